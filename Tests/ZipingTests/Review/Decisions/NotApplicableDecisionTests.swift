import Testing
import Ziping
import ZipingTestSupport

@Suite("Decisions about what does not apply")
struct NotApplicableDecisionTests {
  /// Every combination of a policy and a row of the form.
  private static let cases: [(policy: String, name: String)] = [
    "fold", "shift", "full-marks", "inactive",
  ]
  .flatMap { policy in ["A", "B", "C", "D"].map { (policy, $0) } }

  private static func submission(_ policy: String, without names: Set<String>) throws -> Submission
  {
    try NotApplicablePolicyTests.evaluation(policy, without: names).submission
  }

  @Test("A row decided not to apply counts as if the form said so", arguments: cases)
  func notApplicable(_ policy: String, _ name: String) throws {
    #expect(Self.cases.count == 16)
    let scorer = try NotApplicablePolicyTests.scorer(policy)
    let decided = try DecidedReview(
      scorer, Self.submission(policy, without: []), [.on(name, .notApplicable)])
    #expect(decided.codes == [])
    let said = try NotApplicablePolicyTests.evaluation(policy, without: [name])
    #expect(decided.total == said.shownTotal)
    #expect(try decided.review.line(name).decision != nil)
    #expect(decided.review.uncheckable.isEmpty)
  }

  @Test("A 不适用 that is not accepted leaves the row to the rubric", arguments: cases)
  func applicable(_ policy: String, _ name: String) throws {
    let scorer = try NotApplicablePolicyTests.scorer(policy)
    // The form says 不适用 beside an actual value.
    let row = RowSketch(
      group: "产出", level2: "", name: "A", actual: "8次", weight: "100", notApplicable: "本年没有")
    let decided = try DecidedReview(scorer, form([row]), [.on("A", .applicable)])
    #expect(decided.codes == [])
    #expect(decided.total == "80")
    // Without one, nobody can tell.
    let open = try DecidedReview(
      scorer, Self.submission(policy, without: [name]), [.on(name, .applicable)])
    #expect(open.review.reviewed.bounds?.value == nil)
    #expect(try open.review.reviewed.row(name).shown.hasPrefix("undetermined"))
  }

  @Test("A mark without a reason is settled in either direction")
  func withoutReason() throws {
    let scorer = try NotApplicablePolicyTests.scorer("fold")
    let rows = [
      RowSketch(group: "产出", level2: "", name: "A", actual: "8次", weight: "60", notApplicable: "是"),
      RowSketch(group: "效益", level2: "", name: "C", actual: "5次", weight: "40"),
    ]
    func total(_ decisions: [Decision]) throws -> (String, Bool) {
      let decided = try DecidedReview(scorer, form(rows), decisions)
      let isSaid = decided.review.findings.contains { $0.code == "not-applicable-without-reason" }
      return (decided.total, isSaid)
    }
    #expect(try total([]) == ("20–80", true))
    #expect(try total([.on("A", .notApplicable)]) == ("50", false))
    #expect(try total([.on("A", .applicable)]) == ("68", false))
  }

  @Test("Another actual value or points set 不适用 aside, too")
  func otherOutcomes() throws {
    for policy in ["fold", "full-marks"] {
      let scorer = try NotApplicablePolicyTests.scorer(policy)
      let submission = try Self.submission(policy, without: ["A"])
      // 24 + 20 + 36 + 5, and 3 + 61.
      #expect(try DecidedReview(scorer, submission, [.on("A", .actual("8次"))]).total == "85")
      #expect(
        try DecidedReview(scorer, submission, [.on("A", .points(ExactDecimal(3)))]).total == "64")
    }
  }

  @Test("The row that the money decides may not apply")
  func execution() throws {
    let scorer = try shippedScorer()
    let rows = [
      RowSketch.output("甲", "50", tenths: 5), .benefit("乙", "30"), .satisfaction("丙", "10"),
    ]
    let decided = try DecidedReview(
      scorer, form(rows), [.on("预算执行率", .notApplicable)])
    // 65 of 90.
    #expect(decided.total == "72.22")
  }

  @Test("Not accepting what the form does not say is stale")
  func stale() throws {
    let scorer = try NotApplicablePolicyTests.scorer("fold")
    let decided = try DecidedReview(
      scorer, Self.submission("fold", without: []), [.on("A", .applicable)])
    #expect(decided.codes == [])
    #expect(!decided.review.hasDecisions)
    #expect(decided.review.findings.count { $0.code == "decision-stale" } == 1)
  }

  @Test("What the decisions leave may be too little to judge by")
  func tooMuch() throws {
    let scorer = try NotApplicablePolicyTests.scorer(#"fold", "notApplicableAtMost": "0.2"#)
    func isSaid(_ without: Set<String>, _ decisions: [Decision]) throws -> Int {
      let submission = try Self.submission("fold", without: without)
      return try DecidedReview(scorer, submission, decisions).review.findings
        .count { $0.code == "too-much-not-applicable" }
    }
    #expect(try isSaid([], []) == 0)
    #expect(try isSaid([], [.on("A", .notApplicable)]) == 1)
    #expect(try isSaid(["A"], []) == 1)
    #expect(try isSaid(["A"], [.on("A", .applicable)]) == 0)
    #expect(try isSaid(["A"], [.on("B", .points(.one))]) == 1)
  }
}
