package import Ziping
import ZipingFiles

/// The heading of an indicator table, one row or two, and which column is which.
struct FormHeader {
  /// The first row of the heading.
  let row: Int
  /// The last row of the heading.
  let lastRow: Int
  private let columns: ByColumn<[Int]>
  /// How many columns the first heading of each reaches over.
  private let widths: ByColumn<Int>
  private let headings: [FormHeadings.Heading]
  /// The first position that a known column has; what stands before it is a side column.
  let firstColumn: Int
  /// Whether it has points for names alone (评分表): no target and no actual value.
  let isScoreCard: Bool

  /// The header that begins in a row, if one does: it must name the indicator and at least two more
  /// columns, one of them the target or the actual value, or be that of a score card.
  init?(_ grid: Grid, row: Int, _ names: ColumnNames) {
    guard let own = FormHeadings(grid, row: row, names)?.reachingOverBlanks(grid) else {
      return nil
    }
    if let both = FormHeadings(own, over: row + 1, grid),
      let header = FormHeader(both, row, lastRow: row + 1)
    {
      self = header
    } else if let header = FormHeader(own, row, lastRow: row) {
      self = header
    } else {
      return nil
    }
  }

  private init?(_ found: FormHeadings, _ row: Int, lastRow: Int) {
    let headings = HeadingRoles.settled(found.headings)
    var columns = ByColumn<[Int]>()
    var widths = ByColumn<Int>()
    for column in FormColumn.allCases {
      let places = headings.filter { $0.named?.column == column }
        .sorted { ($0.named?.rank ?? 0, $0.column) < ($1.named?.rank ?? 0, $1.column) }
      guard let first = places.first else { continue }
      columns[column] = places.map(\.column)
      widths[column] = first.width
    }
    Self.dividing(&columns, &widths)
    let namesRows = columns[.name] != nil || columns[.level2] != nil
    let hasValues = columns[.target] != nil || columns[.actual] != nil
    let levels = [FormColumn.group, .level2, .name].count { columns[$0] != nil }
    isScoreCard = !hasValues && levels >= 2 && columns[.claimed] != nil
    guard namesRows, hasValues || isScoreCard, columns.count >= 3 else { return nil }
    self.row = row
    self.lastRow = lastRow
    self.columns = columns
    firstColumn = [.group, .level2, .name].compactMap { columns[$0]?.first }.min() ?? 0
    self.widths = widths
    self.headings = headings
  }

  /// Gives the levels without a heading of their own the columns over which another's reaches.
  private static func dividing(
    _ columns: inout ByColumn<[Int]>, _ widths: inout ByColumn<Int>
  ) {
    if let group = columns[.group]?.first, widths[.group] == 2, columns[.level2] == nil {
      columns[.level2] = [group + 1]
      widths[.group] = 1
    }
    guard let first = columns[.name]?.first, let width = widths[.name], columns[.level2] == nil
    else { return }
    switch (width, columns[.group]) {
    case (2, .some): columns[.level2] = [first]
    case (2, nil): columns[.group] = [first]
    case (3, nil):
      columns[.group] = [first]
      columns[.level2] = [first + 1]
    default: return
    }
    columns[.name] = [first + width - 1]
    widths[.name] = 1
  }

  /// Where a column stands, or nil if the form lacks it.
  subscript(column: FormColumn) -> Int? { columns[column]?.first }

  /// Every place of a column that a form may have twice.
  func all(_ column: FormColumn) -> [Int] { columns[column] ?? [] }

  /// The positions below a column's heading, which may span several.
  func span(_ column: FormColumn) -> Range<Int> {
    guard let first = self[column] else { return 0..<0 }
    return first..<first + max(widths[column] ?? 1, 1)
  }

