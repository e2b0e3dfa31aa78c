import Ziping
import ZipingFiles

/// The money of a form that has labels with the amounts beside them: 预算数： 158.4 执行数： 170.51 (资金栏的旧式).
struct MoneyLabels {
  private var found = ByCase<MoneyColumn, Submission.Cell>()
  private var ranks = ByCase<MoneyColumn, Int>()
  private var whole: Submission.Cell?
  private var parts: [String: [Submission.Cell?]] = [:]
  private var names: [String] = []
  private let columnNames: ColumnNames

  /// Reads the rows of a head, the total in the first row that has the label.
  init(_ grid: Grid, _ names: ColumnNames) {
    columnNames = names
    for row in grid.rows.indices {
      let filled = grid.filled(row)
      for (index, cell) in filled.enumerated() {
        let (label, inline) = splitLabel(cell.text)
        let beside = index + 1 < filled.count ? filled[index + 1] : nil
        // 全年预算数 | 全年执行数: another name is no amount.
        let next = beside.flatMap { next in
          MoneyText.isLabel(next.text) || names.moneyColumn(of: next.text) != nil ? nil : next
        }
        let value =
          inline.isEmpty
          ? next.map { Submission.Cell($0.text, at: $0.place) }
          : Submission.Cell(inline, at: cell.place)
        let isOnly = !filled.dropFirst(index + 2).contains { MoneyText.isAmount($0.text) }
        take(value, label, cell, isOnly)
      }
    }
  }

  private mutating func take(
    _ value: Submission.Cell?, _ label: String, _ cell: Grid.Cell, _ isOnly: Bool
  ) {
    let meaning = columnNames.moneyColumn(of: label)
    if let meaning, [.planned, .initial, .executed].contains(meaning.column) {
      // The surer label counts: 调整后预算数 before 预算数.
      guard let value, ranks[meaning.column].map({ meaning.rank < $0 }) ?? true else { return }
      ranks[meaning.column] = meaning.rank
      found[meaning.column] = value
      return
    }
    let name = MoneyName(cell.text)
    // 年度资金总额： 854万: one amount for all the money is the budget.
    if isOnly, name.kind <= .perhapsWhole, let value, MoneyText.isAmount(value.text) {
      whole = whole ?? value
    }
    guard MoneyText.isLabel(cell.text), [.part, .sumOfPart].contains(name.kind) else { return }
    if parts[name.name] == nil { names.append(name.name) }
    parts[name.name, default: []].append(value)
  }

  /// The money that the labels state.
  func money(unit: String) -> Submission.Money {
    let (planned, initial) = (found[.planned], found[.initial])
    // Alone, 年初预算数 is the budget.
    return Submission.Money(
      unit: unit, initial: planned == nil ? nil : initial, planned: planned ?? initial ?? whole,
      executed: found[.executed],
      parts: names.map { name in
        let cells = parts[name] ?? []
        return Submission.Money.Part(
          name: name, planned: cells.first ?? nil, executed: cells.dropFirst().first ?? nil)
      })
  }
}
