import Ziping

/// From which day a workbook counts (1900 or 1904 日期系统).
enum DateSystem {
  /// Day 1 is 1 January 1900, and day 60 the 29 February that 1900 did not have.
  case from1900
  /// Day 0 is 1 January 1904, as in workbooks that began on a Macintosh.
  case from1904

  /// The year, month and day of a serial number, as Excel shows them; nil if it shows none.
  func day(_ serial: Int) -> (year: Int, month: Int, day: Int)? {
    switch self {
    case .from1900:
      guard (1...Self.last1900).contains(serial) else { return nil }
      if serial == 60 { return (1900, 2, 29) }
      return Self.civil(serial + (serial < 60 ? 1 : 0) - Self.epoch1900)
    case .from1904:
      guard (0...(Self.last1900 - Self.between)).contains(serial) else { return nil }
      return Self.civil(serial + Self.between - Self.epoch1900)
    }
  }

  /// 31 December 9999.
  private static let last1900 = 2_958_465
  /// The days between the two beginnings.
  private static let between = 1_462
  /// The serial number of 1 January 1970.
  private static let epoch1900 = 25_569

  /// The day of the Gregorian calendar that is so many days after 1 January 1970.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    // Counted from 1 March of the year 0, in which every leap day ends its year.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}
