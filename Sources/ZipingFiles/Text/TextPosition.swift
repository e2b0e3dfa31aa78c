import Ziping

/// A line and a column of a text, both from 1, moved on over its UTF-8 byte by byte.
///
/// Columns count Unicode scalars; CRLF, LF and a lone CR each end one line.
struct TextPosition: Sendable, Hashable {
  private(set) var line: Int = 1
  private(set) var column: Int = 1
  private var isAfterReturn: Bool = false

  /// Creates the position where a text begins.
  init() {}

  /// Creates the position behind `bytes`, the beginning of a text.
  init(after bytes: some Sequence<UInt8>) {
    for byte in bytes { advance(over: byte) }
  }

  mutating func advance(over byte: UInt8) {
    let endsReturn = isAfterReturn && byte == UInt8(ascii: "\n")
    isAfterReturn = byte == UInt8(ascii: "\r")
    if endsReturn { return }
    if isAfterReturn || byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if !byte.continuesScalar {
      column += 1
    }
  }

  /// Moves on over characters of a line.
  mutating func advance(overCharacters count: Int) {
    isAfterReturn = false
    column += count
  }

  func place(in file: String) -> Place {
    Place(file: file, position: .text(line: line, column: column))
  }
}

extension UInt8 {
  /// Whether the byte goes on with a character of UTF-8 that an earlier byte began.
  var continuesScalar: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
