import Testing
import Ziping
import ZipingTestSupport

@Suite("Parts and conditions that the form states elsewhere")
struct FigurePartTests {
  static let rubric = RubricSketch(
    groups: """
      [{ "name": "产出", "points": 100, "indicators": [
        { "name": "建设情况", "points": 60, "rule": { "rule": "zero-unless",
          "conditions": [{ "name": "弄虚作假", "actual": "弄虚作假", "target": "0起" }],
          "then": { "rule": "sum-of-parts", "parts": [
            { "name": "完成率", "points": 40, "actual": "完成率", "target": "≥100%" },
            { "name": "质量问题", "points": 20,
              "rule": { "rule": "event-deduction", "of": 20, "deduct": 5 } } ] } } },
        { "name": "培训次数", "points": 40 } ] }]
      """,
    more: """
      "inputs": [{ "name": "弄虚作假" }, { "name": "计划数" }, { "name": "完成数" }],
      "derived": [{ "name": "完成率", "ratio": ["完成数", "计划数"] }],
      """)

  private static func rows(
    _ actual: String?, planned: String? = "10", done: String? = "9", falsified: String? = "0起"
  ) -> [RowSketch] {
    let figures = [("计划数", planned), ("完成数", done), ("弄虚作假", falsified)].compactMap { name, value in
      value.map { RowSketch(group: "产出", level2: "", name: name, target: "", actual: $0) }
    }
    let own = actual.map {
      RowSketch(group: "产出", level2: "", name: "建设情况", target: "", actual: $0)
    }
    return figures + [own].compactMap(\.self)
      + [RowSketch(group: "产出", level2: "", name: "培训次数")]
  }

  static let cases: [(rows: [RowSketch], bounds: String)] = [
    (rows("质量问题2处"), "46"),
    (rows("质量问题：0处"), "56"),
    (rows("2处"), "46"),
    (rows("质量问题2处", falsified: "1起"), "0"),
    (rows("质量问题2处", falsified: nil), "0–46"),
    (rows("质量问题2处", done: nil), "10–50"),
    (rows("", falsified: "2起"), "0"),
    // A form without the row still has what its figures say.
    (rows(nil), "36–56"),
    (rows(nil, falsified: "1起"), "0"),
    (rows(nil, planned: nil, done: nil, falsified: nil), "0–60"),
  ]

  @Test("count as the form states them, and are open where it does not", arguments: cases.indices)
  func figures(_ index: Int) throws {
    #expect(Self.cases.count == 10)
    let (rows, expected) = Self.cases[index]
    let evaluation = try Self.rubric.scorer().evaluate(form(rows))
    let bounds = try evaluation.row("建设情况").bounds
    #expect((bounds.value?.text() ?? "\(bounds.low.text())–\(bounds.high.text())") == expected)
    let total = try #require(evaluation.bounds)
    #expect(total.low.text() == (try bounds.low.adding(40)).text())
    #expect(total.high.text() == (try bounds.high.adding(40)).text())
  }
}
