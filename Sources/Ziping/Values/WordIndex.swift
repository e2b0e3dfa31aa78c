/// A fixed list of words in which whole texts are looked up by their bytes (词表).
///
/// Swift compares and hashes a text by what it means to Unicode, which it works out anew each time for
/// anything but ASCII: for the headings and labels of a form ten times the work of looking at their
/// bytes. Only a text that Unicode may write in another way is compared as Swift does.
package struct WordIndex: Sendable {
  /// The words, in the order given.
  package let words: [String]
  /// Positions in ``words``, from 1, where their hashes put them; 0 where there is none.
  private let slots: [Int32]

  /// Prepares words; of one that stands twice the first counts.
  package init(_ words: [String]) {
    self.words = words
    var size = 8
    while size < words.count * 2 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    for (position, word) in words.enumerated() {
      var slot = Self.hash(word).value & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(clamping: position + 1)
    }
    self.slots = slots
  }

  /// Where a text stands among the words, if it is one.
  package func position(of text: String) -> Int? {
    let hash = Self.hash(text)
    var slot = hash.value & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if Self.isSame(words[position], text) || (!hash.isPlain && words[position] == text) {
        return position
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return hash.isPlain ? nil : words.firstIndex(of: text)
  }

  /// Whether a text is one of the words.
  package func contains(_ text: String) -> Bool { position(of: text) != nil }

  /// Whether two texts are the same byte by byte.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && one.utf8.elementsEqual(other.utf8)
  }

  /// The hash of a text's bytes (FNV-1a), and whether Unicode writes the text in one way only: ASCII
  /// and common Chinese characters.
  private static func hash(_ text: String) -> (value: Int, isPlain: Bool) {
    var hash: UInt32 = 2_166_136_261
    var isPlain = true
    for byte in text.utf8 {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
      if byte >= 0xC0, !(0xE4...0xE9).contains(byte) { isPlain = false }
    }
    return (Int(hash ^ (hash >> 15)), isPlain)
  }
}

/// Whether a text has another in it, byte by byte.
package func occurs(_ part: String, in text: String) -> Bool {
  // Swift's own texts lie in one piece; only one that comes from elsewhere does not.
  let found = unsafe text.utf8.withContiguousStorageIfAvailable { text in
    unsafe part.utf8.withContiguousStorageIfAvailable { part in
      unsafe occurs(part[...], in: text[...])
    }
  }
  return (found ?? nil) ?? occurs(part.utf8[...], in: text.utf8[...])
}

@inline(__always)
private func occurs<Bytes: Collection<UInt8>>(_ part: Bytes, in text: Bytes) -> Bool
where Bytes.SubSequence == Bytes {
  guard let head = part.first else { return true }
  let behind = part.dropFirst()
  var rest = text
  while let start = rest.firstIndex(of: head) {
    rest = rest[rest.index(after: start)...]
    if rest.starts(with: behind) { return true }
  }
  return false
}

/// The text with another part in place of each that reads so, byte by byte.
package func replacing(_ part: String, by other: String, in text: String) -> String {
  guard !part.isEmpty, occurs(part, in: text) else { return text }
  let (old, new, bytes) = (Array(part.utf8), Array(other.utf8), Array(text.utf8))
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + new.count)
  var position = 0
  while position < bytes.count {
    if bytes[position] == old[0], bytes[position...].starts(with: old) {
      result += new
      position += old.count
    } else {
      result.append(bytes[position])
      position += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Whether a text has a byte that is one of some neighbours.
package func hasByte(of bytes: ClosedRange<UInt8>, in text: String) -> Bool {
  unsafe text.utf8.withContiguousStorageIfAvailable { text in
    unsafe text.contains { bytes.contains($0) }
  } ?? text.utf8.contains { bytes.contains($0) }
}
