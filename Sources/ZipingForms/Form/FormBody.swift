package import Ziping
import ZipingFiles

/// The rows of the indicator table and what stands below them.
///
/// The lines are told apart (`FormLine`), the indicators read (`FormRow`), 其中 rows put to the row
/// that they are parts of (`SubordinateRows`), merged cells shared out (`SharedCells`), and subtotals
/// put to their rows (`FormSubtotal`).
struct FormBody {
  private(set) var rows: [Submission.Row] = []
  private(set) var subtotals: [Submission.Subtotal] = []
  private(set) var claimedTotal: Submission.Cell?
  /// 分值 beside the total: what all weights make.
  private(set) var totalWeight: Submission.Cell?
  private(set) var claimedGrade: Submission.Cell?
  private(set) var claimedTotalPlace: Place?

  private let grid: Grid
  private let log: DiagnosticLog
  private var read: [FormRow] = []
  private var sums: [FormSubtotal] = []
  private var group = ""
  private var level2 = ""

  /// Reads the rows of a form with these points beside its money.
  init(
    _ grid: Grid, _ section: FormSection, execution: Submission.Cell?, _ log: DiagnosticLog
  ) {
    self.grid = grid
    self.log = log
    readLines(of: section)
    TemplateNames.strip(&read)
    SubordinateRows.resolve(&read, WholePoints(totalWeight, execution), log)
    let levels = LevelPoints.subtotals(read)
    let shared = SharedCells.resolve(&read, log)
    rows = read.map(\.row)
    subtotals =
      FormSubtotal.all(sums, read) { reportUnread(grid.filled($0.line), .info) } + shared
      + levels
  }

  private mutating func readLines(of section: FormSection) {
    var header = section.header
    var hidden: [Place] = []
    var isBelowRemark = false
    var next = header.lastRow + 1
    while next < section.end {
      let row = next
      next += 1
      // A table that runs over a page repeats its header.
      if let repeated = section.repeated[row] {
        header = repeated
        next = repeated.lastRow + 1
        continue
      }
      guard let line = FormLine(grid, row: row, under: header) else { continue }
      switch line {
      case .statement(let statement, let filled): take(statement, row, header, filled)
      case .subtotal(let filled): readSubtotal(row, header, filled)
      case .placeholder: takeHeadings(row, header)
      case .official: isBelowRemark = true
      case .unread(let filled) where readPointsOfHeading(row, header, filled): continue
      case .unread(let filled):
        let isHeading = readHeadings(row, header, filled)
        // 注：1.… goes on in the lines below it.
        let goesOn =
          isBelowRemark && filled.count == 1
          && filled.allSatisfy { $0.text.contains { $0.isLetter } }
        reportUnread(filled, isHeading || goesOn ? .info : .warning)
      case .remark(let filled):
        isBelowRemark = true
        reportUnread(filled, .info)
      case .indicator(let filled) where beginsGroup(filled, header):
        reportUnread(filled, .info)
      case .indicator(let filled):
        readRow(row, header, filled)
        if grid.rows[row].allSatisfy(\.isHidden), let place = filled.first?.place {
          hidden.append(place)
        }
      }
    }
    if let first = hidden.first {
      log.report(.hiddenRows, [.count(hidden.count)], at: first, .info)
    }
  }

  private mutating func readRow(_ row: Int, _ header: FormHeader, _ filled: [Grid.Cell]) {
    let start = filled.first?.place ?? Place(file: grid.source)
    var line = FormRow(grid, row, header, start: start)
    takeHeadings(line)
    if let name = line.cells[.name] {
      line.name = TemplateNames.own(trimmed(name.text)).trimmingBlanks()
    } else {
      line.name = [level2, group].first { !$0.isEmpty } ?? "（无名称）"
      // 预算执行率 across the columns of all levels is its own name.
      if !Self.isExecution(line.name) {
        let heading = [level2, group].first { !$0.isEmpty }
        log.report(
          heading == nil ? .nameMissing : .nameMissingUnder, heading.map { [.text($0)] } ?? [],
          at: start, .warning)
      }
    }
    line.group = group
    line.level2 = level2
    if header.isScoreCard, line.cells[.weight] == nil, let points = pointsInHeading(line.name) {
      line.cells[.weight] = Submission.Cell(points.text(), at: line.place)
      line.name = withoutBrackets(comparisonKey(line.name))
    }
    if let original = line.original, let target = line.cells[.target] {
      log.report(
        .targetAdjusted, [.text(line.name), .text(trimmed(original)), .text(trimmed(target.text))],
        at: target.place, .info)
    }
    read.append(line)
  }

