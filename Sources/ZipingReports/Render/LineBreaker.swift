/// Breaks words into lines of a terminal: at blanks and between Chinese characters, never inside a token
/// such as a number with its unit, an id or a path (断行).
struct LineBreaker {
  /// What stays together, in its tone.
  private struct Token {
    var text: String
    let tone: Tone?
    var width: Int
    /// The blanks before it, which a line's end swallows.
    let blanks: Int
    /// Whether a line may begin with it.
    var mayBegin: Bool
    /// Whether it begins a quotation or a bracket, and whether it ends one.
    var opens = false
    var closes = false

    /// Adds a character that no line's end comes before.
    mutating func add(_ scalar: Unicode.Scalar, _ width: Int) {
      text.unicodeScalars.append(scalar)
      self.width += width
      switch scalar {
      case "“", "‘", "（", "(", "[": opens = true
      case "”", "’", "）", ")", "]": closes = true
      default: break
      }
    }
  }

  /// The lines, each no wider than it can be: a token that is wider than a line is the only one broken.
  ///
  /// The lines after the first may have less room, by `hanging`.
  static func lines(_ words: Words, width: Int, hanging: Int = 0) -> [Words] {
    // Most words fit on a line as they are.
    if fits(words, width) { return [words] }
    var lines: [Words] = []
    var line = Words()
    var used = 0
    for group in groups(tokens(words)) {
      let size = group.reduce(-group[0].blanks) { $0 + $1.blanks + $1.width }
      let blanks = line.isEmpty ? 0 : group[0].blanks
      if used > 0, used + blanks + size > room(width, hanging, lines) {
        lines.append(line)
        (line, used) = (Words(), 0)
      }
      for (position, token) in group.enumerated() {
        let blanks = position == 0 ? blanks : token.blanks
        if used > 0, blanks > 0 {
          let tone = line.pieces.last?.tone
          line += Words(String(repeating: " ", count: blanks), tone == token.tone ? tone : nil)
          used += blanks
        }
        for (index, piece) in cut(token, to: room(width, hanging, lines), from: used).enumerated() {
          if index > 0 {
            lines.append(line)
            (line, used) = (Words(), 0)
          }
          line += Words(piece, token.tone)
          used += TerminalText.width(piece)
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Whether words are a line of their own, with no blank at its ends to be left out.
  private static func fits(_ words: Words, _ width: Int) -> Bool {
    var left = width
    for piece in words.pieces {
      left -= TerminalText.width(TerminalText.escaped(piece.text))
      guard left >= 0 else { return false }
    }
    return ![
      words.pieces.first?.text.unicodeScalars.first, words.pieces.last?.text.unicodeScalars.last,
    ]
    .contains { $0.map { $0.value <= 0x20 || $0.properties.isWhitespace } ?? false }
  }

  private static func room(_ width: Int, _ hanging: Int, _ lines: [Words]) -> Int {
    lines.isEmpty ? width : max(1, width - hanging)
  }

  /// The token itself, or of one that is wider than a whole line the pieces.
  private static func cut(_ token: Token, to width: Int, from used: Int) -> [String] {
    guard used + token.width > width else { return [token.text] }
    var pieces: [String] = []
    var piece = ""
    var size = used
    for character in token.text {
      let more = TerminalText.width(String(character))
      if size + more > width, size > 0 {
        pieces.append(piece)
        (piece, size) = ("", 0)
      }
      piece.append(character)
      size += more
    }
    return pieces + [piece]
  }

  /// What stands between brackets or quotation marks and is no longer than this, such as the name of a
  /// column, stays together.
  private static let shortQuotation = 16

  /// The tokens with those that no line may begin with put to the ones before.
  private static func groups(_ tokens: [Token]) -> [[Token]] {
    let kept = quoted(tokens)
    return tokens.enumerated().reduce(into: []) { groups, token in
      if groups.isEmpty || token.element.mayBegin && !kept[token.offset] {
        groups.append([token.element])
      } else {
        groups[groups.count - 1].append(token.element)
      }
    }
  }

  /// The tokens of short quotations, but for the first of each.
  private static func quoted(_ tokens: [Token]) -> [Bool] {
    var kept = [Bool](repeating: false, count: tokens.count)
    var start: Int?
    var width = 0
    for (index, token) in tokens.enumerated() {
      if token.opens { (start, width) = (index, 0) }
      width += token.blanks + token.width
      if width > shortQuotation { start = nil }
      guard let first = start, token.closes else { continue }
      for index in first..<index { kept[index + 1] = true }
      start = nil
    }
    return kept
  }

  private static func tokens(_ words: Words) -> [Token] {
    var tokens: [Token] = []
    var blanks = 0
    var last: BreakClass?
    for piece in words.pieces {
      if piece.isWhole {
        let text = TerminalText.escaped(piece.text)
        tokens.append(
          Token(
            text: text, tone: piece.tone, width: TerminalText.width(text), blanks: blanks,
            mayBegin: blanks > 0 || last != .opening && last != .glue))
        (blanks, last) = (0, .wide)
        continue
      }
      var isFirst = true
      for scalar in TerminalText.escaped(piece.text).unicodeScalars {
        if scalar == " " {
          blanks += 1
          continue
        }
        let shown = scalar == "\u{A0}" ? " " : scalar
        let next = BreakClass(scalar)
        let mayBreak = last.map { $0.mayBreak(before: next) } ?? true
        let width = TerminalText.width(of: shown)
        if !isFirst, blanks == 0, !mayBreak || width == 0, !tokens.isEmpty {
          tokens[tokens.count - 1].add(shown, width)
        } else {
          var token = Token(
            text: "", tone: piece.tone, width: 0, blanks: blanks, mayBegin: blanks > 0 || mayBreak)
          token.add(shown, width)
          tokens.append(token)
        }
        (isFirst, blanks, last) = (false, 0, next)
      }
    }
    return tokens
  }
}

/// What a character does to the end of a line beside it.
private enum BreakClass {
  /// Opens something: no line ends with it.
  case opening
  /// Closes something: no line begins with it.
  case closing
  /// A Chinese character, which may stand anywhere.
  case wide
  /// A unit behind a number, which stays with it.
  case unit
  /// A digit.
  case digit
  /// Letters and signs, which stay together.
  case narrow
  /// A blank that keeps what stands around it together.
  case glue

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "（", "《", "「", "『", "【", "〔", "“", "‘", "(", "[", "{", "#": self = .opening
    case "，", "。", "；", "：", "、", "！", "？", "）", "》", "」", "』", "】", "〕", "”", "’", "…", "—", "％",
      ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "/":
      self = .closing
    case "0"..."9": self = .digit
    case "\u{A0}": self = .glue
    case "万", "亿", "千", "百", "元", "次", "个", "人", "份", "场", "条", "项", "名", "户", "家", "吨", "年", "月",
      "日",
      "天", "倍", "米", "行", "分", "件", "篇", "台", "套", "处", "例", "期", "℃":
      self = .unit
    default: self = TerminalText.isWide(scalar) ? .wide : .narrow
    }
  }

  /// Whether a line may end between the two.
  func mayBreak(before next: BreakClass) -> Bool {
    switch (self, next) {
    case (.opening, _), (_, .closing), (.glue, _), (_, .glue): false
    case (.digit, .unit), (.digit, .digit), (.digit, .narrow), (.narrow, .digit): false
    case (.narrow, .narrow), (.closing, .narrow), (.closing, .digit), (.narrow, .opening),
      (.digit, .opening):
      false
    // 2021年12月31日, 158.4万元.
    case (.unit, .unit), (.unit, .digit): false
    default: true
    }
  }
}
