import Testing
import Ziping
import ZipingTestSupport

@Suite("The actual value that a rule would have needed")
struct NeededActualTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let target: String
    let actual: String
    var claimed: String?
    /// 优, from 90 on, or full marks.
    var goal = "优"
    /// The rule that the rubric fixes; nil for the one of the target's kind.
    var rule: String?
    let way: Shortfall.Need.Way
    let value: String
    let points: String
    var isEnough = true
    var testDescription: String { "\(target) \(actual) \(goal)" }
  }

  private static let bands = """
    { "rule": "bands", "of": 10, "unit": "%", "bands": [
      { "to": 0, "points": 10 }, { "above": 0, "to": 10, "points": 9 },
      { "above": 10, "to": 20, "points": 4 }, { "above": 20, "points": 0 }] }
    """
  private static let lateness = """
    { "rule": "lateness", "of": 100, "per": "day", "deduct": 2 }
    """

  /// One row of 100 points.
  static let cases: [Case] = [
    Case(target: "≥100", actual: "95", goal: "full", way: .atLeast, value: "100", points: "100"),
    Case(target: "≥100", actual: "80", way: .atLeast, value: "90", points: "90"),
    Case(target: "10次", actual: "5次", way: .atLeast, value: "9次", points: "90"),
    // Counted in whole numbers: 6.3 would do.
    Case(target: "7次", actual: "3次", way: .atLeast, value: "7次", points: "100"),
    // 85.49 rounds to 89.99, 85.50 to 90.
    Case(target: "≥95%", actual: "80%", way: .atLeast, value: "85.5%", points: "90"),
    Case(target: "≥95%", actual: "80%", goal: "full", way: .atLeast, value: "95%", points: "100"),
    Case(target: "≥95%", actual: "0.8", goal: "full", way: .atLeast, value: "95%", points: "100"),
    Case(target: "≥2万元", actual: "9000元", way: .atLeast, value: "1.8万元", points: "90"),
    // 100 × 500/555.58 is 89.996, of 555.59 it is 89.994.
    Case(target: "≤500元", actual: "800元", way: .atMost, value: "555.58元", points: "90"),
    Case(target: "≤500元", actual: "800元", goal: "full", way: .atMost, value: "500元", points: "100"),
    Case(target: "0起", actual: "2起", way: .atMost, value: "0起", points: "100"),
    Case(
      target: "90%-95%", actual: "60%", goal: "full", way: .atLeast, value: "90%", points: "100"),
    Case(target: "90%-95%", actual: "60%", way: .atLeast, value: "81%", points: "90"),
    Case(
      target: "10～12次", actual: "17次", goal: "full", way: .atMost, value: "12次", points: "100"),
    Case(target: "符合规定", actual: "85%", way: .atLeast, value: "90%", points: "90"),
    Case(target: "符合规定", actual: "未达成", claimed: "50", way: .says, value: "达成", points: "100"),
    Case(target: "是", actual: "否", way: .says, value: "达成", points: "100"),
    Case(target: "", actual: "25%", rule: bands, way: .atMost, value: "10%", points: "90"),
    Case(
      target: "", actual: "5%", goal: "full", rule: bands, way: .atMost, value: "0%", points: "100"
    ),
    Case(
      target: "2021年6月底前", actual: "2021年7月14日", rule: lateness, way: .by, value: "2021年7月5日",
      points: "90"),
    Case(
      target: "2021年6月底前", actual: "2021年7月14日", goal: "full", rule: lateness, way: .by,
      value: "2021年6月30日", points: "100"),
  ]

  @Test("is the nearest one that suffices, scored as if the form stated it", arguments: cases)
  func need(_ row: Case) throws {
    #expect(Self.cases.count == 21)
    let evaluation = try Self.evaluation(row, row.actual, claimed: row.claimed)
    let goal = try row.goal == "full" ? .fullMarks : Self.excellent(evaluation)
    let shortfall = try #require(evaluation.shortfall(of: goal))
    let miss = try #require(shortfall.misses.first, "\(shortfall.items)")
    let need = try #require(miss.need)
    #expect(need.value == row.value)
    #expect(need.way == row.way)
    #expect(need.points.text() == row.points)
    #expect(need.isEnough)
    // The form that states it gets just that.
    let stated = try Self.evaluation(row, need.value)
    #expect(try stated.row("甲").points?.text() == row.points)
    #expect(try #require(stated.bounds?.low) >= shortfall.threshold)
  }

  @Test("of the money is the amount spent")
  func money() throws {
    let sketch = RubricSketch(
      groups: #"[{ "name": "产出", "points": 80, "indicators": "open" }]"#,
      execution: #"{ "name": "预算执行率", "points": 20, "rule": { "rule": "execution-rate" } }"#,
      more: #""caps": [{ "executionBelow": 50, "total": 89 }],"#)
    let form = form(
      [RowSketch(group: "产出", level2: "", name: "甲", weight: "80")],
      money: ZipingTestSupport.money("200", "40"))
    let evaluation = try sketch.scorer().evaluate(form)
    #expect(evaluation.shownTotal == "84")
    let shortfall = try #require(evaluation.shortfall(of: Self.excellent(evaluation)))
    // From half of it on nothing limits the total, and half gets 10 points.
    #expect(shortfall.limits.count == 1)
    let need = try #require(shortfall.misses.first?.need)
    #expect(need.value == "100万元")
    #expect(need.points == ExactDecimal(10))
    #expect(need.isEnough)
  }

  @Test("is all of the row where the row alone does not suffice")
  func notEnough() throws {
    let rows = [("甲", "5次"), ("乙", "5次"), ("丙", "2次")].map {
      RowSketch(group: "产出", level2: "", name: $0, actual: $1, weight: $0 == "丙" ? "20" : "40")
    }
    let evaluation = try RubricSketch().scorer().evaluate(form(rows))
    let shortfall = try #require(evaluation.shortfall(of: Self.excellent(evaluation)))
    #expect(shortfall.misses.map(\.name) == ["甲", "乙", "丙"])
    #expect(shortfall.misses.map { $0.need?.value } == ["10次", "10次", "10次"])
    #expect(shortfall.misses.allSatisfy { $0.need?.isEnough == false })
  }

  static func excellent(_ evaluation: Evaluation) throws -> Shortfall.Goal {
    .grade(try #require(evaluation.form.rubric.grades.grade(named: "优")))
  }

  private static func evaluation(
    _ row: Case, _ actual: String, claimed: String? = nil
  ) throws -> Evaluation {
    let fixed = row.rule.map {
      #"[{ "name": "产出", "points": 100, "indicators": [{ "name": "甲", "points": 100, "rule": \#($0) }] }]"#
    }
    let sketch = fixed.map { RubricSketch(groups: $0) } ?? RubricSketch()
    let own = RowSketch(
      group: "产出", level2: "", name: "甲", target: row.target, actual: actual, weight: "100",
      claimed: claimed)
    return try sketch.scorer().evaluate(form([own]))
  }
}
