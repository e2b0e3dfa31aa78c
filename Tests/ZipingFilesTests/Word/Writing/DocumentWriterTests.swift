import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("A document that was written")
struct DocumentWriterTests {
  private static func document(_ blocks: [Document.Block]) -> Document {
    Document(title: "标题", blocks: blocks)
  }

  private static func table(_ rows: [Document.Row], columns: Int = 3) -> Document.Block {
    .table(Document.Table(columns: Array(repeating: 1000, count: columns), rows: rows))
  }

  private static func cell(
    _ text: String, span: Int = 1, _ merge: Document.Cell.Merge = .none
  ) -> Document.Cell {
    Document.Cell(text, span: span, merge: merge)
  }

  private static func main(_ blocks: [Document.Block]) throws -> String {
    try WrittenParts(DocumentWriter.bytes(document(blocks))).text("word/document.xml")
  }

  @Test("has the parts in the order in which programs look for them, and the same bytes each time")
  func parts() throws {
    let document = Self.document([.paragraph(Document.Paragraph("一", .body))])
    let bytes = try DocumentWriter.bytes(document)
    #expect(try bytes == DocumentWriter.bytes(document))
    let archive = try ZipArchive(bytes)
    #expect(
      archive.entries.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
        "word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/theme/theme1.xml",
        "word/footer1.xml", "word/footer2.xml", "docProps/core.xml", "docProps/app.xml",
        "docProps/custom.xml",
      ])
    for entry in archive.entries {
      let reader = try XMLReader(archive.contents(of: entry.name))
      while try reader.next() != .finished {}
    }
  }

  @Test("is read back with its merged cells")
  func tables() throws {
    let bytes = try DocumentWriter.bytes(
      Self.document([
        .paragraph(Document.Paragraph("上", .body)),
        Self.table([
          Document.Row([Self.cell("a", .begins), Self.cell("b", span: 2)]),
          Document.Row([Self.cell("", .continues), Self.cell("c"), Self.cell("d")]),
          Document.Row([Self.cell("e", span: 3)]),
        ]),
      ]))
    let (document, codes) = readWord(bytes)
    #expect(codes.isEmpty)
    #expect(document?.paragraphs.map(\.text) == ["上"])
    #expect(document?.tables.map(\.shown) == [["a|b|<", "^|c|d", "e|<|<"]])
  }

  @Test("has tables that hold together whatever was asked")
  func repairedTables() throws {
    let rows = [
      // Continues nothing, and lacks a cell.
      Document.Row([Self.cell("a", .continues), Self.cell("b", .begins)]),
      // Another width than what is above, and one cell too many.
      Document.Row([Self.cell("c"), Self.cell("d", span: 2, .continues), Self.cell("x")]),
      // Wider than the table.
      Document.Row([Self.cell("e", span: 9)]),
      Document.Row([]),
    ]
    let bytes = try DocumentWriter.bytes(Self.document([Self.table(rows), Self.table(rows)]))
    let (document, codes) = readWord(bytes)
    #expect(codes.isEmpty)
    let shown = ["a|b|", "c|d|<", "e|<|<", "|<|<"]
    #expect(document?.tables.map(\.shown) == [shown, shown])
    let text = try WrittenParts(bytes).text("word/document.xml")
    #expect(try WrittenParts.captures("(</w:tbl><w:p>)", in: text).count == 2)
    #expect(try WrittenParts.captures("(</w:tcPr></w:tc>)", in: text).isEmpty)
  }

  @Test("keeps hostile texts as texts, without control characters and without turning round")
  func hostile() throws {
    let text =
      "<script>&\"'\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{9F}]]>\u{202E}=cmd\u{2066}\u{FFFE}\u{FFFF}"
    let bytes = try DocumentWriter.bytes(
      Self.document([
        .paragraph(Document.Paragraph(text, .body)),
        Self.table([Document.Row([Self.cell(text), Self.cell("一\n二\t三")])]),
      ]))
    let (document, codes) = readWord(bytes)
    #expect(codes.isEmpty)
    let kept = "<script>&\"']]>=cmd"
    #expect(document?.paragraphs.map(\.text) == [kept])
    #expect(document?.tables.first?.rows.first?.map(\.text) == [kept, "一\n二\t三", ""])
  }

  @Test("has styles for all its paragraphs, and the page of official documents")
  func styles() throws {
    let blocks = DocumentStyle.allCases.map {
      Document.Block.paragraph(Document.Paragraph($0.rawValue, $0))
    }
    let parts = try WrittenParts(DocumentWriter.bytes(Self.document(blocks)))
    let defined = try WrittenParts.captures(
      "w:styleId=\"([^\"]+)\"", in: parts.text("word/styles.xml")
    ).compactMap(\.first)
    #expect(Set(defined).count == defined.count)
    let main = try parts.text("word/document.xml")
    let used = try WrittenParts.captures("<w:pStyle w:val=\"([^\"]+)\"", in: main).compactMap(
      \.first)
    #expect(used.count == DocumentStyle.allCases.count)
    #expect(Set(used).isSubset(of: Set(defined)))
    #expect(main.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""))
    #expect(main.contains("<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>"))
    let settings = try parts.text("word/settings.xml")
    #expect(settings.contains("<w:evenAndOddHeaders/>"))
  }
}
