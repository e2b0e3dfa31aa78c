extension DateScanner {
  /// Where a day that no calendar has ends, if one begins at `start`: 2021年11月31日, 2021年13月,
  /// 2021.2.30.
  func impossibleEnd(at start: Int) -> Int? {
    var cursor = TextCursor(scalars: scalars, position: start)
    guard cursor[start - 1].map(isDigit) != true else { return nil }
    let year = takeYear(&cursor)
    if year != nil, let mark = cursor.takeAny(of: [".", "-", "/"]) {
      return impossibleNumericEnd(cursor, year, mark)
    }
    if year == nil {
      cursor.position = start
    } else if !cursor.takeMark("年") {
      return nil
    }
    cursor.skipBlanks()
    guard let month = cursor.takeInteger(upTo: 2), cursor.takeMark("月") else { return nil }
    let behindMonth = cursor.position
    cursor.skipBlanks()
    let day = cursor.takeInteger(upTo: 2)
    let hasDay = day != nil && (cursor.takeMark("日") || cursor.takeMark("号"))
    // 13月 alone may be a length of time.
    guard hasDay || (year != nil && !(1...12).contains(month)) else { return nil }
    let exists = CalendarDay(year: year, month: month, day: hasDay ? day : nil) != nil
    return exists ? nil : hasDay ? cursor.position : behindMonth
  }

  private func impossibleNumericEnd(_ cursor: TextCursor, _ year: Int?, _ mark: String) -> Int? {
    var cursor = cursor
    guard let month = cursor.takeInteger(upTo: 2), cursor.take(mark),
      let day = cursor.takeInteger(upTo: 2), cursor[cursor.position] != ".",
      CalendarDay(year: year, month: month, day: day) == nil
    else { return nil }
    return cursor.position
  }
}

extension Reading {
  /// Whether a part that could not be read is a day that no calendar has.
  static func isImpossibleDay(_ part: String) -> Bool {
    let scalars = FoldedText(part).scalars
    return DateScanner(scalars).impossibleEnd(at: 0) == scalars.count
  }
}

extension Remark {
  /// What is said of an actual value that could not be read.
  init(_ why: Reading.Unreadable, actual reading: Reading) {
    self.init(why, reading, .actualUnreadable, .actualOfTooManyParts)
  }

  /// What is said of a target that could not be read.
  init(_ why: Reading.Unreadable, target reading: Reading) {
    self.init(why, reading, .targetUnreadable, .targetOfTooManyParts)
  }

  private init(
    _ why: Reading.Unreadable, _ reading: Reading, _ unreadable: FindingKind,
    _ ofTooManyParts: FindingKind
  ) {
    switch why {
    case .part(let part):
      let isDay = Reading.isImpossibleDay(part)
      self.init(isDay ? .noSuchDay : unreadable, [reading.quoted, .text(part)])
    case .tooManyParts: self.init(ofTooManyParts, [reading.quoted, .count(ValueReader.mostParts)])
    }
  }
}

extension FindingKind {
  /// A cell names a day or month that no calendar has.
  public static let noSuchDay: FindingKind = FindingKind(
    .warning, "no-such-day", "“{0}”中的“{1}”不是存在的日期",
    "\"{1}\" in \"{0}\" is a day that no calendar has", remedy: ("改正日期", "correct the date"),
    from: .scoring, why: ("不存在的日期说不清何时完成", "a day that does not exist is no date"),
    example: ("“2023年11月31日”", "\"2023年11月31日\""))
}
