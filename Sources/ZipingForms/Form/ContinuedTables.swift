package import Ziping
import ZipingFiles

/// Joins the tables of a document that are one indicator table over several pages (续表).
///
/// A form whose table ends without a total goes on in the next one if only a page's number stands
/// between, and the columns are the same: with the heading once more, or without one.
enum ContinuedTables {
  /// The tables, each with those that go on in it.
  static func joined(
    _ grids: [Grid], _ names: ColumnNames, _ log: DiagnosticLog
  ) -> [Grid] {
    var joined: [Grid] = []
    var last: OpenTable?
    for grid in grids {
      let next = OpenTable(grid, names)
      if last != nil, isDocument(grid), last?.takes(next, log) == true {
        last?.append(grid)
      } else {
        if let last { joined.append(last.grid) }
        last = next
      }
    }
    return joined + [last?.grid].compactMap(\.self)
  }

  private static func isDocument(_ grid: Grid) -> Bool {
    if case .tableCell? = grid.rows.first?.first?.place.position { return true }
    return false
  }

  /// A table that may go on in the next one; each of its rows is looked at once, however many tables
  /// it is made of.
  private struct OpenTable {
    private(set) var grid: Grid
    private let isDocument: Bool
    private var sections: FormSections
    /// How many rows are known to have no total under the last form's heading.
    private var checked = 0
    private var hasTotal = false
    private var width: Int

    init(_ grid: Grid, _ names: ColumnNames) {
      self.grid = grid
      sections = FormSections(names)
      isDocument = ContinuedTables.isDocument(grid)
      width = grid.width
      if isDocument { look() }
    }

    mutating func append(_ next: Grid) {
      grid.append(next)
      width = max(width, next.width)
      look()
    }

    private mutating func look() {
      sections.scan(grid)
      guard let header = sections.all.last?.header else { return }
      // The total of an earlier form is none of this one.
      if checked <= header.lastRow {
        checked = header.lastRow + 1
        hasTotal = false
      }
      while checked < grid.rows.count {
        switch FormLine(grid, row: checked, under: header) {
        case .statement: hasTotal = true
        default: break
        }
        checked += 1
      }
    }

    /// The heading of the last form, unless the form has its total.
    private var openHeader: FormHeader? { hasTotal ? nil : sections.all.last?.header }

    /// Whether another table goes on with this one's form; if it only looks so, that is reported.
    func takes(_ next: OpenTable, _ log: DiagnosticLog) -> Bool {
      guard isDocument, let header = openHeader else { return false }
      let first = next.grid.rows.first?.first?.place
      let isNext = next.grid.above.allSatisfy { isPageMark($0.text) }
      if let section = next.sections.all.first {
        guard isNext, section.header.row == 0,
          headings(header, grid) == headings(section.header, next.grid)
        else { return false }
      } else {
        guard goesOn(next.grid, under: header) else { return false }
        guard isNext, next.width == width else {
          log.report(.tableLeftOut, at: first, .warning)
          return false
        }
      }
      log.report(.tablesJoined, at: first, .info)
      return true
    }
  }

  /// Whether a table without a heading has rows of indicators, or their total, under that of another.
  private static func goesOn(_ grid: Grid, under header: FormHeader) -> Bool {
    guard !grid.rows.indices.contains(where: { FormHead.begins(grid.filled($0)) }) else {
      return false
    }
    return grid.rows.indices.contains { row in
      switch FormLine(grid, row: row, under: header) {
      case .statement(let statement, _): statement.isOfTotal
      case .indicator:
        [FormColumn.name, .target, .actual].allSatisfy { column in
          header[column].map { grid.filled(row, $0) != nil } ?? true
        }
          && [FormColumn.weight, .claimed].allSatisfy { column in
            // 填表人 | 张三 | 审核人 | … has cells enough, and no points.
            grid.filled(row, header[column]).map { points(in: $0.text) != nil }
              ?? (header[column] == nil || column == .claimed)
          }
      default: false
      }
    }
  }

  private static func headings(_ header: FormHeader, _ grid: Grid) -> [String] {
    (header.row...header.lastRow).flatMap { grid.filled($0).map { comparisonKey($0.text) } }
  }

  /// 第 2 页 共 3 页, - 2 -, 续表: what stands between the parts of a table.
  private static func isPageMark(_ text: String) -> Bool {
    let key = comparisonKey(text)
    if ["续表", "(续表)", "续上表", "(续上表)", "(续)", "接上表", "续"].contains(key) { return true }
    return key.allSatisfy { ($0.isASCII && $0.isNumber) || "第页共-/一·.~()".contains($0) }
  }
}

extension Grid {
  /// How many columns its longest row has.
  fileprivate var width: Int { rows.map(\.count).max() ?? 0 }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var continuedTables: [Phrase] {
    [.tablesJoined, .tableLeftOut]
  }
}

extension Phrase {
  fileprivate static let tablesJoined = Phrase(
    "tables-joined", "这张表接在上一张表后面，作为同一张表读入",
    "this table goes on from the one before and is read with it")
  fileprivate static let tableLeftOut = Phrase(
    "table-not-read", "这张表没有表头，没有读入；如果它是上一张表的下半部分，请与上一张表合并",
    "this table has no heading and is not read; if it goes on from the one before, join the two")
}
