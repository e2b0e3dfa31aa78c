import Ziping
import ZipingFiles

/// The headings that stand in one row, or in one row over another (表头单元格).
struct FormHeadings {
  /// A heading with what it names.
  struct Heading {
    let column: Int
    let cell: Grid.Cell
    /// How many columns it spans.
    let width: Int
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
    guard let lower = FormHeadings(grid, row: row, names),
      lower.headings.allSatisfy({
        $0.named != nil || Self.isNumbering($0) || upper.spans($0, grid)
      })
    else { return nil }
    var headings: [Heading] = []
    var gains = false
    for heading in lower.headings {
      let above = upper.headings.last {
        $0.column <= heading.column
          && ($0.column + $0.width > heading.column || upper.isBlank(after: $0, heading, grid))
      }
      let named = names.column(of: heading.cell.text, under: above?.cell.text ?? "")
      if named?.column != heading.named?.column { gains = true }
      headings.append(
        Heading(
          column: heading.column, cell: heading.cell, width: heading.width, named: named,
          above: above?.cell.text ?? ""))
    }
    let below = Set(lower.headings.map(\.column))
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

  /// Whether a lower heading stands under one that spans more than its own column.
  private func spans(_ lower: Heading, _ grid: Grid) -> Bool {
    headings.contains { above in
      above.column <= lower.column && above.width > 1 && above.column + above.width > lower.column
    }
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
  private func isBlank(after upper: Heading, _ lower: Heading, _ grid: Grid) -> Bool {
    (upper.column + 1..<lower.column + 1).allSatisfy { column in
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

  private static func isNumbering(_ heading: Heading) -> Bool {
    ["序号", "编号", "行次"].contains(comparisonKey(heading.cell.text))
  }
}
