import Testing
import Ziping
import ZipingTestSupport

@Suite("Indicators that the form's money decides")
struct MoneyIndicatorTests {
  static let sketch = RubricSketch(
    groups: """
      [{ "name": "过程", "points": 100, "indicators": [
        { "name": "预算执行率", "aliases": ["资金执行率"], "points": 10, "target": "100%",
          "rule": { "rule": "execution-rate" } },
        { "name": "预算完成情况", "points": 10,
          "rule": { "rule": "execution-bands", "of": 10, "bands": [
            { "from": 0, "below": 90, "points": 0 }, { "from": 90, "to": 100, "points": 10 }] } },
        { "name": "预算调整率", "points": 10, "actual": "预算调整率",
          "rule": { "rule": "bands", "of": 10, "unit": "%", "bands": [
            { "to": 0, "points": 10 }, { "above": 0, "to": 20, "points": 5 },
            { "above": 20, "points": 0 }] } },
        { "name": "结余率", "points": 10, "actual": "结余率",
          "rule": { "rule": "step-deduction", "of": 10, "unit": "%", "line": 0, "side": "above",
            "step": 1, "deduct": 1 } },
        { "name": "其他", "points": 60, "target": "≥4次" }
      ] }]
      """,
    more: """
      "derived": [
        { "name": "预算调整率", "change": ["全年预算数", "年初预算数"] },
        { "name": "结余", "difference": ["全年预算数", "全年执行数"] },
        { "name": "结余率", "ratio": ["结余", "全年预算数"] }
      ],
      """)

  private func row(_ name: String, actual: String = "") -> RowSketch {
    RowSketch(group: "过程", level2: "", name: name, target: "", actual: actual)
  }

  private func evaluate(
    _ rows: [RowSketch], planned: String?, executed: String?, initial: String? = nil
  ) throws -> Evaluation {
    func cell(_ text: String?) -> Submission.Cell? {
      text.map { Submission.Cell($0, at: Place(file: "f")) }
    }
    let money = Submission.Money(
      unit: "万元", initial: cell(initial), planned: cell(planned), executed: cell(executed))
    return try Self.sketch.scorer().evaluate(form(rows, money: money))
  }

  struct Case: Sendable {
    let name: String
    let planned: String?
    let executed: String?
    let initial: String?
    let shown: String

    init(
      _ name: String, _ planned: String?, _ executed: String?, initial: String? = nil,
      _ shown: String
    ) {
      (self.name, self.planned, self.executed) = (name, planned, executed)
      (self.initial, self.shown) = (initial, shown)
    }
  }

  static let cases = [
    Case("预算执行率", "100", "95.5", "9.55"),
    Case("资金执行率", "100", "95.5", "9.55"),
    Case("预算执行率", "100", "955000元", "9.55"),
    Case("预算执行率", "100", "110", "10"),
    Case("预算执行率", nil, "95", "undetermined budget-missing"),
    Case("预算执行率", "0", "95", "undetermined budget-zero"),
    Case("预算执行率", "100", nil, "undetermined executed-missing"),
    Case("预算完成情况", "100", "95.5", "10"),
    Case("预算完成情况", "100", "89.9", "0"),
    Case("预算调整率", "120", "95", initial: "100", "5"),
    Case("预算调整率", "100万元", "95", initial: "1000000元", "10"),
    Case("预算调整率", "100", "95", "undetermined money-figure-missing"),
    Case("预算调整率", "100", "95", initial: "若干", "undetermined input-unreadable"),
    Case("预算调整率", "100", "95", initial: "0", "undetermined derived-from-zero"),
    Case("结余率", "100", "97.5", "8"),
    Case("结余率", "100", "100", "10"),
  ]

  @Test("take it from the head of the form", arguments: cases)
  func fromMoney(_ row: Case) throws {
    #expect(Self.cases.count == 16)
    let evaluation = try evaluate(
      [self.row(row.name)], planned: row.planned, executed: row.executed, initial: row.initial)
    #expect(try evaluation.row(row.name).shown == row.shown)
  }

  @Test("count even where the form lacks their row")
  func absentRows() throws {
    let evaluation = try evaluate(
      [row("其他", actual: "4次")], planned: "100", executed: "95", initial: "100")
    #expect(try evaluation.row("预算执行率").shown == "9.5")
    #expect(try evaluation.row("预算完成情况").shown == "10")
    #expect(evaluation.shownTotal == "94.5")
  }

  @Test("a rate in the row that the money does not make is told and does not count")
  func statedRate() throws {
    for (stated, codes) in [("95.5%", []), ("96%", []), ("99%", ["rate-against-money"])] {
      let evaluation = try evaluate(
        [row("预算执行率", actual: stated)], planned: "100", executed: "95.5")
      #expect(try evaluation.row("预算执行率").shown == "9.55")
      #expect(evaluation.codes(about: "预算执行率") == codes, "\(stated)")
    }
  }

  @Test("a row named 预算执行率 without a target takes the form's rate", arguments: ["——", "", "/"])
  func rowWithoutTarget(_ target: String) throws {
    var form = SmallForm()
    form.rows[0] = RowSketch(
      name: "预算执行率", target: target, actual: "96%", weight: "20", claimed: "20")
    let evaluation = try shippedScorer().evaluate(form.submission)
    let row = try #require(evaluation.rows.first { $0.kind == .indicator })
    #expect(row.shown == "19.8" && row.rule == "execution-rate")
    let codes = evaluation.findings.filter { $0.row == row.row.id }.map(\.code)
    #expect(codes.contains("rate-against-money"))
  }

  @Test("one with a target of its own, or without money, is judged by its cells")
  func rowWithTarget() throws {
    var form = SmallForm()
    form.rows[0] = RowSketch(
      name: "预算执行率", target: "≥95%", actual: "76%", weight: "20", claimed: "16")
    let rows = try shippedScorer().evaluate(form.submission).rows
    #expect(rows.first { $0.kind == .indicator }?.shown == "16")
    form.rows[0] = RowSketch(
      name: "预算执行率", target: "——", actual: "98%", weight: "20", claimed: "20")
    form.money = SmallForm.amounts(nil, nil)
    let open = try shippedScorer().evaluate(form.submission).rows
    #expect(open.first { $0.kind == .indicator }?.shown == "undetermined target-missing")
  }

  @Test("their boundary values are money spent of 100")
  func boundaries() throws {
    let tables = BoundaryTable.tables(try Self.sketch.scorer())
    let money = try #require(tables.first { $0.name == "预算完成情况" })
    #expect(money.reachesFullMarks)
    #expect(money.lines.contains { $0.actual == "90/100" })
  }
}
