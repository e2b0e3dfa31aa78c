/// Finds dates and periods in folded text (日期、期限), and takes of a period its last day.
struct DateScanner {
  /// A date found in a text.
  struct Match {
    /// The last day named.
    let day: CalendarDay
    /// Whether only a year was named, which inside a sentence is no date.
    let isBareYear: Bool
    /// Whether it says from when rather than by when: 7月1日起, 12月31日后.
    let isBeginning: Bool
    /// Where it ends.
    let end: Int
  }

  let scalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// The date or period that begins at `start`, if one does.
  func match(at start: Int) -> Match? {
    var cursor = TextCursor(scalars: scalars, position: start)
    guard let first = takePoint(&cursor, context: Context()) else { return nil }
    var last = first
    let beforeConnector = cursor
    if takeConnector(&cursor), let second = takeEnd(&cursor, after: first) {
      last = second
    } else {
      cursor = beforeConnector
      // 2021年-98 is no date; neither is a month whose range does not close.
      if first.needsSecond { return nil }
    }
    _ = cursor.takeAny(of: ["之前", "以前", "前", "之内", "以内", "内", "止"])
    guard let day = last.day else { return nil }
    let isBeginning =
      Self.beginnings.contains { cursor.isAt($0) } || isAfter(at: start)
    return Match(
      day: day, isBareYear: last.isBareYear, isBeginning: isBeginning, end: cursor.position)
  }

  private static let beginnings = ["起", "后", "以后", "之后", "开始"]

  /// 不早于, 晚于; but 不晚于 names a deadline.
  private func isAfter(at start: Int) -> Bool {
    let cursor = TextCursor(scalars: scalars)
    if cursor.endsWith("不早于", before: start, from: 0) { return true }
    guard let word = ["晚于", "迟于"].first(where: { cursor.endsWith($0, before: start, from: 0) })
    else { return false }
    return cursor[start - word.unicodeScalars.count - 1] != "不"
  }

  /// What the beginning of a period leaves to its end.
  private struct Context {
    var year: Int?
    var month: Int?
  }

  struct Point {
    var year: Int?
    var month: Int?
    var day: CalendarDay?
    var isBareYear = false
    /// The `1` of `1-12月`: a number that becomes a month only with the end of the period.
    var needsSecond = false
    /// Whether it is a year and a month without their words, such as `2021.1`.
    var isNumericMonth = false
  }

  private func takePoint(_ cursor: inout TextCursor, context: Context) -> Point? {
    let start = cursor.position
    if let point = takeYearPoint(&cursor) { return point }
    cursor.position = start
    if let point = takeRelativePoint(&cursor) { return point }
    cursor.position = start
    if let point = takeMonthPoint(&cursor, year: context.year) { return point }
    cursor.position = start
    if opensWords(at: start), let point = takeWords(&cursor) { return point }
    cursor.position = start
    if let month = cursor.takeInteger(upTo: 2), (1...12).contains(month) {
      let next = cursor
      var probe = cursor
      // Only 1-12月 makes its first number a month.
      if takeConnector(&probe), let end = probe.takeInteger(upTo: 2), (1...12).contains(end),
        probe.isAt("月")
      {
        cursor = next
        return Point(year: context.year, month: month, needsSecond: true)
      }
    }
    cursor.position = start
    return nil
  }

  /// 2021年…, 二〇二一年…, 2021.12.31, 2021-12-31, 2021/12.
  private func takeYearPoint(_ cursor: inout TextCursor) -> Point? {
    guard let year = takeYear(&cursor) else { return nil }
    if cursor.takeMark("年") {
      _ = cursor.take("度")
      let behindYear = cursor
      if let point = takePartOfYear(&cursor, year: year, isNamed: true) { return point }
      cursor.skipBlanks()
      if let point = takeMonthPoint(&cursor, year: year) { return point }
      cursor = behindYear
      if let month = cursor.takeInteger(upTo: 2), (1...12).contains(month) {
        var probe = cursor
        if takeConnector(&probe) {
          return Point(year: year, month: month, needsSecond: true)
        }
      }
      cursor = behindYear
      guard cursor.current.map(isDigit) != true || isCount(at: cursor) else { return nil }
      return Point(
        year: year, day: CalendarDay(year: year, month: 12, day: 31), isBareYear: true)
    }
    return takeNumericDay(&cursor, year: year)
  }

  /// 2021年1000人: what follows the year is a number of something, no month.
  private func isCount(at cursor: TextCursor) -> Bool {
    var probe = cursor
    while let scalar = probe.current, isDigit(scalar) || scalar == "." || scalar == "," {
      probe.position += 1
    }
    guard let next = probe.current else { return false }
    return next == "%" || (isHan(next) && next != "月" && next != "日" && next != "至" && next != "到")
  }

  func takeYear(_ cursor: inout TextCursor) -> Int? {
    let before = cursor[cursor.position - 1]
    let years = 1900...2100
    if let year = cursor.takeInteger(upTo: 4) {
      return years.contains(year) && before.map(isDigit) != true ? year : nil
    }
    guard before.map(ChineseNumeral.begins) != true, let numeral = ChineseNumeral.take(&cursor),
      numeral.places == 0, numeral.coefficient >= 1900, numeral.coefficient <= 2100,
      cursor.isAt("年")
    else { return nil }
    return Int(numeral.coefficient)
  }

