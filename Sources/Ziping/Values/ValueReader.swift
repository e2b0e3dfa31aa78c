/// Reads what people write in a cell (指标值、完成值的读法).
///
/// A whole cell that is a known word is that word. Otherwise dates and quantities are looked for from
/// left to right, and what is left between them must be words: a number or sign that belongs to no
/// value makes the cell unreadable, it is never taken as text.
public struct ValueReader: Sendable {
  private let vocabulary: Vocabulary
  private let units: UnitTable

  /// A longer text is a narrative, no value.
  public static let longestText: Int = 2000

  /// The most values that a cell may have.
  ///
  /// The longest list in the forms that were published has 11; whoever fills in more has put a table
  /// into a cell, whose values nobody pairs with those of another.
  public static let mostParts: Int = 20

  /// Creates a reader for a rubric's words.
  public init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    units = UnitTable(synonyms: vocabulary.unitSynonyms)
  }

  /// Reads a cell's text; every text has a reading.
  public func read(_ text: String) -> Reading {
    guard text.unicodeScalars.count <= Self.longestText else {
      let start = FoldedText.string(text.unicodeScalars.prefix(20)) + "…"
      return Reading(text: text, key: text, content: .unreadable(.part(start)))
    }
    let folded = FoldedText(text)
    let key = comparisonKey(text)
    func reading(
      _ content: Reading.Content, label: String = "", at range: Range<Int>? = nil
    ) -> Reading {
      Reading(
        text: text, key: key, content: content, label: label, meant: range.flatMap(folded.span))
    }
    if isBlank(folded) { return reading(.empty) }
    if vocabulary.saysNone(key) { return reading(.none) }
    if vocabulary.contains(key) { return reading(.word(key)) }
    if let word = signedWord(key) { return reading(.word(word)) }
    let names = NameScanner(folded.scalars, units)
    guard let scanned = scan(folded, names) else { return reading(.unreadable(.tooManyParts)) }
    let items = withoutOrigins(withoutWorkings(scanned, in: folded), in: folded)
    if let range = unreadablePart(of: folded, around: items) {
      return reading(.unreadable(.part(folded.original(range))), at: range)
    }
    return ReadingLayout(
      text: text, key: key, folded: folded, items: items, isListDoubtful: names.list.isDoubtful
    ).reading()
  }

  /// =好: the sign of a sign column joined to a word.
  private func signedWord(_ key: String) -> String? {
    guard key.utf8.first == UInt8(ascii: "=") else { return nil }
    let word = String(key.dropFirst())
    return vocabulary.contains(word) ? word : nil
  }

  /// Nothing, or a run of dashes and slashes; a lone 一 is a scanned dash.
  private func isBlank(_ folded: FoldedText) -> Bool {
    let scalars = folded.scalars
    if scalars.count == 1, scalars[0] == "一" { return true }
    return scalars.allSatisfy {
      $0 == "-" || $0 == "/" || $0 == "\\" || $0 == "_" || FoldedText.isBlank($0)
    }
  }
}

extension ValueReader {
  typealias Item = ReadingLayout.Item

  /// What stands in a text, or nil where it has too many values.
  private func scan(_ folded: FoldedText, _ names: NameScanner) -> [Item]? {
    let dates = DateScanner(folded.scalars)
    let measures = MeasureScanner(folded.scalars, units)
    var items: [Item] = []
    var position = 0
    var start = 0
    var values = 0
    func add(_ content: Reading.Content?, _ range: Range<Int>) {
      if let content, content != .text { values += 1 }
      items.append(Item(content: content, range: range, isSilent: false))
    }
    while position < folded.scalars.count {
      guard values <= Self.mostParts else { return nil }
      // Whatever is found moves on: a reference such as 附件 may have no number behind it.
      if let end = names.end(at: position), end > position, !isDate(at: position, dates) {
        items.append(
          Item(
            content: .text, range: position..<end, isSilent: names.isListNumber(at: position)))
        position = end
        start = position
      } else if isDigit(folded.scalars[position]), let end = dates.impossibleEnd(at: position),
        end > position
      {
        add(nil, position..<end)
        position = end
        start = position
      } else if let match = dateStart(folded.scalars[position], position, in: dates) {
        // A year inside a sentence only says which year the sentence is about.
        let isWhole = position == 0 && match.end == folded.scalars.count
        let content: Reading.Content =
          (match.isBareYear && !isWhole) || match.isBeginning ? .text : .date(match.day)
        add(content, signStart(before: position, from: start, in: folded.scalars)..<match.end)
        position = max(match.end, position + 1)
        start = position
      } else if let found = measures.match(at: position, from: start) {
        add(content(of: found, in: folded), found.range)
        position = max(found.range.upperBound, position + 1)
        start = position
      } else {
        position += 1
      }
    }
    return values <= Self.mostParts ? items : nil
  }

  /// 前5名, 前10位: a place among others, which is no amount.
  private func isPlace(_ measure: Measure, at start: Int, in folded: FoldedText) -> Bool {
    guard start > 0, folded.scalars[start - 1] == "前", case .single(let quantity) = measure.extent,
      quantity.unit.symbol == "名" || quantity.unit.symbol == "位"
    else { return false }
    return start < 2 || !["提", "目", "之"].contains(folded.scalars[start - 2])
  }

