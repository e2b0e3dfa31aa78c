import Foundation
import Rubrics
import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

/// Something odd about a published form, and where its evaluation shows it.
struct Oddity: Sendable, CustomTestStringConvertible {
  /// Where it comes to light.
  enum Evidence: Sendable {
    /// A finding with this code, about the row of this name or the whole form.
    case finding(_ code: String, row: String? = nil)
    /// A row that a person must decide, for the reason with this code.
    case open(_ code: String, row: String)
    /// A row that got these points for the reason with this code.
    case scored(_ points: String, _ code: String, row: String)
    /// A group of the rubric without any row.
    case emptyGroup(String)
    /// The bounds of the total, which contain what the department claims.
    case claimInside(_ low: String, _ high: String)
    /// What the rubric's own note says.
    case note(String)
  }

  let sample: String
  let rubric: String
  let words: String
  let evidence: Evidence

  var testDescription: String { "\(sample): \(words)" }

  init(_ sample: String, _ rubric: String, _ words: String, _ evidence: Evidence) {
    self.sample = sample
    self.rubric = rubric
    self.words = words
    self.evidence = evidence
  }
}

@Suite("What is odd about the published forms comes to light")
struct OddityTests {
  private static let national = "mof-2020-project"
  private static let congress = "laoting-2020/人代会经费.csv"
  private static let platform = "laoting-2020/智慧人大平台维护费.csv"
  private static let standards = "laoting-2020/评价标准.csv"
  private static let supervision = "laoting-2020/人大代表视察与监督.csv"
  private static let training = "laoting-2020/人大代表培训费.csv"
  private static let administration = "panzhihua-2021/一般行政管理事务.csv"
  private static let administrationReport = "panzhihua-2021/一般行政管理事务-自评报告.docx"
  private static let meetingsReport = "panzhihua-2021/人大会议-自评报告.docx"
  private static let meetingFeesReport = "yanbian-2020/人大会议费-自评报告.docx"
  private static let meetings = "panzhihua-2021/人大会议.csv"
  private static let xinzhou = "xinzhou-2021/部门整体支出.csv"
  private static let deputiesForm = "yanbian-2020/代表工作.csv"
  private static let deputiesReport = "yanbian-2020/人大代表工作经费.csv"
  private static let meetingFees = "yanbian-2020/人大会议费.csv"
  private static let zhengxiang = "zhengxiang-2020/部门整体支出.json"

  static let laoting: [Oddity] = [
    Oddity(
      congress, national, "a share of opinions taken up stands under satisfaction",
      .finding("satisfaction-in-name-only", row: "把人民意愿转换成意见建议")),
    Oddity(
      platform, national, "costs that count something and ask for more",
      .finding("cost-with-lower-bound", row: "系统接入")),
    Oddity(
      standards, "laoting-2020-standards", "what each level is worth is nowhere said",
      .note("是本规则自己的约定")),
    Oddity(
      standards, "laoting-2020-standards", "95 % belongs to a first band that says 90%",
      .scored("16", "in-band", row: "代表建议、意见受理比例，人大代表及辖区选民的抽样满意度")),
    Oddity(
      standards, "laoting-2020-standards", "bands that are cut-offs leave no gap",
      .scored("14.45", "in-band", row: "提案议案办理率")),
    Oddity(
      standards, "laoting-2020-standards", "activities for 75 of the 83 that are budgeted",
      .finding("money-parts-differ")),
    Oddity(
      supervision, national, "one indicator twice",
      .finding("duplicate-indicator", row: "群众满意度")),
    Oddity(
      supervision, national, "a benefit that no number can meet",
      .finding("suggested-level", row: "促进工作监督有序开展")),
    Oddity(
      training, national, "one indicator under effects and under satisfaction",
      .finding("duplicate-indicator", row: "群众满意率")),
    Oddity(
      training, national, "an ability measured in times",
      .finding("benefit-in-times", row: "提升代表履职能力")),
  ]

  static let panzhihua: [Oddity] = [
    Oddity(
      administration, national, "more was spent than planned",
      .finding("execution-above-100", row: "预算执行率")),
    Oddity(
      administration, national, "the costs make neither the plan nor what was spent",
      .finding("costs-against-budget")),
    Oddity(
      administrationReport, national, "1,705,100元 as the project's content, 1,584,000元 as its plan",
      .finding("narrative-money-differs")),
    Oddity(administration, national, "no weights", .finding("weights-missing")),
    Oddity(
      meetings, national, "two targets in one cell",
      .scored("12.5", "mean-of-parts", row: "召开会议次数")),
    Oddity(
      meetings, national, "the target repeated as an inequality where a value belongs",
      .finding("bound-for-value", row: "参会代表满意度")),
    Oddity(
      meetingsReport, national, "a satisfaction of 95%以上 in the text, 大于95% in the table",
      .finding("narrative-satisfaction-bound", row: "参会代表满意度")),
  ]

