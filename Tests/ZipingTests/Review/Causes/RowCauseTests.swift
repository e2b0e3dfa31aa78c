import Testing
import Ziping
import ZipingTestSupport

/// A sound form under the national rubric, in which one row of 20 points is put to the test.
func reviewed(
  _ row: RowSketch, money given: Submission.Money = money("100", "100", claimed: "10"),
  rubric: String = "mof-2020-project"
) throws -> Review {
  try reviewed(row, money: given, by: shippedScorer(rubric))
}

/// The same by another scorer; the claimed total is the sum of the claims unless it is given.
func reviewed(
  _ row: RowSketch, money given: Submission.Money = money("100", "100", claimed: "10"),
  satisfaction: String = "10", total: String? = nil, grade: String? = nil, by scorer: Scorer
) throws -> Review {
  let rows = [
    row,
    RowSketch(name: "乙", weight: "30", claimed: "30"),
    RowSketch(
      group: "效益指标", level2: "社会效益指标", name: "丙", weight: "30", claimed: "30"),
    RowSketch(
      group: "满意度指标", level2: "满意度指标", name: "丁", target: "≥90%", actual: "90%",
      weight: "10", claimed: satisfaction),
  ]
  var sum = ExactDecimal.zero
  for text in rows.compactMap(\.claimed) + [given.claimed?.text].compactMap(\.self) {
    sum = try sum.adding(decimal(text))
  }
  return try Reviewer(scorer).review(
    scorer.evaluate(form(rows, money: given, total: total ?? sum.text(), grade: grade)))
}

extension Review {
  /// The line of the row with this name.
  func line(_ name: String) throws -> Line {
    try #require(rows.first { $0.name == name })
  }
}

