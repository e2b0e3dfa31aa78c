import Ziping
import ZipingFiles

/// The goal in words (年度总体目标): a year or an amount in its rows is not the form's.
enum GoalBlock {
  private static let labels = WordIndex([
    "年度总体目标", "年度绩效目标", "总体目标", "年度目标", "绩效目标", "年度总体绩效目标", "年度总体目标完成情况", "总体绩效目标",
    "项目总体目标", "年度主要任务",
  ])

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

  /// What the block says of the goal and of its outcome, each below its heading or beside its label.
  static func texts(
    of grid: Grid, _ rows: Set<Int>
  ) -> (goal: Submission.Cell?, outcome: Submission.Cell?) {
    var goal: Submission.Cell?
    var outcome: Submission.Cell?
    var columns: [(column: Int, isOutcome: Bool)] = []
    for row in rows.sorted() {
      for (column, cell) in grid.rows[row].enumerated() where !cell.isContinuation && !cell.isBlank
      {
        let key = key(cell)
        guard !labels.contains(key) || headings[key] != nil && column > 0 else { continue }
        if let isOutcome = headings[key] {
          columns.append((column, isOutcome))
          continue
        }
        let heading = columns.last { $0.column <= column }
        let text = Submission.Cell(cell.text.trimmingBlanks(), at: cell.place)
        if heading?.isOutcome == true {
          outcome = outcome ?? text
        } else {
          goal = goal ?? text
        }
      }
    }
    return (goal, outcome)
  }

  /// The headings inside the block, and whether they are about the outcome.
  private static let headings: [String: Bool] = [
    "预期目标": false, "年初目标": false, "年初设定目标": false, "年度预期目标": false, "年初预期目标": false,
    "实际完成情况": true, "目标实际完成情况": true, "全年实际完成情况": true, "全年完成情况": true, "年度完成情况": true,
    "完成情况": true, "目标完成情况": true, "年度实际完成情况": true, "年度总体目标完成情况": true,
  ]

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
