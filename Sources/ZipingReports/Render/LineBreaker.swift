/// Breaks words into lines of a terminal: at blanks and between Chinese characters, never inside a token
/// such as a number with its unit, an id or a path (断行).
struct LineBreaker {
  /// What stays together, in its tone: bytes of the text without the blanks before it.
  private struct Token {
    let start: Int
    var end: Int
    let tone: Tone?
    var width: Int
    /// The blanks before it, which a line's end swallows.
    let blanks: Int
    /// Whether a line may begin with it.
    var mayBegin: Bool
    /// Whether it begins a quotation or a bracket, and whether it ends one.
    var opens = false
    var closes = false
  }

  /// The lines, each no wider than it can be: a token that is wider than a line is the only one broken.
  ///
  /// The lines after the first may have less room, by `hanging`.
  static func lines(_ words: Words, width: Int, hanging: Int = 0) -> [Words] {
    // Most words fit on a line as they are.
    if fits(words, width) { return [words] }
    var breaker = LineBreaker(width: width, hanging: hanging)
    breaker.read(words)
    breaker.keepQuotations()
    var index = 0
    while index < breaker.tokens.count {
      var next = index + 1
      while next < breaker.tokens.count, !breaker.tokens[next].mayBegin { next += 1 }
      breaker.put(index..<next)
      index = next
    }
    if !breaker.isEmpty || breaker.lines.isEmpty { breaker.endLine() }
    return breaker.lines
  }

  /// Whether words are a line of their own, with no blank at its ends to be left out.
  private static func fits(_ words: Words, _ width: Int) -> Bool {
    var left = width
    for piece in words.pieces {
      left -= TerminalText.width(TerminalText.escaped(piece.text))
      guard left >= 0 else { return false }
    }
    func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0.value <= 0x20 || $0.properties.isWhitespace } ?? false
    }
    return !isBlank(words.pieces.first?.text.unicodeScalars.first)
      && !isBlank(words.pieces.last?.text.unicodeScalars.last)
  }

  private init(width: Int, hanging: Int) {
    self.width = width
    self.hanging = hanging
  }

  // MARK: Tokens

  /// The text without its blanks, in UTF-8.
  private var bytes: [UInt8] = []
  private var tokens: [Token] = []

  private mutating func read(_ words: Words) {
    var blanks = 0
    var last: BreakClass?
    for piece in words.pieces {
      let text = TerminalText.escaped(piece.text)
      if piece.isWhole {
        let start = bytes.count
        bytes += text.utf8
        tokens.append(
          Token(
            start: start, end: bytes.count, tone: piece.tone, width: TerminalText.width(text),
            blanks: blanks, mayBegin: blanks > 0 || last != .opening && last != .glue))
        (blanks, last) = (0, .wide)
        continue
      }
      var isFirst = true
      for scalar in text.unicodeScalars {
        if scalar == " " {
          blanks += 1
          continue
        }
        let shown = scalar == "\u{A0}" ? " " : scalar
        let next = BreakClass(scalar)
        let mayBreak = last.map { $0.mayBreak(before: next) } ?? true
        let width = TerminalText.width(of: shown)
        if isFirst || blanks > 0 || mayBreak && width > 0 || tokens.isEmpty {
          tokens.append(
            Token(
              start: bytes.count, end: bytes.count, tone: piece.tone, width: 0, blanks: blanks,
              mayBegin: blanks > 0 || mayBreak))
        }
        add(shown, width)
        (isFirst, blanks, last) = (false, 0, next)
      }
    }
  }

  /// Adds a character to the last token.
  private mutating func add(_ scalar: Unicode.Scalar, _ width: Int) {
    for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(unit) }
    let index = tokens.count - 1
    tokens[index].end = bytes.count
    tokens[index].width += width
    switch scalar {
    case "“", "‘", "（", "(", "[": tokens[index].opens = true
    case "”", "’", "）", ")", "]": tokens[index].closes = true
    default: break
    }
  }

  /// What stands between brackets or quotation marks and is no longer than this, such as the name of a
  /// column, stays together.
  private static let shortQuotation = 16

  /// No line begins inside a short quotation.
  private mutating func keepQuotations() {
    var start: Int?
    var width = 0
    for index in tokens.indices {
      if tokens[index].opens { (start, width) = (index, 0) }
      width += tokens[index].blanks + tokens[index].width
      if width > Self.shortQuotation { start = nil }
      guard let first = start, tokens[index].closes else { continue }
      for inside in first..<index { tokens[inside + 1].mayBegin = false }
      start = nil
    }
  }

  // MARK: Lines

  private let width: Int
  private let hanging: Int
  private var lines: [Words] = []
  private var line = Words()
  /// What the line ends with in one tone, and is not among its words yet.
  private var run: [UInt8] = []
  private var tone: Tone?
  private var used = 0

  private var isEmpty: Bool { line.isEmpty && run.isEmpty }
  private var room: Int { lines.isEmpty ? width : max(1, width - hanging) }

  /// Puts tokens that stay together onto the line, or onto the next.
  private mutating func put(_ group: Range<Int>) {
    let first = tokens[group.lowerBound].blanks
    let size = tokens[group].reduce(-first) { $0 + $1.blanks + $1.width }
    if used > 0, used + (isEmpty ? 0 : first) + size > room { endLine() }
    for index in group {
      let token = tokens[index]
      if used > 0, token.blanks > 0 {
        put([UInt8](repeating: 0x20, count: token.blanks)[...], tone == token.tone ? tone : nil)
        used += token.blanks
      }
      if used + token.width <= room {
        put(bytes[token.start..<token.end], token.tone)
        used += token.width
      } else {
        putPieces(of: token)
      }
    }
  }

  /// Puts a token that is wider than what is left of a line there piece by piece.
  private mutating func putPieces(of token: Token) {
    let room = self.room
    for character in String(decoding: bytes[token.start..<token.end], as: UTF8.self) {
      let more = TerminalText.width(String(character))
      if used + more > room, used > 0 { endLine() }
      put(Array(character.utf8)[...], token.tone)
      used += more
    }
  }

  private mutating func put(_ bytes: ArraySlice<UInt8>, _ tone: Tone?) {
    if tone != self.tone { endRun() }
    self.tone = tone
    run += bytes
  }

  private mutating func endRun() {
    if !run.isEmpty { line += Words(String(decoding: run, as: UTF8.self), tone) }
    run.removeAll(keepingCapacity: true)
  }

  private mutating func endLine() {
    endRun()
    lines.append(line)
    (line, used, tone) = (Words(), 0, nil)
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