  private static func isExecution(_ name: String) -> Bool {
    executions.contains(comparisonKey(name))
  }

  private static let executions = WordIndex(["预算执行率", "预算执行", "预算执行情况", "资金执行率", "执行率"])

  /// An empty 一级 or 二级 cell means "as above"; a new 一级 begins with its own 二级.
  private mutating func takeHeadings(_ line: FormRow) {
    if let text = line.cells[.group].map({ trimmed($0.text) }), text != group {
      group = text
      level2 = ""
    }
    if let text = line.cells[.level2]?.text { level2 = trimmed(text) }
  }

  /// A row that is no indicator may still begin a group for the rows below it.
  private mutating func takeHeadings(_ row: Int, _ header: FormHeader) {
    var line = FormRow(grid, row, header, start: Place(file: grid.source))
    // …… in the place of a heading is none.
    for column in [FormColumn.group, .level2]
    where line.cells[column].map({ FormLine.isNothing($0.text) }) ?? false {
      line.cells[column] = nil
    }
    takeHeadings(line)
  }

  /// No form has half as many; each is looked for among all of the rows.
  private static let mostSubtotals = 200

  /// 小计 | … | 50 | 48.
  private mutating func readSubtotal(_ row: Int, _ header: FormHeader, _ filled: [Grid.Cell]) {
    guard let label = filled.first(where: { FormLine.isSubtotal($0.text) }), !read.isEmpty,
      sums.count < Self.mostSubtotals
    else { return reportUnread(filled, .info) }
    let position = grid.rows[row].firstIndex { $0.place == label.place } ?? 0
    let isOfGroup = header[.level2].map { position < $0 } ?? true
    sums.append(
      FormSubtotal(
        grid, row, header, name: trimmed(label.text), .above, isOfGroup: isOfGroup, group: group,
        level2: level2))
  }

  /// 产出指标 | … | 50 | 48: a heading with the points of the rows below it; false for any other line.
  private mutating func readPointsOfHeading(
    _ row: Int, _ header: FormHeader, _ filled: [Grid.Cell]
  ) -> Bool {
    let headings = [header[.group], header[.level2]].map { grid.filled(row, $0) }
    let numbers = [header[.weight], header[.claimed]].compactMap { grid.filled(row, $0) }
    guard let heading = headings.compactMap(\.self).last, !numbers.isEmpty,
      sums.count < Self.mostSubtotals,
      filled.count == headings.count(where: { $0 != nil }) + numbers.count,
      numbers.allSatisfy({ points(in: $0.text) != nil })
    else { return false }
    takeHeadings(row, header)
    sums.append(
      FormSubtotal(
        grid, row, header, name: trimmed(heading.text), .below, isOfGroup: headings[1] == nil,
        group: group, level2: level2))
    return true
  }

  /// 产出指标 or 产出指标 数量指标 alone on a line begins the group of the rows below it, as does a merged
  /// heading whose first row is not filled in; false for any other line.
  private mutating func readHeadings(
    _ row: Int, _ header: FormHeader, _ filled: [Grid.Cell]
  ) -> Bool {
    let headings = [FormColumn.group, .level2].map { heading(row, header[$0]) }
    guard filled.count == headings.count(where: { $0 != nil }) else { return false }
    if let text = headings[0], text != group {
      group = text
      level2 = ""
    }
    if let text = headings[1] { level2 = text }
    return true
  }

  /// 产出指标 alone on a line of a table without 一级 and 二级 columns begins a group.
  private mutating func beginsGroup(_ filled: [Grid.Cell], _ header: FormHeader) -> Bool {
    guard header[.group] == nil, header[.level2] == nil, filled.count == 1,
      let text = filled.first?.text, withoutBrackets(comparisonKey(text)).hasSuffix("指标")
    else { return false }
    group = trimmed(text)
    return true
  }

