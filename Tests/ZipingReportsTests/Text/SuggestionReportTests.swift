import Foundation
import Testing
import Ziping
import ZipingReports
import ZipingTestSupport

@Suite("Reports of claims that a person should confirm")
struct SuggestionReportTests {
  private func review() throws -> Review {
    let scorer = Scorer(try shippedRubric().guessing(at: .atMost))
    let row = RowSketch(
      level2: "成本指标", name: "甲", target: "≤10万元", actual: "12.5万元", weight: "50",
      claimed: "50")
    let rows = [row, .benefit("乙", "30"), .satisfaction("丙", "10")]
    return try Reviewer(scorer).review(scorer.evaluate(form(rows, total: "100", grade: "优")))
  }

  @Test("the page lists them apart from differences")
  func page() throws {
    let text = TextReport.text(try review(), .chinese)
    #expect(text.contains("1 处自评与建议分不同，待人确认\n"), "\(text)")
    #expect(text.contains("待确认的建议分（自评不同，不算差异）\n"), "\(text)")
    #expect(text.contains("甲（建议）"), "\(text)")
    #expect(text.contains("自评 50，建议 40；建议分有假定，请人确认，不算差异 [suggestion]"), "\(text)")
    #expect(text.contains("= 超出限值：50 × 10万元/12.5万元 = 40.00；这里是猜的"), "\(text)")
    #expect(!text.contains("有差异的行"), "\(text)")
  }

  @Test("the summary counts them apart")
  func summary() throws {
    let text = ReviewSummary.text([try review()], .chinese)
    #expect(text.contains("待确认"))
    #expect(text.contains("共 1 份：0 份有差异，0 份有待定的行"), "\(text)")
  }

  @Test("JSON marks them, with no difference")
  func json() throws {
    let review = try review()
    let verdict = Verdict(of: [review], gates: Verdict.Gates(), hasInputFaults: false)
    let text = ReviewReport.json([review], diagnostics: [], verdict: verdict, .chinese)
    #expect(text.components(separatedBy: #""toConfirm": true"#).count == 2, "\(text)")
    #expect(text.contains(#""state": "suggested""#))
    #expect(text.contains(#""differences": 0"#))
    #expect(verdict.exitCode == 0)
  }

  @Test("the file to fill in asks for them")
  func questions() throws {
    let template = DecisionsTemplate.json([try review()], .chinese)
    #expect(template.count == 1)
    #expect(template.text.contains("自评 50.00"), "\(template.text)")
  }
}
