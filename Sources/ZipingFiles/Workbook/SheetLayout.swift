package import Ziping

/// Lays out the cells of a sheet as a ``Grid``.
///
/// The grid ends with the last filled row and column. Of many empty rows or columns in a row only
/// some are kept (``WorkbookLimits/emptyRun``); places name the cells as the sheet does.
struct SheetLayout {
  private let content: SheetContent
  private let log: DiagnosticLog
  /// The rows and columns of the sheet that the grid has, in order.
  private let rows: [Int]
  private let columns: [Int]
  private let hiddenColumns: Set<Int>

  /// Returns the grid of a sheet.
  static func grid(
    _ content: SheetContent, _ workbook: WorkbookContext, _ log: DiagnosticLog
  ) throws(OfficeFault) -> Grid {
    let layout = SheetLayout(content, log)
    layout.reportHidden()
    return Grid(source: content.file, rows: try layout.cells(workbook))
  }

  private init(_ content: SheetContent, _ log: DiagnosticLog) {
    self.content = content
    self.log = log
    rows = Self.kept(content.cells.map(\.row))
    columns = Self.kept(Set(content.cells.map(\.column)).sorted())
    var hidden: Set<Int> = []
    for range in content.hiddenColumns {
      for column in columns[Self.positions(of: range, in: columns)] { hidden.insert(column) }
    }
    hiddenColumns = hidden
  }

  /// The numbers from 1 to the last filled one, given in order, without long runs of empty ones.
  private static func kept(_ filled: [Int]) -> [Int] {
    var kept: [Int] = []
    var last = 0
    for number in filled where number > last {
      let first = max(last + 1, number - WorkbookLimits.emptyRun)
      kept += first...number
      last = number
    }
    return kept
  }

  /// Where the numbers of a range stand among those kept.
  private static func positions(of range: ClosedRange<Int>, in kept: [Int]) -> Range<Int> {
    let first = position(of: range.lowerBound, in: kept)
    return
      first..<max(
        first, position(of: range.upperBound.addingReportingOverflow(1).partialValue, in: kept))
  }

