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
    ("绩效运行监控表", ["产出指标"], .monitoring),
  ]

  @Test("is told by its title and its groups", arguments: cases)
  func kind(_ title: String, _ groups: [String], _ kind: FormKind) {
    #expect(Self.cases.count == 7)
    let rows = groups.map { RowSketch(group: $0, name: "甲", weight: "10").row(line: 3) }
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
  }
}
