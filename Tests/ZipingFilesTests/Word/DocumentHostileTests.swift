import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("Hostile and damaged Word documents")
struct DocumentHostileTests {
  static func codes(_ body: String) throws -> [String] { try WordFile(body).read().codes }

  @Test("a document type is refused")
  func documentType() throws {
    var file = WordFile(p("&e;"))
    file.prologue = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
    let (document, codes) = try file.read()
    #expect(document == nil)
    #expect(codes == ["xml-document-type"])
  }

  static func nest(_ begin: String, _ end: String, _ count: Int) -> String {
    String(repeating: begin, count: count) + String(repeating: end, count: count)
  }

  @Test("too deep nesting is refused, of tables and of anything")
  func depth() throws {
    let (begin, end) = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")
    #expect(try Self.codes(Self.nest(begin, end, 10_000)) == ["tables-nested-too-deeply"])
    #expect(try Self.codes(Self.nest(begin, end, DocumentLimits.nestedTables)) == [])
    #expect(
      try Self.codes(Self.nest(begin, end, DocumentLimits.nestedTables + 1))
        == ["tables-nested-too-deeply"])
    for name in ["w:tbl", "w:p", "w:sdt", "w:r", "w:txbxContent", "x"] {
      let codes = try Self.codes(Self.nest("<\(name)>", "</\(name)>", 10_000))
      #expect(codes == [name == "w:tbl" ? "tables-nested-too-deeply" : "xml-too-deep"])
    }
  }

  @Test(
    "a span or gap beyond any table is refused",
    arguments: ["4294967296", "18446744073709551616", "257", "9223372036854775807"])
  func span(_ number: String) throws {
    let wide = table([tc("<w:gridSpan w:val='\(number)'/>", "甲")])
    #expect(try Self.codes(wide) == ["table-too-wide"])
    for gap in ["gridBefore", "gridAfter"] {
      let row = "<w:tr><w:trPr><w:\(gap) w:val='\(number)'/></w:trPr><w:tc/></w:tr>"
      #expect(try Self.codes("<w:tbl>\(row)</w:tbl>") == ["table-too-wide"])
    }
  }

  /// A body with one piece more than is allowed, which is too long to be shown.
  struct Excess: Sendable, CustomTestStringConvertible {
    let what: String
    var before = ""
    let piece: String
    let count: Int
    var after = ""
    let code: String
    var testDescription: String { what }
    var body: String { before + String(repeating: piece, count: count) + after }
  }

  static let tooMuch = [
    Excess(
      what: "rows", before: "<w:tbl>", piece: "<w:tr/>", count: DocumentLimits.rows + 1,
      after: "</w:tbl>", code: "document-too-large"),
    Excess(
      what: "tables", piece: "<w:tbl/>", count: DocumentLimits.tables + 1,
      code: "document-too-large"),
    Excess(
      what: "paragraphs", piece: "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
      count: DocumentLimits.paragraphs + 1, code: "document-too-large"),
    Excess(
      what: "cells", before: "<w:tbl>",
      piece: "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='200'/></w:tcPr></w:tc></w:tr>",
      count: DocumentLimits.cells / 200 + 1, after: "</w:tbl>", code: "document-too-large"),
    Excess(
      what: "columns", before: "<w:tbl><w:tr>", piece: "<w:tc/>",
      count: DocumentLimits.columns + 1, after: "</w:tr></w:tbl>", code: "table-too-wide"),
    Excess(
      what: "characters", before: "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>", piece: "字",
      count: DocumentLimits.cellCharacters + 1,
      after: "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", code: "cell-too-long"),
  ]

  @Test("more than the limits is refused", arguments: tooMuch)
  func limit(_ row: Excess) throws {
    #expect(Self.tooMuch.count == 6)
    let (document, codes) = try WordFile(row.body).read()
    #expect(document == nil)
    #expect(codes == [row.code])
  }

  @Test("as much as the limits is read")
  func atLimit() throws {
    let text = String(repeating: "字", count: DocumentLimits.cellCharacters)
    let columns = "<w:tbl><w:tr>" + String(repeating: "<w:tc/>", count: DocumentLimits.columns)
    let (document, codes) = try WordFile(table([p(text)]) + columns + "</w:tr></w:tbl>").read()
    #expect(codes == [])
    #expect(document?.tables.first?.rows.first?.first?.text == text)
    #expect(document?.tables.last?.rows.first?.count == DocumentLimits.columns)
  }

  @Test("many ends deleted one after the other are one paragraph")
  func joined() throws {
    let one = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
    let (document, codes) = try WordFile(table([String(repeating: one, count: 20_000)])).read()
    #expect(codes == [])
    #expect(document?.tables.first?.rows.first?.first?.text.count == 20_000)
  }

  @Test("a document cut off anywhere is refused")
  func truncated() throws {
    let bytes = try WordFile(table([p("甲"), p("乙")])).bytes()
    for length in stride(from: 0, to: bytes.count, by: 7) {
      let (document, codes) = readWord(Array(bytes[..<length]))
      #expect(document == nil)
      #expect(codes.count == 1)
    }
  }

  static let relationships: [(what: String, xml: String, code: String)] = [
    ("none", "", "format-not-read"),
    (
      "another kind", "<Relationship Id='a' Type='x' Target='word/document.xml'/>",
      "format-not-read"
    ),
    (
      "outside the file",
      """
      <Relationship Id='a' TargetMode='External' Target='http://127.0.0.1:1/a.xml' Type='http://\
      schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/>
      """, "format-not-read"
    ),
    (
      "above the root",
      """
      <Relationship Id='a' Target='../../etc/passwd' Type='http://schemas.openxmlformats.org/\
      officeDocument/2006/relationships/officeDocument'/>
      """, "format-not-read"
    ),
    (
      "a missing part",
      """
      <Relationship Id='a' Target='word/none.xml' Type='http://schemas.openxmlformats.org/\
      officeDocument/2006/relationships/officeDocument'/>
      """, "part-missing"
    ),
    ("no XML", "<Relationship", "xml-malformed"),
  ]

  @Test("relationships that lead nowhere are refused", arguments: relationships)
  func relationship(_ row: (what: String, xml: String, code: String)) throws {
    var file = WordFile(p("甲"))
    file.relationships = row.xml
    let (document, codes) = try file.read()
    #expect(document == nil)
    #expect(codes == [row.code])
  }

  @Test("what is no Word document is refused")
  func others() throws {
    var file = WordFile(p("甲"))
    file.namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    #expect(try file.read().codes == ["document-no-main-part"])
    var writer = ZipWriter()
    try writer.add("a.txt", [0x61])
    #expect(readWord(try writer.finished()).codes == ["format-not-read"])
    #expect(readWord([]).codes.count == 1)
  }

  @Test("elements in the wrong place do no harm, and their text is not lost")
  func misplaced() throws {
    let (document, codes) = try WordFile(
      "<w:tr><w:tc>\(p("甲"))</w:tc></w:tr><w:tbl>\(p("乙"))<w:tc>\(p("丙"))</w:tc><w:tr>\(p("丁"))"
        + "<w:tc>\(p("戊"))<w:tr><w:tc>\(p("己"))</w:tc></w:tr></w:tc></w:tr></w:tbl><w:t>庚</w:t>"
    ).read()
    #expect(codes == [])
    #expect(document?.paragraphs.map(\.text) == ["甲", "乙", "丙", "丁"])
    #expect(document?.tables.map(\.shown) == [["戊\n己"]])
  }
}
