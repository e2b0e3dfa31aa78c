/// Writes texts so that an XML reader gets them back.
package enum XMLText: Sendable {
  /// Returns a text for the place between two tags.
  ///
  /// Characters that XML cannot hold at all become U+FFFD. A carriage return is written as a
  /// reference, since a reader would turn it into a line feed.
  package static func escaped(_ text: String) -> String { escaped(text, inAttribute: false) }

  /// Returns a text for the place between the double quotes of an attribute.
  ///
  /// Besides, tabs and line feeds are written as references, since a reader would turn them into
  /// spaces.
  package static func escapedAttribute(_ text: String) -> String {
    escaped(text, inAttribute: true)
  }

  /// Resolves XML's own five references and those to characters by number.
  package static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...].dropFirst()
      guard let end = rest.firstIndex(of: ";"), let scalar = scalar(rest[..<end]) else {
        result += "&"
        continue
      }
      result.unicodeScalars.append(scalar)
      rest = rest[end...].dropFirst()
    }
    return result + rest
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    let named: [Substring: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]
    if let scalar = named[name] { return scalar }
    let number =
      name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    return name.hasPrefix("#") ? number.flatMap { Unicode.Scalar($0) } : nil
  }

  /// Whether XML 1.0 can hold a character.
  package static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0x20...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }

  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      // Needed after "]]" only, and never wrong.
      case ">": result += "&gt;"
      case "\"" where inAttribute: result += "&quot;"
      case "\t" where inAttribute: result += "&#9;"
      case "\n" where inAttribute: result += "&#10;"
      case "\r": result += "&#13;"
      default: result.unicodeScalars.append(allows(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}
