import Testing
import Ziping
import ZipingTestSupport

@Suite("What bars a good result")
struct VetoTests {
  static func sketch(ifAbsent: String) -> RubricSketch {
    RubricSketch(
      more: """
        "vetoes": [{ "indicator": "违规违纪问题", "aliases": ["违纪问题"], "target": "0起",
          "total": 59, "ifAbsent": "\(ifAbsent)" }],
        """)
  }

  static func evaluation(
    _ vetoes: [(actual: String, weight: String?)], ifAbsent: String = "clear"
  ) throws -> Evaluation {
    let rows = vetoes.map {
      RowSketch(
        group: "其他", level2: "", name: "违纪问题", target: "", actual: $0.actual, weight: $0.weight)
    }
    return try sketch(ifAbsent: ifAbsent).scorer().evaluate(
      form([RowSketch(group: "产出", level2: "", name: "次数", weight: "100")] + rows))
  }

  @Test(
    "a row of no weight bars a good result, or leaves it open",
    arguments: [
      ("0起", "100", "优"), ("1起", "59", "差"), ("", "59–100", nil), ("若干", "59–100", nil),
    ])
  func weightless(_ actual: String, _ total: String, _ grade: String?) throws {
    let evaluation = try Self.evaluation([(actual, "0")])
    #expect(evaluation.shownTotal == total)
    #expect(evaluation.grade == grade)
    #expect(try evaluation.row("违纪问题").weight == .zero)
    #expect(evaluation.adjustments.count == (total == "100" ? 0 : 1))
  }

  /// What a veto on the grade leaves of a full form and of one with 70 points.
  static let graded: [(actual: String, reached: String, total: String, grade: String?)] = [
    ("0起", "10次", "100", "优"), ("1起", "10次", "100", "中"), ("", "10次", "100", nil),
    ("1起", "7次", "70", "中"), ("1起", "5次", "50", "差"), ("若干", "5次", "50", "差"),
  ]

  @Test("one on the grade leaves the points as they are", arguments: graded)
  func onGrade(
    _ row: (actual: String, reached: String, total: String, grade: String?)
  ) throws {
    #expect(Self.graded.count == 6)
    let sketch = RubricSketch(
      more: """
        "vetoes": [{ "indicator": "虚报", "target": "0起", "grade": "中", "ifAbsent": "clear" }],
        """,
      grades:
        #"[{ "name": "优", "from": 90 }, { "name": "中", "from": 60 }, { "name": "差", "from": 0 }]"#)
    let evaluation = try sketch.scorer().evaluate(
      form([
        RowSketch(group: "产出", level2: "", name: "次数", actual: row.reached, weight: "100"),
        RowSketch(group: "其他", level2: "", name: "虚报", target: "", actual: row.actual),
      ]))
    #expect(evaluation.shownTotal == row.total)
    #expect(evaluation.grade == row.grade)
    #expect(evaluation.adjustments.isEmpty)
  }

  @Test("a form without the row is clear or open, as the rubric says")
  func absent() throws {
    #expect(try Self.evaluation([]).shownTotal == "100")
    let open = try Self.evaluation([], ifAbsent: "open")
    #expect(open.shownTotal == "59–100")
    #expect(open.codes().contains("veto-open"))
  }

  @Test("one row that holds is enough")
  func several() throws {
    #expect(try Self.evaluation([("0起", nil), ("2起", nil)]).shownTotal == "59")
    #expect(try Self.evaluation([("", nil), ("2起", nil)]).shownTotal == "59")
    #expect(try Self.evaluation([("", nil), ("0起", nil)]).shownTotal == "59–100")
  }

  @Test("one that no rule judges is left to a person, who is told what can be decided")
  func undecided() throws {
    var sketch = Self.sketch(ifAbsent: "clear")
    sketch.without = .zero
    let scorer = try sketch.scorer()
    let rows = [
      RowSketch(group: "产出", level2: "", name: "次数", weight: "100"),
      RowSketch(group: "其他", level2: "", name: "违纪问题", target: "", actual: "1起"),
    ]
    let submission = form(rows)
    let evaluation = try scorer.evaluate(submission)
    #expect(evaluation.shownTotal == "59–100")
    #expect(evaluation.codes(about: "违纪问题") == ["veto-undecided"])
    let remedy = evaluation.findings.first { $0.code == "veto-undecided" }?.remark.kind.remedy
    #expect(remedy?.chinese.contains("veto") == true)
    for (holds, total) in [(true, "59"), (false, "100")] {
      let decided = try DecidedReview(scorer, submission, [.on("违纪问题", .veto(holds))])
      #expect(decided.total == total)
      #expect(!decided.review.findings.contains { $0.code == "veto-undecided" })
    }
  }

  @Test("a rubric that can never judge its veto is told so, one that can is not")
  func proof() throws {
    var sketch = Self.sketch(ifAbsent: "clear")
    #expect(VetoProof(try sketch.scorer().rubric).warnings.isEmpty)
    sketch.without = .zero
    #expect(
      VetoProof(try sketch.scorer().rubric).warnings.map(\.code) == ["veto-never-judged"])
    // Its own rule, or a target that the form states.
    sketch.more = """
      "vetoes": [
        { "indicator": "违纪", "target": "0起", "rule": { "rule": "zero-target" }, "total": 59,
          "ifAbsent": "clear" },
        { "indicator": "虚报", "total": 59, "ifAbsent": "clear" }],
      """
    #expect(VetoProof(try sketch.scorer().rubric).warnings.isEmpty)
  }

  @Test("points that a form gives to it do not count")
  func weighted() throws {
    let evaluation = try Self.evaluation([("0起", "10")])
    #expect(evaluation.shownTotal == "100")
    #expect(evaluation.codes().contains("veto-weighted"))
  }
}
