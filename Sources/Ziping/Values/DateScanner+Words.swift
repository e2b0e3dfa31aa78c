extension DateScanner {
  /// Whether words that begin with this scalar may name a date: 年底, 次年3月, 第四季度.
  static func opensWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "年", "次", "翌", "来", "明", "去", "上", "下", "当", "本", "今", "第": true
    default: false
    }
  }

  /// Words that count from the form's year, the longest first, and by how many years.
  private static let relativeYears: [(word: String, years: Int)] = [
    ("本年度", 0), ("上年度", -1), ("下年度", 1), ("下一年", 1), ("上一年", -1), ("次年", 1), ("翌年", 1),
    ("来年", 1), ("明年", 1), ("下年", 1), ("去年", -1), ("上年", -1), ("当年", 0), ("本年", 0), ("今年", 0),
  ]

  /// 次年3月底, 本年度第四季度: a part of a year that is told from the form's.
  func takeRelativePoint(_ cursor: inout TextCursor) -> Point? {
    guard let first = cursor.current, Self.opensWord(first),
      let entry = Self.relativeYears.first(where: { cursor.isAt($0.word) })
    else { return nil }
    cursor.position += entry.word.unicodeScalars.count
    let behindYear = cursor.position
    let named = takePartOfYear(&cursor, year: nil, isNamed: true)
    if named == nil { cursor.position = behindYear }
    guard var point = named ?? takeMonthPoint(&cursor, year: nil), let day = point.day else {
      return nil
    }
    point.day = CalendarDay(
      year: day.year, month: day.month, day: day.day, yearsLater: entry.years)
    return point
  }

  /// Whether 第四季度 or 上半年 at `start` says when: at the beginning, or behind 于, 在, 争取.
  func opensWords(at start: Int) -> Bool {
    guard start > 0, start <= scalars.count else { return start == 0 }
    return Self.leads.contains(scalars[start - 1])
      || (scalars[start - 1] != "每" && isYearEnd(at: start))
  }

  private static let leads: ScalarSet = ["于", "在", "取", "争", "保", "计", "，", ";", "("]

  /// 年底 in a sentence is a day only where nothing makes it part of another word.
  private func isYearEnd(at start: Int) -> Bool {
    var cursor = TextCursor(scalars: scalars, position: start)
    guard cursor.takeAny(of: ["年底", "年末"]) != nil, !isDigit(scalars[start - 1]) else {
      return false
    }
    return cursor.isAtEnd || cursor.takeAny(of: ["前", "之前", "以前", "完成", "已"]) != nil
  }

  /// 年底, 每年12月底前, 第四季度: parts of a year that no year is named for.
  func takeWords(_ cursor: inout TextCursor) -> Point? {
    let start = cursor.position
    _ = cursor.takeAny(of: ["每年", "截至", "截止"])
    if let point = takePartOfYear(&cursor, year: nil, isNamed: false) { return point }
    cursor.position = start
    // 每年12月底前: the month behind the word is the deadline.
    if start == 0, cursor.take("每年"), let point = takeMonthPoint(&cursor, year: nil) {
      return point
    }
    cursor.position = start
    return nil
  }

  /// 年底, 第四季度, 上半年; behind a year that is named, 底 is enough.
  func takePartOfYear(_ cursor: inout TextCursor, year: Int?, isNamed: Bool) -> Point? {
    let start = cursor.position
    let ends = isNamed ? ["年底", "年末", "底", "末"] : ["年底", "年末"]
    if cursor.takeAny(of: ends) != nil || takeInsideYear(&cursor, isNamed: isNamed) {
      return Point(year: year, month: 12, day: CalendarDay(year: year, month: 12, day: 31))
    }
    if let word = cursor.takeAny(of: ["上半年", "下半年"]) {
      let month = word == "上半年" ? 6 : 12
      return Point(year: year, month: month, day: CalendarDay(year: year, month: month, day: nil))
    }
    _ = cursor.take("第")
    if let quarter = takeNumber(&cursor, in: 1...4), cursor.take("季度") {
      _ = cursor.takeAny(of: ["末", "底"])
      return Point(
        year: year, month: quarter * 3,
        day: CalendarDay(year: year, month: quarter * 3, day: nil))
    }
    cursor.position = start
    return nil
  }

  /// 年内, 年内完成; in 年内培训3次 the word is no deadline of its own.
  private func takeInsideYear(_ cursor: inout TextCursor, isNamed: Bool) -> Bool {
    var probe = cursor
    guard probe.take(isNamed ? "内" : "年内"), probe.isAtEnd || probe.isAt("完成") else {
      return false
    }
    cursor = probe
    return true
  }
}
