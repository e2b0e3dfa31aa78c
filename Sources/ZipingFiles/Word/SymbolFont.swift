/// Characters of symbol fonts (`w:sym`), which stand in Unicode's private area.
enum SymbolFont {
  /// The character for a font and a hexadecimal code; U+FFFD where nobody knows, so that a value
  /// with it is not taken for one without.
  static func character(font: String, code: String) -> String {
    guard let number = UInt32(code, radix: 16), let scalar = Unicode.Scalar(number) else {
      return "\u{FFFD}"
    }
    guard (0xF000...0xF0FF).contains(number) || (number < 0x100 && tables[font] != nil) else {
      return XMLText.allows(scalar) ? String(Character(scalar)) : "\u{FFFD}"
    }
    return tables[font]?[UInt8(number & 0xFF)] ?? "\u{FFFD}"
  }

  private static let tables: [String: [UInt8: String]] = [
    "Wingdings": [
      0x6F: "□", 0xA8: "☐", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x6E: "■", 0xA1: "○",
      0x6C: "●",
    ],
    "Wingdings 2": [
      0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x30: "☐",
    ],
    "Symbol": [
      0x25: "%", 0x2B: "+", 0x2D: "-", 0x3C: "<", 0x3D: "=", 0x3E: ">", 0xA3: "≤", 0xB3: "≥",
      0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xB0: "°", 0xB7: "·",
    ],
  ]
}
