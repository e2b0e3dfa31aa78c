import Testing
import Ziping
import ZipingTestSupport

@Suite("What the difference of a total is made of")
struct TotalPartsTests {
  /// A form of four rows of 产出 by a rubric of its own, each of 25 points and full unless said otherwise.
  struct Case: Sendable, CustomTestStringConvertible {
    var title: String
    /// Further keys of the rubric.
    var more = ""
    var execution: String?
    var actuals = ["10次", "10次", "10次", "10次"]
    var claims: [String?] = ["25", "25", "25", "25"]
    var notApplicable: [String?] = [nil, nil, nil, nil]
    /// The answer to a veto, if the form has one.
    var veto: String?
    var executed = "100"
    var total: String
    var difference: String
    /// Each cause with its part.
    var causes: [String]
    var testDescription: String { title }
  }

  private static let vetoes = """
    "vetoes": [{ "indicator": "违纪", "target": "0起", "total": 59, "ifAbsent": "clear" }],
    """
  private static let cap = #""caps": [{ "executionBelow": 95, "total": 85 }],"#
  private static let execution =
    #"{ "name": "预算执行率", "points": 0, "rule": { "rule": "execution-rate" } }"#

  static let cases = [
    Case(
      title: "a veto that sets in", more: vetoes, veto: "1起", total: "100", difference: "41",
      causes: ["veto +41"]),
    Case(
      title: "a veto that nobody can decide", more: vetoes, veto: "若干", total: "105",
      difference: "5", causes: ["above-weight", "sum +5"]),
    Case(
      title: "a veto, a row and the sum", more: vetoes, actuals: ["10次", "8次", "10次", "10次"],
      veto: "1起", total: "99", difference: "40", causes: ["rows +5", "sum -1", "veto +36"]),
    Case(
      title: "a limit by the execution rate", more: cap, execution: execution, executed: "90",
      total: "100", difference: "15", causes: ["cap +15"]),
    Case(
      title: "what does not apply is not folded in the claim",
      claims: ["25", "25", "25", nil], notApplicable: [nil, nil, nil, "本年未开展"], total: "75",
      difference: "-25", causes: ["not-applicable -25"]),
    Case(
      title: "what does not apply is folded in the claim, too",
      actuals: ["8次", "10次", "10次", "10次"], claims: ["25", "25", "25", nil],
      notApplicable: [nil, nil, nil, "本年未开展"], total: "100", difference: "6.67",
      causes: ["rows +5", "scaled +1.67"]),
    Case(
      title: "rows one way, their sum the other", actuals: ["8次", "10次", "10次", "10次"],
      claims: ["25", "25", "25", "25"], total: "96", difference: "1",
      causes: ["rows +5", "sum -4"]),
    Case(
      title: "an open row, and more than it can get",
      actuals: ["8次", "若干", "10次", "10次"], claims: ["25", "20", "25", "25"], total: "99",
      difference: "4", causes: ["rows +5", "open-rows -5", "sum +4"]),
    Case(
      title: "an open row, and less than is sure",
      actuals: ["10次", "若干", "10次", "10次"], claims: ["25", "20", "25", "25"], total: "70",
      difference: "-5", causes: ["open-rows +20", "sum -25"]),
    Case(
      title: "an open row that claims nothing, and less than is sure",
      actuals: ["10次", "若干", "10次", "10次"], claims: ["20", nil, "25", "25"], total: "72",
      difference: "-3", causes: ["rows -5", "unclaimed +2"]),
    Case(
      title: "an open row that claims nothing, and more than it can get",
      actuals: ["8次", "若干", "10次", "10次"], claims: ["25", nil, "25", "25"], total: "99",
      difference: "4", causes: ["rows +5", "unclaimed -1"]),
    Case(
      title: "nothing claimed but the total, and a veto", more: vetoes,
      claims: [nil, nil, nil, nil], veto: "1起", total: "90", difference: "31",
      causes: ["unclaimed -10", "veto +41"]),
    Case(
      title: "a row that claims nothing", claims: ["25", nil, "25", "25"], total: "98",
      difference: "-2", causes: ["unclaimed -2"]),
    Case(
      title: "a row that claims nothing, and a total above what it can get",
      claims: ["20", nil, "25", "25"], total: "99", difference: "-1",
      causes: ["rows -5", "unclaimed -25", "sum +29"]),
  ]

  @Test(
    "Every part is named with its points, and together they are the difference", arguments: cases)
  func parts(_ row: Case) throws {
    #expect(Self.cases.count == 14)
    let review = try review(row)
    #expect(review.total.reviewedDifference?.text() == row.difference)
    let shown = review.total.causes.map { cause in
      cause.code + (cause.part.map { " " + ($0 > .zero ? "+" : "") + $0.text() } ?? "")
    }
    #expect(shown == row.causes)
    var sum = ExactDecimal.zero
    for cause in review.total.causes { sum = try sum.adding(cause.part ?? .zero) }
    #expect(sum.text() == row.difference)
  }

  private func review(_ row: Case) throws -> Review {
    var rows = row.actuals.indices.map { index in
      RowSketch(
        group: "产出", level2: "", name: "行\(index)", actual: row.actuals[index], weight: "25",
        claimed: row.claims[index], notApplicable: row.notApplicable[index])
    }
    if let veto = row.veto {
      rows.append(RowSketch(group: "其他", level2: "", name: "违纪", target: "", actual: veto))
    }
    let scorer = try RubricSketch(execution: row.execution, more: row.more).scorer()
    return try Reviewer(scorer).review(
      scorer.evaluate(form(rows, money: money("100", row.executed), total: row.total)))
  }

  @Test("A group names what its rows make of its difference after the decisions")
  func groups() throws {
    let scorer = try RubricSketch().scorer()
    let rows = [
      RowSketch(group: "产出", level2: "", name: "甲", actual: "8次", weight: "50", claimed: "50"),
      RowSketch(group: "产出", level2: "", name: "乙", weight: "50", claimed: "50"),
    ]
    let decided = try DecidedReview(
      scorer, form(rows, total: "100"), [.on("甲", .points(decimal("45")))])
    #expect(
      decided.review.groups.first?.causes.first?.message.facts.last == .points(try decimal("5")))
    let settled = try DecidedReview(
      scorer, form(rows, total: "100"), [.on("甲", .points(decimal("50")))])
    #expect(settled.review.groups.first?.causes == [])
    #expect(settled.review.total.causes == [])
  }
}
