extension Reading {
  /// A day that a bare number may be, and how its digits write it.
  struct DayInDigits {
    /// How the digits write a day.
    enum Form {
      /// 2021.12 or 20211231.
      case dated
      /// 202112.
      case glued
      /// 12.31, with a day of two digits if it is `isLong`.
      case yearless(isLong: Bool)
    }

    let day: CalendarDay
    let form: Form
  }

  /// The day that a bare number may be, beside a date or another such number.
  var dayInDigits: DayInDigits? {
    guard case .measure(let measure) = content, measure.comparator == nil,
      measure.approximation == nil, case .single(let quantity) = measure.extent,
      quantity.unit.isBare, label.isEmpty, (3...8).contains(key.utf8.count)
    else { return nil }
    let halves = key.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map(Array.init)
    switch halves.count {
    case 1: return Self.day(together: halves[0])
    case 2: return Self.day(halves[0], halves[1])
    default: return nil
    }
  }

  /// 2021.12 and 12.31.
  private static func day(_ first: [UInt8], _ second: [UInt8]) -> DayInDigits? {
    guard (1...2).contains(second.count), let front = number(first), let back = number(second)
    else { return nil }
    if first.count == 4 {
      return CalendarDay(year: front, month: back, day: nil).map {
        DayInDigits(day: $0, form: .dated)
      }
    }
    return CalendarDay(year: nil, month: front, day: back).map {
      DayInDigits(day: $0, form: .yearless(isLong: second.count == 2))
    }
  }

  /// 20211231 and 202112.
  private static func day(together digits: [UInt8]) -> DayInDigits? {
    guard digits.count == 8 || digits.count == 6, let year = number(digits.prefix(4)),
      let month = number(digits[4..<6])
    else { return nil }
    let day = digits.count == 8 ? number(digits.suffix(2)) : nil
    return CalendarDay(year: year, month: month, day: day).map {
      DayInDigits(day: $0, form: digits.count == 8 ? .dated : .glued)
    }
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// The reading as the day that its digits are.
  func asDay(_ day: CalendarDay) -> Reading { holding(.date(day)) }
}
