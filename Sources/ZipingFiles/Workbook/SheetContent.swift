package import Ziping

/// What a sheet holds, before it is laid out as a ``Grid``: only what is filled takes room.
struct SheetContent {
  /// A cell with a text.
  struct Cell {
    let row: Int
    let column: Int
    let text: String
  }

  let name: String
  let file: String
  /// The filled cells, by row and then column.
  var cells: [Cell] = []
  var merged: [MergedRange] = []
  var hiddenRows: Set<Int> = []
  var hiddenColumns: [ClosedRange<Int>] = []

  init(name: String, file: String) {
    self.name = name
    self.file = file
  }

  /// The place of a cell, for people.
  func place(_ column: Int, _ row: Int) -> Place {
    Place(file: file, position: .sheetCell(sheet: name, column: column, row: row))
  }

  /// Puts the cells in order; of those that stand at one place the first in the file counts.
  mutating func sortCells(_ log: DiagnosticLog) {
    func isBefore(_ left: Cell, _ right: Cell) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }
    let isSorted = !zip(cells, cells.dropFirst()).contains { !isBefore($0, $1) }
    guard !isSorted else { return }
    let ordered = cells.enumerated().sorted {
      ($0.element.row, $0.element.column, $0.offset)
        < ($1.element.row, $1.element.column, $1.offset)
    }
    cells = []
    for (_, cell) in ordered {
      guard let last = cells.last, last.row == cell.row, last.column == cell.column else {
        cells.append(cell)
        continue
      }
      guard last.text != cell.text else { continue }
      log.report(
        .cellTwice, [.text(cell.text)], at: place(cell.column, cell.row), .warning)
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var sheetContent: [Phrase] {
    [.cellTwice]
  }
}

extension Phrase {
  fileprivate static let cellTwice = Phrase(
    "cell-twice", "文件里这个单元格有两份内容，“{0}”没有读入；请用 Excel 或 WPS 打开核对后另存",
    "the file has two contents for this cell and \"{0}\" is not read; check it in Excel or WPS "
      + "and save it again")
}
