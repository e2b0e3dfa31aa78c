import ZipingFiles

/// Cells of a sheet, made to be asked whether a range touches them.
struct CellSet {
  private let cells: Set<CellReference>
  private let bounds: MergedRange?

  init(_ cells: Set<CellReference>) {
    self.cells = cells
    let (rows, columns) = (cells.map(\.row), cells.map(\.column))
    bounds =
      if let top = rows.min(), let bottom = rows.max(), let left = columns.min(),
        let right = columns.max()
      {
        MergedRange(
          CellReference(column: left, row: top), CellReference(column: right, row: bottom))
      } else { nil }
  }

  /// Whether a range has one of the cells.
  func touches(_ range: MergedRange) -> Bool {
    guard let bounds, bounds.rows.overlaps(range.rows), bounds.columns.overlaps(range.columns)
    else { return false }
    guard range.rows.count * range.columns.count < cells.count else {
      return cells.contains { range.contains($0) }
    }
    return range.rows.contains { row in
      range.columns.contains { cells.contains(CellReference(column: $0, row: row)) }
    }
  }
}
