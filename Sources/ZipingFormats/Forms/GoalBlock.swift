import Ziping

/// The rows of the goal in words (年度总体目标), which are passed by: a year or an amount in them is
/// not the form's.
enum GoalBlock {
  private static let labels: Set<String> = [
    "年度总体目标", "年度绩效目标", "总体目标", "年度目标", "绩效目标", "年度总体绩效目标", "年度总体目标完成情况", "总体绩效目标",
    "项目总体目标", "年度主要任务",
  ]

  /// The rows of the block: its label's, and those below it whose first cell is blank or merged.
  static func rows(of grid: Grid) -> Set<Int> {
    var rows: Set<Int> = []
    for row in grid.rows.indices {
      guard let first = grid.rows[row].first else { continue }
      let isBelow = rows.contains(row - 1) && (first.isContinuation || first.isBlank)
      if isBelow && !startsMoney(grid, row) || labels.contains(key(grid.filled(row).first)) {
        rows.insert(row)
      }
    }
    return rows
  }

  private static func key(_ cell: Grid.Cell?) -> String {
    cell.map { withoutBrackets(comparisonKey($0.text)) } ?? ""
  }

  /// A row of money that stands below the goal with a blank first cell.
  private static func startsMoney(_ grid: Grid, _ row: Int) -> Bool {
    grid.filled(row).contains { cell in
      ["预算数", "执行数", "资金总额"].contains { key(cell).hasSuffix($0) }
    }
  }
}
