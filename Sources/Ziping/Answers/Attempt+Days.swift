extension Attempt {
  /// The attempt with `2021.12`, `20211231` or `12.31` as a day, where the other side is a day or
  /// the indicator asks when.
  var withDays: Attempt? {
    if case .deadline = target.demand {
      guard let done = actual.dayInDigits, isLikely(done.day, within: 10) else { return nil }
      return replacing(target: target, actual: actual.asDay(done.day))
    }
    guard case .atLeast = target.demand, let due = target.reading.dayInDigits else { return nil }
    let deadline = Target(target.reading.asDay(due.day), .deadline(due.day))
    if case .date = actual.content {
      return isLikely(due.day, within: 10) ? replacing(target: deadline) : nil
    }
    guard let done = actual.dayInDigits, areDays(due, done) else { return nil }
    return replacing(target: deadline, actual: actual.asDay(done.day))
  }

  /// Whether two bare numbers are days rather than numbers.
  private func areDays(_ due: Reading.DayInDigits, _ done: Reading.DayInDigits) -> Bool {
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
  private func isLikely(_ day: CalendarDay, within most: Int) -> Bool {
    guard let other = day.year else { return true }
    guard let year else { return most > 1 && (1990...2100).contains(other) }
    let (gap, isTooFar) = other.subtractingReportingOverflow(year)
    return !isTooFar && gap.magnitude <= most
  }
}
