import Ziping
import ZipingFiles

/// A scored form as a sheet in its official layout (已计分的自评表).
struct FormReportSheet {
  private typealias Entry = (first: Int, last: Int, cell: Sheet.Cell)

  private let report: FormReport
  private let columns: [FormReport.Column]
  private var sheet: Sheet
  /// The first row of the table.
  private var first = 0

  static func sheet(_ report: FormReport, name: String) -> Sheet {
    var layout = FormReportSheet(report, Sheet(name: name))
    layout.addHead()
    layout.addMoney()
    layout.addTable()
    layout.addTotal()
    layout.addFoot()
    return layout.sheet
  }

  private init(_ report: FormReport, _ sheet: Sheet) {
    self.report = report
    self.sheet = sheet
    columns = report.columns
    self.sheet.widths =
      [12, 12, 26, 16, 16, 8] + columns.map { _ in 10 } + [8, 44, 26, 16]
  }

  // MARK: Columns

  /// 一级指标, 二级指标, 三级指标, 年度指标值, 实际完成值, 分值; then the columns of points.
  private static let pointsColumn = 6
  private var stateColumn: Int { Self.pointsColumn + columns.count }
  private var lastColumn: Int { stateColumn + 3 }

  private func text(_ phrase: Phrase) -> String { report.wording.text(phrase) }

  private mutating func add(_ entries: [Entry]) {
    let number = sheet.rows.count
    var row: [Sheet.Cell] = []
    for (first, last, cell) in entries {
      row.append(cell)
      guard last != first else { continue }
      row += Array(repeating: Sheet.Cell("", cell.style), count: last - first)
      sheet.merges.append(CellRange(rows: number...number, columns: first...last))
    }
    sheet.rows.append(row)
  }

  // MARK: Head

  private mutating func addHead() {
    add([(0, lastColumn, Sheet.Cell(report.formTitle, .title))])
    let form = report.submission
    addPair(.projectLabel, form.project, .unitLabel, form.unit)
    addPair(
      .yearLabel, form.year.map(String.init) ?? "", .rubricLabel, report.evaluation.rubric.id)
    if let goal = report.goal {
      addPair(.goalLabel, goal.planned, .goalOutcomeLabel, goal.outcome)
    }
  }

  private mutating func addPair(
    _ first: Phrase, _ value: String, _ second: Phrase, _ other: String
  ) {
    add([
      (0, 0, Sheet.Cell(text(first), .heading)), (1, 3, Sheet.Cell(value, .input)),
      (4, 4, Sheet.Cell(text(second), .heading)), (5, lastColumn, Sheet.Cell(other, .input)),
    ])
  }

  private mutating func addMoney() {
    guard let money = report.money else { return }
    let start = sheet.rows.count
    let unit = money.unit.isEmpty ? "" : "（\(money.unit)）"
    let headings: [Phrase] = [.initialLabel, .plannedLabel, .executedLabel, .rateLabel]
    add(
      [(0, 0, Sheet.Cell(text(.moneyLabel) + unit, .heading)), (1, 2, Sheet.Cell("", .heading))]
        + headings.enumerated().map { ($0 + 3, $0 + 3, Sheet.Cell(text($1), .heading)) })
    for line in money.lines {
      let amounts = [line.initial, line.planned, line.executed]
      add(
        [(0, 0, Sheet.Cell("", .heading)), (1, 2, Sheet.Cell(line.name, .input))]
          + amounts.enumerated().map { ($0 + 3, $0 + 3, Sheet.Cell(amount($1), .inputNumber)) }
          + [(6, 6, Sheet.Cell(line.rate ?? "", .inputNumber))])
    }
    mergeDown(from: start, 0)
  }

  /// An amount as a number where it is nothing else.
  private func amount(_ text: String) -> Sheet.Cell.Content {
    if let number = try? ExactDecimal(parsing: text) { return .number(number) }
    return text.isEmpty ? .empty : .text(text)
  }

