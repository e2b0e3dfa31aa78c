import Ziping
import ZipingFiles

/// Reads review sheets that were filled in (复核表), told by their headings.
enum ReviewSheetReader {
  /// Where the columns of a sheet stand.
  private struct Heading {
    let row: Int
    let columns: [FormColumn: Int]
    /// Where the recomputed points stand, as they were printed.
    let recomputed: Int?

    subscript(column: FormColumn) -> Int? { columns[column] }
  }

  /// The sheets in a table, one for each row of headings.
  static func sheets(in grid: Grid, _ log: DiagnosticLog) -> [ReviewSheet] {
    let headings = headings(in: grid)
    var top = 0
    return headings.enumerated().map { index, heading in
      let end = headings.indices.contains(index + 1) ? headings[index + 1].row : grid.rows.count
      let head = ReviewSheetHead(grid, top..<heading.row, log)
      let (rows, last) = rows(in: grid, heading, end)
      top = last
      let place = head.place ?? grid.filled(heading.row).first?.place ?? Place(file: grid.source)
      return ReviewSheet(form: head.form, at: place, by: head.by, on: head.on, rows: rows)
    }
  }

  /// Who reviewed and when, where a table is a final list that says so once for all of its sheets.
  static func signature(in grid: Grid, _ log: DiagnosticLog) -> (by: String?, on: String?)? {
    let title = grid.rows.first?.first { !$0.isBlank }?.text ?? ""
    guard comparisonKey(title) == ReviewSheetWords.listTitle else { return nil }
    let head = ReviewSheetHead(grid, 0..<2, log)
    return (head.by, head.on)
  }

  /// Passes on what reading a workbook brought to light, but for results of the sheet's own formulas.
  ///
  /// A program that changes a workbook without calculating it leaves them out.
  static func pass(_ own: DiagnosticLog, to log: DiagnosticLog, _ grids: [Grid]) {
    var computed: [Grid.Cell] = []
    for grid in grids {
      for heading in headings(in: grid) {
        let below = grid.rows.dropFirst(heading.row + 1)
        computed += grid.rows[heading.row].filter { comparisonKey($0.text) == differenceHeading }
        computed += below.first { isTotal($0.first?.text ?? "") }?.prefix(1) ?? []
      }
    }
    log.add(own) { diagnostic in
      diagnostic.severity == .error
        || !computed.contains { $0.place.heads(diagnostic.place, isTotal($0.text)) }
    }
  }

  private static let differenceHeading = "复核指标偏差"

  /// The rows of headings: 三级指标, 权重 and 复核得分 are among them.
  private static func headings(in grid: Grid) -> [Heading] {
    grid.rows.indices.compactMap { row in
      var columns: [FormColumn: Int] = [:]
      var recomputed: Int?
      for (index, cell) in grid.rows[row].enumerated() where !cell.isBlank {
        if comparisonKey(cell.text) == ReviewColumn.recomputed.heading {
          recomputed = recomputed ?? index
        } else if let column = FormColumn.named(cell.text)?.column, columns[column] == nil {
          columns[column] = index
        }
      }
      let isWhole = [FormColumn.name, .weight, .reviewedPoints].allSatisfy { columns[$0] != nil }
      return isWhole ? Heading(row: row, columns: columns, recomputed: recomputed) : nil
    }
  }

  /// The rows below headings as far as 合计, and where the next sheet's head may begin.
  private static func rows(
    in grid: Grid, _ heading: Heading, _ end: Int
  ) -> (rows: [ReviewSheet.Row], last: Int) {
    var rows: [ReviewSheet.Row] = []
    var (group, level2) = ("", "")
    for number in heading.row + 1..<max(end, heading.row + 1) {
      let first = grid.filled(number).first?.text ?? ""
      if isTotal(first) { return (rows, number + 1) }
      let own = text(grid, number, heading[.group])
      let name = text(grid, number, heading[.name])
      if !own.isEmpty { (group, level2) = (own, "") }
      let second = text(grid, number, heading[.level2])
      if !second.isEmpty { level2 = second }
      guard !(own + second + name).isEmpty, !first.hasPrefix(ReviewSheetWords.adjustment) else {
        continue
      }
      rows.append(row(grid, number, heading, name.isEmpty ? own + second : group, level2, name))
    }
    return (rows, end)
  }

  private static func row(
    _ grid: Grid, _ number: Int, _ heading: Heading, _ group: String, _ level2: String,
    _ name: String
  ) -> ReviewSheet.Row {
    func cell(_ column: FormColumn) -> Submission.Cell? {
      grid.filled(number, heading[column]).map { Submission.Cell($0.text, at: $0.place) }
    }
    let place =
      grid.cell(number, heading[.reviewedPoints])?.place ?? grid.filled(number).first?.place
    return ReviewSheet.Row(
      group: group, level2: level2, name: name, printed: printed(grid, number, heading),
      reviewedActual: cell(.reviewedActual), reviewedPoints: cell(.reviewedPoints),
      note: cell(.note), place: place ?? Place(file: grid.source))
  }

  /// What was printed of a row; nothing of a column that the sheet lacks.
  private static func printed(_ grid: Grid, _ number: Int, _ heading: Heading) -> PrintedRow {
    func text(_ column: Int?) -> String? {
      column.map { Self.text(grid, number, $0) }
    }
    let target = [FormColumn.property, .target, .unit].map { text(heading[$0]) ?? "" }
    return PrintedRow(
      points: text(heading.recomputed), claimed: text(heading[.claimed]),
      weight: text(heading[.weight]), target: heading[.target].map { _ in target.joined() },
      actual: text(heading[.actual]))
  }

  /// The text of a cell that begins there; empty where none does.
  private static func text(_ grid: Grid, _ row: Int, _ column: Int?) -> String {
    (grid.filled(row, column)?.text ?? "").trimmingBlanks()
  }

  /// Whether a row is the last one, 合计.
  private static func isTotal(_ text: String) -> Bool {
    ["合计", "总计", "总分"].contains(comparisonKey(text))
  }
}

extension Place {
  /// Whether it heads the row or the column of another cell on the same sheet.
  fileprivate func heads(_ other: Place?, _ isRow: Bool) -> Bool {
    guard case .sheetCell(let sheet, let column, let row)? = position,
      case .sheetCell(let otherSheet, let otherColumn, let otherRow)? = other?.position,
      sheet == otherSheet
    else { return false }
    return isRow ? row == otherRow : column == otherColumn && row < otherRow
  }
}
