import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

@Suite("Decisions files")
struct DecisionsReaderTests {
  private func read(_ text: String) -> (decisions: [Decision]?, codes: [String], log: DiagnosticLog)
  {
    let log = DiagnosticLog()
    let decisions = DecisionsReader.read(Array(text.utf8), file: "d", log: log)?.decisions
    return (decisions, log.diagnostics.map(\.code), log)
  }

  private func json(_ entries: String) -> String {
    "{ \"formatVersion\": 1, \"decisions\": [\(entries)] }"
  }

  @Test("JSON and CSV say the same")
  func both() throws {
    let object = """
      { "form": "f.csv", "row": "会议", "points": 4.50, "reason": "有凭证", "by": "李", "on": "2022-03-01",
        "target": "10次", "actual": "" }
      """
    let fromJSON = try #require(read(json(object)).decisions?.first)
    let table = "表,指标,复核得分,理由,复核人,日期,指标值\nf.csv,会议,4.50,有凭证,李,2022-03-01,10次\n"
    let fromCSV = try #require(read(table).decisions?.first)
    for decision in [fromJSON, fromCSV] {
      #expect(decision.form == "f.csv")
      #expect(decision.row == "会议")
      #expect(decision.outcome == .points(try ExactDecimal(parsing: "4.5")))
      #expect(decision.reason == "有凭证")
      #expect(decision.by == "李")
      #expect(decision.on == "2022-03-01")
      #expect(decision.target == "10次")
    }
    // Seen as blank in JSON; an empty cell of a table says nothing.
    #expect(fromJSON.actual == "")
    #expect(fromCSV.actual == nil)
    #expect(fromCSV.place.description == "d:2:1")
  }

  @Test("Entries that nobody filled in are left out")
  func open() throws {
    let entry = #"{ "row": "甲", "about": "?", "points": null, "level": null, "reason": null }"#
    let filled = #"{ "row": "乙", "level": "达成", "reason": "是" }"#
    let decisions = try #require(read(json(entry + "," + filled)).decisions)
    #expect(decisions.map(\.row) == ["乙"])
    #expect(decisions.first?.outcome == .level("达成"))
    #expect(read("指标,复核得分,理由\n甲,,\n,,\n").decisions == [])
    #expect(read(json("")).decisions == [])
  }

