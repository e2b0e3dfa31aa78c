import Ziping
import ZipingFiles

/// An indicator as it is read, before merged cells are shared out.
struct FormRow {
  /// The columns whose merged cell is not each row's own.
  static let sharable: [FormColumn] = [
    .target, .actual, .weight, .claimed, .level, .reviewedActual, .reviewedPoints, .adjustedTarget,
  ]

  var group: String
  var level2: String
  var name: String
  /// The cells by column.
  var cells = ByColumn<Submission.Cell>()
  /// Where each sharable cell begins; rows with the same position share it.
  var origins = ByColumn<Grid.Position>()
  let place: Place
  /// The grid's row.
  let line: Int
  /// The target of the year's beginning, where another one took its place.
  private(set) var original: String?
  /// Where 得分 stands, filled or empty.
  var claimedPlace: Place?

  /// Reads the cells of a row.
  init(_ grid: Grid, _ row: Int, _ header: FormHeader, start: Place) {
    line = row
    group = ""
    level2 = ""
    name = ""
    var cells = ByColumn<Submission.Cell>()
    for column in FormColumn.allCases {
      guard let first = header[column] else { continue }
      if let cell = Self.joined(grid, row, header.span(column)) {
        cells[column] = cell
      } else if column != .note,
        let cell = grid.mergedDown(row, first, below: header.lastRow)
      {
        cells[column] = Submission.Cell(cell.text, at: cell.place)
      }
      if Self.sharable.contains(column), cells[column] != nil {
        origins[column] = grid.origin(row, first) ?? Grid.Position(row: row, column: first)
      }
    }
    let notes = header.all(.note).compactMap {
      grid.mergedDown(row, $0, below: header.lastRow)
    }
    cells[.note] = notes.first.map { first in
      Submission.Cell(notes.map(\.text).joined(separator: "；"), at: first.place)
    }
    self.cells = cells
    claimedPlace = grid.ownPlace(row, header[.claimed], under: header.lastRow)
    place = header[.name].flatMap { grid.filled(row, $0)?.place } ?? start
    takeAdjusted()
    let further = header.all(.property).dropFirst().compactMap { grid.filled(row, $0)?.text }
    takeSignAndUnit(further)
  }

  /// The target, put together where a form gives 指标性质, 指标值 and 计量单位 a column each.
  private mutating func takeSignAndUnit(_ further: [String]) {
    guard let target = cells[.target] else { return }
    let properties = [cells[.property]?.text].compactMap(\.self) + further
    cells[.target] = Self.target(target, properties, cells[.unit])
    // The unit in a column of its own holds for what was reached, too.
    if let actual = cells[.actual], let unit = cells[.unit], isInUnit(actual, unit, beside: target)
    {
      cells[.actual] = Self.target(actual, [], unit)
    }
  }

  /// Whether a bare number is in the unit of its column: 4.25 beside 4.2 of 万人 is, 42500 is not.
  private func isInUnit(
    _ actual: Submission.Cell, _ unit: Submission.Cell, beside target: Submission.Cell
  ) -> Bool {
    guard let reached = points(in: actual.text) else { return false }
    if comparisonKey(unit.text) == "%" { return !isFraction(reached, of: points(in: target.text)) }
    guard let first = comparisonKey(unit.text).first, "万亿千百".contains(first) else { return true }
    // Told by how many digits stand before the point.
    func digits(_ number: ExactDecimal) -> Int { number.text().prefix { $0 != "." }.count }
    return points(in: target.text).map { digits(reached) <= digits($0) + 1 } ?? false
  }

  /// Whether a sheet keeps a percentage as a fraction: 0.95 beside 90 of %.
  private func isFraction(_ reached: ExactDecimal, of target: ExactDecimal?) -> Bool {
    guard let target, target >= 50 else { return false }
    return reached > .zero && reached <= .one
  }

  /// An adjusted target wins over the one of the year's beginning.
  private mutating func takeAdjusted() {
    guard let adjusted = cells[.adjustedTarget] else { return }
    let adjustment = TargetAdjustment(adjusted.text, of: cells[.target]?.text)
    switch adjustment {
    case .none: return
    case .target(let isOther):
      if isOther { original = cells[.target]?.text }
      cells[.target] = adjusted
    case .change(let text):
      // ≥5座 with a change of −2座: what is asked for now is stated nowhere.
      cells[.target] = Submission.Cell(text, at: adjusted.place)
    }
    origins[.target] = origins[.adjustedTarget]
  }

  /// The text of a column whose heading may span several cells.
  private static func joined(
    _ grid: Grid, _ row: Int, _ span: Range<Int>
  ) -> Submission.Cell? {
    if span.count == 1 { return grid.filled(row, span.lowerBound)?.read }
    let cells = span.compactMap { grid.filled(row, $0) }
    guard let first = cells.first else { return nil }
    guard cells.count > 1 else { return Submission.Cell(first.text, at: first.place) }
    let text = cells.map { $0.text.trimmingBlanks() }.joined(separator: " ")
    return Submission.Cell(text, at: first.place)
  }

  /// A target with its sign and unit.
  private static func target(
    _ cell: Submission.Cell, _ properties: [String], _ unit: Submission.Cell?
  ) -> Submission.Cell {
    var text = cell.text
    if let first = text.first(where: { !$0.isWhitespace }), first.isNumber,
      let sign = properties.lazy.compactMap(Comparator.sign).first
    {
      text = sign.trimmingBlanks() + text
    }
    if let last = text.last(where: { !$0.isWhitespace }), last.isNumber, let unit,
      comparisonKey(unit.text).contains(where: { $0.isLetter || $0 == "%" || $0 == "‰" })
    {
      let unit = unit.text.trimmingBlanks()
      // 2 and 10万人 are not 210万人.
      text += (unit.first?.isNumber == true ? " " : "") + unit
    }
    return Submission.Cell(text, at: cell.place)
  }

  /// The row of the submission.
  var row: Submission.Row {
    let blank = Submission.Cell("", at: place)
    return Submission.Row(
      group: group, level2: level2, name: name, target: cells[.target] ?? blank,
      actual: cells[.actual] ?? blank, weight: cells[.weight], claimed: cells[.claimed],
      level: cells[.level], notApplicable: cells[.notApplicable], note: cells[.note],
      place: place, reviewedActual: cells[.reviewedActual],
      reviewedPoints: cells[.reviewedPoints], claimedPlace: claimedPlace)
  }
}
