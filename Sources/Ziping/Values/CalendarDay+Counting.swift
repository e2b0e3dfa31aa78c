/// Counting days and months between two days (日期的计算).
extension CalendarDay {
  /// The first day that it may be, where it names a month: 6月 is from its first day to its last.
  var first: CalendarDay { day == nil ? onDay(1) : self }
  /// The last day that it may be.
  var last: CalendarDay {
    day == nil ? onDay(Self.length(ofMonth: month, in: year ?? 2001)) : self
  }

  private func onDay(_ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day, yearsLater: yearsLater) ?? self
  }

  /// The year that counts where none is known: of days in one year, any year without a 29th of February.
  private var countedYear: Int { year ?? 2001 + yearsLater }

  /// How many days it comes after another; both name their days.
  func days(after other: CalendarDay) -> Int { number - other.number }

  /// The days since the beginning of the calendar.
  private var number: Int {
    let before = countedYear - 1
    var days = before * 365 + before / 4 - before / 100 + before / 400
    for month in 1..<month { days += Self.length(ofMonth: month, in: countedYear) }
    return days + (day ?? Self.length(ofMonth: month, in: countedYear))
  }

  /// How many whole months it comes after another, and whether days are left over.
  ///
  /// A month is over on the day of the same number, or on its last day where it has none such.
  func months(after other: CalendarDay) -> (whole: Int, hasMore: Bool) {
    let months = (countedYear - other.countedYear) * 12 + month - other.month
    let length = Self.length(ofMonth: month, in: countedYear)
    let own = day ?? length
    // The end of a month is matched by the end of any other.
    let due = min(other.day ?? 31, length)
    return own < due ? (months - 1, true) : (months, own > due)
  }

  /// Whether the days between two without a year depend on which year it is.
  func needsYear(after other: CalendarDay) -> Bool {
    year == nil && other.year == nil && other.month <= 2 && (month > 2 || yearsLater > 0)
  }
}
