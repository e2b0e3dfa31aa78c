import Ziping

/// The heading row of an indicator table, and which column is which.
struct FormHeader {
  let row: Int
  private let columns: [FormColumn: [Int]]

  /// The header in a row, if it is one: it must name the indicator and at least two more columns, one
  /// of them the target or the actual value.
  init?(_ grid: Grid, row: Int) {
    var columns: [FormColumn: [Int]] = [:]
    var others = 0
    for (index, cell) in grid.rows[row].enumerated() where !cell.isBlank {
      if let column = FormColumn.named(cell.text) {
        columns[column, default: []].append(index)
      } else {
        others += 1
        // Most rows are no header: a few cells tell.
        if columns.isEmpty, others > Self.mostOthersFirst { return nil }
      }
    }
    let namesRows = columns[.name] != nil || columns[.level2] != nil
    let hasValues = columns[.target] != nil || columns[.actual] != nil
    guard namesRows, hasValues, columns.count >= 3 else { return nil }
    self.row = row
    self.columns = columns
  }

  /// How many cells that name no column may stand before the first that does.
  private static let mostOthersFirst = 3

  /// Where a column stands, or nil if the form lacks it.
  subscript(column: FormColumn) -> Int? { columns[column]?.first }

  /// Every place of a column that a form may have twice.
  func all(_ column: FormColumn) -> [Int] { columns[column] ?? [] }

  /// Reports columns that stand twice where only one can be meant.
  func reportRepeated(_ grid: Grid, _ log: DiagnosticLog) {
    for column in FormColumn.allCases where column != .note {
      guard let second = all(column).dropFirst().first else { continue }
      let cell = grid.rows[row][second]
      log.report(.repeatedColumn, [.text(cell.text)], at: cell.place, .warning)
    }
  }
}

extension Phrase {
  fileprivate static let repeatedColumn = Phrase(
    "repeated-column", "“{0}”列重复，只读第一列", "the column \"{0}\" stands twice; the first one is read")
}
