import Testing
import Ziping
import ZipingTestSupport

@Suite("The kind of a form")
struct FormKindTests {
  /// A title, the groups of its rows, and the kind.
  static let cases: [(title: String, groups: [String], kind: FormKind)] = [
    ("项目支出绩效自评表", ["产出指标"], .project),
    ("", ["产出指标"], .project),
    ("2023年度部门整体支出绩效自评表", ["产出指标"], .department),
    ("单位整体绩效自评表", ["履职"], .department),
    ("自评表", ["投入", "过程", "产出", "效果"], .department),
    ("转移支付区域（项目）绩效自评表", ["产出指标"], .transfer),
    ("绩效运行监控表", ["产出指标"], .monitoring), ("2023年度绩效监控自评表（1-7月）", ["产出指标"], .monitoring),
    ("项目绩效目标执行监控情况表", ["产出指标"], .monitoring),
    // What a project is called says nothing of its form.
    ("城区视频监控建设项目绩效自评表", ["产出指标"], .project),
    ("环境监控平台运维经费绩效目标自评表", ["产出指标"], .project),
    ("部门整体支出绩效评价服务费项目支出绩效自评表", ["产出指标"], .project),
    // Points that are printed count.
    ("转移支付项目支出绩效自评表", ["产出指标"], .project),
  ]

  @Test("is told by its title and its groups", arguments: cases)
  func kind(_ title: String, _ groups: [String], _ kind: FormKind) {
    #expect(Self.cases.count == 13)
    let weight = kind == .transfer ? nil : "10"
    let rows = groups.map { RowSketch(group: $0, name: "甲", weight: weight).row(line: 3) }
    #expect(Submission(source: "f", title: title, rows: rows).kind == kind)
  }

  @Test("is told by its cells where it has no points, no values, or no actual values")
  func cells() {
    func kind(_ title: String, _ row: RowSketch, rate: String? = nil) -> FormKind {
      Submission(
        source: "f", title: title, money: money("100", "90", rate: rate), rows: [row.row(line: 3)]
      ).kind
    }
    #expect(kind("", RowSketch(name: "甲"), rate: "90%") == .transfer)
    #expect(kind("", RowSketch(name: "甲")) == .project)
    #expect(kind("", RowSketch(name: "甲", weight: "10"), rate: "90%") == .project)
    #expect(kind("项目支出绩效自评表", RowSketch(name: "甲")) == .project)
    #expect(kind("得分表", RowSketch(name: "甲", target: "", actual: "", claimed: "5")) == .scoreCard)
    #expect(kind("项目绩效目标表", RowSketch(name: "甲", actual: "")) == .goals)
    #expect(kind("项目绩效目标表", RowSketch(name: "甲")) == .project)
    #expect(kind("专项资金绩效目标自评表", RowSketch(name: "甲"), rate: "90%") == .transfer)
    #expect(kind("直达资金项目绩效自评表", RowSketch(name: "甲"), rate: "90%") == .transfer)
    #expect(kind("项目支出绩效自评表", RowSketch(name: "甲"), rate: "90%") == .project)
  }

  @Test("is not told by the project's name in the title")
  func projectName() {
    func kind(_ project: String) -> FormKind {
      Submission(
        source: "f", title: project + "绩效自评表", project: project,
        rows: [RowSketch(name: "甲", weight: "10").row(line: 3)]
      ).kind
    }
    #expect(kind("部门整体支出绩效评价服务") == .project)
    #expect(kind("转移支付监控系统") == .project)
    #expect(kind("某局部门整体支出") == .department)
  }

  @Test("a rubric refuses a form by its title or its project, not by an indicator's name")
  func refusal() throws {
    let scorer = try shippedScorer("mof-2020-project")
    func refused(_ title: String, _ project: String = "", name: String = "甲") -> String? {
      scorer.refusal(
        of: Submission(
          source: "f", title: title, project: project,
          rows: [RowSketch(name: name, weight: "10").row(line: 3)])
      )?.word
    }
    #expect(refused("部门整体支出绩效自评表") == "部门整体支出")
    #expect(refused("", "某局部门整体支出") == "部门整体支出")
    #expect(refused("项目支出绩效自评表", name: "部门整体支出绩效自评报告") == nil)
    #expect(refused("项目支出绩效自评表", "部门整体支出绩效评价服务") == nil)
  }
}
