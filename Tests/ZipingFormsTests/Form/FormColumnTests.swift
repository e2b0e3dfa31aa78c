import Testing
import Ziping
import ZipingTestSupport

@Suite("The columns of a form")
struct FormColumnTests {
  /// A field of a row, for a table.
  enum Field: String, CaseIterable, Sendable {
    case group, level2, name, target, actual, weight, claimed, level, notApplicable, note

    var official: String {
      switch self {
      case .group: "一级指标"
      case .level2: "二级指标"
      case .name: "三级指标"
      case .target: "年度指标值"
      case .actual: "实际完成值"
      case .weight: "分值"
      case .claimed: "得分"
      case .level: "完成程度"
      case .notApplicable: "不适用"
      case .note: "偏差原因分析及改进措施"
      }
    }

    var value: String {
      switch self {
      case .group: "产出指标"
      case .level2: "数量指标"
      case .name: "会议"
      case .target: "≥4次"
      case .actual: "5次"
      case .weight: "10"
      case .claimed: "9"
      case .level: "达成"
      case .notApplicable: "会议取消"
      case .note: "无偏差"
      }
    }

    func text(of row: Submission.Row) -> String? {
      switch self {
      case .group: row.group
      case .level2: row.level2
      case .name: row.name
      case .target: row.target.text
      case .actual: row.actual.text
      case .weight: row.weight?.text
      case .claimed: row.claimed?.text
      case .level: row.level?.text
      case .notApplicable: row.notApplicable?.text
      case .note: row.note?.text
      }
    }
  }

  static let headings: [(field: Field, heading: String)] = [
    (.group, "一级"), (.level2, "二级"), (.name, "三级"), (.name, "指标名称"), (.name, "绩效指标"),
    (.name, "具体指标"), (.name, "指标内容"), (.target, "预期指标值"), (.target, "目标值"),
    (.target, "指标值"), (.target, "年初目标值"), (.target, "全年目标值"), (.target, "年度目标值"),
    (.target, "年度\n指标值"), (.target, "年度指标值(A)"), (.target, "年度指标值（A）"),
    (.target, "年度指标值\n（按批复填写）"), (.target, " 年 度 指 标 值 "), (.actual, "全年实际值"),
    (.actual, "实际完成指标值"), (.actual, "自评完成值"), (.actual, "完成值"), (.actual, "实际值"),
    (.actual, "全年完成值"), (.actual, "业绩值"), (.actual, "实际完成情况"), (.actual, "实际完\r\n成值（B）"),
    (.weight, "权重"), (.weight, "标准分"), (.weight, "指标分值"), (.weight, "分 值"),
    (.weight, "分值（100分）"), (.weight, "权重（%）"), (.claimed, "自评得分"), (.claimed, "自评分"),
    (.claimed, "得分\n(保留两位小数)"), (.claimed, "自评分数"), (.level, "完成等次"), (.note, "备注"),
    (.note, "未完成原因分析"), (.note, "偏差原因分析"), (.note, "偏差原因分析\n及改进措施"),
    (.note, "偏差原因分析及改进措施（可另附页）"), (.notApplicable, "不适用原因"), (.notApplicable, "不适用理由"),
  ]

  @Test("a heading has many names", arguments: headings)
  func heading(_ row: (field: Field, heading: String)) throws {
    #expect(Self.headings.count == 45)
    let names = Field.allCases.map { $0 == row.field ? row.heading : $0.official }
    let header = names.map { "\"\($0)\"" }.joined(separator: ",")
    let cells = Field.allCases.map(\.value).joined(separator: ",")
    let (form, faults) = readForm("\(header)\n\(cells)\n")
    #expect(faults == [])
    let read = try #require(form?.rows.first)
    for field in Field.allCases { #expect(field.text(of: read) == field.value) }
  }

  @Test("columns may stand in any order", arguments: Array(UInt64(1)...20))
  func anyOrder(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let fields = Field.allCases.shuffled(using: &generator)
    let (form, faults) = readForm(
      fields.map(\.official).joined(separator: ",") + "\n"
        + fields.map(\.value).joined(separator: ","))
    #expect(faults == [])
    let read = try #require(form?.rows.first)
    for field in Field.allCases { #expect(field.text(of: read) == field.value) }
  }

  @Test("only the columns that a form has are read, and others between them are reported")
  func fewColumns() throws {
    let (form, faults) = readForm("序号,指标名称,计划,目标值,完成值\n1,会议,x,4次,5次\n2,培训,y,2次,2次\n")
    #expect(faults == ["1:9 column-not-read"])
    #expect(
      form?.texts == [["", "", "会议", "4次", "5次", "-", "-"], ["", "", "培训", "2次", "2次", "-", "-"]])
  }

  @Test("a fraction beside a column of % is what a sheet keeps of a percentage")
  func fractions() throws {
    let (form, faults) = readForm(
      "三级指标,指标值,计量单位,完成值\n完好率,90,%,0.95\n合格率,100,%,1\n超标率,0.8,%,0.5\n增长率,3,%,0.9\n完好率,90,%,95")
    #expect(faults == [])
    #expect(form?.rows.map(\.actual.text) == ["0.95", "1", "0.5%", "0.9%", "95%"])
    #expect(form?.rows.map(\.target.text) == ["90%", "100%", "0.8%", "3%", "90%"])
  }

  @Test("a column that stands twice is told of, notes are joined")
  func twice() throws {
    let (form, faults) = readForm("三级指标,指标值,完成值,完成值,备注,说明\n会议,4次,5次,6次,甲,乙\n")
    #expect(faults == ["1:14 repeated-column"])
    #expect(form?.rows.first?.actual.text == "5次")
    #expect(form?.rows.first?.note?.text == "甲；乙")
  }

  static let formless: [(text: String, fault: String)] = [
    ("甲,乙\n1,2\n", "f no-form"),
    ("一级指标,二级指标,三级指标\n产出,数量,会议\n", "f no-form"),
    ("三级指标,指标值,完成值\n", "1:1 no-rows"),
    ("三级指标,指标值,完成值\n总分,,100\n", "1:1 no-rows"),
    ("三级指标,指标值,完成值\n\"会议,4次,5次\n", "2:1 csv-unclosed-quote"),
  ]

  @Test("what is no form is said to be none", arguments: formless)
  func noForm(_ row: (text: String, fault: String)) {
    #expect(Self.formless.count == 5)
    let (form, faults) = readForm(row.text)
    #expect(form == nil)
    #expect(faults == [row.fault])
  }

  @Test("a target in three columns is put together")
  func threeColumns() throws {
    let (form, faults) = readForm(
      """
      绩效指标,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,自评完成值
      x,产出指标,数量指标,培训人数,≥,200,人,150
      ,,质量指标,合格率,>=,95,％,96
      ,,成本指标,成本,≤,10万元,万元,12
      ,,时效指标,时限,=,2021年12月,/,2021年11月
      ,满意度指标,满意度,评价,定性,好,/,较好

      """)
    #expect(faults == [])
    #expect(
      form?.rows.map(\.target.text) == ["≥200人", ">=95％", "≤10万元", "=2021年12月", "好"])
    #expect(form?.rows.map(\.name) == ["培训人数", "合格率", "成本", "时限", "评价"])
  }
}
