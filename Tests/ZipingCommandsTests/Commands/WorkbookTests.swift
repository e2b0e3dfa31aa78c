import Foundation
import Testing
import ZipingFiles

@Suite("Workbooks given to the built program")
struct WorkbookTests {
  private static let fixtures = "Tests/ZipingFormsTests/Fixtures/"

  /// A workbook whose sheets hold these rows.
  static func workbook(_ sheets: [(name: String, rows: String)]) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let packaging = "http://schemas.openxmlformats.org/package/2006"
    func references(_ targets: [(kind: String, target: String)]) -> String {
      "<Relationships xmlns='\(packaging)/relationships'>"
        + targets.enumerated().map { index, item in
          "<Relationship Id='r\(index)' Type='\(office)/\(item.kind)' Target='\(item.target)'/>"
        }.joined() + "</Relationships>"
    }
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name='\(sheet.name)' sheetId='\(index + 1)' r:id='r\(index)'/>"
    }
    var writer = ZipWriter()
    func add(_ name: String, _ text: String) throws { try writer.add(name, Array(text.utf8)) }
    try add(
      "[Content_Types].xml",
      "<Types xmlns='\(packaging)/content-types'><Default Extension='xml' ContentType="
        + "'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>")
    try add("_rels/.rels", references([("officeDocument", "xl/book.xml")]))
    try add(
      "xl/book.xml",
      "<workbook xmlns='\(main)' xmlns:r='\(office)'><sheets>\(list.joined())</sheets></workbook>")
    try add(
      "xl/_rels/book.xml.rels",
      references(sheets.indices.map { ("worksheet", "sheet\($0).xml") }))
    for (index, sheet) in sheets.enumerated() {
      try add(
        "xl/sheet\(index).xml",
        "<worksheet xmlns='\(main)'><sheetData>\(sheet.rows)</sheetData></worksheet>")
    }
    return try writer.finished()
  }

  /// The rows of a form in CSV as those of a sheet.
  static func rows(_ csv: String) -> String {
    csv.split(separator: "\n").map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map {
        "<c t='str'><v>\(XMLText.escaped(String($0)))</v></c>"
      }
      return "<row>\(cells.joined())</row>"
    }.joined()
  }

  static func run(_ arguments: [String], _ bytes: [UInt8]) throws -> Outcome {
    try withFolder { folder in
      let file = folder.appending(path: "f.xlsx")
      try Data(bytes).write(to: file)
      return try Program.run(arguments.map { $0 == "FILE" ? file.path : $0 })
    }
  }

  @Test("A published form is scored as its CSV file is")
  func published() throws {
    let rubric = ["--rubric", "xinzhou-2021-department"]
    let outcome = try Program.run(
      ["score", Self.fixtures + "xinzhou-2021-department.xlsx"] + rubric)
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("98.25"))
  }

  @Test("Each sheet with a form is scored, others are passed over, and one can be chosen")
  func sheets() throws {
    let form = Self.rows(Form.sound)
    let bytes = try Self.workbook([
      ("说明", "<row><c t='str'><v>填表说明</v></c></row>"), ("一", form), ("二", form),
    ])
    let all = try Self.run(["score", "FILE"], bytes)
    #expect(all.exitCode == 0 && all.errors.isEmpty)
    #expect(all.output.contains("汇总"))
    let one = try Self.run(["score", "FILE", "--sheet", "二"], bytes)
    #expect(one.exitCode == 0 && !one.output.contains("汇总"))
    let explained = try Self.run(["explain", "FILE", "会议", "--sheet", "一"], bytes)
    #expect(explained.exitCode == 0 && explained.output.contains(" 一!"))
    let none = try Self.run(["score", "FILE", "--sheet", "说明"], bytes)
    #expect(none.exitCode == 2 && none.errors.contains("[no-form]"))
    let unknown = try Self.run(["score", "FILE", "--sheet", "三"], bytes)
    #expect(unknown.exitCode == 2 && unknown.errors.contains("说明、一、二"))
  }

  static let refused: [(rows: String, code: String)] = [
    ("<row r='4294967296'/>", "row-outside"),
    ("<row r='1'><c r='XFE1'><v>1</v></c></row>", "cell-outside"),
    ("<row><c t='s'><v>4000000000</v></c></row>", "shared-text-missing"),
    ("<row>" + String(repeating: "<c>", count: 10_000), "xml-too-deep"), ("<row>", "xml-malformed"),
    ("<row><c><v>1</v></c></row>", "no-form"),
  ]

  @Test("A workbook that cannot be read ends with 2 and says why", arguments: refused)
  func refusal(_ row: (rows: String, code: String)) throws {
    #expect(Self.refused.count == 6)
    let outcome = try Self.run(["score", "FILE"], Self.workbook([("表", row.rows)]))
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains(": error: ") && outcome.errors.contains("[\(row.code)]"))
  }
}
