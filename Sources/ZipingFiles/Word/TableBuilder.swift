import Ziping

/// Puts a table together from its rows and cells, with what its merged cells cover.
///
/// A place counts rows as they are once tracked deletions are gone, and in a row the cells that begin
/// or go on there, as Word numbers them: a cell over four columns is one, a cell covered from above
/// is one, what stands before or after the row's first and last cell (`gridBefore`) is none.
struct TableBuilder {
  /// What a cell says about its own size.
  struct Span {
    var columns = 1
    var goesOnBelow = false
    var continuesAbove = false
    var continuesLeft = false
    var isDeleted = false
  }

  private let file: String
  private let number: Int
  private let above: [Grid.Cell]
  private var rows: [[Grid.Cell]] = []
  private var row: [Grid.Cell] = []
  private var cellCount = 0
  /// Where the cells that go on below the row before begin, by the column of their left edge.
  private var open: [Int: Grid.Position] = [:]
  private var opened: [Int: Grid.Position] = [:]
  /// Whether the row at hand is hidden.
  var isHidden = false

  init(file: String, number: Int, above: [Grid.Cell]) {
    self.file = file
    self.number = number
    self.above = above
  }

  /// The place of the table's row at hand.
  private func place(cell: Int) -> Place {
    Place(
      file: file, position: .tableCell(table: number, row: rows.count + 1, cell: max(cell, 1)))
  }

  /// The place of the cell that comes next.
  func nextPlace(_ span: Span = Span()) -> Place {
    place(cell: span.continuesLeft && cellCount > 0 ? cellCount : cellCount + 1)
  }

  /// How many positions the row at hand has.
  var width: Int { row.count }

  mutating func beginRow() {
    row = []
    cellCount = 0
    opened = [:]
    isHidden = false
  }

  /// Leaves columns blank, before the first or after the last cell of a row.
  mutating func addGap(_ columns: Int) {
    let blank = Grid.Cell("", at: place(cell: cellCount), isHidden: isHidden)
    row += Array(repeating: blank, count: columns)
  }

  /// Adds a cell; returns whether its text counts, which that of a covered one does not.
  mutating func add(_ text: String, _ span: Span) -> Bool {
    let place = nextPlace(span)
    let column = row.count
    let own = Grid.Position(row: rows.count, column: column)
    let left = span.continuesLeft && cellCount > 0 ? row.last : nil
    if let left {
      let origin = left.origin ?? Grid.Position(row: rows.count, column: column - 1)
      cover(span.columns, by: origin, at: place)
      return false
    }
    cellCount += 1
    if span.continuesAbove, let origin = open[column] {
      opened[column] = origin
      cover(span.columns, by: origin, at: place)
      return false
    }
    // A cell that continues nothing begins here: the row above it may have been deleted.
    if span.goesOnBelow || span.continuesAbove { opened[column] = own }
    row.append(Grid.Cell(text, at: place, isHidden: isHidden))
    cover(span.columns - 1, by: own, at: place)
    return true
  }

  private mutating func cover(_ columns: Int, by origin: Grid.Position, at place: Place) {
    let cell = Grid.Cell(continuing: origin, at: place, isHidden: isHidden)
    row += Array(repeating: cell, count: columns)
  }

  mutating func endRow() {
    rows.append(row)
    open = opened
  }

  /// The finished table.
  var grid: Grid { Grid(source: file, rows: rows, above: above) }
}
