/// Steps over folded text; looking beyond either end finds nothing.
struct TextCursor {
  let scalars: [Unicode.Scalar]
  var position: Int = 0

  subscript(index: Int) -> Unicode.Scalar? {
    index >= 0 && index < scalars.count ? scalars[index] : nil
  }

  var current: Unicode.Scalar? { self[position] }
  var isAtEnd: Bool { position >= scalars.count }

  /// Steps over blanks.
  mutating func skipBlanks() {
    while let scalar = current, FoldedText.isBlank(scalar) { position += 1 }
  }

  /// Whether `word` stands at the position.
  func isAt(_ word: String) -> Bool { Self.matches(scalars, at: position, word) }

  /// Steps over `word` if it stands at the position.
  mutating func take(_ word: String) -> Bool {
    guard isAt(word) else { return false }
    position += word.unicodeScalars.count
    return true
  }

  /// Steps over a sign such as 年 or 月, and over the blanks before it.
  mutating func takeMark(_ mark: String) -> Bool {
    var probe = self
    probe.skipBlanks()
    guard probe.take(mark) else { return false }
    self = probe
    return true
  }

  /// Steps over the first of `words` that stands at the position.
  mutating func takeAny(of words: [String]) -> String? {
    guard let word = words.first(where: isAt) else { return nil }
    position += word.unicodeScalars.count
    return word
  }

  /// Reads one to `most` ASCII digits as a number, if no further digit follows.
  mutating func takeInteger(upTo most: Int) -> Int? {
    var value = 0
    var end = position
    while let scalar = self[end], isDigit(scalar), end - position < most {
      value = value * 10 + Int(scalar.value - 48)
      end += 1
    }
    guard end > position, self[end].map(isDigit) != true else { return nil }
    position = end
    return value
  }

  /// Whether `word` ends right before `end`, beginning no earlier than `start`.
  func endsWith(_ word: String, before end: Int, from start: Int) -> Bool {
    let count = word.unicodeScalars.count
    return end - count >= start && Self.matches(scalars, at: end - count, word)
  }

  private static func matches(_ scalars: [Unicode.Scalar], at start: Int, _ word: String) -> Bool {
    guard start >= 0 else { return false }
    var index = start
    for scalar in word.unicodeScalars {
      guard index < scalars.count, scalars[index] == scalar else { return false }
      index += 1
    }
    return true
  }
}

/// A word that is looked for before a position, from its last character on: most differ there.
struct WordEnding {
  let text: String
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  /// Whether the word ends right before `end` of a text, beginning no earlier than `start`.
  func ends(_ cursor: TextCursor, before end: Int, from start: Int) -> Bool {
    guard end - scalars.count >= start, end <= cursor.scalars.count else { return false }
    var index = scalars.count
    while index > 0 {
      guard scalars[index - 1] == cursor.scalars[end - scalars.count + index - 1] else {
        return false
      }
      index -= 1
    }
    return true
  }
}