  private mutating func mergeDown(from start: Int, _ column: Int) {
    let last = sheet.rows.count - 1
    guard start < last else { return }
    sheet.merges.append(CellRange(rows: start...last, columns: column...column))
  }

  // MARK: Table

  private mutating func addTable() {
    let headings: [Phrase] = [
      .groupLabel, .level2Label, .level3Label, .targetLabel, .actualLabel, .weightLabel,
    ]
    let number = sheet.rows.count
    sheet.repeatedRows = number...number
    sheet.frozenRows = number + 1
    let all =
      headings.map { text($0) } + columns.map { report.heading(of: $0) }
      + [Phrase.stateLabel, .reasonHeading, .noteLabel, .placeLabel].map { text($0) }
    add(all.enumerated().map { ($0, $0, Sheet.Cell($1, .heading)) })
    first = sheet.rows.count
    addRows()
    for adjustment in report.adjustments { addAdjustment(adjustment) }
  }

  private mutating func addRows() {
    var starts = (group: sheet.rows.count, level2: sheet.rows.count)
    var before: ScoredRow?
    for row in report.rows {
      let scored = row.scored
      let isNewGroup = before?.group != scored.group
      let isNewLevel2 = isNewGroup || before?.level2 != scored.level2
      if isNewLevel2 {
        mergeDown(from: starts.level2, 1)
        starts.level2 = sheet.rows.count
      }
      if isNewGroup {
        mergeDown(from: starts.group, 0)
        starts.group = sheet.rows.count
      }
      add(headings(of: scored, isNewGroup, isNewLevel2) + cells(of: row))
      if scored.kind == .budget { starts = (sheet.rows.count, sheet.rows.count) }
      before = scored.kind == .budget ? nil : scored
    }
    mergeDown(from: starts.level2, 1)
    mergeDown(from: starts.group, 0)
  }

  /// The money's row has no headings above it.
  private func headings(of row: ScoredRow, _ isNewGroup: Bool, _ isNewLevel2: Bool) -> [Entry] {
    if row.kind == .budget { return [(0, 2, Sheet.Cell(row.name, .side))] }
    return [
      (0, 0, Sheet.Cell(isNewGroup ? row.group : "", .side)),
      (1, 1, Sheet.Cell(isNewLevel2 ? row.level2 : "", .side)),
      (2, 2, Sheet.Cell(row.name, .input)),
    ]
  }

  private func cells(of row: FormReport.Row) -> [Entry] {
    let scored = row.scored
    let weight: Sheet.Cell.Content = columns.isEmpty ? .empty : .number(scored.weight)
    var cells = [
      Sheet.Cell(scored.target.reading.text, .input),
      Sheet.Cell(scored.actual.text, .input), Sheet.Cell(weight, .inputNumber),
    ]
    cells += row.line.values.prefix(columns.count).map(cell)
    let remarks =
      [row.reason] + row.line.causes.map(\.text)
      + [row.line.decision, row.remedy]
      .compactMap(\.self)
    cells += [
      Sheet.Cell(state(of: row), .input),
      Sheet.Cell(remarks.joined(separator: "\n"), .input), Sheet.Cell(row.note, .input),
      Sheet.Cell(report.place(scored.place), .input),
    ]
    return cells.enumerated().map { ($0 + 3, $0 + 3, $1) }
  }

  private func state(of row: FormReport.Row) -> String {
    guard columns.isEmpty, let isMet = row.scored.isMet else { return text(row.state.phrase) }
    return text(isMet ? .stateMet : .stateNotMet)
  }

  /// Points as a number, where they are one.
  private func cell(_ value: FormReport.Value) -> Sheet.Cell {
    switch value {
    case .points(let bounds), .change(let bounds):
      guard let number = bounds.value else {
        return Sheet.Cell(report.text(value), .inputNumber)
      }
      return Sheet.Cell(.number(number), .inputNumber)
    case .grade(let grade): return Sheet.Cell(grade, .inputNumber)
    case .none: return Sheet.Cell("", .inputNumber)
    }
  }

