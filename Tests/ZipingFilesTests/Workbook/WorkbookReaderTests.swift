import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("Reading a workbook")
struct WorkbookReaderTests {
  @Test("Texts: shared, rich, inline, of formulas; without phonetic guides")
  func texts() throws {
    let shared =
      "<si><t>一</t></si><si><r><rPr><b/></rPr><t>二</t></r>\n<r><t xml:space=\"preserve\"> 三</t></r>"
      + "<rPh sb=\"0\" eb=\"1\"><t>ER</t></rPh><phoneticPr fontId=\"1\"/></si><si/>"
      + "<si><t>_x0041__x005F_x0041_ _xD83D__xDE00__x00G0_ _x004</t></si>"
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
      + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c>"
      + "<c r=\"E1\" t=\"inlineStr\"><is><r><t>四</t></r><r><t>五</t></r></is></c>"
      + "<c r=\"F1\" t=\"str\"><f>\"六\"</f><v>六</v></c><c r=\"G1\" t=\"str\"><f>\"\"</f><v></v></c>"
      + "<c r=\"H1\" t=\"inlineStr\"><is><t>&lt;七&gt;\n八</t></is></c></row>"
    #expect(
      try WorkbookParts(rows: rows, texts: shared).texts() == [
        ["一", "二 三", "", "A_x0041_ 😀_x00G0_ _x004", "四五", "六", "", "<七>\n八"]
      ])
  }

  @Test("Truth values, errors and dates in ISO 8601 are what Excel shows")
  func types() throws {
    let rows =
      "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#DIV/0!</v></c>"
      + "<c t=\"d\"><v>2021-03-05T00:00:00</v></c><c t=\"d\"><v>2021-13-05</v></c>"
      + "<c t=\"n\"><v> 5 </v></c><c><f>1+1</f><v>2</v></c></row>"
    #expect(
      try WorkbookParts(rows: rows).texts() == [
        ["TRUE", "FALSE", "#DIV/0!", "2021年3月5日", "2021-13-05", "5", "2"]
      ])
  }

  @Test("A formula without a result is empty, and that is said")
  func formulas() throws {
    let rows =
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>1+1</f></c><c r=\"C2\"><f>1</f><v/></c>"
      + "<c r=\"D2\"><v>4</v></c></row>"
    let (grids, said) = try WorkbookParts(rows: rows).read()
    #expect(grids.first?.rows.map { $0.map(\.text) } == [[], ["1", "", "", "4"]])
    #expect(
      said == ["f!表!B2 formula-without-result", "f!表!C2 formula-without-result"])
  }

  @Test("Merged cells know where they begin; places are those of the sheet")
  func merged() throws {
    let rows =
      "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"C2\"><v>9</v></c></row>"
      + "<row r=\"4\"><c r=\"D4\"><v>2</v></c></row>"
    let parts = WorkbookParts(
      rows: rows,
      after: "<mergeCells><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"D4:XFD1048576\"/>"
        + "<mergeCell ref=\"A4\"/><mergeCell ref=\"A1:D1\"/></mergeCells>")
    let (grids, said) = try parts.read()
    let grid = try #require(grids.first)
    #expect(grid.rows.map(\.count) == [4, 3, 3, 4])
    #expect(grid.rows[1].map(\.text) == ["", "1", ""])
    let origin = Grid.Position(row: 1, column: 1)
    #expect(grid.rows[1].map(\.origin) == [nil, nil, origin])
    #expect(grid.rows[2].map(\.origin) == [nil, origin, origin])
    #expect(grid.rows[2].map(\.isContinuation) == [false, true, true])
    #expect(grid.rows[0].map(\.isContinuation) == [false, true, true, true])
    #expect(grid.rows[3].map(\.isContinuation) == [false, false, false, false])
    #expect(grid.rows[2][1].place.description == "f!表!B3")
    // What a merged cell covers is out of sight.
    #expect(said == ["f!表!C2 merged-text"])
  }

  @Test("Merged ranges that overlap or reach outside are not used, and that is said")
  func wrongMerges() throws {
    let rows = (1...4).map { row in
      "<row>" + (1...4).map { "<c><v>\(row)\($0)</v></c>" }.joined() + "</row>"
    }.joined()
    let merges = ["C1:D2", "A1:C1", "A1:XFE2", "B3:A3", "A0:B2", "A:B", "", "A1:B2:C3", "C2:C4"]
      .map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let (grids, said) = try WorkbookParts(
      rows: rows, after: "<mergeCells>\(merges)</mergeCells>"
    ).read()
    #expect(said.filter { $0.hasSuffix(" merged-range") }.count == 7)
    #expect(said.filter { $0.hasSuffix(" merged-text") }.count == 4)
    #expect(said.filter { $0 == "f!表!A1 merged-range" }.count == 6)
    // Of two that overlap the one further left counts; the other one then takes no room.
    #expect(said.contains("f!表!C1 merged-range"))
    let covered = grids.first?.rows.flatMap { $0 }.filter(\.isContinuation).map(\.place.description)
    #expect(covered == ["f!表!B1", "f!表!C1", "f!表!C3", "f!表!C4"])
  }

  @Test("Hidden sheets, rows and columns are read, and that is said")
  func hidden() throws {
    let cells = "<c><v>1</v></c><c><v>2</v></c><c/>"
    let sheet =
      "<cols><col min=\"2\" max=\"16384\" hidden=\"true\"/></cols><sheetData>"
      + "<row>\(cells)</row><row hidden=\"1\">\(cells)</row><row r=\"4\" hidden=\"1\"/>"
      + "<row hidden=\"1\">\(cells)</row></sheetData>"
    let parts = WorkbookParts(
      [("明", sheet), ("暗", "<sheetData/>"), ("深", "<sheetData><row>\(cells)</row></sheetData>")],
      states: ["暗": "hidden", "深": "veryHidden"])
    let (grids, said) = try parts.read()
    #expect(grids.map(\.rows.count) == [5, 0, 1])
    #expect(grids[0].rows[0].map(\.isHidden) == [false, true])
    #expect(grids[0].rows[1].map(\.isHidden) == [true, true])
    #expect(
      said == ["f!明!A2 hidden-rows", "f!明!B1 hidden-columns", "f!深!A1 hidden-sheet"])
  }

  @Test("Rows and cells without numbers follow each other; others stand where they say")
  func order() throws {
    let rows =
      "<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row>"
      + "<row r=\"3\"><c r=\"B3\"><v>5</v></c><c r=\"A3\"><v>4</v></c></row><row><c><v>6</v></c></row>"
      + "<row r=\"2\"><c><v>7</v></c></row><row r=\"3\"><c r=\"A3\"><v>8</v></c></row>"
      + "<row r=\"2\"><c><v>7</v></c></row>"
    let (grids, said) = try WorkbookParts(
      rows: rows, before: "<dimension ref=\"A1:XFD1048576\"/>"
    ).read()
    #expect(
      grids.first?.rows.map { $0.map(\.text) } == [["1", "", "2", "3"], ["7"], ["4", "5"], ["6"]])
    #expect(said == ["f!表!A3 cell-twice"])
  }

  @Test("Far-away cells and columns cost no rows between; places stay")
  func sparse() throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>"
      + "<row r=\"1048576\"><c r=\"B1048576\"><v>3</v></c></row>"
    let (grids, said) = try WorkbookParts(
      rows: rows, after: "<mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>"
    ).read()
    let grid = try #require(grids.first)
    #expect(said == [])
    #expect(grid.rows.count == 2 + WorkbookLimits.emptyRun)
    // A, B and XFD with the last empty columns before it.
    #expect(grid.rows[0].count == 3 + WorkbookLimits.emptyRun)
    #expect(grid.rows[0].last?.place.description == "f!表!XFD1")
    #expect(grid.rows.last?.last?.place.description == "f!表!B1048576")
    #expect(grid.rows.last?.first?.origin == Grid.Position(row: 0, column: 0))
    #expect(grid.rows.allSatisfy { $0.first?.text == "1" || $0.first?.isContinuation == true })
  }

  @Test("10 000 rows are read, and what is only formatted takes no room")
  func manyRows() throws {
    let row = "<row><c><v>1</v></c>" + String(repeating: "<c s=\"0\"/>", count: 20) + "</row>"
    let parts = WorkbookParts(rows: String(repeating: row, count: 10_000))
    #expect(try parts.texts() == [[String]](repeating: ["1"], count: 10_000))
  }

  @Test("Strict files have other names for the same")
  func strict() throws {
    let sheet = "<sheetData><row><c t=\"inlineStr\"><is><t>一</t></is></c></row></sheetData>"
    let parts = WorkbookParts(
      [("表", sheet)], main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
      office: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    #expect(try parts.texts() == [["一"]])
  }

  @Test("One sheet is chosen by its name; an unknown one is told with those there are")
  func chosen() throws {
    func sheet(_ text: String) -> String {
      "<sheetData><row><c t=\"str\"><v>\(text)</v></c></row></sheetData>"
    }
    var parts = WorkbookParts([("甲", sheet("1")), ("乙&amp;_x0042_", sheet("2")), ("丙", sheet("3"))])
    #expect(try parts.read().grids.map(\.rows.count) == [1, 1, 1])
    #expect(try parts.read(sheet: "乙&B").grids.map { $0.rows[0][0].text } == ["2"])
    // What is not asked for is not read.
    parts["book/tables/t0.xml"] = "<"
    #expect(try parts.read(sheet: "丙").grids.map { $0.rows[0][0].text } == ["3"])
    let log = DiagnosticLog()
    let grids = WorkbookReader.grids(in: try parts.bytes, file: "f", sheet: "丁", log: log)
    #expect(grids.isEmpty)
    #expect(log.diagnostics.map(\.code) == ["no-such-sheet"])
    #expect(log.diagnostics.first?.message.facts == [.text("丁"), .names(["甲", "乙&B", "丙"])])
  }
}
