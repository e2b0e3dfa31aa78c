import Testing
import Ziping
import ZipingTestSupport

@Suite("Decisions about vetoes")
struct VetoDecisionTests {
  private static func review(
    _ decisions: [Decision], stating actual: String? = nil, ifAbsent: String = "clear"
  ) throws -> DecidedReview {
    let scorer = try VetoTests.sketch(ifAbsent: ifAbsent).scorer()
    let answers = actual.map { [($0, "0" as String?)] } ?? []
    let evaluation = try VetoTests.evaluation(answers, ifAbsent: ifAbsent)
    return try DecidedReview(scorer, evaluation.submission, decisions)
  }

  private static let cases:
    [(
      actual: String?, ifAbsent: String, row: String, outcome: Decision.Outcome, before: String,
      after: String
    )] = [
      (nil, "clear", "违规违纪问题", .veto(true), "100", "59"),
      (nil, "clear", "违规违纪问题", .veto(false), "100", "100"),
      (nil, "open", "违规违纪问题", .veto(true), "59–100", "59"),
      (nil, "open", "违规违纪问题", .veto(false), "59–100", "100"),
      ("1起", "clear", "违纪问题", .veto(false), "59", "100"),
      ("0起", "clear", "违纪问题", .veto(true), "100", "59"),
      ("若干", "clear", "违纪问题", .veto(false), "59–100", "100"),
      // The rubric's own name of it.
      ("0起", "clear", "违规违纪问题", .veto(true), "100", "59"),
      ("0起", "clear", "违纪问题", .actual("2起"), "100", "59"),
      ("2起", "clear", "违纪问题", .actual("0起"), "59", "100"),
      (nil, "open", "违规违纪问题", .actual("0起"), "59–100", "100"),
    ]

  @Test("What is decided bars the result or clears it", arguments: 0..<11)
  func decided(_ index: Int) throws {
    #expect(Self.cases.count == 11)
    let (actual, ifAbsent, row, outcome, before, after) = Self.cases[index]
    let decided = try Self.review([.on(row, outcome)], stating: actual, ifAbsent: ifAbsent)
    #expect(decided.codes == [])
    #expect(decided.review.evaluation.shownTotal == before)
    #expect(decided.total == after)
    #expect(decided.review.reviewed.adjustments.count == (after == "59" ? 1 : 0))
    let line = try #require(decided.review.rows.first { $0.decision != nil })
    #expect(line.decision?.bars == (after == "59"))
    #expect(!decided.review.findings.contains { $0.code == "veto-open" })
    #expect(try decided.review.reviewed.row(line.name).reasonCode == "decided")
  }

  @Test("A veto that the form does not mention has a row that says what that means")
  func unanswered() throws {
    let clear = try Self.review([]).review.evaluation
    #expect(try clear.row("违规违纪问题").reasonCode == "veto-unanswered")
    let open = try Self.review([], ifAbsent: "open").review.evaluation
    #expect(try open.row("违规违纪问题").shown == "undetermined veto-open")
    #expect(open.codes(about: "违规违纪问题") == ["veto-open"])
  }

  @Test("A corrected day is judged in the form's year, as the form's own is")
  func year() throws {
    let scorer = try RubricSketch(
      more: """
        "vetoes": [{ "indicator": "按时报送", "target": "3月底前", "total": 59, "ifAbsent": "open" }],
        """
    ).scorer()
    func submission(_ actual: String) -> Submission {
      let answer = RowSketch(group: "其他", level2: "", name: "按时报送", target: "", actual: actual)
      return form([RowSketch(group: "产出", level2: "", name: "次数", weight: "100"), answer])
    }
    #expect(try scorer.evaluate(submission("2021年2月")).shownTotal == "100")
    let decided = try DecidedReview(
      scorer, submission("不详"), [.on("按时报送", .actual("2021年2月"))])
    #expect(decided.codes == [])
    #expect(decided.total == "100")
  }

  @Test("A row under the heading 一票否决 that the rubric does not know as a veto is decided as a row")
  func namesake() throws {
    let scorer = try RubricSketch().scorer()
    let rows = [
      RowSketch(group: "产出", level2: "", name: "次数", weight: "60"),
      RowSketch(group: "一票否决", level2: "", name: "事故", weight: "40"),
    ]
    let decided = try DecidedReview(scorer, form(rows), [.on("事故", .points(try decimal("30")))])
    #expect(decided.codes == [])
    #expect(decided.total == "90")
    let vetoed = try DecidedReview(scorer, form(rows), [.on("事故", .veto(true))])
    #expect(vetoed.codes == ["decision-not-a-veto"])
  }

  @Test("One of several answers that holds still decides")
  func several() throws {
    let scorer = try VetoTests.sketch(ifAbsent: "clear").scorer()
    let submission = try VetoTests.evaluation([("0起", nil), ("2起", nil)]).submission
    let ids = try scorer.evaluate(submission).rows.filter { $0.name == "违纪问题" }.map(\.id)
    try #require(ids.count == 2)
    let ambiguous = try DecidedReview(scorer, submission, [.on("违纪问题", .veto(false))])
    #expect(ambiguous.codes == ["decision-ambiguous"])
    #expect(try DecidedReview(scorer, submission, [.on(ids[0], .veto(false))]).total == "59")
    #expect(try DecidedReview(scorer, submission, [.on(ids[1], .veto(false))]).total == "100")
  }

  private static let refusals: [(row: String, outcome: Decision.Outcome, code: String)] = [
    ("违纪问题", .points(.zero), "decision-on-veto"), ("违纪问题", .level("达成"), "decision-on-veto"),
    ("违纪问题", .notApplicable, "decision-on-veto"), ("违纪问题", .applicable, "decision-on-veto"),
    ("违纪问题", .actual("不少"), "decision-actual-not-scored"),
    ("次数", .veto(true), "decision-not-a-veto"),
  ]

  @Test("What a veto cannot get, or no other row, is refused", arguments: 0..<6)
  func refused(_ index: Int) throws {
    #expect(Self.refusals.count == 6)
    let (row, outcome, code) = Self.refusals[index]
    let decided = try Self.review([.on(row, outcome)], stating: "1起")
    #expect(decided.codes == [code])
    #expect(!decided.review.hasDecisions)
  }

  @Test("A veto whose answer has changed since makes the decision stale")
  func stale() throws {
    let decision = Decision.on("违纪问题", .veto(true), actual: "1起")
    let decided = try Self.review([decision], stating: "0起")
    #expect(decided.codes == [])
    #expect(decided.total == "100")
    #expect(decided.review.findings.count { $0.code == "decision-stale" } == 1)
  }
}
