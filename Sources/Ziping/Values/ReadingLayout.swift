/// Where the values of a cell stand in its text, and what is made of them (一格的结构).
///
/// A number of the text may turn out to be part of a label, once the other cell is known: 24小时 of
/// 24小时供电保障率. Then the same text is laid out anew, without being read again.
struct ReadingLayout: Sendable {
  /// A value found in a text, or a number that could not be read.
  struct Item: Sendable {
    /// The value, a text where a number only belongs to the words, or nil where something that looks
    /// like a value could not be read.
    let content: Reading.Content?
    let range: Range<Int>
    /// Whether it says nothing: a list number, or a number that belongs to a label.
    let isSilent: Bool

    /// Whether it is a value.
    var isValue: Bool {
      switch content {
      case nil, .text: false
      default: true
      }
    }
  }

  let text: String
  let key: String
  let folded: FoldedText
  let items: [Item]
  /// Whether the first digits of its lines may only number them: 1.5公里 above 2.5公里.
  let isListDoubtful: Bool

  /// The items that are values.
  var values: [Item] { items.filter(\.isValue) }

  /// The reading of the text.
  func reading() -> Reading {
    // Most cells have one value or none: nothing is gathered for them.
    guard let first = items.firstIndex(where: \.isValue), let content = items[first].content else {
      return Reading(text: text, key: key, content: .text, label: "", meant: nil)
    }
    guard items[(first + 1)...].contains(where: \.isValue) else {
      let (range, whole) = (items[first].range, folded.scalars.indices)
      let isWhole = range == whole
      return Reading(
        text: text, key: key, content: content,
        label: isWhole ? "" : label(of: range, from: 0, to: nil),
        meant: folded.span(range), rest: isWhole ? nil : rest(around: range, in: whole))
    }
    let values = values
    return Reading(
      text: text, key: key, content: .parts(parts(values)), label: "", meant: nil,
      layout: KeptLayout(self))
  }

  /// The reading in which some of the values are words of a label.
  func reading(asWords isWord: (Item) -> Bool) -> Reading {
    let changed = items.map { item in
      isWord(item) ? Item(content: .text, range: number(of: item), isSilent: true) : item
    }
    return ReadingLayout(
      text: text, key: key, folded: folded, items: changed, isListDoubtful: isListDoubtful
    ).reading()
  }

  /// Where a number stands with its unit; what follows it in place of a unit are words: 12345热线.
  private func number(of item: Item) -> Range<Int> {
    guard case .measure(let measure)? = item.content, case .single(let quantity) = measure.extent,
      !UnitFacts.knows(quantity.unit)
    else { return item.range }
    let end = folded.scalars[item.range].firstIndex(where: isHan) ?? item.range.upperBound
    return item.range.lowerBound..<end
  }

  private func parts(_ values: [Item]) -> [Reading.Part] {
    values.enumerated().map { index, value in
      let from = index == 0 ? 0 : values[index - 1].range.upperBound
      let to = index + 1 < values.count ? values[index + 1].range.lowerBound : nil
      return Reading.Part(
        label: label(of: value.range, from: from, to: to), content: value.content ?? .text,
        isNote: index > 0 && depth(at: value.range.lowerBound) > 0,
        span: folded.span(value.range),
        rest: rest(
          around: value.range, in: boundary(from, before: value.range.lowerBound)..<last(to, value))
      )
    }
  }

  /// Where the words of a value begin: behind the words that a separator gives to the value before.
  private func boundary(_ start: Int, before value: Int) -> Int {
    guard start > 0, start < value else { return start }
    return folded.scalars[start..<value].firstIndex(where: Self.isBoundary) ?? start
  }

  /// Where the words of a value end: at the separator before the next one's, or right behind it.
  private func last(_ next: Int?, _ value: Item) -> Int {
    let end = value.range.upperBound
    guard let next else { return folded.scalars.count }
    guard end < next else { return end }
    let order = items.first { $0.isSilent && $0.range.lowerBound >= end }?.range.lowerBound ?? next
    return folded.scalars[end..<min(next, order)].firstIndex(where: Self.isBoundary) ?? end
  }

  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    separators.contains(scalar) || scalar == "(" || scalar == ")"
  }

  private func rest(around range: Range<Int>, in whole: Range<Int>) -> Rest? {
    // Most cells are their value and nothing else.
    guard range.lowerBound > whole.lowerBound || range.upperBound < whole.upperBound else {
      return nil
    }
    let taken = items.filter { $0.isSilent || ($0.isValue && $0.range != range) }
    return RestScanner(folded: folded, taken: taken.map(\.range))
      .rest(around: range, from: whole.lowerBound, to: whole.upperBound)
  }

  /// In how many brackets a scalar stands.
  private func depth(at position: Int) -> Int {
    folded.scalars[..<position].reduce(0) { depth, scalar in
      scalar == "(" ? depth + 1 : scalar == ")" ? max(0, depth - 1) : depth
    }
  }

  /// The words that belong to the value at `range`: those of its own segment, between separators.
  private func label(
    of range: Range<Int>, from start: Int, to end: Int?
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

  private static let separators: ScalarSet = ["，", ",", "、", ";", "。", "\n", ":"]
}

/// The layout of a cell with several values, kept beside its reading.
final class KeptLayout: Sendable, Hashable {
  let layout: ReadingLayout

  init(_ layout: ReadingLayout) { self.layout = layout }

  /// Layouts of one text are of one reading.
  static func == (left: KeptLayout, right: KeptLayout) -> Bool {
    left.layout.text == right.layout.text
  }

  func hash(into hasher: inout Hasher) { hasher.combine(layout.text) }
}
