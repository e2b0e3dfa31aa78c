import Testing
import Ziping

@Suite("Rows that are parts of the row above")
struct SubordinateRowsTests {
  static let header = "一级指标|三级指标|指标值|完成值|分值|得分\n"

  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let body: String
    /// 三级, 完成值, 分值, 得分 of each row.
    let rows: [String]
    let faults: [String]
    var testDescription: String { what }
  }

  static let cases = [
    Case(
      what: "a parent with values is scored by itself",
      body: "产出|★道路|10公里|9公里|20|18\n^|其中：村道|6公里|6公里||\n^|其中：县道|4公里|3公里||",
      rows: ["★道路 9公里 20 18"], faults: ["B3 part-not-scored", "B4 part-not-scored"]),
    Case(
      what: "a parent without values is scored by its parts",
      body: "产出|★道路|||20|18\n^|其中：村道|6公里|6公里||\n^|其中：县道|4公里|3公里||\n^|水渠|1条|1条|10|10",
      rows: ["其中：村道 6公里 10 -", "其中：县道 3公里 10 -", "水渠 1条 10 10"],
      faults: ["B2 scored-by-parts", "E2 weight-shared", "F2 points-shared"]),
    Case(
      what: "dashes are no values",
      body: "产出|★道路|/|—|21|\n^|其中：一|6公里|6公里||\n^|其中：二|4公里|3公里||\n^|其中：三|4公里|3公里||",
      rows: ["其中：一 6公里 7 -", "其中：二 3公里 7 -", "其中：三 3公里 7 -"],
      faults: ["B2 scored-by-parts", "E2 weight-shared"]),
    Case(
      what: "one part has all of the weight",
      body: "产出|★道路|||20|18\n^|其中：村道|6公里|6公里||",
      rows: ["其中：村道 6公里 20 18"], faults: ["B2 scored-by-parts"]),
    Case(
      what: "parts whose weights make the parent's",
      body: "产出|★道路|10公里|9公里|20|18\n^|其中：村道|6公里|6公里|12|12\n^|其中：县道|4公里|3公里|8|6",
      rows: ["★道路 9公里 20 18"], faults: ["B3 part-not-scored", "B4 part-not-scored"]),
    Case(
      what: "parts that are needed to make a hundred are indicators beside their parent",
      body: "产出|★道路|10公里|9公里|50|18\n^|其中：村道|6公里|6公里|30|12\n^|其中：县道|4公里|3公里|20|6",
      rows: ["★道路 9公里 50 18", "其中：村道 6公里 30 12", "其中：县道 3公里 20 6"], faults: []),
    Case(
      what: "parts whose weights make those of an empty parent",
      body: "产出|★道路|||20|18\n^|其中：村道|6公里|6公里|12|12\n^|其中：县道|4公里|3公里|8|6",
      rows: ["其中：村道 6公里 12 12", "其中：县道 3公里 8 6"], faults: ["B2 scored-by-parts"]),
    Case(
      what: "parts whose weights do not",
      body: "产出|★道路|10公里|9公里|20|18\n^|其中：村道|6公里|6公里|12|12\n^|其中：县道|4公里|3公里|9|6",
      rows: ["★道路 9公里 20 18", "其中：村道 6公里 12 12", "其中：县道 3公里 9 6"],
      faults: ["E2 parts-differ"]),
    Case(
      what: "a weight merged over parent and parts is the parent's",
      body: "产出|★道路|10公里|9公里|20|18\n^|其中：村道|6公里|6公里|^|^\n^|其中：县道|4公里|3公里|^|^",
      rows: ["★道路 9公里 20 18"], faults: ["B3 part-not-scored", "B4 part-not-scored"]),
    Case(
      what: "a weight merged over an empty parent and its parts is the parts'",
      body: "产出|★道路|||20|\n^|其中：村道|6公里|6公里|^|\n^|其中：县道|4公里|3公里|^|",
      rows: ["其中：村道 6公里 10 -", "其中：县道 3公里 10 -"],
      faults: ["B2 scored-by-parts", "E2 weight-shared"]),
    Case(
      what: "without weights",
      body: "产出|道路|10公里|9公里||\n^|其中：村道|6公里|6公里||\n^|水渠|1条|1条||",
      rows: ["道路 9公里 - -", "水渠 1条 - -"], faults: ["B3 part-not-scored"]),
    Case(
      what: "parts of nothing are rows",
      body: "产出|其中：村道|6公里|6公里|10|10\n效益|其中：县道|4公里|3公里|10|10",
      rows: ["其中：村道 6公里 10 10", "其中：县道 3公里 10 10"], faults: []),
  ]

  static let wholes: [(money: String, parent: String, others: String, total: String, rows: Int)] = [
    ("20", "10", "60", "", 4), ("20", "10", "70", "", 2), ("", "10", "70", "", 4),
    ("10", "10", "70", "", 4), ("15", "10", "85", "120", 4), ("10", "10", "80", "", 2),
  ]

  @Test(
    "parts count beside their parent where full marks without the money's need them",
    arguments: wholes)
  func whole(_ row: (money: String, parent: String, others: String, total: String, rows: Int)) {
    #expect(Self.wholes.count == 6)
    let text = """
      项目资金（万元）,,全年预算数,全年执行数,分值,执行率,得分
      ,年度资金总额,100,90,\(row.money),90%,
      一级指标,三级指标,指标值,完成值,分值,得分
      产出,路,≥10公里,12公里,\(row.parent),
      ,其中：道,≥5公里,5公里,6,
      ,其中：桥,≥5座,1座,4,
      效益,通行,≥90%,90%,\(row.others),
      合计,,,,\(row.total),
      """
    #expect(readForm(text + "\n").form?.rows.count == row.rows)
  }

  @Test("parts are scored for their parent or reported", arguments: cases)
  func parts(_ row: Case) throws {
    #expect(Self.cases.count == 12)
    let (form, faults) = readGrid(sketch(Self.header + row.body))
    #expect(faults == row.faults)
    let rows = (form?.rows ?? []).map {
      "\($0.name) \($0.actual.text) \($0.weight?.text ?? "-") \($0.claimed?.text ?? "-")"
    }
    #expect(rows == row.rows)
  }
}
