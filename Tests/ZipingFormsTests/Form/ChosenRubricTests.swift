import Foundation
import Rubrics
import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

@Suite("Which rubric each form gets")
struct ChosenRubricTests {
  private static func chosen(_ path: String) throws -> [String] {
    let chooser = RubricChooser(
      shipped: try ShippedRubrics.ids.map { RubricCandidate(try shippedScorer($0)) })
    let forms = FormReader.read(try packageBytes(path), file: path, log: DiagnosticLog())
    return try forms.map { try chooser.choice(for: $0).scorer.rubric.id }
  }

  /// The samples, whatever the format.
  static let samples: [(path: String, id: String)] = [
    ("xinzhou-2021/部门整体支出.csv", "xinzhou-2021-department"),
    ("xinzhou-2021/部门整体支出.xlsx", "xinzhou-2021-department"),
    ("xinzhou-2021/部门整体支出.docx", "xinzhou-2021-department"),
    ("panzhihua-2021/一般行政管理事务.csv", "mof-2020-project"),
    ("panzhihua-2021/一般行政管理事务.xlsx", "mof-2020-project"),
    ("panzhihua-2021/一般行政管理事务.docx", "mof-2020-project"),
    ("panzhihua-2021/人大会议.csv", "mof-2020-project"),
    ("panzhihua-2021/人大会议-自评报告.docx", "mof-2020-project"),
    ("yanbian-2020/人大会议费.csv", "mof-2020-project"),
    ("yanbian-2020/代表工作.csv", "mof-2020-project"),
    ("yanbian-2020/人大代表工作经费.csv", "as-form"),
    ("laoting-2020/评价标准.csv", "as-form"),
    ("laoting-2020/人代会经费.csv", "mof-2020-project"),
    ("laoting-2020/人大代表视察与监督.csv", "mof-2020-project"),
    ("laoting-2020/人大代表培训费.csv", "mof-2020-project"),
    ("zhengxiang-2020/部门整体支出.json", "as-form-department"),
    ("kinds/部门整体支出-项目版式.csv", "as-form-department"),
    ("kinds/部门整体支出-投入过程产出效果.csv", "as-form-department"),
    ("kinds/没有一级指标.csv", "as-form-department"), ("kinds/转移支付.csv", "as-form-transfer"),
    ("kinds/部门整体支出-得分表.csv", "as-form-department"),
  ]

  @Test("of the samples", arguments: samples)
  func sample(_ path: String, _ id: String) throws {
    #expect(Self.samples.count == 21)
    #expect(try Self.chosen("Samples/" + path) == [id])
  }

  /// The forms of the small kinds that are not a project of the national groups.
  static let others: [String: String] = [
    "p06-department-in-project-layout": "as-form-department", "p07-chongqing": "as-form",
    "p09-transfer-headers": "as-form-transfer", "p24-scorecard": "as-form",
    "k06-a": "as-form-department", "k06-b": "as-form-department", "k06-c": "as-form-department",
    "k07-a": "as-form-department", "k07-b": "as-form-department", "k07-c": "as-form",
    "k09-a": "as-form-transfer", "k09-b": "as-form-transfer", "k09-c": "as-form-transfer",
    "k24-a": "as-form-department", "k24-b": "as-form", "k24-c": "as-form",
  ]

  @Test(
    "of the small forms that are no project of the national groups", arguments: others.keys.sorted()
  )
  func small(_ name: String) throws {
    let chosen = try Self.chosen("Tests/ZipingFormsTests/Fixtures/kinds/\(name).csv")
    #expect(chosen == [Self.others[name]])
  }
}

@Suite("A department's form of Chongqing")
struct ChongqingFormTests {
  /// One flat list without 一级指标, as the place prints it; the unit's own rows make 60.
  static let form = """
    部门整体绩效自评表
    （2021年度）
    部门名称,重庆市某区融媒体中心
    项目资金（万元）,年初预算数,全年（调整）预算数,全年执行数,执行率（%）,执行率权重（分）,执行率得分（分）
    总金额,900,1000,760,76,10,7.6
    指标名称,计量单位,指标性质,年初指标值,调整指标值,全年完成值,得分系数（%）,指标权重（分）,指标得分（分）
    财政供养人员控制率,%,≤,100,100,98,100%,2,2
    三公经费变动率,%,≤,0,0,-3,100%,2,2
    基础信息完善性,,定性,好,好,好,100%,1,1
    预算完成率,%,≥,95,95,96,100%,2,2
    预算调整率,%,≤,5,5,8,100%,2,2
    结转结余率,%,≤,10,10,4,100%,2,2
    公用经费控制率,%,≤,100,100,90,100%,2,2
    三公经费控制率,%,≤,100,100,80,100%,2,2
    政府采购执行率,%,≥,100,100,72.74,100%,2,2
    管理制度健全性,,定性,好,好,好,100%,3,3
    资金使用合规性,,定性,好,好,好,100%,5,5
    预决算信息公开性,,定性,好,好,好,100%,1,1
    资产管理安全性,,定性,好,好,好,100%,2,2
    固定资产利用率,%,≥,90,90,95,100%,2,2
    编发稿件,篇,≥,2200,2200,2859,100%,30,30
    举办活动,场,≥,10,10,10,100%,30,30
    """

  @Test("gets the rubric of its place, its own rows in the group that takes others")
  func chosen() throws {
    let log = DiagnosticLog()
    let submission = try #require(
      FormReader.read(Array(Self.form.utf8), file: "f.csv", log: log).first)
    #expect(submission.kind == .department)
    let chooser = RubricChooser(
      shipped: try ShippedRubrics.ids.map { RubricCandidate(try shippedScorer($0)) })
    let scorer = try chooser.choice(for: submission).scorer
    #expect(scorer.rubric.id == "chongqing-2021-department")
    let evaluation = try scorer.evaluate(submission)
    func row(_ name: String) throws -> ScoredRow {
      try #require(evaluation.rows.first { $0.name == name })
    }
    #expect(try row("预算执行率").points?.text() == "7.6")
    #expect(try row("政府采购执行率").points?.text() == "1.45")
    // What a missed ≤ costs is not in the source.
    guard case .undetermined(let remark, _) = try row("预算调整率").state else {
      Issue.record("the miss is a person's to decide")
      return
    }
    #expect(remark.kind.code == "missed-open")
    #expect(try row("编发稿件").group == "履职")
    #expect(try row("编发稿件").points == 30)
    #expect(evaluation.bounds?.low.text() == "95.05" && evaluation.bounds?.high.text() == "97.04")
  }
}
