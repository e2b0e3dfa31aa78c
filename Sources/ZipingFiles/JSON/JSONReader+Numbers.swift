package import Ziping

extension JSONReader {
  /// Reads a number by the grammar of RFC 8259 and returns it as written.
  mutating func number() throws(TextFault) -> String {
    let start = cursor.index
    _ = cursor.take("-")
    if cursor.take("0") {
      if isDigit(cursor.current) { throw TextFault(.leadingZero, at: cursor.position) }
    } else {
      try digits()
    }
    if cursor.take(".") { try digits() }
    if cursor.take("e") || cursor.take("E") {
      if !cursor.take("+") { _ = cursor.take("-") }
      try digits()
    }
    return cursor.text(since: start)
  }

  private mutating func digits() throws(TextFault) {
    guard isDigit(cursor.current) else { throw fault(expecting: .digit) }
    cursor.skip(while: isDigit)
  }
}

private func isDigit(_ byte: UInt8?) -> Bool {
  guard let byte else { return false }
  return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

extension [Phrase] {
  /// What is said here of an input.
  package static var jsonReaderNumbers: [Phrase] {
    [.leadingZero, .digit]
  }
}

extension Phrase {
  fileprivate static let leadingZero = Phrase(
    "json-syntax", "数字不能以多余的 0 开头；请去掉，或用双引号括起",
    "a number must not begin with a needless 0; drop it, or use double quotes")
  fileprivate static let digit = Phrase("digit", "一位数字", "a digit")
}
