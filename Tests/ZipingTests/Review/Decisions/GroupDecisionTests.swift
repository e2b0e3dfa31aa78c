import Testing
import Ziping
import ZipingTestSupport

@Suite("Decisions about a group without indicators")
struct GroupDecisionTests {
  /// 产出 gets 35 of 70, 过程 has no row.
  private static func review(
    _ decisions: [Decision], policy: String = "fold"
  ) throws -> DecidedReview {
    let scorer = try RubricSketch(
      groups: """
        [{ "name": "产出", "points": 70, "indicators": "open" },
          { "name": "过程", "aliases": ["管理"], "points": 30, "indicators": "open" }]
        """, notApplicable: policy
    ).scorer()
    return try DecidedReview(
      scorer, form([RowSketch(group: "产出", level2: "", name: "甲", actual: "5次")], total: "60"),
      decisions)
  }

  private static let outcomes: [(outcome: Decision.Outcome, policy: String, total: String)] = [
    (.points(ExactDecimal(25)), "fold", "60"), (.points(.zero), "fold", "35"),
    (.level("达成"), "fold", "65"), (.level("50%"), "fold", "50"),
    // 35 of 70.
    (.notApplicable, "fold", "50"), (.notApplicable, "inactive", "50"),
    (.notApplicable, "full-marks", "65"),
  ]

  @Test("What is decided counts as the group's, by the rubric's policy", arguments: 0..<7)
  func outcome(_ index: Int) throws {
    #expect(Self.outcomes.count == 7)
    let (outcome, policy, total) = Self.outcomes[index]
    let decided = try Self.review([.on(group: "过程", outcome)], policy: policy)
    #expect(decided.codes == [])
    #expect(decided.total == total)
    #expect(decided.review.evaluation.shownTotal == "35–65")
    let group = try #require(decided.review.groups.first { $0.id == "过程" })
    #expect(group.decision?.decision.outcome == outcome)
    #expect(group.recomputed?.value == nil)
    #expect((group.reviewed == nil) == (outcome == .notApplicable && policy != "full-marks"))
    #expect(decided.review.hasDecisions)
    #expect(!decided.review.findings.contains { $0.code == "group-empty" })
    #expect(decided.review.uncheckable.isEmpty)
  }

  @Test("An alias names the group, and the decision is kept by its full name")
  func alias() throws {
    let decided = try Self.review([.on(group: "管理", .points(.one))])
    #expect(decided.total == "36")
    #expect(decided.review.decisions.map(\.group) == ["过程"])
  }

  @Test("Without a decision the group stays open")
  func open() throws {
    let open = try Self.review([])
    #expect(open.total == "35–65")
    #expect(open.review.findings.contains { $0.code == "group-empty" })
  }

  @Test("A group that does not apply may be too much of the form")
  func tooMuch() throws {
    let policy = #"fold", "notApplicableAtMost": "0.2"#
    let decided = try Self.review([.on(group: "过程", .notApplicable)], policy: policy)
    #expect(decided.review.findings.contains { $0.code == "too-much-not-applicable" })
    let given = try Self.review([.on(group: "过程", .points(.one))], policy: policy)
    #expect(!given.review.findings.contains { $0.code == "too-much-not-applicable" })
  }

  private static let refusals: [(decisions: [Decision], code: String)] = [
    ([.on(group: "过场", .points(.one))], "decision-on-unknown-group"),
    ([.on(group: "过程", .points(ExactDecimal(31)))], "decision-above-weight"),
    ([.on(group: "过程", .points(ExactDecimal(-1)))], "decision-negative"),
    ([.on(group: "过程", .level("还行"))], "decision-level-unknown"),
    ([.on(group: "过程", .actual("9次"))], "decision-not-for-group"),
    ([.on(group: "过程", .applicable)], "decision-not-for-group"),
    ([.on(group: "过程", .veto(true))], "decision-not-for-group"),
    ([.on("过程", .points(.one))], "decision-on-unknown-row"),
    (
      [.on(group: "过程", .points(.one)), .on(group: "管理", .points(.one))], "decided-twice"
    ),
  ]

  @Test("What a group cannot get is refused", arguments: 0..<9)
  func refused(_ index: Int) throws {
    #expect(Self.refusals.count == 9)
    let (decisions, code) = Self.refusals[index]
    #expect(try Self.review(decisions).codes == [code])
  }

  @Test(
    "A group decided not to apply counts as if its rows did not, by each policy",
    arguments: [("fold", "88.89"), ("inactive", "88.89"), ("full-marks", "90"), ("shift", "89")])
  func likeItsRows(_ policy: String, _ total: String) throws {
    // The weights that the form states leave out the 10 of 满意度.
    let rows = try NotApplicablePolicyTests.evaluation(policy, without: []).submission.rows
    let submission = Submission(source: "f", rows: rows.filter { $0.name != "D" })
    let decided = try DecidedReview(
      NotApplicablePolicyTests.scorer(policy), submission, [.on(group: "满意度", .notApplicable)])
    #expect(decided.codes == [])
    #expect(decided.total == total)
    let said = try NotApplicablePolicyTests.evaluation(policy, without: ["D"])
    #expect(said.shownTotal == total)
  }

  @Test("A group that has indicators now makes the decision stale")
  func stale() throws {
    let decided = try Self.review([.on(group: "产出", .points(.one))])
    #expect(decided.codes == [])
    #expect(decided.total == "35–65")
    #expect(decided.review.findings.count { $0.code == "decision-stale" } == 1)
  }
}
