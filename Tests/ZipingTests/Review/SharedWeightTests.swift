import Testing
import Ziping
import ZipingTestSupport

@Suite("Claims in a form without 分值")
struct SharedWeightTests {
  /// Two outputs share 50 points, one benefit has 30, satisfaction 10; nothing states a weight.
  private func review(
    _ claims: [String?], actuals: [String] = ["10次", "10次"], total: String? = nil
  ) throws -> Review {
    let rows = [
      RowSketch(name: "甲", actual: actuals[0], claimed: claims[0]),
      RowSketch(name: "乙", actual: actuals[1], claimed: claims[1]),
      RowSketch(
        group: "效益指标", level2: "社会效益指标", name: "丙", target: "10人", actual: "10人", claimed: "30"),
      RowSketch(
        group: "满意度指标", level2: "满意度指标", name: "丁", target: "≥90%", actual: "90%",
        claimed: "10"),
    ]
    let scorer = try shippedScorer()
    return try Reviewer(scorer).review(
      scorer.evaluate(form(rows, money: money("100", "100", claimed: "10"), total: total)))
  }

  @Test("are not held against an equal share of the group's points")
  func notAccused() throws {
    let review = try review(["30", "20"], total: "100")
    #expect(try review.line("甲").difference == nil)
    #expect(try review.line("甲").isToConfirm)
    #expect(try review.line("甲").causes.map(\.code) == ["suggestion"])
    #expect(review.differences.isEmpty)
    #expect(!review.findings.contains { $0.severity == .error })
    #expect(Verdict(of: [review], gates: Verdict.Gates(), hasInputFaults: false).passed == true)
  }

  @Test("are held against what the rows share, and against nothing at all where nothing was done")
  func accused() throws {
    let above = try review(["60", "20"])
    #expect(try above.line("甲").causes.map(\.code) == ["above-weight"])
    #expect(above.findings.contains { $0.code == "claimed-above-weight" })
    let nothing = try review(["10", "25"], actuals: ["0次", "10次"])
    #expect(try nothing.line("甲").difference == ExactDecimal(10))
  }

  @Test("of the only row of its group are held against the group's points")
  func alone() throws {
    let review = try review(["25", "25"])
    #expect(try review.line("丙").difference == .zero)
    #expect(try review.line("甲").difference == .zero)
  }

  @Test("in an open row cannot be checked, whatever they are of the group's points")
  func open() throws {
    let line = try review(["40", "25"], actuals: ["若干", "10次"]).line("甲")
    #expect(line.difference == nil)
    #expect(!line.exceedsTolerance)
  }
}
