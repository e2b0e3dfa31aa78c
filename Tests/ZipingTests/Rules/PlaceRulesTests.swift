import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

/// A rule as a rubric writes it, and what it must make of an actual value.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let target: String
  let actual: String
  let weight: String
  /// The points, or the code of what leaves the row to a person.
  let expected: String

  init(_ rule: String, _ target: String, _ actual: String, _ weight: String, _ expected: String) {
    self.rule = rule
    self.target = target
    self.actual = actual
    self.weight = weight
    self.expected = expected
  }

  var testDescription: String { "\(target) ← \(actual) = \(expected)" }

  /// Reads a rule from its JSON text; what is wrong with it goes to the log.
  static func read(_ text: String, _ log: DiagnosticLog) -> (any Rule)? {
    JSONReader.read(Array(text.utf8), file: "rule.json", dialect: .relaxed, log: log)
      .flatMap { ObjectReader($0, log) }.flatMap(RuleCatalogue.read)
  }
}

@Suite("The rules of places give their worked numbers")
struct PlaceRulesTests {
  static let ratio = #"{"rule": "reverse-ratio"}"#
  static let linear = #"{"rule": "reverse-linear"}"#
  static let staff =
    #"{"rule":"step-deduction","of":8,"unit":"%","line":100,"side":"above","step":1,"deduct":0.5}"#
  static let hospitality =
    #"{"rule":"step-deduction","of":8,"unit":"%","line":0,"side":"above","step":1,"deduct":0.8}"#
  static let completion =
    #"{"rule":"step-deduction","of":8,"unit":"%","line":100,"side":"below","step":5,"deduct":2}"#
  static let control = """
    {"rule":"bands","of":8,"unit":"%","bands":[{"to":0,"points":8},{"above":0,"to":10,"points":6},
    {"above":10,"to":20,"points":4},{"above":20,"to":30,"points":2},{"above":30,"points":0}]}
    """
  static let spending = """
    {"rule":"bands","of":5,"unit":"%","bands":[{"below":60,"points":0},
    {"from":60,"below":70,"points":2},{"from":70,"below":80,"points":3},
    {"from":80,"below":90,"points":4},{"from":90,"points":5}]}
    """
  static let tolerance = """
    {"rule":"tolerance","of":5,"bands":[{"to":10,"points":5},{"above":10,"to":15,"points":3},
    {"above":15,"to":20,"points":1},{"above":20,"points":0}]}
    """
  static let events = #"{"rule":"event-deduction","of":6,"deduct":1}"#
  static let slope = #"{"rule":"slope","slope":10}"#
  static let external = #"{"rule":"external","of":100}"#
  static let checklist = """
    {"rule":"checklist","items":[{"name":"制度","points":1},{"name":"合规","points":1},
    {"name":"公开","points":1}]}
    """

  /// Reverse formulas, 10 points at a limit of 100: ratio and linear beside each other.
  static let reverse: [RuleCase] = [
    ("100", "10", "10"), ("105", "9.52", "9.5"), ("110", "9.09", "9"), ("120", "8.33", "8"),
    ("130", "7.69", "7"), ("150", "6.67", "5"), ("180", "5.56", "2"), ("200", "5", "0"),
    ("250", "4", "0"),
  ].flatMap { actual, byRatio, byLine in
    [
      RuleCase(ratio, "≤100", actual, "10", byRatio),
      RuleCase(linear, "≤100", actual, "10", byLine),
    ]
  }

  /// 湖南 2018's worked example, at 8 points a row.
  static let hunan: [RuleCase] = [
    RuleCase(staff, "", "95.10%", "8", "8"),
    RuleCase(staff, "", "101%", "8", "7.5"),
    RuleCase(staff, "", "101.99%", "8", "7.5"),
    RuleCase(staff, "", "116%", "8", "0"),
    RuleCase(staff, "", "130%", "8", "0"),
    RuleCase(hospitality, "", "98.31%", "8", "0"),
    RuleCase(hospitality, "", "-3%", "8", "8"),
    RuleCase(hospitality, "", "2.5%", "8", "6.4"),
    RuleCase(completion, "", "99.27%", "8", "8"),
    RuleCase(completion, "", "95%", "8", "6"),
    RuleCase(completion, "", "94.99%", "8", "6"),
    RuleCase(completion, "", "90%", "8", "4"),
    RuleCase(completion, "", "75%", "8", "0"),
    RuleCase(control, "", "39.94%", "8", "0"),
    RuleCase(control, "", "0%", "8", "8"),
    RuleCase(control, "", "0.01%", "8", "6"),
    RuleCase(control, "", "10%", "8", "6"),
    RuleCase(control, "", "10.01%", "8", "4"),
    RuleCase(control, "", "22.22%", "8", "2"),
    RuleCase(control, "", "30%", "8", "2"),
    RuleCase(control, "", "30.01%", "8", "0"),
  ]

