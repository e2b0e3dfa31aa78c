import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

@Suite("Subtotals in a workbook that is filled in")
struct FilledSubtotalTests {
  /// A form of two outputs, an effect and subtotals, whose cells for points are given.
  private static func workbook(_ points: [Int: String], second: String = "9次") throws -> [UInt8] {
    func row(_ number: Int, _ texts: [String]) -> String {
      let cells = zip("ABCDEF", texts).filter { !$0.1.isEmpty }
        .map { "<c r='\($0.0)\(number)' t='inlineStr'><is><t>\($0.1)</t></is></c>" }
      return "<row r='\(number)'>\(cells.joined())\(points[number] ?? "")</row>"
    }
    let rows = [
      row(1, ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值"])
        .replacing("</row>", with: "<c r='G1' t='inlineStr'><is><t>得分</t></is></c></row>"),
      row(2, ["产出指标", "数量指标", "会议", "10次", "10次", "40"]),
      row(3, ["", "", "培训", "10次", second, "20"]), row(4, ["小计", "", "", "", "", "60"]),
      row(5, ["效益指标", "社会效益指标", "效果", "≥98%", "98%", "40"]),
      row(6, ["总分", "", "", "", "", "100"]),
    ]
    return try WorkbookParts([
      (
        "表",
        "<sheetData>\(rows.joined())</sheetData>\(points[0].map { "<mergeCells><mergeCell ref='\($0)'/></mergeCells>" } ?? "")"
      )
    ]).bytes
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let points: [Int: String]
    var second = "9次"
    /// What the sheet then holds.
    let holds: [String]
    var said: [String] = []
    var testDescription: String { what }
  }

  private static func number(_ cell: String, _ value: String) -> String {
    "<c r='\(cell)'><v>\(value)</v></c>"
  }

  static let cases = [
    Case(
      what: "a number", points: [4: number("G4", "60"), 6: number("G6", "100")],
      holds: ["<c r='G4'><v>58</v></c>", "<c r='G6'><v>98</v></c>"]),
    Case(
      what: "an empty cell", points: [:],
      holds: ["<c r=\"G4\"><v>58</v></c>", "<c r=\"G6\"><v>98</v></c>"]),
    Case(
      what: "formulas, of which one adds up the other",
      points: [
        4: "<c r='G4'><f>SUM(G2:G3)</f><v>60</v></c>", 6: "<c r='G6'><f>G4+G5</f><v>100</v></c>",
      ],
      holds: ["<f>SUM(G2:G3)</f><v>58</v>", "<f>G4+G5</f><v>98</v>"]),
    Case(
      what: "a formula that adds up something else",
      points: [4: "<c r='G4'><f>SUM(G2:G2)</f><v>60</v></c>"],
      holds: ["<f>SUM(G2:G2)</f><v>40</v>"], said: ["f!表!G4 total-formula"]),
    Case(
      what: "rows of which one is open", points: [4: number("G4", "60")], second: "几次",
      holds: ["<c r='G4'/>"]),
    Case(
      what: "a cell of two rows", points: [0: "G2:G3", 2: number("G2", "60")],
      holds: ["<c r='G2'><v>58</v></c>"]),
  ]

  @Test("A subtotal gets the sum of its rows as the total does", arguments: cases)
  func fills(_ row: Case) throws {
    #expect(Self.cases.count == 6)
    let file = try FilledWorkbook(
      try Self.workbook(row.points, second: row.second), rubric: "mof-2020-project")
    let text = try #require(file.text(FormParts.sheet))
    for cell in row.holds { #expect(text.contains(cell), "\(text)") }
    #expect(file.said == row.said)
    // The cells of a shared one are no rows without a cell.
    #expect(file.evaluations.allSatisfy { FormEntries($0, file.scorer.rubric).without.isEmpty })
    let again = try FilledWorkbook(file.bytes, rubric: "mof-2020-project")
    #expect(again.changed.allSatisfy { $0.contains("comments") })
  }
}
