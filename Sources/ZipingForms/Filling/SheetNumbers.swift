import Ziping
import ZipingFiles

/// The numbers in the cells of a sheet as they are after filling in (填写以后的数).
struct SheetNumbers {
  private let sheet: SheetMarkup
  private let name: String
  private let cells: [CellReference: SheetMarkup.Cell]
  /// The rows in the order of their numbers.
  private let rows: [SheetMarkup.Row]
  /// What was filled in; nil for what is no number.
  private var values: [CellReference: ExactDecimal?] = [:]

  init(_ sheet: SheetMarkup, name: String, _ cells: [CellReference: SheetMarkup.Cell]) {
    self.sheet = sheet
    self.name = name
    self.cells = cells
    rows = sheet.rows.sorted { $0.number < $1.number }
  }

  /// Notes what a cell got.
  mutating func fill(_ cell: CellReference, _ number: ExactDecimal?) {
    values[cell] = .some(number)
  }

  /// The result of a formula; nil if it does more than add up, reads what is outdated, or takes more
  /// work than the sum of a form.
  func value(of formula: String) -> ExactDecimal? {
    let filled = CellSet(Set(values.keys))
    let new = Set(values.keys.filter { cells[$0] == nil })
    var outdated: [CellReference: Bool] = [:]
    var steps = 0
    return FormulaSum.value(of: formula, on: name) { range in
      var numbers: [ExactDecimal] = []
      steps += min(range.rows.count * range.columns.count, new.count)
      for cell in Self.common(new, range) {
        if let value = values[cell] ?? nil { numbers.append(value) }
      }
      for cell in found(in: range, &steps) {
        guard steps < Self.mostSteps else { return nil }
        if let value = values[cell.reference] {
          if let value { numbers.append(value) }
          continue
        }
        if let formula = cell.formula {
          let isOutdated =
            outdated[cell.reference]
            ?? FormulaToken.mayRead(sheet.text(of: formula), on: name, [name: filled])
          outdated[cell.reference] = isOutdated
          if isOutdated { return nil }
        }
        if let number = sheet.number(in: cell) { numbers.append(number) }
      }
      return steps < Self.mostSteps ? numbers : nil
    }
  }

  /// Which of some cells lie in a range.
  private static func common(
    _ cells: Set<CellReference>, _ range: MergedRange
  ) -> [CellReference] {
    guard range.rows.count * range.columns.count < cells.count else {
      return cells.filter { range.contains($0) }
    }
    return range.rows.flatMap { row in
      range.columns.map { CellReference(column: $0, row: row) }.filter { cells.contains($0) }
    }
  }

  private static let mostSteps = 4_000_000

  /// The cells of a range that the sheet has.
  private func found(in range: MergedRange, _ steps: inout Int) -> [SheetMarkup.Cell] {
    var found: [SheetMarkup.Cell] = []
    var index = first(from: range.rows.lowerBound)
    while rows.indices.contains(index), rows[index].number <= range.rows.upperBound,
      steps < Self.mostSteps
    {
      let row = rows[index]
      index += 1
      if range.columns.count < row.cells.count {
        steps += range.columns.count
        found += range.columns.compactMap {
          cells[CellReference(column: $0, row: row.number)]
        }
      } else {
        steps += row.cells.count + 1
        found += row.cells.filter { range.contains($0.reference) }
      }
    }
    return found
  }

  /// The position of the first row from a number on.
  private func first(from number: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = low + (high - low) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
