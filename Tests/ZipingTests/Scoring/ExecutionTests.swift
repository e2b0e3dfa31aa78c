import Testing
import Ziping
import ZipingTestSupport

@Suite("The execution row (预算执行率)")
struct ExecutionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let money: Submission.Money
    let shown: String
    let finding: String?
    var testDescription: String { what }

    init(_ what: String, _ money: Submission.Money, _ shown: String, _ finding: String? = nil) {
      (self.what, self.money, self.shown, self.finding) = (what, money, shown, finding)
    }
  }

  static let cases = [
    Case("spent in part", money("100", "95"), "9.5"),
    Case("spent in whole", money("1,524,481.22元", "1524481.22"), "10"),
    Case("rounded half up", money("3", "2"), "6.67"),
    Case("nothing spent", money("100", "0"), "0"),
    Case("no unit anywhere", money("100", "95", unit: ""), "9.5"),
    Case("万元 and 元", money("100万元", "950000元", unit: ""), "9.5"),
    Case("the head's 万元 and 元", money("100", "950,000元"), "9.5"),
    Case("the head's 元 and 万元", money("1000000", "95万元", unit: "元"), "9.5"),
    Case("亿元 and 万元", money("1亿元", "5000万元", unit: ""), "5"),
    Case(
      "above the budget", money("158.4", "170.51"), "10", "execution-above-100"),
    Case(
      "blank", money(nil, "95"), "undetermined budget-missing", "budget-missing"),
    Case("a dash", money("—", "95"), "undetermined budget-missing", "budget-missing"),
    Case("only the unit", money("万元", "59.8万元"), "undetermined budget-missing"),
    Case("zero", money("0", "95"), "undetermined budget-zero", "budget-zero"),
    Case("zero and zero", money("0", "0"), "undetermined budget-zero", "budget-zero"),
    Case(
      "only a part is planned", money("万元", "59.8万元", part: ("59.8万元", "59.8万元")),
      "undetermined budget-only-of-part", "budget-only-of-part"),
    Case(
      "zero, and a part", money("0", "50", part: ("100", "50")),
      "undetermined budget-only-of-part", "budget-only-of-part"),
    Case("not said what was spent", money("100", nil), "undetermined executed-missing"),
    Case("a text as budget", money("若干", "95"), "undetermined money-unreadable"),
    Case("a text as spending", money("100", "若干"), "undetermined money-unreadable"),
    Case("元 under a head in 万元", money("1000000", "85"), "undetermined unit-improbable"),
    Case("spent in 元, planned in 万元", money("100", "950000"), "undetermined unit-improbable"),
    Case("nearly nothing spent", money("1000", "1"), "0.01"),
    Case("times as spending", money("100万元", "95次"), "undetermined unit-mismatch"),
  ]

  @Test("the money decides", arguments: cases)
  func moneyDecides(_ row: Case) throws {
    #expect(Self.cases.count == 24)
    let evaluation = try shippedScorer().evaluate(
      form(
        [.output("产出", "50"), .benefit("效益", "30"), .satisfaction("满意度", "10")],
        money: row.money))
    let execution = try evaluation.row("预算执行率")
    #expect(execution.shown == row.shown)
    #expect(execution.weight == ExactDecimal(10))
    if let finding = row.finding {
      #expect(evaluation.codes(about: "预算执行率") == [finding])
    }
    #expect(evaluation.rows.first?.id == execution.id)
  }

  @Test("the finding says what a part would give")
  func partGives() throws {
    let evaluation = try shippedScorer().evaluate(
      form([.output("产出", nil)], money: money(nil, "50", part: ("100", "50"))))
    let finding = try #require(evaluation.findings.first { $0.code == "budget-only-of-part" })
    #expect(finding.remark.facts == [.text("财政拨款"), .share(try Ratio(1, 2))])
  }

  static let own: [(group: String, weight: String?, block: String?, shown: String)] = [
    ("预算执行率", "20", nil, "16 of 20"),
    ("预算执行情况", "20分", nil, "16 of 20"),
    ("预算执行率（20分）", "20", nil, "16 of 20"),
    ("预算执行率", "20", "5", "16 of 20"),
    ("", nil, "20", "16 of 20"),
  ]

  @Test("the form's own execution row or its money block states the weight", arguments: own)
  func ownWeight(_ row: (group: String, weight: String?, block: String?, shown: String)) throws {
    #expect(Self.own.count == 5)
    var rows: [RowSketch] = [
      .output("产出", "40"), .benefit("效益", "30"), .satisfaction("满意度", "10"),
    ]
    if !row.group.isEmpty {
      rows.insert(
        RowSketch(
          group: row.group, level2: "", name: "预算执行率", target: "100%", actual: "80%",
          weight: row.weight), at: 0)
    }
    let evaluation = try shippedScorer().evaluate(
      form(rows, money: money("100", "80", weight: row.block)))
    let execution = try evaluation.row("预算执行率")
    #expect("\(execution.shown) of \(execution.weight.text())" == row.shown)
    #expect(evaluation.shownTotal == "96")
    #expect(evaluation.adjustments.isEmpty)
    #expect(evaluation.rows.count == 4)
  }

  @Test("rows that make full marks leave no room for it")
  func notAdded() throws {
    let evaluation = try shippedScorer().evaluate(
      form([.output("产出", "60"), .benefit("效益", "30"), .satisfaction("满意度", "10")]))
    #expect(evaluation.rows.count == 3)
    #expect(evaluation.shownTotal == "100")
    #expect(evaluation.codes() == ["execution-not-added"])
  }

  @Test("nor does the form's own execution row without a weight")
  func ownRowWithoutWeight() throws {
    let evaluation = try shippedScorer().evaluate(
      form([
        RowSketch(group: "预算执行率", level2: "", name: "预算执行率", target: "100%", actual: "100%"),
        .output("产出", "60"), .benefit("效益", "30"), .satisfaction("满意度", "10"),
      ]))
    #expect(evaluation.shownTotal == "100")
    #expect(!evaluation.codes().contains("weights-not-full-marks"))
    #expect(evaluation.adjustments.isEmpty)
  }

  @Test(
    "points that the form does not print are not added where its rows are nearer to full marks without",
    arguments: [
      ("100", "130", ["weights-not-full-marks 130"]), ("-", "130", ["weights-not-full-marks 130"]),
      ("100", "98", ["weights-not-full-marks 98"]), ("100", "90", []),
      ("100", "92", ["weights-not-full-marks 102"]),
    ])
  func notPrinted(_ printed: String, _ rows: String, _ expected: [String]) throws {
    let output = try decimal(rows).subtracting(ExactDecimal(40)).text()
    let evaluation = try shippedScorer().evaluate(
      form(
        [.output("产出", output), .benefit("效益", "30"), .satisfaction("满意度", "10")],
        money: money("100", "100", weight: printed == "-" ? "-" : nil)))
    let weights = evaluation.findings.filter { $0.code == "weights-not-full-marks" }.map {
      finding in
      if case .points(let points)? = finding.remark.facts.first {
        return "\(finding.code) \(points.text())"
      }
      return finding.code
    }
    #expect(weights == expected)
    let isAdded = rows == "90" || rows == "92"
    #expect(evaluation.codes().contains("execution-not-added") == !isAdded)
    #expect(evaluation.rows.contains { $0.name == "预算执行率" } == isAdded)
  }

  @Test("a row of the same name inside another group is an ordinary indicator")
  func ordinaryRow() throws {
    let evaluation = try shippedScorer().evaluate(
      form(
        [
          RowSketch(
            level2: "成本指标", name: "预算执行率", target: "≥98%", actual: "49%", weight: "10"),
          .output("产出", "40"), .benefit("效益", "30"), .satisfaction("满意度", "10"),
        ], money: money("100", "100")))
    let rows = evaluation.rows.filter { $0.name == "预算执行率" }
    #expect(rows.map(\.group) == ["预算执行率", "产出指标"])
    #expect(rows.map(\.shown) == ["10", "5"])
    #expect(evaluation.shownTotal == "95")
  }

  @Test("the weights of several rows under the execution heading all count")
  func severalRows() throws {
    let evaluation = try shippedScorer().evaluate(
      form([
        RowSketch(group: "预算执行率", level2: "", name: "财政资金", weight: "6"),
        RowSketch(group: "预算执行率", level2: "", name: "自有资金", weight: "4"),
        .output("产出", "50"), .benefit("效益", "30"), .satisfaction("满意度", "10"),
      ]))
    // 6 + 4 + 50 + 30 + 10 makes full marks.
    #expect(evaluation.shownTotal == "100")
    #expect(!evaluation.codes().contains("weights-not-full-marks"))
  }
}
