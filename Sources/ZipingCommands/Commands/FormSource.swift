import Ziping
import ZipingForms

/// Reads and scores the forms that a call names.
struct FormSource {
  private let scorer: Scorer
  private let options: FormOptions

  init(_ scorer: Scorer, _ options: FormOptions) {
    self.scorer = scorer
    self.options = options
  }

  /// The evaluations of the forms in a file; what is wrong goes to the log.
  func evaluations(_ path: String, log: DiagnosticLog) -> [Evaluation] {
    FormInput.read(path, options, log: log).map { evaluations(in: $0, log: log) } ?? []
  }

  /// The evaluations of the forms in a file that has been read.
  func evaluations(in input: FormInput, log: DiagnosticLog) -> [Evaluation] {
    input.forms(log: log).forms.compactMap { form in
      var evaluation = evaluation(of: form.submission, log: log)
      evaluation?.diagnostics = form.diagnostics
      return evaluation
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

  /// What the rubric makes of a form, or nil after reporting why it makes nothing of it.
  func evaluation(of form: Submission, log: DiagnosticLog) -> Evaluation? {
    let submission = options.supplementing(form)
    guard Self.fits(submission, scorer, log: log) else { return nil }
    do {
      return try scorer.evaluate(submission)
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
