import Testing
import Ziping
import ZipingTestSupport

@Suite("The best that a rule can say is its full marks")
struct BestOfRuleTests {
  /// A sound rule of each kind with a target, and the actual values that are the best and the worst.
  static let rules: [(rule: String, target: String, best: String, worst: String)] = [
    (#"{"rule":"proportional","minimum":0.6}"#, "≥10次", "10次", "5次"),
    (#"{"rule":"reverse-ratio"}"#, "≤10天", "10天", "100000000天"),
    (#"{"rule":"reverse-linear"}"#, "≤10天", "10天", "20天"),
    (#"{"rule":"zero-target"}"#, "0起", "0起", "1起"),
    (#"{"rule":"range"}"#, "10～12次", "11次", "0次"),
    (#"{"rule":"qualitative"}"#, "符合规定", "100%", "0%"),
    (#"{"rule":"yes-no"}"#, "是", "是", "否"),
    (#"{"rule":"deadline"}"#, "2021年12月底前", "2021年12月31日", ""),
    (#"{"rule":"execution-rate"}"#, "", "", ""),
    (#"{"rule":"count-met"}"#, "≥10次", "10次", "9次"),
    (
      #"{"rule":"bands","of":8,"unit":"%","bands":[{"to":0,"points":8},{"above":0,"points":0}]}"#,
      "", "0%", "1%"
    ),
    (
      #"{"rule":"tolerance","of":5,"bands":[{"to":10,"points":5},{"above":10,"points":0}]}"#,
      "100万元", "90万元", "89万元"
    ),
    (PlaceRulesTests.staff, "", "100%", "116%"),
    (PlaceRulesTests.events, "", "无", "6次"),
    (PlaceRulesTests.slope, "", "0%", "10%"),
    (PlaceRulesTests.checklist, "", "①②③", "无"),
    (
      #"{"rule":"categories","of":6,"categories":[{"words":["好"],"points":6},{"words":["无"],"points":0}]}"#,
      "", "好", "无"
    ),
    (PlaceRulesTests.external, "", "100", "0"),
    (
      #"{"rule":"execution-bands","of":9,"bands":[{"below":60,"points":0},{"from":60,"points":9}]}"#,
      "", "", ""
    ),
    (PartRulesTests.delay, "2021年6月30日", "2021年6月30日", "2021年7月30日"),
    (PartRulesTests.farmland, "", "①100%②无", "①80%②9处"),
    (PartRulesTests.treasury, "", "国库集中支付：是；无", "国库集中支付：否；无"),
  ]

  @Test("the table has each rule of the catalogue once")
  func complete() throws {
    let kinds = try Self.rules.map {
      try type(of: #require(RuleCase.read($0.rule, DiagnosticLog()))).kind
    }
    #expect(Set(kinds) == Set(RuleCatalogue.all.map { $0.kind }))
    #expect(kinds.count == RuleCatalogue.all.count)
  }

  @Test("at any weight, the best gets all of it and the worst nothing", arguments: rules.indices)
  func best(_ index: Int) throws {
    let row = Self.rules[index]
    let log = DiagnosticLog()
    let rule = try #require(RuleCase.read(row.rule, log))
    #expect(log.diagnostics.isEmpty)
    for weight in ["8", "7.3", "0.01"] {
      let weight = try decimal(weight)
      if type(of: rule).targets.isEmpty {
        #expect(try points(rule, weight, planned: "100万元", executed: "100万元") == weight)
        #expect(try points(rule, weight, planned: "100万元", executed: "0") == .zero)
        continue
      }
      #expect(try points(rule, weight, row.target, row.best) == weight, "\(row.rule)")
      // Lateness has no rule: a person decides.
      guard !row.worst.isEmpty else { continue }
      #expect(try points(rule, weight, row.target, row.worst) == .zero, "\(row.rule)")
    }
  }

  private func points(
    _ rule: any Rule, _ weight: ExactDecimal, _ target: String, _ actual: String
  ) throws -> ExactDecimal? {
    try shippedScorer().score(
      name: "某项", target: target, actual: actual, weight: weight, rule: rule
    ).score.points
  }

  private func points(
    _ rule: any Rule, _ weight: ExactDecimal, planned: String, executed: String
  ) throws -> ExactDecimal? {
    let scorer = try shippedScorer()
    let attempt = scorer.attempt(
      name: "预算", target: "≥" + planned, actual: executed, weight: weight)
    return scorer.score(attempt, by: rule).state.points
  }
}
