/// A cell as a sheet calls it, such as `E12`; both numbers count from 1.
package struct CellReference: Hashable {
  /// The column.
  package let column: Int
  /// The row.
  package let row: Int

  /// Reads a reference; nil unless it lies in the greatest sheet there is, up to `XFD1048576`.
  package init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 3:
        letters += 1
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 7:
        digits += 1
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard letters > 0, (1...WorkbookLimits.columns).contains(column),
      (1...WorkbookLimits.rows).contains(row)
    else { return nil }
    self.column = column
    self.row = row
  }

  /// A cell by its numbers.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The reference as a sheet writes it.
  package var text: String { Self.letters(of: column) + String(row) }

  /// The letters of a column.
  package static func letters(of column: Int) -> String {
    var letters = ""
    var rest = max(column, 1)
    while rest > 0 {
      let digit = UInt8((rest - 1) % 26)
      letters = String(UnicodeScalar(UInt8(ascii: "A") + digit)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// A merged range of a sheet, such as `A1:H1` (合并单元格).
package struct MergedRange: Hashable {
  /// Its rows.
  package let rows: ClosedRange<Int>
  /// Its columns.
  package let columns: ClosedRange<Int>

  /// Reads a range; nil unless it begins at its upper left corner and lies in a sheet.
  package init?(_ text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = corners.first.flatMap({ CellReference($0) }),
      let last = corners.count == 1 ? first : CellReference(corners[1]),
      corners.count <= 2, first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// The range between two corners, whichever they are.
  package init(_ first: CellReference, _ last: CellReference) {
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
  }

  /// Whether a cell lies in it.
  package func contains(_ cell: CellReference) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
  }
}
