import Testing
import Ziping
import ZipingTestSupport

@Suite("What no rule can judge, the department closes with a level and its reason")
struct OwnJudgementTests {
  /// A row that is left to a person whatever its numbers.
  struct Open: Sendable, CustomTestStringConvertible {
    let why: String
    let target: String
    let actual: String
    var testDescription: String { why }
  }

  static let open = [
    Open(why: "late by its dates", target: "2021年6月30日前", actual: "2021年7月14日"),
    Open(why: "a bound for a value", target: "≥95%", actual: "≥90%"),
    Open(why: "a target that names nothing", target: "——", actual: "已完成"),
  ]

  /// What is said of the form with such a first row.
  private func codes(_ open: Open, level: String?, note: String?) throws -> [String] {
    let form = Self.form(open, level: level, note: note, claimed: nil)
    return try form.scorer().evaluate(form.submission).findings.map(\.remark.kind.code)
  }

  private static func form(
    _ open: Open, level: String?, note: String?, claimed: String?
  ) -> SmallForm {
    var form = SmallForm()
    form.rows[0].target = open.target
    form.rows[0].actual = open.actual
    form.rows[0].level = level
    form.rows[0].note = note
    form.rows[0].claimed = claimed
    return form
  }

  private func row(
    _ open: Open, level: String?, note: String? = "汛期停工两周", claimed: String? = nil
  ) throws -> ScoredRow {
    let form = Self.form(open, level: level, note: note, claimed: claimed)
    let evaluation = try form.scorer().evaluate(form.submission)
    return try #require(evaluation.rows.first { $0.name == form.rows[0].name })
  }

  @Test("a level with its reason closes it as a suggestion, the department's own", arguments: open)
  func closes(_ open: Open) throws {
    #expect(try row(open, level: nil).state.points == nil)
    let half = try row(open, level: "50%")
    #expect(half.state.isSuggested)
    #expect(half.isOwnJudgement)
    let points = try #require(half.points)
    #expect(points <= ExactDecimal(10))
    #expect(half.state.assumptions.map(\.kind.code) == ["own-judgement"])
    let whole = try row(open, level: "达成")
    #expect(whole.isOwnJudgement)
    #expect(try #require(whole.points) >= points)
  }

  static let sentences = Open(
    why: "two sentences", target: "按月支付", actual: "每月支付安保保洁人员工资")

  @Test(
    "two sentences are judged by the rubric's levels, as the department's own word",
    arguments: [("达成", "20"), ("100%", "20"), ("部分达成", "14"), ("85%", "17")])
  func sentences(_ level: String, _ points: String) throws {
    #expect(try row(Self.sentences, level: nil).points == nil)
    let row = try row(Self.sentences, level: level)
    #expect(row.points == (try ExactDecimal(parsing: points)))
    #expect(row.state.isSuggested)
    #expect(row.isOwnJudgement)
    #expect(try !codes(Self.sentences, level: level, note: "见总结").contains("level-without-reason"))
  }

  @Test("a claim inside the level's band settles the points, and stays the department's word")
  func claimedInBand() throws {
    let row = try row(Self.sentences, level: "部分达成", claimed: "15")
    #expect(row.points == ExactDecimal(15))
    #expect(row.isOwnJudgement)
  }