  /// The first position with a number that is not lower.
  private static func position(of number: Int, in kept: [Int]) -> Int {
    var (low, high) = (0, kept.count)
    while low < high {
      let middle = (low + high) / 2
      if kept[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func cells(_ workbook: WorkbookContext) throws(OfficeFault) -> [[Grid.Cell]] {
    let merged = try merges(workbook)
    var next = content.cells.startIndex
    var grid: [[Grid.Cell]] = []
    grid.reserveCapacity(rows.count)
    for (row, number) in rows.enumerated() {
      let start = next
      while next < content.cells.endIndex, content.cells[next].row == number { next += 1 }
      let filled = content.cells[start..<next]
      let ranges = merged[row] ?? []
      let last = filled.last.map { Self.position(of: $0.column, in: columns) + 1 } ?? 0
      let width = max(last, ranges.last?.columns.upperBound ?? 0)
      // The filled ones have been counted when they were read.
      try workbook.count(cells: width - filled.count, sheet: content.name)
      grid.append(line(row, width, filled, ranges))
    }
    return grid
  }

  private func line(
    _ row: Int, _ width: Int, _ filled: ArraySlice<SheetContent.Cell>, _ ranges: [Placed]
  ) -> [Grid.Cell] {
    let number = rows[row]
    let isHidden = content.hiddenRows.contains(number)
    var (rest, covering) = (filled, ranges[...])
    return (0..<width).map { position in
      let column = columns[position]
      let place = content.place(column, number)
      let isHidden = isHidden || hiddenColumns.contains(column)
      let text = rest.first?.column == column ? rest.popFirst()?.text ?? "" : ""
      while let range = covering.first, range.columns.upperBound <= position {
        covering.removeFirst()
      }
      if let range = covering.first, range.columns.contains(position),
        range.origin != Grid.Position(row: row, column: position)
      {
        if !text.isEmpty { log.report(.textCovered, [.text(text)], at: place, .info) }
        return Grid.Cell(continuing: range.origin, at: place, isHidden: isHidden)
      }
      return Grid.Cell(text, at: place, isHidden: isHidden)
    }
  }

  // MARK: - Merged cells

  /// A merged range as far as the grid goes.
  private struct Placed {
    let origin: Grid.Position
    let columns: Range<Int>
  }

  /// The merged ranges in each row of the grid, from left to right.
  ///
  /// Of two that lie over each other the upper one counts, of two at one height the one further
  /// left; the other one is reported.
  private func merges(_ workbook: WorkbookContext) throws(OfficeFault) -> [Int: [Placed]] {
    var merges: [Int: [Placed]] = [:]
    // What is covered will be cells of the grid, and those that are filled have been counted: too
    // many are refused before they take memory.
    var covered = 0
    // Down to which row each column is taken.
    var taken = [Int](repeating: 0, count: columns.count)
    let ordered = content.merged.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    for range in ordered {
      let rowRange = Self.positions(of: range.rows, in: rows)
      let columnRange = Self.positions(of: range.columns, in: columns)
      guard let top = rowRange.first, let left = columnRange.first,
        rows[top] == range.rows.lowerBound, columns[left] == range.columns.lowerBound,
        rowRange.count > 1 || columnRange.count > 1
      else { continue }
      guard taken[columnRange].allSatisfy({ $0 < range.rows.lowerBound }) else {
        log.report(
          .overlap, at: content.place(range.columns.lowerBound, range.rows.lowerBound), .warning)
        continue
      }
      covered += rowRange.count * columnRange.count
      try workbook.check(cells: covered - content.cells.count, sheet: content.name)
      for column in columnRange { taken[column] = range.rows.upperBound }
      let placed = Placed(origin: Grid.Position(row: top, column: left), columns: columnRange)
      for row in rowRange { merges[row, default: []].append(placed) }
    }
    return merges.mapValues { $0.sorted { $0.columns.lowerBound < $1.columns.lowerBound } }
  }

  // MARK: - Hidden cells

  private func reportHidden() {
    let hidden = rows.filter { content.hiddenRows.contains($0) }
    // Empty rows that are hidden hide nothing.
    let filledRows = Set(content.cells.lazy.map(\.row)).intersection(hidden).sorted()
    if let first = filledRows.first {
      log.report(
        .hiddenRows, [.text(content.name), Self.listed(filledRows) { String($0) }],
        at: content.place(1, first), .info)
    }
    let filledColumns =
      hiddenColumns.isEmpty
      ? [] : Set(content.cells.lazy.map(\.column)).intersection(hiddenColumns).sorted()
    if let first = filledColumns.first {
      log.report(
        .hiddenColumns,
        [.text(content.name), Self.listed(filledColumns, CellReference.letters)],
        at: content.place(first, 1), .info)
    }
  }

  /// 3、5–9、12: numbers as people list them, the first few.
  private static func listed(_ numbers: [Int], _ name: (Int) -> String) -> Fact {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let names = ranges.map { range in
      range.count == 1
        ? name(range.lowerBound) : name(range.lowerBound) + "–" + name(range.upperBound)
    }
    return .names(names, most: mostListed)
  }

  private static let mostListed = 8
}

extension [Phrase] {
  /// What is said here of an input.
  package static var sheetLayout: [Phrase] {
    [.overlap, .textCovered, .hiddenRows, .hiddenColumns]
  }
}

extension Phrase {
  fileprivate static let overlap = Phrase(
    "merged-range", "从这里开始的合并区域与另一个重叠，没有采用；请取消合并后重新合并",
    "the merged range that begins here lies over another one and is not used; unmerge and merge "
      + "it again")
  fileprivate static let textCovered = Phrase(
    "merged-text", "这个单元格被合并区域盖住，其中的“{0}”看不见，没有读入",
    "a merged range covers this cell; its \"{0}\" is out of sight and not read")
  fileprivate static let hiddenRows = Phrase(
    "hidden-rows", "工作表“{0}”隐藏的第 {1} 行也读入了",
    "the hidden rows {1} of the sheet \"{0}\" are read as well")
  fileprivate static let hiddenColumns = Phrase(
    "hidden-columns", "工作表“{0}”隐藏的 {1} 列也读入了",
    "the hidden columns {1} of the sheet \"{0}\" are read as well")
}
