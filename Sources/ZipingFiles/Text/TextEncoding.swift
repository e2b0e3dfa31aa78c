/// The encodings in which a text file may be written (文本编码).
enum TextEncoding: Sendable, Hashable {
  case utf8(hasMark: Bool)
  case utf16(UTF16Decoder.ByteOrder, hasMark: Bool)
  /// With GBK and GB2312, which are parts of it.
  case gb18030

  /// How many bytes stand before the text.
  var markLength: Int {
    switch self {
    case .utf8(let hasMark): hasMark ? 3 : 0
    case .utf16(_, let hasMark): hasMark ? 2 : 0
    case .gb18030: 0
    }
  }

  /// How many bytes a character has that begins at a place and has so many in UTF-8.
  func length(ofScalarInUTF8 length: Int, at place: Int, in bytes: [UInt8]) -> Int {
    switch self {
    case .utf8: return length
    case .utf16: return length == 4 ? 4 : 2
    case .gb18030:
      guard length > 1, bytes.indices.contains(place + 1) else { return 1 }
      let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
      return digits.contains(bytes[place + 1]) ? 4 : 2
    }
  }

  /// A text of ASCII characters in it; what is none is left out.
  func bytes(ofASCII text: String) -> [UInt8] {
    let ascii = text.utf8.filter { $0 < 0x80 }
    switch self {
    case .utf8, .gb18030: return ascii
    case .utf16(.little, _): return ascii.flatMap { [$0, 0] }
    case .utf16(.big, _): return ascii.flatMap { [0, $0] }
    }
  }
}
