/// HTML as it is written (标记).
///
/// Only literals of our own and escaped texts can be added, so that no text of a file is ever markup.
struct Markup {
  /// What depends on where a form's piece ends up, and is filled in when that is known.
  ///
  /// Each is a control character, which no escaped text has.
  enum Slot: UInt8 {
    /// What the ids of the piece begin with.
    case id = 1
    /// The level of the form's title.
    case title
    /// The level of its sections' headings.
    case section
  }

  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Adds markup of our own.
  mutating func tag(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Adds a style or a script of our own.
  mutating func verbatim(_ source: StaticString) { tag(source) }

  /// Adds what an earlier markup holds.
  mutating func add(_ other: Markup) { bytes += other.bytes }

  /// Adds a text.
  mutating func text(_ text: String) { escape(text, isAttribute: false) }

  /// Adds a number.
  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Adds a place that is filled in later.
  mutating func slot(_ slot: Slot) { bytes.append(slot.rawValue) }

  /// Adds an attribute behind the name of a tag; a text on one line, without marks of direction.
  mutating func attribute(_ name: StaticString, _ text: String) {
    tag(" ")
    tag(name)
    tag("=\"")
    escape(text, isAttribute: true)
    tag("\"")
  }

  /// Adds a text from a file in a direction of its own.
  mutating func isolated(_ text: String) {
    tag("<bdi>")
    self.text(text)
    tag("</bdi>")
  }

  /// Adds the beginning of a text from a file, all of it where it is not long.
  mutating func beginning(_ text: String, most: Int = Self.longest) {
    isolated(Self.beginning(of: text, most: most))
  }

  /// Adds a text from a file; a long one can be unfolded.
  mutating func folded(_ text: String) {
    let short = Self.beginning(of: text, most: Self.longest)
    guard short.utf8.count < text.utf8.count else { return isolated(text) }
    tag("<details class=\"fold\"><summary>")
    beginning(text, most: Self.shortened)
    tag("</summary>")
    isolated(text)
    tag("</details>")
  }

  /// The characters (Unicode scalars) from which on a text is folded.
  static let longest = 300
  /// The characters that are shown of a folded text.
  private static let shortened = 100

  /// The beginning of a text, with … where something is left out.
  static func beginning(of text: String, most: Int) -> String {
    guard text.utf8.count > most else { return text }
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }

  /// A text without ends of lines and marks of direction, for where no element can isolate it.
  static func onOneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\u{2028}", "\u{2029}": line.append(" ")
      default: line.append(isMarkOfDirection(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(line)
  }

  // MARK: Escaping

  private mutating func escape(_ text: String, isAttribute: Bool) {
    // Nearly no text has anything to escape.
    guard Self.mayNeedEscaping(text) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars { escape(scalar, isAttribute: isAttribute) }
  }

  private static func mayNeedEscaping(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xD8, 0xF0...: return true
      // U+2000 to U+207F, and what ends the plane.
      case 0x80, 0x81: if last == 0xE2 { return true }
      case 0xB7, 0xBF: if last == 0xEF { return true }
      default: break
      }
      last = byte
    }
    return false
  }

  private mutating func escape(_ scalar: Unicode.Scalar, isAttribute: Bool) {
    switch scalar {
    case "<": tag("&lt;")
    case ">": tag("&gt;")
    case "&": tag("&amp;")
    case "\"": tag("&quot;")
    case "'": tag("&#39;")
    case "\n", "\u{2028}", "\u{2029}": tag(isAttribute ? " " : "\n")
    case "\r", "\t": tag(" ")
    default:
      if Self.isForbidden(scalar) || (isAttribute && Self.isMarkOfDirection(scalar)) {
        tag("\u{FFFD}")
      } else if let encoded = UTF8.encode(scalar) {
        bytes.append(contentsOf: encoded)
      }
    }
  }

  /// Whether a character stands for nothing that anybody could read: controls and noncharacters.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func isMarkOfDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