  private func takeNumericDay(_ cursor: inout TextCursor, year: Int) -> Point? {
    guard let separator = cursor.takeAny(of: [".", "-", "/"]),
      let month = cursor.takeInteger(upTo: 2), (1...12).contains(month)
    else { return nil }
    let behindMonth = cursor
    if cursor.take(separator), let day = cursor.takeInteger(upTo: 2) {
      guard let day = CalendarDay(year: year, month: month, day: day) else { return nil }
      _ = cursor.take("日")
      return Point(year: year, month: month, day: day)
    }
    cursor = behindMonth
    // 2021.12 may be a number; 2021.12底前 and 2021.1-12 are none.
    guard separator != "." || closesMonth(cursor) else { return nil }
    if cursor.take("月") { return takePartOfMonth(&cursor, year: year, month: month) }
    _ = cursor.takeAny(of: ["底", "末"])
    return Point(
      year: year, month: month, day: CalendarDay(year: year, month: month, day: nil),
      isNumericMonth: true)
  }

  /// Whether what follows `2021.12` makes it a month.
  private func closesMonth(_ cursor: TextCursor) -> Bool {
    var probe = cursor
    if probe.takeAny(of: ["月", "底", "末", "前", "之前", "以前", "止"]) != nil { return true }
    guard takeConnector(&probe), let number = probe.takeInteger(upTo: 4) else { return false }
    if (1...12).contains(number) { return probe.isAtEnd || probe.current.map(isHan) == true }
    guard (1900...2100).contains(number), probe.take("."), let month = probe.takeInteger(upTo: 2)
    else { return false }
    return (1...12).contains(month)
  }

  /// 12月, 12月31日, 12月底, 十二月底.
  func takeMonthPoint(_ cursor: inout TextCursor, year: Int?) -> Point? {
    let afterDigits: Bool = cursor[cursor.position - 1].map(isDigit) ?? false
    guard !afterDigits, let month = takeMonthNumber(&cursor), cursor.takeMark("月") else {
      return nil
    }
    _ = cursor.take("份")
    let behindMonth = cursor
    cursor.skipBlanks()
    if let number = takeDayNumber(&cursor), cursor.takeMark("日") || cursor.takeMark("号") {
      guard let day = CalendarDay(year: year, month: month, day: number) else { return nil }
      return Point(year: year, month: month, day: day)
    }
    cursor = behindMonth
    return takePartOfMonth(&cursor, year: year, month: month)
  }

  private func takePartOfMonth(_ cursor: inout TextCursor, year: Int?, month: Int) -> Point? {
    let parts: [(word: String, day: Int?)] = [
      ("上旬", 10), ("中旬", 20), ("下旬", nil), ("底", nil), ("末", nil),
    ]
    for part in parts where cursor.take(part.word) {
      return Point(
        year: year, month: month, day: CalendarDay(year: year, month: month, day: part.day))
    }
    // 12月初 names no day.
    guard !cursor.isAt("初") else { return nil }
    return Point(year: year, month: month, day: CalendarDay(year: year, month: month, day: nil))
  }

  private func takeMonthNumber(_ cursor: inout TextCursor) -> Int? {
    takeNumber(&cursor, in: 1...12)
  }

  private func takeDayNumber(_ cursor: inout TextCursor) -> Int? {
    takeNumber(&cursor, in: 1...31)
  }

  func takeNumber(_ cursor: inout TextCursor, in range: ClosedRange<Int>) -> Int? {
    let start = cursor.position
    var number = cursor.takeInteger(upTo: 2)
    if number == nil, let numeral = ChineseNumeral.take(&cursor), numeral.places == 0 {
      number = Int(numeral.coefficient)
    }
    guard let number, range.contains(number) else {
      cursor.position = start
      return nil
    }
    return number
  }

  func takeConnector(_ cursor: inout TextCursor) -> Bool {
    let start = cursor.position
    cursor.skipBlanks()
    if cursor.take("至") || cursor.take("到") || cursor.take("~") {
      cursor.skipBlanks()
      return true
    }
    var dashes = 0
    while cursor.take("-") { dashes += 1 }
    if dashes > 0 {
      cursor.skipBlanks()
      return true
    }
    cursor.position = start
    return false
  }

  /// The end of a period, which may leave out what its beginning said.
  private func takeEnd(_ cursor: inout TextCursor, after first: Point) -> Point? {
    let start = cursor.position
    let context = Context(year: first.year, month: first.month)
    if let point = takePoint(&cursor, context: context), !point.needsSecond { return point }
    cursor.position = start
    // 2021.1.1-12.31
    if let month = cursor.takeInteger(upTo: 2), cursor.take("."),
      let number = cursor.takeInteger(upTo: 2),
      let day = CalendarDay(year: first.year, month: month, day: number)
    {
      return Point(year: first.year, month: month, day: day)
    }
    cursor.position = start
    // 2021.1-2021.12
    if first.isNumericMonth, let year = takeYear(&cursor), cursor.take("."),
      let month = cursor.takeInteger(upTo: 2), (1...12).contains(month)
    {
      return Point(
        year: year, month: month, day: CalendarDay(year: year, month: month, day: nil))
    }
    cursor.position = start
    // 2021.1-12
    if first.isNumericMonth, let month = cursor.takeInteger(upTo: 2), (1...12).contains(month) {
      _ = cursor.take("月")
      return Point(
        year: first.year, month: month, day: CalendarDay(year: first.year, month: month, day: nil))
    }
    cursor.position = start
    // 6月1日-30日
    if let month = first.month, let number = cursor.takeInteger(upTo: 2), cursor.take("日"),
      let day = CalendarDay(year: first.year, month: month, day: number)
    {
      return Point(year: first.year, month: month, day: day)
    }
    cursor.position = start
    return nil
  }
}
