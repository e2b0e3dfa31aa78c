import Ziping

/// How high rows must be for their texts (行高): Excel fits no row with merged cells.
struct RowHeight {
  /// The most points that a row may be high.
  static let most = 409

  private let sheet: Sheet
  private let merges: [Corner: CellRange]

  private struct Corner: Hashable {
    let row: Int
    let column: Int
  }

  init(_ sheet: Sheet) {
    self.sheet = sheet
    merges = Dictionary(
      sheet.merges.map { (Corner(row: $0.rows.lowerBound, column: $0.columns.lowerBound), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The height of a row in points.
  func points(of row: Int) -> Int {
    var lines = sheet.leastLines[row] ?? 1
    var isTitle = false
    for (column, cell) in sheet.rows[row].enumerated() {
      if cell.style == .title { isTitle = true }
      guard case .text(let text) = cell.content else { continue }
      let merge = merges[Corner(row: row, column: column)]
      // What is merged down has the height of all its rows.
      guard merge.map({ $0.rows.count == 1 }) ?? true else { continue }
      let width = (merge?.columns ?? column...column).reduce(0) { sum, column in
        sum + (sheet.widths.indices.contains(column) ? sheet.widths[column] : 8)
      }
      lines = max(lines, Self.lines(of: text, width: width))
    }
    return min(Self.most, lines * 15 + (isTitle ? 15 : 5))
  }

  /// How many lines a text takes in a width of half Chinese characters.
  static func lines(of text: String, width: Int) -> Int {
    guard text.utf8.count > width || text.utf8.contains(0x0A) else { return 1 }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        let needed = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
        return max(1, (needed + max(width, 2) - 1) / max(width, 2))
      }.reduce(0, +)
  }
}
