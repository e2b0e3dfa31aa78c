import Testing
import Ziping
import ZipingTestSupport

@Suite("A reviewer's decisions")
struct DecisionTests {
  private static let place = Place(file: "d", position: .text(line: 3, column: 5))

  private static func decision(
    _ row: String, _ outcome: Decision.Outcome, form: String? = nil, target: String? = nil,
    actual: String? = nil
  ) -> Decision {
    Decision(
      form: form, row: row, outcome: outcome, reason: "有凭证", by: "李", on: "2022-03-01",
      target: target, actual: actual, place: place)
  }

  private static func points(_ text: String) throws -> Decision.Outcome {
    .points(try decimal(text))
  }

  /// 甲 is open, 乙 falls short, the rest is full: 40 to 90 by the rules.
  private let open = RowSketch(
    name: "甲", target: "改善条件", actual: "明显改善", weight: "50", claimed: "45")

  private func evaluation(_ source: String = "f") throws -> Evaluation {
    let rows = [
      open,
      RowSketch(
        group: "效益指标", level2: "社会效益指标", name: "乙", actual: "6次", weight: "30",
        claimed: "30"),
      .satisfaction("丙", "10"),
    ]
    let form = form(rows, total: "95", grade: "优")
    return try shippedScorer().evaluate(
      Submission(
        source: source, year: form.year, money: form.money, rows: form.rows,
        claimedTotal: form.claimedTotal, claimedGrade: form.claimedGrade))
  }

