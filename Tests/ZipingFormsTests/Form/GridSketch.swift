import Ziping
import ZipingFiles
import ZipingForms

/// A table drawn in text: a line a row, `|` between cells, `^` for a cell merged with the one above,
/// `<` with the one to the left, `/` for a line break in a cell, `~` before a hidden row.
func sketch(
  _ text: String, sheet: String = "表", table: Int? = nil, above: [String] = []
) -> Grid {
  let file = table == nil ? "f.xlsx" : "f.docx"
  var rows: [[Grid.Cell]] = []
  for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    let isHidden = line.hasPrefix("~")
    var cells: [Grid.Cell] = []
    let texts = line.dropFirst(isHidden ? 1 : 0).split(
      separator: "|", omittingEmptySubsequences: false)
    for (column, text) in texts.enumerated() {
      let position: Place.Position =
        table.map { .tableCell(table: $0, row: row + 1, cell: column + 1) }
        ?? .sheetCell(sheet: sheet, column: column + 1, row: row + 1)
      let place = Place(file: file, position: position)
      if text == "^", rows.indices.contains(row - 1), rows[row - 1].indices.contains(column) {
        let origin =
          rows[row - 1][column].origin ?? Grid.Position(row: row - 1, column: column)
        cells.append(Grid.Cell(continuing: origin, at: place, isHidden: isHidden))
      } else if text == "<", let left = cells.last {
        let origin = left.origin ?? Grid.Position(row: row, column: column - 1)
        cells.append(Grid.Cell(continuing: origin, at: place, isHidden: isHidden))
      } else {
        cells.append(
          Grid.Cell(String(text).replacing("/", with: "\n"), at: place, isHidden: isHidden))
      }
    }
    rows.append(cells)
  }
  return Grid(
    source: file, rows: rows, above: above.map { Grid.Cell($0, at: Place(file: file)) })
}

/// Reads the forms in tables, or their faults as `E12 code`.
func readGrids(_ grids: [Grid]) -> (forms: [Submission], faults: [String]) {
  let log = DiagnosticLog()
  let forms = FormRecognizer.submissions(in: grids, log: log)
  return (forms, log.diagnostics.map { "\(shortPlace($0.place)) \($0.code)" })
}

/// Reads the only form in tables.
func readGrid(_ grids: Grid...) -> (form: Submission?, faults: [String]) {
  let (forms, faults) = readGrids(grids)
  return (forms.count == 1 ? forms.first : nil, faults)
}

private func shortPlace(_ place: Place?) -> String {
  let whole = place?.description ?? "-"
  return whole.split { "!#".contains($0) }.last.map(String.init) ?? whole
}
