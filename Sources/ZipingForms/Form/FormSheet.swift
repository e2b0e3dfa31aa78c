package import Ziping
package import ZipingFiles

/// Lays a submission out as the official form (项目支出绩效自评表的版式), for a workbook and for CSV alike.
///
/// Title and year, names, the block of money, the goal in words, the indicator table, the total: it
/// reads back as the same submission.
package struct FormSheet: Sendable {
  private typealias Position = FormColumn.Position

  private let submission: Submission
  private let draft: FormDraft?
  private let columns: [FormColumn]
  private var sheet = Sheet(name: "自评表")

  /// The sheet of a submission as it was read.
  package static func sheet(_ submission: Submission) -> Sheet {
    var form = FormSheet(submission, nil)
    form.layOut()
    return form.sheet
  }

  /// The sheet of a form to be filled in; what is given is protected.
  ///
  /// - Parameters:
  ///   - draft: The form.
  ///   - hasLevels: Whether it has the column 完成程度, which closes what no rule can judge: nobody can add
  ///     a column to what is protected.
  /// - Returns: The sheet.
  package static func sheet(_ draft: FormDraft, hasLevels: Bool = false) -> Sheet {
    var form = FormSheet(draft.submission, draft, hasLevels: hasLevels)
    form.layOut()
    form.sheet.isProtected = true
    return form.sheet
  }

  private init(_ submission: Submission, _ draft: FormDraft?, hasLevels: Bool = false) {
    self.submission = submission
    self.draft = draft
    let further = FormColumn.further.filter { column in
      hasLevels && column == .level
        || submission.rows.contains { !column.text($0).isEmpty }
    }
    columns = FormColumn.official + further
  }

  private mutating func layOut() {
    sheet.widths = columns.map(\.width)
    addTitle()
    addNames()
    addMoney()
    addGoal()
    addTable()
    addTotal()
    addNotes()
  }

  // MARK: Head

  private mutating func addTitle() {
    add([(0, Position.note, Sheet.Cell(submission.title, .title))])
    let year = submission.year.map(String.init) ?? "    "
    add([(0, Position.note, Sheet.Cell("（\(year)年度）", .caption))])
  }

  private mutating func addNames() {
    add([
      (0, 0, Sheet.Cell("项目名称", .heading)),
      (1, Position.note, Sheet.Cell(submission.project, .input)),
    ])
    add([
      (0, 0, Sheet.Cell("主管部门", .heading)),
      (1, 3, Sheet.Cell(submission.department, .input)),
      (4, 4, Sheet.Cell("实施单位", .heading)),
      (5, Position.note, Sheet.Cell(submission.ownUnit, .input)),
    ])
  }

  private mutating func addMoney() {
    let money = submission.money
    let first = sheet.rows.count
    let unit = money.unit.isEmpty ? "" : "（\(money.unit)）"
    let headings = ["", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
    add(
      [(0, 0, Sheet.Cell("项目资金\(unit)", .heading))]
        + headings.enumerated().map { ($0 + 1, $0 + 1, Sheet.Cell($1, .heading)) })
    addMoneyRow(
      "年度资金总额", money.initial, money.planned, money.executed,
      [
        weight(money.weight), .input(money.claimedRate?.text ?? ""),
        .input(money.claimed?.text ?? ""),
      ])
    for (index, part) in money.parts.enumerated() {
      addMoneyRow(
        (index == 0 ? "其中：" : "") + part.name, part.initial, part.planned, part.executed,
        Array(repeating: Sheet.Cell("—", .fixedNumber), count: 3))
    }
    mergeDown(from: first, 0)
  }

  private mutating func addMoneyRow(
    _ label: String, _ initial: Submission.Cell?, _ planned: Submission.Cell?,
    _ executed: Submission.Cell?, _ rest: [Sheet.Cell]
  ) {
    let cells =
      [
        Sheet.Cell("", .heading), Sheet.Cell(label, .heading),
        .input(initial?.text ?? ""), .input(planned?.text ?? ""), .input(executed?.text ?? ""),
      ] + rest
    add(cells.enumerated().map { ($0, $0, $1) })
  }

  /// The execution row's weight, which a draft's rubric or form gives.
  private func weight(_ cell: Submission.Cell?) -> Sheet.Cell {
    guard let cell else { return .input("") }
    return draft == nil
      ? .input(cell.text) : Sheet.Cell(Sheet.Cell.content(cell.text), .fixedNumber)
  }

  /// Room for a goal in some sentences.
  private static let goalLines = 4

  /// The goal in words, and what became of it.
  private mutating func addGoal() {
    let first = sheet.rows.count
    add([
      (0, 0, Sheet.Cell("年度总体目标", .heading)), (1, 3, Sheet.Cell("预期目标", .heading)),
      (4, Position.note, Sheet.Cell("实际完成情况", .heading)),
    ])
    sheet.leastLines[sheet.rows.count] = Self.goalLines
    add([
      (0, 0, Sheet.Cell("", .heading)), (1, 3, Sheet.Cell(submission.goal?.text ?? "", .input)),
      (4, Position.note, Sheet.Cell(submission.goalOutcome?.text ?? "", .input)),
    ])
    mergeDown(from: first, 0)
  }

  // MARK: Table

  private mutating func addTable() {
    sheet.repeatedRows = sheet.rows.count...sheet.rows.count
    // A score card has no such columns; without their headings it is read as one again.
    let hidden: [FormColumn] = submission.isScoreCard ? [.target, .actual] : []
    add(
      columns.enumerated().map {
        ($0, $0, Sheet.Cell(hidden.contains($1) ? "" : $1.heading, .heading))
      })
    let first = sheet.rows.count
    var group = ""
    var level2 = ""
    var groupStart = first
    var level2Start = first
    for (index, row) in submission.rows.enumerated() {
      let isNewGroup = index == 0 || row.group != group
      let isNewLevel2 = isNewGroup || row.level2 != level2
      if isNewLevel2 {
        mergeDown(from: level2Start, Position.level2)
        level2Start = sheet.rows.count
      }
      if isNewGroup {
        mergeDown(from: groupStart, Position.group)
        groupStart = sheet.rows.count
      }
      (group, level2) = (row.group, row.level2)
      let cells = columns.indices.map { column in
        cell(column, of: row, at: index, showsHeading: [isNewGroup, isNewLevel2])
      }
      add(cells.enumerated().map { ($0, $0, $1) })
    }
    mergeDown(from: level2Start, Position.level2)
    mergeDown(from: groupStart, Position.group)
    if first < sheet.rows.count { addValidations(first...sheet.rows.count - 1) }
  }

  private func cell(
    _ column: Int, of row: Submission.Row, at index: Int, showsHeading: [Bool]
  ) -> Sheet.Cell {
    let text = columns[column].text(row)
    let isFixed = draft.map { $0.isGiven[index] } ?? false
    switch column {
    case Position.group, Position.level2:
      return Sheet.Cell(showsHeading[column] ? text : "", draft == nil ? .sideInput : .side)
    case Position.name: return Sheet.Cell(text, isFixed ? .fixedText : .input)
    case Position.target:
      return Sheet.Cell(text, isFixed && !text.isEmpty ? .fixedText : .input)
    case Position.weight where isFixed && !text.isEmpty:
      return Sheet.Cell(Sheet.Cell.content(text), .fixedNumber)
    default: return columns[column].isNumber ? .input(text) : Sheet.Cell(text, .input)
    }
  }

  private mutating func addTotal() {
    let row = sheet.rows.count
    add([
      (0, Position.actual, Sheet.Cell("总分", .heading)),
      (
        Position.weight, Position.weight,
        Sheet.Cell(draft?.fullMarks.map { .number($0) } ?? .empty, .fixedNumber)
      ),
      (Position.claimed, Position.claimed, .input(submission.claimedTotal?.text ?? "")),
      (Position.note, Position.note, Sheet.Cell("", .input)),
    ])
    if draft != nil {
      sheet.validations.append(
        SheetValidation(
          [cells(row...row, Position.claimed)], .upToCell(columnsLeft: 1)))
    }
    guard let grade = submission.claimedGrade else { return }
    add([
      (0, Position.actual, Sheet.Cell("等级", .heading)),
      (Position.weight, Position.note, Sheet.Cell(grade.text, .input)),
    ])
  }

  /// How the form is filled in, below it.
  private mutating func addNotes() {
    guard let draft else { return }
    add([(0, Position.note, Sheet.Cell(draft.notes, .note))])
  }

  private mutating func addValidations(_ rows: ClosedRange<Int>) {
    guard let draft else { return }
    var byWords: [[String]: [CellRange]] = [:]
    var byGroup: [String: [CellRange]] = [:]
    var prompts: [(key: String, prompt: String)] = []
    for (index, row) in rows.enumerated() {
      if !draft.choices[index].isEmpty {
        byWords[draft.choices[index], default: []].append(cells(row...row, Position.actual))
      }
      if let group = draft.groupPoints[index] {
        if byGroup[group.name] == nil {
          prompts.append((group.name, "“\(group.name)”各行分值合计 \(group.points.text()) 分"))
        }
        byGroup[group.name, default: []].append(cells(row...row, Position.weight))
      }
    }
    for words in byWords.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      sheet.validations.append(SheetValidation(joined(byWords[words] ?? []), .choices(words)))
    }
    for (key, prompt) in prompts {
      sheet.validations.append(
        SheetValidation(joined(byGroup[key] ?? []), .fromZero, prompt: prompt))
    }
    sheet.validations.append(
      SheetValidation([cells(rows, Position.claimed)], .upToCell(columnsLeft: 1)))
  }

  private func cells(_ rows: ClosedRange<Int>, _ column: Int) -> CellRange {
    CellRange(rows: rows, columns: column...column)
  }

  /// Cells one below another as one range.
  private func joined(_ ranges: [CellRange]) -> [CellRange] {
    var joined: [CellRange] = []
    for range in ranges {
      if let last = joined.last, last.columns == range.columns,
        last.rows.upperBound + 1 == range.rows.lowerBound
      {
        joined[joined.count - 1] = CellRange(
          rows: last.rows.lowerBound...range.rows.upperBound, columns: range.columns)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  // MARK: Rows

  /// Adds a row of cells, each from one column to another; what is covered has its style.
  private mutating func add(_ cells: [(first: Int, last: Int, cell: Sheet.Cell)]) {
    var row: [Sheet.Cell] = []
    for (first, last, cell) in cells {
      row.append(cell)
      guard last > first else { continue }
      row += Array(repeating: Sheet.Cell("", cell.style), count: last - first)
      merge(sheet.rows.count...sheet.rows.count, first...last)
    }
    sheet.rows.append(row)
  }

  /// Merges a column's cells from a row to the last one so far.
  private mutating func mergeDown(from row: Int, _ column: Int) {
    guard row < sheet.rows.count else { return }
    merge(row...sheet.rows.count - 1, column...column)
  }

  private mutating func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) {
    let range = CellRange(rows: rows, columns: columns)
    if !range.isOneCell { sheet.merges.append(range) }
  }
}

extension Sheet.Cell {
  /// A number to be filled in, or a text in its place.
  fileprivate static func input(_ text: String) -> Sheet.Cell {
    Sheet.Cell(content(text), .inputNumber)
  }

  /// A number where a text is exactly what a number shows, else the text.
  fileprivate static func content(_ text: String) -> Content {
    guard let number = try? ExactDecimal(parsing: text), number.text() == text,
      text.utf8.count(where: { $0 != 0x2E && $0 != 0x2D }) <= mostNumberDigits
    else { return text.isEmpty ? .empty : .text(text) }
    return .number(number)
  }

  /// A program keeps no more digits of a number.
  private static let mostNumberDigits = 15
}
