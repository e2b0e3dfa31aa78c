import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("Hostile workbooks")
struct WorkbookHostileTests {
  static let cell = "<row><c t=\"str\"><v>一</v></c></row>"

  /// The parts of a sound workbook with a change.
  static func changed(_ change: (inout WorkbookParts) -> Void) -> WorkbookParts {
    var parts = WorkbookParts(rows: cell, styles: "<cellXfs/>", texts: "<si/>")
    change(&parts)
    return parts
  }

  static func sheet(_ rows: String) -> WorkbookParts { WorkbookParts(rows: rows) }

  static func reference(_ target: String, mode: String = "Internal") -> String {
    WorkbookParts.references(
      "<Relationship Id=\"s0\" Type=\"\(WorkbookParts.office)/worksheet\" Target=\"\(target)\" "
        + "TargetMode=\"\(mode)\"/>")
  }

  static let list = "book/_rels/main.xml.rels"
  static let first = "book/tables/t0.xml"
  static let long = String(repeating: "长", count: 32_768)
  static let deep =
    String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)

  static let refused: [(name: String, parts: WorkbookParts, code: String)] = [
    ("a DTD", changed { $0[first] = "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>" }, "xml-document-type"),
    ("10 000 nested elements", sheet("<row>\(deep)</row>"), "xml-too-deep"),
    ("row 2^32", sheet("<row r=\"4294967296\"/>"), "row-outside"),
    ("row 1048577", sheet("<row r=\"1048577\"/>"), "row-outside"),
    ("row 0", sheet("<row r=\"0\"/>"), "row-outside"),
    ("row 2^64", sheet("<row r=\"18446744073709551616\"/>"), "row-outside"),
    ("a row without number", sheet("<row r=\"x\"/>"), "row-outside"),
    ("a row after the last", sheet("<row r=\"1048576\"/><row/>"), "row-outside"),
    ("column XFE", sheet("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"), "cell-outside"),
    ("a column after XFD", sheet("<row r=\"1\"><c r=\"XFD1\"/><c/></row>"), "cell-outside"),
    ("column ZZZZ", sheet("<row r=\"1\"><c r=\"ZZZZ1\"/></row>"), "cell-outside"),
    ("a cell of another row", sheet("<row r=\"1\"><c r=\"A2\"/></row>"), "cell-outside"),
    ("a cell without number", sheet("<row r=\"1\"><c r=\"A\"/></row>"), "cell-outside"),
    ("a number that is none", sheet("<row><c><v>1,5</v></c></row>"), "cell-no-number"),
    ("a great exponent", sheet("<row><c><v>1e9999999999999999999</v></c></row>"), "cell-no-number"),
    (
      "the least exponent", sheet("<row><c><v>1e-9223372036854775808</v></c></row>"),
      "cell-no-number"
    ),
    ("infinity", sheet("<row><c><v>INF</v></c></row>"), "cell-no-number"),
    ("a text index beyond", sheet("<row><c t=\"s\"><v>0</v></c></row>"), "shared-text-missing"),
    ("a text index below", sheet("<row><c t=\"s\"><v>-1</v></c></row>"), "shared-text-missing"),
    ("a long text", sheet("<row><c t=\"str\"><v>\(long)</v></c></row>"), "cell-too-long"),
    ("no main part", changed { $0["book/main.xml"] = nil }, "part-missing"),
    ("no list of types", changed { $0["[Content_Types].xml"] = nil }, "format-not-read"),
    ("no references of the file", changed { $0["_rels/.rels"] = nil }, "format-not-read"),
    ("no references of the workbook", changed { $0[list] = nil }, "sheet-missing"),
    ("no sheet", changed { $0[first] = nil }, "zip-no-entry"),
    ("no texts", changed { $0["words.xml"] = nil }, "zip-no-entry"),
    ("no styles", changed { $0["book/look.xml"] = nil }, "zip-no-entry"),
    ("an empty sheet part", changed { $0[first] = "" }, "xml-malformed"),
    ("a sheet cut off", changed { $0[first]?.removeLast(5) }, "xml-malformed"),
    ("a sheet that is none", changed { $0[first] = "<worksheet/>" }, "sheet-unreadable"),
    ("a workbook without sheets", WorkbookParts([]), "sheet-missing"),
    ("a way out", changed { $0[list] = reference("../../../etc/passwd") }, "part-outside"),
    ("another way out", changed { $0[list] = reference("%2e%2e/%2e%2e/etc") }, "part-outside"),
    ("a path of a drive", changed { $0[list] = reference("C:\\boot.ini") }, "part-outside"),
    (
      "an address", changed { $0[list] = reference("http://x/s", mode: "External") }, "part-outside"
    ),
    ("a file address", changed { $0[list] = reference("file:///etc/passwd") }, "part-outside"),
    ("an absolute path", changed { $0[list] = reference("/etc/passwd") }, "zip-no-entry"),
    (
      "one sheet under two names",
      changed {
        $0["book/main.xml"] = $0["book/main.xml"]?.replacing(
          "</sheets>", with: "<sheet name=\"b\" sheetId=\"2\" r:id=\"s0\"/></sheets>")
      }, "sheet-twice"
    ),
    (
      "501 sheets", WorkbookParts((0...500).map { ("\($0)", "<sheetData/>") }), "too-many-sheets"
    ),
    (
      "cells in a diagonal",
      sheet((1...1_500).map { "<row><c r=\"\(column($0))\($0)\"><v>1</v></c></row>" }.joined()),
      "too-many-cells"
    ),
    (
      "columns merged over a million rows",
      WorkbookParts(
        rows: (1...100).map { "<row r=\"\($0 * 9)\"><c><v>1</v></c></row>" }.joined()
          + "<row r=\"1000\">" + String(repeating: "<c><v>1</v></c>", count: 16_384) + "</row>",
        after: "<mergeCells>"
          + (1...16_384).map { "<mergeCell ref=\"\(column($0))1:\(column($0))1048576\"/>" }.joined()
          + "</mergeCells>"), "too-many-cells"
    ),
    (
      "one long text everywhere",
      WorkbookParts(
        rows: String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 200),
        texts: "<si><t>\(long.dropLast())</t></si>"), "too-much-text"
    ),
    (
      "50 001 merged ranges",
      WorkbookParts(
        rows: cell,
        after: "<mergeCells>" + String(repeating: "<mergeCell ref=\"A1:B2\"/>", count: 50_001)
          + "</mergeCells>"), "too-many-merged"
    ),
    (
      "65 537 styles",
      WorkbookParts(
        rows: cell, styles: "<cellXfs>" + String(repeating: "<xf/>", count: 65_537) + "</cellXfs>"),
      "too-many-styles"
    ),
    (
      "500 001 texts",
      WorkbookParts(rows: cell, texts: String(repeating: "<si/>", count: 500_001)), "too-many-texts"
    ),
  ]

  static func column(_ number: Int) -> String {
    var (letters, rest) = ("", number)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  @Test("Each is refused with what is wrong", arguments: refused.indices)
  func refusal(_ index: Int) throws {
    #expect(Self.refused.count == 45)
    let row = Self.refused[index]
    let (grids, said) = try row.parts.read()
    #expect(grids.isEmpty, "\(row.name)")
    #expect(said.count == 1 && said[0].hasSuffix(" \(row.code)"), "\(row.name): \(said)")
  }

  @Test("A style that is not there is told once and read without a format")
  func styles() throws {
    let rows = "<row><c s=\"7\"><v>0.5</v></c><c s=\"-1\"><v>1</v></c><c s=\"x\"><v>2</v></c></row>"
    let (grids, said) = try WorkbookParts(rows: rows, styles: "<cellXfs><xf/></cellXfs>").read()
    #expect(grids.first?.rows.map { $0.map(\.text) } == [["0.5", "1", "2"]])
    #expect(said == ["f!表!A1 style-missing"])
  }

  @Test("Other archives are told apart from workbooks")
  func otherArchives() throws {
    let kinds: [(entry: String, chinese: String)] = [
      ("META-INF/manifest.xml", "OpenDocument"), ("OFD.xml", "OFD"), ("a.txt", "压缩包"),
    ]
    for (entry, chinese) in kinds {
      var writer = ZipWriter()
      try writer.add(entry, [0x61])
      let log = DiagnosticLog()
      #expect(WorkbookReader.grids(in: try writer.finished(), file: "f", log: log).isEmpty)
      #expect(log.diagnostics.map(\.code) == ["format-not-read"])
      #expect(log.diagnostics.first?.message.phrase.chinese.contains(chinese) == true, "\(entry)")
    }
  }

  @Test("A workbook cut anywhere is refused")
  func truncated() throws {
    let bytes = try WorkbookParts(rows: Self.cell).bytes
    for length in stride(from: 4, to: bytes.count, by: 7) {
      let log = DiagnosticLog()
      #expect(WorkbookReader.grids(in: Array(bytes[..<length]), file: "f", log: log).isEmpty)
      #expect(log.diagnostics.count == 1 && log.hasErrors, "\(length)")
    }
  }

  @Test("A byte changed anywhere is refused or changes nothing, and nothing breaks")
  func damaged() throws {
    let bytes = try WorkbookParts(rows: Self.cell).bytes
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[index] ^= 0x55
      let log = DiagnosticLog()
      let grids = WorkbookReader.grids(in: damaged, file: "f", log: log)
      let texts = grids.map { $0.rows.map { $0.map(\.text) } }
      #expect(log.hasErrors ? grids.isEmpty : texts == [[["一"]]], "\(index)")
    }
  }
}
