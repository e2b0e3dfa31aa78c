package import Ziping
package import ZipingFiles
import ZipingForms

/// The final list of a review as a sheet (复核结果汇总): a line for each form, the means of the departments
/// and the distribution of grades; in a workbook also who reviewed and when, once for all of its sheets.
package struct FinalListSheet: Sendable {
  typealias Entry = (first: Int, last: Int, cell: Sheet.Cell)

  private let list: FinalList
  private let wording: Wording
  private var sheet: Sheet

  /// The sheet of a workbook whose other sheets have the given names, by the position of their form.
  package static func sheet(
    _ list: FinalList, name: String, signed: (by: String, on: String), links: [String],
    _ language: Language
  ) -> Sheet {
    var layout = FinalListSheet(list, Sheet(name: name), language)
    layout.sheet.widths = columns.map(\.width)
    layout.sheet.isProtected = true
    layout.addHead(signed)
    layout.addLines(links)
    layout.addSummaries()
    layout.addNotes()
    return layout.sheet
  }

  /// The list and what it comes to as a table without a head.
  package static func table(_ list: FinalList, _ language: Language) -> Sheet {
    var layout = FinalListSheet(list, Sheet(name: ""), language)
    layout.addLines([])
    layout.addSummaries()
    return layout.sheet
  }

  private init(_ list: FinalList, _ sheet: Sheet, _ language: Language) {
    self.list = list
    self.sheet = sheet
    wording = Wording(language)
  }

  // MARK: Head

  private mutating func addHead(_ signed: (by: String, on: String)) {
    let last = Self.columns.count - 1
    add([(0, last, Sheet.Cell(ReviewSheetWords.listTitle, .title))])
    add([
      (0, 0, Sheet.Cell(ReviewSheetWords.by, .heading)),
      (1, 1, Sheet.Cell(signed.by, .input)),
      (2, 2, Sheet.Cell(ReviewSheetWords.on, .heading)),
      (3, 4, Sheet.Cell(signed.on, .input)),
    ])
    sheet.repeatedRows = sheet.rows.count...sheet.rows.count
  }

  // MARK: Lines

  private static let columns: [(heading: String, width: Int)] = [
    ("名次", 6), ("项目", 28), ("单位", 20), ("主管部门", 18), ("年度", 7), ("自评", 9), ("复算", 14),
    ("复核", 14), ("差", 9), ("等级", 8), ("待定", 7), ("主要原因", 48), ("复核人", 10), ("评分规则", 24),
  ]
  private static let projectColumn = 1

  /// The headings of the list, in their order.
  package static var headings: [String] { columns.map(\.heading) }

  private mutating func addLines(_ links: [String]) {
    sheet.rows.append(Self.columns.map { Sheet.Cell($0.heading, .heading) })
    for line in list.lines {
      let cell = CellRange(
        rows: sheet.rows.count...sheet.rows.count, columns: Self.projectColumn...Self.projectColumn)
      let isLinked = links.indices.contains(line.position)
      if isLinked { sheet.links.append(Sheet.Link(cell, to: links[line.position])) }
      sheet.rows.append(cells(of: line, isLinked ? .link : .fixedText))
    }
  }

  private func cells(of line: FinalList.Line, _ style: CellStyle) -> [Sheet.Cell] {
    func text(_ text: String?) -> Sheet.Cell { Sheet.Cell(text ?? "", .fixedText) }
    func number(_ number: ExactDecimal?) -> Sheet.Cell {
      Sheet.Cell(number.map { .number($0) } ?? .empty, .fixedNumber)
    }
    return [
      number(line.rank.map(Self.whole)),
      Sheet.Cell(line.form.name, style), text(line.form.unit), text(line.department),
      number(line.form.year.map(Self.whole)), number(line.claimed),
      bounds(line.recomputed, line.places), bounds(line.reviewed, line.places),
      number(line.difference), text(line.grade), number(Self.whole(line.open)),
      text(cause(of: line)), text(wording.list(line.reviewers)), text(line.form.rubric),
    ]
  }

  private static func whole(_ number: Int) -> ExactDecimal {
    ExactDecimal(Int32(clamping: number))
  }

  /// A total as a number, or between what it lies.
  private func bounds(_ bounds: Evaluation.Bounds?, _ places: Int) -> Sheet.Cell {
    guard let bounds else { return Sheet.Cell("", .fixedNumber) }
    if let total = bounds.value { return Sheet.Cell(.number(total), .fixedNumber) }
    return Sheet.Cell(Wording(wording.language, places: places).bounds(bounds), .fixedText)
  }

  private func cause(of line: FinalList.Line) -> String {
    guard let (row, cause) = line.cause else { return "" }
    let words = Wording(wording.language, places: line.places).text(quoting: cause.message)
    return row.isEmpty ? words : wording.text(Message(.causeOfRow, [.text(row), .text(words)]))
  }

  // MARK: Summaries

  private mutating func addSummaries() {
    sheet.rows.append([])
    add([
      (0, 2, heading(.departmentHeading)), (3, 3, heading(.formCountLabel)),
      (4, 4, heading(.settledHeading)), (5, 6, heading(.meanHeading)),
      (7, 8, heading(.weightedHeading)), (9, 10, heading(.budgetedHeading)),
    ])
    for department in list.departments {
      let name =
        department.name.map { $0.isEmpty ? wording.text(.noDepartment) : $0 }
        ?? wording.text(.allDepartments)
      add([
        (0, 2, Sheet.Cell(name, .fixedText)), (3, 3, number(department.count)),
        (4, 4, number(department.settled)), (5, 6, decimal(department.mean)),
        (7, 8, decimal(department.weightedMean)), (9, 10, number(department.budgeted)),
      ])
    }
    sheet.rows.append([])
    add([(0, 2, heading(.gradeHeading)), (3, 3, heading(.formCountLabel))])
    for (grade, count) in list.grades {
      add([
        (0, 2, Sheet.Cell(grade ?? wording.text(.openGrade), .fixedText)), (3, 3, number(count)),
      ])
    }
  }

  private func heading(_ phrase: Phrase) -> Sheet.Cell {
    Sheet.Cell(wording.text(phrase), .heading)
  }

  private func number(_ count: Int) -> Sheet.Cell {
    Sheet.Cell(.number(Self.whole(count)), .fixedNumber)
  }

  private func decimal(_ number: ExactDecimal?) -> Sheet.Cell {
    Sheet.Cell(number.map { .number($0) } ?? .empty, .fixedNumber)
  }

  private mutating func addNotes() {
    sheet.rows.append([])
    for phrase in [Phrase.signing, .listNote] {
      add([(0, Self.columns.count - 1, Sheet.Cell(wording.text(phrase), .fixedText))])
    }
  }

  private mutating func add(_ entries: [Entry]) {
    var row: [Sheet.Cell] = []
    for (first, last, cell) in entries {
      row.append(cell)
      guard last != first else { continue }
      row += Array(repeating: Sheet.Cell("", cell.style), count: last - first)
      let number = sheet.rows.count
      sheet.merges.append(CellRange(rows: number...number, columns: first...last))
    }
    sheet.rows.append(row)
  }
}

