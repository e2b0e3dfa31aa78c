import Testing
import Ziping
import ZipingTestSupport

@Suite("A claim beside points that are only suggested")
struct UnconfirmedClaimTests {
  /// 16 of 20 points, by a rule that assumes something.
  private static func row(claimed: String?) -> RowSketch {
    RowSketch(
      level2: "成本指标", name: "甲", target: "≤10万元", actual: "12.5万元", weight: "20",
      claimed: claimed)
  }

  private static func scorer() throws -> Scorer {
    Scorer(try shippedRubric().guessing(at: .atMost))
  }

  private static func passes(_ review: Review) -> Bool {
    Verdict(of: [review], gates: Verdict.Gates(), hasInputFaults: false).exitCode == 0
  }

  static let claims:
    [(claimed: String?, waits: Bool, difference: String?, causes: [String], passes: Bool)] = [
      ("16", false, "0", [], true),
      ("20", true, nil, ["direction", "suggestion"], true),
      ("12.5", true, nil, ["suggestion"], true),
      ("0", true, nil, ["suggestion"], true),
      // More than the row has is wrong whatever it should get.
      ("21", false, "5", ["above-weight"], false),
      // The claimed total lacks it.
      (nil, false, nil, ["not-checkable"], false),
    ]

  @Test("is for a person to confirm, no difference, and fails nothing", arguments: claims)
  func claim(
    _ row: (claimed: String?, waits: Bool, difference: String?, causes: [String], passes: Bool)
  ) throws {
    #expect(Self.claims.count == 6)
    let review = try reviewed(Self.row(claimed: row.claimed), by: Self.scorer())
    let line = try review.line("甲")
    #expect(line.isToConfirm == row.waits)
    #expect(line.recomputed?.value == ExactDecimal(16))
    #expect(line.difference?.text() == row.difference)
    #expect(line.reviewedDifference?.text() == row.difference)
    #expect(line.causes.map(\.code) == row.causes)
    #expect(review.unconfirmed.map(\.name) == (row.waits ? ["甲"] : []))
    #expect(review.uncheckable.isEmpty)
    #expect(Self.passes(review) == row.passes)
    guard row.waits else { return }
    #expect(review.total.isToConfirm)
    #expect(review.total.recomputed?.value == ExactDecimal(96))
    #expect(review.total.reviewed?.value == ExactDecimal(96))
    #expect(review.total.difference == nil)
    #expect(review.total.causes.map(\.code) == ["suggestion"])
    #expect(review.groups.allSatisfy { !$0.exceedsTolerance })
  }

  @Test("differs where nothing is assumed")
  func certain() throws {
    let review = try reviewed(Self.row(claimed: "20"), by: shippedScorer())
    #expect(try review.line("甲").difference == ExactDecimal(4))
    #expect(review.unconfirmed.isEmpty)
    #expect(!Self.passes(review))
  }

  @Test(
    "leaves the total and the grade what they may be with it, and what is beyond differs by its parts",
    arguments: [
      // The claim, another row's, the total, claimed − recomputed, the parts.
      ("20", "10", "100", nil, ["suggestion"]), ("20", "10", "96", "0", ["sum"]),
      ("20", "9", "97", nil, ["sum", "suggestion"]),
      ("20", "9", "101", "1", ["above-weight", "rows", "sum"]),
      ("20", "9", "95", "-1", ["rows", "suggestion", "sum"]),
      ("12", "9", "91", "-1", ["rows"]),
    ] as [(String, String, String, String?, Set<String>)])
  func total(
    _ claimed: String, _ other: String, _ total: String, _ difference: String?,
    _ causes: Set<String>
  ) throws {
    let review = try reviewed(
      Self.row(claimed: claimed), satisfaction: other, total: total, by: Self.scorer())
    #expect(review.total.reviewedDifference?.text() == difference)
    #expect(Set(review.total.causes.map(\.code)) == causes)
    guard let difference = review.total.reviewedDifference, !difference.isZero else { return }
    var sum = ExactDecimal.zero
    for cause in review.total.causes { sum = try sum.adding(cause.part ?? .zero) }
    #expect(sum == difference)
  }

  @Test("does not make the grade another one")
  func grade() throws {
    let row = RowSketch(
      level2: "成本指标", name: "甲", target: "≤10万元", actual: "40万元", weight: "20",
      claimed: "20")
    let review = try reviewed(row, grade: "优", by: Self.scorer())
    #expect(review.evaluation.grade == "良")
    #expect(!review.grade.isFlip)
    #expect(Self.passes(review))
    #expect(try reviewed(row, grade: "优", by: shippedScorer()).grade.isFlip)
  }

  @Test("is decided by a person: confirmed points differ, the claim's own do not")
  func decided() throws {
    let scorer = try Self.scorer()
    let submission = form(
      [
        Self.row(claimed: "20"), RowSketch.output("乙", "30"), .benefit("丙", "30"),
        .satisfaction("丁", "10"),
      ], total: "100")
    for (points, difference) in [("16", "4"), ("20", "0"), ("18", "2")] {
      let decided = try DecidedReview(
        scorer, submission, [.on("甲", .points(decimal(points)))])
      let line = try decided.review.line("甲")
      #expect(decided.codes.isEmpty)
      #expect(!line.isToConfirm)
      #expect(line.difference == nil)
      #expect(line.reviewedDifference?.text() == difference)
      #expect(!decided.review.reviewed.rows.contains { $0.state.isSuggested && $0.name == "甲" })
      #expect(Self.passes(decided.review) == (difference == "0"))
    }
  }

  static let levels: [(claimed: String?, isAssumed: Bool, points: String, state: String)] = [
    (nil, false, "14", "suggested"), ("15", false, "15", "certain"),
    ("20", false, "14", "differs"), (nil, true, "14", "suggested"),
    ("15", true, "15", "suggested"), ("20", true, "14", "waits"),
  ]

  @Test(
    "settles the points of a level inside its band, for certain where the level stands in the cell",
    arguments: levels)
  func level(_ row: (claimed: String?, isAssumed: Bool, points: String, state: String)) throws {
    #expect(Self.levels.count == 6)
    let rubric = try shippedRubric()
    let scorer = Scorer(row.isAssumed ? rubric.guessing(at: .words) : rubric)
    let review = try reviewed(
      RowSketch(
        level2: "质量指标", name: "甲", target: "符合规定", actual: "部分达成", weight: "20",
        claimed: row.claimed), by: scorer)
    let (line, score) = (try review.line("甲"), try review.evaluation.row("甲"))
    #expect(score.points == (try decimal(row.points)))
    #expect(score.state.isSuggested == (row.state != "certain"))
    #expect(line.exceedsTolerance == (row.state == "differs"))
    #expect(line.isToConfirm == (row.state == "waits"))
  }

  @Test("names the direction where that was assumed, and accuses nobody")
  func direction() throws {
    let assumption = Remark(.openDirection, [.text("10天"), .text("时间")])
    let scorer = Scorer(try shippedRubric().guessing(at: .atLeast, assuming: assumption))
    let row = RowSketch(name: "甲", target: "10天", actual: "8天", weight: "20", claimed: "20")
    let line = try reviewed(row, by: scorer).line("甲")
    #expect(line.causes.map(\.code) == ["direction", "suggestion"])
    #expect(line.causes.first?.message.phrase.chinese.contains("没有写") == true)
    #expect(line.isToConfirm)
  }
}
