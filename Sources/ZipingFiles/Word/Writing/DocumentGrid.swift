/// The columns of a table that is being written, with the merged cells that go on below.
///
/// Each row takes exactly the columns that there are, and a cell continues only one of its own place and
/// width: anything else Word repairs or refuses.
struct DocumentGrid {
  /// A cell with its place among the columns.
  struct Cell {
    let text: String
    let style: DocumentStyle
    let span: Int
    let width: Int
    let merge: Document.Cell.Merge
  }

  private let columns: [Int]
  /// The spans of the cells of the row above that may go on, by their first column.
  private var open: [Int: Int] = [:]

  init(_ columns: [Int]) { self.columns = columns }

  /// The cells of the next row.
  mutating func cells(of row: Document.Row) -> [Cell] {
    var cells: [Cell] = []
    var opened: [Int: Int] = [:]
    var column = 0
    for cell in row.cells where column < columns.count {
      let span = max(1, min(cell.span, columns.count - column))
      let continues = cell.merge == .continues && open[column] == span
      let merge: Document.Cell.Merge =
        continues ? .continues : cell.merge == .none ? .none : .begins
      if merge != .none { opened[column] = span }
      cells.append(placed(continues ? "" : cell.text, cell.style, column, span, merge))
      column += span
    }
    if column < columns.count {
      cells.append(placed("", .cell, column, columns.count - column, .none))
    }
    open = opened
    return cells
  }

  private func placed(
    _ text: String, _ style: DocumentStyle, _ column: Int, _ span: Int,
    _ merge: Document.Cell.Merge
  ) -> Cell {
    Cell(
      text: text, style: style, span: span,
      width: columns[column..<column + span].reduce(0, +), merge: merge)
  }
}