  private mutating func addAdjustment(_ adjustment: FormReport.Line) {
    let points = columns.enumerated().map { index, column -> Entry in
      let isOwn = column == .points || column == .after || column == .reviewed
      let value = isOwn ? adjustment.values.first.map(cell) : nil
      let at = Self.pointsColumn + index
      return (at, at, value ?? Sheet.Cell("", .inputNumber))
    }
    add(
      [(0, Self.pointsColumn - 1, Sheet.Cell(adjustment.name, .input))] + points + [
        (stateColumn, lastColumn, Sheet.Cell("", .input))
      ])
  }

  // MARK: Total

  private mutating func addTotal() {
    guard !columns.isEmpty else { return }
    let total = report.total
    let weights = report.rows.map(\.scored.weight)
    let cells =
      [(5, 5, sum(of: weights.map { .some($0) }, 5, is: nil))]
      + columns.enumerated().map { index, column -> Entry in
        let at = Self.pointsColumn + index
        return (at, at, self.total(total.values[index], column, at))
      }
    let causes = total.causes.map(\.text).joined(separator: "\n")
    add(
      [(0, 4, Sheet.Cell(text(.totalLabel), .heading))] + cells + [
        (stateColumn, lastColumn, Sheet.Cell(causes, .input))
      ])
    let grades = report.grade.values.enumerated().map { index, value -> Entry in
      (Self.pointsColumn + index, Self.pointsColumn + index, cell(value))
    }
    add(
      [(0, 5, Sheet.Cell(text(.gradeLabel), .heading))] + grades + [
        (stateColumn, lastColumn, Sheet.Cell(report.outcomeOfConditions, .input))
      ])
  }

  /// The total of a column: a sum of its cells where that is what it is.
  private func total(_ value: FormReport.Value, _ column: FormReport.Column, _ at: Int)
    -> Sheet.Cell
  {
    guard column == .points || column == .reviewed, case .points(let bounds) = value,
      let total = bounds.value
    else { return cell(value) }
    let rows = sheet.rows[first...].map { row -> ExactDecimal? in
      guard row.indices.contains(at), case .number(let number) = row[at].content else {
        return .zero
      }
      return number
    }
    return sum(of: rows, at, is: total)
  }

  /// A sum as a formula; the number itself where the cells do not make it.
  private func sum(of cells: [ExactDecimal?], _ at: Int, is total: ExactDecimal?) -> Sheet.Cell {
    let made = cells.reduce(ExactDecimal?.some(.zero)) { sum, next in
      sum.flatMap { sum in next.flatMap { try? sum.adding($0) } }
    }
    guard let made, total.map({ $0 == made }) ?? true, first < sheet.rows.count else {
      return Sheet.Cell(total.map { .number($0) } ?? .empty, .inputNumber)
    }
    let range = CellRange(rows: first...sheet.rows.count - 1, columns: at...at)
    let places = max(report.evaluation.places, made.places)
    return Sheet.Cell(.formula("ROUND(SUM(\(range.reference)),\(places))", made), .inputNumber)
  }

  // MARK: Foot

  private mutating func addFoot() {
    sheet.rows.append([])
    for kind in report.findingKinds where kind.severity > .info {
      let marks = kind.members.map(\.mark).filter { !$0.isEmpty }
      let parts =
        [text(kind.severity.phrase) + "  " + kind.text] + marks.prefix(20)
        + [kind.remedy.map { "→ " + $0 }, "[\(kind.code)]"].compactMap(\.self)
      add([(0, lastColumn, Sheet.Cell(parts.joined(separator: "  "), .note))])
    }
    add([(0, lastColumn, Sheet.Cell(text(.basisLabel) + "  " + report.basis, .note))])
  }
}

extension FormReport {
  /// What the conditions that are not met say, one a line.
  var outcomeOfConditions: String {
    conditions.filter { !$0.passed }.map { wording.text($0.message(wording)) }
      .joined(separator: "\n")
  }
}
