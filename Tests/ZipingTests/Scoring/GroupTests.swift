import Testing
import Ziping
import ZipingTestSupport

@Suite("Groups of rows")
struct GroupTests {
  static let headings: [(group: String, level2: String, found: String, finding: String?)] = [
    ("产出指标", "数量指标", "产出指标", nil),
    ("完成指标", "质量指标", "产出指标", nil),
    ("项目完成指标", "时效指标", "产出指标", nil),
    ("产出", "进度指标", "产出指标", nil),
    ("项目产出", "其他", "产出指标", nil),
    ("产出指标（50分）", "数量指标", "产出指标", nil),
    ("产 出\n指 标", "数量", "产出指标", nil),
    ("效果指标", "社会效益指标", "效益指标", nil),
    ("项目效益", "可持续影响", "效益指标", nil),
    ("满意度", "服务对象满意度", "满意度指标", nil),
    ("社会公众或服务对象满意度", "", "满意度指标", nil),
    ("绩效", "数量指标", "产出指标", "grouped-by-level2"),
    ("", "生态效益", "效益指标", "grouped-by-level2"),
    ("效益", "服务对象满意度目标", "效益指标", "wrong-group"),
    ("效益指标", "时效指标", "效益指标", "wrong-group"),
    ("投入", "资金管理", "投入", "unknown-group"),
    ("", "", "", "unknown-group"),
  ]

  @Test("a row finds its group by its headings", arguments: headings)
  func group(_ row: (group: String, level2: String, found: String, finding: String?)) throws {
    #expect(Self.headings.count == 17)
    let evaluation = try shippedScorer().evaluate(
      form([
        RowSketch(
          group: row.group, level2: row.level2, name: "满意情况", target: "≥10人", actual: "10人",
          weight: "10")
      ]))
    let score = try evaluation.row("满意情况")
    #expect(score.group == row.found)
    let about = evaluation.findings.filter { $0.row == score.id }
    #expect(about.map(\.code) == (row.finding.map { [$0] } ?? []))
    if row.finding == "unknown-group" {
      #expect(score.shown == "undetermined unknown-group")
      #expect(about.first?.severity == .error)
    } else {
      #expect(score.shown == "10")
    }
  }

  @Test("a group without any row is open from 0 to its points")
  func missingGroup() throws {
    let scorer = try shippedScorer()
    let stated = try scorer.evaluate(form([.output("产出", "50"), .satisfaction("满意度", "10")]))
    #expect(stated.shownTotal == "70–100")
    #expect(stated.grade == nil)
    #expect(stated.coverage == (try Ratio(7, 10)))
    let missing = stated.groups.filter(\.isMissing)
    #expect(missing.map(\.name) == ["效益指标"])
    #expect(missing.map { "\($0.bounds.low.text())–\($0.bounds.high.text())" } == ["0–30"])
    #expect(stated.codes() == ["group-empty"])
    let bare = try scorer.evaluate(form([.output("产出", nil), .benefit("效益", nil)]))
    #expect(bare.shownTotal == "90–100")
    #expect(bare.grade == "优")
    #expect(bare.codes().sorted() == ["group-empty", "weights-missing"])
  }

  @Test("no group is missing where the form's own weights make full marks")
  func noneMissing() throws {
    let scorer = try shippedScorer()
    for rows in [
      [RowSketch.output("产出", "50"), .benefit("效益", "40")],
      [.output("产出", "90")],
      [.output("产出", "60"), .satisfaction("满意度", "40")],
    ] {
      let evaluation = try scorer.evaluate(form(rows))
      #expect(evaluation.shownTotal == "100")
      #expect(!evaluation.groups.contains { $0.isMissing })
      #expect(!evaluation.codes().contains("group-empty"))
    }
  }

  static let refusals: [(title: String, project: String, group: String, refused: Bool)] = [
    ("部门（单位）整体支出绩效自评表", "", "产出指标", true),
    ("2021年度部门整体支出绩效自评表", "", "产出指标", true),
    ("单位整体支出绩效自评表", "", "产出指标", true),
    ("自评表", "部门整体支出", "产出指标", true),
    ("自评表", "", "部门整体支出绩效", false),
    ("项目支出绩效自评表", "人大会议", "产出指标", false),
    ("", "", "", false),
  ]

  @Test("a form of a department's whole spending is refused", arguments: refusals)
  func refusal(_ row: (title: String, project: String, group: String, refused: Bool)) throws {
    #expect(Self.refusals.count == 7)
    let submission = Submission(
      source: "f", title: row.title, project: row.project,
      rows: [RowSketch(group: row.group, name: "会议").row(line: 9)])
    #expect((try shippedScorer().refusal(of: submission) != nil) == row.refused)
    #expect(try shippedScorer("xinzhou-2021-department").refusal(of: submission) == nil)
  }
}
