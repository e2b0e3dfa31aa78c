import Testing
import Ziping
import ZipingFiles
import ZipingForms
import ZipingTestSupport

@Suite("The text around a form")
struct NarrativeTests {
  static let statements: [(text: String, found: String)] = [
    // Totals.
    ("自评得分98分。", "total 98分"),
    ("自评得分：98.25分", "total 98.25分"),
    ("综合得分 98.25 分，等级为“优”。", "total 98.25 分; grade 优"),
    ("自评总分为95分", "total 95分"),
    ("经综合评价，2021年度部门整体支出绩效自评得分为９６．５分，评价等级：良。", "total ９６．５分; grade 良"),
    ("根据评分标准，我单位自评总得分98分（满分100分），自评等级为优秀等次；", "total 98分; grade 优秀"),
    ("自评得分98分，较上年提高2分。", "total 98分"),
    ("综合得分98分等级为优", "total 98分; grade 优"),
    ("评价结果为“良好”。", "grade 良好"),
    ("产出指标得50分，效益指标得30分，综合得分98分。", "total 98分"),
    ("最终得分为95分，综合评定等级为优。", "total 95分; grade 优"), ("绩效评级为良。", "grade 良"),
    ("项目支出绩效自评总得分95分，绩效自评等次：优。", "total 95分; grade 优"),
    // Totals of something else.
    ("绩效得分95分。", ""), ("合计95分。", ""), ("水质评级为优。", ""), ("教师综合评价为优。", ""),
    ("该项得分10分。", ""),
    ("该项自评得分10分。", ""),
    ("该项指标，自评得分10分。", ""),
    ("数量指标自评得分10分，质量指标自评得分9分。", ""),
    ("预算执行率自评得分10分。", ""),
    ("项目产出自评得分50分。", ""),
    ("上年自评得分95分。", ""),
    ("2020年自评得分95分。", ""),
    ("2020年度项目绩效情况良好，自评得分95分。", ""),
    ("去年为良，自评得分95分。", ""),
    ("预计自评得分95分。", ""),
    ("自评得分95分以上。", ""),
    ("自评得分约95分。", ""),
    ("自评得分95。", "total 95"),
    ("自评得分95至98。", ""),
    ("该项目自评得分97.5分。", "total 97.5分"),
    ("经自评，得分为97.5分。", "total 97.5分"),
    ("经自评，数量指标得分为97.5分。", ""),
    ("自评得97.5分。", "total 97.5分"),
    ("总得分：97.5", "total 97.5"),
    ("总分100分，自评得分98分。", "total 98分"),
    ("该项得分为9分", ""),
    ("自评得分为优良。", ""),
    ("满分为100分", ""),
    ("评价等级分为优、良、中、差四等。", ""),
    ("财政复核综合得分92分。", ""),
    ("得分98分", ""),
    // Money.
    ("预算安排158.4万元，全年执行数170.51万元，预算执行率107.65%。", "planned 158.4万元; executed 170.51万元; rate 107.65%"),
    ("2021年预算安排1,524,481.22元", "planned 1,524,481.22元"),
    ("全年预算数为100万元,截至2021年12月31日实际支出98万元,预算执行率达98%", "planned 100万元; executed 98万元; rate 98%"),
    ("全年支出5元", "executed 5元"),
    ("项目全年预算数152.45万元，执行数为152.45万元，完成预算的100%。", "planned 152.45万元; executed 152.45万元"),
    ("1．资金计划。该资金计划1,584,000.00元，由市级财政拨款。", "planned 1,584,000.00元"),
    ("1．项目主要内容：技能培训经费共1,705,100.00元，包括业务运行费", "planned 1,705,100.00元"),
    ("2021年技能培训预算为20万元，财政拨付20万元。", "planned 20万元"),
    ("年初预算安排10万元，调整后预算数为20万元", "planned 20万元"),
    ("预算安排10万元，调整后预算数为20万元", "planned 20万元"),
    // Satisfaction.
    ("2、服务对象满意度方面，通过走访调查，项目服务对象满意率为95%以上。", "satisfaction 95%以上"),
    ("总体满意度达到96.5%。", "satisfaction 96.5%"),
    ("服务对象满意度大于95%", "satisfaction 大于95%"),
    ("1.两级代表满意度大于95%；2.参会人员满意度大于95%", ""),
    ("职工总体满意度达到基本满意", ""),
    ("满意度较高", ""),
    ("群众满意度为93%", "satisfaction 93%"),
    ("受益群众满意率达到了93%以上", "satisfaction 93%以上"),
    ("服务对象满意度≥95%，实际满意度97%", "satisfaction 97%"),
    ("绩效目标：服务对象满意度大于95%", ""),
    ("满意度指标10分，得10分", ""),
    ("上年满意度95%", ""),
    // Kept to the budget, or not.
    (
      "严格报账程序，全年整体部门支出严格控制在年初预算范围之内。决算基本支出比年初预算批复超出176.59万元。",
      "within 控制在年初预算范围之内; over 176.59万元"
    ),
    ("项目支出决算，没有超出预算。", "within 没有超出预算"),
    ("项目支出没有超出预算。项目支出超出预算5万元。", "within 没有超出预算; over 5万元"),
    ("三公经费控制在预算范围内", ""),
    ("公用经费支出比预算超出2万元", ""),
    ("控制在预算范围内的措施", ""),
    ("项目实际支出130.2万元", "executed 130.2万元"),
    ("累计支付130万元", "executed 130万元"),
    ("年初预算安排200万元，全年预算180万元", "planned 180万元"),
    // Other money.
    ("办公经费共5万元", ""),
    ("培训费等经费共5万元", ""),
    ("三公经费支出5万元", ""),
    ("项目支出343万元，基本支出1000万元", ""),
    ("其中，预算安排20万元", ""),
    ("上年预算安排20万元", ""),
    ("2020年预算安排20万元", ""),
    ("预算安排20万元以内", ""),
    ("年初预算安排20万元", ""),
    ("设备购置预算安排20万元", ""),
    ("预算执行率达到95%以上", ""),
    ("资金到位率100%", ""),
    ("", ""),
  ]

