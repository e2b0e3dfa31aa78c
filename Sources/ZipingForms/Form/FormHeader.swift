package import Ziping
import ZipingFiles

/// The heading of an indicator table, one row or two, and which column is which.
struct FormHeader {
  /// The first row of the heading.
  let row: Int
  /// The last row of the heading.
  let lastRow: Int
  private let columns: ByColumn<[Int]>
  private let widths: [Int: Int]
  private let headings: [FormHeadings.Heading]

  /// The header that begins in a row, if one does: it must name the indicator and at least two more
  /// columns, one of them the target or the actual value.
  init?(_ grid: Grid, row: Int) {
    guard let own = FormHeadings(grid, row: row) else { return nil }
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
    var columns = ByColumn<[Int]>()
    var nameRank = Int.max
    let headings = Self.settled(found.headings)
    for heading in headings {
      guard let (column, rank) = heading.named else { continue }
      // A side column 绩效指标 stands before the 三级指标 that it is about.
      if column == .name, rank < nameRank {
        nameRank = rank
        columns[.name] = [heading.column] + (columns[.name] ?? [])
      } else {
        columns[column] = (columns[column] ?? []) + [heading.column]
      }
    }
    var widths = Dictionary(
      headings.map { ($0.column, $0.width) }, uniquingKeysWith: { first, _ in first })
    // One heading over two or three columns without their own: 一级, 二级 and 三级指标.
    if let first = columns[.name]?.first, let width = widths[first], (2...3).contains(width),
      columns[.group] == nil, columns[.level2] == nil
    {
      columns[.group] = [first]
      if width == 3 { columns[.level2] = [first + 1] }
      columns[.name] = [first + width - 1]
      widths[first] = 1
    }
    let namesRows = columns[.name] != nil || columns[.level2] != nil
    let hasValues = columns[.target] != nil || columns[.actual] != nil
    guard namesRows, hasValues, columns.count >= 3 else { return nil }
    self.row = row
    self.lastRow = lastRow
    self.columns = columns
    self.widths = widths
    self.headings = headings
  }

  /// The headings, where 指标类别 beside 一级指标 names no column.
  private static func settled(_ headings: [FormHeadings.Heading]) -> [FormHeadings.Heading] {
    func isOther(_ heading: FormHeadings.Heading) -> Bool {
      withoutBrackets(comparisonKey(heading.cell.text)) == FormColumn.otherGroupHeading
    }
    guard headings.contains(where: isOther),
      headings.contains(where: { $0.named?.column == .group && !isOther($0) })
    else { return headings }
    return headings.map { heading in
      isOther(heading)
        ? FormHeadings.Heading(
          column: heading.column, cell: heading.cell, width: heading.width, named: nil) : heading
    }
  }

  /// Where a column stands, or nil if the form lacks it.
  subscript(column: FormColumn) -> Int? { columns[column]?.first }

  /// Every place of a column that a form may have twice.
  func all(_ column: FormColumn) -> [Int] { columns[column] ?? [] }

  /// The positions below a column's heading, which may span several.
  func span(_ column: FormColumn) -> Range<Int> {
    guard let first = self[column] else { return 0..<0 }
    return first..<first + max(widths[first] ?? 1, 1)
  }

  /// The first position that a known column has; what stands before it is a side column.
  var firstColumn: Int {
    [FormColumn.group, .level2, .name].compactMap { self[$0] }.min() ?? 0
  }

  /// Reports columns that stand twice where only one can be meant, and those that are not read.
  func reportUnread(_ log: DiagnosticLog) {
    for column in FormColumn.allCases where column != .note {
      guard let first = heading(at: self[column]),
        let second = heading(at: all(column).dropFirst().first)
      else { continue }
      // 绩效指标 beside 三级指标 is another heading, not the same once more.
      let isSame = comparisonKey(second.text) == comparisonKey(first.text)
      guard column != .name || isSame else { continue }
      log.report(.repeatedColumn, [.text(second.text)], at: second.place, .warning)
    }
    for heading in headings where heading.named == nil {
      let text = trimmed(heading.cell.text)
      let key = withoutBrackets(comparisonKey(heading.cell.text))
      if Self.ignored.contains(key) {
        // Inside a table without 实际完成值 it may well be that column under another name.
        if key.hasSuffix("完成情况"), self[.actual] == nil, heading.column > firstColumn {
          log.report(
            .columnMisspelt, [.text(text), .text(FormColumn.actual.headings.first ?? "")],
            at: heading.cell.place, .warning)
        }
        continue
      }
      let missing = FormColumn.allCases.filter { self[$0] == nil }.flatMap(\.headings)
      if let meant = nearest(to: comparisonKey(text), among: missing) {
        log.report(
          .columnMisspelt, [.text(text), .text(meant)], at: heading.cell.place, .warning)
      } else {
        log.report(.columnNotRead, [.text(text)], at: heading.cell.place, .info)
      }
    }
    for heading in headings where heading.cell.isHidden {
      log.report(.hiddenColumn, [.text(trimmed(heading.cell.text))], at: heading.cell.place, .info)
    }
  }

  private func heading(at column: Int?) -> Grid.Cell? {
    column.flatMap { column in headings.first { $0.column == column }?.cell }
  }

  /// Numbering, and the names of a side column that runs down the table.
  private static let ignored: Set<String> = [
    "序号", "编号", "行次", "绩效指标完成情况", "年度绩效指标", "年度绩效指标完成情况", "绩效目标完成情况", "指标完成情况",
  ]
}

extension [Phrase] {
  /// What is said here of an input.
  package static var formHeader: [Phrase] {
    [.columnNotRead, .columnMisspelt, .repeatedColumn, .hiddenColumn]
  }
}

extension Phrase {
  fileprivate static let columnNotRead = Phrase(
    "column-not-read", "不认识的列“{0}”，没有读入", "the column \"{0}\" is not known and not read")
  fileprivate static let columnMisspelt = Phrase(
    "column-not-read", "不认识的列“{0}”，没有读入；是不是“{1}”？",
    "the column \"{0}\" is not known and not read; did you mean \"{1}\"?")
  fileprivate static let repeatedColumn = Phrase(
    "repeated-column", "“{0}”列重复，只读第一列", "the column \"{0}\" stands twice; the first one is read")
  fileprivate static let hiddenColumn = Phrase(
    "hidden-column", "“{0}”列是隐藏的，也读入了", "the column \"{0}\" is hidden; it is read all the same")
}
