package import Ziping

extension JSONReader {
  /// Reads a text in quotation marks, of which the first stands here.
  mutating func string() throws(TextFault) -> String {
    cursor.advance()
    // Nearly every text is plain to its end.
    let plain = cursor.takePlain()
    if cursor.take("\"") { return String(decoding: plain, as: UTF8.self) }
    var text = Array(plain)
    while let byte = cursor.current {
      switch byte {
      case UInt8(ascii: "\""):
        cursor.advance()
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escaped().utf8
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw TextFault(.lineBreak, at: cursor.position)
      case 0x00...0x1F:
        throw TextFault(.controlCharacter, [.text("\\u" + hex(UInt16(byte)))], at: cursor.position)
      default: text += cursor.takePlain()
      }
    }
    throw fault(expecting: .closingQuote)
  }

  private mutating func escaped() throws(TextFault) -> Unicode.Scalar {
    let position = cursor.position
    cursor.advance()
    let scalar: Unicode.Scalar
    switch cursor.current {
    case UInt8(ascii: "u"):
      cursor.advance()
      return try escapedScalar(at: position)
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "\\"): scalar = "\\"
    case UInt8(ascii: "/"): scalar = "/"
    case UInt8(ascii: "b"): scalar = "\u{08}"
    case UInt8(ascii: "f"): scalar = "\u{0C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    default: throw fault(expecting: .escape)
    }
    cursor.advance()
    return scalar
  }

  /// Reads what stands behind the `\u` at `position`: a unit, or a pair of surrogates.
  private mutating func escapedScalar(
    at position: TextPosition
  ) throws(TextFault) -> Unicode.Scalar {
    let unit = try hexUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let lone = TextFault(.loneSurrogate, [.text("\\u" + hex(unit))], at: position)
    guard UTF16.isLeadSurrogate(unit) else { throw lone }
    guard cursor.take("\\"), cursor.take("u") else {
      throw cursor.isAtEnd ? fault(expecting: .secondSurrogate) : lone
    }
    let second = try hexUnit()
    guard UTF16.isTrailSurrogate(second) else { throw lone }
    return UTF16.decode(UTF16.EncodedScalar([unit, second]))
  }

  private mutating func hexUnit() throws(TextFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = cursor.current.flatMap(hexDigit) else { throw fault(expecting: .hexDigit) }
      unit = unit << 4 | digit
      cursor.advance()
    }
    return unit
  }
}

private func hexDigit(_ byte: UInt8) -> UInt16? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}

/// The unit as the four digits behind a `\u`.
private func hex(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

extension [Phrase] {
  /// What is said here of an input.
  package static var jsonReaderStrings: [Phrase] {
    [
      .lineBreak, .controlCharacter, .loneSurrogate, .closingQuote, .escape, .hexDigit,
      .secondSurrogate,
    ]
  }
}

extension Phrase {
  fileprivate static let lineBreak = Phrase(
    "json-syntax", "文本在行末没有结束；请补上双引号，文本里的换行写成 \\n",
    "a text does not end on its line; add the quotation mark, or write a line break as \\n")
  fileprivate static let controlCharacter = Phrase(
    "json-syntax", "文本里有控制字符；请删除，或写成 {0}",
    "a control character in a text; delete it, or write it as {0}")
  fileprivate static let loneSurrogate = Phrase(
    "json-syntax", "{0} 是半个字符，缺少与它成对的另一半；请直接写出该字符",
    "{0} is half a character without its other half; write the character itself")
  fileprivate static let closingQuote = Phrase(
    "closing-quote", "文本结尾的双引号", "the quotation mark that ends the text")
  fileprivate static let escape = Phrase(
    "escape", "\\ 之后的 \" \\ / b f n r t u 之一", "one of \" \\ / b f n r t u behind \\")
  fileprivate static let hexDigit = Phrase(
    "hex-digit", "\\u 之后的四位十六进制数字", "four hexadecimal digits behind \\u")
  fileprivate static let secondSurrogate = Phrase(
    "second-surrogate", "成对 \\u 的后一半", "the second half of a pair of \\u")
}
