import Ziping

/// The heading row of an indicator table, and which column is which.
struct FormHeader {
  let row: Int
  private let columns: [FormColumn: [Int]]
  private let others: [Int]

  /// The header in a row, if it is one: it must name the indicator and at least two more columns, one
  /// of them the target or the actual value.
  init?(_ grid: Grid, row: Int) {
    var columns: [FormColumn: [Int]] = [:]
    var others: [Int] = []
    var nameRank = Int.max
    for (index, cell) in grid.rows[row].enumerated() where !cell.isBlank {
      guard let (column, rank) = FormColumn.named(cell.text) else {
        others.append(index)
        // Most rows are no header: a few cells tell.
        if columns.isEmpty, others.count > Self.mostOthersFirst { return nil }
        continue
      }
      // A side column 绩效指标 stands before the 三级指标 that it is about.
      if column == .name, rank < nameRank {
        nameRank = rank
        columns[.name, default: []].insert(index, at: 0)
      } else {
        columns[column, default: []].append(index)
      }
    }
    let namesRows = columns[.name] != nil || columns[.level2] != nil
    let hasValues = columns[.target] != nil || columns[.actual] != nil
    guard namesRows, hasValues, columns.count >= 3 else { return nil }
    self.row = row
    self.columns = columns
    self.others = others
  }

  /// How many cells that name no column may stand before the first that does.
  private static let mostOthersFirst = 3

  /// Where a column stands, or nil if the form lacks it.
  subscript(column: FormColumn) -> Int? { columns[column]?.first }

  /// Every place of a column that a form may have twice.
  func all(_ column: FormColumn) -> [Int] { columns[column] ?? [] }

  /// Reports columns that stand twice where only one can be meant, and those that are not read.
  func reportUnread(_ grid: Grid, _ log: DiagnosticLog) {
    for column in FormColumn.allCases where column != .note {
      guard let first = self[column], let second = all(column).dropFirst().first else { continue }
      let cell = grid.rows[row][second]
      // 绩效指标 beside 三级指标 is another heading, not the same once more.
      let isSame = comparisonKey(cell.text) == comparisonKey(grid.rows[row][first].text)
      guard column != .name || isSame else { continue }
      log.report(.repeatedColumn, [.text(cell.text)], at: cell.place, .warning)
    }
    for index in others where !grid.rows[row][index].isContinuation {
      let cell = grid.rows[row][index]
      guard !Self.numbering.contains(comparisonKey(cell.text)) else { continue }
      let text = trimmed(cell.text)
      let missing = FormColumn.allCases.filter { self[$0] == nil }.flatMap(\.headings)
      if let meant = nearest(to: comparisonKey(text), among: missing) {
        log.report(.columnMisspelt, [.text(text), .text(meant)], at: cell.place, .warning)
      } else {
        log.report(.columnNotRead, [.text(text)], at: cell.place, .info)
      }
    }
  }

  private static let numbering: Set<String> = ["序号", "编号", "行次"]
}

extension Phrase {
  fileprivate static let columnNotRead = Phrase(
    "column-not-read", "不认识的列“{0}”，没有读入", "the column \"{0}\" is not known and not read")
  fileprivate static let columnMisspelt = Phrase(
    "column-not-read", "不认识的列“{0}”，没有读入；是不是“{1}”？",
    "the column \"{0}\" is not known and not read; did you mean \"{1}\"?")
  fileprivate static let repeatedColumn = Phrase(
    "repeated-column", "“{0}”列重复，只读第一列", "the column \"{0}\" stands twice; the first one is read")
}
