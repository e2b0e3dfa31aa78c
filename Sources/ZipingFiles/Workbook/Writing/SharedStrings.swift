/// The texts of a workbook, each written once (共享字符串).
struct SharedStrings {
  private var indices: [[UInt8]: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  /// The place of a text in the list.
  mutating func index(of text: String) -> Int {
    uses += 1
    // By bytes: two spellings of one character are two texts.
    let key = Array(text.utf8)
    if let index = indices[key] { return index }
    indices[key] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// The part.
  var xml: String {
    var xml = XMLPart.head + "<sst xmlns=\"\(XMLPart.main)\" count=\"\(uses)\""
    xml += " uniqueCount=\"\(texts.count)\">"
    for text in texts { xml += "<si>\(Self.element(text))</si>" }
    return xml + "</sst>"
  }

  /// The element of a text, with blanks kept.
  static func element(_ text: String) -> String {
    let needsBlanks =
      text.first?.isWhitespace ?? false || text.last?.isWhitespace ?? false
      || text.contains { $0.isNewline || $0 == "\t" } || text.contains("  ")
    let space = needsBlanks ? " xml:space=\"preserve\"" : ""
    return "<t\(space)>\(XMLText.escaped(escaped(text)))</t>"
  }

  /// A text with the characters that XML cannot hold as `_x0001_`, and what looks like that kept.
  static func escaped(_ text: String) -> String {
    // Nearly every text has neither.
    guard
      text.unicodeScalars.contains(where: {
        $0 == "_" || $0.value == 0x0D || !XMLText.allows($0)
      })
    else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let isUnwritable = scalar.value == 0x0D || !XMLText.allows(scalar)
      if isUnwritable || scalar == "_" && isEscape(scalars[index...].prefix(7)) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether scalars are `_x0041_`.
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let scalars = Array(scalars)
    guard scalars.count == 7, scalars[0] == "_", scalars[1] == "x" || scalars[1] == "X",
      scalars[6] == "_"
    else { return false }
    return scalars[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
