/// A table as lines of a terminal (表的排列).
struct TableLayout {
  private let columns: [Table.Column]
  private let indent: Int
  private let style: TextStyle
  private let rows: [Table.Row]
  /// What each column takes.
  private let widths: [Int]

  /// The least that a column which wraps is squeezed to.
  private static let least = 12

  /// The layout of a table.
  init(_ table: Table, _ style: TextStyle) {
    let naturals = table.columns.indices.map { column in
      table.rows.map { TerminalText.width(TerminalText.escaped($0.cells[column].text)) }.max() ?? 0
    }
    self.init(table.columns, naturals: naturals, indent: table.indent, style, table.rows)
  }

  /// A layout for rows that are given later, whose widest cells are known.
  init(
    _ columns: [Table.Column], naturals: [Int], indent: Int, _ style: TextStyle,
    _ rows: [Table.Row] = []
  ) {
    self.columns = columns
    self.indent = indent
    self.style = style
    self.rows = rows
    let naturals = zip(columns, naturals).map { column, natural in
      max(min(natural, column.most ?? natural), TerminalText.width(column.heading))
    }
    widths = Self.widths(
      columns, naturals, room: style.width - indent - columns.dropFirst().reduce(0) { $0 + $1.gap })
  }

  /// The widths of the columns: those that wrap share what the others leave, the narrow ones first.
  private static func widths(_ columns: [Table.Column], _ naturals: [Int], room: Int) -> [Int] {
    var widths = naturals
    var left = room - zip(columns, naturals).reduce(0) { $0 + ($1.0.wraps ? 0 : $1.1) }
    let wrapping = columns.indices.filter { columns[$0].wraps }.sorted {
      naturals[$0] < naturals[$1]
    }
    for (done, column) in wrapping.enumerated() {
      let share = max(left / (wrapping.count - done), least)
      widths[column] = min(naturals[column], share)
      left -= widths[column]
    }
    return widths
  }

  /// What all columns take.
  var width: Int {
    indent + widths.reduce(0, +) + columns.dropFirst().reduce(0) { $0 + $1.gap }
  }

  /// The heading, where there is one, and the rows with their notes.
  var lines: [String] { heading + rows.flatMap { lines(of: $0) } }

  /// The line of the columns' headings; none where no column has one.
  var heading: [String] {
    guard columns.contains(where: { !$0.heading.isEmpty }) else { return [] }
    return lines(of: Table.Row(columns.map { Words($0.heading, .quiet) }))
  }

  /// A row with what is said below it; a path at its end that is too long for its column stands below,
  /// too.
  func lines(of row: Table.Row) -> [String] {
    if let last = row.cells.last, let width = widths.last, columns.last?.wraps ?? false,
      last.pieces.contains(where: { $0.isWhole && TerminalText.width($0.text) > width })
    {
      return lines(of: Table.Row(row.cells.dropLast() + [Words()])) + note(last, from: indent + 4)
        + row.notes.flatMap { note($0) }
    }
    let cells = zip(row.cells, zip(columns, widths)).map { cell, column in
      column.0.wraps ? LineBreaker.lines(cell, width: max(column.1, 1)) : [cell]
    }
    let height = cells.reduce(0) { max($0, $1.count) }
    return (0..<height).map { line in
      self.line(cells.map { line < $0.count ? $0[line] : Words() })
    } + row.notes.flatMap { note($0) }
  }

  private func line(_ cells: [Words]) -> String {
    var text = String.blanks(indent)
    // What is not written yet: nothing stands behind the last cell of a line.
    var blanks = 0
    for (column, cell) in cells.enumerated() {
      let room = max(0, widths[column] - TerminalText.width(TerminalText.escaped(cell.text)))
      if column > 0 { blanks += columns[column].gap }
      let isNumber = columns[column].alignment == .right
      if isNumber { blanks += room }
      if !cell.isEmpty {
        text.addBlanks(blanks)
        text += style.shown(cell)
        blanks = 0
      }
      if !isNumber { blanks += room }
    }
    return text
  }

  /// A note stands below the first column that wraps.
  private func note(_ words: Words) -> [String] {
    let before = columns.prefix { !$0.wraps }.count
    let start =
      before == columns.count
      ? indent : indent + (0..<before).reduce(0) { $0 + widths[$1] + columns[$1 + 1].gap }
    return note(words, from: start)
  }

  private func note(_ words: Words, from start: Int) -> [String] {
    LineBreaker.lines(words, width: max(style.width - start, Self.least), hanging: 2)
      .enumerated().map { index, line in
        .blanks(start + (index > 0 ? 2 : 0)) + style.shown(line)
      }
  }
}
