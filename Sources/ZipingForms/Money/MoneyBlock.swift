import Ziping
import ZipingFiles

/// The block of the project's money in a form's head (项目资金).
///
/// Two layouts are in use: columns 年初预算数 全年预算数 全年执行数 with rows 年度资金总额 其中：财政拨款 …
/// (``MoneyTable``), and the older labels 预算数： 执行数： with their values beside them (``MoneyLabels``).
enum MoneyBlock {
  /// The money that the head of a form states.
  static func money(of grid: Grid, _ names: ColumnNames) -> Submission.Money {
    let headings = headings(of: grid, names)
    let tables = headings.enumerated().map { index, heading in
      let next = headings.dropFirst(index + 1).first?.row
      return MoneyTable(heading, grid, before: next ?? grid.rows.count)
    }
    if let best = tables.max(by: { $0.evidence < $1.evidence })?.evidence,
      let table = tables.first(where: { $0.evidence == best })
    {
      return table.money
    }
    let unit = MoneyUnit.named(in: grid, grid.rows.indices) { _ in true }
    return MoneyLabels(grid, names).money(unit: unit ?? "")
  }

  private static func headings(of grid: Grid, _ names: ColumnNames) -> [MoneyHeading] {
    var headings: [MoneyHeading] = []
    var row = 0
    while row < grid.rows.count {
      if let heading = MoneyHeading(grid, row: row, names) {
        headings.append(heading)
        row = heading.lastRow
      }
      row += 1
    }
    return headings
  }
}
