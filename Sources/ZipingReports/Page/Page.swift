/// What a report says, block by block (页).
///
/// Pages hold texts as files have them; a renderer alone makes them harmless, wraps and aligns them.
package struct Page: Sendable, Hashable {
  /// The blocks from top to bottom.
  package var blocks: [Block] = []

  /// An empty page.
  package init() {}

  /// A page of some blocks.
  init(_ blocks: [Block]) { self.blocks = blocks }

  /// Adds a block.
  mutating func add(_ block: Block) { blocks.append(block) }

  /// Adds blocks with a gap before them; none at all where there are no blocks.
  mutating func addSection(_ more: [Block]) {
    guard !more.isEmpty else { return }
    if !blocks.isEmpty { blocks.append(.gap) }
    blocks += more
  }
}

/// A piece of a page (块).
package enum Block: Sendable, Hashable {
  /// What the page is about, with what else identifies it at the end of the line.
  case title(Words, beside: Words)
  /// What matters most, set off from what stands above it: the page's file.
  case banner(Words, under: Words)
  /// The heading of what follows, with what belongs to it at the end of the line.
  case heading(Words, beside: Words = Words())
  /// A label with what it says.
  case line(label: String, Words)
  /// Words of their own, set in by so many columns; what does not fit on a line goes on below its
  /// beginning, set in by `hanging` more.
  case note(Words, indent: Int = 0, hanging: Int = 0)
  /// Something to look at, with its code, and what belongs to it below.
  case item(Words, code: Words, body: Words)
  /// Rows and columns.
  case table(Table)
  /// Space between sections.
  case gap
}

/// What a colour stands for (色调).
package enum Tone: Sendable, Hashable {
  /// A title.
  case heading
  /// What was asked for and met; nothing else is green.
  case met
  /// What a person may confirm or overrule.
  case suggested
  /// What waits for a person.
  case open
  /// What was lost, or is wrong.
  case bad
  /// What few look for.
  case quiet
}

/// A text in pieces, each in its tone (文字).
package struct Words: Sendable, Hashable {
  /// A piece.
  package struct Piece: Sendable, Hashable {
    /// The text as it was written, perhaps by a file.
    package let text: String
    /// Its tone; nil for plain text.
    package let tone: Tone?
    /// Whether it is one word to whoever copies it, such as a path.
    package let isWhole: Bool
  }

  /// The pieces, in their order.
  package private(set) var pieces: [Piece] = []

  /// No words.
  package init() {}

  /// A text in a tone.
  package init(_ text: String, _ tone: Tone? = nil) {
    if !text.isEmpty { pieces = [Piece(text: text, tone: tone, isWhole: false)] }
  }

  /// A path or an id, which no line breaks.
  init(whole text: String, _ tone: Tone? = nil) {
    if !text.isEmpty { pieces = [Piece(text: text, tone: tone, isWhole: true)] }
  }

  /// Whether there is nothing to read.
  package var isEmpty: Bool { pieces.isEmpty }

  /// The text without tones.
  package var text: String {
    pieces.count == 1 ? pieces[0].text : pieces.map(\.text).joined()
  }

  /// Words one after the other.
  static func + (left: Words, right: Words) -> Words {
    var words = left
    words += right
    return words
  }

  /// Adds words; what has the same tone as what stands before it becomes one piece with it.
  static func += (left: inout Words, right: Words) {
    guard let last = left.pieces.last, let first = right.pieces.first, last.tone == first.tone,
      !last.isWhole, !first.isWhole
    else {
      left.pieces += right.pieces
      return
    }
    left.pieces[left.pieces.count - 1] = Piece(
      text: last.text + first.text, tone: last.tone, isWhole: false)
    left.pieces += right.pieces.dropFirst()
  }
}

extension String {
  /// The text with blanks at which no line ends.
  var unbroken: String { replacing(" ", by: "\u{A0}") }

  /// The text with the blanks that everybody has.
  var withPlainBlanks: String { replacing("\u{A0}", by: " ") }

  private func replacing(_ old: Unicode.Scalar, by new: Unicode.Scalar) -> String {
    guard unicodeScalars.contains(old) else { return self }
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars { view.append(scalar == old ? new : scalar) }
    return String(view)
  }
}

extension Words: ExpressibleByStringLiteral {
  /// A text without a tone.
  package init(stringLiteral text: String) { self.init(text) }
}

extension [Words] {
  /// The words with a separator between them; empty ones are left out.
  func joined(by separator: String) -> Words {
    filter { !$0.isEmpty }.enumerated().reduce(into: Words()) { all, next in
      all += next.offset == 0 ? next.element : Words(separator) + next.element
    }
  }
}