  /// Reports columns that stand twice where only one can be meant, and those that are not read.
  func reportUnread(_ log: DiagnosticLog) {
    for column in FormColumn.allCases where column != .note {
      guard let first = heading(at: self[column]),
        let second = heading(at: all(column).dropFirst().first), isSame(second, first, as: column)
      else { continue }
      log.report(.repeatedColumn, [.text(second.cell.text)], at: second.cell.place, .warning)
    }
    for heading in headings where heading.named == nil {
      let text = trimmed(heading.cell.text)
      let key = withoutBrackets(comparisonKey(heading.cell.text))
      if Self.ignored.contains(key) || isSide(heading) { continue }
      let missing = FormColumn.allCases.filter { self[$0] == nil }.map(\.heading)
      if let meant = nearest(to: comparisonKey(text), among: missing) {
        log.report(
          .columnMisspelt, [.text(text), .text(meant)], at: heading.cell.place, .warning)
      } else if let role = [FormColumn.actual, .target].first(where: { self[$0] == nil }) {
        log.report(
          .columnUnknown, [.text(text), .text(role == .actual ? "完成值" : "指标值")],
          at: heading.cell.place, .info)
      } else {
        log.report(.columnNotRead, [.text(text)], at: heading.cell.place, .info)
      }
    }
    for heading in headings where heading.cell.isHidden {
      log.report(.hiddenColumn, [.text(trimmed(heading.cell.text))], at: heading.cell.place, .info)
    }
  }

  /// What the form calls its columns, by their official headings.
  var names: [String: String] {
    let pairs = FormColumn.allCases.compactMap { column in
      heading(at: self[column]).map { (column.heading, trimmed($0.cell.text)) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The cells of the headings, in their order.
  var cells: [Grid.Cell] { headings.map(\.cell) }

  private func heading(at column: Int?) -> FormHeadings.Heading? {
    column.flatMap { column in headings.first { $0.column == column } }
  }

  /// Whether a heading says the same once more; 权重 beside 分值, or 绩效指标 beside 三级指标, is another.
  private func isSame(
    _ second: FormHeadings.Heading, _ first: FormHeadings.Heading, as column: FormColumn
  ) -> Bool {
    let isSure = second.named?.rank == first.named?.rank
    return isSure && column != .name && column != .property
      || comparisonKey(second.cell.text) == comparisonKey(first.cell.text)
  }

  /// Whether a heading names the table at its side: 绩效指标完成情况 before the levels.
  private func isSide(_ heading: FormHeadings.Heading) -> Bool {
    guard heading.column < firstColumn,
      let last = HeadingWords(heading.cell.text)?.words.last
    else { return false }
    return [.indicator, .goal, .outcome, .plain, .judging].contains(last)
  }

  /// Numbering.
  private static let ignored: Set<String> = ["序号", "编号", "行次"]
}

extension [Phrase] {
  /// What is said here of an input.
  package static var formHeader: [Phrase] {
    [.columnNotRead, .columnUnknown, .columnMisspelt, .repeatedColumn, .hiddenColumn]
  }
}

extension Phrase {
  fileprivate static let columnNotRead = Phrase(
    "column-not-read", "不认识的列“{0}”，没有读入；如果是要读的列，请加 --column 角色={0}",
    "the column \"{0}\" is not known and not read; if it is one to read, name it: --column ROLE={0}"
  )
  fileprivate static let columnUnknown = Phrase(
    "column-not-read", "不认识的列“{0}”，没有读入；表中没有“{1}”列，如果就是这一列，用 --column {1}={0} 说明",
    "the column \"{0}\" is not known and not read; no column holds {1}; if this does, say --column {1}={0}"
  )
  fileprivate static let columnMisspelt = Phrase(
    "column-not-read", "不认识的列“{0}”，没有读入；是不是“{1}”？",
    "the column \"{0}\" is not known and not read; did you mean \"{1}\"?")
  fileprivate static let repeatedColumn = Phrase(
    "repeated-column", "“{0}”列重复，只读第一列", "the column \"{0}\" stands twice; the first one is read")
  fileprivate static let hiddenColumn = Phrase(
    "hidden-column", "“{0}”列是隐藏的，也读入了", "the column \"{0}\" is hidden; it is read all the same")
}
