import Testing
import Ziping

@Suite("Submissions in JSON")
struct JSONSubmissionTests {
  static let whole = """
    {
      "formatVersion": 1,
      "title": "自评表", "unit": "市人大", "project": "会议", "year": 2021,
      "money": {
        "unit": "万元", "planned": 158.40, "executed": "170.51", "weight": 10, "claimed": "9",
        "parts": [{ "name": "财政拨款", "planned": "100", "executed": 99.5 }]
      },
      "rows": [
        {
          "group": "产出指标", "level2": "数量指标", "name": "会议", "target": "≥4次",
          "actual": 5, "weight": 10.0, "claimed": "9.5", "level": "达成",
          "notApplicable": "取消", "note": "无"
        }
      ],
      "claimed": { "total": 98.25, "grade": "优" }
    }
    """

  @Test("every key is read, numbers with their digits as written")
  func everyKey() throws {
    let (form, faults) = readForm(Self.whole)
    #expect(faults == [])
    let read = try #require(form)
    #expect([read.title, read.unit, read.project] == ["自评表", "市人大", "会议"])
    #expect(read.year == 2021)
    let money = read.money
    #expect(money.unit == "万元")
    #expect(
      [money.planned, money.executed, money.weight, money.claimed].map(\.?.text)
        == ["158.40", "170.51", "10", "9"])
    #expect(money.parts.map(\.name) == ["财政拨款"])
    #expect(money.parts.first?.planned?.text == "100")
    #expect(money.parts.first?.executed?.text == "99.5")
    #expect(read.texts == [["产出指标", "数量指标", "会议", "≥4次", "5", "10.0", "9.5"]])
    let row = try #require(read.rows.first)
    #expect([row.level, row.notApplicable, row.note].map(\.?.text) == ["达成", "取消", "无"])
    #expect(row.target.place.description == "f:10:66")
    #expect(read.claimedTotal?.text == "98.25")
    #expect(read.claimedGrade?.text == "优")
  }

  static let sparse = [
    #"{ "formatVersion": 1, "rows": [{ "name": "会议" }] }"#,
    #"{ "formatVersion": 1, "rows": [{ "name": "会议", "target": null, "actual": "", "weight": " " }] }"#,
    #"{ "formatVersion": 1, "title": null, "year": null, "money": null, "claimed": null, "#
      + #""rows": [{ "name": "会议", "group": null, "level2": null, "note": null }] }"#,
    #"{ "formatVersion": 1, "title": "", "unit": "", "project": "", "#
      + #""rows": [{ "name": "会议", "group": "", "level2": "" }] }"#,
    #"{ "formatVersion": 1, "money": { "planned": null, "parts": null }, "#
      + #""rows": [{ "name": "会议", }], }"#,
  ]

  @Test("null, nothing and an empty text are the same", arguments: sparse)
  func nothing(_ text: String) {
    #expect(Self.sparse.count == 5)
    let (form, faults) = readForm(text)
    #expect(faults == [])
    #expect(form?.texts == [["", "", "会议", "", "", "-", "-"]])
    #expect(form?.year == nil)
    #expect(form?.money.planned == nil)
    #expect(form?.claimedTotal == nil)
  }

  /// Small edits of the whole form; ▲ stands where the fault is to be found.
  static let faults: [(code: String, old: String, new: String)] = [
    ("json-syntax", "\"year\": 2021,", "\"year\": 2021▲；"),
    ("duplicate-key", "\"year\": 2021,", "\"year\": 2021, ▲\"year\": 2020,"),
    ("unknown-key", "\"unit\": \"市人大\"", "\"unit\": \"市人大\", ▲\"units\": \"\""),
    ("unknown-key", "\"group\": \"产出指标\"", "▲\"groups\": \"产出指标\""),
    ("unknown-key", "\"grade\": \"优\"", "▲\"grades\": \"优\""),
    ("unknown-key", "\"name\": \"财政拨款\"", "\"name\": \"财政拨款\", ▲\"rate\": 1"),
    ("missing-key", "{\n  \"formatVersion\": 1,", "▲{"),
    ("out-of-range", "\"formatVersion\": 1", "\"formatVersion\": ▲2"),
    ("out-of-range", "\"year\": 2021", "\"year\": ▲21"),
    ("out-of-range", "\"year\": 2021", "\"year\": ▲2021.5"),
    ("not-a-number", "\"year\": 2021", "\"year\": ▲\"2021年\""),
    ("wrong-type", "\"title\": \"自评表\"", "\"title\": ▲1"),
    ("wrong-type", "\"planned\": 158.40", "\"planned\": ▲true"),
    ("wrong-type", "\"actual\": 5", "\"actual\": ▲[5]"),
    ("wrong-type", "{ \"total\": 98.25, \"grade\": \"优\" }", "▲98.25"),
    ("wrong-type", "{ \"name\": \"财政拨款\", \"planned\": \"100\", \"executed\": 99.5 }", "▲\"财政拨款\""),
    ("missing-key", "{ \"name\": \"财政拨款\", ", "▲{ "),
    (
      "missing-key", "    {\n      \"group\": \"产出指标\", \"level2\": \"数量指标\", \"name\": \"会议\",",
      "    ▲{\n      \"group\": \"产出指标\", \"level2\": \"数量指标\","
    ),
    ("empty-text", "\"name\": \"会议\"", "\"name\": ▲\" \""),
    ("number-too-long", "\"actual\": 5", "\"actual\": ▲1234567890123456789"),
  ]

  @Test("each fault is found where it stands, and nothing else", arguments: faults)
  func fault(_ row: (code: String, old: String, new: String)) throws {
    #expect(Self.faults.count == 20)
    var text = Self.whole
    #expect(text.ranges(of: row.old).count == 1)
    text.replace(row.old, with: row.new)
    let mark = try #require(text.firstIndex(of: "▲"))
    let before = text[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
    text.remove(at: mark)
    let (form, faults) = readForm(text)
    #expect(form == nil)
    #expect(faults == ["\(before.count):\((before.last?.count ?? 0) + 1) \(row.code)"])
  }

  static let rowless: [(rows: String, fault: String)] = [
    ("▲[]", "no-rows"), ("▲{}", "wrong-type"), ("[▲1]", "wrong-type"),
    ("[▲{ \"target\": \"4次\" }]", "missing-key"),
  ]

  @Test("a form without rows has one fault", arguments: rowless)
  func noRows(_ row: (rows: String, fault: String)) throws {
    #expect(Self.rowless.count == 4)
    let text = "{ \"formatVersion\": 1, \"rows\": \(row.rows) }"
    let mark = try #require(text.firstIndex(of: "▲"))
    let column = text.distance(from: text.startIndex, to: mark) + 1
    let (form, faults) = readForm(text.replacing("▲", with: ""))
    #expect(form == nil)
    #expect(faults == ["1:\(column) \(row.fault)"])
  }
}
