import Rubrics
import Testing
import Ziping
import ZipingTestSupport

@Suite("What becomes of a weight that does not apply")
struct NotApplicablePolicyTests {
  static func scorer(_ policy: String) throws -> Scorer {
    try RubricSketch(
      groups: """
        [{ "name": "产出", "points": 50, "indicators": "open" },
          { "name": "效益", "points": 40, "indicators": "open" },
          { "name": "满意度", "points": 10, "ifEmpty": "效益", "indicators": "open" }]
        """, notApplicable: policy
    ).scorer()
  }

  static func row(
    _ group: String, _ name: String, tenths: Int, weight: String, applies: Bool
  ) -> RowSketch {
    RowSketch(
      group: group, level2: "", name: name, actual: applies ? "\(tenths)次" : "", weight: weight,
      notApplicable: applies ? nil : "本年没有")
  }

  /// A: 8 of 10 on 30, B: all of 20; C: 9 of 10 on 40; D: half of 10.
  static func evaluation(_ policy: String, without names: Set<String>) throws -> Evaluation {
    try scorer(policy).evaluate(
      form([
        row("产出", "A", tenths: 8, weight: "30", applies: !names.contains("A")),
        row("产出", "B", tenths: 10, weight: "20", applies: !names.contains("B")),
        row("效益", "C", tenths: 9, weight: "40", applies: !names.contains("C")),
        row("满意度", "D", tenths: 5, weight: "10", applies: !names.contains("D")),
      ]))
  }

  @Test(
    "each policy has its own total",
    arguments: [
      ("fold", [], "85"), ("shift", [], "85"), ("full-marks", [], "85"), ("inactive", [], "85"),
      // 80 of 90.
      ("fold", ["D"], "88.89"), ("inactive", ["D"], "88.89"), ("full-marks", ["D"], "90"),
      // 44 + 36 × 50/40.
      ("shift", ["D"], "89"),
      // 24 × 50/30 + 36 + 5.
      ("shift", ["B"], "81"),
      // 产出 has nothing left and nowhere to go: 41 of 50.
      ("shift", ["A", "B"], "82"),
      // 24 × 50/30 + 36 × 50/40.
      ("shift", ["B", "D"], "85"),
      // 满意度 goes nowhere, as 效益 does not apply either: 44 of 50.
      ("shift", ["C", "D"], "88"),
      ("fold", ["A", "B", "C", "D"], "none"), ("shift", ["A", "B", "C", "D"], "none"),
    ])
  func totals(_ policy: String, _ names: [String], _ total: String) throws {
    #expect(try Self.evaluation(policy, without: Set(names)).shownTotal == total)
  }

  @Test(
    "under every policy each combination of rows stays defined, and full points are full marks",
    arguments: Policy.NotApplicablePolicy.allCases)
  func combinations(_ policy: Policy.NotApplicablePolicy) throws {
    let scorer = try Self.scorer(policy.rawValue)
    let names = [("产出", "A", "30"), ("产出", "B", "20"), ("效益", "C", "40"), ("满意度", "D", "10")]
    for mask in 0..<(1 << names.count) {
      let rows = names.enumerated().map { index, name in
        Self.row(name.0, name.1, tenths: 10, weight: name.2, applies: mask & (1 << index) == 0)
      }
      let total = try scorer.evaluate(form(rows)).shownTotal
      let isNothing = mask == 15 && policy != .fullMarks
      #expect(total == (isNothing ? "none" : "100"), "\(mask)")
    }
  }

  @Test("the folding line tells the total without it")
  func unfolded() throws {
    let line = try Self.evaluation("fold", without: ["D"]).adjustments.first
    #expect(
      line?.message.facts == [
        .points(try decimal("90")), .points(try decimal("100")), .points(try decimal("10")),
        .text("80.00"),
      ])
    #expect(line?.bounds.low == (try decimal("8.89")))
  }

  @Test("a row without target is not in force where the place says so")
  func inactive() throws {
    let rows = [
      RowSketch(group: "产出", level2: "", name: "A", weight: "60"),
      RowSketch(group: "产出", level2: "", name: "B", target: "", actual: "", weight: "40"),
    ]
    func row(_ policy: String) throws -> String {
      try Self.scorer(policy).evaluate(form(rows)).row("B").shown
    }
    #expect(try row("inactive") == "not applicable")
    #expect(try row("fold") == "undetermined target-missing")
  }
}

@Suite("Every combination that does not apply is defined")
struct NotApplicableProofTests {
  @Test("in all shipped rubrics", arguments: ShippedRubrics.ids)
  func shipped(_ id: String) throws {
    let rubric = try shippedScorer(id).rubric
    let proof = NotApplicableProof(rubric)
    #expect(proof.failures == [])
    #expect(proof.combinations == (1 << rubric.groups.count) - 1)
  }

  @Test("under every policy", arguments: Policy.NotApplicablePolicy.allCases)
  func policies(_ policy: Policy.NotApplicablePolicy) throws {
    let proof = NotApplicableProof(
      try NotApplicablePolicyTests.scorer(policy.rawValue).rubric)
    #expect(proof.failures == [])
    #expect(proof.combinations == 7)
  }
}