  static func shown(_ narrative: Submission.Narrative) -> String {
    let kinds: [(String, [Submission.Cell])] = [
      ("total", narrative.totals), ("grade", narrative.grades), ("planned", narrative.planned),
      ("executed", narrative.executed), ("rate", narrative.rates),
      ("satisfaction", narrative.satisfaction), ("within", narrative.withinBudget),
      ("over", narrative.overBudget),
    ]
    return kinds.flatMap { kind, cells in cells.map { "\(kind) \($0.text)" } }
      .joined(separator: "; ")
  }

  static func read(_ texts: String..., year: Int? = 2021) -> Submission.Narrative {
    let cells = texts.enumerated().map { index, text in
      Grid.Cell(text, at: Place(file: "a.docx", position: .paragraph(index + 1)))
    }
    return NarrativeReader.read(cells, year: year, project: "技能培训")
  }

  @Test("only clear statements about the whole are taken", arguments: statements)
  func statement(_ row: (text: String, found: String)) {
    #expect(Self.statements.count == 88)
    #expect(Self.shown(Self.read(row.text)) == row.found)
  }

  @Test("what the text states of the form's indicators is kept by their names")
  func figures() {
    let texts = ["2021年开展送戏下乡112场，学员考核合格率９８.5％。2020年送戏下乡99场。", "培训1,200人次"]
    let narrative = NarrativeReader.read(
      texts.map { Grid.Cell($0, at: Place(file: "a.docx", position: .paragraph(3))) }, year: 2021,
      indicators: ["送戏下乡场次", "学员考核合格率", "培训"])
    #expect(narrative.figures.map(\.name) == ["送戏下乡场次", "学员考核合格率"])
    #expect(narrative.figures.map(\.value.text) == ["112场", "９８.5％"])
    #expect(narrative.figures.first?.value.place.description == "a.docx#paragraph3")
  }

  @Test("a statement has its paragraph's place")
  func place() {
    let narrative = Self.read("一、概况", "自评得分98分。")
    #expect(narrative.totals.map(\.place.description) == ["a.docx#paragraph2"])
  }

  @Test("a total under the heading of a part is the part's")
  func heading() {
    #expect(Self.read("（一）产出指标完成情况", "自评得分50分。").totals.isEmpty)
    #expect(Self.read("（一）产出指标完成情况", "良好。", "自评得分50分。").totals.isEmpty)
    let narrative = Self.read("（一）产出指标完成情况", "自评得分50分。", "二、评价结论", "自评得分98分。")
    #expect(narrative.totals.map(\.text) == ["98分"])
  }

  @Test("without a known year every year will do")
  func unknownYear() {
    #expect(Self.read("2020年自评得分95分。", year: nil).totals.map(\.text) == ["95分"])
  }

  /// A document with a form and a text below it.
  static func document(_ text: String, total: String? = nil, forms: Int = 1) throws -> [Submission]
  {
    let head = [p("一级指标"), p("二级指标"), p("三级指标"), p("年度指标值"), p("实际完成值"), p("分值"), p("得分")]
    let row = [p("产出指标"), p("数量指标"), p("会议"), p("4次"), p("5次"), p("10"), p("10")]
    let foot = [tc("<w:gridSpan w:val='5'/>", "总分"), p("100"), p(total ?? "")]
    let form = table(head, row, foot)
    let log = DiagnosticLog()
    return DocumentForms.read(
      try WordFile(String(repeating: form + p(""), count: forms) + p(text)).bytes(), file: "a.docx",
      log: log)
  }

  @Test("a total that the table lacks is taken from the text")
  func supplement() throws {
    let form = try #require(try Self.document("自评得分98分，等级为“优”。").first)
    #expect(form.claimedTotal?.text == "98分")
    #expect(form.claimedTotal?.place.description == "a.docx#paragraph2")
    #expect(form.claimedGrade?.text == "优")
    #expect(try Self.document("自评得分98分，自评总分97分。").first?.claimedTotal == nil)
  }

  @Test("the table's total stays, and the text's is kept beside it")
  func both() throws {
    let form = try #require(try Self.document("自评得分98分。", total: "97").first)
    #expect(form.claimedTotal?.text == "97")
    #expect(form.narrative.totals.map(\.text) == ["98分"])
  }

  @Test("only the first hundred pages are read, and no sentence that goes on for pages")
  func length() {
    let filler = String(repeating: "项目实施情况良好。", count: 100)
    func totals(after pages: Int, _ text: String) -> [String] {
      let place = Place(file: "a.docx")
      let texts = Array(repeating: filler, count: pages) + [text]
      return NarrativeReader.read(texts.map { Grid.Cell($0, at: place) }, year: 2021)
        .totals.map(\.text)
    }
    #expect(totals(after: 100, "自评得分98分。") == ["98分"])
    #expect(totals(after: 112, "自评得分98分。").isEmpty)
    let clauses = String(repeating: "自评得分98分，", count: 160)
    #expect(totals(after: 0, clauses + "自评得分98分。").isEmpty)
    #expect(totals(after: 0, clauses + "完。自评得分97分。") == ["97分"])
  }

  @Test("with several forms nobody knows which one a text is about")
  func several() throws {
    let forms = try Self.document("自评得分98分。", forms: 2)
    #expect(forms.count == 2)
    #expect(forms.allSatisfy { $0.claimedTotal == nil && $0.narrative == .init() })
  }
}
