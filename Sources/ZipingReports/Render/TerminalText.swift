/// Makes a text from a file harmless and countable on a terminal.
package enum TerminalText {
  /// The text on one line; control and direction characters become visible.
  package static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09, 0x2028, 0x2029: result.append(" ")
      default:
        if isControl(scalar) {
          result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
        } else {
          result.append(scalar)
        }
      }
    }
    return String(result)
  }

  /// Whether a terminal would obey a character or not show it.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The columns that a text takes on a terminal for Chinese: two for a full-width character, and for one
  /// whose width depends on the terminal, such as “ or ≥; none for a combining one.
  package static func width(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += self.width(of: scalar) }
    return width
  }

  /// The columns that a character takes.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    // Nearly every character is one of these.
    case 0x20...0x7E: 1
    case 0x4E00...0x9FFF: 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: 0
      default: isWide(scalar) || AmbiguousWidth.contains(scalar) ? 2 : 1
      }
    }
  }

  /// Whether a character takes two columns on every terminal, as Chinese ones do.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    // Signs that are drawn as pictures, such as ✅ and ❌.
    case 0x231A...0x231B, 0x23E9...0x23EC, 0x23F0, 0x23F3, 0x25FD...0x25FE, 0x2614...0x2615,
      0x2648...0x2653, 0x26A1, 0x26AA...0x26AB, 0x26D4, 0x2705, 0x2728, 0x274C, 0x274E,
      0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x2B1B...0x2B1C, 0x2B50, 0x2B55:
      true
    default: false
    }
  }

  /// The text cut to `width` columns, with … where something is missing.
  static func cut(_ text: String, to width: Int) -> String {
    guard self.width(text) > width else { return text }
    var result = ""
    var used = 2
    for character in text {
      used += self.width(String(character))
      guard used <= width else { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text filled with blanks to `width` columns, at its end or at its beginning.
  static func pad(_ text: String, to width: Int, atStart: Bool = false) -> String {
    let blanks = String.blanks(width - self.width(text))
    return atStart ? blanks + text : text + blanks
  }
}

extension String {
  /// So many blanks; none for fewer than one.
  static func blanks(_ count: Int) -> String {
    var text = ""
    text.addBlanks(count)
    return text
  }

  /// Adds so many blanks; none for fewer than one.
  mutating func addBlanks(_ count: Int) {
    // Cheaper than String(repeating:count:) for as few as there are.
    var left = count
    while left >= 8 {
      self += "        "
      left -= 8
    }
    while left > 0 {
      self += " "
      left -= 1
    }
  }
}
