/// The units that are known, with a rubric's further synonyms (计量单位表).
///
/// Everything else that follows a number is a unit of its own, comparable with itself alone.
struct UnitTable: Sendable {
  /// A unit found in a text.
  struct Entry: Sendable {
    let spelling: String
    let family: String
    let factor: Ratio
    let kind: UnitFacts.Kind
  }

  private let synonyms: [String: String]

  /// Creates the table, with further groups of synonyms from a rubric.
  init(synonyms groups: [[String]] = []) {
    var synonyms: [String: String] = [:]
    for group in groups {
      guard let first = group.first else { continue }
      for word in group.dropFirst() { synonyms[word] = first }
    }
    self.synonyms = synonyms
  }

  /// The unit that stands at the cursor as a whole, stepped over; nil where none is known.
  ///
  /// Letters are one unit or none: of `mg/kg` never the `m`. Behind 个 the unit is what is counted, and
  /// two units without anything between are a measure of their own.
  func take(_ cursor: inout TextCursor) -> Entry? {
    let start = cursor.position
    if let row = takeLetters(&cursor) {
      let written = FoldedText.string(cursor.scalars[start..<cursor.position])
      return entry(row, written)
    }
    guard let row = takeWord(&cursor) else { return nil }
    guard let second = takeSecond(&cursor, behind: row) else {
      return entry(row, row.spelling)
    }
    // 个村 is 村: 个 only counts it.
    let family =
      row.family == "个" ? canonical(second.family) : canonical(row.family) + second.family
    guard let factor = try? row.factor.multiplied(by: second.factor) else { return nil }
    return Entry(
      spelling: FoldedText.string(cursor.scalars[start..<cursor.position]), family: family,
      factor: factor, kind: .counter)
  }

  /// The family under which a unit's synonyms are compared.
  func canonical(_ family: String) -> String {
    synonyms.isEmpty ? family : synonyms[family] ?? family
  }

  private func entry(_ row: UnitFacts.Row, _ spelling: String) -> Entry {
    Entry(
      spelling: spelling, family: canonical(row.family), factor: row.factor, kind: row.kind)
  }

  private func takeLetters(_ cursor: inout TextCursor) -> UnitFacts.Row? {
    let start = cursor
    guard let token = LatinUnit.takeToken(&cursor) else { return nil }
    // A级 is one rank.
    if token == "A" { _ = cursor.take("级") }
    guard let row = LatinUnit.row(token) else {
      cursor = start
      return nil
    }
    return row
  }

  /// A unit in Chinese characters: 5个人 counts people, 5个人才项目 projects.
  private func takeWord(_ cursor: inout TextCursor) -> UnitFacts.Row? {
    guard let (row, end) = UnitFacts.rows.longest(in: cursor.scalars, at: cursor.position) else {
      return nil
    }
    if row.spelling == Self.openEnded, cursor[end].map(isHan) == true {
      return takeShorter(&cursor)
    }
    cursor.position = end
    return row
  }

  private static let openEnded = "个人"

  private func takeShorter(_ cursor: inout TextCursor) -> UnitFacts.Row? {
    guard let (row, end) = UnitFacts.rows.longest(in: [cursor.scalars[cursor.position]], at: 0)
    else { return nil }
    cursor.position += end
    return row
  }

  /// The 次 of 人次, the 日 of 床日, the 村 of 个村: a unit right behind another, and no further word.
  private func takeSecond(
    _ cursor: inout TextCursor, behind first: UnitFacts.Row
  ) -> UnitFacts.Row? {
    guard let (second, end) = UnitFacts.rows.longest(in: cursor.scalars, at: cursor.position),
      isHan(cursor.scalars[cursor.position]), second.kind != .rank
    else { return nil }
    let isWhole = cursor[end].map(isHan) != true || Self.ends(cursor, at: end)
    let joins =
      first.family == "个"
      ? isWhole && second.kind == .counter
      : UnitFacts.joins(second) && (second.spelling == "次" || isWhole) && first.family != "天"
    guard joins else { return nil }
    cursor.position = end
    return second
  }

  /// Whether a comparator follows: 1000个村以上.
  private static func ends(_ cursor: TextCursor, at position: Int) -> Bool {
    let cursor = TextCursor(scalars: cursor.scalars, position: position)
    return UnitScanner.stops.contains(where: cursor.isAt)
  }
}
