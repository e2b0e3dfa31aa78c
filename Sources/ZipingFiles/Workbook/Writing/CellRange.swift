/// A rectangle of cells; rows and columns count from 0.
package struct CellRange: Sendable, Hashable {
  /// The rows.
  package let rows: ClosedRange<Int>
  /// The columns.
  package let columns: ClosedRange<Int>

  /// Creates a rectangle.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Whether it is one cell.
  package var isOneCell: Bool { rows.count == 1 && columns.count == 1 }

  /// Whether two rectangles have a cell in common.
  package func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }

  /// The rectangle as a workbook names it: `A1:H1`, and `A1` for one cell.
  package var reference: String {
    let first = Self.reference(row: rows.lowerBound, column: columns.lowerBound)
    let last = Self.reference(row: rows.upperBound, column: columns.upperBound)
    return isOneCell ? first : first + ":" + last
  }

  /// The cells as a reference that stays where it is, such as `$A$1:$C$9`.
  package var absolute: String {
    func corner(_ row: Int, _ column: Int) -> String { "$\(Self.letters(of: column))$\(row + 1)" }
    return corner(rows.lowerBound, columns.lowerBound) + ":"
      + corner(rows.upperBound, columns.upperBound)
  }

  /// The name of a cell, such as `E12` for row 11 and column 4.
  package static func reference(row: Int, column: Int) -> String {
    letters(of: column) + String(row + 1)
  }

  /// The letters of a column: A to Z, then AA.
  package static func letters(of column: Int) -> String {
    var letters = ""
    var rest = max(column, 0) + 1
    while rest > 0 {
      let digit = UInt8((rest - 1) % 26)
      letters = String(UnicodeScalar(UInt8(ascii: "A") + digit)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