  /// The text of a cell that says what the rows below it are.
  private func heading(_ row: Int, _ column: Int?) -> String? {
    guard let column, let cell = grid.filled(row, column) else { return nil }
    let isMergedDown = grid.origin(row + 1, column) == Grid.Position(row: row, column: column)
    guard isMergedDown || withoutBrackets(comparisonKey(cell.text)).hasSuffix("指标") else {
      return nil
    }
    return trimmed(cell.text)
  }

  private func reportUnread(_ filled: [Grid.Cell], _ severity: Severity = .warning) {
    log.report(
      .rowNotRead, [.text(filled.map(\.text).joined(separator: " "))], at: filled.first?.place,
      severity)
  }

  /// 总分 … 98.25, 等级 优: the first counts; another number is told of.
  private mutating func take(
    _ statement: FormStatement, _ row: Int, _ header: FormHeader, _ filled: [Grid.Cell]
  ) {
    if let cell = statement.unclearGrade { GradeWords.reportUnclear(cell.read, log) }
    let isAgain =
      statement.total != nil && claimedTotal != nil && !isSame(statement.total, claimedTotal)
      || statement.grade != nil && claimedGrade != nil && !isSame(statement.grade, claimedGrade)
    if isAgain { reportUnread(filled) }
    claimedGrade = claimedGrade ?? statement.grade
    guard statement.isOfTotal, claimedTotal == nil else { return }
    totalWeight = statement.fullMarks ?? totalWeight
    claimedTotal = statement.total
    claimedTotalPlace = place(of: statement, row, header) ?? claimedTotalPlace
  }

  /// Where the total stands in the table, also while it is empty; nil beside its label.
  private func place(of statement: FormStatement, _ row: Int, _ header: FormHeader) -> Place? {
    let isFromAbove = grid.origin(row, header[.claimed]).map { $0.row != row } ?? false
    let own = isFromAbove ? nil : grid.ownPlace(row, header[.claimed], under: header.lastRow)
    guard let total = statement.total, total.place != own else { return own }
    return statement.isInline || header[.claimed] == nil ? nil : total.place
  }

  private func isSame(_ one: Submission.Cell?, _ other: Submission.Cell?) -> Bool {
    guard let one, let other else { return false }
    if let first = points(in: one.text), let second = points(in: other.text) {
      return first == second
    }
    return comparisonKey(one.text) == comparisonKey(other.text)
  }
}

/// Returns a heading without blanks and line breaks around and inside it.
func trimmed(_ text: String) -> String {
  // Nearly every heading is on one line.
  text.utf8.contains(where: { $0 < 0x20 })
    ? String(text.filter { !$0.isNewline }).trimmingBlanks() : text.trimmingBlanks()
}

extension [Phrase] {
  /// What is said here of an input.
  package static var formBody: [Phrase] {
    [.rowNotRead, .targetAdjusted, .nameMissing, .nameMissingUnder, .hiddenRows]
  }
}

extension Phrase {
  fileprivate static let rowNotRead = Phrase(
    "row-not-read", "这一行不是指标，没有读入：“{0}”", "this row is no indicator and is not read: \"{0}\"")
  fileprivate static let targetAdjusted = Phrase(
    "target-adjusted", "“{0}”的指标值由“{1}”调整为“{2}”，按调整后的计分",
    "the target of \"{0}\" was adjusted from \"{1}\" to \"{2}\", which counts")
  fileprivate static let nameMissing = Phrase(
    "name-missing", "这一行没有指标名称；请在“三级指标”列填写",
    "this row has no indicator name; fill in 三级指标")
  fileprivate static let nameMissingUnder = Phrase(
    "name-missing", "“{0}”下有一行没有指标名称；请在“三级指标”列填写",
    "a row under \"{0}\" has no indicator name; fill in 三级指标")
  fileprivate static let hiddenRows = Phrase(
    "hidden-rows", "有 {0} 行指标是隐藏的，也读入了",
    "{0} {0|row is|rows are} hidden; {0|it is|they are} read all the same")
}
