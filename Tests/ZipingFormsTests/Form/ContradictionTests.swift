import Rubrics
import Testing
import Ziping
import ZipingTestSupport

@Suite("What a form contradicts in another place")
struct ContradictionTests {
  private static let header = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施,不适用\n"

  /// Rows of a form, money planned and executed in 万元, the code, and how often it is found.
  static let forms: [(rows: String, money: (String, String), code: String, count: Int)] = [
    ("产出指标,数量指标,会议,10次,9次,50,45,,", ("100", "90"), "loss-without-reason", 1),
    ("产出指标,数量指标,会议,10次,9次,50,45,一次改期,", ("100", "90"), "loss-without-reason", 0),
    ("产出指标,数量指标,会议,10次,10次,50,50,,", ("100", "90"), "loss-without-reason", 0),
    ("产出指标,数量指标,会议,10次,,50,0,,本年没有会议", ("100", "90"), "loss-without-reason", 0),
    ("产出指标,数量指标,会议,10次,9次,50,,,", ("100", "90"), "loss-without-reason", 0),
    ("产出指标,质量指标,预算执行率,≥98%,98%,50,,,", ("100", "90"), "rate-against-money", 1),
    ("产出指标,质量指标,预算执行率,≥98%,90%,50,,,", ("100", "90.4"), "rate-against-money", 0),
    ("产出指标,质量指标,预算执行率,≥98%,90.12%,50,,,", ("100", "90.14"), "rate-against-money", 1),
    ("产出指标,质量指标,预算执行率,≥98%,≥98%,50,,,", ("100", "90"), "rate-against-money", 0),
    ("产出指标,质量指标,预算执行率,≥98%,98%,50,,,", ("", "90"), "rate-against-money", 0),
    (
      "产出指标,成本指标,会议费,60万元,60万元,25,,,\n产出指标,成本指标,印刷费,30万元,30万元,25,,,", ("100", "90"),
      "costs-against-budget", 1
    ),
    (
      "产出指标,成本指标,会议费,60万元,60万元,25,,,\n产出指标,成本指标,印刷费,400000元,40万元,25,,,", ("100", "90"),
      "costs-against-budget", 0
    ),
    ("产出指标,成本指标,会议费,60万元,60万元,50,,,", ("100", "90"), "costs-against-budget", 0),
    ("满意度指标,满意度指标,意见采纳率,≥70%,70%,10,,,", ("100", "90"), "satisfaction-in-name-only", 1),
    ("满意度指标,满意度指标,群众满意率,≥70%,70%,10,,,", ("100", "90"), "satisfaction-in-name-only", 0),
    ("效益指标,社会效益指标,能力提升,≥1次,1次,30,,,", ("100", "90"), "benefit-in-times", 1),
    ("效益指标,社会效益指标,能力提升,≥5%,5%,30,,,", ("100", "90"), "benefit-in-times", 0),
    ("产出指标,数量指标,培训,≥1次,1次,50,,,", ("100", "90"), "benefit-in-times", 0),
  ]

  @Test("is found where it is, and nowhere else", arguments: forms.indices)
  func found(_ index: Int) throws {
    #expect(Self.forms.count == 18)
    let row = Self.forms[index]
    let (read, _) = readForm(Self.header + row.rows + "\n")
    func cell(_ text: String) -> Submission.Cell? {
      text.isEmpty ? nil : Submission.Cell(text, at: Place(file: "f"))
    }
    let money = Submission.Money(
      unit: "万元", planned: cell(row.money.0), executed: cell(row.money.1))
    let form = try #require(read).supplemented(year: 2021, money: money)
    let evaluation = try shippedScorer("mof-2020-project").evaluate(form)
    #expect(evaluation.findings.filter { $0.code == row.code }.count == row.count, "\(row.rows)")
  }

  @Test("岳阳: nine rows of 36 points, graded by the shares of 36")
  func yueyang() throws {
    let rubric = try shippedRubric("yueyang-department")
    #expect(rubric.fullMarks == ExactDecimal(36))
    #expect(rubric.groups.flatMap { $0.indicators ?? [] }.count == 9)
    let full = [
      "投入,预算配置,财政供养人员控制率,,95.1%,5", "投入,预算配置,“三公经费”变动率,,-3%,5",
      "投入,预算配置,重点支出安排率,,90%,5", "过程,预算执行,预算调整率,,0%,3",
      "过程,预算执行,支付进度,,无,3", "过程,预算执行,资金结余,,无,3",
      "过程,预算执行,“三公经费”控制率,,100%,6", "过程,预算管理,管理制度健全性,,①②③,3",
      "过程,预算管理,资金使用合规性,,无,3",
    ]
    let header = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值\n"
    func evaluation(_ rows: [String]) throws -> Evaluation {
      let (form, _) = readForm(header + rows.joined(separator: "\n") + "\n")
      return try Scorer(rubric).evaluate(#require(form))
    }
    let best = try evaluation(full)
    #expect(best.total == ExactDecimal(36))
    #expect(best.grade == "优")
    #expect(best.adjustments.isEmpty)
    // Four violations take all three points, 35 % of adjustment its three: 30 is below 32.4.
    let worse = try evaluation(
      full.map {
        $0.replacing("资金使用合规性,,无", with: "资金使用合规性,,4例")
          .replacing("预算调整率,,0%", with: "预算调整率,,35%")
      })
    #expect(worse.total == ExactDecimal(30))
    #expect(worse.grade == "良")
  }
}
