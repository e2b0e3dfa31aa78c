package import Ziping
package import ZipingFiles

/// Finds the self-evaluation forms in a file's tables: head, indicator table, total (自评表的识别).
///
/// One recogniser serves every file format. A table is divided into forms (`FormSection`), each with
/// its head (`FormHead`, `MoneyBlock`) and its rows (`FormBody`). What stands in the indicator table
/// is read as a row or reported; nothing disappears.
package struct FormRecognizer {
  /// The code of what is said of a file that holds no form at all.
  package static let noFormCode = Phrase.noHeader.code

  private let names: ColumnNames
  /// What is said, each time with the number of the form that it is about.
  private var said = Diagnostics()
  private var found: [Found] = []
  /// The headings of forms without a row.
  private var empty: [Place?] = []

  private init(names: ColumnNames) { self.names = names }

  /// A form with rows.
  private struct Found {
    var submission: Submission
    let isAtFault: Bool
    /// The table in which it stands, and its rows there.
    let grid: Grid
    let range: Range<Int>

    var rows: ArraySlice<[Grid.Cell]> { grid.rows[range] }
  }

  /// The submissions in the tables of a file; a form at fault is reported and left out.
  ///
  /// What the text around the tables says, `around` and in lines of their own, goes to the form if there is one
  /// alone: nobody can tell which of several it is about.
  ///
  /// Of several forms each has its number, and what is said of it has it, too; so has what was said
  /// when its cells were read, which the log of the file holds already.
  package static func submissions(
    in grids: [Grid], _ names: ColumnNames = .words, around: [Grid.Cell] = [], log: DiagnosticLog
  ) -> [Submission] {
    let joining = DiagnosticLog()
    var recognizer = FormRecognizer(names: names)
    let tables = ContinuedTables.joined(grids, names, joining)
    recognizer.said.add(joining.all)
    recognizer.read(tables)
    if recognizer.found.count > 1 {
      if !log.all.isEmpty {
        let forms = recognizer.found.map { FormLines($0.rows) }
        log.number { said in
          let line = FormLines.Line(said.place?.position)
          return line.flatMap { line in forms.firstIndex { $0.contains(line) } }.map { $0 + 1 }
        }
      }
      log.add(recognizer.said)
    } else {
      recognizer.readText(around)
      log.add(recognizer.said.numbered { _ in nil })
    }
    return recognizer.submissions
  }

  /// The forms that are not at fault, numbered where there are several.
  private var submissions: [Submission] {
    found.enumerated().filter { !$0.element.isAtFault }.map { index, form in
      found.count > 1 ? form.submission.numbered(index + 1) : form.submission
    }
  }

  private mutating func report(_ phrase: Phrase, at place: Place?, _ severity: Severity = .error) {
    said.add(Diagnostic(severity, phrase, at: place))
  }

  private mutating func read(_ grids: [Grid]) {
    let found = grids.map { FormSection.all(in: $0, names) }
    let sections = found.flatMap(\.self)
    guard !sections.isEmpty else {
      report(.noHeader, at: grids.first.map { Place(file: $0.source) })
      return
    }
    let checking = DiagnosticLog()
    names.check(
      sections.map(\.header.cells), heads: { heads(of: zip(grids, found)) }, checking)
    said.add(checking.all)
    guard !checking.hasErrors else { return }
    // A table of targets alone is the application, where another has the actual values.
    let wantsActual = sections.contains { $0.header[.actual] != nil }
    var headTable: Grid?
    for (grid, sections) in zip(grids, found) {
      if sections.isEmpty {
        reportNearForm(grid)
        headTable = FormHead.isHeadTable(grid) ? grid : nil
      }
      for section in sections {
        if wantsActual, section.header[.actual] == nil {
          report(.noActual, at: place(of: section, grid), .warning)
        } else {
          read(section, of: grid, under: headTable)
          headTable = nil
        }
      }
    }
    let hasForm = self.found.contains { !$0.isAtFault }
    for place in empty { report(.noRows, at: place, hasForm ? .warning : .error) }
  }

  /// The cells of each form's head.
  private func heads(of tables: some Sequence<(Grid, [FormSection])>) -> [[Grid.Cell]] {
    tables.flatMap { grid, sections in
      sections.map { section in section.head.flatMap { grid.filled($0) } }
    }
  }

  private mutating func read(_ section: FormSection, of grid: Grid, under headTable: Grid?) {
    let own = DiagnosticLog()
    section.header.reportUnread(own)
    let headGrid = grid.head(section.head)
    var head = FormHead(headGrid, names)
    if head.isEmpty, let headTable {
      head = FormHead(headTable.head(headTable.rows.indices), names)
    }
    if let cell = head.unclearGrade { GradeWords.reportUnclear(cell, own) }
    let body = FormBody(grid, section, execution: head.money.weight, own)
    if head.isEmpty, isDocument(grid), lacksTotal {
      own.report(.mayContinue, at: place(of: section, grid), .warning)
    }
    var submission = Submission(
      source: grid.source, title: head.title, unit: head.unit, department: head.department,
      project: head.project, year: head.year, money: head.money, goal: head.goal,
      goalOutcome: head.goalOutcome, rows: body.rows, subtotals: body.subtotals,
      claimedTotal: body.claimedTotal ?? head.total,
      claimedGrade: body.claimedGrade ?? head.grade,
      claimedTotalPlace: body.claimedTotalPlace, totalWeight: body.totalWeight ?? head.fullMarks
    ).readingTotalOfMoney(own).readingTotalOfRows()
    submission.isScoreCard = submission.isScoreCard && section.header.isScoreCard
    submission.headings = section.header.names
    submission.namedColumns = names.used { section.header.cells + headGrid.rows.flatMap(\.self) }
    NumberCheck.check(submission, own)
    guard !body.rows.isEmpty else {
      said.add(own.all)
      empty.append(place(of: section, grid))
      return
    }
    let number = found.count + 1
    said.add(own.all.numbered { _ in number })
    found.append(
      Found(
        submission: submission, isAtFault: own.hasErrors,
        grid: grid, range: section.head.lowerBound..<section.end))
  }

  /// Takes what the text around a form says, that alone stands in its file.
  private mutating func readText(_ around: [Grid.Cell]) {
    guard let form = found.first else { return }
    let own = DiagnosticLog()
    found[0].submission = FormText.adding(
      around + FormText.lines(of: form.grid, form.range), to: form.submission, own)
    said.add(own.all)
  }

  /// Whether the form before has no total.
  private var lacksTotal: Bool {
    found.last { !$0.isAtFault }.map { $0.submission.claimedTotal == nil } ?? false
  }

  private func isDocument(_ grid: Grid) -> Bool {
    if case .tableCell? = grid.rows.first?.first?.place.position { return true }
    return false
  }

  private func place(of section: FormSection, _ grid: Grid) -> Place? {
    grid.filled(section.header.row).first?.place
  }

  /// A table with some of the columns of a form that is none.
  private mutating func reportNearForm(_ grid: Grid) {
    let telling: Set<FormColumn> = [.group, .level2, .name, .target, .actual]
    for row in grid.rows.indices {
      let cells = grid.filled(row)
      let named = Set(cells.compactMap { names.column(of: $0.text)?.column })
      guard named.intersection(telling).count >= 2 else { continue }
      report(.nearForm, at: cells.first?.place, .warning)
      return
    }
  }
}

