import Testing
import Ziping
import ZipingTestSupport

@Suite("A corrected actual value")
struct CorrectedActualTests {
  private static let cases: [(target: String, before: String, corrected: String)] = [
    ("10次", "8次", "9次"), ("10次", "", "3次"), ("≤10天", "9天", "12天"), ("≥95%", "80%", "96%"),
    ("12月底前", "12月", "次年1月"), ("是", "否", "是"), ("逐步改善", "有待改善", "逐步改善"),
    ("3类", "1次", "2类"), ("10次", "15次", "10次"), ("0起", "0起", "2起"),
  ]

  @Test("is scored as if the form held it", arguments: 0..<10)
  func same(_ index: Int) throws {
    #expect(Self.cases.count == 10)
    let (target, before, corrected) = Self.cases[index]
    func form(_ actual: String, level: String? = nil) -> Submission {
      let row = RowSketch(name: "甲", target: target, actual: actual, weight: "50", level: level)
      return ZipingTestSupport.form([row, .benefit("乙", "30"), .satisfaction("丙", "10")])
    }
    let scorer = try shippedScorer()
    // The level that the department gave rests on the old value.
    for level in [nil, "未达成"] {
      let decided = try DecidedReview(
        scorer, form(before, level: level), [.on("甲", .actual(corrected))])
      let held = try scorer.evaluate(form(corrected))
      let points = try held.row("甲").points
      #expect(decided.codes == (points == nil ? ["decision-actual-not-scored"] : []))
      if points != nil {
        #expect(try decided.review.reviewed.row("甲").points == points)
        #expect(decided.total == held.shownTotal)
      }
    }
  }

  @Test("goes before what the form's figures give, and other rows keep theirs")
  func derived() throws {
    let scorer = try DerivationTests.sketch.scorer()
    let before = try DerivationTests.evaluation(DerivationTests.figures)
    let decided = try DecidedReview(
      scorer, before.submission, [.on("预算控制率", .actual("5%")), .on("在职人员控制率", .actual("103%"))])
    #expect(decided.codes == [])
    let after = decided.review.reviewed
    #expect(try after.row("预算控制率").points?.text() == "6")
    #expect(try after.row("在职人员控制率").points?.text() == "6.5")
    for name in ["三公经费变动率", "预算完成率"] {
      #expect(try after.row(name).state == before.row(name).state)
    }
  }

  @Test("gives an indicator that the form lacks its points")
  func missing() throws {
    let scorer = try DerivationTests.sketch.scorer()
    let submission = form([RowSketch(group: "投入", level2: "", name: "其他", actual: "10次")])
    let decided = try DecidedReview(scorer, submission, [.on("预算控制率", .actual("5%"))])
    #expect(decided.codes == [])
    #expect(try decided.review.reviewed.row("预算控制率").points?.text() == "6")
  }
}