extension Phrase {
  fileprivate static let signing = Phrase(
    "review-list-signing", "填写：复核人、复核日期在本表上方填一次，各张复核表没有另填的都用它。",
    "复核人 (who reviews) and 复核日期 (when) are filled in at the top once, for each sheet that says nothing else."
  )
  fileprivate static let causeOfRow = Phrase("cause-of-row", "{0}：{1}", "{0}: {1}")
  fileprivate static let departmentHeading = Phrase(
    "department-heading", "主管部门", "主管部门 (department)")
  fileprivate static let settledHeading = Phrase("settled-heading", "已定", "Settled")
  fileprivate static let meanHeading = Phrase("mean-heading", "平均得分（百分制）", "Mean, of 100")
  fileprivate static let weightedHeading = Phrase(
    "weighted-heading", "按全年预算数加权平均", "Mean weighted by budget")
  fileprivate static let budgetedHeading = Phrase(
    "budgeted-heading", "其中有预算数", "Of these with a budget")
  fileprivate static let gradeHeading = Phrase("grade-heading", "等级", "Grade")
  fileprivate static let noDepartment = Phrase("no-department", "（没有写明）", "(none named)")
  fileprivate static let allDepartments = Phrase("all-departments", "全部", "All")
  fileprivate static let openGrade = Phrase("open-grade", "未定", "Open")
  fileprivate static let listNote = Phrase(
    "review-list-note",
    "说明：名次在同一评分规则内按复核得分占满分的比例排，总分未定的不排；差 = 自评 − 复核；平均只计总分已定的表。点项目名称到它的复核表。",
    "Ranked within a rubric by the reviewed share of full marks, without forms whose total is open; 差 = claimed − reviewed; means are of settled totals. A project's name leads to its sheet."
  )
}
