import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

@Suite("Formulas in a workbook that is filled in")
struct FilledFormulaTests {
  private let sheet = FormParts.sheet
  private static let sum = "<c r='G8'><f>SUM(G6:G7)+$H$3</f><v>1</v></c>"
  private static let chain =
    "<calcChain xmlns='\(WorkbookParts.main)'><c r='G6' i='1'/><c r='G8'/></calcChain>"

  private static func parts(_ points: [String], chain: String, after: String = "") -> FormParts {
    var form = FormParts(
      points: points, rate: "<c r='H3'><v>9.8</v></c>", after: after, book: "<calcPr calcId='1'/>")
    form.add("chain.xml", chain, kind: "calcChain", from: "book/_rels/main.xml.rels")
    form.parts["[Content_Types].xml"] = form.parts["[Content_Types].xml"]?
      .replacing(
        "</Types>", with: "<Override PartName='/chain.xml' ContentType='x/chain'/></Types>")
    return form
  }

  @Test("Points take the place of a formula, and the total's formula gets its result")
  func replaced() throws {
    let form = Self.parts(["<c r='G6'><f>1+1</f><v>2</v></c>", "", Self.sum], chain: Self.chain)
    let file = try FilledWorkbook(try form.parts.bytes)
    let text = try #require(file.text(sheet))
    #expect(text.contains("<c r='G6'><v>50</v></c>"))
    #expect(text.contains("<c r='G8'><f>SUM(G6:G7)+$H$3</f><v>99.8</v></c>"))
    #expect(
      file.text("chain.xml")
        == "<calcChain xmlns='\(WorkbookParts.main)'><c i=\"1\" r='G8'/></calcChain>")
    // Nothing else is to be calculated.
    #expect(file.changedBesidesComments == [sheet, "chain.xml"] && file.said == [])
    #expect(file.text("book/comments1.xml")?.contains("原填：=1+1") ?? false)
  }

  @Test("A chain of calculation without a cell is left out with its reference and its type")
  func emptyChain() throws {
    let only = "<calcChain xmlns='\(WorkbookParts.main)'><c r='G6' i='1'/></calcChain>"
    let form = Self.parts(["<c r='G6'><f>1+1</f><v>2</v></c>", "", ""], chain: only)
    let file = try FilledWorkbook(try form.parts.bytes)
    #expect(file.text("chain.xml") == nil)
    #expect(file.text("[Content_Types].xml")?.contains("chain") == false)
    #expect(file.text("book/_rels/main.xml.rels")?.contains("chain") == false)
    #expect(file.forms.first?.rows.first?.claimed?.text == "50")
  }

  static let totals: [(formula: String, stored: String, code: String?, calculates: Bool)] = [
    ("SUM(G6:G7,H3)", "99.8", nil, false), ("ROUND(SUM(G6:G7)+H3,1)", "99.8", nil, false),
    ("G6+G7+H3", "99.8", nil, false), ("SUM(G6:G7)", "90", "total-formula", false),
    ("SUMPRODUCT(G6:G7)+H3", "99.8", "total-formula", true),
    ("Total", "99.8", "total-formula", true),
    ("SUM(表!G6:G7)+'表'!H3", "99.8", nil, false), ("SUM(另!G6:G7)", "99.8", "total-formula", true),
    // A cell holds no longer formula than 8192 characters.
    (long(8192), "99.8", nil, false), (long(8193), "99.8", "total-formula", true),
  ]

  /// The sum as a formula of so many characters.
  private static func long(_ count: Int) -> String {
    let sum = "SUM(G6:G7)+H3"
    return sum + String(repeating: " ", count: count - sum.count - 2) + "+0"
  }

  @Test("The total's formula is worked out where it only adds up", arguments: totals)
  func total(_ row: (formula: String, stored: String, code: String?, calculates: Bool)) throws {
    #expect(Self.totals.count == 10)
    let cell = "<c r='G8'><f>\(row.formula)</f><v>1</v></c>"
    let file = try FilledWorkbook(
      try FormParts(points: ["", "", cell], rate: "<c r='H3'><v>9.8</v></c>").parts.bytes)
    #expect(
      file.text(sheet)?.contains("<c r='G8'><f>\(row.formula)</f><v>\(row.stored)</v></c>") == true)
    #expect(file.said == (row.code.map { ["f!表!G8 " + $0] } ?? []))
    #expect(
      file.text("book/main.xml")?.contains("<calcPr fullCalcOnLoad=\"1\"/>") == row.calculates)
  }

  @Test("With open rows the total's formula keeps the sum of the others")
  func openTotal() throws {
    let cell = "<c r='G8'><f>SUM(G6:G7)+H3</f><v>1</v></c>"
    let file = try FilledWorkbook(try FormParts(points: ["", "", cell], second: "好").parts.bytes)
    #expect(file.text(sheet)?.contains("<f>SUM(G6:G7)+H3</f><v>59.8</v>") == true)
    #expect(file.said == [])
  }

  @Test("A chain of calculation that is no XML is not changed")
  func brokenChain() throws {
    let form = Self.parts(
      ["<c r='G6'><f>1+1</f><v>2</v></c>", "", ""],
      chain: Self.chain.replacing("i='1'", with: "i='1"))
    let place = Place(file: "f", position: .sheetCell(sheet: "表", column: 7, row: 6))
    let log = DiagnosticLog()
    let bytes = WorkbookFiller.fill(
      try form.parts.bytes, file: "f", [FormEntry(.points, place, .points(.one))], log: log
    ) { _ in "" }
    #expect(bytes == nil)
    #expect(log.diagnostics.map(\.code) == ["xml-malformed"])
  }

  static let others: [(cell: String, calculates: Bool)] = [
    ("<c r='A20'><f>G6*2</f><v>1</v></c>", true), ("<c r='A20'><f>D3-E3</f><v>2</v></c>", false),
    ("<c r='A20'><f>SUM(G:G)</f><v>1</v></c>", true),
    ("<c r='A20'><f>SUM(6:6)</f><v>1</v></c>", true),
    ("<c r='A20'><f>表!G6&amp;\"G7\"</f><v>1</v></c>", true),
    ("<c r='A20'><f>'另一张'!G6&amp;\"G7\"</f><v>1</v></c>", false),
    ("<c r='A20'><f>INDIRECT(\"G\"&amp;6)</f><v>1</v></c>", true),
    ("<c r='A20'><f t='shared' si='0'/><v>1</v></c>", true),
  ]

  @Test(
    "All is calculated on opening where a formula may read what was filled in", arguments: others)
  func dependents(_ row: (cell: String, calculates: Bool)) throws {
    #expect(Self.others.count == 8)
    var form = FormParts(book: "<calcPr calcId='1'/>")
    form.parts[sheet] = form.parts[sheet]?
      .replacing("</sheetData>", with: "<row r='20'>\(row.cell)</row></sheetData>")
    let file = try FilledWorkbook(try form.parts.bytes)
    let said = "<calcPr fullCalcOnLoad=\"1\" calcId='1'/>"
    #expect(file.text("book/main.xml")?.contains(said) == row.calculates)
    #expect(file.text(sheet)?.contains(row.cell) == true)
  }

  @Test("The formula of an array of one cell gives way like any other, and a total's is worked out")
  func alone() throws {
    let file = try FilledWorkbook(
      try FormParts(
        points: [
          "<c r='G6' cm='1'><f t='array' ref='G6'>F6*1</f><v>1</v></c>", "",
          "<c r='G8' cm='1'><f t='array' ref='G8'>SUM(G6:G7)+H3</f><v>1</v></c>",
        ], rate: "<c r='H3'><v>9.8</v></c>"
      ).parts.bytes)
    let text = try #require(file.text(sheet))
    #expect(text.contains("<c r='G6'><v>50</v></c>"))
    #expect(text.contains("<f t='array' ref='G8'>SUM(G6:G7)+H3</f><v>99.8</v></c>"))
    #expect(file.said == [])
  }

  @Test("A formula that other cells need stays, with the points stored and a warning")
  func bound() throws {
    let shared = "<c r='G6'><f t='shared' ref='G6:G9' si='0'>F6</f><v>1</v></c>"
    var form = FormParts(points: [shared, "", ""])
    form.parts[sheet] = form.parts[sheet]?.replacing(
      "</sheetData>",
      with: "<row r='9'><c r='G9'><f t='shared' si='0'/><v>1</v></c></row></sheetData>")
    let file = try FilledWorkbook(try form.parts.bytes)
    #expect(
      file.text(sheet)?.contains("<f t='shared' ref='G6:G9' si='0'>F6</f><v>50</v>") == true)
    #expect(file.said == ["f!表!G6 formula-kept"])
  }
}
