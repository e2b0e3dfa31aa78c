extension Reading {
  /// The day that a bare number may be: 2021.12 or 20211231, beside a date or another such number.
  var dayInDigits: CalendarDay? {
    guard case .measure(let measure) = content, measure.comparator == nil,
      measure.approximation == nil, case .single(let quantity) = measure.extent,
      quantity.unit.isBare, label.isEmpty, (6...8).contains(key.utf8.count)
    else { return nil }
    let halves = key.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map(Array.init)
    if halves.count == 2, halves[0].count == 4, (1...2).contains(halves[1].count),
      let year = Self.number(halves[0]), let month = Self.number(halves[1])
    {
      return CalendarDay(year: year, month: month, day: nil)
    }
    guard halves.count == 1, halves[0].count == 8, let year = Self.number(halves[0].prefix(4)),
      let month = Self.number(halves[0][4..<6]), let day = Self.number(halves[0].suffix(2))
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
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
  func asDay(_ day: CalendarDay) -> Reading {
    Reading(text: text, key: key, content: .date(day), label: label)
  }
}
