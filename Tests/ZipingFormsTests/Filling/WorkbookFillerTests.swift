import Testing
import Ziping
import ZipingFiles
import ZipingForms
import ZipingTestSupport

@Suite("Filling in a workbook")
struct WorkbookFillerTests {
  private let sheet = FormParts.sheet

  static let names = [
    "xinzhou-2021-department", "panzhihua-2021-administration", "panzhihua-2021-congress",
    "yanbian-2020-deputies-form", "yanbian-2020-deputies-report", "yanbian-2020-meeting",
  ]

  @Test(
    "A published workbook reads back with the points computed, and nothing else is changed",
    arguments: names, [".xlsx", ".libreoffice.xlsx"])
  func published(_ name: String, ending: String) throws {
    #expect(Self.names.count == 6)
    let rubric = name.hasPrefix("xinzhou") ? "xinzhou-2021-department" : "mof-2020-project"
    let file = try FilledWorkbook(try fixture(name + ending), rubric: rubric)
    let (old, form) = (try #require(file.evaluations.first), try #require(file.forms.first))
    let again = try file.scorer.evaluate(form)
    #expect(again.bounds == old.bounds)
    #expect(again.claim.total == old.total)
    #expect(again.rows.count == old.rows.count)
    for (row, before) in zip(again.rows, old.rows) {
      #expect(row.points == before.points)
      #expect(row.claimed == before.points, "\(row.name)")
    }
    #expect((form.money.claimedRate?.text.hasSuffix("%") ?? false) == (form.money.planned != nil))
    let isOpen = old.total == nil
    let comments = [
      "[Content_Types].xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
      "xl/worksheets/_rels/sheet1.xml.rels",
    ]
    #expect(file.changed == (isOpen ? comments : []) + ["xl/worksheets/sheet1.xml"])
    // Outside of the cells of an entry each piece of the sheet is the same.
    func pieces(_ archive: ZipArchive) throws -> [Substring] {
      String(decoding: try archive.contents(of: "xl/worksheets/sheet1.xml"), as: UTF8.self)
        .replacing(#/<legacyDrawing[^>]*/>/#, with: "").split(separator: "<c r=\"")
    }
    let filled = FormEntries(old, file.scorer.rubric).entries.map { entry in
      entry.place.description.split(separator: "!").last.map(String.init) ?? ""
    }
    let (left, right) = (try pieces(file.before), try pieces(file.after))
    #expect(left.count == right.count)
    for (one, other) in zip(left, right) where one != other {
      #expect(filled.contains(String(other.prefix { $0 != "\"" })), "\(other)")
    }
  }

  static let points: [(name: String, cells: [String], sheet: [String])] = [
    (
      "missing cells", ["", "", ""],
      ["<c r=\"G6\"><v>50</v></c></row>", "<c r=\"G8\"><v>99.8</v></c>"]
    ),
    (
      "empty cells with a format", ["<c r='G6' s='0'/>", "<c r='G7' s='0'></c>", "<c s='0'/>"],
      [
        "<c r='G6' s='0'><v>50</v></c>", "<c r='G7' s='0'><v>40</v></c>",
        "<c s='0'><v>99.8</v></c>",
      ]
    ),
    (
      "other claims of every type",
      [
        "<c r='G6'><v>1</v></c>", "<c r='G7' t='inlineStr' s='0'><is><t>2</t></is></c>",
        "<c r='G8' t='str'><v>3</v></c>",
      ], ["<c r='G6'><v>50</v></c>", "<c r='G7' s='0'><v>40</v></c>", "<c r='G8'><v>99.8</v></c>"]
    ),
    (
      "a cell behind the one that is missing",
      ["<c r='H6' t='inlineStr'><is><t>无</t></is></c>", "", ""],
      ["<c r=\"G6\"><v>50</v></c><c r='H6' t='inlineStr'>"]
    ),
    (
      "claims that agree stay as they are written",
      ["<c r='G6' t='inlineStr'><is><t>50分</t></is></c>", "<c r='G7'><v>40.0</v></c>", ""],
      ["<c r='G6' t='inlineStr'><is><t>50分</t></is></c>", "<c r='G7'><v>40.0</v></c>"]
    ),
  ]

  @Test("A cell is filled in whatever stands there", arguments: points)
  func cells(_ row: (name: String, cells: [String], sheet: [String])) throws {
    #expect(Self.points.count == 5)
    let file = try FilledWorkbook(try FormParts(points: row.cells).parts.bytes)
    let text = try #require(file.text(sheet))
    for piece in row.sheet { #expect(text.contains(piece), "\(text)") }
    let form = try #require(file.forms.first)
    #expect(try file.scorer.evaluate(form).claim.total == ExactDecimal(parsing: "99.8"))
    #expect(form.money.claimed?.text == "9.8" && form.money.claimedRate?.text == "98%")
    #expect(file.changedBesidesComments == [sheet] && file.said == [])
    // What a person wrote there is said in a comment.
    let replaced = row.name.hasPrefix("other claims") ? ["原填：1", "原填：2", "原填：3"] : []
    let comments = file.text("book/comments1.xml") ?? ""
    #expect(
      comments.split { "<>".contains($0) }.map(String.init).filter { $0.hasPrefix("原填") }
        == replaced)
  }

  @Test("A sheet whose elements have a prefix keeps it")
  func prefix() throws {
    let file = try FilledWorkbook(try FormParts(second: "好", prefix: "x:").parts.bytes)
    let text = try #require(file.text(sheet))
    #expect(text.contains("<x:c r=\"G6\"><x:v>50</x:v></x:c></x:row>"))
    #expect(text.contains("<x:legacyDrawing xmlns:r="))
    #expect(file.forms.first?.rows.first?.claimed?.text == "50")
  }

  static let rates: [(name: String, cell: String, filled: String)] = [
    ("a percent format", "<c r='G3' s='1'/>", "<c r='G3' s='1'><v>0.98</v></c>"),
    ("a bare fraction", "<c r='G3'><v>0.5</v></c>", "<c r='G3'><v>0.98</v></c>"),
    ("a bare percentage", "<c r='G3'><v>50</v></c>", "<c r='G3'><v>98</v></c>"),
    (
      "a text", "<c r='G3' t='inlineStr'><is><t>50%</t></is></c>",
      "<c r='G3' t=\"inlineStr\"><is><t>98%</t></is></c>"
    ),
    (
      "a missing cell before one that changes", "<c r='H3'><v>1</v></c>",
      "<c r=\"G3\" t=\"inlineStr\"><is><t>98%</t></is></c><c r='H3'><v>9.8</v></c>"
    ),
    ("the right rate", "<c r='G3' s='1'><v>0.98000</v></c>", "<c r='G3' s='1'><v>0.98000</v></c>"),
  ]

  @Test("The rate is written as the form writes it", arguments: rates)
  func rate(_ row: (name: String, cell: String, filled: String)) throws {
    #expect(Self.rates.count == 6)
    let form = FormParts(rate: row.cell, styles: WorkbookParts.styles(["0.00%"]))
    let file = try FilledWorkbook(try form.parts.bytes)
    #expect(try #require(file.text(sheet)).contains(row.filled))
  }

  @Test("Points in a cell whose format would show another number are a text")
  func format() throws {
    let form = FormParts(
      points: ["<c r='G6' s='1'/>", "", ""], styles: WorkbookParts.styles(["yyyy/m/d"]))
    let file = try FilledWorkbook(try form.parts.bytes)
    #expect(file.text(sheet)?.contains("<is><t>50</t></is>") == true)
    #expect(file.forms.first?.rows.first?.claimed?.text == "50")
  }

  @Test("A cell that several rows share gets what they make together")
  func shared() throws {
    let form = FormParts(after: "<mergeCells count='1'><mergeCell ref='G6:G7'/></mergeCells>")
    let file = try FilledWorkbook(try form.parts.bytes)
    let evaluation = try #require(file.evaluations.first)
    #expect(FormEntries(evaluation, file.scorer.rubric).without.isEmpty)
    #expect(file.text(sheet)?.contains("<c r=\"G6\"><v>90</v></c>") == true)
    #expect(file.text(sheet)?.contains("<c r=\"G8\"><v>99.8</v></c>") == true)
  }

  @Test("A cell that is there twice, and a comment of nobody, are not touched")
  func ambiguous() throws {
    let twice = FormParts(points: ["<c r='G6'><v>1</v></c><c r='G6'><v>2</v></c>", "", ""])
    var nobody = FormParts()
    let comments =
      "<comments xmlns='\(WorkbookParts.main)'><authors/><commentList><comment ref='A1' authorId='0'>"
      + "<text><t>旧</t></text></comment></commentList></comments>"
    nobody.add(
      "notes.xml", comments, kind: "comments", from: "book/tables/_rels/t0.xml.rels")
    var shared = WorkbookParts([
      ("表", "<sheetData/>"), ("乙", "<sheetData><row r='1'/></sheetData>"),
    ])
    let reference = WorkbookParts.reference(
      "c", "\(WorkbookParts.office)/comments", "/notes.xml")
    for list in ["book/tables/_rels/t0.xml.rels", "book/tables/_rels/t1.xml.rels"] {
      shared[list] = WorkbookParts.references(reference)
    }
    shared["notes.xml"] = comments.replacing(
      "<authors/>", with: "<authors><author>甲</author></authors>")
    let place = Place(file: "f", position: .sheetCell(sheet: "表", column: 7, row: 6))
    let remark = Message(Phrase("x", "说明", "note"))
    for (parts, code) in [
      (twice.parts, "part-not-changed"), (nobody.parts, "part-not-changed"),
      (shared, "part-shared"),
    ] {
      let log = DiagnosticLog()
      let entry = FormEntry(.points, place, .open(least: .zero), remarks: [remark])
      let bytes = WorkbookFiller.fill(try parts.bytes, file: "f", [entry], log: log) { _ in "" }
      #expect(bytes == nil)
      #expect(log.diagnostics.map(\.code) == [code])
    }
  }

  @Test("A signed workbook and one in another encoding are refused")
  func refused() throws {
    var signed = FormParts()
    signed.parts["_xmlsignatures/origin.sigs"] = ""
    var encoded = FormParts()
    encoded.parts[FormParts.sheet] =
      "<?xml version='1.0' encoding='ISO-8859-1'?>" + (encoded.parts[FormParts.sheet] ?? "")
    for (parts, code) in [(signed.parts, "file-signed"), (encoded.parts, "part-not-changed")] {
      let place = Place(file: "f", position: .sheetCell(sheet: "表", column: 7, row: 6))
      let log = DiagnosticLog()
      let entry = FormEntry(.points, place, .points(.one))
      let bytes = WorkbookFiller.fill(try parts.bytes, file: "f", [entry], log: log) { _ in "" }
      #expect(bytes == nil)
      #expect(log.diagnostics.map(\.code) == [code])
    }
  }
}
