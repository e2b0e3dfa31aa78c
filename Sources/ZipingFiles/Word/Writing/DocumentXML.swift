import Ziping

/// XML of a document that is being written, byte by byte: a long form has thousands of cells.
struct DocumentXML {
  private(set) var bytes: [UInt8] = []
  private let plain: String
  private let strong: String

  /// Nothing yet; `isChinese` says which font marks take that both scripts have.
  init(isChinese: Bool) {
    let hint = isChinese ? "<w:rFonts w:hint=\"eastAsia\"/>" : ""
    plain = hint.isEmpty ? "<w:r>" : "<w:r><w:rPr>\(hint)</w:rPr>"
    strong = "<w:r><w:rPr>\(hint)<w:b/></w:rPr>"
  }

  /// Adds markup as it is.
  mutating func add(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Adds a piece of a paragraph; whatever its text is, it stays a text.
  mutating func add(_ run: Document.Run) {
    add(run.isStrong ? strong : plain)
    add(Self.textStart)
    for scalar in run.text.unicodeScalars {
      switch scalar {
      case "\n", "\u{2028}", "\u{2029}", "\u{85}": addMark("<w:br/>")
      case "\t": addMark("<w:tab/>")
      case "&": add("&amp;")
      case "<": add("&lt;")
      case ">": add("&gt;")
      default: if Self.isText(scalar) { bytes.append(contentsOf: scalar.utf8) }
      }
    }
    add(Self.textEnd + "</w:r>")
  }

  private mutating func addMark(_ mark: String) {
    add(Self.textEnd + mark + Self.textStart)
  }

  private static let textStart = "<w:t xml:space=\"preserve\">"
  private static let textEnd = "</w:t>"

  /// Whether a character is written: no control character, for which Word has no escape, and none that
  /// would turn round the writing of what comes after it.
  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
    case 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
