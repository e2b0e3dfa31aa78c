/// The order in which a person goes through files: each as it was first named, inside it from the top.
struct ReadingOrder {
  private var files: [String: Int] = [:]
  private var sheets: [String: [String: Int]] = [:]

  /// What places are sorted by: the file; the sheet or table; the line or row; the column.
  ///
  /// A file as a whole comes first, and the paragraphs of a document before its tables. Sheets come as
  /// they were first named.
  mutating func key(of place: Place?) -> [Int] {
    let name = place?.file ?? ""
    let file = files[name] ?? files.count
    files[name] = file
    switch place?.position {
    case nil: return [file, 0]
    case .text(let line, let column): return [file, 1, line, column]
    case .paragraph(let number): return [file, 1, number]
    case .sheetCell(let sheet, let column, let row):
      let number = sheets[name]?[sheet] ?? sheets[name]?.count ?? 0
      sheets[name, default: [:]][sheet] = number
      return [file, 1 + number, row, column]
    case .tableCell(let table, let row, let cell): return [file, 1 + table, row, cell]
    }
  }
}
