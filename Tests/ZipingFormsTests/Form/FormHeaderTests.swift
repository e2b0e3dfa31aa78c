import Testing
import Ziping

@Suite("The heading of a table")
struct FormHeaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let table: String
    /// 一级, 二级, 三级, 指标值, 完成值, 分值, 得分, 复核完成值, 复核得分 of the first row.
    let row: String
    var faults: [String] = []
    var testDescription: String { what }
  }

  static let cases = [
    Case(
      what: "two rows, merged",
      table: """
        绩效指标|<|<|年度/指标值（A）|全年执行情况|<|<|备注
        一级指标|二级指标|三级指标|^|实际完成值（B）|分值|得分|^
        产出指标|数量指标|会议|4次|5次|10|9|无
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "two rows, without merged cells",
      table: """
        绩效指标|||年度指标值|全年执行情况|||备注
        一级指标|二级指标|三级指标||实际完成值|分值|得分|
        产出指标|数量指标|会议|4次|5次|10|9|无
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "two rows that all columns but one share",
      table: """
        一级指标|二级指标|三级指标|分值|年度指标值|完成情况|<
        ^|^|^|^|^|实际完成值|得分
        产出指标|数量指标|会议|10|4次|5次|9
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "a self-evaluation beside a review, over two rows",
      table: """
        一级指标|二级指标|三级指标|指标值|权重|自评|<|复核情况|<
        ^|^|^|^|^|完成值|得分|完成值|得分
        产出指标|数量指标|会议|4次|10|5次|9|3次|7
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 3次 7"),
    Case(
      what: "weight and points under one heading",
      table: """
        一级指标|二级指标|三级指标|年度指标值|<|<|实际完成值|自评|<|偏差原因及改进措施
        ^|^|^|指标性质|指标值|计量单位|^|分值|得分|^
        产出指标|数量指标|会议|≥|4|次|5次|10|9|无
        """,
      row: "产出指标 数量指标 会议 ≥4次 5次 10 9 - -"),
    Case(
      what: "points called 分值 under 自评, beside the weight",
      table: """
        一级指标|二级指标|三级指标|指标值|权重|自评|<
        ^|^|^|^|^|完成值|分值
        产出指标|数量指标|会议|4次|10|5次|9
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "计划 and 实际 under 指标值, merged",
      table: """
        一级指标|二级指标|三级指标|指标值|<|分值|得分
        ^|^|^|计划|实际|^|^
        产出指标|数量指标|会议|4次|5次|10|9
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "计划 and 实际 under 指标值, not merged",
      table: """
        一级指标|二级指标|三级指标|指标值||分值|得分
        |||计划|实际||
        产出指标|数量指标|会议|4次|5次|10|9
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "年初 and 调整后 under 指标值",
      table: """
        一级指标|二级指标|三级指标|指标值||完成值|分值|得分
        |||年初|调整后|||
        产出指标|数量指标|会议|4次|6次|5次|10|9
        """,
      row: "产出指标 数量指标 会议 6次 5次 10 9 - -", faults: ["E3 target-adjusted"]),
    Case(
      what: "modifiers in brackets",
      table: """
        一级指标|二级指标|三级指标|指标值（计划）|指标值（实际）|分值|得分
        产出指标|数量指标|会议|4次|5次|10|9
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "one heading over three levels, not merged",
      table: """
        绩效指标|||目标值|实际完成值|分值|得分
        产出指标|数量指标|会议|4次|5次|10|9
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "one heading over two levels, merged",
      table: """
        指标类型|<|指标名称|目标值|实际值|分值|得分
        产出|数量指标|会议|4次|5次|10|9
        """,
      row: "产出 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "one heading over two levels, not merged",
      table: """
        指标类型||指标名称|目标值|实际值|分值|得分
        产出|数量指标|会议|4次|5次|10|9
        """,
      row: "产出 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "signs of whatever kind, and the year in a heading",
      table: """
        一级指标|二级指标|三级指标|运算符号|2023年指标值|度量单位|2023年度完成值|分值|得分
        产出指标|数量指标|会议|<=|4|次|5|10|9
        """,
      row: "产出指标 数量指标 会议 <=4次 5次 10 9 - -"),
    Case(
      what: "计划数 and 实际数",
      table: """
        一级指标|二级指标|三级指标|计划数|实际数|分值|得分
        产出指标|数量指标|会议|4次|5次|10|9
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "what is told beside the values is none",
      table: """
        一级指标|二级指标|三级指标|年度目标|实际完成情况|偏差值|权重|评价分值|扣分值
        产出指标|数量指标|会议|4次|5次|1次|10|9|1
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -",
      faults: ["F1 column-not-read", "I1 column-not-read"]),
    Case(
      what: "计划完成目标值 is asked for",
      table: """
        一级指标|二级指标|三级指标|计划完成目标值|实际完成值|权重|实际分值
        产出指标|数量指标|会议|4次|5次|10|9
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "an adjustment that is none",
      table: """
        一级指标|二级指标|三级指标|指标值|调整后指标值|完成值|分值|得分
        产出指标|数量指标|会议|4次|未作调整|5次|10|9
        """,
      row: "产出指标 数量指标 会议 4次 5次 10 9 - -"),
    Case(
      what: "a review sheet",
      table: """
        一级指标|二级指标|三级指标|指标性质|指标值|计量单位|权重|自评完成值|自评得分|复核完成值|复核得分|备注
        产出指标|数量指标|会议|≥|4|次|10|5次|9|3次|7|无
        """,
      row: "产出指标 数量指标 会议 ≥4次 5次 10 9 3次 7"),
    Case(
      what: "a review before the self-evaluation",
      table: """
        复核得分|复核完成值|三级指标|指标值|完成值|得分
        7|3次|会议|4次|5次|9
        """,
      row: "- - 会议 4次 5次 - 9 3次 7"),
    Case(
      what: "a side column from the heading down",
      table: """
        绩/效/指/标|一级指标|二级指标|三级指标|预期指标值(包含数字及文字描述)|实际完成指标值(包含数字及文字描述)
        ^|产出指标|数量指标|会议|4次|5次
        ^|^|^|培训|4次|5次
        """,
      row: "产出指标 数量指标 会议 4次 5次 - - - -"),
    Case(
      what: "a side column that begins below the heading",
      table: """
        |一级/指标|二级/指标|三级/指标|预期指标值|实际完成指标值
        绩效指标完成情况|产出指标|数量指标|会议|4次|5次
        ^|^|^|培训|4次|5次
        """,
      row: "产出指标 数量指标 会议 4次 5次 - - - -"),
    Case(
      what: "one heading over three columns of indicators",
      table: """
        绩效指标|<|<|年度指标值|实际完成值
        产出指标|数量指标|会议|4次|5次
        """,
      row: "产出指标 数量指标 会议 4次 5次 - - - -"),
    Case(
      what: "a heading over two columns of the target",
      table: """
        三级指标|年度指标值|<|实际完成值
        会议|≥|4次|5次
        """,
      row: "- - 会议 ≥ 4次 5次 - - - -"),
    Case(
      what: "a title and instructions above",
      table: """
        填表说明：1.指标值按批复填写|<|<|<
        2.得分保留两位小数|<|<|<

        三级指标|年度指标值|实际完成值|得分
        会议|4次|5次|9
        """,
      row: "- - 会议 4次 5次 - 9 - -"),
    Case(
      what: "numbering beside the heading over two rows",
      table: """
        序号|绩效指标|<|指标值|完成情况|<
        ^|二级指标|三级指标|^|全年实际值|自评得分
        1|数量指标|会议|4次|5次|9
        """,
      row: "- 数量指标 会议 4次 5次 - 9 - -"),
  ]

  @Test("columns are found in one row or two", arguments: cases)
  func columns(_ row: Case) throws {
    #expect(Self.cases.count == 26)
    let (form, faults) = readGrid(sketch(row.table))
    #expect(faults == row.faults)
    let first = try #require(form?.rows.first)
    let texts: [String?] = [
      first.group, first.level2, first.name, first.target.text, first.actual.text,
      first.weight?.text, first.claimed?.text, first.reviewedActual?.text,
      first.reviewedPoints?.text,
    ]
    #expect(texts.map { $0.map { $0.isEmpty ? "-" : $0 } ?? "-" }.joined(separator: " ") == row.row)
  }

  @Test("a reviewer's total is not the claimed one")
  func reviewedTotal() {
    let (form, faults) = readGrid(
      sketch("三级指标|指标值|完成值|复核完成值|复核得分\n会议|4次|5次|3次|7\n合计||||70"))
    #expect(faults == [])
    #expect(form?.claimedTotal == nil)
    let beside = readGrid(
      sketch("三级指标|指标值|完成值|得分|复核得分\n会议|4次|5次|9|7\n合计|||90|70"))
    #expect(beside.form?.claimedTotal?.text == "90")
  }

  @Test("every place is that of the sheet's cell")
  func places() throws {
    let (form, _) = readGrid(
      sketch("|三级指标|指标值|完成值|分值\n|会议|4次|5次|10\n|^|2次|2次|10", sheet: "自评表"))
    let rows = try #require(form).rows
    #expect(rows.map(\.place.description) == ["f.xlsx!自评表!B2", "f.xlsx!自评表!C3"])
    #expect(rows.map(\.actual.place.description) == ["f.xlsx!自评表!D2", "f.xlsx!自评表!D3"])
    let document = readGrid(sketch("三级指标|指标值|完成值\n会议|4次|5次", table: 3))
    #expect(
      document.form?.rows.first?.target.place.description == "f.docx#table3/row2/cell2")
  }

  @Test("指标类别 names the groups where no 一级指标 does")
  func categories() {
    let header = "二级指标|三级指标|目标值|完成值|权重|自评分\n"
    let row = "数量指标|新建|10座|9座|30|27"
    let alone = readGrid(
      sketch("指标类别|" + header + "产出|" + row + "\n预算执行率|||100%|95%|10|9.5"))
    #expect(alone.form?.rows.map(\.group) == ["产出", "预算执行率"])
    #expect(alone.form?.rows.map(\.name) == ["新建", "预算执行率"])
    #expect(alone.faults == [])
    for heading in ["指标类别|一级指标|", "一级指标|指标类别|"] {
      let values = heading.hasPrefix("指标类别") ? "共性|产出|" : "产出|共性|"
      let both = readGrid(sketch(heading + header + values + row))
      #expect(both.form?.rows.map(\.group) == ["产出"])
      #expect(
        both.faults == [heading.hasPrefix("指标类别") ? "A1 column-not-read" : "B1 column-not-read"])
    }
  }
}
