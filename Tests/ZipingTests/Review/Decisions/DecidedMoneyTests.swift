import Testing
import Ziping
import ZipingTestSupport

@Suite("A reviewer's own amounts")
struct DecidedMoneyTests {
  @Test("the amount that a reviewer found spent limits the total, too")
  func cap() throws {
    let scorer = try RubricSketch(
      groups: #"[{ "name": "产出", "points": 90, "indicators": "open" }]"#,
      execution: #"{ "name": "预算执行率", "points": 10, "rule": { "rule": "execution-rate" } }"#,
      more: #""caps": [{ "executionBelow": 80, "total": 89 }],"#
    ).scorer()
    let evaluation = try scorer.evaluate(
      form([RowSketch(level2: "", name: "A", weight: "90")], money: money("100", "90")))
    #expect(evaluation.shownTotal == "99")
    let decision = Decision(
      row: "预算执行率", outcome: .actual("60"), reason: "核减", place: Place(file: "d"))
    let log = DiagnosticLog()
    let resolved = DecisionResolver(scorer).resolve([decision], on: [evaluation], log: log)
    #expect(log.diagnostics.isEmpty)
    let review = try Reviewer(scorer).review(evaluation, decisions: try #require(resolved.first))
    // 90 + 6 are held to 89.
    #expect(review.reviewed.shownTotal == "89")
  }
}
