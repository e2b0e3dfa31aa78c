import Testing
import Ziping
import ZipingFiles

@Suite("Hostile and damaged XML")
struct XMLHostileTests {
  static func fault(_ text: String) -> XMLFault? { fault(Array(text.utf8)) }

  static func fault(_ bytes: [UInt8]) -> XMLFault? {
    #expect(throws: XMLFault.self) { try XMLReaderTests.events(bytes) }
  }

  static let laughs: String = {
    var entities = "<!ENTITY l0 'ha'>"
    for level in 1...30 {
      entities += "<!ENTITY l\(level) '&l\(level - 1);&l\(level - 1);&l\(level - 1);'>"
    }
    return "<!DOCTYPE a [\(entities)]><a>&l30;</a>"
  }()

  @Test(
    "A document type is refused, whatever is in it",
    arguments: [
      "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
      "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
      "<!DOCTYPE a [<!ENTITY e '<b/>'>]><a>&e;</a>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x.dtd'>%p;]><a/>",
      "<!DOCTYPE a [<!ATTLIST a b CDATA 'default'>]><a/>",
      laughs,
    ])
  func documentType(_ document: String) {
    #expect(Self.fault(document)?.phrase.code == "xml-document-type")
  }

  @Test(
    "A tag of very many attributes is refused, whatever its values hold",
    arguments: ["\"x\"", "'>'", "'>\">'", "\"'>'\"", "\"\""])
  func attributes(_ value: String) throws {
    func tag(_ count: Int) -> String {
      "<a " + (0..<count).map { "a\($0)=\(value)" }.joined(separator: " ") + "/>"
    }
    #expect(Self.fault("<b>" + tag(100_000) + "</b>")?.phrase.code == "xml-too-many-attributes")
    #expect(Self.fault("<b>" + tag(1001) + "</b>")?.phrase.code == "xml-too-many-attributes")
    #expect(try XMLReaderTests.events("<b>" + tag(1000) + "</b>").count == 4)
    let spaces = (0..<100_000).map { "xmlns:a\($0)='\($0)'" }.joined(separator: " ")
    #expect(Self.fault("<b \(spaces)/>")?.phrase.code == "xml-too-many-attributes")
  }

  @Test("Quotation marks between tags are no attributes")
  func quotes() throws {
    let marks = String(repeating: "\"'", count: 20_000)
    let document = "<a b='>'>\(marks)<!-- \(marks) --><b/><![CDATA[\(marks)]]></a>"
    #expect(try XMLReaderTests.events(document).contains(">b 2"))
  }

  @Test("10 000 elements inside each other are refused, as many as the limit are read")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(Self.fault(nested(10_000))?.phrase.code == "xml-too-deep")
    #expect(Self.fault(nested(XMLReader.depthLimit + 1))?.phrase.code == "xml-too-deep")
    #expect(try XMLReaderTests.events(nested(XMLReader.depthLimit)).count == 500)
  }

  static let damaged: [(document: String, line: Int)] = [
    ("", 1), (" ", 1), ("text", 1), ("<a>", 1), ("<a>\n<b>\n</a>", 3), ("<a/>\n<b/>", 2),
    ("<a>\n&e;</a>", 2), ("<a>&#0;</a>", 1), ("<a b='1' b='2'/>", 1), ("<a b=1/>", 1),
    ("<a>\u{1}</a>", 1), ("<a>\n\n<![CDATA[", 3), ("<a", 1),
  ]

  @Test("Damaged documents are refused with their line", arguments: damaged)
  func damage(_ document: String, line: Int) {
    let fault = Self.fault(document)
    #expect(fault?.phrase.code == "xml-malformed")
    #expect(fault?.line == line)
    #expect(fault?.detail.isEmpty == false)
  }

  @Test("A document cut off anywhere is refused")
  func truncated() {
    let bytes = Array("<?xml version='1.0'?><a b='一'><c>二</c><![CDATA[3]]><d/></a>".utf8)
    for length in bytes.indices { _ = Self.fault(Array(bytes[..<length])) }
  }

  static let encodings: [[UInt8]] = [
    Array("<a>".utf8) + [0xFF] + Array("</a>".utf8),
    Array("<a>".utf8) + [0xE4, 0xB8] + Array("</a>".utf8),
    Array("<?xml version='1.0' encoding='no-such'?><a>\u{4E00}</a>".utf8),
    [0xFF, 0xFE, 0x3C], [0, 0, 0xFE, 0xFF], [0x4C, 0x6F, 0xA7, 0x94], [0xFE, 0xFF, 0xD8, 0x00],
  ]

  @Test("Bytes that are no text in their encoding are refused", arguments: encodings)
  func encoding(_ bytes: [UInt8]) { _ = Self.fault(bytes) }

  @Test("One text of more than 10 MB is refused")
  func longText() {
    let text = String(repeating: "x", count: 11_000_000)
    _ = Self.fault("<a>\(text)</a>")
  }

  @Test("A fault is reported with the part and its line")
  func report() throws {
    let log = DiagnosticLog()
    try #require(Self.fault("<a>\n")).report(to: log, file: "a.xlsx", part: "xl/workbook.xml")
    let message = try #require(log.diagnostics.first?.message)
    #expect(message.phrase.code == "xml-malformed")
    #expect(message.facts.first == .text("xl/workbook.xml"))
    #expect(log.diagnostics.first?.place == Place(file: "a.xlsx"))
  }
}
