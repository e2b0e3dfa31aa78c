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

  @Test("two sentences are judged by the rubric's levels, which the department states there")
  func sentences() throws {
    let open = Open(why: "", target: "按月支付", actual: "每月支付安保保洁人员工资")
    #expect(try row(open, level: nil).points == nil)
    #expect(try row(open, level: "达成").points == ExactDecimal(20))
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