/// The lines of a text, or the rows of sheets and tables, on which a form stands.
private struct FormLines {
  private var ranges: [String: ClosedRange<Int>] = [:]

  /// A line of a text, or a row of a sheet or table.
  struct Line {
    let container: String
    let number: Int

    init?(_ position: Place.Position?) {
      switch position {
      case .text(let line, _): (container, number) = ("", line)
      case .sheetCell(let sheet, _, let row): (container, number) = ("!" + sheet, row)
      case .tableCell(let table, let row, _): (container, number) = ("#\(table)", row)
      case .paragraph, nil: return nil
      }
    }
  }

  init(_ rows: ArraySlice<[Grid.Cell]>) {
    for row in rows {
      for cell in [row.first, row.last] {
        guard let line = Line(cell?.place.position) else { continue }
        let range = ranges[line.container] ?? line.number...line.number
        ranges[line.container] =
          min(range.lowerBound, line.number)...max(range.upperBound, line.number)
      }
    }
  }

  func contains(_ line: Line) -> Bool { ranges[line.container]?.contains(line.number) ?? false }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var formRecognizer: [Phrase] {
    [.noHeader, .noRows, .mayContinue, .noActual, .nearForm]
  }
}

extension Phrase {
  fileprivate static let noHeader = Phrase(
    "no-form",
    "找不到自评表的表头；需要一行列名，至少有“三级指标”、“年度指标值”、“实际完成值”",
    "no form found: one row must name the columns, at least 三级指标, 年度指标值 and 实际完成值")
  fileprivate static let noRows = Phrase(
    "no-rows", "表头下面没有任何指标", "there is no indicator below the heading row")
  fileprivate static let mayContinue = Phrase(
    "form-may-continue", "这张表没有项目名称和资金，上一张表没有总分；作为另一张自评表读入。如果是同一张表，请合并成一张",
    "this table has no head and the one before no total; it is read as another form; if it is the same, join the two tables"
  )
  fileprivate static let noActual = Phrase(
    "table-not-read", "这张表没有“实际完成值”列，不是自评表，没有读入",
    "this table has no column 实际完成值 and is not read as a form")
  fileprivate static let nearForm = Phrase(
    "table-not-read", "这张表像自评表，但列名不全，没有读入；至少需要“三级指标”、“年度指标值”、“实际完成值”",
    "this table looks like a form and is not read; it needs at least the columns 三级指标, 年度指标值 and 实际完成值"
  )
}