  /// A rank in front of a noun only names it: 三级医院, 4A级景区.
  private func content(of found: MeasureScanner.Match, in folded: FoldedText) -> Reading.Content? {
    guard let measure = found.measure else { return nil }
    if isPlace(measure, at: found.range.lowerBound, in: folded) { return .text }
    if case .single(let quantity) = measure.extent, quantity.unit.isRank,
      folded.scalars[found.range.upperBound...].contains(where: isDigit),
      isHan(folded.scalars[found.range.upperBound])
    {
      return .text
    }
    return .measure(measure)
  }

  /// 第4季度 is a part of the year.
  private func isDate(at position: Int, _ dates: DateScanner) -> Bool {
    dates.match(at: position) != nil
  }

  /// Where a sign begins that stands before a day: =, ≤, <= and 不超过 say what a deadline says anyway.
  private func signStart(
    before position: Int, from start: Int, in scalars: [Unicode.Scalar]
  ) -> Int {
    var end = position
    while end > start, FoldedText.isBlank(scalars[end - 1]) { end -= 1 }
    guard end > start,
      let sign = ComparatorSpelling.before.longest(before: end, from: start, in: scalars),
      !sign.value.isVerb
    else { return position }
    let isWord = isHan(scalars[end - 1])
    let isLimit = sign.value.comparator == .atMost || (sign.value.comparator == .equal && !isWord)
    return isLimit ? sign.start : position
  }

  private func dateStart(
    _ scalar: Unicode.Scalar, _ position: Int, in dates: DateScanner
  ) -> DateScanner.Match? {
    guard
      position == 0 || isDigit(scalar) || ChineseNumeral.begins(with: scalar)
        || DateScanner.opensWord(scalar)
    else { return nil }
    return dates.match(at: position)
  }

  /// The first part that is neither a value nor words.
  private func unreadablePart(of folded: FoldedText, around items: [Item]) -> Range<Int>? {
    if let failed = items.first(where: { $0.content == nil }) { return failed.range }
    var isFree = Array(repeating: true, count: folded.scalars.count)
    for item in items { for index in item.range { isFree[index] = false } }
    let free = folded.scalars.indices.filter { isFree[$0] }
    if let index = free.first(where: { Self.isStray(folded.scalars[$0]) }) {
      return index..<index + 1
    }
    guard items.contains(where: { $0.content != .text }) else { return nil }
    return strayOpening(of: folded, before: items)
  }

  /// 到0次, 工5%: one character alone before the number is what a scan made of another sign.
  private func strayOpening(of folded: FoldedText, before items: [Item]) -> Range<Int>? {
    guard items.count == 1, let range = items.first?.range, range.lowerBound == 1,
      items.first?.content != .text,
      range.upperBound == folded.scalars.count, isHan(folded.scalars[0]),
      !Self.openings.contains(folded.scalars[0])
    else { return nil }
    return 0..<1
  }

  private static let openings: ScalarSet = [
    "共", "计", "总", "每", "各", "均", "满", "按", "含", "完", "年", "月", "日", "增", "减", "降", "升",
    "应", "已", "须", "需", "有", "现", "实", "新", "建", "节", "仅",
  ]

  private static func isStray(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || strays.contains(scalar)
  }

  /// Signs that stand in no sentence: scans and broken comparators leave them.
  private static let strays: ScalarSet = [
    "≥", "≤", "<", ">", "=", "^", "$", "#", "@", "_", "|", "\\", "`", "{", "}", "�", "%", "‰", "*",
    "?", "±", "↑", "↓",
  ]
}

extension ValueReader {
  /// 由90%提高到96%: where it rose or fell from is no value of its own.
  private func withoutOrigins(_ items: [Item], in folded: FoldedText) -> [Item] {
    guard items.count > 1 else { return items }
    return items.enumerated().map { index, item in
      guard index + 1 < items.count, item.content != nil, item.range.lowerBound > 0,
        Self.origins.contains(folded.scalars[item.range.lowerBound - 1]),
        case .measure(let next)? = items[index + 1].content, next.comparatorIsVerb,
        next.comparator != nil
      else { return item }
      return Item(
        content: .text, range: item.range.lowerBound - 1..<item.range.upperBound, isSilent: true)
    }
  }

  private static let origins: ScalarSet = ["由", "从", "自"]

  /// 95%（190/200）: the fraction in brackets shows how the value before it was reached.
  private func withoutWorkings(_ items: [Item], in folded: FoldedText) -> [Item] {
    guard items.count > 1, let first = items.first, case .measure(let measure)? = first.content,
      case .single(let quantity) = measure.extent, quantity.unit.isShare
    else { return items }
    let rest = items.dropFirst()
    guard let low = rest.first?.range.lowerBound,
      let high = rest.last?.range.upperBound, low > 0, high < folded.scalars.count,
      folded.scalars[low - 1] == "(", folded.scalars[high] == ")",
      folded.scalars[low..<high].allSatisfy({ isDigit($0) || $0 == "/" || isHan($0) })
    else { return items }
    return [first, Item(content: .text, range: low..<high, isSilent: false)]
  }
}
