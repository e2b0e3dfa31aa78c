import Ziping
import ZipingFiles

/// The headings that stand in one row, or in one row over another (表头单元格).
struct FormHeadings {
  /// A heading with what it names.
  struct Heading {
    let column: Int
    let cell: Grid.Cell
    /// How many columns it spans.
    var width: Int
    /// The column of a form that it names, and how surely.
    var named: FormColumn.Meaning?
    /// The heading above that spans it; empty where there is none.
    var above = ""
  }

  let headings: [Heading]
  private let row: Int
  private let names: ColumnNames

  /// How many cells that name no column may stand before the first that does.
  private static let mostOthersFirst = 3

  /// No form has half as many columns; a row of more headings is no header.
  private static let mostHeadings = 64

  /// The headings in a row, or nil if it names no column.
  init?(_ grid: Grid, row: Int, _ names: ColumnNames) {
    guard grid.rows.indices.contains(row) else { return nil }
    var headings: [Heading] = []
    var namesColumn = false
    for (index, cell) in grid.rows[row].enumerated() where !cell.isContinuation && !cell.isBlank {
      let named = names.column(of: cell.text)
      if named != nil { namesColumn = true }
      // Most rows are no header: a few cells tell.
      if !namesColumn, headings.count >= Self.mostOthersFirst { return nil }
      guard headings.count < Self.mostHeadings else { return nil }
      headings.append(
        Heading(column: index, cell: cell, width: grid.width(row, index), named: named))
    }
    guard namesColumn else { return nil }
    self.headings = headings
    self.row = row
    self.names = names
  }

  /// The headings of two rows: those of the lower one, and those above that have none below.
  ///
  /// It is nil where the lower row has anything but headings, or gains nothing from the upper one.
  init?(_ upper: FormHeadings, over row: Int, _ grid: Grid) {
    let names = upper.names
    guard let lower = upper.lower(grid, row) else { return nil }
    var headings = lower.headings
    var gains = lower.gains
    let below = Set(headings.map(\.column))
    for heading in upper.headings where !below.contains(heading.column) {
      guard upper.reachesDown(heading, grid) else { continue }
      let free = (0..<heading.width).prefix { !below.contains(heading.column + $0) }.count
      if heading.named != nil { gains = true }
      headings.append(
        Heading(column: heading.column, cell: heading.cell, width: free, named: heading.named))
    }
    guard gains else { return nil }
    self.headings = Self.keepingWeights(headings).sorted { $0.column < $1.column }
    self.row = row
    self.names = names
  }

  /// The headings of the row below, and whether one names something only because of what stands above it;
  /// nil where that row has anything but headings.
  private func lower(_ grid: Grid, _ row: Int) -> (headings: [Heading], gains: Bool)? {
    guard grid.rows.indices.contains(row) else { return nil }
    var lower: [Heading] = []
    var gains = false
    for (index, cell) in grid.rows[row].enumerated() where !cell.isContinuation && !cell.isBlank {
      let above = headings.last {
        $0.column <= index
          && ($0.column + $0.width > index || isBlank(after: $0, index, grid))
      }
      let named = names.column(of: cell.text, under: above?.cell.text ?? "")
      let isSpanned = above.map { $0.width > 1 && $0.column + $0.width > index } ?? false
      guard named != nil || isSpanned || Self.isNumbering(cell), lower.count < Self.mostHeadings
      else { return nil }
      if let above, !above.cell.text.isEmpty,
        named?.column != names.column(of: cell.text)?.column
      {
        gains = true
      }
      lower.append(
        Heading(
          column: index, cell: cell, width: grid.width(row, index), named: named,
          above: above?.cell.text ?? ""))
    }
    return lower.contains { $0.named != nil } ? (lower, gains) : nil
  }

  /// The same, where a heading of levels reaches over the blank cells behind it: those of a file that keeps no
  /// merged cells, with something below them.
  func reachingOverBlanks(_ grid: Grid) -> FormHeadings {
    let levels: [FormColumn] = [.group, .level2, .name]
    var wider = headings
    for (index, heading) in headings.enumerated() {
      guard let named = heading.named, levels.contains(named.column), heading.width == 1 else {
        continue
      }
      let end = headings.indices.contains(index + 1) ? headings[index + 1].column : 0
      let blanks = (heading.column + 1..<max(end, heading.column + 1)).prefix { column in
        grid.cell(row, column).map { $0.isBlank && $0.origin == nil } ?? false
          && (row + 1..<min(row + 1 + Self.mostRowsBelow, grid.rows.count)).contains {
            grid.filled($0, column) != nil
          }
      }
      wider[index].width += blanks.count
    }
    return FormHeadings(wider, row: row, names: names)
  }

  /// In how many rows below a heading something is looked for.
  private static let mostRowsBelow = 12

  private init(_ headings: [Heading], row: Int, names: ColumnNames) {
    self.headings = headings
    self.row = row
    self.names = names
  }

  /// The headings, where 分值 beside 得分 under one 自评 is the weight; alone under it, it is the claim.
  private static func keepingWeights(_ headings: [Heading]) -> [Heading] {
    func own(_ heading: Heading) -> FormColumn.Meaning? { FormColumn.named(heading.cell.text) }
    guard !headings.contains(where: { $0.named?.column == .weight }),
      headings.contains(where: { own($0)?.column == .claimed })
    else { return headings }
    return headings.map { heading in
      guard heading.named?.column == .claimed, let own = own(heading), own.column == .weight
      else { return heading }
      return Heading(
        column: heading.column, cell: heading.cell, width: heading.width, named: own)
    }
  }

  /// Whether only blank cells stand between a heading and the position of a lower one, as where a
  /// file keeps no merged cells.
  private func isBlank(after upper: Heading, _ lower: Int, _ grid: Grid) -> Bool {
    (upper.column + 1..<lower + 1).allSatisfy { column in
      grid.cell(row, column).map { $0.isBlank && $0.origin == nil } ?? true
    }
  }

  /// Whether a heading belongs to the row below, too: merged down, or above a blank cell where a file
  /// keeps no merged cells.
  private func reachesDown(_ heading: Heading, _ grid: Grid) -> Bool {
    let own = Grid.Position(row: row, column: heading.column)
    let isMerged = [row, row + 1].contains { row in
      grid.rows.indices.contains(row) && grid.rows[row].contains { $0.origin != nil }
    }
    return !isMerged || grid.origin(row + 1, heading.column) == own
  }

  private static func isNumbering(_ cell: Grid.Cell) -> Bool {
    ["序号", "编号", "行次"].contains(comparisonKey(cell.text))
  }
}
