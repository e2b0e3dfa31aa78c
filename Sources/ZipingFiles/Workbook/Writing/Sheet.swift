package import Ziping

/// A sheet of a workbook to be written (工作表).
package struct Sheet: Sendable {
  /// A cell.
  package struct Cell: Sendable {
    /// What a cell holds.
    package enum Content: Sendable, Hashable {
      /// Nothing.
      case empty
      /// A text, whatever it looks like.
      case text(String)
      /// A number.
      case number(ExactDecimal)
      /// A formula with what it makes of the cells as they are; an empty text where that is nil.
      case formula(String, ExactDecimal?)
    }

    /// What it holds.
    package let content: Content
    /// How it looks.
    package let style: CellStyle

    /// Creates a cell.
    package init(_ content: Content, _ style: CellStyle) {
      self.content = content
      self.style = style
    }

    /// Creates a cell with a text, an empty one where the text is.
    package init(_ text: String, _ style: CellStyle) {
      self.init(text.isEmpty ? .empty : .text(text), style)
    }

    /// What it shows.
    package var text: String {
      switch content {
      case .empty: ""
      case .text(let text): text
      case .number(let number): number.text()
      case .formula(_, let result): result?.text() ?? ""
      }
    }
  }

  /// A cell that leads to another sheet.
  package struct Link: Sendable {
    /// The cell.
    package let cell: CellRange
    /// The name of the sheet.
    package let sheet: String

    /// Creates a link.
    package init(_ cell: CellRange, to sheet: String) {
      self.cell = cell
      self.sheet = sheet
    }
  }

  /// The name on the tab.
  package let name: String
  /// The cells by row, from A1.
  package var rows: [[Cell]] = []
  /// How many lines rows have room for at least; one where nothing is said.
  package var leastLines: [Int: Int] = [:]
  /// The widths of the columns, in half Chinese characters.
  package var widths: [Int] = []
  /// Merged cells.
  package var merges: [CellRange] = []
  /// What may be typed where.
  package var validations: [SheetValidation] = []
  /// The cells that lead to other sheets.
  package var links: [Link] = []
  /// Whether only cells of an unlocked style can be changed; there is no password.
  package var isProtected = false
  /// The rows that each printed page begins with, from 0.
  package var repeatedRows: ClosedRange<Int>?
  /// How many rows from the top stay in sight.
  package var frozenRows = 0
  /// The cells that can be filtered by their first row.
  package var filter: CellRange?

  /// Creates an empty sheet.
  package init(name: String) { self.name = name }

  /// How many columns its rows have at most.
  package var columnCount: Int { rows.map(\.count).max() ?? 0 }
}
