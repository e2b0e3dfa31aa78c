/// A position inside a file in a few bytes, its sheet by a number (短位置).
///
/// A run of thousands of forms keeps one for each text that it compares.
enum ShortPosition: Sendable {
  case whole
  case text(line: Int32, column: Int32)
  case sheetCell(sheet: Int32, column: Int32, row: Int32)
  case tableCell(table: Int32, row: Int32, cell: Int32)
  case paragraph(Int32)

  init(_ position: Place.Position?, _ sheets: inout NumberedTexts) {
    self =
      switch position {
      case nil: .whole
      case .text(let line, let column):
        .text(line: Int32(clamping: line), column: Int32(clamping: column))
      case .sheetCell(let sheet, let column, let row):
        .sheetCell(
          sheet: sheets.number(of: sheet), column: Int32(clamping: column),
          row: Int32(clamping: row))
      case .tableCell(let table, let row, let cell):
        .tableCell(
          table: Int32(clamping: table), row: Int32(clamping: row), cell: Int32(clamping: cell))
      case .paragraph(let number): .paragraph(Int32(clamping: number))
      }
  }

  /// The position again.
  func position(_ sheets: NumberedTexts) -> Place.Position? {
    switch self {
    case .whole: nil
    case .text(let line, let column): .text(line: Int(line), column: Int(column))
    case .sheetCell(let sheet, let column, let row):
      .sheetCell(sheet: sheets[sheet], column: Int(column), row: Int(row))
    case .tableCell(let table, let row, let cell):
      .tableCell(table: Int(table), row: Int(row), cell: Int(cell))
    case .paragraph(let number): .paragraph(Int(number))
    }
  }
}
