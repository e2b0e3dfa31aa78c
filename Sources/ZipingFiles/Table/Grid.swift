public import Ziping

/// A table of cells, whatever file it came from (表格).
///
/// A merged cell has its text at its first position; the positions it covers are continuations that
/// know where it begins.
public struct Grid: Sendable {
  /// A position in ``rows``, both numbers from 0.
  public struct Position: Sendable, Hashable {
    /// The row.
    public let row: Int
    /// The column.
    public let column: Int

    /// Creates a position.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// A cell of the table.
  public struct Cell: Sendable, Hashable {
    /// The text as written.
    public let text: String
    /// Where it stands.
    public let place: Place
    /// Whether a merged cell that begins elsewhere covers it.
    public let isContinuation: Bool
    /// Where the merged cell that covers it begins; nil for a cell of its own, or if nobody knows.
    public let origin: Position?
    /// Whether its row or column is hidden.
    public let isHidden: Bool

    /// Creates a cell.
    public init(
      _ text: String, at place: Place, isContinuation: Bool = false, isHidden: Bool = false
    ) {
      self.text = text
      self.place = place
      self.isContinuation = isContinuation
      self.isHidden = isHidden
      origin = nil
    }

    /// Creates a position that the merged cell beginning at `origin` covers.
    public init(continuing origin: Position, at place: Place, isHidden: Bool = false) {
      text = ""
      self.place = place
      isContinuation = true
      self.isHidden = isHidden
      self.origin = origin
    }

    /// Whether nothing but blanks stands in it.
    public var isBlank: Bool {
      guard let first = text.utf8.first else { return true }
      // Most cells begin with a letter, a digit or a Chinese character.
      return !first.beginsVisibly && !text.contains { !$0.isWhitespace }
    }
  }

  /// The file it came from, as given.
  public let source: String
  /// The cells by row; rows may differ in length.
  public private(set) var rows: [[Cell]]
  /// The texts that stand right above the table outside any, such as a document's paragraphs.
  public let above: [Cell]

  /// Creates a grid.
  public init(source: String, rows: [[Cell]], above: [Cell] = []) {
    self.source = source
    self.rows = rows
    self.above = above
  }
}

extension Grid {
  /// The cell at a position, or nil where the table has none.
  package func cell(_ row: Int, _ column: Int?) -> Cell? {
    guard let column, rows.indices.contains(row), rows[row].indices.contains(column) else {
      return nil
    }
    return rows[row][column]
  }

  /// The cell that begins at a position, or nil where none does or it is blank.
  package func filled(_ row: Int, _ column: Int?) -> Cell? {
    guard let cell = cell(row, column), !cell.isBlank, !cell.isContinuation else { return nil }
    return cell
  }

  /// The cells of a row that begin there and are not blank.
  package func filled(_ row: Int) -> [Cell] {
    guard rows.indices.contains(row) else { return [] }
    return rows[row].filter { !$0.isBlank && !$0.isContinuation }
  }

  /// Where the merged cell that covers a position begins, if that is elsewhere.
  package func origin(_ row: Int, _ column: Int?) -> Position? {
    guard let column, let origin = cell(row, column)?.origin,
      origin != Position(row: row, column: column)
    else { return nil }
    return origin
  }

  /// Where a column's cell of a row stands, also where the row ends before it.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - column: The column; nil gives nil.
  ///   - header: The last row of a heading that reaches the column.
  /// - Returns: The place, or nil where nothing tells it.
  package func place(_ row: Int, _ column: Int?, under header: Int) -> Place? {
    guard let column else { return nil }
    if let cell = cell(row, column) { return cell.place }
    let heading = rows.prefix(header + 1).last { $0.indices.contains(column) }?[column].place
    guard let heading, let start = cell(row, 0)?.place,
      case .sheetCell(_, let number, _) = heading.position,
      case .sheetCell(let sheet, _, let line) = start.position
    else { return nil }
    return Place(
      file: start.file, position: .sheetCell(sheet: sheet, column: number, row: line))
  }

  /// Where the cell stands that a row has in a column, filled or empty, merged down or not; nil if
  /// it is part of a cell of another column, or of one at or above `header`.
  package func ownPlace(_ row: Int, _ column: Int?, under header: Int) -> Place? {
    guard let column, let origin = origin(row, column) else {
      return cell(row, column)?.isContinuation == true ? nil : place(row, column, under: header)
    }
    guard origin.column == column, origin.row > header else { return nil }
    return cell(origin.row, column)?.place
  }

  /// The cell at a position, or the one in the same column that is merged down to it.
  package func mergedDown(_ row: Int, _ column: Int?, below top: Int) -> Cell? {
    guard let origin = origin(row, column) else { return filled(row, column) }
    return origin.column == column && origin.row > top ? filled(origin.row, column) : nil
  }

  /// The text of the cell that covers a position, where it begins in that row or is merged across it.
  package func spanning(_ row: Int, _ column: Int) -> String? {
    guard let cell = cell(row, column) else { return nil }
    guard let origin = cell.origin else { return cell.isBlank ? nil : cell.text }
    return self.cell(origin.row, origin.column)?.text
  }

  /// How many columns the cell at a position covers.
  package func width(_ row: Int, _ column: Int) -> Int {
    guard rows.indices.contains(row) else { return 1 }
    let origin = Position(row: row, column: column)
    let rest = rows[row].dropFirst(column + 1)
    return 1 + rest.prefix { $0.origin == origin }.count
  }
}

extension Grid {
  /// The rows of a form's head as a grid of their own, with what stands above the table.
  package func head(_ range: Range<Int>) -> Grid {
    let range = range.clamped(to: rows.indices)
    let lead = range.lowerBound == 0 ? above.map { [$0] } : []
    let shift = lead.count - range.lowerBound
    guard shift != 0 else { return Grid(source: source, rows: Array(rows[range])) }
    let moved = rows[range].map { row in
      row.map { cell in
        guard let origin = cell.origin else { return cell }
        return Cell(
          continuing: Position(row: origin.row + shift, column: origin.column), at: cell.place,
          isHidden: cell.isHidden)
      }
    }
    return Grid(source: source, rows: lead + moved)
  }
}

extension Grid {
  /// Puts the rows of another table below those of this one.
  package mutating func append(_ next: Grid) {
    let shift = rows.count
    for row in next.rows {
      rows.append(
        row.map { cell in
          guard let origin = cell.origin else { return cell }
          return Cell(
            continuing: Position(row: origin.row + shift, column: origin.column), at: cell.place,
            isHidden: cell.isHidden)
        })
    }
  }
}

extension Grid {
  /// Creates a grid from the rows of a CSV file.
  package init(csv rows: [[CSVField]], source: String) {
    self.init(
      source: source,
      rows: rows.map { row in
        row.map { field in
          Cell(
            FormulaGuard.unguarded(field.text),
            at: Place(file: source, position: .text(line: field.line, column: field.column)))
        }
      })
  }
}
