import Ziping
import ZipingFiles

/// The heading of a block of money, one row or two, and which column is which (资金栏的表头).
struct MoneyHeading {
  /// The first row of the heading.
  let row: Int
  /// The last row of the heading.
  let lastRow: Int
  private(set) var columns = ByCase<MoneyColumn, Int>()
  /// How many cells beside the name of the block head no column of money: 任务名称, 主要内容.
  let otherHeadings: Int
  private var headings = ByCase<MoneyColumn, Named>()

  /// A heading with what it names.
  private struct Named {
    let column: Int
    let cell: Grid.Cell
    let meaning: MoneyColumn.Meaning
  }

  /// The heading that begins in a row, if one does: it must name what was planned and what was spent.
  init?(_ grid: Grid, row: Int, _ names: ColumnNames) {
    // Most rows of a head name no column of money.
    guard let upper = Self.headings(grid, row, names), upper.count > 1 else { return nil }
    var named = upper
    var lastRow = row
    if let lower = Self.parts(of: upper, grid, row + 1, names) {
      named = lower
      lastRow = row + 1
    }
    self.row = row
    self.lastRow = lastRow
    otherHeadings = Self.others(grid, row, upper)
    for heading in named {
      let column = heading.meaning.column
      guard headings[column].map({ heading.meaning.rank < $0.meaning.rank }) ?? true else {
        continue
      }
      headings[column] = heading
      columns[column] = heading.column
    }
    // 年度预算数（万元） over the row labels is no column.
    if let planned = headings[.planned], planned.meaning.rank > 2, columns[.initial] != nil,
      planned.cell.place == grid.filled(row).first?.place
    {
      columns[.planned] = nil
    }
    takeLetters(grid)
    guard columns[.planned] ?? columns[.initial] != nil, columns[.executed] != nil else {
      return nil
    }
  }

  /// The column of what was planned: alone, 年初预算数 is it.
  var plannedColumn: MoneyColumn { columns[.planned] == nil ? .initial : .planned }

  /// The cells of the headings that name a column.
  var cells: [Grid.Cell] { MoneyColumn.allCases.compactMap { headings[$0]?.cell } }

  /// The unit in the heading of a column; nil where it names none.
  func unit(of column: MoneyColumn) -> String? {
    headings[column].flatMap { MoneyUnit.named($0.cell.text) }
  }

  /// The cells that head no column of money; 任务 in the first says that the block is not of all the money.
  private static func others(_ grid: Grid, _ row: Int, _ named: [Named]) -> Int {
    var others = 0
    var isFirst = true
    for (index, cell) in grid.rows[row].enumerated() where !cell.isContinuation && !cell.isBlank {
      if isFirst {
        if occurs("任务", in: cell.text) { others += 1 }
      } else if !named.contains(where: { $0.column == index }), HeadingWords(cell.text) == nil {
        others += 1
      }
      isFirst = false
    }
    return others
  }

  /// The letters of (E/C×100%) say which columns are divided, over any word.
  private mutating func takeLetters(_ grid: Grid) {
    guard let rate = headings[.rate], let formula = RateFormula(rate.cell.text) else { return }
    func column(_ letter: Unicode.Scalar) -> Int? {
      grid.rows[row].lastIndex { RateFormula.letter(of: $0.text) == letter }
    }
    guard let spent = column(formula.spent), let planned = column(formula.planned) else { return }
    columns[.executed] = spent
    columns[.planned] = planned
  }

  /// The headings of one row; nil where it has one that is a label with its value beside it.
  private static func headings(_ grid: Grid, _ row: Int, _ names: ColumnNames) -> [Named]? {
    var named: [Named] = []
    var isBehindBudget = false
    for (index, cell) in grid.rows[row].enumerated() where !cell.isContinuation && !cell.isBlank {
      // 预算数： is a label with its value beside it, no heading; and so is 全年预算数 before 850.
      if isBehindBudget, MoneyText.isAmount(cell.text) { return nil }
      isBehindBudget = false
      guard !MoneyText.isLabel(cell.text) else { continue }
      let above = row > 0 ? grid.spanning(row - 1, index) : nil
      guard let meaning = names.moneyColumn(of: cell.text, under: above ?? "") else { continue }
      isBehindBudget = meaning.column == .planned
      named.append(Named(column: index, cell: cell, meaning: meaning))
    }
    return named.isEmpty ? nil : named
  }

  /// The headings of two rows, where the lower one divides those of the upper one.
  ///
  /// 年初 and 调整后 under 预算数 are two columns; of 合计 and 财政拨款 under it the part is no column of the whole.
  private static func parts(
    of upper: [Named], _ grid: Grid, _ row: Int, _ names: ColumnNames
  ) -> [Named]? {
    guard grid.rows.indices.contains(row) else { return nil }
    var named: [Named] = []
    var divided: Set<Int> = []
    // Whether one stands beside another under the same heading, and whether all are understood.
    var divides = false
    var isKnown = true
    for (index, cell) in grid.rows[row].enumerated() where !cell.isContinuation && !cell.isBlank {
      if MoneyText.isAmountOrDash(cell.text) { return nil }
      guard let above = upper.last(where: { $0.column <= index }),
        isOver(above, index, grid, row - 1)
      else {
        // A heading of the lower row alone, such as 财政拨款 at its side, hinders nothing.
        continue
      }
      divides = divides || index > above.column
      let name = MoneyName(cell.text)
      if name.kind <= .perhapsWhole {
        named.append(
          Named(column: index, cell: above.cell, meaning: .init(above.meaning.column, -1)))
      } else if HeadingWords(cell.text)?.areModifiers ?? false,
        let meaning = names.moneyColumn(of: cell.text, under: above.cell.text)
      {
        named.append(Named(column: index, cell: above.cell, meaning: meaning))
      } else if name.kind != .part {
        // What nobody understands is not the whole: of two under one heading, the first is none.
        isKnown = false
      }
      divided.insert(above.column)
    }
    guard !divided.isEmpty, isKnown || divides else { return nil }
    return upper.filter { !divided.contains($0.column) } + named
  }

  /// Whether a heading of the row above stands over a position: merged across, or with blanks behind it.
  private static func isOver(_ heading: Named, _ column: Int, _ grid: Grid, _ row: Int) -> Bool {
    let own = Grid.Position(row: row, column: heading.column)
    return column == heading.column
      || (heading.column + 1...column).allSatisfy { index in
        guard let cell = grid.cell(row, index) else { return true }
        return cell.origin.map { $0 == own } ?? cell.isBlank
      }
  }
}
