/// Finds the numbers that only order what they stand before (序号): the `1、` of a list, `2.`, `(3)`.
///
/// A list is told by its order: 1, 2, 3 at the beginnings of lines and sentences. Its numbers may be glued
/// to an amount: `1.100人` and `2.5期` on two lines are no 1.1 people and 2.5 courses.
struct ListNumbers {
  /// Where the numbers stand, each with its mark.
  private(set) var ranges: [Range<Int>] = []
  /// Whether they may as well be the beginnings of amounts: 1.5公里 above 2.5公里.
  private(set) var isDoubtful = false

  private let scalars: [Unicode.Scalar]
  private let units: UnitScanner

  init(_ scalars: [Unicode.Scalar], _ units: UnitScanner) {
    self.scalars = scalars
    self.units = units
    // Most cells hold no 1 in front of a mark.
    guard
      scalars.indices.dropLast().contains(where: {
        scalars[$0] == "1" && Self.opensList(scalars[$0 + 1])
      })
    else { return }
    settle(found())
  }

  /// A number in its order.
  private struct Entry {
    /// How surely it is no part of an amount.
    enum Kind {
      /// What follows is no number: 1.培训3期.
      case apart
      /// What follows may be the first number of its item, or the second of two: 1、5次培训.
      case loose
      /// A number follows, and the two would make no sensible amount: 1.100人.
      case glued
      /// A number follows, and the two may be an amount: 1.5公里.
      case open
      /// A number follows, and the two most likely are an amount: 1，100人.
      case grouped
    }

    let range: Range<Int>
    let kind: Kind
  }

  private mutating func settle(_ entries: [Entry]) {
    guard let first = entries.first else { return }
    guard entries.count > 1 else {
      if first.kind == .apart, Self.marksAlone.contains(scalars[first.range.upperBound - 1]) {
        ranges = [first.range]
      }
      return
    }
    if entries.contains(where: { $0.kind != .open && $0.kind != .grouped }) {
      ranges = entries.map(\.range)
    } else {
      isDoubtful = entries.allSatisfy { $0.kind == .open }
    }
  }

  /// The numbers that stand in their order.
  private func found() -> [Entry] {
    var entries: [Entry] = []
    for position in scalars.indices where isBeginning(position, among: entries) {
      if let entry = entry(at: position, number: entries.count + 1) { entries.append(entry) }
    }
    return entries
  }

  private func entry(at position: Int, number: Int) -> Entry? {
    var cursor = TextCursor(scalars: scalars, position: position)
    let isBracketed = cursor.take("(")
    guard cursor.takeInteger(upTo: 2) == number, let mark = cursor.current,
      isBracketed ? mark == ")" : Self.opensList(mark)
    else { return nil }
    cursor.position += 1
    guard let next = cursor.current else { return nil }
    let isClear = position == 0 || Self.ends.contains(scalars[position - 1])
    guard let kind = kind(of: mark, before: next, cursor, isClear) else { return nil }
    return Entry(range: position..<cursor.position, kind: kind)
  }

  private func kind(
    of mark: Unicode.Scalar, before next: Unicode.Scalar, _ cursor: TextCursor, _ isClear: Bool
  ) -> Entry.Kind? {
    switch mark {
    case "、", ")": return isDigit(next) ? .loose : .apart
    case ".":
      // Alone, 1.次 is a number cut off.
      guard isDigit(next) else { return units.isKnown(cursor) ? .loose : .apart }
      return isWholeCount(behind: cursor) ? .glued : isClear ? .open : nil
    case ":":
      // 1:3 is a relation.
      guard isClear, !isDigit(next) || isCounted(behind: cursor) else { return nil }
      return isDigit(next) ? .glued : .apart
    default:
      guard isClear else { return nil }
      return isGroup(behind: cursor) ? .grouped : isDigit(next) ? .glued : .apart
    }
  }

  /// Whether a number is an amount of whole things, which no point divides: the 100 of 1.100人; 1.50公里 may
  /// be one amount, 1.100公里 is none.
  private func isWholeCount(behind cursor: TextCursor) -> Bool {
    var cursor = cursor
    let start = cursor.position
    while let scalar = cursor.current, isDigit(scalar) { cursor.position += 1 }
    let isLong = cursor.position - start > 2 && scalars[cursor.position - 1] == "0"
    return isLong || units.isCounter(cursor)
  }

  /// Whether a number has a unit.
  private func isCounted(behind cursor: TextCursor) -> Bool {
    var cursor = cursor
    while let scalar = cursor.current, isDigit(scalar) || scalar == "." { cursor.position += 1 }
    return units.isKnown(cursor)
  }

  /// Whether three digits and no more follow: 1,100.
  private func isGroup(behind cursor: TextCursor) -> Bool {
    (0...2).allSatisfy { cursor[cursor.position + $0].map(isDigit) == true }
      && cursor[cursor.position + 3].map(isDigit) != true
  }

  private func isBeginning(_ position: Int, among entries: [Entry]) -> Bool {
    guard isDigit(scalars[position]) || scalars[position] == "(" else { return false }
    if position == 0 || Self.breaks.contains(scalars[position - 1]) { return true }
    guard entries.first?.range.lowerBound == 0, let last = entries.last else { return false }
    // (1)100人(2)5期: brackets stand apart anywhere; 1、100人2、5期: behind what the item before counts.
    if scalars[0] == "(" { return scalars[position] == "(" }
    return scalars[position] != "(" && isHan(scalars[position - 1])
      && scalars[last.range.upperBound..<position].contains(where: isDigit)
  }

  /// Whether a sign may stand behind the number of a list.
  private static func opensList(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ".", ")", ":", "，", ",": true
    default: false
    }
  }

  /// Marks of a list that need no second number.
  private static let marksAlone: ScalarSet = ["、", ".", ")"]
  /// What a line or a sentence ends with.
  private static let ends: ScalarSet = ["\n", ";", "。"]
  /// What an item of a list may begin behind.
  static let breaks: ScalarSet = ["，", ",", "、", ";", "。", "\n", " ", ":"]
}
