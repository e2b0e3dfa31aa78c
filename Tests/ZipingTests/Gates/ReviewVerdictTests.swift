import Testing
import Ziping
import ZipingTestSupport

@Suite("The verdict of a review")
struct ReviewVerdictTests {
  private func verdict(
    _ row: RowSketch, failsFrom: Severity = .error
  ) throws -> Verdict {
    try Verdict(
      of: [reviewed(row)], gates: Verdict.Gates(failsFrom: failsFrom), hasInputFaults: false)
  }

  @Test("A sound form passes, and names what was asked")
  func sound() throws {
    let verdict = try verdict(RowSketch(name: "甲", weight: "20", claimed: "20"))
    #expect(verdict.exitCode == 0)
    #expect(verdict.conditions.map(\.gate) == [.differences, .gradeFlip, .findings])
    #expect(verdict.conditions.map(\.required) == ["0.01", "优", "error"])
  }

  @Test("A difference fails, and is counted in the row and in the total")
  func difference() throws {
    let verdict = try verdict(RowSketch(name: "甲", actual: "8次", weight: "20", claimed: "20"))
    #expect(verdict.exitCode == 1)
    let failed = try #require(verdict.conditions.first { !$0.passed })
    #expect(failed.gate == .differences)
    #expect(failed.actual == "2")
  }

  @Test("A claimed grade that the total cannot get fails")
  func flip() throws {
    let scorer = try shippedScorer()
    let rows = [RowSketch.output("甲", "50"), .benefit("乙", "30"), .satisfaction("丙", "10")]
    let review = try Reviewer(scorer).review(scorer.evaluate(form(rows, total: "100", grade: "良")))
    let verdict = Verdict(of: [review], gates: Verdict.Gates(), hasInputFaults: false)
    let failed = verdict.conditions.filter { !$0.passed }
    #expect(failed.map(\.gate) == [.gradeFlip])
    #expect(failed.map(\.actual) == ["良"])
    #expect(failed.map(\.required) == ["优"])
  }

  private static let rows = [
    RowSketch.output("甲", "50"), .benefit("乙", "30"), .satisfaction("丙", "10"),
  ]

  private func verdict(
    _ rows: [RowSketch], total: String? = nil, grade: String? = nil
  ) throws -> Verdict {
    let scorer = try shippedScorer()
    let review = try Reviewer(scorer).review(
      scorer.evaluate(form(rows, total: total, grade: grade)))
    return Verdict(of: [review], gates: Verdict.Gates(), hasInputFaults: false)
  }

  @Test("A form that claims nothing is asked nothing, and neither passes nor fails")
  func nothingClaimed() throws {
    let verdict = try verdict(Self.rows)
    #expect(verdict.conditions.map(\.gate) == [.findings])
    #expect(verdict.passed == nil)
    #expect(verdict.exitCode == 0)
    #expect(verdict.formsWithoutClaims == 1)
    #expect(
      Verdict(of: [Review](), gates: Verdict.Gates(), hasInputFaults: false).exitCode == 2)
  }

  @Test("Claims of which none could be checked are no pass")
  func nothingChecked() throws {
    let open = RowSketch(name: "甲", target: "改善条件", actual: "明显改善", weight: "50")
    let verdict = try verdict([open] + Self.rows.dropFirst(), total: "80")
    #expect(verdict.conditions.filter { !$0.passed }.map(\.gate) == [.claims])
    #expect(verdict.passed == false)
    #expect(verdict.exitCode == 1)
  }

  @Test("A finding of severity error fails without a gate, also of a form that claims nothing")
  func errorFinding() throws {
    let rows = [RowSketch.output("甲", "60"), .benefit("乙", "30"), .satisfaction("丙", "10")]
    let scorer = try shippedScorer()
    let evaluation = try scorer.evaluate(form(rows, money: money("100", "100", weight: "10")))
    #expect(evaluation.findings.contains { $0.severity == .error })
    let scored = Verdict(of: [evaluation], gates: Verdict.Gates(), hasInputFaults: false)
    let reviewed = try Verdict(
      of: [Reviewer(scorer).review(evaluation)], gates: Verdict.Gates(), hasInputFaults: false)
    for verdict in [scored, reviewed] {
      #expect(verdict.conditions.filter { !$0.passed }.map(\.gate) == [.findings])
      #expect(verdict.passed == false)
      #expect(verdict.exitCode == 1)
    }
  }

  @Test(
    "A grade that flips is the one that differs: the claimed total's where the claimed grade is right"
  )
  func flipOfTotal() throws {
    let failed = try #require(
      try verdict(Self.rows, total: "85", grade: "优").conditions.first { $0.gate == .gradeFlip })
    #expect(!failed.passed)
    #expect(failed.actual == "良")
    #expect(failed.subject == "85")
    #expect(failed.required == "优")
  }

  @Test("Findings count as they do for an evaluation")
  func findings() throws {
    // 15 times the target: over-fulfilled, a warning.
    let row = RowSketch(name: "甲", actual: "150次", weight: "20", claimed: "20")
    #expect(try verdict(row).exitCode == 0)
    #expect(try verdict(row, failsFrom: .warning).exitCode == 1)
  }
}
