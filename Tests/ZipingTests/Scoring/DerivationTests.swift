import Testing
import Ziping
import ZipingTestSupport

@Suite("Values computed from a form's figures")
struct DerivationTests {
  /// Eight points a row, as the published table of 湖南 2018 has them.
  static let sketch = RubricSketch(
    groups: """
      [{ "name": "投入", "points": 100, "indicators": [
        { "name": "在职人员控制率", "points": 8, "actual": "在职人员控制率",
          "rule": { "rule": "step-deduction", "of": 8, "unit": "%", "line": 100,
            "side": "above", "step": 1, "deduct": 0.5 } },
        { "name": "三公经费变动率", "points": 8, "actual": "三公经费变动率",
          "rule": { "rule": "step-deduction", "of": 8, "unit": "%", "line": 0,
            "side": "above", "step": 1, "deduct": 0.8 } },
        { "name": "预算完成率", "points": 8, "actual": "预算完成率",
          "rule": { "rule": "step-deduction", "of": 8, "unit": "%", "line": 100,
            "side": "below", "step": 5, "deduct": 2 } },
        { "name": "预算控制率", "points": 8, "actual": "预算控制率",
          "rule": { "rule": "bands", "of": 8, "unit": "%", "bands": [
            { "to": 0, "points": 8 }, { "above": 0, "to": 10, "points": 6 },
            { "above": 10, "to": 20, "points": 4 }, { "above": 20, "to": 30, "points": 2 },
            { "above": 30, "points": 0 }] } },
        { "name": "其他", "points": 68 }
      ] }]
      """,
    more: """
      "inputs": [
        { "name": "在职人数" }, { "name": "编制数", "aliases": ["编制人数"] },
        { "name": "本年三公" }, { "name": "上年三公" }, { "name": "年初结余" },
        { "name": "年初预算" }, { "name": "本年追加" }, { "name": "年末结余" }
      ],
      "derived": [
        { "name": "在职人员控制率", "ratio": ["在职人数", "编制数"] },
        { "name": "三公经费变动率", "change": ["本年三公", "上年三公"] },
        { "name": "可用", "sum": ["年初结余", "年初预算", "本年追加"] },
        { "name": "完成", "difference": ["可用", "年末结余"] },
        { "name": "预算完成率", "ratio": ["完成", "可用"] },
        { "name": "预算控制率", "ratio": ["本年追加", "年初预算"] }
      ],
      """)

  /// The figures of the published worked example.
  static let figures = [
    ("在职人数", "136人"), ("编制数", "143人"), ("本年三公", "63.46"), ("上年三公", "32"),
    ("年初结余", "19.8"), ("年初预算", "1922.76"), ("本年追加", "767.86"), ("年末结余", "19.8"),
  ]

  static func evaluation(
    _ figures: [(String, String)], stated: [(String, String)] = []
  ) throws -> Evaluation {
    let rows = (figures.map { ("基础数据", $0) } + stated.map { ("投入", $0) }).map {
      RowSketch(group: $0.0, level2: "", name: $0.1.0, target: "", actual: $0.1.1)
    }
    return try sketch.scorer().evaluate(form(rows))
  }

  @Test(
    "the published worked numbers come out",
    arguments: [
      ("在职人员控制率", "95.1%", "8"), ("三公经费变动率", "98.31%", "0"), ("预算完成率", "99.27%", "8"),
      ("预算控制率", "39.94%", "0"),
    ])
  func workedNumbers(_ name: String, _ actual: String, _ points: String) throws {
    let evaluation = try Self.evaluation(Self.figures)
    let row = try evaluation.row(name)
    #expect(row.actual.text == actual)
    #expect(row.shown == points)
    #expect(evaluation.codes(about: name) == ["derived-actual"])
  }

  @Test("the arithmetic is told")
  func arithmetic() throws {
    let evaluation = try Self.evaluation(Self.figures)
    let origins = evaluation.findings.filter { $0.code == "derived-actual" }
      .map { $0.remark.facts.first }
    #expect(
      origins == [
        .text("在职人数 136人 ÷ 编制数 143人"), .text("(本年三公 63.46 − 上年三公 32) ÷ 上年三公"),
        .text("完成 2690.62 ÷ 可用 2710.42"), .text("本年追加 767.86 ÷ 年初预算 1922.76"),
      ])
  }

  @Test(
    "what is missing or makes no sense leaves the row open",
    arguments: [
      ("编制数", "", "input-missing"), ("编制数", "0人", "derived-from-zero"),
      ("编制数", "143万元", "derived-units"), ("编制数", "≥143人", "input-unreadable"),
      ("编制数", "约143人", "input-unreadable"), ("编制数", "很多", "input-unreadable"),
      ("在职人数", "999999999999999999人", "derived-too-long"),
    ])
  func openRows(_ name: String, _ text: String, _ code: String) throws {
    var figures = Self.figures.filter { $0.0 != name } + [(name, text)]
    // Sixteen zeros more than a number holds.
    if code == "derived-too-long" {
      figures = figures.filter { $0.0 != "编制数" } + [("编制数", "0.000000000000001人")]
    }
    let row = try Self.evaluation(figures, stated: [("在职人员控制率", "")]).row("在职人员控制率")
    #expect(row.shown == "undetermined \(code)")
  }

  @Test(
    "a stated value that the figures contradict gives way; its own rounding is no contradiction",
    arguments: [
      ("95.1%", "8", false), ("95%", "8", false), ("96%", "8", true), ("104%", "8", true),
    ])
  func stated(_ text: String, _ points: String, _ differs: Bool) throws {
    let evaluation = try Self.evaluation(Self.figures, stated: [("在职人员控制率", text)])
    #expect(try evaluation.row("在职人员控制率").shown == points)
    #expect(evaluation.codes(about: "在职人员控制率").contains("derived-differs") == differs)
  }

  @Test("without figures the stated value counts")
  func statedAlone() throws {
    let evaluation = try Self.evaluation([], stated: [("在职人员控制率", "103%")])
    #expect(try evaluation.row("在职人员控制率").shown == "6.5")
    #expect(evaluation.codes(about: "在职人员控制率") == [])
  }

  @Test("amounts of different units add up, and no figure is read as an indicator")
  func units() throws {
    let figures = Self.figures.map { ($0.0, $0.0 == "本年追加" ? "7678600元" : $0.1) }
      .map { ($0.0, $0.0 == "年初预算" ? "1922.76万元" : $0.1) }
    let evaluation = try Self.evaluation(figures)
    #expect(try evaluation.row("预算控制率").actual.text == "39.94%")
    #expect(try evaluation.row("预算完成率").actual.text == "99.27%")
    #expect(evaluation.rows.map(\.group).allSatisfy { $0 == "投入" })
  }

  @Test("a figure that stands twice is told")
  func twice() throws {
    let evaluation = try Self.evaluation(Self.figures + [("编制人数", "150人")])
    #expect(evaluation.codes().contains("input-repeated"))
    #expect(try evaluation.row("在职人员控制率").actual.text == "95.1%")
  }
}
