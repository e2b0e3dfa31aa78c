/// The texts of a workbook's XML.
enum WorkbookText {
  /// Reads the text of a shared or inline string to its end, without its phonetic guides (拼音).
  static func read(_ reader: PartReader) throws(OfficeFault) -> String {
    var text = ""
    let outer = reader.xml.depth
    while try reader.nextChild(inDepth: outer) {
      switch reader.xml.name(in: vocabulary) {
      case .text: text += try reader.elementText()
      // The pieces of a rich text; what stands in them comes next.
      case .run: continue
      case nil: try reader.skip()
      }
    }
    return decoded(text)
  }

  /// Resolves the references `_x0041_` to UTF-16 units, by which XML holds what it cannot.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.first {
      if let value = reference(rest) {
        units.append(value)
        rest = rest.dropFirst(7)
      } else {
        units.append(unit)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func reference(_ units: ArraySlice<UInt16>) -> UInt16? {
    guard units.count >= 7, units.first == underscore, units[units.startIndex + 1] == letterX,
      units[units.startIndex + 6] == underscore
    else { return nil }
    var value: UInt16 = 0
    for unit in units[(units.startIndex + 2)..<(units.startIndex + 6)] {
      guard let scalar = Unicode.Scalar(unit), scalar.isASCII,
        let digit = Character(scalar).hexDigitValue
      else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  private static let underscore = UInt16(UInt8(ascii: "_"))
  private static let letterX = UInt16(UInt8(ascii: "x"))

  private enum Element { case text, run }
  private static let vocabulary = XMLVocabulary<Element>(
    SpreadsheetML.namespace, ["t": .text, "r": .run])
}

/// The names that a workbook's XML is written with.
package enum SpreadsheetML {
  /// The namespace of most files.
  package static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The namespace of the strict dialect.
  package static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let namespace = XMLNamespace(
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main")
  static let relationships = XMLNamespace(
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships")

  /// Whether an attribute says yes.
  package static func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }
}
