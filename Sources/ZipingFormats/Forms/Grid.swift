public import Ziping

/// A table of cells, whatever file it came from (表格).
///
/// A merged cell has its text at its first position; the positions it covers are continuations.
public struct Grid: Sendable {
  /// A cell of the table.
  public struct Cell: Sendable, Hashable {
    /// The text as written.
    public let text: String
    /// Where it stands.
    public let place: Place
    /// Whether a merged cell that begins elsewhere covers it.
    public let isContinuation: Bool

    /// Creates a cell.
    public init(_ text: String, at place: Place, isContinuation: Bool = false) {
      self.text = text
      self.place = place
      self.isContinuation = isContinuation
    }

    /// Whether nothing but blanks stands in it.
    public var isBlank: Bool { !text.contains { !$0.isWhitespace } }
  }

  /// The file it came from, as given.
  public let source: String
  /// The cells by row; rows may differ in length.
  public let rows: [[Cell]]

  /// Creates a grid.
  public init(source: String, rows: [[Cell]]) {
    self.source = source
    self.rows = rows
  }

  /// The cell at a position, or nil where the table has none or it is blank.
  func filled(_ row: Int, _ column: Int?) -> Cell? {
    guard let column, rows.indices.contains(row), rows[row].indices.contains(column),
      !rows[row][column].isBlank
    else { return nil }
    return rows[row][column]
  }
}

extension Grid {
  /// Creates a grid from the rows of a CSV file.
  init(csv rows: [[CSVField]], source: String) {
    self.init(
      source: source,
      rows: rows.map { row in
        row.map { field in
          Cell(
            field.text,
            at: Place(file: source, position: .text(line: field.line, column: field.column)))
        }
      })
  }
}
