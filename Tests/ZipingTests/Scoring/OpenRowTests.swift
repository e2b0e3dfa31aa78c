import Testing
import Ziping
import ZipingTestSupport

@Suite("Rows that are open or do not apply")
struct OpenRowTests {
  static let open: [(weight: String, total: String, grade: String?)] = [
    ("10", "90–100", "优"), ("10.01", "89.99–100", nil), ("20", "80–100", nil),
    ("0", "100", "优"), ("50", "50–100", nil),
  ]

  @Test("an undetermined row keeps its points at stake", arguments: open)
  func atStake(_ row: (weight: String, total: String, grade: String?)) throws {
    #expect(Self.open.count == 5)
    let rest = try decimal("50").subtracting(decimal(row.weight)).text()
    let evaluation = try shippedScorer().evaluate(
      form([
        .output("甲", rest), RowSketch(name: "乙", target: "", weight: row.weight),
        .benefit("丙", "30"), .satisfaction("丁", "10"),
      ]))
    #expect(evaluation.shownTotal == row.total)
    #expect(evaluation.grade == row.grade)
    #expect((evaluation.total == nil) == row.total.contains("–"))
    let decided = try Ratio(decimal("100").subtracting(decimal(row.weight)), over: decimal("100"))
    #expect(evaluation.coverage == decided)
  }

  @Test("both ends in one grade lower down")
  func lowerGrade() throws {
    let evaluation = try shippedScorer().evaluate(
      form(
        [
          .output("甲", "45", tenths: 7), RowSketch(name: "乙", target: "", weight: "5"),
          .benefit("丙", "30"), .satisfaction("丁", "10"),
        ], money: money("100", "100")))
    // 31.5 + 30 + 10 + 10 = 81.5, at most 86.5.
    #expect(evaluation.shownTotal == "81.5–86.5")
    #expect(evaluation.grade == "良")
  }

  static let notApplicable: [(cell: String?, actual: String, shown: String, total: String)] = [
    // (24 + 30 + 10 + 10) × 100/80.
    ("会议因疫情取消", "", "not applicable", "92.5"),
    ("是，会议取消", "10次", "not applicable", "92.5"),
    ("√", "", "undetermined not-applicable-without-reason", "74–94"),
    ("是", "10次", "undetermined not-applicable-without-reason", "74–94"),
    ("不适用", "", "undetermined not-applicable-without-reason", "74–94"),
    (nil, "不适用", "undetermined not-applicable-without-reason", "74–94"),
    ("否", "10次", "20", "94"),
    ("-", "10次", "20", "94"),
    ("", "10次", "20", "94"),
  ]

  @Test("not applicable needs a reason", arguments: notApplicable)
  func reason(_ row: (cell: String?, actual: String, shown: String, total: String)) throws {
    #expect(Self.notApplicable.count == 9)
    let evaluation = try shippedScorer().evaluate(
      form([
        RowSketch(name: "甲", actual: row.actual, weight: "20", notApplicable: row.cell),
        .output("乙", "30", tenths: 8), .benefit("丙", "30"), .satisfaction("丁", "10"),
      ]))
    #expect(try evaluation.row("甲").shown == row.shown)
    #expect(evaluation.shownTotal == row.total)
    let isFolded = row.shown == "not applicable"
    #expect(
      evaluation.adjustments.map(\.message.phrase.code)
        == (isFolded ? ["folded-not-applicable"] : []))
    #expect(evaluation.adjustments.map { $0.bounds.high.text() } == (isFolded ? ["18.5"] : []))
    #expect(!evaluation.codes().contains("weights-not-full-marks"))
    if isFolded { #expect(evaluation.coverage == .one) }
  }

  @Test("where nothing applies there is no total")
  func nothingApplies() throws {
    var rows: [RowSketch] = [
      .output("甲", "60"), .benefit("丙", "30"), .satisfaction("丁", "10"),
    ]
    for index in rows.indices { rows[index].notApplicable = "项目取消" }
    let evaluation = try shippedScorer().evaluate(form(rows))
    #expect(evaluation.shownTotal == "none")
    #expect(evaluation.grade == nil)
    #expect(evaluation.grades == nil)
    #expect(evaluation.coverage == .zero)
    #expect(evaluation.rows.map(\.shown) == Array(repeating: "not applicable", count: 3))
  }
}
