/// A text as the key of a dictionary, hashed by its bytes where Unicode writes it in one way only (文本键).
///
/// Swift hashes a text by what it means to Unicode and works that out anew each time for anything but
/// ASCII: ten times the work for the names and headings of a form. Keys are equal where their texts are.
package struct TextKey: Hashable, Sendable {
  /// The text.
  package let text: String

  /// Makes a key of a text.
  package init(_ text: String) { self.text = text }

  /// Whether the texts are the same to Unicode.
  package static func == (left: TextKey, right: TextKey) -> Bool { left.text == right.text }

  /// Hashes the text as the text itself does.
  package func hash(into hasher: inout Hasher) {
    guard isPlain,
      unsafe text.utf8.withContiguousStorageIfAvailable({
        unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0))
      }) != nil
    else { return text.hash(into: &hasher) }
    // What a String itself puts behind its bytes.
    hasher.combine(UInt8(0xFF))
  }

  /// Whether all of it is ASCII or common Chinese characters.
  private var isPlain: Bool {
    for byte in text.utf8 where byte >= 0xC0 && !(0xE4...0xE9).contains(byte) { return false }
    return true
  }
}
