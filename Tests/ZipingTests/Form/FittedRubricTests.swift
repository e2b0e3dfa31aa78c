import Testing
import Ziping
import ZipingTestSupport

@Suite("Groups and points as the form has them")
struct FittedRubricTests {
  /// A form, and what `as-form` makes of it: each group's points, the total, and the findings.
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let rows: [RowSketch]
    var money = ZipingTestSupport.money("100", "90")
    var totalWeight: String?
    var subtotals: [(rows: Range<Int>, weight: String)] = []
    let groups: [String]
    let of: String
    let total: String?
    let grade: String?
    var codes: [String] = []
    var testDescription: String { what }

    var submission: Submission {
      func cell(_ text: String?) -> Submission.Cell? {
        text.map { Submission.Cell($0, at: Place(file: "f")) }
      }
      return Submission(
        source: "f", year: 2021, money: money,
        rows: rows.enumerated().map { $0.element.row(line: $0.offset + 10) },
        subtotals: subtotals.map {
          Submission.Subtotal(name: "小计", rows: $0.rows, weight: cell($0.weight))
        }, totalWeight: cell(totalWeight))
    }
  }

  static func row(
    _ group: String, _ name: String, _ weight: String?, actual: String = "10次",
    claimed: String? = nil
  ) -> RowSketch {
    RowSketch(
      group: group, level2: "", name: name, actual: actual, weight: weight, claimed: claimed)
  }

  static let cases: [Case] = [
    Case(
      what: "groups of any name, and the execution row to reach full marks",
      rows: [row("履职目标", "甲", "40"), row("履职效能", "乙", "50", actual: "8次")],
      groups: ["预算执行率 10", "履职目标 40", "履职效能 50"], of: "100", total: "89.00", grade: "良"),
    Case(
      what: "the execution row as printed", rows: [row("履职", "甲", "80")],
      money: money("100", "90", weight: "20"),
      groups: ["预算执行率 20", "履职 80"], of: "100", total: "98.00", grade: "优"),
    Case(
      what: "no execution row where the rows make full marks", rows: [row("履职", "甲", "100")],
      groups: ["履职 100"], of: "100", total: "100.00", grade: "优", codes: ["execution-not-added"]),
    Case(
      what: "weights that make another number are folded",
      rows: [row("履职", "甲", "70"), row("效果", "乙", "10")],
      groups: ["履职 70", "效果 10"], of: "100", total: "100.00", grade: "优",
      codes: ["weights-not-full-marks"]),
    Case(
      what: "weights and the printed execution row that exceed full marks are folded",
      rows: [row("履职", "甲", "100")], money: money("100", "90", weight: "10"),
      groups: ["预算执行率 10", "履职 100"], of: "100", total: "99.09", grade: "优",
      codes: ["weights-not-full-marks"]),
    Case(
      what: "full marks of 36 as the form states them",
      rows: [row("投入", "甲", "16", actual: "5次"), row("产出", "乙", "20")], totalWeight: "36",
      groups: ["投入 16", "产出 20"], of: "36", total: "28.00", grade: "中",
      codes: ["execution-not-added"]),
    Case(
      what: "full marks of 120 as the form states them", rows: [row("产出", "乙", "120分")],
      totalWeight: "120分", groups: ["产出 120"], of: "120", total: "120.00", grade: "优",
      codes: ["execution-not-added"]),
    Case(
      what: "no 一级指标: all rows in one group",
      rows: [row("", "甲", "40"), row("", "乙", "50")],
      groups: ["预算执行率 10", "全部指标 90"], of: "100", total: "99.00", grade: "优"),
    Case(
      what: "points in a group's name",
      rows: [row("产出指标（50分）", "甲", nil), row("产出指标（50分）", "乙", nil), row("效益指标(40分)", "丙", nil)],
      groups: ["预算执行率 10", "产出指标 50", "效益指标 40"], of: "100", total: "99.00", grade: "优",
      codes: ["group-points-shared", "group-points-shared"]),
    Case(
      what: "points inside a group out of 100, the group's in its heading",
      rows: [
        row("投入（50分）", "甲", "60", actual: "5次"), row("投入（50分）", "乙", "40"),
        row("过程（25分）", "丙", "100"), row("产出（25分）", "丁", "100"),
      ], groups: ["投入 50", "过程 25", "产出 25"], of: "100", total: "85.00", grade: "良",
      codes: ["execution-not-added"]),
    Case(
      what: "points inside a group out of 100, the group's in a line of its own",
      rows: [
        row("投入", "甲", "60", actual: "5次"), row("投入", "乙", "40"), row("产出", "丁", "100"),
      ], subtotals: [(0..<2, "50"), (2..<3, "50")], groups: ["投入 50", "产出 50"], of: "100",
      total: "85.00", grade: "良", codes: ["execution-not-added"]),
    Case(
      what: "without weights the groups share what the execution row leaves, and rows share within",
      rows: [row("投入", "甲", nil), row("过程", "乙", nil), row("过程", "丙", nil, actual: "5次")],
      groups: ["预算执行率 10", "投入 45", "过程 45"], of: "100", total: "87.75", grade: "良",
      codes: ["weights-assumed"]),
    Case(
      what: "without weights and money the groups share all of it",
      rows: [row("投入", "甲", nil), row("过程", "乙", nil), row("效果", "丙", nil)],
      money: Submission.Money(), groups: ["投入 33.34", "过程 33.33", "效果 33.33"], of: "100",
      total: "100.00", grade: "优", codes: ["weights-assumed"]),
    Case(
      what: "several rows under 预算执行 are a group of their own",
      rows: [
        row("预算执行", "预算完成率", "5"), row("预算执行", "预算支付率", "5"),
        row("履职", "甲", "90"),
      ], groups: ["预算执行 10", "履职 90"], of: "100", total: "100.00", grade: "优",
      codes: ["execution-not-added"]),
  ]

  @Test("make the rubric of that form", arguments: cases)
  func fits(_ item: Case) throws {
    #expect(Self.cases.count == 14)
    let evaluation = try shippedScorer("as-form").evaluate(item.submission)
    #expect(evaluation.groups.map { "\($0.name) \($0.weight.text())" } == item.groups)
    #expect(evaluation.fullMarks.text() == item.of)
    #expect(evaluation.total?.text(places: 2) == item.total)
    #expect(evaluation.grade == item.grade)
    #expect(evaluation.codes() == item.codes)
    #expect(evaluation.rubric.id == "as-form")
  }

  @Test("suggest points that rest on no weight, and hold no claim of a row against them")
  func assumed() throws {
    let rows = [
      Self.row("投入", "甲", nil, claimed: "60"), Self.row("过程", "乙", nil, claimed: "30"),
    ]
    let scorer = try shippedScorer("as-form")
    let evaluation = try scorer.evaluate(form(rows, total: "100"))
    let own = evaluation.rows.filter { $0.kind == .indicator }
    #expect(own.allSatisfy { $0.state.isSuggested && $0.claimed == nil })
    let review = try Reviewer(scorer).review(evaluation)
    #expect(review.differences.isEmpty)
    #expect(review.total.claimed == 100)
  }

  @Test("leave the rows of a score card open, and compare its points with their weights")
  func scoreCard() throws {
    let rows = ["相关性（5分）", "明确性（5分）"].map {
      RowSketch(
        group: "部门决策（25分）", level2: "目标任务（15分）", name: $0, target: "", actual: "",
        claimed: "5")
    }
    let submission = form(rows, money: Submission.Money(), total: "90")
    #expect(submission.kind == .scoreCard)
    let evaluation = try shippedScorer("as-form").evaluate(submission)
    #expect(evaluation.rows.map { $0.weight.text() } == ["5", "5"])
    #expect(evaluation.rows.map { $0.claimed?.text() } == ["5", "5"])
    let codes = evaluation.rows.compactMap { row in
      if case .undetermined(let remark, _) = row.state { remark.kind.code } else { nil }
    }
    #expect(codes == ["score-card-row", "score-card-row"])
    #expect(evaluation.codes().contains("group-points-differ"))
  }

  @Test("are met or not where a form has no points by design")
  func transfer() throws {
    let rows = [
      RowSketch(name: "享受补贴人数", target: "4443", actual: "4386"),
      RowSketch(name: "培训人数", target: "≥100人", actual: "120人"),
      RowSketch(name: "验收", target: "通过", actual: ""),
    ]
    let submission = form(rows, money: money("7165.32", "6992.95", rate: "97.6%"))
    let evaluation = try shippedScorer("as-form-transfer").evaluate(submission)
    #expect(evaluation.rows.map(\.isMet) == [nil, false, true, nil])
    #expect(evaluation.rows.compactMap(\.state.reason?.phrase.code) == ["spent", "not-met", "met"])
    #expect(evaluation.bounds == nil)
    #expect(evaluation.grade == nil)
    #expect(!evaluation.hasPoints)
    #expect(evaluation.codes() == ["actual-missing"])
    let asked = Verdict(of: [evaluation], gates: Verdict.Gates(minScore: 0), hasInputFaults: false)
    #expect(asked.exitCode == 1)
    #expect(asked.conditions.first { $0.gate == .minScore }?.hasPoints == false)
    #expect(Verdict(of: [evaluation], gates: Verdict.Gates(), hasInputFaults: false).exitCode == 0)
  }

  @Test("are evaluated alike by a scorer that has read other forms before")
  func independent() throws {
    let scorer = try shippedScorer("as-form")
    let first = try Self.cases.map { try scorer.evaluate($0.submission).groups }
    let again = try Self.cases.reversed().map { try scorer.evaluate($0.submission).groups }
    #expect(first == again.reversed())
  }
}

@Suite("A group that a named rubric does not know")
struct UnknownGroupTests {
  @Test(
    "stays an error, and names what it nearly is",
    arguments: [("产岀指标", "产出指标"), ("满意度指际", "满意度指标"), ("履职目标", nil)])
  func near(_ heading: String, _ meant: String?) throws {
    let row = RowSketch(group: heading, level2: "", name: "甲", weight: "10")
    let evaluation = try shippedScorer().evaluate(form([row]))
    let finding = try #require(evaluation.findings.first { $0.code == "unknown-group" })
    #expect(finding.severity == .error)
    #expect(finding.remark.facts.dropFirst(2).first == meant.map { .text($0) })
  }
}
