import Testing
import Ziping
import ZipingTestSupport

@Suite("Findings about the text around a form")
struct NarrativeFindingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var total: String?
    var grade: String?
    var planned: String? = "266,804.35"
    var executed: String? = "250000"
    var totals: [String] = []
    var grades: [String] = []
    var plannedTold: [String] = []
    var executedTold: [String] = []
    var rates: [String] = []
    var satisfaction: [String] = []
    var within: [String] = []
    var over: [String] = []
    /// The table's own satisfaction.
    var found = "92%"
    var findings: [String] = []
    var testDescription: String {
      "\(totals) \(grades) \(plannedTold) \(executedTold) \(rates) \(satisfaction) \(within) \(found)"
    }
  }

  static let cases = [
    Case(total: "98", totals: ["98分", "98.0分"]),
    Case(total: "97", totals: ["98分"], findings: ["narrative-total-differs"]),
    Case(
      total: "98分", totals: ["98分", "97分", "96分"],
      findings: ["narrative-total-differs", "narrative-total-differs"]),
    Case(totals: ["98分"]),
    Case(totals: ["98分", "97分"], findings: ["narrative-total-differs"]),
    Case(grade: "优秀", grades: ["优"]),
    Case(grade: "优", grades: ["优秀", "良"], findings: ["narrative-grade-differs"]),
    Case(plannedTold: ["266804.35元"]),
    // Rounded to its last place.
    Case(plannedTold: ["26.68万元"]),
    Case(plannedTold: ["27万元"]),
    Case(plannedTold: ["26.7万元"], executedTold: ["25万元"]),
    Case(plannedTold: ["26.58万元"], findings: ["narrative-money-differs"]),
    Case(executedTold: ["26.68万元"], findings: ["narrative-money-differs"]),
    // One project has one budget.
    Case(plannedTold: ["266804.35元", "20万元"], findings: ["narrative-money-differs"]),
    Case(plannedTold: ["266804.35元", "26.68万元"]),
    // Several amounts spent are spent on several things.
    Case(executedTold: ["10万元", "20万元"]),
    Case(planned: nil, plannedTold: ["10万元"]),
    Case(planned: "许多", plannedTold: ["10万元"]),
    Case(rates: ["93.70%"]),
    Case(rates: ["93.7%"]),
    Case(rates: ["94%"]),
    Case(rates: ["98%"], findings: ["narrative-money-differs"]),
    Case(planned: "100", executed: "110", rates: ["100%"]),
    Case(planned: "100", executed: "110", rates: ["110%"]),
    Case(planned: "100", executed: "110", rates: ["98%"], findings: ["narrative-money-differs"]),
    Case(planned: "100", executed: "100", rates: ["90%"], findings: ["narrative-money-differs"]),
    Case(planned: "0", rates: ["98%"]),
    Case(rates: ["98%", "93%"]),
    Case(rates: ["123456789012345678%"], findings: ["narrative-money-differs"]),
    Case(satisfaction: ["92%"]),
    Case(satisfaction: ["91%"], findings: ["narrative-satisfaction-differs"]),
    Case(satisfaction: ["90%以上"]),
    Case(satisfaction: ["95%以上"], findings: ["narrative-satisfaction-differs"]),
    Case(satisfaction: ["95%以上"], found: ">95%", findings: ["narrative-satisfaction-bound"]),
    Case(satisfaction: ["96%"], found: ">95%"),
    Case(satisfaction: ["94%"], found: ">95%", findings: ["narrative-satisfaction-differs"]),
    Case(satisfaction: ["94%", "95%"]),
    Case(satisfaction: ["95%"], found: "基本满意"),
    Case(within: ["没有超出预算"]),
    Case(over: ["5万元"]),
    Case(within: ["没有超出预算"], over: ["5万元"], findings: ["narrative-budget-contradicted"]),
    Case(
      executed: "266804.36", within: ["没有超出预算"], findings: ["narrative-budget-contradicted"]),
    Case(planned: nil, within: ["没有超出预算"]),
  ]

  @Test("what contradicts the table is told of", arguments: cases)
  func finding(_ row: Case) throws {
    #expect(Self.cases.count == 43)
    let here = Place(file: "f", position: .paragraph(7))
    func cells(_ texts: [String]) -> [Submission.Cell] {
      texts.map { Submission.Cell($0, at: here) }
    }
    let table = Place(file: "f", position: .tableCell(table: 1, row: 9, cell: 5))
    func cell(_ text: String?) -> Submission.Cell? {
      text.map { Submission.Cell($0, at: table) }
    }
    let submission = Submission(
      source: "f", year: 2021,
      money: Submission.Money(unit: "元", planned: cell(row.planned), executed: cell(row.executed)),
      rows: Self.rows(found: row.found),
      claimedTotal: cell(row.total), claimedGrade: cell(row.grade)
    ).adding(
      Submission.Narrative(
        totals: cells(row.totals), grades: cells(row.grades), planned: cells(row.plannedTold),
        executed: cells(row.executedTold), rates: cells(row.rates),
        satisfaction: cells(row.satisfaction), withinBudget: cells(row.within),
        overBudget: cells(row.over)))
    let found = try shippedScorer().evaluate(submission).findings
      .filter { $0.code.hasPrefix("narrative-") }
    #expect(found.map(\.code) == row.findings)
    #expect(found.allSatisfy { $0.place == here })
    #expect(found.allSatisfy { $0.message.facts.count >= 3 })
  }

  private static func rows(found: String) -> [Submission.Row] {
    form([
      .output("甲", "50"), .benefit("乙", "30"),
      RowSketch(
        group: "满意度指标", level2: "服务对象满意度指标", name: "丙", target: "≥90%", actual: found,
        weight: "10"),
    ]).rows
  }

  static let figures: [(actual: String, told: [String], isTold: Bool)] = [
    ("121场", ["112场"], true), ("121场", ["121场"], false), ("121场", ["112场", "112场"], true),
    ("121场", ["112场", "9场"], false), ("121场", ["112人"], false), ("120场以上", ["112场"], false),
    ("1.21万场", ["12100场"], false), ("无", ["112场"], false),
  ]

  @Test("another number of an indicator is told of", arguments: 0..<8)
  func figure(_ index: Int) throws {
    #expect(Self.figures.count == 8)
    let (actual, told, isTold) = Self.figures[index]
    let here = Place(file: "f", position: .paragraph(7))
    let submission = Submission(
      source: "f", year: 2021,
      rows: form([
        RowSketch(name: "送戏下乡场次", target: "≥100场", actual: actual, weight: "50"),
        .benefit("乙", "30"), .satisfaction("丙", "10"),
      ]).rows
    ).adding(
      Submission.Narrative(
        figures: told.map { .init(name: "送戏下乡场次", value: Submission.Cell($0, at: here)) }))
    let found = try shippedScorer().evaluate(submission).findings
      .filter { $0.code == "narrative-figure-differs" }
    #expect(found.count == (isTold ? 1 : 0))
    #expect(found.allSatisfy { $0.row == "产出/数量/送戏下乡场次" && $0.place == here })
  }

  @Test("a finding names both numbers and both places")
  func facts() throws {
    let here = Place(file: "f", position: .paragraph(7))
    let table = Place(file: "f", position: .tableCell(table: 1, row: 9, cell: 5))
    let submission = Submission(
      source: "f", year: 2021, rows: form([.output("甲", "100")]).rows,
      claimedTotal: Submission.Cell("97", at: table)
    ).adding(Submission.Narrative(totals: [Submission.Cell("98分", at: here)]))
    let found = try shippedScorer().evaluate(submission).findings
    let finding = try #require(found.first { $0.code == "narrative-total-differs" })
    #expect(finding.place?.description == "f#paragraph7")
    #expect(
      finding.message.facts == [.text("98分"), .text("97"), .text("f#table1/row9/cell5")])
  }
}
