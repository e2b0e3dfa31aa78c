/// Where something stands in an input, for a person to find it.
public struct Place: Sendable, Hashable {
  /// A position inside a file.
  public enum Position: Sendable, Hashable {
    /// A line and a column of a text, both from 1; columns count characters.
    case text(line: Int, column: Int)
    /// A cell of a workbook such as `E12` on a named sheet; both numbers count from 1.
    case sheetCell(sheet: String, column: Int, row: Int)
    /// A cell of a document's table; all numbers count from 1.
    case tableCell(table: Int, row: Int, cell: Int)
    /// A paragraph of a document outside its tables; the number counts from 1, blank ones too.
    case paragraph(Int)
  }

  /// The file's name as it was given.
  public let file: String
  /// The position in it, or nil for the whole file.
  public let position: Position?

  /// Creates a place.
  public init(file: String, position: Position? = nil) {
    self.file = file
    self.position = position
  }
}

extension Place: CustomStringConvertible {
  /// The place as people and tools write it: `a.json:12:18`, `a.xlsx!Sheet!E12`,
  /// `a.docx#table1/row9/cell5`, `a.docx#paragraph12`.
  public var description: String {
    switch position {
    case nil: file
    case .text(let line, let column): "\(file):\(line):\(column)"
    case .sheetCell(let sheet, let column, let row):
      "\(file)!\(sheet)!\(Self.letters(of: column))\(row)"
    case .tableCell(let table, let row, let cell): "\(file)#table\(table)/row\(row)/cell\(cell)"
    case .paragraph(let number): "\(file)#paragraph\(number)"
    }
  }

  private static func letters(of column: Int) -> String {
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
