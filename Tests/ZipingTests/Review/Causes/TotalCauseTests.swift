import Testing
import Ziping
import ZipingTestSupport

@Suite("Why a claimed total or grade differs")
struct TotalCauseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// Weights of the only row of each group, 产出, 效益, 满意度.
    var weights = ["50", "30", "10"]
    /// The claims of those rows.
    var claims: [String?] = ["50", "30", "10"]
    /// The claim of the execution row, which weighs 10 and gets 10.
    var execution: String? = "10"
    /// How often out of ten the output was reached.
    var tenths = 10
    let total: String?
    var grade: String?
    let difference: String?
    var causes: [String] = []
    var gradeCauses: [String] = []
    var flips = false
    var testDescription: String { "\(claims) \(total ?? "-") \(grade ?? "-")" }
  }

  static let cases = [
    Case(total: "100", grade: "优", difference: "0"),
    Case(total: "100.00分", grade: "优", difference: "0"),
    Case(total: nil, difference: nil, causes: ["not-checkable"]),
    Case(total: "98", difference: "-2", causes: ["sum"]),
    Case(total: "105", grade: "优", difference: "5", causes: ["above-weight", "sum"]),
    Case(
      claims: ["45", "30", "10"], total: "95", grade: "优", difference: "-5", causes: ["rows"]),
    Case(
      claims: ["45", "30", "10"], total: "100", grade: "优", difference: "0", causes: ["sum"]),
    // 50 × 7/10 = 35: 85 in all.
    Case(claims: ["35", "30", "10"], tenths: 7, total: "85", grade: "良", difference: "0"),
    Case(
      claims: ["35", "30", "10"], tenths: 7, total: "85", grade: "优", difference: "0",
      gradeCauses: ["grade"], flips: true),
    Case(
      claims: ["50", "30", "10"], tenths: 7, total: "100", grade: "优", difference: "15",
      causes: ["rows"], gradeCauses: ["grade"], flips: true),
    Case(
      claims: ["50", "30", "10"], tenths: 7, total: "100", difference: "15", causes: ["rows"],
      gradeCauses: ["grade"], flips: true),
    Case(
      claims: ["35", "30", "10"], tenths: 7, total: "85", grade: "甲等", difference: "0",
      gradeCauses: ["not-checkable"]),
    // Weights of 99.25 in all, which the rubric folds to 100.
    Case(
      weights: ["49.25", "30", "10"], claims: ["49.25", "30", "10"], total: "99.25",
      difference: "-0.75", causes: ["weights"]),
    Case(
      weights: ["60", "30", "10"], claims: ["60", "30", "10"], total: "100", difference: "0",
      causes: ["weights", "scaled"]),
    Case(
      weights: ["60", "30", "10"], claims: ["42", "30", "10"], tenths: 7, total: "92",
      difference: "8.36", causes: ["weights"], gradeCauses: ["grade"], flips: true),
    Case(
      weights: ["60", "30", "10"], claims: ["42", "30", "10"], tenths: 7, total: "83.64",
      difference: "0", causes: ["scaled"]),
    // No row says anything.
    Case(
      claims: [nil, nil, nil], execution: nil, total: "97", difference: "-3",
      causes: ["unexplained"]),
    Case(
      claims: [nil, nil, nil], execution: nil, tenths: 7, total: "85", difference: "0"),
    // The execution row without a claim of its own makes what is missing.
    Case(execution: nil, total: "99", difference: "-1", causes: ["unclaimed"]),
    Case(
      execution: nil, total: "80", difference: "-20", causes: ["unclaimed", "sum"],
      gradeCauses: ["grade"],
      flips: true),
  ]

  @Test("The total and the grade are held against the rows and the rubric", arguments: cases)
  func total(_ row: Case) throws {
    #expect(Self.cases.count == 20)
    let review = try review(row)
    #expect(review.total.difference?.text() == row.difference)
    #expect(review.total.causes.map(\.code) == row.causes)
    #expect(review.grade.causes.map(\.code) == row.gradeCauses)
    #expect(review.grade.isFlip == row.flips)
  }

  private func review(_ row: Case) throws -> Review {
    let heads = [("产出指标", "数量指标"), ("效益指标", "社会效益指标"), ("满意度指标", "满意度指标")]
    let rows = heads.enumerated().map { index, head in
      RowSketch(
        group: head.0, level2: head.1, name: "行\(index)",
        actual: index == 0 ? "\(row.tenths)次" : "10次", weight: row.weights[index],
        claimed: row.claims[index])
    }
    let scorer = try shippedScorer()
    return try Reviewer(scorer).review(
      scorer.evaluate(
        form(
          rows, money: money("100", "100", weight: "10", claimed: row.execution),
          total: row.total, grade: row.grade)))
  }

  @Test("A rounded total is named as such")
  func rounded() throws {
    let scorer = try shippedScorer()
    let output = RowSketch(
      name: "行0", target: "40次", actual: "39次", weight: "50", claimed: "48.75")
    let others = [
      RowSketch(group: "效益指标", level2: "社会效益指标", name: "行1", weight: "30", claimed: "30"),
      RowSketch(group: "满意度指标", level2: "满意度指标", name: "行2", weight: "10", claimed: "10"),
    ]
    let review = try Reviewer(scorer).review(
      scorer.evaluate(
        form([output] + others, money: money("100", "100", claimed: "10"), total: "98.8")))
    #expect(review.total.difference?.text() == "0.05")
    #expect(review.total.causes.map(\.code) == ["rounding", "sum"])
  }

  @Test("A claim inside open bounds differs from nothing, one outside does")
  func bounds() throws {
    let scorer = try shippedScorer()
    func review(_ total: String, _ grade: String?) throws -> Review {
      let rows = [
        RowSketch(name: "甲", target: "改善条件", actual: "明显改善", weight: "50"),
        .benefit("乙", "30"), .satisfaction("丙", "10"),
      ]
      return try Reviewer(scorer).review(scorer.evaluate(form(rows, total: total, grade: grade)))
    }
    let inside = try review("80", "良")
    #expect(inside.total.difference == nil)
    #expect(inside.total.causes.map(\.code) == ["not-checkable"])
    #expect(!inside.grade.isFlip)
    #expect(!inside.checksAnything)
    let outside = try review("45", "差")
    #expect(outside.total.difference?.text() == "-5")
    #expect(outside.total.causes.map(\.code) == ["unexplained"])
    // 50 to 100: every grade from 差 on is possible.
    #expect(!outside.grade.isFlip)
  }

  @Test("A grade that is the same at both ends of an open total is named once")
  func sameGrade() throws {
    let rows = [
      RowSketch(name: "甲", target: "改善条件", actual: "明显改善", weight: "5"),
      RowSketch(name: "戊", weight: "45"), .benefit("乙", "30"), .satisfaction("丙", "10"),
    ]
    let scorer = try shippedScorer()
    let review = try Reviewer(scorer).review(scorer.evaluate(form(rows, grade: "差")))
    #expect(review.reviewed.shownTotal == "95–100")
    #expect(review.grade.isFlip)
    #expect(review.grade.causes.map(\.message.phrase.chinese) == ["总分 {0} 至 {1} 都应为“{3}”，自评是“{2}”"])
  }

  @Test("Group subtotals add up the claims of their rows, and say which differ")
  func groups() throws {
    let review = try reviewed(RowSketch(name: "甲", actual: "8次", weight: "20", claimed: "20"))
    let output = try #require(review.groups.first { $0.name == "产出指标" })
    #expect(output.claimed?.text() == "50")
    #expect(output.recomputed?.value?.text() == "46")
    #expect(output.difference?.text() == "4")
    #expect(output.causes.map(\.code) == ["rows"])
    let open = try reviewed(RowSketch(name: "甲", weight: "20"))
    #expect(open.groups.first { $0.name == "产出指标" }?.claimed == nil)
  }

  @Test(
    "Differences up to the tolerance are shown but not counted",
    arguments: [
      ("0.01", 0), ("0.009", 2), ("0", 2), ("1", 0),
    ])
  func tolerance(_ tolerance: String, _ count: Int) throws {
    let row = RowSketch(name: "甲", target: "6次", actual: "5次", weight: "20", claimed: "16.66")
    let scorer = try shippedScorer()
    let review = try Reviewer(scorer).review(
      reviewed(row).evaluation, tolerance: decimal(tolerance))
    #expect(review.differences.count == count)
    #expect(try review.line("甲").difference?.text() == "-0.01")
    #expect(try review.line("甲").causes.map(\.code) == ["rounding"])
  }
}