  static let others: [RuleCase] = [
    RuleCase(spending, "", "90%", "5", "5"),
    RuleCase(spending, "", "89.99%", "5", "4"),
    RuleCase(spending, "", "60%", "5", "2"),
    RuleCase(spending, "", "59.99%", "5", "0"),
    RuleCase(spending, "", "85", "5", "4"),
    RuleCase(spending, "", "0.95", "5", "5"),
    RuleCase(completion, "", "0.9927", "8", "8"),
    RuleCase(checklist, "", "近3项", "3", "items-unclear"),
    RuleCase(events, "", "3百例", "6", "value-needed"),
    RuleCase(spending, "", "", "5", "actual-missing"),
    RuleCase(spending, "", "≥90%", "5", "value-needed"),
    RuleCase(spending, "", "3次", "5", "unit-mismatch"),
    RuleCase(tolerance, "100万元", "95万元", "5", "5"),
    RuleCase(tolerance, "100万元", "110万元", "5", "5"),
    RuleCase(tolerance, "100万元", "110.01万元", "5", "3"),
    RuleCase(tolerance, "100万元", "85万元", "5", "3"),
    RuleCase(tolerance, "100万元", "80万元", "5", "1"),
    RuleCase(tolerance, "100万元", "120.5万元", "5", "0"),
    RuleCase(tolerance, "", "80万元", "5", "target-missing"),
    RuleCase(events, "", "无", "6", "6"),
    RuleCase(events, "", "0", "6", "6"),
    RuleCase(events, "", "2例", "6", "4"),
    RuleCase(events, "", "9次", "6", "0"),
    RuleCase(events, "", "", "6", "actual-missing"),
    RuleCase(events, "", "1.5次", "6", "value-needed"),
    RuleCase(slope, "", "0%", "10", "10"),
    RuleCase(slope, "", "5%", "10", "5"),
    RuleCase(slope, "", "2.35%", "10", "7.65"),
    RuleCase(slope, "", "10%", "10", "0"),
    RuleCase(slope, "", "12%", "10", "0"),
    RuleCase(external, "", "92", "8", "7.36"),
    RuleCase(external, "", "100分", "8", "8"),
    RuleCase(external, "", "101", "8", "external-above-full"),
    RuleCase(external, "", "良好", "8", "external-unreadable"),
    RuleCase(checklist, "", "①②③", "3", "3"),
    RuleCase(checklist, "", "①③", "3", "2"),
    RuleCase(checklist, "", "制度、公开", "3", "2"),
    RuleCase(checklist, "", "2项", "3", "2"),
    RuleCase(checklist, "", "全部", "3", "3"),
    RuleCase(checklist, "", "无", "3", "0"),
    RuleCase(checklist, "", "4项", "3", "items-unclear"),
    RuleCase(checklist, "", "④", "3", "items-unclear"),
    RuleCase(checklist, "", "制度、其他", "3", "items-unclear"),
  ]

  @Test("the tables are all there")
  func counts() {
    #expect(Self.reverse.count == 18)
    #expect(Self.hunan.count == 21)
    #expect(Self.others.count == 43)
  }

  @Test("ratio and linear differ as computed", arguments: reverse)
  func reverseFormulas(_ row: RuleCase) throws { try check(row) }

  @Test("湖南 2018's worked numbers come out", arguments: hunan)
  func hunanExample(_ row: RuleCase) throws { try check(row) }

  @Test("bands, tolerance, events, slopes, checklists and given scores", arguments: others)
  func otherRules(_ row: RuleCase) throws { try check(row) }

  @Test(
    "part of a step costs nothing, a whole step or its share",
    arguments: [("whole", "7"), ("started", "6.5"), ("prorata", "6.75")])
  func steps(_ steps: String, _ expected: String) throws {
    let rule = """
      {"rule":"step-deduction","of":8,"unit":"%","line":100,"side":"above","step":1,"deduct":0.5,
      "steps":"\(steps)"}
      """
    try check(RuleCase(rule, "", "102.5%", "8", expected))
  }

  private func check(_ row: RuleCase) throws {
    let log = DiagnosticLog()
    let rule = try #require(RuleCase.read(row.rule, log), "\(log.diagnostics)")
    #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
    let state = try shippedScorer().score(
      name: "变动率", target: row.target, actual: row.actual, weight: decimal(row.weight),
      rule: rule
    ).score.state
    switch state {
    case .scored(let points, let reason, _), .suggested(let points, let reason, _):
      #expect(points.text() == row.expected, "\(reason)")
    case .undetermined(let remark, _): #expect(remark.kind.code == row.expected)
    case .notApplicable: Issue.record("nothing said it does not apply")
    }
  }
}

@Suite("A stepped execution rate is scored from the money")
struct SteppedExecutionTests {
  static let rule = """
    { "rule": "execution-bands", "of": 10, "bands": [{ "below": 60, "points": 0 },
    { "from": 60, "below": 80, "points": 5 }, { "from": 80, "below": 100, "points": 7 },
    { "from": 100, "points": 10 }] }
    """

  @Test(
    "the band of the rate gives the points",
    arguments: [
      ("100", "10"), ("99.9", "7"), ("80", "7"), ("79.99", "5"), ("60", "5"), ("59.99", "0"),
      ("0", "0"), ("110", "10"),
    ])
  func bands(_ executed: String, _ points: String) throws {
    let rubric = try PolicyTests.rubric(
      replacing: #"{ "rule": "execution-rate" }"#, with: Self.rule)
    let evaluation = try Scorer(rubric).evaluate(PolicyTests.form(executed: executed))
    #expect(evaluation.rows.first?.points == (try decimal(points)))
  }
}