  private static let kinds: [(json: String, csv: String, outcome: Decision.Outcome)] = [
    (#""row": "甲", "notApplicable": true"#, "甲,,是,,", .notApplicable),
    (#""row": "甲", "notApplicable": "不适用", "veto": """#, "甲,,不适用,,", .notApplicable),
    (#""row": "甲", "notApplicable": false"#, "甲,,否,,", .applicable),
    (#""row": "甲", "veto": true"#, "甲,,,触发,", .veto(true)),
    (#""row": "甲", "veto": " 否 ""#, "甲,,,不触发,", .veto(false)),
    (#""row": null, "group": "甲", "level": "达成""#, ",甲,,,达成", .level("达成")),
  ]

  @Test("Groups, vetoes and what does not apply are read from JSON and tables", arguments: 0..<6)
  func kinds(_ index: Int) throws {
    #expect(Self.kinds.count == 6)
    let (object, line, outcome) = Self.kinds[index]
    let fromJSON = read(json("{ \(object), \"levels\": [\"达成\"], \"reason\": \"是\" }"))
    let fromCSV = read("指标,组,不适用,一票否决,复核等次,理由,可选等次\n\(line),是,达成\n")
    for (decisions, codes, _) in [fromJSON, fromCSV] {
      #expect(codes == [])
      let decision = try #require(decisions?.first)
      #expect(decision.outcome == outcome)
      #expect((decision.group ?? decision.row) == "甲")
      #expect((decision.group == nil) != decision.row.isEmpty)
    }
  }

  @Test("A table may be about groups alone")
  func groupsAlone() throws {
    #expect(read("一级指标,复核得分,理由\n过程,20,是\n").decisions?.map(\.group) == ["过程"])
  }

  static let faults: [(text: String, codes: [String])] = [
    (#"{ "row": "甲", "points": 1 }"#, ["decision-without-reason"]),
    (#"{ "row": "甲", "points": 1, "reason": " " }"#, ["decision-without-reason"]),
    (#"{ "row": "甲", "reason": "是" }"#, ["decision-without-outcome"]),
    (#"{ "points": 1, "reason": "是" }"#, ["decision-without-row"]),
    (#"{ "row": "甲", "points": 1, "level": "达成", "reason": "是" }"#, ["decision-points-and-level"]),
    (#"{ "row": "甲", "points": "满分", "reason": "是" }"#, ["decision-points-unreadable"]),
    (#"{ "row": "甲", "points": 1, "reason": "是", "on": "2022年3月" }"#, ["decision-day-unreadable"]),
    (
      #"{ "row": "甲", "points": 1, "reason": "是", "on": "2022-02-30" }"#,
      ["decision-day-unreadable"]
    ),
    (#"{ "row": "甲", "score": 1, "reason": "是" }"#, ["unknown-key", "decision-without-outcome"]),
    (#"{ "row": ["甲"], "points": 1, "reason": "是" }"#, ["wrong-type", "decision-without-row"]),
    (#"3"#, ["wrong-type"]),
    (#"{ "row": "甲", "group": "乙", "points": 1, "reason": "是" }"#, ["decision-row-and-group"]),
    (#"{ "row": "甲", "notApplicable": true }"#, ["decision-without-reason"]),
    (#"{ "group": "甲", "points": 1 }"#, ["decision-without-reason"]),
    (
      #"{ "row": "甲", "notApplicable": "没有预算", "reason": "是" }"#, ["decision-answer-unreadable"]
    ),
    (#"{ "row": "甲", "veto": 1, "reason": "是" }"#, ["decision-answer-unreadable"]),
    (
      #"{ "row": "甲", "veto": true, "notApplicable": false, "reason": "是" }"#,
      ["decision-points-and-level"]
    ),
    (
      #"{ "row": "甲", "level": true, "reason": "是" }"#, ["wrong-type", "decision-without-outcome"]
    ),
    (#"{ "row": "甲", "points": 1, "reason": "是", "levels": "达成" }"#, ["wrong-type"]),
    (
      #"{ "row": "甲", "points": 1 }, { "row": "乙", "points": 1 }"#,
      ["decision-without-reason", "decision-without-reason"]
    ),
  ]

  @Test("Every fault is reported, and no decision comes out", arguments: faults)
  func fault(_ text: String, _ codes: [String]) {
    #expect(Self.faults.count == 20)
    let outcome = read(json(text))
    #expect(outcome.decisions == nil)
    #expect(outcome.codes == codes)
    #expect(outcome.log.diagnostics.allSatisfy { $0.place?.file == "d" })
  }

  static let tables: [(text: String, codes: [String])] = [
    (
      "甲,1,是\n",
      ["unknown-column", "unknown-column", "unknown-column", "decisions-without-heading"]
    ),
    ("指标,复核得分,理由,颜色\n甲,1,是,红\n", ["unknown-column"]),
    ("指标,复核得分,复核得分,理由\n甲,1,2,是\n", ["column-twice"]),
    ("指标,复核得分,理由\n甲,1,\n", ["decision-without-reason"]),
    ("指标,复核得分,理由\n甲,一,是\n", ["decision-points-unreadable"]),
    ("指标,复核得分,理由\n,1,是\n", ["decision-without-row"]),
    ("指标,不适用,理由\n甲,有,是\n", ["decision-answer-unreadable"]),
    ("指标,组,复核得分,理由\n甲,乙,1,是\n", ["decision-row-and-group"]),
  ]

  @Test("Tables are read as strictly", arguments: tables)
  func table(_ text: String, _ codes: [String]) {
    #expect(Self.tables.count == 8)
    let outcome = read(text)
    #expect(outcome.decisions == nil)
    #expect(outcome.codes == codes)
  }

  @Test("What a crowded workbook left out is still counted")
  func crowded() throws {
    let texts = ["三级指标", "权重", "复核得分", "备注"]
    let heads = texts.enumerated().map { index, text in
      "<c r=\"\(["A", "B", "C", "D"][index])1\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    let rows = (2...1501).map { "<row r=\"\($0)\"><c r=\"C\($0)\"><f>1+1</f></c></row>" }
    let workbook = WorkbookParts(rows: "<row r=\"1\">\(heads.joined())</row>" + rows.joined())
    let log = DiagnosticLog()
    _ = DecisionsReader.read(try workbook.bytes, file: "d", log: log)
    let last = try #require(log.inOrder.last)
    #expect(log.diagnostics.count == Diagnostics.mostAlike)
    #expect(last.code == "more-alike")
    #expect(last.message.facts.last == .count(500))
  }

  @Test("A file of another version or kind is refused")
  func kinds() {
    #expect(read(#"{ "formatVersion": 2, "decisions": [] }"#).codes == ["out-of-range"])
    #expect(read(#"{ "decisions": [] }"#).codes == ["missing-key"])
    #expect(read("[]").decisions == nil)
    #expect(read("").decisions == nil)
  }
}
