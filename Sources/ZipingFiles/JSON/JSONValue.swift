/// A value to be written as JSON, always in the same bytes: keys sorted, two blanks of indent.
package enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Keys with their values.
  case object([String: JSONValue])

  /// A text, or `null` where there is none.
  package static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The value as JSON text, ending in a line feed.
  package var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(lineFeed)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value as JSON on one line, without a line feed.
  package var line: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: nil)
    return bytes
  }

  /// Appends the value, its lines behind the first indented; without an indent it stands on one line.
  package func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let items):
      Self.write(items, "[", "]", to: &bytes, indent) { item, bytes, indent in
        item.write(to: &bytes, indent: indent)
      }
    case .object(let members):
      // By scalars, so that the order never depends on a locale or on Unicode's version.
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      Self.write(sorted, "{", "}", to: &bytes, indent) { member, bytes, indent in
        Self.write(member.key, to: &bytes)
        bytes += (indent == nil ? ":" : ": ").utf8
        member.value.write(to: &bytes, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to bytes: inout [UInt8],
    _ indent: Int?, _ each: (Item, inout [UInt8], Int?) -> Void
  ) {
    let inner = indent.map { $0 + 2 }
    bytes += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      startLine(&bytes, inner)
      each(item, &bytes, inner)
    }
    if !items.isEmpty { startLine(&bytes, indent) }
    bytes += close.utf8
  }

  private static func startLine(_ bytes: inout [UInt8], _ indent: Int?) {
    guard let indent else { return }
    bytes.append(lineFeed)
    bytes += repeatElement(UInt8(ascii: " "), count: indent)
  }

  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    // Nearly every text stands as it is.
    if string.utf8.allSatisfy(isPlain) {
      bytes += string.utf8
    } else {
      escape(string, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is surely no part of a character that is escaped: no control character, quotation
  /// mark or backslash, and none of the bytes that begin what ``isUnsafe(_:)`` names.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: false
    default: true
    }
  }

  private static func escape(_ string: String, to bytes: inout [UInt8]) {
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      default:
        if isUnsafe(scalar) {
          let digits = String(scalar.value, radix: 16)
          bytes += "\\u".utf8
          bytes += repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count))
          bytes += digits.utf8
        } else {
          bytes += scalar.utf8
        }
      }
    }
  }

  /// Control and direction characters, which a terminal would obey.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

private let lineFeed = UInt8(ascii: "\n")