  static let department: [Oddity] =
    [
      Oddity(
        xinzhou, "xinzhou-2021-department", "a rate of 98 % that the money makes 99.97 %",
        .finding("rate-against-money", row: "预算执行率")),
      Oddity(
        xinzhou, "xinzhou-2021-department", "more asked of a rate that stands under costs",
        .finding("cost-with-lower-bound", row: "预算执行率")),
    ]
    + [("预算监督和审查", "9.5"), ("通过办理提案等收集社情民意", "9.5"), ("督办信访案件及时率（%）", "4.75")].map {
      Oddity(
        xinzhou, "xinzhou-2021-department", "words scored by a percentage",
        .scored($0.1, "completion", row: $0.0))
    }
    + ["专项调研", "视察评议"].map {
      Oddity(
        xinzhou, "xinzhou-2021-department", "a bound given as a value",
        .finding("bound-for-value", row: $0))
    }
    + ["预算监督和审查", "依法履职，提升代表依法履职能力", "通过办理提案等收集社情民意", "督办信访案件及时率（%）"].map {
      Oddity(
        xinzhou, "xinzhou-2021-department", "points off without a reason",
        .finding("loss-without-reason", row: $0))
    }

  static let yanbian: [Oddity] = [
    Oddity(
      deputiesForm, national, "done in the year before", .finding("another-year", row: "完成时限")),
    Oddity(deputiesForm, national, "no weights", .finding("weights-missing")),
    Oddity(
      deputiesReport, "yanbian-2020-deputies", "kinds in the target, times in the actual value",
      .open("unit-mismatch", row: "订阅相关报刊杂志")),
    Oddity(
      deputiesReport, "yanbian-2020-deputies", "thirty points without an indicator",
      .emptyGroup("过程")),
    Oddity(
      deputiesReport, "yanbian-2020-deputies", "98 claimed, and all rows at 100 %",
      .claimInside("64.28", "100")),
    Oddity(
      deputiesReport, "yanbian-2020-deputies", "two points lost, and no row says where",
      .finding("loss-not-located")),
    Oddity(
      meetingFees, national, "59.8 spent in the head, 152.45 in a row",
      .finding("money-row-differs", row: "资金总额")),
    Oddity(
      meetingFeesReport, national, "59.8 spent in the table, 152.45 in the text",
      .finding("narrative-money-differs")),
    Oddity(
      meetingFees, national, "a budget that is only a unit",
      .open("budget-only-of-part", row: "预算执行率")),
    Oddity(
      meetingFees, national, "a date under benefits", .finding("wrong-group", row: "完成时限")),
    Oddity(
      meetingFees, national, "a target that repeats the indicator's name",
      .open("target-repeats-name", row: "完成时限")),
    Oddity(
      meetingFees, national, "98 claimed without weights", .claimInside("60", "100")),
    Oddity(meetingFees, national, "no weights", .finding("weights-missing")),
  ]

  static let hengyang: [Oddity] = [
    Oddity(
      zhengxiang, "hunan-2018-department", "94 claimed without a table", .claimInside("9", "96")),
    Oddity(
      zhengxiang, "hunan-2018-department", "22.22 % added to a budget said to be kept",
      .scored("2", "in-band", row: "预算控制率")),
    Oddity(
      zhengxiang, "hunan-2018-department", "101.38 % of the public expenses planned",
      .scored("7", "beyond-line", row: "公用经费控制率")),
    Oddity(
      zhengxiang, "hunan-2018-department", "rows that the form does not have",
      .open("indicator-missing", row: "在职人员控制率")),
    Oddity(
      zhengxiang, "hunan-2018-department", "parts of 897.83 that are said to be 971.21",
      .finding("money-parts-differ")),
    Oddity(
      zhengxiang, "hunan-2018-department", "spending within the budget, and 176.59 above it",
      .finding("narrative-budget-contradicted")),
  ]

  static let all = laoting + panzhihua + department + yanbian + hengyang

  @Test("the table is all there")
  func count() {
    #expect(Self.all.count == 47)
    #expect(Set(Self.all.map(\.sample)).count == 15)
  }

