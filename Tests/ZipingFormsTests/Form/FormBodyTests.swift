import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

@Suite("The rows of a form")
struct FormBodyTests {
  static let header = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n"
  static let three = [
    ["产出指标", "数量指标", "会议", "4次", "4次", "20", "20"],
    ["产出指标", "数量指标", "培训", "2次", "2次", "20", "20"],
    ["产出指标", "质量指标", "合格率", "90%", "95%", "10", "10"],
    ["效益指标", "社会效益", "受益人数", "9人", "9人", "30", "30"],
  ]

  static let merged: [(what: String, body: String)] = [
    (
      "filled everywhere",
      """
      产出指标,数量指标,会议,4次,4次,20,20
      产出指标,数量指标,培训,2次,2次,20,20
      产出指标,质量指标,合格率,90%,95%,10,10
      效益指标,社会效益,受益人数,9人,9人,30,30
      """
    ),
    (
      "merged in both columns",
      """
      产出指标,数量指标,会议,4次,4次,20,20
      ,,培训,2次,2次,20,20
      ,质量指标,合格率,90%,95%,10,10
      效益指标,社会效益,受益人数,9人,9人,30,30
      """
    ),
    (
      "一级 filled, 二级 merged",
      """
      产出指标,数量指标,会议,4次,4次,20,20
      产出指标,,培训,2次,2次,20,20
      产出指标,质量指标,合格率,90%,95%,10,10
      效益指标,社会效益,受益人数,9人,9人,30,30
      """
    ),
    (
      "with line breaks, blanks and empty rows",
      """
      "产出\n指标","数量\n指标",会议,4次,4次,20,20
      ,　, 培训 ,2次,2次,20,20

      ,,,,,,
      ,质量指标,"合格\n率",90%,95%,10,10
      效益指标,社会效益,受益人数,9人,9人,30,30
      """
    ),
    (
      "with a header on the next page",
      """
      产出指标,数量指标,会议,4次,4次,20,20
      ,,培训,2次,2次,20,20
      一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
      ,质量指标,合格率,90%,95%,10,10
      效益指标,社会效益,受益人数,9人,9人,30,30
      """
    ),
    (
      "with another order on the next page",
      """
      产出指标,数量指标,会议,4次,4次,20,20
      ,,培训,2次,2次,20,20
      一级指标,二级指标,三级指标,得分,分值,实际完成值,年度指标值
      ,质量指标,合格率,10,10,95%,90%
      效益指标,社会效益,受益人数,30,30,9人,9人
      """
    ),
  ]

  @Test("an empty heading cell means as above", arguments: merged)
  func asAbove(_ row: (what: String, body: String)) {
    #expect(Self.merged.count == 6)
    let (form, faults) = readForm(Self.header + row.body + "\n")
    #expect(faults == [])
    #expect(form?.texts == Self.three)
  }

  @Test("a new 一级 does not keep the 二级 above")
  func newGroup() {
    let (form, _) = readForm(
      Self.header + "产出指标,数量指标,会议,4次,4次,,\n满意度指标,,满意度,90%,90%,,\n")
    #expect(form?.rows.map(\.level2) == ["数量指标", ""])
  }

  static let totals: [(lines: String, total: String?, grade: String?)] = [
    ("总分,,,,,100,98.25\n", "98.25", nil),
    ("总　分,,,,,100,98.25\n", "98.25", nil),
    ("合计,,,,,100,98.25\n自评等级,优\n", "98.25", "优"),
    ("总计（100分）,,,,,100,98.25\n等级,,,优秀\n", "98.25", "优秀"),
    (",,自评总分,,,100,98.25\n评价等级,良\n", "98.25", "良"),
    ("总分,,,,,100,\n", nil, nil),
    ("", nil, nil),
  ]