  @Test("the whole of what two sentences ask needs no reason, less is told to lack one")
  func reasonOfSentences() throws {
    for level in ["达成", "100%"] {
      #expect(try row(Self.sentences, level: level, note: nil).isOwnJudgement)
      #expect(
        try !codes(Self.sentences, level: level, note: nil).contains("level-without-reason"))
    }
    for level in ["部分达成", "85%"] {
      #expect(try row(Self.sentences, level: level, note: "无").isOwnJudgement)
      #expect(
        try codes(Self.sentences, level: level, note: "无").count { $0 == "level-without-reason" }
          == 1)
    }
  }

  @Test("two sentences that contradict each other never get all, whatever the level")
  func contradicting() throws {
    let open = Open(why: "", target: "有所提高", actual: "下降5%")
    let most = try row(open, level: nil).bounds.high
    let row = try row(open, level: "达成")
    #expect(row.isOwnJudgement)
    #expect(row.points == most)
    #expect(most < ExactDecimal(20))
  }

  @Test("an actual value that is a level itself is the form's answer, not the department's word")
  func answers() throws {
    for actual in ["达成预期指标", "部分达成", "90%"] {
      let open = Open(why: "", target: "按月支付", actual: actual)
      #expect(try !row(open, level: nil, note: nil).isOwnJudgement)
      #expect(try !row(open, level: "部分达成", note: nil).isOwnJudgement)
      let said = try codes(open, level: "部分达成", note: nil)
      #expect(!said.contains("level-without-reason"))
    }
  }

  @Test("where the rubric fixes an indicator's rule, a level is the answer that it asks for")
  func fixedRule() throws {
    let sketch = RubricSketch(
      groups: #"""
        [{ "name": "产出", "points": 100, "indicators": [
          { "name": "支付", "points": 100, "target": "按月支付", "rule": { "rule": "qualitative" } }
        ] }]
        """#)
    let row = RowSketch(
      group: "产出", level2: "", name: "支付", target: "按月支付", actual: "每月支付保洁人员工资",
      weight: "100", level: "85%")
    let form = Submission(source: "f", rows: [row.row(line: 3)])
    let scored = try #require(sketch.scorer().evaluate(form).rows.first)
    #expect(scored.points == ExactDecimal(85))
    #expect(!scored.state.isSuggested)
  }

  @Test("it never gives more than the row can still get", arguments: open)
  func limit(_ open: Open) throws {
    let most = try row(open, level: nil).bounds.high
    let points = try #require(row(open, level: "100%").points)
    #expect(points == most)
  }

  @Test(
    "without its reason, or with no level that anybody knows, the row stays open", arguments: open)
  func staysOpen(_ open: Open) throws {
    for note in [nil, "无", "—"] {
      #expect(try row(open, level: "达成", note: note).points == nil)
      #expect(try codes(open, level: "达成", note: note).contains("level-without-reason"))
    }
    #expect(try row(open, level: "还可以").points == nil)
    let said = try codes(open, level: "还可以", note: "汛期停工两周")
    #expect(said.count { $0 == "level-unreadable" } == 1)
  }

  @Test("a claim alone closes nothing", arguments: open)
  func claim(_ open: Open) throws {
    #expect(try row(open, level: nil, claimed: "20").points == nil)
  }

  @Test("it is about something that was reached: without an actual value nothing is closed")
  func nothingReached() throws {
    let open = Open(why: "", target: "10次", actual: "")
    #expect(try row(open, level: "达成").points == nil)
  }

  @Test("where numbers decide, a level changes nothing")
  func numbers() throws {
    let plain = Open(why: "", target: "≥10次", actual: "5次")
    let row = try row(plain, level: "达成")
    #expect(!row.isOwnJudgement)
    #expect(row.points == ExactDecimal(10))
    #expect(try codes(plain, level: "达成", note: nil).contains("level-unused"))
  }

  @Test("a review shows its claim as not checked, equal or not", arguments: ["20", "18", "10"])
  func review(_ claimed: String) throws {
    var form = SmallForm()
    form.rows[0].target = "2021年6月30日前"
    form.rows[0].actual = "2021年7月14日"
    form.rows[0].level = "达成"
    form.rows[0].note = "工资表在案"
    form.rows[0].claimed = claimed
    let review = try form.review()
    let line = try #require(review.rows.first { $0.name == form.rows[0].name })
    #expect(line.isJudgedByOwner)
    #expect(!line.exceedsTolerance)
    #expect(line.reviewedDifference == nil)
    #expect(review.uncheckable.contains(line))
    #expect(line.causes.map(\.code) == ["not-checkable"])
  }
}
