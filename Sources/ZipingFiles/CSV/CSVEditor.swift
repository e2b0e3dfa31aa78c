package import Ziping

/// Puts other texts into fields of a CSV file (就地改写); every other byte stays, in any encoding that is
/// read.
package struct CSVEditor {
  /// A field that gets another text.
  package struct Edit: Sendable, Hashable {
    /// The line where the field begins, from 1.
    package let line: Int
    /// The character of the line where it begins, from 1.
    package let column: Int
    /// What it says then; letters beyond ASCII are not written.
    package let text: String

    package init(line: Int, column: Int, text: String) {
      self.line = line
      self.column = column
      self.text = text
    }
  }

  /// Writes the texts into their fields.
  ///
  /// - Returns: The file's bytes, or nil after reporting why it cannot be read.
  package static func applying(
    _ edits: [Edit], to bytes: [UInt8], file: String, log: DiagnosticLog
  ) -> [UInt8]? {
    var texts: [Start: String] = [:]
    for edit in edits { texts[Start(line: edit.line, column: edit.column)] = edit.text }
    func text(at start: TextPosition) -> String? {
      texts[Start(line: start.line, column: start.column)]
    }
    guard let (decoded, encoding) = TextDecoder.decoded(bytes, file: file, log: log),
      let fields = CSVReader.fields(
        of: decoded, file: file, log: log, where: { text(at: $0) != nil })
    else { return nil }
    let changed = fields.compactMap { field in text(at: field.start).map { (field.range, $0) } }
    return applying(changed, to: bytes, Array(decoded.utf8), encoding)
  }

  /// Where a field begins.
  private struct Start: Hashable {
    let line: Int
    let column: Int
  }

  /// Walks through what was decoded and what it was decoded from side by side; the edits are in the order
  /// of the text.
  private static func applying(
    _ edits: [(range: Range<Int>, text: String)], to bytes: [UInt8], _ decoded: [UInt8],
    _ encoding: TextEncoding
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.count * 8)
    var kept = 0
    var walk = EncodedWalk(bytes, decoded, encoding)
    for (range, text) in edits {
      walk.advance(to: range.lowerBound)
      result += bytes[kept..<walk.raw]
      result += encoding.bytes(ofASCII: text)
      walk.advance(to: range.upperBound)
      kept = walk.raw
    }
    return result + bytes[kept...]
  }
}

/// A place in a text's UTF-8 and the same place in the bytes that it was decoded from.
private struct EncodedWalk {
  private(set) var raw: Int
  private var position = 0
  private let bytes: [UInt8]
  private let decoded: [UInt8]
  private let encoding: TextEncoding

  init(_ bytes: [UInt8], _ decoded: [UInt8], _ encoding: TextEncoding) {
    self.bytes = bytes
    self.decoded = decoded
    self.encoding = encoding
    raw = encoding.markLength
  }

  mutating func advance(to end: Int) {
    while position < min(end, decoded.count) {
      let length = decoded[position].scalarLength
      raw = min(raw + encoding.length(ofScalarInUTF8: length, at: raw, in: bytes), bytes.count)
      position += length
    }
  }
}

extension UInt8 {
  /// How many bytes a character of UTF-8 has that begins with this one.
  fileprivate var scalarLength: Int {
    switch self {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
