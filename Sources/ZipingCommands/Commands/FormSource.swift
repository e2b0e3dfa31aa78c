import Ziping
import ZipingFormats

/// Reads and scores the forms that a call names.
struct FormSource {
  private let scorer: Scorer
  private let sheet: String?
  private let year: Int?
  private let money: Submission.Money?

  init(_ scorer: Scorer, _ arguments: Arguments) throws(UsageError) {
    self.scorer = scorer
    sheet = arguments[.sheet]
    year = try arguments.year()
    let reader = ValueReader(scorer.rubric.vocabulary)
    func cell(_ option: OptionDefinition) throws(UsageError) -> Submission.Cell? {
      guard let text = arguments[option] else { return nil }
      guard case .measure(let measure) = reader.read(text).content,
        case .single(let amount) = measure.extent, !amount.magnitude.isNegative
      else { throw UsageError(.noAmount, [.text(option.name), .text(text)]) }
      return Submission.Cell(text, at: Place(file: option.name))
    }
    let (planned, executed) = (try cell(.planned), try cell(.executed))
    money =
      planned == nil && executed == nil
      ? nil : Submission.Money(planned: planned, executed: executed)
  }

  /// The evaluations of the forms in a file; what is wrong goes to the log.
  func evaluations(_ path: String, log: DiagnosticLog) -> [Evaluation] {
    InputFile.read(path, log: log).map { evaluations(in: $0, path, log: log) } ?? []
  }

  /// The evaluations of the forms in a file that has been read.
  func evaluations(in bytes: [UInt8], _ path: String, log: DiagnosticLog) -> [Evaluation] {
    let file = FormReader.read(bytes, file: InputFile.shownName(path), sheet: sheet)
    log.add(file.diagnostics)
    return file.forms.compactMap { form in
      var evaluation = evaluation(of: form.submission, log: log)
      evaluation?.diagnostics = form.diagnostics
      return evaluation
    }
  }

  /// The forms in a file as they stand there; what is wrong goes to the log.
  static func forms(_ path: String, sheet: String?, log: DiagnosticLog) -> [Submission] {
    guard let bytes = InputFile.read(path, log: log) else { return [] }
    return FormReader.read(bytes, file: InputFile.shownName(path), sheet: sheet, log: log)
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
    let submission = form.supplemented(year: year, money: money.map { $0.over(form.money) })
    guard Self.fits(submission, scorer, log: log) else { return nil }
    do {
      return try scorer.evaluate(submission)
    } catch {
      log.add(Diagnostic(.error, .totalTooLong, at: Place(file: form.source), form: form.number))
      return nil
    }
  }
}

extension Submission.Money {
  /// This money, with what it leaves out taken from a form.
  fileprivate func over(_ form: Submission.Money) -> Submission.Money {
    Submission.Money(
      unit: form.unit, initial: form.initial, planned: planned ?? form.planned,
      executed: executed ?? form.executed,
      parts: form.parts, weight: form.weight, claimed: form.claimed,
      claimedRate: planned == nil && executed == nil ? form.claimedRate : nil,
      claimedPlace: form.claimedPlace, ratePlace: form.ratePlace)
  }
}

extension Phrase {
  static let formMissing = Phrase(
    "form-missing", "请给出至少一份自评表", "name at least one form")
  fileprivate static let noAmount = Phrase(
    "no-amount", "{0} 需要一个金额，如 158.4万元，不能是“{1}”",
    "{0} needs an amount such as 158.4万元, not \"{1}\"")
  fileprivate static let needsAnotherRubric = Phrase(
    "needs-another-rubric",
    "这是“{0}”的自评表，不能用项目评分规则“{1}”；请用 --rubric 选择适合的规则（ziping rubric list 列出）",
    "this form is for \"{0}\"; the project rubric \"{1}\" does not fit; choose one with --rubric (see ziping rubric list)"
  )
  fileprivate static let totalTooLong = Phrase(
    "total-too-long", "分值位数太多，总分无法精确计算；请核对“分值”列",
    "the weights have too many digits for an exact total; check the column 分值")
}
