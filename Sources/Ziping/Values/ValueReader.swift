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
    guard let scanned = scan(folded) else { return reading(.unreadable(.tooManyParts)) }
    let items = withoutWorkings(scanned, in: folded)
    if let range = unreadablePart(of: folded, around: items) {
      return reading(.unreadable(.part(folded.original(range))), at: range)
    }
    let values = items.compactMap { item in item.content.map { (item, $0) } }
      .filter { $0.1 != .text }
    guard let (item, content) = values.first else { return reading(.text) }
    guard values.count > 1 else {
      return reading(
        content, label: label(of: item.range, in: folded, from: 0, to: nil), at: item.range)
    }
    return reading(.parts(parts(values.map { ($0.0.range, $0.1) }, in: folded)))
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
  /// A value found in a text, or a number that could not be read.
  struct Item {
    /// The value, a text where a number only belongs to the words, or nil where something that looks
    /// like a value could not be read.
    let content: Reading.Content?
    let range: Range<Int>
  }

  /// What stands in a text, or nil where it has too many values.
  private func scan(_ folded: FoldedText) -> [Item]? {
    let dates = DateScanner(folded.scalars)
    let measures = MeasureScanner(folded.scalars, units)
    let names = NameScanner(folded.scalars, units)
    var items: [Item] = []
    var position = 0
    var start = 0
    var values = 0
    func add(_ content: Reading.Content?, _ range: Range<Int>) {
      if let content, content != .text { values += 1 }
      items.append(Item(content: content, range: range))
    }
    while position < folded.scalars.count {
      guard values <= Self.mostParts else { return nil }
      // Whatever is found moves on: a reference such as 附件 may have no number behind it.
      if let end = names.end(at: position), end > position, !isDate(at: position, dates) {
        add(.text, position..<end)
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
        // = or ≤ before a day says what a deadline says anyway.
        let hasSign = position > start && Self.deadlineSigns.contains(folded.scalars[position - 1])
        add(content, (hasSign ? position - 1 : position)..<match.end)
        position = max(match.end, position + 1)
        start = position
      } else if let found = measures.match(at: position, from: start) {
        add(found.measure.map { .measure($0) }, found.range)
        position = max(found.range.upperBound, position + 1)
        start = position
      } else {
        position += 1
      }
    }
    return values <= Self.mostParts ? items : nil
  }

  /// 第4季度 is a part of the year.
  private func isDate(at position: Int, _ dates: DateScanner) -> Bool {
    dates.match(at: position) != nil
  }

  private static let deadlineSigns: Set<Unicode.Scalar> = ["=", "≤"]

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
    // 未完成10个 states no number that was reached.
    guard items.contains(where: { $0.content != .text }) else { return nil }
    if isDenied(folded, free, around: items) { return folded.scalars.indices }
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

  private static let openings: Set<Unicode.Scalar> = [
    "共", "计", "总", "每", "各", "均", "满", "按", "含", "完", "年", "月", "日", "增", "减", "降", "升",
    "应", "已", "须", "需", "有", "现", "实", "新", "建", "节", "仅",
  ]

  /// 未完成10个; but 28万元，未超预算 says behind its value that nothing went wrong.
  private func isDenied(_ folded: FoldedText, _ free: [Int], around items: [Item]) -> Bool {
    let first = items.first { $0.content != .text }?.range.upperBound ?? 0
    func words(_ indices: [Int]) -> String {
      FoldedText.string(indices.map { folded.scalars[$0] })
    }
    let before = Self.futures.removed(from: words(free.filter { $0 < first }))
    let behind = Self.assurances.removed(from: words(free.filter { $0 >= first }))
    return Self.negations.matches(before) || Self.negations.matches(behind)
  }

  private static let futures = WordList(["未来"])
  private static let assurances = WordList([
    "未来", "未超", "未突破", "未发生", "未出现", "没有超", "没有发生", "没有出现",
  ])

  private static func isStray(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || strays.contains(scalar)
  }

  /// Signs that stand in no sentence: scans and broken comparators leave them.
  private static let strays: Set<Unicode.Scalar> = [
    "≥", "≤", "<", ">", "=", "^", "$", "#", "@", "_", "|", "\\", "`", "{", "}", "�", "%", "‰", "*",
    "?", "±", "↑", "↓",
  ]
  private static let negations = WordList(["未", "没有", "尚", "无法", "不能"])
}

extension ValueReader {
  private func parts(
    _ values: [(range: Range<Int>, content: Reading.Content)], in folded: FoldedText
  ) -> [Reading.Part] {
    values.enumerated().map { index, value in
      let from = index == 0 ? 0 : values[index - 1].range.upperBound
      let to = index + 1 < values.count ? values[index + 1].range.lowerBound : nil
      return Reading.Part(
        label: label(of: value.range, in: folded, from: from, to: to), content: value.content,
        isNote: index > 0 && depth(at: value.range.lowerBound, in: folded) > 0,
        span: folded.span(value.range))
    }
  }

  /// In how many brackets a scalar stands.
  private func depth(at position: Int, in folded: FoldedText) -> Int {
    folded.scalars[..<position].reduce(0) { depth, scalar in
      scalar == "(" ? depth + 1 : scalar == ")" ? max(0, depth - 1) : depth
    }
  }

  /// 95%（190/200）: the fraction in brackets shows how the value before it was reached.
  private func withoutWorkings(_ items: [Item], in folded: FoldedText) -> [Item] {
    guard items.count > 1, let first = items.first, case .measure(let measure)? = first.content,
      case .single(let quantity) = measure.extent, quantity.unit.isShare
    else { return items }
    let rest = items.dropFirst()
    guard rest.contains(where: { $0.content == nil }), let low = rest.first?.range.lowerBound,
      let high = rest.last?.range.upperBound, low > 0, high < folded.scalars.count,
      folded.scalars[low - 1] == "(", folded.scalars[high] == ")",
      folded.scalars[low..<high].allSatisfy({ isDigit($0) || $0 == "/" || isHan($0) })
    else { return items }
    return [first, Item(content: .text, range: low..<high)]
  }

  /// The words that belong to the value at `range`: those of its own segment, between separators.
  private func label(
    of range: Range<Int>, in folded: FoldedText, from start: Int, to end: Int?
  ) -> String {
    let scalars = folded.scalars
    let isOnly = start == 0 && end == nil
    var first = range.lowerBound
    while first > start, isOnly || !Self.separators.contains(scalars[first - 1]) { first -= 1 }
    // The words before the next value are that value's, unless a separator gives them to this one.
    let limit = end ?? scalars.count
    var last = range.upperBound
    while last < limit, isOnly || !Self.separators.contains(scalars[last]) { last += 1 }
    if let end, last == end { last = range.upperBound }
    let words = scalars[first..<range.lowerBound] + scalars[range.upperBound..<last]
    return comparisonKey(FoldedText.string(words))
  }

  private static let separators: Set<Unicode.Scalar> = ["，", ",", "、", ";", "。", "\n", ":"]
}
