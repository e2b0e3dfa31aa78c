import Rubrics
import Testing
import Ziping
import ZipingTestSupport

@Suite("What differs between places is data")
struct PolicyTests {
  /// The national rubric with one text of its file replaced by another.
  static func rubric(replacing old: String, with new: String) throws -> Rubric {
    let text = try shippedText()
    try #require(text.contains(old))
    return try readyScorer(text.replacing(old, with: new)).rubric
  }

  static let note = #"{ "from": 1.3, "action": "note" }"#

  @Test(
    "over-fulfilment is noted, needs a reason, costs points or counts as not met",
    arguments: [
      (note, "13次", "10", "over-fulfilled"),
      (note, "12.99次", "10", ""),
      (
        #"{ "from": 1.3, "action": "require-reason" }"#, "13次", "10",
        "over-fulfilled-without-reason"
      ),
      (#"{ "from": 1.3, "action": "deduct", "points": 2 }"#, "13次", "8", "over-fulfilled"),
      (#"{ "from": 1.3, "action": "deduct", "points": 20 }"#, "13次", "0", "over-fulfilled"),
      (#"{ "from": 1.3, "action": "not-met" }"#, "13次", "0", "over-fulfilled"),
      (#"{ "from": 1.2, "action": "not-met" }"#, "12次", "0", "over-fulfilled"),
      (#"{ "from": 1.2, "action": "not-met" }"#, "11次", "10", ""),
    ])
  func overFulfilment(
    _ policy: String, _ actual: String, _ points: String, _ code: String
  ) throws {
    let scorer = Scorer(try Self.rubric(replacing: Self.note, with: policy))
    let result = scorer.score(
      name: "调研", target: "≥10次", actual: actual, weight: try decimal("10"))
    #expect(result.score.points == (try decimal(points)))
    #expect(result.findings.last?.code ?? "" == code)
  }

  @Test(
    "a completion below the minimum gets nothing",
    arguments: [("6次", "6"), ("5.99次", "0"), ("10次", "10")])
  func minimum(_ actual: String, _ points: String) throws {
    let rubric = try Self.rubric(
      replacing: #""atLeast": { "rule": "proportional" }"#,
      with: #""atLeast": { "rule": "proportional", "minimum": 0.6 }"#)
    let score = Scorer(rubric).score(
      name: "调研", target: "≥10次", actual: actual, weight: try decimal("10")
    ).score
    #expect(score.points == (try decimal(points)))
  }

  @Test(
    "counting what is met gives all or nothing",
    arguments: [("10次", "10"), ("9次", "0"), ("12次", "10")])
  func countMet(_ actual: String, _ points: String) throws {
    let rubric = try Self.rubric(
      replacing: #""atLeast": { "rule": "proportional" }"#,
      with: #""atLeast": { "rule": "count-met" }"#)
    let score = Scorer(rubric).score(
      name: "调研", target: "≥10次", actual: actual, weight: try decimal("10")
    ).score
    #expect(score.points == (try decimal(points)))
  }

  /// The manual's limits: [70,80) 89, [60,70) 79, [50,60) 69, below 50 59.
  static let caps = """
    "caps": [{ "executionBelow": 80, "total": 89 }, { "executionBelow": 70, "total": 79 },
    { "executionBelow": 60, "total": 69 }, { "executionBelow": 50, "total": 59 }],
      "groups": [
    """

  @Test(
    "a low execution rate limits the total, as a line that is shown",
    arguments: [
      ("100", "100", "100", ""), ("80", "98", "98", ""),
      ("79.99", "98", "89", "capped-by-execution"), ("70", "97", "89", "capped-by-execution"),
      ("69.9", "96.99", "79", "capped-by-execution"), ("60", "96", "79", "capped-by-execution"),
      ("55", "95.5", "69", "capped-by-execution"), ("50", "95", "69", "capped-by-execution"),
      ("49.99", "95", "59", "capped-by-execution"), ("0", "90", "59", "capped-by-execution"),
    ])
  func executionCaps(
    _ executed: String, _ uncapped: String, _ total: String, _ code: String
  ) throws {
    let rubric = try Self.rubric(replacing: #""groups": ["#, with: Self.caps)
    let evaluation = try Scorer(rubric).evaluate(Self.form(executed: executed))
    #expect(evaluation.total == (try decimal(total)))
    #expect(evaluation.adjustments.last?.message.phrase.code ?? "" == code)
    var sum = ExactDecimal.zero
    for group in evaluation.groups { sum = try sum.adding(group.bounds.low) }
    #expect(sum == (try decimal(uncapped)))
    for line in evaluation.adjustments { sum = try sum.adding(line.bounds.low) }
    #expect(sum == evaluation.total)
  }

  @Test("an unknown execution rate limits the lowest total only")
  func unknownRate() throws {
    let rubric = try Self.rubric(replacing: #""groups": ["#, with: Self.caps)
    let evaluation = try Scorer(rubric).evaluate(Self.form(executed: ""))
    #expect(evaluation.bounds?.low == (try decimal("59")))
    #expect(evaluation.bounds?.high == (try decimal("100")))
  }

  /// A form that is full but for its money.
  static func form(executed: String) -> Submission {
    let place = Place(file: "form")
    func cell(_ text: String) -> Submission.Cell { Submission.Cell(text, at: place) }
    let rows = [("产出指标", "数量指标"), ("效益指标", "社会效益指标"), ("满意度指标", "满意度指标")]
      .map { group, level2 in
        Submission.Row(
          group: group, level2: level2, name: group + "项", target: cell("≥90%"),
          actual: cell("90%"), place: place)
      }
    return Submission(
      source: "form",
      money: Submission.Money(
        unit: "万元", planned: cell("100"), executed: executed.isEmpty ? nil : cell(executed)),
      rows: rows)
  }
}

@Suite("What does not apply and what is missing go by the rubric")
struct NotApplicableTests {
  /// A full form of three rows, the last of which may not apply or be left out.
  static func form(notApplicable: String?, hasSatisfaction: Bool = true) -> Submission {
    let place = Place(file: "form")
    func cell(_ text: String) -> Submission.Cell { Submission.Cell(text, at: place) }
    var rows = [
      Submission.Row(
        group: "产出指标", level2: "数量指标", name: "培训", target: cell("≥10次"), actual: cell("9次"),
        place: place),
      Submission.Row(
        group: "效益指标", level2: "社会效益指标", name: "知晓率", target: cell("≥90%"),
        actual: cell("90%"), place: place),
    ]
    if hasSatisfaction {
      rows.append(
        Submission.Row(
          group: "满意度指标", level2: "满意度指标", name: "满意度", target: cell("≥90%"),
          actual: cell("72%"), notApplicable: notApplicable.map(cell), place: place))
    }
    return Submission(
      source: "form",
      money: Submission.Money(unit: "万元", planned: cell("100"), executed: cell("100")), rows: rows)
  }

  @Test("full points where a place gives them, else the rest is folded")
  func fullMarks() throws {
    let folded = try shippedScorer().evaluate(Self.form(notApplicable: "没有服务对象"))
    // (10 + 45 + 30) / 90 × 100
    #expect(folded.total == (try decimal("94.44")))
    let rubric = try PolicyTests.rubric(
      replacing: #""notApplicable": "fold""#, with: #""notApplicable": "full-marks""#)
    let full = try Scorer(rubric).evaluate(Self.form(notApplicable: "没有服务对象"))
    #expect(full.total == (try decimal("95")))
    #expect(full.adjustments.isEmpty)
  }

  @Test(
    "only a reason takes a row out: a dash and a no do not, a mark alone asks for one",
    arguments: [
      ("没有服务对象", "notApplicable"), ("/", "scored"), ("——", "scored"), ("无", "scored"),
      ("否", "scored"), ("FALSE", "scored"), ("是", "undetermined"), ("TRUE", "undetermined"),
      ("√", "undetermined"),
    ])
  func reasons(_ cell: String, _ expected: String) throws {
    let row = try #require(
      try shippedScorer().evaluate(Self.form(notApplicable: cell)).rows.last)
    switch row.state {
    case .scored(let points, _, _), .suggested(let points, _, _):
      #expect(expected == "scored")
      #expect(points == (try decimal("8")))
    case .notApplicable: #expect(expected == "notApplicable")
    case .undetermined: #expect(expected == "undetermined")
    }
  }

  @Test(
    "too much that does not apply is an error",
    arguments: [("0.05", true), ("0.1", false), ("0.5", false)])
  func atMost(_ share: String, _ isError: Bool) throws {
    let rubric = try PolicyTests.rubric(
      replacing: #""notApplicable": "fold""#,
      with: #""notApplicable": "fold", "notApplicableAtMost": \#(share)"#)
    let evaluation = try Scorer(rubric).evaluate(Self.form(notApplicable: "没有服务对象"))
    #expect(evaluation.findings.contains { $0.code == "too-much-not-applicable" } == isError)
  }

  @Test("the points of an empty group move where the rubric says so")
  func moves() throws {
    let open = try shippedScorer().evaluate(Self.form(notApplicable: nil, hasSatisfaction: false))
    #expect(open.bounds?.low == (try decimal("85")))
    #expect(open.bounds?.high == (try decimal("95")))
    let form = Self.form(notApplicable: nil, hasSatisfaction: false)
    let moved = try shippedScorer("mof-2021-project-cost").evaluate(form)
    // Costs (20) stay open; 效益 has 20 + 10.
    #expect(moved.groups.first { $0.name == "效益指标" }?.weight == (try decimal("30")))
    #expect(moved.bounds?.low == (try decimal("76")))
    #expect(moved.bounds?.high == (try decimal("96")))
    #expect(moved.findings.contains { $0.code == "group-points-moved" })
  }
}
