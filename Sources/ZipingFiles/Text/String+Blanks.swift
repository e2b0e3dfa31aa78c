extension String {
  /// The text without blanks at its ends.
  package func trimmingBlanks() -> String {
    // Most texts begin and end with something that is seen.
    if let first = utf8.first, first.beginsVisibly, let last = utf8.last,
      (0x21...0x7E).contains(last)
        || (utf8.suffix(3).first.map { (0xE4...0xE9).contains($0) } == true)
    {
      return self
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension UInt8 {
  /// Whether a text that begins with this byte begins with something that is seen: ASCII but blanks and
  /// control characters, or a common Chinese character.
  var beginsVisibly: Bool { (0x21...0x7E).contains(self) || (0xE4...0xE9).contains(self) }
}
