/// The lines of many forms, written one by one: what is kept of each are a few bytes (多份一览).
struct RunTable: Sendable {
  private let columns: [Table.Column]
  private var cells = PackedTexts()
  private var naturals: [Int]
  private(set) var names = FormNames()
  /// The tones of all cells, line by line.
  private var tones: [Tone?] = []

  /// No line yet; the last column, which is not among these, is that of the form.
  init(_ columns: [Table.Column]) {
    self.columns = columns
    naturals = columns.map { _ in 0 }
  }

  /// How many lines there are.
  var count: Int { tones.count / max(columns.count, 1) }

  /// Adds the line of a form.
  mutating func append(_ row: [Words], _ source: String, _ name: String) {
    for (column, cell) in row.enumerated() {
      cells.append(cell.text)
      naturals[column] = max(naturals[column], TerminalText.width(TerminalText.escaped(cell.text)))
    }
    for cell in row { tones.append(cell.pieces.first?.tone) }
    names.append(source, name)
  }

  /// Writes the lines in an order; a form's name that is too long for its column stands below the line.
  func write(
    _ order: some Sequence<Int>, _ heading: String, _ style: TextStyle, to emit: (String) -> Void
  ) {
    let widest =
      (0..<count).map { TerminalText.width(TerminalText.escaped(names[$0].text)) }.max() ?? 0
    let heading = names.shared.isEmpty ? heading : "\(heading)  \(names.shared)…"
    let own = TableLayout(columns, naturals: naturals, indent: 1, style)
    let isBeside =
      own.width + 2 + max(widest, TerminalText.width(TerminalText.escaped(heading))) <= style.width
    let layout =
      isBeside
      ? TableLayout(
        columns + [.words(heading)], naturals: naturals + [widest], indent: 1, style) : own
    for line in layout.heading { emit(line + "\n") }
    if !isBeside, !names.shared.isEmpty {
      emit(TextRenderer(style).text(Page([.note(Words(whole: heading, .quiet), indent: 4)])))
    }
    for index in order {
      let row = columns.indices.map { column in
        let cell = index * columns.count + column
        return Words(cells[cell], tones[cell])
      }
      let name = names[index]
      for line in layout.lines(of: Table.Row(isBeside ? row + [name] : row)) { emit(line + "\n") }
      if !isBeside {
        emit(TextRenderer(style).text(Page([.note(name, indent: 4, hanging: 2)])))
      }
    }
  }
}
