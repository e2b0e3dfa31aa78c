import Rubrics
import Testing
import Ziping
import ZipingTestSupport

@Suite("The values at the ends of a rule")
struct BoundaryTests {
  /// A rule, its target, and every value at its ends.
  static let rules: [(rule: String, target: String, values: String)] = [
    (
      #"{"rule":"bands","of":8,"unit":"%","bands":[{"to":0,"points":8},{"above":0,"to":10,"points":6},{"above":10,"points":0}]}"#,
      "", "-0.01% 0% 0.01% 9.99% 10% 10.01%"
    ),
    (#"{"rule":"bands","of":8,"bands":[{"points":8}]}"#, "", ""),
    (
      #"{"rule":"bands","of":8,"unit":"‰","bands":[{"below":0.125,"points":8},{"from":0.125,"points":0}]}"#,
      "", "0.115‰ 0.125‰ 0.135‰"
    ),
    (
      #"{"rule":"execution-bands","of":9,"bands":[{"below":60,"points":0},{"from":60,"to":100,"points":9}]}"#,
      "", "59.99 60 60.01 99.99 100 100.01"
    ),
    (
      #"{"rule":"tolerance","of":5,"bands":[{"to":10,"points":5},{"above":10,"points":0}]}"#,
      "≤150.5万元",
      "135.44万元 135.45万元 135.46万元 150.5万元 165.54万元 165.55万元 165.56万元"
    ),
    (
      #"{"rule":"tolerance","of":5,"bands":[{"to":10,"points":5},{"above":10,"points":0}]}"#,
      "符合规定", ""
    ),
    (
      PlaceRulesTests.staff, "",
      "99.99% 100% 100.01% 100.99% 101% 101.01% 101.99% 102% 102.01% 115.99% 116% 116.01%"
    ),
    (
      #"{"rule":"step-deduction","of":2,"line":10,"side":"both","step":3,"deduct":2}"#, "",
      "6.99 7 7.01 9.99 10 10.01 12.99 13 13.01"
    ),
    (
      #"{"rule":"step-deduction","of":3,"line":10,"side":"above","step":1,"deduct":2,"steps":"started"}"#,
      "", "9.99 10 10.01 10.99 11 11.01"
    ),
    (
      #"{"rule":"step-deduction","of":1,"line":0,"side":"above","step":1,"deduct":3,"steps":"prorata"}"#,
      "", "-0.01 0 0.01 0.32 0.33 0.34"
    ),
    (PlaceRulesTests.events, "", "0 1 2 5 6"),
    (#"{"rule":"event-deduction","of":1,"deduct":0.4}"#, "", "0 1 2 3"),
    (PlaceRulesTests.slope, "", "-0.01% 0% 0.01% 4.99% 5% 5.01% 9.99% 10% 10.01%"),
    (
      #"{"rule":"slope","slope":3}"#, "",
      "-0.01% 0% 0.01% 16.66% 16.67% 16.68% 33.32% 33.33% 33.34%"
    ),
    (PlaceRulesTests.checklist, "", "①②③ ①② ① 无"),
    (PlaceRulesTests.external, "", "0 50 100"),
    (#"{"rule":"proportional","minimum":0.6}"#, "≥5次", "2.99次 3次 3.01次 5次"),
    (#"{"rule":"proportional"}"#, "≥5次", ""),
    (#"{"rule":"reverse-linear"}"#, "≤5天", "4.99天 5天 5.01天 9.99天 10天 10.01天"),
    (#"{"rule":"qualitative"}"#, "符合规定", ""),
    (PartRulesTests.delay, "", "0天 1天 2天 3天"),
    (PartRulesTests.delay, "2021年6月30日", "延期0天 延期1天 延期2天 延期3天"),
    (
      #"{"rule":"lateness","of":10,"per":"planned-time","step":4,"deduct":1}"#, "",
      "0% 4% 8% 36% 40%"
    ),
    (
      #"{"rule":"sum-of-parts","parts":[{"name":"甲","points":1,"rule":{"rule":"event-deduction","of":1,"deduct":1}},{"name":"乙","points":2,"target":"是","rule":{"rule":"yes-no"}}]}"#,
      "", "①0；②是 ①1；②是 ①2；②是"
    ),
    (
      PartRulesTests.treasury, "",
      "国库集中支付：是；0天 国库集中支付：是；1天 国库集中支付：是；2天 国库集中支付：是；3天"
    ),
  ]

  @Test("are exact and in the rule's own unit", arguments: rules.indices)
  func values(_ index: Int) throws {
    #expect(Self.rules.count == 25)
    let row = Self.rules[index]
    let rule = try #require(RuleCase.read(row.rule, DiagnosticLog()))
    let target = try shippedScorer().attempt(name: "", target: row.target, actual: "", weight: .one)
      .target
    #expect(rule.boundaries(of: target).joined(separator: " ") == row.values)
  }

  @Test("are scored between nothing and all, and one gets all", arguments: ShippedRubrics.ids)
  func shipped(_ id: String) throws {
    for table in try BoundaryTable.tables(shippedScorer(id)) {
      #expect(!table.lines.isEmpty)
      let points = table.lines.compactMap { line -> ExactDecimal? in
        if let points = line.state.points { return points }
        return nil
      }
      #expect(points.allSatisfy { $0 >= .zero && $0 <= table.weight }, "\(table.name)")
      #expect(points.contains(table.weight), "\(table.name) has no value with full marks")
      #expect(table.reachesFullMarks)
      // A value that a person must decide is the exception.
      #expect(points.count + 1 >= table.lines.count, "\(table.name)")
    }
  }

  @Test("of 湖南 2018 are the tables of all its rows")
  func hunan() throws {
    let tables = try BoundaryTable.tables(shippedScorer("hunan-2018-department"))
    #expect(tables.count == 16)
    let control = try #require(tables.first { $0.name == "预算控制率" })
    let shown = control.lines.map { line in
      if let points = line.state.points { return "\(line.actual) \(points.text())" }
      return "\(line.actual) open"
    }
    #expect(
      shown == [
        "-0.01% open", "0% 5", "0.01% 4", "9.99% 4", "10% 4", "10.01% 3", "19.99% 3", "20% 3",
        "20.01% 2", "29.99% 2", "30% 2", "30.01% 0",
      ])
  }

  @Test("of an execution row are money out of 100")
  func execution() throws {
    var sketch = RubricSketch()
    sketch.groups = #"[{ "name": "产出", "points": 90, "indicators": "open" }]"#
    sketch.execution = """
      { "name": "预算执行率", "points": 10, "rule": { "rule": "execution-bands", "of": 10, "bands": [
      { "below": 60, "points": 0 }, { "from": 60, "below": 80, "points": 5 },
      { "from": 80, "below": 100, "points": 7 }, { "from": 100, "points": 10 }] } }
      """
    let table = try #require(BoundaryTable.tables(sketch.scorer()).first)
    #expect(table.name == "预算执行率")
    let shown = table.lines.map { line in
      if let points = line.state.points { return "\(line.actual) \(points.text())" }
      return "\(line.actual) open"
    }
    #expect(
      shown == [
        "59.99/100 0", "60/100 5", "60.01/100 5", "79.99/100 5", "80/100 7", "80.01/100 7",
        "99.99/100 7", "100/100 10", "100.01/100 10",
      ])
  }
}
