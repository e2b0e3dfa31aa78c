import Testing
import Ziping
import ZipingTestSupport

@Suite("A total that its rows do not make")
struct WrongSumTests {
  private func review(
    _ actuals: [String], _ claims: [String?], total: String, tolerance: String = "0.01"
  ) throws -> Review {
    let rows = zip(actuals, claims).enumerated().map { index, pair in
      RowSketch(
        group: "产出", level2: "", name: "行\(index)", actual: pair.0, weight: "25",
        claimed: pair.1)
    }
    let scorer = try RubricSketch().scorer()
    return try Reviewer(scorer).review(
      scorer.evaluate(form(rows, total: total)), tolerance: decimal(tolerance))
  }

  private static let full = "10次"

  @Test("is a difference and fails, whatever the open rows get")
  func openRow() throws {
    let review = try review(
      [Self.full, "若干", Self.full, Self.full], ["25", "5", "25", "25"], total: "98")
    #expect(review.total.difference == nil)
    #expect(review.total.causes.first?.code == "sum")
    #expect(review.total.exceedsTolerance)
    #expect(Verdict(of: [review], gates: Verdict.Gates(), hasInputFaults: false).exitCode == 1)
  }

  @Test("fails, too, where the total is the one that is recomputed")
  func rightTotal() throws {
    let review = try review(
      Array(repeating: Self.full, count: 4), ["25", "25", "25", "5"], total: "100")
    #expect(review.total.difference == .zero)
    #expect(review.total.exceedsTolerance)
  }

  @Test("is none where a row without a claim may make it, or where it is tolerated")
  func noDifference() throws {
    let unclaimed = try review(
      [Self.full, "若干", Self.full, Self.full], ["25", nil, "25", "25"], total: "98")
    #expect(!unclaimed.total.exceedsTolerance)
    let tolerated = try review(
      [Self.full, "若干", Self.full, Self.full], ["25", "20", "25", "25"], total: "95.05",
      tolerance: "0.1")
    #expect(!tolerated.total.exceedsTolerance)
  }
}
