import Testing
import Ziping
import ZipingTestSupport

/// A rubric, a form for it and decisions about it, drawn at random; the same for the same seed.
struct RandomCase {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func number(upTo most: Int) -> Int { generator.number(upTo: most) }

  mutating func isChosen(oneIn count: Int) -> Bool { generator.isChosen(oneIn: count) }

  mutating func pick<Element>(_ list: [Element]) -> Element { generator.pick(list) }

  // MARK: Rubrics

  static let policies = ["fold", "full-marks", "shift", "inactive"]

  private static let shapes = [
    // Open groups, of which one may have no row.
    """
    [{ "name": "产出", "points": 50, "indicators": "open" },
      { "name": "效益", "points": 30, "ifEmpty": "产出", "indicators": "open" },
      { "name": "满意度", "points": 10, "indicators": "open" }]
    """,
    // Weights inside weights, beside a pool.
    """
    [{ "name": "产出", "points": 60, "inside": 100, "indicators": [
        { "name": "指标0", "points": 70, "target": "≥10次" },
        { "name": "指标1", "points": 30, "target": "≥90%" }] },
      { "name": "效益", "points": 30, "indicators": "open", "level2": ["数量", "质量"], "pools": [
        { "level2": ["数量"], "points": 20 }, { "level2": ["质量"], "points": 10 }] }]
    """,
    // Either of two, and a value that the form's figures give.
    """
    [{ "name": "产出", "points": 40, "indicators": [
        { "name": "指标0", "points": 25, "target": "≤10%",
          "or": [{ "name": "指标1", "target": "≥10次" }] },
        { "name": "控制率", "points": 15, "target": "≤100%", "actual": "控制率" }] },
      { "name": "效益", "points": 30, "inside": 100, "indicators": "open" },
      { "name": "满意度", "points": 20, "indicators": "open" }]
    """,
  ]

  /// A scorer of a made-up rubric.
  mutating func scorer() throws -> Scorer {
    let shape = number(upTo: Self.shapes.count - 1)
    var more = ""
    if shape == 2 {
      more += """
        "inputs": [{ "name": "实有数" }, { "name": "编制数" }],
        "derived": [{ "name": "控制率", "ratio": ["实有数", "编制数"] }],
        """
    }
    if isChosen(oneIn: 2) {
      more +=
        #""caps": [{ "executionBelow": 80, "total": 89 }, { "executionBelow": 50, "total": 59 }],"#
    }
    if isChosen(oneIn: 2) {
      more += """
        "vetoes": [{ "indicator": "违纪问题", "target": "0起", "total": 59,
            "ifAbsent": "\(pick(["clear", "open"]))" },
          { "indicator": "按时报送", "target": "3月底前", "total": 79,
            "ifAbsent": "\(pick(["clear", "open"]))" }],
        """
    }
    return try RubricSketch(
      groups: Self.shapes[shape],
      execution: #"{ "name": "预算执行率", "points": 10, "rule": { "rule": "execution-rate" } }"#,
      places: number(upTo: 2), mode: pick(["half-up", "half-even"]),
      notApplicable: pick(Self.policies), more: more
    ).scorer()
  }

  // MARK: Forms

  private static let values = [
    ("10次", "10次"), ("≥7次", "3次"), ("≤3次", "7次"), ("10～12次", "17次"), ("0起", "1起"),
    ("逐步改善", "部分达成"), ("符合规定", "达成"), ("≥90%", "33.33%"), ("", "5次"), ("5次", ""),
    ("≥90%", "90次"), ("12月底前", "11月"), ("是", "否"), ("≥3项", "千余份"), ("", ""), ("10次", "不适用"),
  ]

  static let actuals = [
    "10次", "3次", "7次", "0起", "95%", "5%", "达成", "未达成", "11月", "2021年2月", "次年1月", "是", "17次", "说不清",
    "0",
  ]

  /// The rows of a form.
  mutating func rows() -> [RowSketch] {
    let isStated = isChosen(oneIn: 2)
    var rows = (0...number(upTo: 7)).map { index in
      let (target, actual) = pick(Self.values)
      return RowSketch(
        group: pick(["产出", "产出", "效益", "满意度"]), level2: pick(["数量", "质量"]),
        name: "指标\(index)", target: target, actual: actual, weight: isStated ? weight() : nil,
        claimed: isChosen(oneIn: 3) ? weight() : nil,
        level: isChosen(oneIn: 6) ? pick(["达成", "未达成", "85%"]) : nil,
        notApplicable: isChosen(oneIn: 6) ? pick(["取消", "√", "否"]) : nil)
    }
    for (name, actuals) in [
      ("违纪问题", ["0起", "2起", ""]), ("按时报送", ["3月", "4月", ""]),
      ("实有数", ["90人", "130人"]), ("编制数", ["100人", ""]), ("控制率", ["", "95%"]),
    ]
    where isChosen(oneIn: 2) {
      rows.append(
        RowSketch(group: "产出", level2: "", name: name, target: "", actual: pick(actuals)))
    }
    return rows
  }

  private mutating func weight() -> String {
    isChosen(oneIn: 4) ? "\(number(upTo: 20)).\(number(upTo: 99))" : "\(number(upTo: 30))"
  }

  /// Money as a form states it.
  mutating func spending() -> Submission.Money {
    money(
      isChosen(oneIn: 8) ? nil : "\(1 + number(upTo: 99))",
      isChosen(oneIn: 6) ? nil : "\(number(upTo: 120))",
      weight: isChosen(oneIn: 4) ? "20" : nil)
  }

  // MARK: Decisions

  /// Something that may be decided about a row or a group of a weight.
  mutating func outcome(of weight: ExactDecimal, isVeto: Bool, isGroup: Bool) -> Decision.Outcome {
    if isVeto {
      return isChosen(oneIn: 2) ? .veto(isChosen(oneIn: 2)) : .actual(pick(Self.actuals))
    }
    switch number(upTo: isGroup ? 2 : 4) {
    case 0:
      let share = try? Ratio(ExactDecimal(Int32(number(upTo: 100))), over: ExactDecimal(100))
      let points = try? share?.times(weight, Rounding(places: 2))
      return .points(min(points ?? .zero, weight))
    case 1: return .level(pick(["达成", "未达成", "85%", "33.3%"]))
    case 2: return .notApplicable
    case 3: return .applicable
    default: return .actual(pick(Self.actuals))
    }
  }

  /// Decisions about some of a form's rows and groups without rows, or about all that is open.
  mutating func decisions(_ evaluation: Evaluation, onlyOpen: Bool = false) -> [Decision] {
    var decisions: [Decision] = []
    for row in evaluation.rows where onlyOpen ? row.isUndecided : isChosen(oneIn: 3) {
      let isVeto = row.group == "一票否决"
      decisions.append(.on(row.id, outcome(of: row.weight, isVeto: isVeto, isGroup: false)))
    }
    for group in evaluation.groups where group.isMissing && (onlyOpen || isChosen(oneIn: 2)) {
      decisions.append(
        .on(group: group.name, outcome(of: group.weight, isVeto: false, isGroup: true)))
    }
    return decisions
  }
}

extension ScoredRow {
  /// Whether a person has to decide.
  var isUndecided: Bool {
    if case .undetermined = state { return true }
    return false
  }
}