@Suite("Why a row's claim differs from what the rubric makes of it")
struct RowCauseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let target: String
    let actual: String
    let claimed: String?
    var level2 = "数量指标"
    var notApplicable: String?
    /// Claimed − recomputed; nil where it cannot be told.
    let difference: String?
    let causes: [String]
    var testDescription: String { "\(target) ← \(actual), \(claimed ?? "-")" }
  }

  static let wrong = [
    Case(
      target: "10次", actual: "8次", claimed: "15", difference: "-1", causes: ["arithmetic"]),
    Case(target: "10次", actual: "8次", claimed: "0", difference: "-16", causes: ["arithmetic"]),
    Case(target: "10次", actual: "8次", claimed: "17.3", difference: "1.3", causes: ["arithmetic"]),
    // 20 × 6/7 = 17.142857
    Case(target: "7次", actual: "6次", claimed: "17.1", difference: "-0.04", causes: ["rounding"]),
    Case(target: "7次", actual: "6次", claimed: "17", difference: "-0.14", causes: ["rounding"]),
    // 20 × 5/6 = 16.666667
    Case(target: "6次", actual: "5次", claimed: "16.7", difference: "0.03", causes: ["rounding"]),
    Case(target: "6次", actual: "5次", claimed: "16.66", difference: "-0.01", causes: ["rounding"]),
    Case(
      target: "6次", actual: "5次", claimed: "16.667", difference: "-0.003", causes: ["rounding"]),
    Case(target: "6次", actual: "5次", claimed: "16", difference: "-0.67", causes: ["rounding"]),
    Case(
      target: "100件", actual: "98件", claimed: "20", difference: "0.4",
      causes: ["missed-but-full", "direction", "rounding"]),
    // 20 × 499/500 = 19.96, which one place makes 20.
    Case(
      target: "≥500件", actual: "499件", claimed: "20", difference: "0.04",
      causes: ["rounding", "missed-but-full"]),
    Case(
      target: "≤10万元", actual: "12.5万元", claimed: "20", level2: "成本指标", difference: "4",
      causes: ["missed-but-full", "direction"]),
    Case(
      target: "≤10万元", actual: "8万元", claimed: "16", level2: "成本指标", difference: "-4",
      causes: ["direction", "met-not-full"]),
    Case(
      target: "≥10次", actual: "12.5次", claimed: "16", difference: "-4",
      causes: ["direction", "met-not-full"]),
    Case(
      target: "≤0次", actual: "1次", claimed: "20", difference: "20",
      causes: ["missed-but-full", "direction"]),
    // ≤ would make them right: nothing says which way, or the row stands under costs.
    Case(
      target: "10次", actual: "7次", claimed: "20", difference: "6",
      causes: ["missed-but-full", "direction"]),
    Case(
      target: "≥10万元", actual: "7万元", claimed: "20", level2: "成本指标", difference: "6",
      causes: ["missed-but-full", "direction"]),
    Case(
      target: "≥10次", actual: "7次", claimed: "20", difference: "6", causes: ["missed-but-full"]),
    Case(
      target: "≥98%", actual: "98%", claimed: "19.6", difference: "-0.4",
      causes: ["times-actual", "met-not-full"]),
    Case(
      target: "≥90%", actual: "81%", claimed: "16.2", difference: "-1.8", causes: ["times-actual"]),
    Case(target: "10次", actual: "10次", claimed: "25", difference: "5", causes: ["above-weight"]),
    Case(target: "10次", actual: "10次", claimed: "18", difference: "-2", causes: ["met-not-full"]),
    Case(
      target: "≥10次", actual: "6次", claimed: "20", difference: "8", causes: ["missed-but-full"]),
    Case(
      target: "符合规定", actual: "达成", claimed: "17", difference: "0", causes: ["judgement-inside"]),
    Case(
      target: "符合规定", actual: "部分达成", claimed: "20", difference: "6",
      causes: ["judgement-outside"]),
    Case(
      target: "符合规定", actual: "达成", claimed: "12", difference: "-8",
      causes: ["judgement-outside"]),
    Case(
      target: "改善条件", actual: "明显改善", claimed: "15", difference: nil,
      causes: ["not-checkable"]),
    Case(
      target: "改善条件", actual: "明显改善", claimed: "25", difference: "5",
      causes: ["above-weight", "not-checkable"]),
    // What is proven missed or late leaves less than the weight.
    Case(
      target: "≥95%", actual: "90%以下", claimed: "20", difference: "1.05",
      causes: ["missed-but-full"]),
    Case(
      target: "2021年6月底前", actual: "2021年7月1日", claimed: "20", difference: "0.01",
      causes: ["missed-but-full"]),
    Case(
      target: "≥95%", actual: "90%以下", claimed: "19", difference: "0.05",
      causes: ["unexplained"]),
    Case(
      target: "≥95%", actual: "90%以下", claimed: "18", difference: nil, causes: ["not-checkable"]),
    Case(target: "10次", actual: "10次", claimed: nil, difference: nil, causes: ["not-checkable"]),
    Case(
      target: "10次", actual: "", claimed: "20", notApplicable: "当年没有任务", difference: nil,
      causes: ["not-checkable"]),
  ]

  @Test("One thing wrong is named, with every cause that would explain it", arguments: wrong)
  func cause(_ row: Case) throws {
    #expect(Self.wrong.count == 34)
    let review = try reviewed(sketch(row))
    let line = try review.line("甲")
    #expect(line.causes.map(\.code) == row.causes)
    #expect(line.difference?.text() == row.difference)
    #expect(review.rows.filter { $0.name != "甲" }.allSatisfy { $0.causes.isEmpty })
  }

  static let sound = [
    Case(target: "10次", actual: "10次", claimed: "20", difference: "0", causes: []),
    Case(target: "10次", actual: "8次", claimed: "16.00", difference: "0", causes: []),
    Case(target: "6次", actual: "5次", claimed: "16.67", difference: "0", causes: []),
    Case(
      target: "≤10万元", actual: "12.5万元", claimed: "16", level2: "成本指标", difference: "0",
      causes: []),
    Case(target: "≤0次", actual: "0次", claimed: "20", difference: "0", causes: []),
    Case(target: "≥90%", actual: "81%", claimed: "18", difference: "0", causes: []),
    Case(target: "100%", actual: "95%", claimed: "19", difference: "0", causes: []),
    Case(target: "符合规定", actual: "达成", claimed: "20", difference: "0", causes: []),
    Case(target: "符合规定", actual: "部分达成", claimed: "14", difference: "0", causes: []),
    Case(target: "2021年12月底前", actual: "2021年12月1日", claimed: "20", difference: "0", causes: []),
    Case(target: "5–8次", actual: "6次", claimed: "20", difference: "0", causes: []),
  ]

  @Test("A sound claim has no cause and no difference", arguments: sound)
  func soundClaim(_ row: Case) throws {
    #expect(Self.sound.count == 11)
    let review = try reviewed(sketch(row))
    #expect(try review.line("甲").difference == .zero)
    #expect(review.rows.allSatisfy { $0.causes.isEmpty })
    #expect(review.total.causes.isEmpty)
    #expect(review.differences.isEmpty)
    #expect(!review.grade.isFlip)
  }

  private func sketch(_ row: Case) -> RowSketch {
    RowSketch(
      level2: row.level2, name: "甲", target: row.target, actual: row.actual, weight: "20",
      claimed: row.claimed, notApplicable: row.notApplicable)
  }

  static let executions = [
    (
      money: money("100", "95", claimed: "10"), difference: "0.5",
      causes: ["execution", "rounding"]
    ),
    (money: money("100", "95", claimed: "8"), difference: "-1.5", causes: ["execution"]),
    (money: money("100", "100", claimed: "9.8"), difference: "-0.2", causes: ["execution"]),
    (
      money: money("100", "107", claimed: "10.7"), difference: "0.7",
      causes: ["above-weight", "execution"]
    ),
    (
      money: money("100", "95.88", claimed: "9.6"), difference: "0.01",
      causes: ["rounding", "execution"]
    ),
    (money: money("100", "95.88", claimed: "9.59"), difference: "0", causes: []),
    (money: money(nil, "95", claimed: "9.5"), difference: nil, causes: ["not-checkable"]),
  ]

  @Test("Points for the execution rate follow from the money", arguments: 0..<7)
  func execution(_ index: Int) throws {
    #expect(Self.executions.count == 7)
    let row = Self.executions[index]
    let review = try reviewed(
      RowSketch(name: "甲", weight: "20", claimed: "20"), money: row.money)
    let line = try #require(review.rows.first)
    #expect(line.causes.map(\.code) == row.causes)
    #expect(line.difference?.text() == row.difference)
  }

  private static let rates: [(rate: String, executed: String, differs: Bool)] = [
    ("99.97%", "99.968", false), ("99.96%", "99.968", false), ("99.9%", "99.968", false),
    ("100%", "99.968", false), ("98%", "99.968", true), ("98", "99.968", true),
    ("0.98", "98", false), ("0.98", "97", true), ("98", "98", false), ("1", "100", false),
    ("107.65%", "107.65", false), ("100%", "107.65", false), ("99%", "107.65", true),
    ("约98%", "95", false), ("高", "95", false), ("97.6454293628809%", "97.645429362880886", false),
    ("0.976454293628809", "97.645429362880886", false), ("97.6654293628809%", "97.645429", true),
  ]

  @Test("A stated execution rate is held against the money", arguments: rates)
  func rate(_ rate: String, _ executed: String, _ differs: Bool) throws {
    #expect(Self.rates.count == 18)
    let review = try reviewed(
      RowSketch(name: "甲", weight: "20", claimed: "20"),
      money: money("100", executed, claimed: "10", rate: rate))
    #expect(review.findings.contains { $0.code == "claimed-rate-differs" } == differs)
  }

  @Test("Points by a stated rate that is wrong are explained by it")
  func statedRate() throws {
    let review = try reviewed(
      RowSketch(name: "甲", weight: "20", claimed: "20"),
      money: money("1343.5", "1343.07", claimed: "9.8", rate: "98%"))
    let line = try #require(review.rows.first)
    #expect(line.difference?.text() == "-0.2")
    #expect(line.causes.map(\.code) == ["execution"])
    #expect(line.causes.first?.message.facts.last == .text("98%"))
  }

  @Test("A cause carries the numbers that it is about")
  func numbers() throws {
    let review = try reviewed(
      RowSketch(name: "甲", target: "≥98%", actual: "98%", weight: "20", claimed: "19.6"))
    let cause = try #require(try review.line("甲").causes.first)
    #expect(
      try cause.message.facts == [
        .points(decimal("20")), .share(Ratio(decimal("0.98"))), .points(decimal("19.6")),
        .text("≥98%"),
      ])
    #expect(try review.line("甲").place?.description == "f:10:1")
  }
}
