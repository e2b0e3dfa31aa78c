import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("Texts in a workbook")
struct WorkbookTextTests {
  private func written(_ texts: [String]) throws -> WrittenParts {
    var sheet = Sheet(name: "表")
    sheet.rows = texts.map { [Sheet.Cell($0, .input)] }
    return try WrittenParts(WorkbookWriter.bytes(Workbook(sheets: [sheet])))
  }

  static let escapes: [(text: String, written: String)] = [
    ("_x0041_", "_x005F_x0041_"), ("_x00e9_", "_x005F_x00e9_"), ("__x0041_", "__x005F_x0041_"),
    ("_x004_", "_x004_"), ("a_b", "a_b"), ("\u{1}", "_x0001_"), ("a\rb", "a_x000D_b"),
    ("\u{FFFF}", "_xFFFF_"), ("a<b&c>\"'", "a<b&c>\"'"), ("两 行\n字", "两 行\n字"), (" 空 ", " 空 "),
    ("\t=1", "\t=1"), ("𠮷", "𠮷"),
  ]

  @Test("A text is written so that an office program reads it back", arguments: escapes)
  func escaped(_ row: (text: String, written: String)) throws {
    #expect(try written([row.text]).sharedStrings() == [row.written])
  }

  @Test("Blanks at the ends and line breaks are kept", arguments: [" a", "a ", "a\nb", "\ta"])
  func blanks(_ text: String) throws {
    let part = try written([text]).text("xl/sharedStrings.xml")
    #expect(part.contains("<t xml:space=\"preserve\">"))
  }

  @Test(
    "A text that looks like a formula is a text with a quote prefix",
    arguments: ["=1+1", "+1", "-1", "@A1", "'a", "\t=1"])
  func formula(_ text: String) throws {
    let parts = try written([text])
    let cell = try WrittenParts.captures("<c r=\"A1\" s=\"(\\d+)\" t=\"(\\w+)\"", in: parts.sheet())
    let (style, type) = (try #require(Int(cell[0][0])), cell[0][1])
    #expect(type == "s")
    #expect(try !parts.sheet().contains("<f>"))
    let formats = try WrittenParts.captures(
      "(<xf [^>]*xfId=\"0\"[^>]*>)", in: parts.text("xl/styles.xml"))
    #expect(formats[style][0].contains("quotePrefix=\"1\""))
    #expect(formats[style][0].contains("numFmtId=\"49\""))
  }

  @Test("The same text is stored once")
  func shared() throws {
    let parts = try written(["甲", "乙", "甲", "é", "e\u{301}"])
    #expect(
      try parts.sharedStrings().map { Array($0.utf8) }
        == ["甲", "乙", "é", "e\u{301}"].map { Array($0.utf8) })
    #expect(try parts.text("xl/sharedStrings.xml").contains("count=\"5\" uniqueCount=\"4\""))
  }

  /// Changes that make a workbook unwritable, with the code of the error.
  private static let faults: [(code: String, change: @Sendable (inout Sheet) -> Void)] = [
    (
      "workbook-text-too-long",
      { $0.rows = [[Sheet.Cell(String(repeating: "字", count: 32_768), .input)]] }
    ),
    (
      "workbook-text-too-long",
      { $0.rows = [[Sheet.Cell(String(repeating: "\u{1}", count: 5000), .input)]] }
    ),
    ("workbook-merge", { $0.merges = [CellRange(rows: 0...0, columns: 0...0)] }),
    (
      "workbook-merge",
      {
        $0.merges = [
          CellRange(rows: 0...1, columns: 0...1), CellRange(rows: 1...2, columns: 1...2),
        ]
      }
    ),
    (
      "workbook-choices",
      {
        $0.validations = [
          SheetValidation(
            [CellRange(rows: 0...0, columns: 0...0)],
            .choices([String(repeating: "长", count: 256)]))
        ]
      }
    ),
    (
      "workbook-choices",
      {
        $0.validations = [
          SheetValidation([CellRange(rows: 0...0, columns: 0...0)], .choices(["a,b"]))
        ]
      }
    ),
  ]

  @Test("What Excel would repair is not written", arguments: 0..<6)
  func faults(_ index: Int) throws {
    var sheet = Sheet(name: "表")
    sheet.rows = [[Sheet.Cell("字", .input)]]
    Self.faults[index].change(&sheet)
    let workbook = Workbook(sheets: [sheet])
    let error = #expect(throws: WorkbookError.self) { try WorkbookWriter.bytes(workbook) }
    #expect(error?.phrase.code == Self.faults[index].code)
  }

  @Test("A workbook has no more sheets and cells than can be read back")
  func sheets() throws {
    func workbook(_ count: Int) -> Workbook {
      Workbook(
        sheets: (1...count).map { number in
          var sheet = Sheet(name: "表\(number)")
          sheet.rows = [[Sheet.Cell("字", .input)]]
          return sheet
        })
    }
    let log = DiagnosticLog()
    let bytes = try WorkbookWriter.bytes(workbook(500))
    #expect(WorkbookReader.grids(in: bytes, file: "w", log: log).count == 500)
    #expect(!log.hasErrors)
    let error = #expect(throws: WorkbookError.self) { try WorkbookWriter.bytes(workbook(501)) }
    #expect(error?.phrase.code == "workbook-too-many-sheets")
    var large = Sheet(name: "大")
    large.rows = Array(
      repeating: Array(repeating: Sheet.Cell("字", .input), count: 100), count: 5001)
    let refusal = #expect(throws: WorkbookError.self) {
      try WorkbookWriter.bytes(Workbook(sheets: [large]))
    }
    #expect(refusal?.phrase.code == "workbook-too-many-cells")
  }

  @Test(
    "A sheet's name is one that Excel takes",
    arguments: ["", "a:b", "a/b", "[a]", "'a", String(repeating: "名", count: 32)])
  func names(_ name: String) throws {
    let error = #expect(throws: WorkbookError.self) {
      try WorkbookWriter.bytes(Workbook(sheets: [Sheet(name: name)]))
    }
    #expect(error?.phrase.code == "workbook-sheet-name")
    #expect(throws: WorkbookError.self) {
      try WorkbookWriter.bytes(Workbook(sheets: [Sheet(name: "Ab"), Sheet(name: "aB")]))
    }
  }
}
