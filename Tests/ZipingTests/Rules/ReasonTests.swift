import Testing
import Ziping
import ZipingTestSupport

@Suite("Each rule gives its reason")
struct ReasonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule, name, target, actual, shown, reason: String
    var claimed: Int32?
    var testDescription: String { "\(rule): \(name) \(target) ← \(actual)" }

    init(
      _ rule: String, _ name: String, _ target: String, _ actual: String, _ shown: String,
      _ reason: String, claimed: Int32? = nil
    ) {
      (self.rule, self.name, self.target, self.actual) = (rule, name, target, actual)
      (self.shown, self.reason, self.claimed) = (shown, reason, claimed)
    }
  }

  static let cases = [
    Case("proportional", "会议", "≥5次", "5次", "10", "met"),
    Case("proportional", "会议", "≥5次", "4次", "8", "short"),
    Case("proportional", "收入增长率", "≥5%", "-1%", "0", "below-zero"),
    Case("proportional", "会议", "≥4次", "5次以上", "10", "proven-by-bound"),
    Case("reverse-ratio", "会议", "≤10次", "8次", "10", "kept"),
    Case("reverse-ratio", "会议", "≤10次", "12次", "8.33", "exceeded"),
    Case("reverse-ratio", "会议", "≤10次", "9次以下", "10", "proven-by-bound"),
    Case("reverse-ratio", "差错率", "10%", "20%", "5", "exceeded"),
    Case("zero-target", "事件", "0起", "0起", "10", "at-zero"),
    Case("zero-target", "事件", "≤0起", "1起", "0", "above-zero"),
    Case("range", "会议", "10～12次", "11次", "10", "inside-range"),
    Case("range", "会议", "10～12次", "8次", "8", "below-range"),
    Case("range", "会议", "10～12次", "15次", "8", "exceeded"),
    Case("qualitative", "验收", "符合规定", "达成", "10", "by-level"),
    Case("qualitative", "验收", "符合规定", "未达成", "3", "by-level"),
    Case("qualitative", "验收", "符合规定", "未达成", "5", "claimed-in-band", claimed: 5),
    Case("qualitative", "验收", "全年", "95%", "9.5", "completion"),
    Case("yes-no", "验收", "是", "是", "10", "yes"),
    Case("yes-no", "验收", "是", "否", "0", "no"),
    Case("yes-no", "验收", "是", "未达成", "3", "by-level"),
    Case("deadline", "办结", "2021年12月底前", "2021年12月31日", "10", "in-time"),
    Case("deadline", "办结", "2021年12月底前", "按期完成", "10", "said-in-time"),
    Case("proportional", "编印", "千余份", "千余份", "10", "repeats-approximately"),
  ]

  @Test("a reason code for each branch", arguments: cases)
  func reason(_ row: Case) throws {
    #expect(Self.cases.count == 23)
    let score = try RubricSketch().scorer().score(
      name: row.name, target: row.target, actual: row.actual, weight: ExactDecimal(10),
      claimed: row.claimed.map { ExactDecimal($0) }, year: 2021
    ).score
    #expect(score.shown == row.shown)
    #expect(score.reasonCode == row.reason)
    #expect(score.rule == row.rule)
  }

  @Test(
    "the execution rate gives its own",
    arguments: [("80", "8", "rate"), ("120", "10", "rate-clamped")])
  func execution(_ row: (spent: String, shown: String, reason: String)) throws {
    let evaluation = try RubricSketch(
      groups: #"[{ "name": "产出", "points": 90, "indicators": "open" }]"#,
      execution: #"{ "name": "执行", "points": 10, "rule": { "rule": "execution-rate" } }"#
    ).scorer().evaluate(form([RowSketch(group: "产出", name: "甲")], money: money("100", row.spent)))
    let score = try evaluation.row("执行")
    #expect(score.shown == row.shown)
    #expect(score.reasonCode == row.reason)
    #expect(score.rule == "execution-rate")
  }

  static let targets: [(sort: TargetKind, target: String, actual: String)] = [
    (.atLeast, "≥5次", "5次"), (.atMost, "≤5次", "5次"), (.zero, "0次", "0次"),
    (.range, "5～6次", "5次"), (.words, "符合规定", "达成"), (.answer, "是", "是"),
    (.deadline, "2021年12月底前", "2021年6月"),
  ]

  @Test("a kind of target without a rule is left to a person", arguments: targets)
  func noRule(_ row: (sort: TargetKind, target: String, actual: String)) throws {
    #expect(Self.targets.count == TargetKind.allCases.count)
    func shown(without sort: TargetKind?) throws -> String {
      try RubricSketch(without: sort).scorer().score(
        name: "甲", target: row.target, actual: row.actual, weight: ExactDecimal(10), year: 2021
      ).score.shown
    }
    #expect(try shown(without: row.sort) == "undetermined no-rule")
    #expect(try shown(without: nil) == "10")
  }
}
