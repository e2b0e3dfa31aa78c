/// A sheet as a CSV file that Excel and WPS open as they should: UTF-8 with its mark, CRLF.
///
/// A text that they would take for a formula gets an apostrophe in front (`FormulaGuard`), which
/// reading a CSV form takes off again. Control characters, which a terminal would obey, are left out.
package enum SheetCSV: Sendable {
  /// The file.
  package static func text(_ sheet: Sheet) -> String {
    // Rows of one length, so that no delimiter but the comma splits them evenly.
    let width = sheet.columnCount
    var text = "\u{FEFF}"
    for row in sheet.rows {
      let fields = row.map { field($0.text) } + Array(repeating: "", count: width - row.count)
      text += fields.joined(separator: ",") + "\r\n"
    }
    return text
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
