import Testing
import Ziping
import ZipingTestSupport

@Suite("Weights inside weights")
struct WeightShapeTests {
  static let nested = RubricSketch(
    groups: """
      [{ "name": "产出", "points": 60, "inside": 100, "indicators": [
          { "name": "数量", "points": 70, "target": "≥10次" },
          { "name": "质量", "points": 30, "target": "≥90%" }] },
        { "name": "效益", "points": 40, "inside": 100, "level2": ["社会效益"], "indicators": "open" }]
      """)

  static func row(
    _ group: String, _ name: String, _ target: String, _ actual: String, _ weight: String? = nil,
    claimed: String? = nil, level2: String = ""
  ) -> RowSketch {
    RowSketch(
      group: group, level2: level2, name: name, target: target, actual: actual, weight: weight,
      claimed: claimed)
  }

  @Test("a hundred inside a group counts as the group's points")
  func inside() throws {
    let evaluation = try Self.nested.scorer().evaluate(
      form([
        Self.row("产出", "数量", "", "5次", "70", claimed: "35"),
        Self.row("产出", "质量", "", "90%", "30"),
        Self.row("效益", "受益", "≥10人", "10人", "75"), Self.row("效益", "影响", "≥10人", "8人", "25"),
      ]))
    #expect(evaluation.rows.map { $0.weight.text() } == ["42", "18", "30", "10"])
    #expect(evaluation.rows.map(\.shown) == ["21", "18", "30", "8"])
    #expect(evaluation.rows.first?.claimed?.text() == "21")
    #expect(evaluation.shownTotal == "77")
    #expect(evaluation.adjustments.isEmpty)
    #expect(!evaluation.codes().contains("weights-not-full-marks"))
  }

  static let pooled = RubricSketch(
    groups: """
      [{ "name": "产出", "points": 50, "indicators": "open" },
        { "name": "效益", "points": 50, "level2": ["经济效益", "社会效益", "满意度"],
          "indicators": "open", "pools": [
            { "level2": ["经济效益", "社会效益"], "points": 40 },
            { "level2": ["满意度"], "points": 10 }] }]
      """)

  @Test("rows without weights share the points of their own pool")
  func shared() throws {
    let evaluation = try Self.pooled.scorer().evaluate(
      form([
        Self.row("产出", "数量", "≥10次", "10次"),
        Self.row("效益", "收入", "≥10人", "10人", level2: "经济效益"),
        Self.row("效益", "就业", "≥10人", "10人", level2: "社会效益"),
        Self.row("效益", "满意", "≥90%", "90%", level2: "满意度"),
      ]))
    #expect(evaluation.rows.map { $0.weight.text() } == ["50", "20", "20", "10"])
    #expect(evaluation.shownTotal == "100")
    #expect(!evaluation.codes().contains("pool-differs"))
  }

  @Test(
    "a form shares out a pool as it likes, but no more and no less than it",
    arguments: [("30", "10", "10", false), ("25", "10", "15", true)])
  func distribution(
    _ first: String, _ second: String, _ third: String, _ differs: Bool
  ) throws {
    let evaluation = try Self.pooled.scorer().evaluate(
      form([
        Self.row("产出", "数量", "≥10次", "10次", "50"),
        Self.row("效益", "收入", "≥10人", "10人", first, level2: "经济效益"),
        Self.row("效益", "就业", "≥10人", "10人", second, level2: "社会效益"),
        Self.row("效益", "满意", "≥90%", "90%", third, level2: "满意度"),
      ]))
    #expect(evaluation.codes().contains("pool-differs") == differs)
    #expect(evaluation.shownTotal == "100")
  }

  static let either = RubricSketch(
    groups: """
      [{ "name": "过程", "points": 100, "indicators": [
          { "name": "结转结余率", "points": 60, "target": "≤10%",
            "or": [{ "name": "结转结余变动率", "target": "≤0%" }] },
          { "name": "其他", "points": 40, "target": "≥1次" }] }]
      """)

  @Test(
    "of two indicators the one that is filled in counts, the rubric's first before the other",
    arguments: [
      ([("结转结余率", "10%")], "结转结余率", "60"),
      ([("结转结余变动率", "0%")], "结转结余变动率", "60"),
      ([("结转结余变动率", "0%"), ("结转结余率", "20%")], "结转结余率", "30"),
      ([("结转结余率", ""), ("结转结余变动率", "0%")], "结转结余变动率", "60"),
      ([("结转结余率", ""), ("结转结余变动率", "")], "结转结余率", "undetermined actual-missing"),
    ])
  func alternatives(
    _ rows: [(String, String)], _ counted: String, _ shown: String
  ) throws {
    let evaluation = try Self.either.scorer().evaluate(
      form(
        rows.map { Self.row("过程", $0.0, "", $0.1) } + [Self.row("过程", "其他", "", "1次")]))
    #expect(evaluation.rows.count == 2)
    #expect(try evaluation.row(counted).shown == shown)
    #expect(evaluation.codes().contains("alternative-left-out") == (rows.count > 1))
  }

  @Test("a form with neither of two indicators lacks the first")
  func neither() throws {
    let evaluation = try Self.either.scorer().evaluate(
      form([Self.row("过程", "其他", "", "1次")]))
    #expect(try evaluation.row("结转结余率").shown == "undetermined indicator-missing")
    #expect(evaluation.shownTotal == "40–100")
  }
}
