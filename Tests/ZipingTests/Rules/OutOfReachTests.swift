import Testing
import Ziping
import ZipingTestSupport

@Suite("What is known may rule full marks out")
struct OutOfReachTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name = "某项"
    let target: String
    let actual: String
    /// What 10 points leave at most.
    let high: String
    var testDescription: String { "\(target) ← \(actual)" }

    init(_ target: String, _ actual: String, _ high: String, name: String = "某项") {
      (self.target, self.actual, self.high, self.name) = (target, actual, high, name)
    }
  }

  static let cases = [
    // A proven miss: what the rule gives at the proven limit.
    Case("≥95%", "90%以下", "9.47"), Case("≥95%", "不足90%", "9.47"),
    Case("≥95%", "80%-90%", "9.47"), Case("≥10次", "近8次", "8"), Case("≤10次", "20次以上", "5"),
    Case("≤10万元", "12.5万元以上", "8"), Case("≤10次", "16-20次", "6.25"),
    Case("10-12次", "8次以下", "8"), Case("10-12次", "15次以上", "8"),
    Case("10-12次", "5-8次", "8"), Case("0起", "2起以上", "0"), Case("0起", "2-3起", "0"),
    // Just short of the limit, however near.
    Case("≥95%", "不足95%", "9.99"), Case("≤10万元", "超过10万元", "9.99"),
    Case("≥10000次", "不超过9999次", "9.99"),
    // Nothing is proven.
    Case("≥95%", "90%以上", "10"), Case("≥95%", "95%以下", "10"), Case("≥95%", "90%-96%", "10"),
    Case("≤10次", "12次以下", "10"), Case("≤10次", "10次以上", "10"), Case("0起", "0-1起", "10"),
    Case("10-12次", "11次以上", "10"), Case("10-12次", "12次以上", "10"),
    Case("10-12次", "8-11次", "10"), Case("≥10次", "很多次", "10"),
    // Late by its dates; a month that may be meant otherwise is not.
    Case("2021年6月底前", "2021年7月1日", "9.99"), Case("6月30日前", "7月", "9.99"),
    Case("6月前", "6月20日", "10"),
    // Up where down was asked.
    Case("增长5%", "下降5%", "9.99"), Case("有所提高", "下降5%", "9.99"),
    Case("下降", "增长3%", "9.99"),
    // Several values: what the others and the open one leave together.
    Case("6次会议，1次大会", "3次以下会议，1次大会", "7.5"),
    Case("6次会议，1次大会", "3次会议，1次以下大会", "7.5"),
    Case("6次会议，1次大会", "6次会议，1次以下大会", "10"),
  ]

  @Test("the most that is left follows", arguments: cases)
  func most(_ row: Case) throws {
    #expect(Self.cases.count == 34)
    let score = try shippedScorer().score(
      name: row.name, target: row.target, actual: row.actual, weight: ExactDecimal(10),
      year: 2021
    ).score
    #expect(score.points == nil)
    #expect(score.bounds.low == .zero)
    #expect(score.bounds.high.text() == row.high, "\(score.reasonCode)")
  }

  @Test(
    "one place of the rubric's rounding is left off, and no row gets less than nothing",
    arguments: [
      (0, "10", "9"), (1, "10", "9.9"), (2, "10", "9.99"), (2, "0.01", "0"), (2, "0", "0"),
      (0, "0.5", "0"),
    ])
  func place(_ places: Int, _ weight: String, _ high: String) throws {
    let score = try RubricSketch(places: places).scorer().score(
      name: "某项", target: "6月底前", actual: "7月1日", weight: decimal(weight), year: 2021
    ).score
    #expect(score.bounds.high.text() == high)
  }

  @Test("by a limit that costs linearly, too", arguments: [("12.5次以上", "7.5"), ("30次以上", "0")])
  func linear(_ actual: String, _ high: String) throws {
    let score = try shippedScorer("system-default-project").score(
      name: "某项", target: "≤10次", actual: actual, weight: ExactDecimal(10)
    ).score
    #expect(score.bounds.high.text() == high, "\(score.reasonCode)")
  }

  @Test("the total has it, and a person may decide up to the weight")
  func decided() throws {
    let scorer = try shippedScorer()
    let submission = form([
      RowSketch(name: "甲", target: "≥95%", actual: "90%以下", weight: "50", claimed: "50"),
      .benefit("丙", "30"), .satisfaction("丁", "10"),
    ])
    let before = try DecidedReview(scorer, submission, [])
    #expect(before.total == "50–97.37")
    #expect(try before.review.line("甲").exceedsTolerance)
    let after = try DecidedReview(scorer, submission, [.on("甲", .points(ExactDecimal(50)))])
    #expect(after.codes.isEmpty)
    #expect(after.total == "100")
  }
}
