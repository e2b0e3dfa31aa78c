/// `2021.12`, `20211231` or `12.31` as a day, where the other side is a day or the indicator asks when
/// (用数字写的日期).
public enum DaysInDigitsStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "days-in-digits", "一方是日期时，另一方的 2021.12、20211231、12.31 也是日期",
    "2021.12, 20211231 and 12.31 are days beside a day")
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("2021年12月底前", "2021.11", like: "2021年12月底前", "2021年11月"),
    AnswerCase("2021.12", "2021年11月", like: "2021年12月", "2021年11月"),
    AnswerCase("2021.12", "2021.11", like: "2021年12月", "2021年11月"),
    AnswerCase("20211231", "20211120", like: "2021年12月31日", "2021年11月20日", name: "完成时间"),
    AnswerCase("12.31", "11.20", like: "12月31日", "11月20日", name: "完成时间"),
  ]

  /// The attempt with days on both sides.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    let (target, actual) = (attempt.target, attempt.actual)
    if case .deadline = target.demand {
      guard let done = actual.dayInDigits, attempt.isLikely(done.day, within: 10) else {
        return nil
      }
      return attempt.replacing(target: target, actual: actual.asDay(done.day))
    }
    guard case .atLeast = target.demand, let due = target.reading.dayInDigits else { return nil }
    let deadline = Target(target.reading.asDay(due.day), .deadline(due.day))
    if case .date = actual.content {
      return attempt.isLikely(due.day, within: 10) ? attempt.replacing(target: deadline) : nil
    }
    guard let done = actual.dayInDigits, attempt.areDays(due, done) else { return nil }
    return attempt.replacing(target: deadline, actual: actual.asDay(done.day))
  }
}

extension Attempt {
  /// Whether two bare numbers are days rather than numbers.
  fileprivate func areDays(_ due: Reading.DayInDigits, _ done: Reading.DayInDigits) -> Bool {
    switch (due.form, done.form) {
    case (.yearless(let dueIsLong), .yearless(let doneIsLong)):
      // 1.5 against 1.2 may be numbers even there.
      return traits.asksWhen && (dueIsLong || doneIsLong)
    case (.dated, .dated):
      let most = traits.asksWhen ? 10 : 1
      return isLikely(due.day, within: most) && isLikely(done.day, within: most)
    default:
      return traits.asksWhen && isLikely(due.day, within: 10) && isLikely(done.day, within: 10)
    }
  }

  /// Whether a day's year is near the form's; without a form's year, only what asks for a day has it.
  fileprivate func isLikely(_ day: CalendarDay, within most: Int) -> Bool {
    guard let other = day.year else { return true }
    guard let year else { return most > 1 && (1990...2100).contains(other) }
    let (gap, isTooFar) = other.subtractingReportingOverflow(year)
    return !isTooFar && gap.magnitude <= most
  }
}
