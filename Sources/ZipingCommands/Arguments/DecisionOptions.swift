import Ziping
import ZipingForms

/// What a call decides about its forms: files, who and when, and what is taken without a file.
struct DecisionOptions {
  /// The files, in the order given.
  let paths: [String]
  /// Who decides, where a decision does not say.
  let by: String?
  /// The day, such as 2022-03-01, where a decision does not say.
  let on: String?
  /// Whether each claim that an open row can still get is taken.
  let acceptsInside: Bool

  /// Whether anything is decided.
  var isGiven: Bool { !paths.isEmpty || acceptsInside }

  /// Understands `--decisions`, `--by`, `--on` and `--accept-inside`.
  init(_ arguments: Arguments) throws(UsageError) {
    paths = arguments.all(.decisions)
    acceptsInside = arguments.has(.acceptInside)
    by = try Self.name(arguments[.by])
    on = try Self.day(arguments[.on])
    if !isGiven, let option = [OptionDefinition.by, .on].first(where: arguments.has) {
      throw UsageError(.nothingToSign, [.text(option.name)])
    }
    if Set(paths).count < paths.count { throw UsageError(.fileTwice) }
  }

  private static func name(_ text: String?) throws(UsageError) -> String? {
    guard let text else { return nil }
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { throw UsageError(.noName) }
    return text
  }

  /// No form that is reviewed is older than the state.
  private static let firstDay = "1949-10-01"

  private static func day(_ text: String?) throws(UsageError) -> String? {
    guard let text else { return nil }
    guard let day = ReviewDay.day(text) else { throw UsageError(.noDay, [.text(text)]) }
    // Days as 2022-03-01 are in the order of their letters.
    guard day >= Self.firstDay else { throw UsageError(.dayTooEarly, [.text(day)]) }
    guard day <= Platform.today() else { throw UsageError(.dayToCome, [.text(day)]) }
    return day
  }
}

extension OptionDefinition {
  static let by = OptionDefinition(
    "--by", "NAME", "复核人，用于没有写明复核人的决定", "who decides, for decisions that do not say")
  static let on = OptionDefinition(
    "--on", "DAY", "复核日期，如 2022-03-01，用于没有写明日期的决定；不能晚于今天",
    "the day of the decisions that do not say, such as 2022-03-01; not after today")
  static let acceptInside = OptionDefinition(
    "--accept-inside", nil, "待定的行，自评在可得的范围之内的，都按自评认可，记为复核决定",
    "take each claim of an open row that lies within what the row can get, as a decision that says so"
  )
}

extension Phrase {
  fileprivate static let nothingToSign = Phrase(
    "nothing-to-sign", "{0} 用于复核决定；请加 --decisions 或 --accept-inside",
    "{0} is for decisions; give --decisions or --accept-inside")
  fileprivate static let fileTwice = Phrase(
    "decisions-twice", "同一个复核决定文件给出了两次", "the same file of decisions is given twice")
  fileprivate static let noName = Phrase(
    "no-name", "--by 需要复核人的姓名", "--by needs a name")
  fileprivate static let noDay = Phrase(
    "no-day", "--on 需要日期，如 2022-03-01，不能是“{0}”",
    "--on needs a day such as 2022-03-01, not \"{0}\"")
  fileprivate static let dayTooEarly = Phrase(
    "day-too-early", "--on 的日期 {0} 太早，请核对年份", "the day {0} of --on is too early; check its year")
  fileprivate static let dayToCome = Phrase(
    "day-to-come", "--on 的日期 {0} 还没有到", "the day {0} of --on is still to come")
}
