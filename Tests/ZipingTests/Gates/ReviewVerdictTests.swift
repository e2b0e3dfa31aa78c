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

  @Test("What compared nothing is no pass")
  func nothing() throws {
    let scorer = try shippedScorer()
    let rows = [RowSketch.output("甲", "50"), .benefit("乙", "30"), .satisfaction("丙", "10")]
    let review = try Reviewer(scorer).review(scorer.evaluate(form(rows)))
    let verdict = Verdict(of: [review], gates: Verdict.Gates(), hasInputFaults: false)
    #expect(verdict.conditions.filter { !$0.passed }.map(\.gate) == [.claims])
    #expect(verdict.exitCode == 1)
    #expect(
      Verdict(of: [Review](), gates: Verdict.Gates(), hasInputFaults: false).exitCode == 2)
  }

  @Test("Findings count as they do for an evaluation")
  func findings() throws {
    // 15 times the target: over-fulfilled, a warning.
    let row = RowSketch(name: "甲", actual: "150次", weight: "20", claimed: "20")
    #expect(try verdict(row).exitCode == 0)
    #expect(try verdict(row, failsFrom: .warning).exitCode == 1)
  }
}
