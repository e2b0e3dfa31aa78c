import Ziping
import ZipingForms

/// A file whose forms were scored.
struct ScoredFile: Sendable {
  let path: String
  /// The file as it was read; nil where it could not be, and where nobody asks for it any more.
  fileprivate(set) var input: FormInput?
  let evaluations: [Evaluation]
  /// Whether nothing is wrong with it.
  let isSound: Bool

  /// The same without the file's bytes.
  var withoutInput: ScoredFile {
    var file = self
    file.input = nil
    return file
  }
}

/// Reads and scores the forms that a call names.
struct FormSource {
  private let rubrics: RubricSelection
  private let options: FormOptions

  init(_ rubrics: RubricSelection, _ options: FormOptions) {
    self.rubrics = rubrics
    self.options = options
  }

  /// A file with the evaluations of its forms; what is wrong goes to the log, which is the file's own.
  func file(_ path: String, log: DiagnosticLog) -> ScoredFile {
    let input = FormInput.read(path, options, log: log)
    let evaluations = input.map { self.evaluations(in: $0, log: log) } ?? []
    return ScoredFile(path: path, input: input, evaluations: evaluations, isSound: !log.hasErrors)
  }

  /// The evaluations of the forms in a file; what is wrong goes to the log.
  func evaluations(_ path: String, log: DiagnosticLog) -> [Evaluation] {
    file(path, log: log).evaluations
  }

  /// The evaluations of the forms in a file that has been read.
  func evaluations(in input: FormInput, log: DiagnosticLog) -> [Evaluation] {
    scored(in: input, log: log).map(\.evaluation)
  }

  /// The same, each with the rubric made ready that scored it.
  ///
  /// Where others are given, the rubric of each form is that of the other in its place.
  func scored(
    in input: FormInput, beside others: [Scorer] = [], log: DiagnosticLog
  ) -> [ScoredForm] {
    // Only what chooses asks by which rubric a file says it was written.
    let mark = rubrics.named == nil ? FormWorkbook.mark(of: input.bytes) : nil
    let readings = FormReadings(
      input: input, rubrics: rubrics, mark: mark, supplementing: options.supplementing)
    return readings.forms(beside: others, log: log).enumerated().compactMap { index, form in
      let submission = options.supplementing(form.submission)
      let other = others.indices.contains(index) ? others[index] : others.last
      guard
        let (scorer, reason) = other.map({ ($0, nil) })
          ?? rubrics.scorer(for: submission, mark: mark, log: log),
        var evaluation = evaluation(of: submission, by: scorer, log: log)
      else { return nil }
      evaluation.diagnostics = form.diagnostics
      evaluation.choice = reason
      evaluation.origin = options.origin(of: input, form.submission)
      return ScoredForm(evaluation: evaluation, scorer: scorer, isFromReport: false)
    }
  }

  /// Whether a rubric is meant for a form; false after reporting that it is not.
  static func fits(_ form: Submission, _ scorer: Scorer, log: DiagnosticLog) -> Bool {
    guard let (word, place) = scorer.refusal(of: form) else { return true }
    log.add(
      Diagnostic(
        .error, .needsAnotherRubric, [.text(word), .text(scorer.rubric.id)], at: place,
        form: form.number))
    return false
  }

  /// What becomes of one form, or nil after reporting why nothing does.
  func evaluation(of form: Submission, log: DiagnosticLog) -> Evaluation? {
    let submission = options.supplementing(form)
    return rubrics.scorer(for: submission, mark: nil, log: log).flatMap {
      evaluation(of: submission, by: $0.scorer, log: log)
    }
  }

  /// What the rubric makes of a form, or nil after reporting why it makes nothing of it.
  private func evaluation(
    of form: Submission, by scorer: Scorer, log: DiagnosticLog
  ) -> Evaluation? {
    guard Self.fits(form, scorer, log: log) else { return nil }
    do {
      return try scorer.evaluate(form)
    } catch {
      log.add(Diagnostic(.error, .totalTooLong, at: Place(file: form.source), form: form.number))
      return nil
    }
  }
}

extension Phrase {
  static let formMissing = Phrase(
    "form-missing", "请给出至少一份自评表", "name at least one form")
  fileprivate static let needsAnotherRubric = Phrase(
    "needs-another-rubric",
    "这是“{0}”的自评表，不能用项目评分规则“{1}”；请用 --rubric 选择适合的规则（ziping rubric list 列出）",
    "this form is for \"{0}\"; the project rubric \"{1}\" does not fit; choose one with --rubric (see ziping rubric list)"
  )
  fileprivate static let totalTooLong = Phrase(
    "total-too-long", "分值位数太多，总分无法精确计算；请核对“分值”列",
    "the weights have too many digits for an exact total; check the column 分值")
}

extension [Phrase] {
  /// What is said here of an input.
  static var formSource: [Phrase] { [.needsAnotherRubric, .totalTooLong] }
}