  @Test("total and grade rows are claims, not indicators", arguments: totals)
  func claims(_ row: (lines: String, total: String?, grade: String?)) {
    #expect(Self.totals.count == 7)
    let (form, faults) = readForm(Self.header + "产出指标,数量指标,会议,4次,4次,20,20\n" + row.lines)
    #expect(faults == [])
    #expect(form?.rows.count == 1)
    #expect(form?.claimedTotal?.text == row.total)
    #expect(form?.claimedGrade?.text == row.grade)
  }

  @Test("a total in a form without a column of claims is its last number")
  func totalWithoutClaims() {
    let (form, _) = readForm("三级指标,指标值,完成值\n会议,4次,4次\n总分,,98\n")
    #expect(form?.claimedTotal?.text == "98")
  }

  @Test("a total that stands beside its column is not lost")
  func totalBeside() {
    let (form, faults) = readForm(Self.header + "产出指标,数量指标,会议,4次,4次,20,20\n总分,98.25\n")
    #expect(form?.claimedTotal?.text == "98.25" || !faults.isEmpty)
  }

  static let below = [
    "注：1.分值按批复填写。\n2.得分保留两位小数。,,,,,,",
    ",,,,,10,",
  ]

  @Test("what is no indicator is told of at its place", arguments: below)
  func footnote(_ line: String) {
    #expect(Self.below.count == 2)
    let quoted = line.replacing("\n", with: "；")
    let (form, faults) = readForm(Self.header + "产出指标,数量指标,会议,4次,4次,20,20\n\(quoted)\n")
    #expect(form?.texts == [Self.three[0]])
    #expect(faults == [line.hasPrefix(",") ? "3:6 row-not-read" : "3:1 row-not-read"])
  }

  @Test(
    "who signed and what the form asks about itself are no rows, and nobody is named",
    arguments: [
      "填表人：张三,,联系电话：13800000000,,,,", "审核人：李四,,,,,,", "项目负责人：甲,,财务负责人：乙,,,,", "其他需要说明事项,无,,,,,",
      "单位（盖章）：,,,填报日期：2024年3月1日,,,", "存在问题及改进措施,进度偏慢,,,,,",
      "说明,,,,,,", "说明,无,,,,,", "备注,资金未到位,,,,,", "说明 请在此处简要说明审计中发现的问题,,,,,,", "……,,,,,,",
      "—,……,,,,,",
      "填表人：,,张三,,2024-1-1,,", "自评结论,项目实施顺利，达到预期,,,,,", ",,填表人：,张三,审核人：,,",
    ])
  func officialLines(_ line: String) {
    let (form, faults) = readForm(Self.header + "产出指标,数量指标,会议,4次,4次,20,20\n\(line)\n")
    #expect(form?.texts == [Self.three[0]])
    #expect(faults == [])
  }

  @Test("what belongs to a form is a note, what may be lost is a warning")
  func remarks() {
    let lines = [
      "注：1.得分不超过分值。", "2.定性指标分三档。", "填表人：张三,,联系电话：无", ",,,,,10,",
    ]
    let log = DiagnosticLog()
    let table = Self.header + "产出指标,数量指标,会议,4次,4次,20,20\n"
    let bytes = Array((table + lines.joined(separator: "\n")).utf8)
    #expect(FormReader.read(bytes, file: "f", log: log).count == 1)
    #expect(log.diagnostics.map(\.severity) == [.info, .info, .warning])
  }

  @Test("a group alone on a line is that of the rows below it, where it has no column")
  func groupsAmongNames() {
    let (form, faults) = readForm(
      "绩效指标,指标值,完成值,权重\n产出指标,,,\n会议,4次,4次,50\n效益指标（30分）,,,\n受益,5人,5人,30\n验收指标,,,20\n")
    #expect(form?.rows.map(\.group) == ["产出指标", "效益指标（30分）", "效益指标（30分）"])
    #expect(form?.rows.map(\.name) == ["会议", "受益", "验收指标"])
    #expect(faults == ["2:1 row-not-read", "4:1 row-not-read"])
  }

