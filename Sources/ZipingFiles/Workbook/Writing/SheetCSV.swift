/// A sheet as a CSV file that Excel and WPS open as they should: UTF-8 with its mark, CRLF.
///
/// A text that they would take for a formula gets an apostrophe in front (`FormulaGuard`), which
/// reading a CSV form takes off again. Control characters, which a terminal would obey, are left out.
package enum SheetCSV: Sendable {
  /// The file.
  package static func text(_ sheet: Sheet) -> String {
    // Rows of one length, so that no delimiter but the comma splits them evenly.
    let width = sheet.columnCount
    var bytes = Array(mark)
    for row in sheet.rows {
      append(row.map(\.text) + Array(repeating: "", count: width - row.count), to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The mark with which a file begins.
  package static var mark: String.UTF8View { "\u{FEFF}".utf8 }

  /// Appends a line of fields.
  package static func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, text) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      // Most fields stand as they are.
      if isPlain(text) { bytes += text.utf8 } else { bytes += field(text).utf8 }
    }
    bytes += "\r\n".utf8
  }

  /// Whether a text surely is no formula and needs no quotes: nothing but letters, digits and such
  /// characters as have no byte of a blank or of an opener.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2F, 0x25, 0x5F: true
      // Han characters begin with these; blanks beyond ASCII with 0xC2, 0xE1, 0xE2 and 0xE3.
      case 0x80...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
  }

  private static func withoutControls(_ text: String) -> String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains(scalar)
    }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.filter { !isControl($0) })
    return String(kept)
  }

  private static func field(_ text: String) -> String {
    let guarded = FormulaGuard.guarded(withoutControls(text))
    let needsQuotes = guarded.unicodeScalars.contains {
      ",\"\n\r\t;".unicodeScalars.contains($0) || $0.properties.isWhitespace
    }
    guard needsQuotes else { return guarded }
    var field = "\""
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { field += "\"" }
      field.unicodeScalars.append(scalar)
    }
    return field + "\""
  }
}
