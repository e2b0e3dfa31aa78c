/// Words that are looked for inside a text, prepared once.
package struct WordList: Sendable, Hashable {
  /// The words as written.
  package let words: [String]
  private let bytes: [[UInt8]]

  /// Prepares words.
  package init(_ words: [String]) {
    self.words = words
    bytes = words.map { Array($0.utf8) }
  }

  /// The first of the words, in the list's order, that the text contains.
  package func first(in text: [UInt8]) -> String? {
    for (index, word) in bytes.enumerated() where Self.contains(text, word) {
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
