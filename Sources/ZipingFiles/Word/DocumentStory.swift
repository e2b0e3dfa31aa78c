import Ziping

/// A run of paragraphs that belong together: the document's own, a cell's, a text box's.
struct DocumentStory {
  /// Where its texts stand; a document's own paragraphs have a place each.
  var place: Place
  /// Whether it is the document itself rather than a cell or text box.
  let isBody: Bool
  /// The paragraphs of a cell or text box.
  private(set) var lines: [String] = []
  /// What stands before a paragraph whose end before it was deleted.
  var carried = ""
  /// What stands above the table that comes next.
  private(set) var above: [Grid.Cell] = []

  init(at place: Place, isBody: Bool = false) {
    self.place = place
    self.isBody = isBody
  }

  mutating func add(_ line: String) {
    if !isBody { lines.append(line) }
    let cell = Grid.Cell(line, at: place)
    if !cell.isBlank { above.append(cell) }
    // Twice as many are kept, so that not each paragraph moves all of them.
    if above.count > 2 * DocumentLimits.paragraphsAbove {
      above.removeFirst(DocumentLimits.paragraphsAbove)
    }
  }

  /// Returns what stands right above the table that begins here; the next one has its own.
  mutating func takeAbove() -> [Grid.Cell] {
    defer { above = [] }
    return above.suffix(DocumentLimits.paragraphsAbove)
  }

  /// The lines without the blank ones at the ends, which say nothing.
  var text: String {
    let isBlank = { (line: String) in !line.contains { !$0.isWhitespace } }
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }
}

/// A paragraph while it is read.
struct DocumentParagraph {
  var text = ""
  /// Whether a tracked change deletes its end, so that the next one goes on in it.
  var joinsNext = false
  /// The paragraphs of text boxes that are fixed to it, which are read after it.
  var boxes: [String] = []
}

/// Text that is there and not read, told of once with its first place.
struct UnreadText {
  private(set) var count = 0
  private(set) var text = ""
  private(set) var place: Place?

  mutating func add(_ piece: String, at place: Place) {
    guard piece.contains(where: { !$0.isWhitespace }) else { return }
    count += 1
    guard self.place == nil else { return }
    text = String(piece.prefix(Self.shownCharacters))
    self.place = place
  }

  func report(_ phrase: Phrase, _ severity: Severity, to log: DiagnosticLog) {
    if count > 0 { log.report(phrase, [.count(count), .text(text)], at: place, severity) }
  }

  private static let shownCharacters = 40
}
