import Testing
import Ziping
import ZipingFiles
import ZipingForms
import ZipingTestSupport

@Suite("Score cards")
struct ScoreCardTests {
  static let card = """
    部门整体支出绩效自评表
    部门名称,某局
    一级指标,二级指标,三级指标,分值,评分标准,自评得分
    投入,预算编制,编制完整性,40,完整得满分,40
    过程,预算管理,制度健全性,60,健全得满分,55
    合计,,,100,,95
    """

  static let headings: [(target: String, actual: String, kind: FormKind)] = [
    ("", "", .scoreCard), ("年度指标值,", "实际完成值,", .project), ("年度指标值,", "", .project),
  ]

  @Test(
    "have no columns for targets and actual values; columns that are blank make none",
    arguments: headings)
  func columns(_ row: (target: String, actual: String, kind: FormKind)) throws {
    let blank = String(repeating: ",", count: [row.target, row.actual].count { !$0.isEmpty })
    let text = """
      项目支出绩效自评表
      一级指标,二级指标,三级指标,\(row.target)\(row.actual)分值,得分
      产出指标,数量指标,桥,\(blank)60,60
      效益指标,社会效益指标,通行,\(blank)40,40
      """
    let form = try #require(readForm(text).form)
    #expect(form.kind == row.kind)
    // What it is stays with it in any format.
    let json = try #require(readForm(SubmissionEncoder.text(form)).form)
    #expect(json.kind == row.kind)
    let csv = SheetCSV.text(FormSheet.sheet(form))
    #expect(try #require(readForm(csv).form).kind == row.kind)
  }

  @Test("of a department are taken as the department's form")
  func department() throws {
    let form = try #require(readForm(Self.card).form)
    let choice = try FormKindScoreTests.chooser.choice(for: form)
    #expect(form.kind == .scoreCard)
    #expect(choice.scorer.rubric.id == "as-form-department")
  }

  @Test("keep the points that stand in them")
  func filling() throws {
    let form = try #require(readForm(Self.card).form)
    let scorer = try shippedScorer("as-form-department")
    let entries = FormEntries(try scorer.evaluate(form), scorer.rubric)
    #expect(entries.entries.isEmpty)
  }
}
