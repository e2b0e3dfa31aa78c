/// Pages as text for a terminal: harmless, wrapped to its width and aligned (文本).
package struct TextRenderer: Sendable {
  private let style: TextStyle

  /// A renderer of a style.
  package init(_ style: TextStyle) { self.style = style }

  /// The text of a page.
  package func text(_ page: Page) -> String {
    var text = ""
    for block in page.blocks {
      for line in lines(block) {
        text += line
        text += "\n"
      }
    }
    return text
  }

  private func lines(_ block: Block) -> [String] {
    switch block {
    case .title(let words, let beside): title(words, beside)
    case .banner(let words, let file): banner(words, file)
    case .heading(let words, let beside): heading(words, beside)
    case .line(let label, let words): line(label, words)
    case .note(let words, let indent, let hanging): note(words, indent, hanging)
    case .item(let words, let code, let body): item(words, code, body)
    case .table(let table): TableLayout(table, style).lines
    case .gap: [""]
    }
  }

  // MARK: Blocks

  /// Below the words of a label up to this width nothing stands but what it says.
  private static let longestLabel = 12

  private func title(_ words: Words, _ beside: Words) -> [String] {
    atEnds(words, beside)
  }

  private func heading(_ words: Words, _ beside: Words) -> [String] {
    atEnds(words, beside)
  }

  /// Both on one line where they fit, else below each other.
  private func atEnds(_ left: Words, _ right: Words) -> [String] {
    guard !right.isEmpty else { return note(left, 0, 1) }
    let room = style.width - width(left) - width(right)
    guard room >= 2 else { return note(left, 0, 1) + note(right, 1, 1) }
    return [shown(left) + .blanks(room) + shown(right)]
  }

  /// The file's name is drawn out to a rule where there is room.
  private func banner(_ words: Words, _ file: Words) -> [String] {
    let room = style.width - width(file) - (file.isEmpty ? 0 : 1)
    let rule = Words(String(repeating: "=", count: max(0, room)))
    let head = room > 3 ? [shown([file, rule].joined(by: " "))] : note(file, 0, 0)
    return head + note(words, 1, 1)
  }

  /// The code stands at the end of the first line where there is room, else at the end of all.
  private func item(_ words: Words, _ code: Words, _ body: Words) -> [String] {
    let room = style.width - 1 - width(words) - width(code)
    guard room >= 2 else {
      return note(words, 1, 6) + note([body, code].joined(by: "  "), 7, 2)
    }
    let head = " " + shown(words) + .blanks(room) + shown(code)
    return [head] + (body.isEmpty ? [] : note(body, 7, 2))
  }

  private func line(_ label: String, _ words: Words) -> [String] {
    let label = TerminalText.escaped(label) + "  "
    let width = TerminalText.width(label)
    return note(Words(label, .quiet) + words, 0, width > Self.longestLabel ? 2 : width)
  }

  private func note(_ words: Words, _ indent: Int, _ hanging: Int) -> [String] {
    LineBreaker.lines(words, width: style.width - indent, hanging: hanging).enumerated()
      .map { index, line in
        .blanks(indent + (index > 0 ? hanging : 0)) + shown(line)
      }
  }

  private func shown(_ words: Words) -> String { style.shown(words) }
  private func width(_ words: Words) -> Int { TerminalText.width(TerminalText.escaped(words.text)) }
}

extension TerminalText {
  /// A text in lines of a terminal, none wider than it can be.
  package static func lines(of text: String, width: Int) -> [String] {
    LineBreaker.lines(Words(text), width: width).map { escaped($0.text).withPlainBlanks }
  }
}

extension TextStyle {
  /// Words in their colours, harmless.
  func shown(_ words: Words) -> String {
    var shown = ""
    for piece in words.pieces {
      let text = TerminalText.escaped(piece.text).withPlainBlanks
      shown += piece.tone.map { self(text, $0) } ?? text
    }
    return shown
  }
}
