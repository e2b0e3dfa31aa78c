import Ziping
import ZipingFiles

/// The forms of a run as a sheet, the best first (汇总).
struct RunReportSheet {
  private let run: RunReport
  private let wording: Wording
  private var sheet: Sheet

  /// The sheet; `links` are the names of the forms' own sheets, in their order.
  static func sheet(_ run: RunReport, name: String, links: [String]) -> Sheet {
    var layout = RunReportSheet(run, Sheet(name: name))
    layout.addHead()
    layout.addForms(links)
    layout.addGrades()
    layout.addFailures()
    return layout.sheet
  }

  private init(_ run: RunReport, _ sheet: Sheet) {
    self.run = run
    self.sheet = sheet
    wording = run.wording
    self.sheet.widths = Self.columns.map(\.width)
  }

  private static let columns: [(heading: Phrase, width: Int)] = [
    (.rankLabel, 6), (.formNameHeading, 34), (.unitLabel, 24), (.yearLabel, 8),
    (.totalLabel, 10), (.lowestLabel, 9), (.highestLabel, 9), (.fullMarksLabel, 8),
    (.gradeLabel, 10),
    (.openHeading, 8), (.suggestedHeading, 8), (.problemHeading, 8), (.claimedLabel, 9),
    (.differenceHeading, 9), (.rubricLabel, 26), (.fileHeading, 40),
  ]

  private mutating func addHead() {
    addWide(Sheet.Cell(sheet.name, .title))
    addWide(Sheet.Cell(run.outcome, .note))
  }

  /// A row of one cell over all columns.
  private mutating func addWide(_ cell: Sheet.Cell) {
    let row = sheet.rows.count
    let last = Self.columns.count - 1
    sheet.rows.append([cell] + Array(repeating: Sheet.Cell("", cell.style), count: last))
    sheet.merges.append(CellRange(rows: row...row, columns: 0...last))
  }

  // MARK: Forms

  private mutating func addForms(_ links: [String]) {
    let first = sheet.rows.count
    sheet.repeatedRows = first...first
    sheet.frozenRows = first + 1
    sheet.rows.append(Self.columns.map { Sheet.Cell(wording.text($0.heading), .heading) })
    for (index, rank) in run.ranked {
      let form = run.forms[index]
      let isLinked = links.indices.contains(index)
      if isLinked {
        let cell = CellRange(rows: sheet.rows.count...sheet.rows.count, columns: 1...1)
        sheet.links.append(Sheet.Link(cell, to: links[index]))
      }
      sheet.rows.append(cells(of: form, rank: rank, isLinked ? .link : .input))
    }
    sheet.filter = CellRange(
      rows: first...sheet.rows.count - 1, columns: 0...Self.columns.count - 1)
    if links.isEmpty, !run.forms.isEmpty { addWide(Sheet.Cell(wording.text(.manyForms), .note)) }
  }

  private func cells(
    of form: RunReport.Form, rank: Int?, _ style: CellStyle
  ) -> [Sheet.Cell] {
    let bounds = form.hasPoints ? form.bounds : nil
    return [
      count(rank), Sheet.Cell(form.title, style), Sheet.Cell(form.unit, .input),
      count(form.year), number(bounds?.value), number(bounds?.low), number(bounds?.high),
      number(form.hasPoints ? form.fullMarks : nil), Sheet.Cell(form.gradeText, .input),
      count(form.open), count(form.suggested), count(form.problems), number(form.claimed),
      number(form.difference), Sheet.Cell(form.rubric, .input),
      Sheet.Cell(form.id, .input),
    ]
  }

  private func number(_ number: ExactDecimal?) -> Sheet.Cell {
    Sheet.Cell(number.map { .number($0) } ?? .empty, .inputNumber)
  }

  private func count(_ count: Int?) -> Sheet.Cell {
    number(count.map { ExactDecimal(Int32(clamping: $0)) })
  }

  // MARK: Below

  private mutating func addGrades() {
    guard run.forms.count > 1, !run.grades.isEmpty else { return }
    sheet.rows.append([])
    sheet.rows.append([
      Sheet.Cell("", .plain), Sheet.Cell(wording.text(.gradeLabel), .heading),
      Sheet.Cell(wording.text(.formCountLabel), .heading),
    ])
    for (grade, forms) in run.grades {
      sheet.rows.append([
        Sheet.Cell("", .plain),
        Sheet.Cell(grade ?? wording.text(.stateUndetermined), .input), count(forms),
      ])
    }
  }

  /// The files that gave no form, each with why.
  private mutating func addFailures() {
    guard !run.failedInputs.isEmpty else { return }
    sheet.rows.append([])
    for input in run.failedInputs {
      let errors = input.errors.map { wording.text($0.message) }
      addWide(
        Sheet.Cell(
          wording.text(
            Message(.failedInput, [.text(input.path), .list(errors.map { .text($0) }, .clauses)])),
          .note))
    }
  }
}

extension Phrase {
  fileprivate static let formNameHeading = Phrase("form-heading", "项目", "Form")
  fileprivate static let openHeading = Phrase("open-heading", "待定", "Open")
  fileprivate static let suggestedHeading = Phrase("suggested-heading", "建议", "Suggested")
  fileprivate static let problemHeading = Phrase("problem-heading", "问题", "To check")
  fileprivate static let fileHeading = Phrase("file-heading", "文件", "File")
  fileprivate static let manyForms = Phrase(
    "many-forms", "自评表太多，各表没有单列；逐行的结果用 --output rows=各行.csv",
    "too many forms for a sheet each; the rows of all: --output rows=rows.csv")
  fileprivate static let failedInput = Phrase("failed-input", "{0}：{1}", "{0}: {1}")
}
