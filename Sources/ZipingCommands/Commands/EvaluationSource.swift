import Rubrics
import Ziping
import ZipingFiles
import ZipingForms

/// An evaluation with the scorer that made it.
struct ScoredForm {
  let evaluation: Evaluation
  let scorer: Scorer
  /// Whether it was recomputed from a report.
  let isFromReport: Bool
}

/// Evaluations from a form, or from a report that carries its inputs.
struct EvaluationSource {
  private let options: FormOptions

  init(_ options: FormOptions) {
    self.options = options
  }

  /// The evaluations of a file; a form is scored by `rubric`, a report by the rubric that it names.
  func evaluations(
    _ path: String, rubric name: String?, log: DiagnosticLog
  ) -> [ScoredForm] {
    guard let bytes = InputFile.read(path, log: log) else { return [] }
    let file = InputFile.shownName(path)
    if let node = Self.report(bytes, file) {
      guard let inputs = ReportReader.inputs(node, file: file, log: log),
        let rubric = Self.rubric(
          inputs.rubricID, inputs.digest, at: inputs.place, given: name, log: log)
      else { return [] }
      let scorer = Scorer(rubric)
      return zip(inputs.submissions.indices, inputs.places).compactMap { index, place in
        do {
          let evaluation = try Self.evaluation(inputs, index, scorer, log)
          return ScoredForm(evaluation: evaluation, scorer: scorer, isFromReport: true)
        } catch {
          log.report(.notRecomputable, at: place)
          return nil
        }
      }
    }
    guard let rubric = RubricSource.load(name, log: log),
      let input = FormInput(bytes, path, options, log: log)
    else { return [] }
    let scorer = Scorer(rubric)
    return FormSource(scorer, options).evaluations(in: input, log: log)
      .map { ScoredForm(evaluation: $0, scorer: scorer, isFromReport: false) }
  }

  /// What a report's form gives, with what the report's own decisions make of it.
  private static func evaluation(
    _ inputs: ReportInputs, _ index: Int, _ scorer: Scorer, _ log: DiagnosticLog
  ) throws(ArithmeticError) -> Evaluation {
    let evaluation = try scorer.evaluate(inputs.submissions[index])
    let decisions = inputs.decisions.indices.contains(index) ? inputs.decisions[index] : []
    guard !decisions.isEmpty,
      let resolved = DecisionResolver(scorer).resolve(decisions, on: [evaluation], log: log).first
    else { return evaluation }
    return try Reviewer(scorer).review(evaluation, decisions: resolved).reviewed
  }

  /// The parsed file if it is a report.
  static func report(_ bytes: [UInt8], _ file: String) -> Node? {
    guard FormReader.isJSON(bytes) else { return nil }
    let node = JSONReader.read(bytes, file: file, dialect: .relaxed, log: DiagnosticLog())
    return node.flatMap { ReportMark.isReport($0) ? $0 : nil }
  }

  /// The rubric that a report was made with, told by its digest: a shipped one, or the one given.
  static func rubric(
    _ id: String, _ digest: String, at place: Place, given name: String?, log: DiagnosticLog
  ) -> Rubric? {
    if let name {
      guard let (rubric, _) = RubricSource.loadFile(name, log: log) else { return nil }
      if rubric.digest == digest { return rubric }
    } else if let file = ShippedRubrics.file(id),
      file.digest == digest
    {
      return RubricSource.readShipped(file, log: log)
    }
    log.report(
      .rubricUnknown, [.text(id), .text(String(digest.prefix(12)))],
      at: place)
    return nil
  }
}

extension Phrase {
  static let notRecomputable = Phrase(
    "not-recomputable", "报告附带的输入位数太多，无法精确重算",
    "the report's inputs have too many digits to be recomputed exactly")
  fileprivate static let rubricUnknown = Phrase(
    "report-rubric-unknown",
    "报告所用的评分规则“{0}”（摘要 {1}…）不是这一份；请用 --rubric 给出当时的规则文件",
    "the report's rubric \"{0}\" (digest {1}…) is not at hand; name its file with --rubric")
}
