import Testing
import Ziping
import ZipingTestSupport

@Suite("Weights, folding and shares")
struct WeightTests {
  /// Rows of 产出 (80 % reached), 效益 and 满意度 with their weights, and what must come out.
  struct Case: Sendable, CustomTestStringConvertible {
    let weights: [String]
    let sum: String
    let total: String
    let grade: String
    let folding: String?
    let hasExecution: Bool
    var testDescription: String { weights.joined(separator: " + ") }
  }

  static let stated = [
    Case(
      weights: ["50", "30", "10"], sum: "90", total: "90", grade: "优", folding: nil,
      hasExecution: true),
    // 48 + 30 + 10; the rows make full marks, and the money has no row.
    Case(
      weights: ["60", "30", "10.00"], sum: "88", total: "88", grade: "良", folding: nil,
      hasExecution: false),
    Case(
      weights: ["70", "20", "10"], sum: "86", total: "86", grade: "良", folding: nil,
      hasExecution: false),
    // 56 + 20 + 10 + 10 = 96 of 110.
    Case(
      weights: ["70", "20", "10", "10"], sum: "96", total: "87.27", grade: "良",
      folding: "-8.73", hasExecution: true),
    // 32 + 20 + 10 + 10 = 72 of 80.
    Case(
      weights: ["40", "20", "10"], sum: "72", total: "90", grade: "优", folding: "18",
      hasExecution: true),
    // 33.6 + 27.5 + 8.25 + 10 = 79.35 of 87.75.
    Case(
      weights: ["42分", "27.50", "8.25"], sum: "79.35", total: "90.43", grade: "优",
      folding: "11.08", hasExecution: true),
  ]

  @Test("stated weights stand, and what is not full marks is folded", arguments: stated)
  func statedWeights(_ row: Case) throws {
    #expect(Self.stated.count == 6)
    let spent = money("100", "100", weight: row.weights.count > 3 ? row.weights[3] : nil)
    let evaluation = try shippedScorer().evaluate(
      form(
        [
          .output("产出", row.weights[0], tenths: 8), .benefit("效益", row.weights[1]),
          .satisfaction("满意度", row.weights[2]),
        ], money: spent))
    var sum = ExactDecimal.zero
    for group in evaluation.groups { sum = try sum.adding(group.bounds.low) }
    #expect(sum.text() == row.sum)
    #expect(evaluation.shownTotal == row.total)
    #expect(evaluation.grade == row.grade)
    #expect(evaluation.adjustments.map { $0.bounds.low.text() } == (row.folding.map { [$0] } ?? []))
    #expect(evaluation.adjustments.allSatisfy { $0.message.phrase.code == "folded-weights" })
    let folded = evaluation.findings.filter { $0.code == "weights-not-full-marks" }
    #expect(folded.map(\.severity) == (row.folding == nil ? [] : [.error]))
    #expect(evaluation.rows.contains { $0.name == "预算执行率" } == row.hasExecution)
    #expect(evaluation.codes().contains("execution-not-added") == !row.hasExecution)
  }

  static let splits: [(rows: Int, weights: [String])] = [
    (1, ["50"]), (2, ["25", "25"]), (3, ["16.67", "16.67", "16.66"]),
    (4, ["12.5", "12.5", "12.5", "12.5"]),
    (6, ["8.34", "8.34", "8.33", "8.33", "8.33", "8.33"]),
    (7, ["7.15", "7.15", "7.14", "7.14", "7.14", "7.14", "7.14"]),
    (9, ["5.56", "5.56", "5.56", "5.56", "5.56", "5.55", "5.55", "5.55", "5.55"]),
  ]

  @Test("without weights the first rows of a group take the odd cents", arguments: splits)
  func equalSplit(_ row: (rows: Int, weights: [String])) throws {
    #expect(Self.splits.count == 7)
    // Rows of other groups stand between.
    var rows: [RowSketch] = []
    for index in 0..<row.rows {
      rows.append(.output("产出\(index)", nil))
      if index < 3 { rows.append(.satisfaction("满意\(index)", nil)) }
    }
    rows.append(.benefit("效益", nil))
    let evaluation = try shippedScorer().evaluate(form(rows))
    func weights(_ group: String) -> [String] {
      evaluation.rows.filter { $0.group == group }.map { $0.weight.text() }
    }
    #expect(weights("产出指标") == row.weights)
    #expect(weights("效益指标") == ["30"])
    if row.rows > 2 { #expect(weights("满意度指标") == ["3.34", "3.33", "3.33"]) }
    #expect(evaluation.shownTotal == "100")
    #expect(evaluation.codes() == ["weights-missing"])
  }

  @Test("an empty weight among others is 0, with a finding; an unreadable one leaves no total")
  func emptyWeights() throws {
    let blank = try shippedScorer().evaluate(
      form([
        .output("甲", "60"), .output("乙", nil), .benefit("丙", "30"), .satisfaction("丁", "10"),
      ]))
    #expect(blank.shownTotal == "100")
    #expect(blank.codes(about: "乙") == ["weight-missing"])
    let evaluation = try shippedScorer().evaluate(
      form([
        .output("甲", "50"), .output("乙", nil), .benefit("丙", "30"),
        .satisfaction("丁", "10"), .satisfaction("戊满意度", "若干"), .satisfaction("己满意度", "-5"),
      ]))
    #expect(evaluation.shownTotal == "none")
    #expect(try evaluation.row("乙").weight == .zero)
    #expect(try evaluation.row("乙").shown == "0")
    #expect(evaluation.codes(about: "乙") == ["weight-missing"])
    #expect(evaluation.codes(about: "戊满意度") == ["weight-unreadable"])
    #expect(evaluation.codes(about: "己满意度") == ["weight-unreadable"])
    #expect(!evaluation.codes().contains("weights-missing"))
  }

  @Test("weights that are all 0 leave no total")
  func zeroWeights() throws {
    let evaluation = try shippedScorer().evaluate(
      form(
        [.output("甲", "0"), .benefit("丙", "0"), .satisfaction("丁", "0")],
        money: money("1", "1", weight: "0")))
    #expect(evaluation.shownTotal == "none")
    #expect(evaluation.grade == nil)
  }
}
