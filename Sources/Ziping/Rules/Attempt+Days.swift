extension Attempt {
  /// The attempt with `2021.12` as a month, if the other side is a day and the year is near the
  /// form's.
  var withDays: Attempt? {
    if case .deadline = target.demand {
      guard let day = actual.dayInDigits, isNear(day) else { return nil }
      return replacing(target: target, actual: actual.asDay(day))
    }
    guard case .atLeast = target.demand, let due = target.reading.dayInDigits, isNear(due) else {
      return nil
    }
    let deadline = Target(target.reading.asDay(due), .deadline(due))
    if case .date = actual.content { return replacing(target: deadline) }
    guard let day = actual.dayInDigits, isNear(day) else { return nil }
    return replacing(target: deadline, actual: actual.asDay(day))
  }

  private func isNear(_ day: CalendarDay) -> Bool {
    guard let year, let other = day.year else { return false }
    let (gap, isTooFar) = other.subtractingReportingOverflow(year)
    return !isTooFar && abs(gap) <= 1
  }
}
