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
    let isHashed = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      guard unsafe Self.arePlain(bytes) else { return false }
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
      return true
    }
    // What a String itself puts behind its bytes.
    if isHashed == true { hasher.combine(UInt8(0xFF)) } else { text.hash(into: &hasher) }
  }

  /// Whether all of it is ASCII or common Chinese characters; no branch keeps it from looking at many
  /// bytes at once.
  private static func arePlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Leading bytes from C0 on, but for E4 to E9.
    unsafe bytes.reduce(0 as UInt8) { others, byte in
      others | ((byte >= 0xC0 ? 1 : 0) & (byte &- 0xE4 <= 5 ? 0 : 1))
    } == 0
  }
}