  private func review(
    _ decisions: [Decision]
  ) throws -> (review: Review, log: DiagnosticLog) {
    let scorer = try shippedScorer()
    let evaluation = try evaluation()
    let log = DiagnosticLog()
    let resolved = try #require(
      DecisionResolver(scorer).resolve(decisions, on: [evaluation], log: log).first)
    return (try Reviewer(scorer).review(evaluation, decisions: resolved), log)
  }

  @Test("Decided points count in the row, its group, the total and the grade")
  func points() throws {
    let before = try review([]).review
    #expect(before.reviewed.shownTotal == "38–88")
    #expect(!before.hasDecisions)
    let (review, log) = try review([Self.decision("甲", Self.points("45"))])
    #expect(log.diagnostics.isEmpty)
    #expect(review.evaluation.shownTotal == "38–88")
    #expect(review.reviewed.shownTotal == "83")
    #expect(review.grade.reviewed == "良")
    #expect(review.grade.recomputed == nil)
    #expect(review.grade.isFlip)
    let line = try review.line("甲")
    #expect(line.recomputed?.value == nil)
    #expect(line.reviewed?.value?.text() == "45")
    #expect(line.difference == nil)
    #expect(line.reviewedDifference == .zero)
    #expect(line.decision?.decision.by == "李")
    #expect(review.groups.first { $0.name == "产出指标" }?.reviewed?.value?.text() == "45")
    // What the decision settles is no finding any more.
    #expect(before.findings.contains { $0.code == "different-texts" })
    #expect(!review.findings.contains { $0.code == "different-texts" })
  }

  @Test(
    "A level makes the points that it is worth by default",
    arguments: [("达成", "50"), ("部分达成", "35"), ("未达成", "15"), ("85%", "42.5"), ("0%", "0")])
  func level(_ level: String, _ points: String) throws {
    let (review, log) = try review([Self.decision("甲", .level(level))])
    #expect(log.diagnostics.isEmpty)
    #expect(try review.line("甲").reviewed?.value?.text() == points)
  }

  @Test("A decision may set aside what a rule gives, and settle the difference")
  func overrule() throws {
    let row = Self.decision("乙", try Self.points("30"))
    let (review, _) = try review([row])
    let line = try review.line("乙")
    #expect(line.difference?.text() == "12")
    #expect(line.reviewedDifference == .zero)
    #expect(!line.exceedsTolerance)
    // The decision agrees with the claim: nothing is left to explain.
    #expect(line.causes == [])
  }

  @Test("What decisions leave of a difference is explained by them, not by the rule")
  func explained() throws {
    let decisions = try [
      Self.decision("甲", Self.points("45")), Self.decision("乙", Self.points("28")),
    ]
    let (review, _) = try review(decisions)
    #expect(try review.line("甲").causes == [])
    #expect(try review.line("乙").causes.map(\.code) == ["decision"])
    // 95 against 45 + 28 + 10 + 10: two of 乙, none of the open row; the execution row claims nothing.
    #expect(review.total.reviewedDifference?.text() == "2")
    #expect(review.total.causes.map(\.code) == ["rows"])
    #expect(review.total.causes.map { $0.part?.text() } == ["2"])
  }

  @Test("A row is named by its id or by its name")
  func identity() throws {
    let id = try #require(evaluation().rows.first { $0.name == "甲" }).id
    let (review, log) = try review([Self.decision(id, Self.points("1"))])
    #expect(log.diagnostics.isEmpty)
    #expect(try review.line("甲").reviewed?.value?.text() == "1")
  }

  static let refused: [(decisions: [(row: String, outcome: String)], code: String)] = [
    ([("甲", "50.01")], "decision-above-weight"),
    ([("甲", "-1")], "decision-negative"),
    ([("己", "1")], "decision-on-unknown-row"),
    ([("甲", "1"), ("甲", "2")], "decided-twice"),
    ([("甲", "1"), ("甲", "1")], "decided-twice"),
    ([("甲", "马马虎虎")], "decision-level-unknown"),
    ([("甲", "120%")], "decision-level-unknown"),
    ([("甲", "≥90%")], "decision-level-unknown"),
  ]

  @Test("What cannot be decided is refused with its place", arguments: 0..<8)
  func refusals(_ index: Int) throws {
    #expect(Self.refused.count == 8)
    let row = Self.refused[index]
    let decisions = row.decisions.map { row, outcome in
      Self.decision(row, (try? Self.points(outcome)) ?? .level(outcome))
    }
    let log = try review(decisions).log
    #expect(log.diagnostics.map(\.code) == [row.code])
    #expect(log.diagnostics.allSatisfy { $0.place == Self.place && $0.severity == .error })
  }

  private static let changes: [(target: String?, actual: String?)] = [
    ("改善环境", nil), (nil, "有所改善"), ("改善条件", ""),
  ]

  @Test(
    "A decision on a row that has changed since does not count and is reported",
    arguments: changes)
  func stale(_ target: String?, _ actual: String?) throws {
    // More than the row weighs: that it has changed comes first.
    let decision = Self.decision("甲", try Self.points("60"), target: target, actual: actual)
    let (review, log) = try review([decision])
    #expect(log.diagnostics.isEmpty)
    #expect(!review.hasDecisions)
    #expect(review.reviewed.shownTotal == "38–88")
    let finding = try #require(review.findings.first { $0.code == "decision-stale" })
    #expect(finding.code == "decision-stale")
    #expect(finding.place == Self.place)
  }

  @Test("Blanks and widths are no change")
  func unchanged() throws {
    let decision = Self.decision(
      "甲", try Self.points("40"), target: " 改善条件 ", actual: "明显改善")
    #expect(try review([decision]).review.hasDecisions)
  }

  @Test("Among several forms, the form must be told where a row stands in more than one")
  func forms() throws {
    let scorer = try shippedScorer()
    let forms = try [evaluation("2021/a.csv"), evaluation("2021/b.csv")]
    func resolve(_ form: String?) throws -> ([Int], [String]) {
      let log = DiagnosticLog()
      let decision = Self.decision("甲", try Self.points("1"), form: form)
      let resolved = DecisionResolver(scorer).resolve([decision], on: forms, log: log)
      return (resolved.map(\.applied.count), log.diagnostics.map(\.code))
    }
    #expect(try resolve("2021/b.csv") == ([0, 1], []))
    #expect(try resolve("a.csv") == ([1, 0], []))
    #expect(try resolve(nil) == ([0, 0], ["decision-ambiguous"]))
    #expect(try resolve("c.csv") == ([0, 0], ["decision-on-unknown-form"]))
  }

  @Test("A name that a thousand rows share is told with the first few of them")
  func namesakes() throws {
    let scorer = try shippedScorer()
    let evaluation = try scorer.evaluate(form((0..<1000).map { _ in .output("培训", "1") }))
    let log = DiagnosticLog()
    _ = DecisionResolver(scorer).resolve(
      [Self.decision("培训", .notApplicable)], on: [evaluation], log: log)
    let told = try #require(log.diagnostics.first)
    #expect(told.code == "decision-ambiguous")
    guard case .text(let ids)? = told.message.facts.last else {
      Issue.record("no ids")
      return
    }
    #expect(ids.split(separator: ";").count == 11)
    #expect(ids.hasSuffix("…"))
  }
}
