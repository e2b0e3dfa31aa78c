import Testing
import ZipingFiles

@Suite("Writing XML texts")
struct XMLTextTests {
  static let texts = [
    "", "自评 <得分> & \"理由\" 'x'", "]]>", "a\tb\nc\rd\r\ne", " outer ", "𠀀\u{FFFD}\u{E000}",
  ]

  @Test("What is escaped reads back the same", arguments: texts)
  func roundTrip(_ text: String) throws {
    let document = "<a b=\"\(XMLText.escapedAttribute(text))\">\(XMLText.escaped(text))</a>"
    let reader = try XMLReader(Array(document.utf8))
    #expect(try reader.next() == .start)
    #expect(reader.attribute("b") == text)
    #expect(try reader.elementText() == text)
  }

  @Test("Characters that XML forbids are replaced")
  func forbidden() {
    #expect(
      XMLText.escaped("a\u{0}b\u{1F}\u{FFFE}\u{FFFF}\u{7F}")
        == "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{7F}")
    #expect(!XMLText.allows("\u{B}"))
    #expect(XMLText.allows("\n"))
  }
}
