/// Goes through the valid UTF-8 of a JSON text and knows its place there.
struct JSONCursor {
  private let bytes: [UInt8]
  private(set) var index: Int
  private(set) var position: TextPosition

  init(_ bytes: [UInt8], at index: Int, position: TextPosition = TextPosition()) {
    self.bytes = bytes
    self.index = index
    self.position = position
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// The byte here, or nil at the end.
  var current: UInt8? { isAtEnd ? nil : bytes[index] }

  /// The character here, or nil at the end.
  var character: String? {
    guard let first = current else { return nil }
    let rest = bytes[index...].dropFirst().prefix { $0.continuesScalar }
    return String(decoding: [first] + rest, as: UTF8.self)
  }

  /// Returns what was read since `start`.
  func text(since start: Int) -> String {
    String(decoding: bytes[start..<index], as: UTF8.self)
  }

  mutating func advance() {
    guard let current else { return }
    position.advance(over: current)
    index += 1
  }

  /// Goes over `character` if it stands here, and returns whether it did.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    advance()
    return true
  }

  /// Goes over what stands in a text for itself, and returns its bytes.
  mutating func takePlain() -> ArraySlice<UInt8> {
    var end = index
    var characters = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      if !byte.continuesScalar { characters += 1 }
      end += 1
    }
    let plain = bytes[index..<end]
    if end > index { position.advance(overCharacters: characters) }
    index = end
    return plain
  }

  mutating func skip(while condition: (UInt8) -> Bool) {
    while let current, condition(current) { advance() }
  }
}
