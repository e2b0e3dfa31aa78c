import Ziping
import ZipingFiles

/// The unit that a form names for its money (金额单位).
enum MoneyUnit {
  /// The first unit that a row names, of cells that satisfy a condition.
  static func named(in grid: Grid, _ rows: Range<Int>, where fits: (Grid.Cell) -> Bool) -> String? {
    for row in rows.clamped(to: grid.rows.indices) {
      for cell in grid.rows[row] where !cell.isBlank {
        if let unit = named(cell.text), fits(cell) { return unit }
      }
    }
    return nil
  }

  /// The unit that a text names: in brackets, or behind 单位：.
  ///
  /// 单位：元阳县 names none.
  static func named(_ text: String) -> String? {
    guard occurs("元", in: text) else { return nil }
    let scalars = Array(comparisonKey(text).unicodeScalars)
    for start in scalars.indices where scalars[start] == "(" || scalars[start] == "位" {
      if let unit = unit(at: start + 1, in: scalars) { return unit }
    }
    return nil
  }

  /// The unit at a position, with no other word behind it.
  private static func unit(at start: Int, in scalars: [Unicode.Scalar]) -> String? {
    var position = start
    while let lead = leads.longest(in: scalars, at: position) { position = lead.end }
    guard let unit = units.longest(in: scalars, at: position) else { return nil }
    guard scalars.indices.contains(unit.end), isHan(scalars[unit.end]) else { return unit.value }
    return nil
  }

  private static let units = PhraseTable<String>([("万元", "万元"), ("亿元", "亿元"), ("元", "元")])
  /// What may stand before a unit.
  private static let leads = PhraseTable<Void>(["单位", "金额", "人民币", "计量"].map { ($0, ()) })
}
