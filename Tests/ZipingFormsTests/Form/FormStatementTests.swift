import Testing
import Ziping

@Suite("What a form says of itself")
struct FormStatementTests {
  static let head = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n产出指标,数量指标,会议,10次,10次,50,50\n"

  /// A line with the total, full marks and grade that it states; `-` for none.
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let read: String
    var faults: [String] = []
    var testDescription: String { line }

    init(_ line: String, _ read: String, _ faults: String...) {
      (self.line, self.read, self.faults) = (line, read, faults)
    }
  }

  private static func shown(_ form: Submission?) -> String {
    [form?.claimedTotal, form?.totalWeight, form?.claimedGrade].map { $0?.text ?? "-" }
      .joined(separator: " ")
  }

  static let lines = [
    Case("自评得分：,100,自评等级：,良,,,", "100 - 良"), Case("自评得分,95,等级,优,,,", "95 - 优"),
    Case("得分,95,评价等次,优,,,", "95 - 优"), Case("自评总分,,,95,等级,,优", "95 - 优"),
    Case("五、自评总分,100,,,,,", "100 - -"), Case("（五）自评总分,100,,,,,", "100 - -"),
    Case("5.自评总分,,,,,100,92", "92 100 -"), Case("自评得分,,,,,100,92", "92 100 -"),
    Case("自评得分,100,92,,,,", "92 100 -"), Case("绩效自评得分,,,,,,92", "92 - -"),
    Case("评价得分,92,,,,,", "92 - -"), Case("自评分数,,,,,,92", "92 - -"),
    Case("最终得分,,92,,,,", "92 - -"), Case("总评分,92,绩效评级,良,,,", "92 - 良"),
    Case("综合评定等级,优,,,,,", "- - 优"), Case("综合评价,良好,,,,,", "- - 良好"),
    Case("项目支出绩效自评总得分,92,,,,,", "92 - -"), Case("最终评定档次：良,,,,,,", "- - 良"),
    Case("总分,100,自评总分,92,自评等级,优,", "92 100 优"), Case("满分,100,自评得分,92,,,", "92 100 -"),
    Case("总分,,,,,100,84.5分 优", "84.5 100 优"), Case("总分：95分，等级：优,,,,,,", "95 - 优"),
    Case("综合得分,—,—,—,—,100,92", "92 100 -"), Case("总分,,,,,100,优", "优 100 优"),
    // What an indicator is called.
    Case(",,合计：新增床位,≥90张,,,5", "- - -"), Case(",,总分：及格率,≥90%,95%,5,5", "- - -"),
    Case(",,评价等级,优,优,10,10", "- - -"), Case(",,评价等次,,,5,5", "- - -"),
    Case(",绩效评价结果,结果应用率,100%,100%,5,5", "- - -"), Case(",考核等级,优秀率,,,5,5", "- - -"),
    Case(",,预算得分,≥9,9,5,5", "- - -"), Case(",,得分率,≥90%,95%,5,5", "- - -"),
    // Ticks.
    Case("自评等级,优□ 良☑ 中□ 差□,,,,,", "- - 良"), Case("自评等级：□优 ■良 □中 □差,,,,,,", "- - 良"),
    Case("等级,优（ ） 良（√） 中（ ） 差（ ）,,,,,", "- - 良"), Case("等级,优£良R中£差£,,,,,", "- - 良"),
    Case("等级,√优 良 中 差,,,,,", "- - 优"), Case("等级,优秀☐ 良好☒ 合格☐ 不合格☐,,,,,", "- - 良好"),
    Case("总分,92,等级,优□良✓,,,", "92 - 良"),
    Case("等级,优□ 良□ 中□ 差□,,,,,", "- - -", "3:4 grade-unclear"),
    Case("等级,优☑ 良☑ 中□ 差□,,,,,", "- - -", "3:4 grade-unclear"),
    Case("等级,优 良 中 差,,,,,", "- - -", "3:4 grade-unclear"),
    // Once more.
    Case("合计,,,,,100,92\n自评得分：92分,,自评等级：良,,,,", "92 100 良"),
    Case("合计,,,,,100,92\n自评得分：90分,,,,,,", "92 100 -", "4:1 row-not-read"),
  ]

  @Test("totals and grades are read wherever they stand, and never invented", arguments: lines)
  func reads(_ row: Case) {
    #expect(Self.lines.count == 44)
    let (form, faults) = readForm(Self.head + row.line + "\n")
    #expect(Self.shown(form) == row.read)
    #expect(faults == row.faults)
    let isIndicator = row.line.hasPrefix(",")
    #expect(form?.rows.count == (isIndicator ? 2 : 1))
  }

  static let heads = [
    Case("总分,100,自评总分,92,自评等级,优", "92 100 优"), Case("总评分,92,绩效评级,良", "92 - 良"),
    Case("得分,95,评价等次,优", "95 - 优"), Case("五、自评总分：,100", "100 - -"),
    Case("自评得分（分）：95.5,,绩效评定等级：优", "95.5 - 优"), Case("最终得分,88,最终评级,良", "88 - 良"),
    Case("自评等级,□优 ☑良 □中 □差", "- - 良"), Case("自评结论,基本完成", "- - -"),
    Case("自评等级,优□ 良□", "- - -", "2:6 grade-unclear"),
    Case("预算数：,100,执行数：,90,得分,9", "- - -"), Case("合计,100,90", "- - -"),
  ]

  @Test("in the head, too", arguments: heads)
  func inHead(_ row: Case) {
    #expect(Self.heads.count == 11)
    let (form, faults) = readForm("项目名称,修桥\n" + row.line + "\n" + Self.head)
    #expect(Self.shown(form) == row.read)
    #expect(faults == row.faults)
  }

  @Test("and in a table whose first column has the names")
  func namesFirst() {
    let head = "指标名称,指标值,完成值,分值,得分\n会议,10次,10次,50,50\n"
    for (line, read) in [
      ("总分,,,100,92", "92 100 -"), ("自评得分,95,等级,优,", "95 - 优"), ("等级,优,,,", "- - 优"),
      ("其他需要说明的问题,无,,,", "- - -"), ("填表人：,张三,,,", "- - -"), ("说明,无,,,", "- - -"),
    ] {
      let (form, faults) = readForm(head + line + "\n")
      #expect(Self.shown(form) == read)
      #expect(form?.rows.map(\.name) == ["会议"])
      #expect(faults == [])
    }
  }

  static let indicators = [
    ",,受益单位：满意度,≥90%,,5,5", ",,受益单位：满意度,≥90%,,,5", ",,群众意见：回复率,100%,,5,5", ",,说明：公开率,100%,100%,5,",
    ",,服务电话：接通率,≥90%,,,5", ",,主管部门：巡查次数,,,5,", ",,改进措施,≥3项,3项,5,5", ",,存在问题,,,5,5",
    ",,备注：更新率,,95%,5,",
    ",,受益单位：,≥90%,,5,5", ",,填报日期：准时率,100%,100%,,",
  ]

  @Test(
    "a row with a name and a weight or points of its own is an indicator", arguments: indicators)
  func indicator(_ line: String) {
    #expect(Self.indicators.count == 11)
    let (form, faults) = readForm(Self.head + line + "\n")
    #expect(form?.rows.count == 2)
    #expect(faults == [])
  }

  static let sums: [(rows: String, total: String, claimed: String, read: String, count: Int)] = [
    // Rows of 90 beside 10 for the money: 合计 adds up the rows alone.
    ("90,90", "90,90", "9", "- - -", 1), ("90,80", "90,80", "9", "- - -", 1),
    ("90,90", "90,99", "9", "99 90 -", 0), ("90,90", "100,99", "9", "99 100 -", 0),
    ("90,90", "92,", "9", "- 92 -", 0), ("80,80", "80,80", "18", "- - -", 1),
  ]

  @Test("合计 of the rows alone is no total of the form", arguments: sums)
  func rowsAlone(_ row: (rows: String, total: String, claimed: String, read: String, count: Int)) {
    #expect(Self.sums.count == 6)
    let text = """
      项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
      ,年度资金总额,100,100,90,10,90%,\(row.claimed)
      一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
      产出指标,数量指标,会议,10次,10次,\(row.rows)
      合计,,,,,\(row.total)
      """
    let (form, faults) = readForm(text + "\n")
    #expect(Self.shown(form) == row.read)
    #expect(form?.subtotals.count == row.count)
    #expect(faults == [])
  }
}
