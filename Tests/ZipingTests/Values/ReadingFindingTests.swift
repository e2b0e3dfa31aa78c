import Testing
import Ziping

/// A pair of cells with the rule that must judge it and a finding that must come with it.
struct TellingCell: Sendable, CustomTestStringConvertible {
  let name, target, actual, rule, finding: String

  init(_ name: String, _ target: String, _ actual: String, rule: String, finding: String) {
    (self.name, self.target, self.actual) = (name, target, actual)
    (self.rule, self.finding) = (rule, finding)
  }

  var testDescription: String { "\(name): \(target) ← \(actual)" }
}

@Suite("What is read otherwise than it is written is told")
struct ReadingFindingTests {
  static let cells: [TellingCell] = [
    TellingCell("办结", "次年3月底前", "2022年2月", rule: "deadline", finding: "another-year"),
    TellingCell("办结", "2021年12月底前", "次年1月5日", rule: "deadline", finding: "late"),
    TellingCell("办结", "2021.12", "2022.01", rule: "deadline", finding: "late"),
    TellingCell("安全生产", "零事故", "未达成", rule: "qualitative", finding: "suggested-level"),
    TellingCell("满意度", "0.95", "76", rule: "proportional", finding: "read-as-percent"),
    TellingCell("满意度", "0.95", "1.5", rule: "proportional", finding: "unit-doubtful"),
    TellingCell("支出", "≤50万元", "500000", rule: "reverse-ratio", finding: "unit-doubtful"),
    TellingCell("支出", "500000", "50万元", rule: "proportional", finding: "unit-doubtful"),
    TellingCell("巡查", "≥24次", "每月2次", rule: "proportional", finding: "actual-of-one"),
    TellingCell("用电量", "≤100度", "减少20度", rule: "reverse-ratio", finding: "change-for-value"),
    TellingCell("巡查", "≥5次", "约5-6次", rule: "proportional", finding: "approximate-value"),
  ]

  @Test("a reading that a person should know of", arguments: cells)
  func telling(_ cell: TellingCell) throws {
    let scored = try shippedScorer().score(
      name: cell.name, target: cell.target, actual: cell.actual, weight: try decimal("10"),
      year: 2021)
    #expect(scored.score.rule == cell.rule)
    #expect(scored.findings.map(\.remark.kind.code).contains(cell.finding), "\(scored.findings)")
  }

  @Test("the table is all there")
  func tableIsComplete() {
    #expect(Self.cells.count == 11)
  }

  @Test("a month in digits is a number where the form's year is another")
  func yearFarAway() throws {
    let scored = try shippedScorer().score(
      name: "投资", target: "2021.12", actual: "2020.11", weight: try decimal("10"), year: 2030)
    #expect(scored.score.rule == "proportional")
  }
}