  @Test("a note in the column of names is no indicator either")
  func footnoteAmongNames() {
    let (form, faults) = readForm("三级指标,指标值,完成值\n会议,4次,4次\n注：得分保留两位小数。,,\n")
    #expect(form?.rows.map(\.name) == ["会议"])
    #expect(faults == ["3:1 row-not-read"])
  }

  @Test("rows read and rows told of make all the rows there are", arguments: Array(UInt64(1)...30))
  func nothingDisappears(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let kinds = [
      "产出指标,数量指标,会议,4次,4次,20,20", ",,培训,2次,2次,,", "效益指标,,受益,,,,", "注：说明,,,,,,",
      ",,,,,,5", ",,,9次,,,", "附件", "满意度指标,满意度指标,,≥90%,95%,10,10",
    ]
    let lines = (0..<Int.random(in: 1...15, using: &generator)).map { _ in
      kinds.randomElement(using: &generator) ?? ""
    }
    let (form, faults) = readForm(Self.header + lines.joined(separator: "\n") + "\n")
    let told = faults.filter { $0.hasSuffix("row-not-read") }.count
    if faults.contains(where: { $0.hasSuffix("no-rows") }) {
      #expect(told == lines.count)
    } else {
      #expect((form?.rows.count ?? 0) + told == lines.count)
    }
  }

  @Test("a row without a name has its 二级 instead, and that is told of")
  func nameless() {
    let (form, faults) = readForm(Self.header + "满意度指标,满意度指标,,≥90%,95%,10,10\n")
    #expect(form?.rows.map(\.name) == ["满意度指标"])
    #expect(faults == ["2:1 name-missing"])
  }

  @Test("cells know their places, also behind quoted line breaks")
  func places() throws {
    let (form, _) = readForm(Self.header + "产出指标,\"数量\n指标\",\"会\n议\",\"≥4\n次\",5次,20,\n")
    let row = try #require(form?.rows.first)
    #expect(row.place.description == "f:3:5")
    #expect(row.target.place.description == "f:4:4")
    #expect(row.actual.place.description == "f:5:4")
    #expect(row.weight?.place.description == "f:5:7")
    #expect(row.claimed == nil)
    #expect(row.target.text == "≥4\n次")
  }

  static let longNumbers: [(digits: Int, isRefused: Bool)] = [(18, false), (19, true), (400, true)]

  @Test("numbers that cannot be held exactly are refused", arguments: longNumbers)
  func longNumber(_ row: (digits: Int, isRefused: Bool)) {
    #expect(Self.longNumbers.count == 3)
    let number = String(repeating: "7", count: row.digits)
    let (form, faults) = readForm(Self.header + "产出指标,数量指标,会议,4次,\(number)次,20,20\n")
    #expect((form == nil) == row.isRefused)
    #expect(faults == (row.isRefused ? ["2:17 number-too-long"] : []))
  }

  @Test("rows whose name is a dash or 无 are no indicators")
  func placeholders() {
    let (form, faults) = readGrid(
      sketch(
        "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n" + """
          产出指标|数量指标|甲|4次|4次|30|30
          ^|时效指标|—|—|—|—|—
          ^|成本指标|无|无|无||
          ^|^|节约|1万元|1万元|10|10
          效益指标|经济效益|—|—|—|—|
          ^|社会效益|乙|4次|4次|20|20
          ^|^|无|≥5人|5人|10|10
          """))
    #expect(form?.rows.map(\.name) == ["甲", "节约", "乙", "无"])
    #expect(form?.rows.map(\.level2) == ["数量指标", "成本指标", "社会效益", "社会效益"])
    #expect(form?.rows.map(\.group) == ["产出指标", "产出指标", "效益指标", "效益指标"])
    #expect(faults == [])
  }

  @Test("预算执行率 is the name of its row, whatever column it stands in")
  func executionRow() {
    let (form, faults) = readGrid(
      sketch(
        "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n" + "产出指标|数量|甲|4次|4次|90|90\n预算执行率|||100%|95%|10|9.5"))
    #expect(form?.rows.map(\.name) == ["甲", "预算执行率"])
    #expect(faults == [])
  }
}
