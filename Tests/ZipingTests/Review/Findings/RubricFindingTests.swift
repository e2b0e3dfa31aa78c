import Testing
import Ziping
import ZipingTestSupport

@Suite("Findings that need a rubric of their own")
struct RubricFindingTests {
  private static let fixed = RubricSketch(
    groups: #"""
      [{ "name": "产出", "points": 100, "indicators": [
        { "name": "结余", "points": 40, "rule": { "rule": "categories", "of": 3,
          "categories": [{ "words": ["无"], "points": 3 }, { "words": ["有"], "points": 0 }] } },
        { "name": "增长率", "points": 60, "rule": { "rule": "bands", "of": 3, "unit": "%",
          "bands": [{ "from": 0, "to": 10, "points": 3 }, { "above": 10, "points": 0 }] } }
      ] }]
      """#)

  static let cases: [(balance: String, change: String, weight: String?, codes: [String])] = [
    ("无", "5%", nil, []),
    ("少量", "5%", nil, ["category-unknown"]),
    ("无", "-5%", nil, ["outside-bands"]),
    ("无", "5–12%", nil, ["value-needed"]),
    ("无", "5%", "50", ["weight-differs"]),
  ]

  @Test("A fixed indicator tells what is wrong with its row", arguments: 0..<5)
  func fixed(_ index: Int) throws {
    #expect(Self.cases.count == 5)
    let (balance, change, weight, codes) = Self.cases[index]
    let rows = [
      RowSketch(group: "产出", level2: "", name: "结余", target: "", actual: balance, weight: weight),
      RowSketch(group: "产出", level2: "", name: "增长率", target: "", actual: change),
    ]
    let scorer = try Self.fixed.scorer()
    #expect(try Reviewer(scorer).review(scorer.evaluate(form(rows))).findings.map(\.code) == codes)
  }

  @Test("A fixed table knows its rows, and misses those that are not there")
  func rows() throws {
    let scorer = try Self.fixed.scorer()
    let rows = [
      RowSketch(group: "产出", level2: "", name: "结余", target: "", actual: "无"),
      RowSketch(group: "产出", level2: "", name: "加分项", target: "", actual: "无"),
    ]
    let codes = try Reviewer(scorer).review(scorer.evaluate(form(rows))).findings.map(\.code)
    #expect(Set(codes) == ["indicator-missing", "unknown-indicator"])
  }

  @Test("A 二级指标 that draws on no pool is told of")
  func pool() throws {
    let sketch = RubricSketch(
      groups: #"""
        [{ "name": "产出", "points": 100, "indicators": "open",
           "level2": ["数量指标", "质量指标"],
           "pools": [{ "level2": ["数量指标"], "points": 60 }, { "level2": ["质量指标"], "points": 40 }] }]
        """#)
    let scorer = try sketch.scorer()
    func codes(_ level2: String) throws -> [String] {
      let rows = [
        RowSketch(group: "产出", name: "甲", weight: "60"),
        RowSketch(group: "产出", level2: "质量指标", name: "乙", actual: "9次", weight: "30"),
        RowSketch(group: "产出", level2: level2, name: "丙", actual: "11次", weight: "10"),
      ]
      return try scorer.evaluate(form(rows)).findings.map(\.code)
    }
    #expect(try codes("质量指标") == [])
    #expect(try codes("其他指标").contains("pool-unknown"))
  }
}
