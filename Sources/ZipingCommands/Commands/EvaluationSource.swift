import Ziping
import ZipingFiles
import ZipingForms

/// An evaluation with the scorer that made it.
struct ScoredForm {
  let evaluation: Evaluation
  let scorer: Scorer
  /// Whether it was recomputed from a report.
  let isFromReport: Bool
  /// The review that it was taken from, with its decisions; nil where it is of no review.
  var review: Review?
}

/// Evaluations from a form, or from a report that carries its inputs.
struct EvaluationSource {
  private let options: FormOptions

  init(_ options: FormOptions) {
    self.options = options
  }

  /// The evaluations of a file; a report by the rubrics that it names, a form by `rubrics`, or by the
  /// rubrics of the forms beside which it stands.
  func evaluations(
    _ path: String, rubrics: RubricSelection, beside others: [ScoredForm] = [],
    log: DiagnosticLog
  ) -> [ScoredForm] {
    InputFile.read(path, log: log).map {
      evaluations(in: $0, path, rubrics: rubrics, beside: others, log: log)
    } ?? []
  }

  /// The same of a file that has been read.
  func evaluations(
    in bytes: [UInt8], _ path: String, rubrics: RubricSelection, beside others: [ScoredForm] = [],
    log: DiagnosticLog
  ) -> [ScoredForm] {
    let file = InputFile.shownName(path)
    if !options.folders.holds(path), let node = Self.report(bytes, file) {
      return evaluations(of: node, file, rubrics, log)
    }
    guard let input = FormInput(bytes, path, options, log: log) else { return [] }
    return FormSource(rubrics, options).scored(in: input, beside: others.map(\.scorer), log: log)
  }

  private func evaluations(
    of report: Node, _ file: String, _ rubrics: RubricSelection, _ log: DiagnosticLog
  ) -> [ScoredForm] {
    let forms = ReportReader.forms(report, file: file, log: log) ?? []
    let hasReviews = report["reviews"] != nil
    let recorded = RecordedRubrics(rubrics)
    return forms.compactMap { form in
      guard let scorer = recorded.scorer(form.rubric, log) else { return nil }
      do {
        let review = try Self.review(form, scorer, log)
        return ScoredForm(
          evaluation: review.reviewed, scorer: scorer, isFromReport: true,
          review: hasReviews ? review : nil)
      } catch {
        log.report(.notRecomputable, at: form.place)
        return nil
      }
    }
  }

  /// What a report's form gives, with what the report's own decisions make of it.
  private static func review(
    _ form: ReportForm, _ scorer: Scorer, _ log: DiagnosticLog
  ) throws(ArithmeticError) -> Review {
    let evaluation = try scorer.evaluate(form.submission)
    let resolved =
      form.decisions.isEmpty
      ? nil : DecisionResolver(scorer).resolve(form.decisions, on: [evaluation], log: log).first
    return try Reviewer(scorer).review(
      evaluation, decisions: resolved ?? ResolvedDecisions(),
      tolerance: form.tolerance ?? Review.standardTolerance)
  }

  /// The parsed file if it is a report.
  static func report(_ bytes: [UInt8], _ file: String) -> Node? {
    guard FormReader.isJSON(bytes) else { return nil }
    let node = JSONReader.read(bytes, file: file, dialect: .relaxed, log: DiagnosticLog())
    return node.flatMap { ReportMark.isReport($0) ? $0 : nil }
  }
}

extension Phrase {
  static let notRecomputable = Phrase(
    "not-recomputable", "报告附带的输入位数太多，无法精确重算",
    "the report's inputs have too many digits to be recomputed exactly")
}

extension [Phrase] {
  /// What is said here of an input.
  static var evaluationSource: [Phrase] { [.notRecomputable] }
}
