/// Words that are looked for inside a text, prepared once.
package struct WordList: Sendable, Hashable {
  /// The words as written.
  package let words: [String]
  private let bytes: [[UInt8]]
  /// With which character each word begins.
  private let heads: [Characters]

  /// Prepares words.
  package init(_ words: [String]) {
    self.words = words
    bytes = words.map { Array($0.utf8) }
    heads = bytes.map { Characters(headOf: $0) }
  }

  /// The first of the words, in the list's order, that the text contains.
  package func first(in text: [UInt8]) -> String? {
    let characters = Characters(of: text)
    for index in bytes.indices
    where characters.mayHold(heads[index]) && Self.contains(text, bytes[index]) {
      return words[index]
    }
    return nil
  }

  /// The first of the words, in the list's order, that the text contains.
  package func first(in text: String) -> String? { first(in: Array(text.utf8)) }

  /// Whether the text contains one of the words.
  package func matches(_ text: String) -> Bool { first(in: text) != nil }

  /// The text without the words.
  func removed(from text: String) -> String {
    var rest = Array(text.utf8)
    for word in bytes where !word.isEmpty && Self.contains(rest, word) {
      // What is left closes up: a word that only then comes about goes, too.
      var left: [UInt8] = []
      left.reserveCapacity(rest.count)
      for byte in rest {
        left.append(byte)
        if byte == word.last, left.suffix(word.count).elementsEqual(word) {
          left.removeLast(word.count)
        }
      }
      rest = left
    }
    return String(decoding: rest, as: UTF8.self)
  }

  /// Which Chinese characters a text has, by eight bits of each: enough to pass by most words of a list
  /// without looking for them.
  private struct Characters: Hashable {
    private var low: UInt128 = 0
    private var high: UInt128 = 0

    /// The characters of a text.
    init(of text: [UInt8]) {
      var position = 0
      while position + 2 < text.count {
        guard text[position] >= 0xE0 else {
          position += 1
          continue
        }
        insert(text[position + 1], text[position + 2])
        position += 3
      }
    }

    /// The character that a word begins with; none where it is no common Chinese one.
    init(headOf word: [UInt8]) {
      if word.count > 2, (0xE0..<0xF0).contains(word[0]) { insert(word[1], word[2]) }
    }

    private mutating func insert(_ second: UInt8, _ third: UInt8) {
      let bit = UInt128(1) << UInt128((second & 1) << 6 | third & 0x3F)
      if second & 2 == 0 { low |= bit } else { high |= bit }
    }

    /// Whether a text of these may have a word with such a beginning.
    func mayHold(_ head: Characters) -> Bool {
      low & head.low == head.low && high & head.high == head.high
    }
  }

  private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    position(of: word, in: text) != nil
  }

  private static func position(of word: [UInt8], in text: [UInt8]) -> Int? {
    guard let head = word.first, word.count <= text.count else { return nil }
    for start in 0...(text.count - word.count) where text[start] == head {
      var length = 1
      while length < word.count, text[start + length] == word[length] { length += 1 }
      if length == word.count { return start }
    }
    return nil
  }
}
