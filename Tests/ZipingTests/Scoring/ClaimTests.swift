import Testing
import Ziping
import ZipingTestSupport

@Suite("Claims, levels and years")
struct ClaimTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var target = "符合相关规定"
    var actual: String
    var level: String?
    var claimed: String?
    let shown: String
    var findings: [String] = []
    var testDescription: String { "\(actual) \(level ?? "-") \(claimed ?? "-")" }
  }

  static let claims = [
    Case(actual: "达成", shown: "10", findings: ["suggested-level"]),
    Case(actual: "达成", claimed: "8", shown: "8"),
    Case(actual: "达成", claimed: "9.25分", shown: "9.25"),
    Case(actual: "达成", claimed: "10", shown: "10"),
    Case(
      actual: "达成", claimed: "7.99", shown: "10",
      findings: ["claimed-outside-band", "suggested-level"]),
    Case(
      actual: "达成", claimed: "11", shown: "10",
      findings: ["claimed-above-weight", "claimed-outside-band", "suggested-level"]),
    Case(actual: "部分达成", claimed: "6", shown: "6"),
    Case(actual: "部分达成", claimed: "7.99", shown: "7.99"),
    Case(
      actual: "部分达成", claimed: "8", shown: "7",
      findings: ["claimed-outside-band", "suggested-level"]),
    Case(
      actual: "部分达成", claimed: "5.99", shown: "7",
      findings: ["claimed-outside-band", "suggested-level"]),
    Case(actual: "未达成", claimed: "0", shown: "0"),
    Case(actual: "未达成", claimed: "5.99", shown: "5.99"),
    Case(
      actual: "未达成", claimed: "6", shown: "3",
      findings: ["claimed-outside-band", "suggested-level"]),
    Case(
      actual: "达成", claimed: "较好", shown: "10",
      findings: ["claimed-unreadable", "suggested-level"]),
    Case(
      actual: "达成", claimed: "-1", shown: "10",
      findings: ["claimed-unreadable", "suggested-level"]),
    // A claim changes nothing where numbers decide.
    Case(target: "10次", actual: "8次", claimed: "10", shown: "8"),
    Case(
      target: "10次", actual: "8次", claimed: "10.01", shown: "8", findings: ["claimed-above-weight"]),
  ]

  @Test("a claim counts inside its level's band only", arguments: claims)
  func claim(_ row: Case) throws {
    #expect(Self.claims.count == 17)
    try check(row)
  }

  static let levels = [
    Case(
      target: "改善条件", actual: "明显改善", shown: "undetermined different-texts",
      findings: ["different-texts"]),
    Case(
      target: "改善条件", actual: "明显改善", level: "达成", shown: "10",
      findings: ["own-judgement", "suggested-level"]),
    Case(
      target: "改善条件", actual: "明显改善", level: "部分达成", shown: "7",
      findings: ["own-judgement", "suggested-level"]),
    Case(
      target: "改善条件", actual: "明显改善", level: "未达成", shown: "3",
      findings: ["own-judgement", "suggested-level"]),
    Case(
      target: "改善条件", actual: "明显改善", level: "部分达成", claimed: "7.5", shown: "7.5",
      findings: ["own-judgement"]),
    Case(
      target: "改善条件", actual: "明显改善", level: "85%", shown: "8.5",
      findings: ["own-judgement"]),
    Case(
      target: "改善条件", actual: "明显改善", level: "0%", shown: "0", findings: ["own-judgement"]),
    // What the actual value says by itself, a level states more exactly.
    Case(
      target: "改善条件", actual: "达成", level: "部分达成", shown: "7",
      findings: ["suggested-level"]),
    Case(target: "改善条件", actual: "90%", level: "85%", shown: "8.5"),
    Case(
      target: "改善条件", actual: "明显改善", level: "120％", shown: "10",
      findings: ["completion-above-100", "own-judgement"]),
    Case(
      target: "改善条件", actual: "明显改善", level: "马马虎虎",
      shown: "undetermined level-unreadable", findings: ["level-unreadable"]),
    Case(target: "10次", actual: "8次", level: "达成", shown: "8", findings: ["level-unused"]),
    Case(
      target: "2021年12月底前", actual: "2021年12月1日", level: "90%", shown: "10",
      findings: ["level-unused"]),
  ]

  @Test("a level (完成程度) decides between texts", arguments: levels)
  func level(_ row: Case) throws {
    #expect(Self.levels.count == 13)
    try check(row)
  }

  static let years = [
    Case(target: "2021年12月底前", actual: "2021年12月31日", shown: "10"),
    Case(target: "12月底前", actual: "12月1日", shown: "10"),
    Case(
      target: "2020年12月底前", actual: "2020年12月1日", shown: "10",
      findings: ["another-year", "another-year"]),
    Case(
      target: "2021年12月底前", actual: "2020年12月1日", shown: "10", findings: ["another-year"]),
    Case(
      target: "2021年12月底前", actual: "2022年1月15日", shown: "undetermined late",
      findings: ["another-year", "late"]),
  ]

  @Test("a year other than the form's is a finding", arguments: years)
  func year(_ row: Case) throws {
    #expect(Self.years.count == 5)
    try check(row)
  }

  private func check(_ row: Case) throws {
    let evaluation = try shippedScorer().evaluate(
      form([
        RowSketch(
          name: "甲", target: row.target, actual: row.actual, weight: "10", claimed: row.claimed,
          level: row.level, note: "见总结")
      ]))
    let score = try evaluation.row("甲")
    #expect(score.shown == row.shown)
    #expect(evaluation.codes(about: "甲") == row.findings)
    let suggesting = ["suggested-level", "own-judgement"]
    #expect(score.state.isSuggested == suggesting.contains { row.findings.contains($0) })
  }

  @Test("the claimed total and grade are kept, an unreadable one is told of")
  func claimedTotal() throws {
    let place = Place(file: "f")
    func claim(_ total: String) throws -> Evaluation {
      try shippedScorer().evaluate(
        Submission(
          source: "f", rows: form([.output("甲", nil)]).rows,
          claimedTotal: Submission.Cell(total, at: place),
          claimedGrade: Submission.Cell("优秀", at: place)))
    }
    #expect(try claim("98.25分").claim.total == decimal("98.25"))
    #expect(try claim("98.25").claim.grade == "优秀")
    #expect(try claim("九十八").claim.total == nil)
    #expect(try claim("九十八").codes().contains("claimed-unreadable"))
  }
}