  @Test("each where it is said", arguments: all)
  func oddity(_ oddity: Oddity) throws {
    let bytes = try packageBytes("Samples/\(oddity.sample)")
    let form =
      oddity.sample.hasSuffix(".docx")
      ? DocumentForms.read(bytes, file: oddity.sample, log: DiagnosticLog()).first
      : readForm(bytes).0
    let scorer = try shippedScorer(oddity.rubric)
    let evaluation = try scorer.evaluate(#require(form))
    func rows(_ name: String) -> [ScoredRow] { evaluation.rows.filter { $0.name == name } }
    switch oddity.evidence {
    case .finding(let code, let name):
      let ids = name.map { rows($0).map(\.id) }
      #expect(ids?.isEmpty != true)
      #expect(
        try Reviewer(scorer).review(evaluation).findings.contains { finding in
          finding.code == code && (ids?.contains(finding.row ?? "") ?? true)
        })
    case .open(let code, let name):
      guard case .undetermined(let remark, _)? = rows(name).first?.state else {
        Issue.record("\(name) is decided")
        return
      }
      #expect(remark.kind.code == code)
    case .scored(let points, let code, let name):
      guard let state = rows(name).first?.state, let given = state.points,
        let reason = state.reason
      else {
        Issue.record("\(name) is not scored")
        return
      }
      #expect(given.text() == points)
      #expect(reason.phrase.code == code)
    case .emptyGroup(let name):
      #expect(evaluation.groups.contains { $0.name == name && $0.isMissing })
    case .claimInside(let low, let high):
      let bounds = try #require(evaluation.bounds)
      let claimed = try #require(evaluation.claim.total)
      #expect(bounds.low.text() == low)
      #expect(bounds.high.text() == high)
      #expect(bounds.low <= claimed && claimed <= bounds.high)
    case .note(let words):
      #expect(scorer.rubric.basis.note?.contains(words) == true)
    }
  }

  @Test("忻州's five tasks make the total, and would be told of if they did not")
  func tasks() throws {
    let scorer = try shippedScorer("xinzhou-2021-department")
    let url = packageFile("Samples/xinzhou-2021/部门整体支出.json")
    let text = try String(contentsOf: url, encoding: .utf8)
    func differences(_ text: String) throws -> [[Fact]] {
      let form = try #require(readForm(Array(text.utf8)).0)
      #expect(form.money.parts.count == 5)
      return try Reviewer(scorer).review(scorer.evaluate(form)).findings
        .filter { $0.code == "money-parts-differ" }.map(\.message.facts)
    }
    #expect(try differences(text) == [])
    let wrong = try differences(text.replacing("102.30", with: "84.98"))
    #expect(wrong.count == 1)
    #expect(wrong.first?.first == .count(5))
  }

  @Test("蒸湘 2020 claims no more than is possible: 96, and 93 where both rows have 8 points")
  func zhengxiangAtMost() throws {
    var text = try shippedText("hunan-2018-department")
    let bytes = try packageBytes("Samples/\(Self.zhengxiang)")
    let form = try #require(readForm(bytes).0)
    func highest() throws -> ExactDecimal? {
      try Scorer(readRubric(text)).evaluate(form).bounds?.high
    }
    #expect(try highest() == ExactDecimal(96))
    // The other table of Hunan: 8 points for 预算控制率 (8/6/4/2/0); three of 完成率's five make room.
    for (old, new) in [
      (
        #"""
                  "name": "预算控制率",
                  "actual": "预算控制率",
                  "level2": "预算执行",
                  "points": 5,
        """#, #""name": "预算控制率", "level2": "预算执行", "points": 8,"#
      ),
      (
        #"""
                  "name": "预算完成率",
                  "actual": "预算完成率",
                  "level2": "预算执行",
                  "points": 5,
        """#, #""name": "预算完成率", "level2": "预算执行", "points": 2,"#
      ),
      (
        #"""
                    "rule": "bands",
                    "of": 5,
                    "unit": "%",
                    "bands": [
                      { "to": 0, "points": 5 },
                      { "above": 0, "to": 10, "points": 4 },
                      { "above": 10, "to": 20, "points": 3 },
        """#,
        #"""
        "rule": "bands", "of": 8, "unit": "%", "bands": [
        { "to": 0, "points": 8 }, { "above": 0, "to": 10, "points": 6 },
        { "above": 10, "to": 20, "points": 4 },
        """#
      ),
    ] {
      #expect(text.contains(old), "\(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    // The worked examples, which are of 5 points, are not run by reading.
    #expect(try highest() == ExactDecimal(93))
  }
}
