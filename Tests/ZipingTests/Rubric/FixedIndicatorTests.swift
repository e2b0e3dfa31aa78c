import Testing
import Ziping
import ZipingTestSupport

@Suite("Indicators that a rubric fixes")
struct FixedIndicatorTests {
  static let rubric = RubricSketch(
    groups: """
      [
        { "name": "管理", "points": 40, "indicators": [
          { "name": "制度建设", "aliases": ["制度健全性"], "points": 15, "target": "建立制度" },
          { "name": "培训次数", "points": 25, "target": "≥4次" } ] },
        { "name": "成效", "points": 60, "indicators": [
          { "name": "信息公开", "points": 20, "target": "按要求公开", "rule": { "rule": "yes-no" } },
          { "name": "惠及人数", "points": 40 } ] }
      ]
      """)

  static let complete: [RowSketch] = [
    RowSketch(group: "管理", level2: "", name: "制度建设", target: "建立制度", actual: "达成"),
    RowSketch(group: "管理", level2: "", name: "培训次数", target: "≥4次", actual: "3次"),
    RowSketch(group: "成效", level2: "", name: "信息公开", target: "按要求公开", actual: "是"),
    RowSketch(group: "成效", level2: "", name: "惠及人数", target: "200人", actual: "150人"),
  ]

  /// The complete form with one row changed.
  private func evaluate(
    _ index: Int? = nil, _ change: (inout RowSketch) -> Void = { _ in }
  ) throws -> Evaluation {
    var rows = Self.complete
    if let index { change(&rows[index]) }
    return try Self.rubric.scorer().evaluate(form(rows))
  }

  @Test("a complete form gets the rubric's points")
  func completeForm() throws {
    // 15 + 25 × 3/4 + 20 + 40 × 150/200.
    let evaluation = try evaluate()
    #expect(evaluation.rows.map(\.shown) == ["15", "18.75", "20", "30"])
    #expect(evaluation.shownTotal == "83.75")
    #expect(evaluation.codes() == ["suggested-level"])
  }

  @Test("an indicator that the form lacks is open from 0 to its points")
  func missingIndicator() throws {
    let rows = Array(Self.complete.dropFirst(2))
    let evaluation = try Self.rubric.scorer().evaluate(form(rows))
    #expect(evaluation.shownTotal == "50–90")
    let missing = evaluation.rows.filter { $0.shown == "undetermined indicator-missing" }
    #expect(missing.map(\.name) == ["制度建设", "培训次数"])
    #expect(missing.map { $0.weight.text() } == ["15", "25"])
    #expect(missing.map(\.group) == ["管理", "管理"])
    #expect(evaluation.findings.filter { $0.code == "indicator-missing" }.count == 2)
    #expect(!evaluation.codes().contains("group-empty"))
  }

  @Test("an indicator that the rubric does not have is an error and gets nothing by itself")
  func unknownIndicator() throws {
    let rows =
      Self.complete + [RowSketch(group: "管理", level2: "", name: "档案管理", target: "达成")]
    let evaluation = try Self.rubric.scorer().evaluate(form(rows))
    #expect(try evaluation.row("档案管理").shown == "undetermined unknown-indicator")
    let finding = try #require(evaluation.findings.first { $0.code == "unknown-indicator" })
    #expect(finding.severity == .error)
    #expect(evaluation.shownTotal == "83.75")
  }

  static let targets: [(target: String, differs: Bool)] = [
    ("≥4次", false), ("≧ 4 次", false), (">=4次", false), ("", false), ("≥3次", true),
    ("4次以下", true),
  ]

  @Test("the rubric's target counts, whatever the form says", arguments: targets)
  func target(_ row: (target: String, differs: Bool)) throws {
    #expect(Self.targets.count == 6)
    let evaluation = try evaluate(1) { $0.target = row.target }
    #expect(try evaluation.row("培训次数").shown == "18.75")
    #expect(evaluation.codes(about: "培训次数") == (row.differs ? ["target-differs"] : []))
  }

  @Test("without a target of the rubric the form's counts")
  func formTarget() throws {
    let evaluation = try evaluate(3) { $0.target = "300人" }
    #expect(try evaluation.row("惠及人数").shown == "20")
    #expect(evaluation.codes(about: "惠及人数").isEmpty)
  }

  static let weights: [(weight: String?, differs: Bool)] = [
    (nil, false), ("25", false), ("25.00分", false), ("20", true), ("0", true),
  ]

  @Test("the rubric's weight counts, whatever the form says", arguments: weights)
  func weight(_ row: (weight: String?, differs: Bool)) throws {
    #expect(Self.weights.count == 5)
    let evaluation = try evaluate(1) { $0.weight = row.weight }
    #expect(try evaluation.row("培训次数").weight == ExactDecimal(25))
    #expect(evaluation.shownTotal == "83.75")
    let findings = evaluation.findings.filter { $0.code == "weight-differs" }
    #expect(findings.map(\.severity) == (row.differs ? [.error] : []))
  }

  @Test("an indicator's own rule comes before the rule for its kind of target")
  func ownRule() throws {
    // By levels 否 would say nothing; a plain no is 0.
    let evaluation = try evaluate(2) { $0.actual = "否" }
    #expect(try evaluation.row("信息公开").shown == "0")
    #expect(try evaluation.row("信息公开").rule == "yes-no")
    let byKind = try evaluate(0) { $0.actual = "否" }
    #expect(try byKind.row("制度建设").shown == "undetermined different-texts")
  }

  static let names = ["制度健全性", "制度建设（15分）", "制度 建设", "制度建设指标"]

  @Test("an indicator is known by its other names", arguments: names)
  func alias(_ name: String) throws {
    #expect(Self.names.count == 4)
    let evaluation = try evaluate(0) { $0.name = name }
    #expect(evaluation.shownTotal == "83.75")
  }

  @Test("a fixed group beside an open one, whose weights the form states or not")
  func besideOpen() throws {
    let scorer = try RubricSketch(
      groups: """
        [
          { "name": "管理", "points": 40, "indicators": [
            { "name": "培训次数", "points": 40, "target": "≥4次" } ] },
          { "name": "成效", "points": 60, "indicators": "open" }
        ]
        """
    ).scorer()
    for (weights, shown) in [
      ([nil, nil], ["40", "30", "30"]), (["20", "40"], ["40", "20", "40"]),
    ] {
      let evaluation = try scorer.evaluate(
        form([
          RowSketch(group: "管理", name: "培训次数", actual: "4次"),
          RowSketch(group: "成效", name: "甲", weight: weights[0]),
          RowSketch(group: "成效", name: "乙", weight: weights[1]),
        ]))
      #expect(evaluation.rows.map(\.shown) == shown)
      #expect(evaluation.shownTotal == "100")
    }
  }
}
