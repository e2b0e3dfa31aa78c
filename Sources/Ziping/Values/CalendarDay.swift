/// A day, perhaps without its year (日期).
public struct CalendarDay: Sendable, Hashable {
  /// The year, or nil where the cell leaves it to the form.
  public let year: Int?
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, or nil for its last day.
  public let day: Int?
  /// How many years after the form's year, where the cell counts from it: 1 for 次年, −1 for 上年.
  public let yearsLater: Int

  /// Creates a day, or returns nil if no calendar has it.
  public init?(year: Int?, month: Int, day: Int?, yearsLater: Int = 0) {
    guard (1...12).contains(month) else { return nil }
    if let day {
      // Without a year, the 29th of February may exist.
      guard day >= 1, day <= Self.length(ofMonth: month, in: year ?? 2000) else { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
    self.yearsLater = yearsLater
  }

  /// The day with `year` where it has none.
  public func inYear(_ year: Int?) -> CalendarDay {
    guard self.year == nil, let year else { return self }
    let (own, isTooFar) = year.addingReportingOverflow(yearsLater)
    guard !isTooFar else { return self }
    return CalendarDay(year: own, month: month, day: day) ?? self
  }

  /// Whether this day comes after another; years count only where both have one.
  public func isAfter(_ other: CalendarDay) -> Bool {
    if let year, let otherYear = other.year, year != otherYear { return year > otherYear }
    if year == nil, other.year == nil, yearsLater != other.yearsLater {
      return yearsLater > other.yearsLater
    }
    if month != other.month { return month > other.month }
    let shared = year ?? other.year ?? 2000
    return (day ?? Self.length(ofMonth: month, in: shared))
      > (other.day ?? Self.length(ofMonth: month, in: shared))
  }

  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as forms write it, such as `2021年12月底`.
  public var description: String {
    let relative = yearsLater == 0 ? "" : (yearsLater > 0 ? "次年" : "上年")
    let yearText = year.map { "\($0)年" } ?? relative
    return yearText + "\(month)月" + (day.map { "\($0)日" } ?? "底")
  }
}
