import Ziping
import ZipingFiles

/// A block of money with columns: its heading with the rows that are its own (资金表).
struct MoneyTable {
  let heading: MoneyHeading
  private let grid: Grid
  private let rows: [Row]

  /// A row with an amount or a name of money.
  private struct Row {
    let row: Int
    let label: Grid.Cell
    let name: MoneyName
    let initial, planned, executed: Submission.Cell?
    /// Whether points or the rate stand beside it.
    let hasPoints: Bool
    /// Whether nothing but its amounts stands there.
    let isBare: Bool
    /// Whether all that stands beside its name are amounts.
    let isTask: Bool

    var hasAmounts: Bool { planned != nil || executed != nil }
  }

  /// The rows from a heading as far as the next.
  init(_ heading: MoneyHeading, _ grid: Grid, before end: Int) {
    self.heading = heading
    self.grid = grid
    var rows: [Row] = []
    var isListing = false
    for row in heading.lastRow + 1..<max(end, heading.lastRow + 1) {
      guard let next = Self.row(row, heading, grid, &isListing) else { continue }
      rows.append(next)
    }
    self.rows = rows
  }

  private static func row(
    _ row: Int, _ heading: MoneyHeading, _ grid: Grid, _ isListing: inout Bool
  ) -> Row? {
    let label = grid.rows[row].first { cell in
      !cell.isBlank && !cell.isContinuation && !MoneyText.isBlockName(cell.text)
    }
    guard let label else { return nil }
    func own(_ column: MoneyColumn) -> Submission.Cell? {
      grid.filled(row, heading.columns[column]).map { Submission.Cell($0.text, at: $0.place) }
    }
    let name = MoneyName(label.text)
    let planned = own(heading.plannedColumn)
    let executed = own(.executed)
    // Below 其中 a part may have any name, such as a task's.
    isListing = isListing || name.isListed
    let beside = grid.filled(row).filter {
      $0.place != label.place && !MoneyText.isBlockName($0.text)
    }
    isListing =
      isListing && !beside.isEmpty && beside.allSatisfy { MoneyText.isAmountOrDash($0.text) }
    let isAmount = MoneyText.isAmount(label.text)
    return Row(
      row: row, label: label, name: name,
      initial: heading.plannedColumn == .initial ? nil : own(.initial), planned: planned,
      executed: executed,
      hasPoints: [MoneyColumn.weight, .claimed, .rate].contains { own($0) != nil },
      // 80 | 76 | … below 预算数 | 执行数 | …: the amounts stand there without a label.
      isBare: isAmount && planned != nil && executed != nil,
      isTask: isListing && name.kind > .perhapsWhole && !isAmount)
  }

  /// How much speaks for it being the project's money: the tasks of the year (年度主要任务) have columns of
  /// money, too.
  var evidence: Int {
    var evidence = [MoneyColumn.initial, .rate].count { heading.columns[$0] != nil }
    if heading.columns[.weight] ?? heading.columns[.claimed] != nil { evidence += 1 }
    if rows.contains(where: { $0.name.kind == .part }) { evidence += 1 }
    if rows.contains(where: { $0.name.kind == .whole }) { evidence += 1 }
    if rows.contains(where: { $0.name.kind == .whole && occurs("资金", in: $0.name.name) }) {
      evidence += 2
    }
    return evidence - 2 * heading.otherHeadings
  }

  /// The row of all the money.
  private var whole: Row? {
    for kind in [MoneyName.Kind.whole, .perhapsWhole] {
      let named = rows.filter { $0.name.kind == kind }
      if let row = named.first(where: { $0.hasPoints && $0.hasAmounts })
        ?? named.first(where: \.hasAmounts) ?? named.first
      {
        return row
      }
    }
    if let bare = rows.first(where: \.isBare) { return bare }
    // One row alone is all the money, whatever it is called; and so is the one row with points that is no part.
    let amounts = rows.filter { $0.planned != nil && $0.executed != nil }
    if amounts.count == 1 { return amounts.first }
    let others = amounts.filter { $0.name.kind == .other && $0.hasPoints }
    return others.count == 1 ? others.first : nil
  }

  /// The money of the block.
  var money: Submission.Money {
    let whole = whole
    let unit = unit
    let parts = rows.filter { row in
      row.row != whole?.row
        && (row.name.kind == .part || row.name.kind == .sumOfPart || row.isTask)
    }.map { row in
      Submission.Money.Part(
        name: row.name.name, initial: stated(row.initial, .initial, unit),
        planned: stated(row.planned, heading.plannedColumn, unit),
        executed: stated(row.executed, .executed, unit))
    }
    guard let whole else { return Submission.Money(unit: unit, parts: parts) }
    // Points in the row of a part are those of all the money where its own row has none.
    let pointed = rows.filter(\.hasPoints)
    let points = whole.hasPoints || pointed.count != 1 ? whole : pointed.first ?? whole
    return Submission.Money(
      unit: unit, initial: stated(whole.initial, .initial, unit),
      planned: isChanged(whole)
        ? nil
        : stated(
          cell(whole, heading.plannedColumn), heading.plannedColumn, unit),
      executed: stated(cell(whole, .executed), .executed, unit),
      parts: parts, weight: cell(points, .weight), claimed: cell(points, .claimed),
      claimedRate: cell(points, .rate), claimedPlace: place(points, .claimed),
      ratePlace: place(points, .rate))
  }

  /// Whether 年初预算数 stands alone beside a change of it: what was planned is stated nowhere.
  private func isChanged(_ whole: Row) -> Bool {
    guard heading.plannedColumn == .initial, let change = cell(whole, .change) else { return false }
    return points(in: change.text) != .zero && !MoneyText.isDash(change.text)
  }

  private func cell(_ row: Row, _ column: MoneyColumn) -> Submission.Cell? {
    grid.mergedDown(row.row, heading.columns[column], below: heading.lastRow)
      .map { Submission.Cell($0.text, at: $0.place) }
  }

  private func place(_ row: Row, _ column: MoneyColumn) -> Place? {
    grid.ownPlace(row.row, heading.columns[column], under: heading.lastRow)
  }

  /// An amount with the unit of its own column, where that is another than the money's.
  private func stated(
    _ cell: Submission.Cell?, _ column: MoneyColumn, _ unit: String
  ) -> Submission.Cell? {
    guard let cell, let own = heading.unit(of: column), own != unit,
      cell.text.last(where: { !$0.isWhitespace })?.isNumber ?? false
    else { return cell }
    return Submission.Cell(cell.text.trimmingBlanks() + own, at: cell.place)
  }

  /// The unit of the block's label, or of a column's heading, or of the form's head.
  private var unit: String {
    let end = (rows.last?.row ?? heading.lastRow) + 1
    let own = heading.cells
    return MoneyUnit.named(in: grid, heading.row..<end) { cell in
      !own.contains { $0.place == cell.place }
    }
      ?? heading.unit(of: heading.plannedColumn) ?? heading.unit(of: .executed)
      ?? MoneyUnit.named(in: grid, grid.rows.indices) { _ in true } ?? ""
  }
}
