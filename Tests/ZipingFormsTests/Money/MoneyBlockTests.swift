import Testing
import Ziping
import ZipingForms

/// Heads whose money is easily taken from the wrong row, column, block or unit.
@Suite("The money of a form")
struct MoneyBlockTests {
  /// A head as a sketch, with its money as `planned/executed unit weight claimed; part planned/executed …`.
  struct Head: Sendable, CustomTestStringConvertible {
    let what: String
    let sketch: String
    let money: String
    var testDescription: String { what }
  }

  static let heads = [
    Head(
      what: "a part that is a sum of its own stands before the whole",
      sketch: """
        项目资金（万元）||全年预算数|全年执行数|分值|执行率|得分
        |财政资金总额|80|60|||
        |其他资金|20|20|||
        |合计|100|80|10|80%|8
        """, money: "100/80 万元 10 8; 财政资金总额 80/60; 其他资金 20/20"),
    Head(
      what: "the whole is called 总计",
      sketch: """
        项目资金（万元）||全年预算数|全年执行数|分值|得分
        |总计|100|90|10|9
        |财政拨款|80|70||
        """, money: "100/90 万元 10 9; 财政拨款 80/70"),
    Head(
      what: "the one row is called after the project",
      sketch: """
        项目资金（万元）||全年预算数|全年执行数|分值|得分
        |修桥项目|100|90|10|9
        """, money: "100/90 万元 10 9"),
    Head(
      what: "points in the row of the only part",
      sketch: """
        项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
        |年度资金总额|100|100|86|||
        |其中：财政拨款|100|100|86|10|86%|10
        """, money: "100/86 万元 10 10; 财政拨款 100/86"),
    Head(
      what: "合计 and 财政拨款 under each heading, merged",
      sketch: """
        项目资金（万元）|全年预算数|<|全年执行数|<|执行率
        ^|财政拨款|合计|财政拨款|合计|^
        年度资金总额|80|100|70|95|95%
        """, money: "100/95 万元 - -"),
    Head(
      what: "合计 and 财政拨款 under each heading, not merged",
      sketch: """
        项目资金（万元）|全年预算数||全年执行数||执行率
        |合计|财政拨款|合计|财政拨款|
        年度资金总额|100|80|95|70|95%
        """, money: "100/95 万元 - -"),
    Head(
      what: "年初 and 调整后 under 预算数",
      sketch: """
        项目资金（万元）||预算数|<|执行数|分值|得分
        ^|<|年初|调整后|^|^|^
        |年度资金总额|100|120|96|10|8
        """, money: "120/96 万元 10 8"),
    Head(
      what: "年初批复 and 调整后, 财政资金 and 小计",
      sketch: """
        项目资金（万元）||预算安排||实际支付||分值
        ||年初批复|调整后|财政资金|小计|
        |全年资金合计|100|120|60|96|10
        """, money: "120/96 万元 10 -"),
    Head(
      what: "what nobody understands under a heading is not taken for the whole",
      sketch: """
        项目资金（万元）||全年预算数|<|全年执行数|<|分值
        ^|<|甲口径|乙口径|甲口径|乙口径|^
        |年度资金总额|100|120|60|96|10
        """, money: "-/- 万元 - -"),
    Head(
      what: "年初 and 调整后 in brackets",
      sketch: """
        项目资金（万元）||预算数（年初）|预算数（调整后）|执行数|分值|得分
        |年度资金总额|100|120|96|10|8
        """, money: "120/96 万元 10 8"),
    Head(
      what: "调整后预算数 among labels",
      sketch: "项目资金|预算数：|100|调整后预算数：|120|执行数：|110", money: "120/110 - - -"),
    Head(
      what: "a change beside the budget of the year's beginning",
      sketch: """
        项目资金（万元）||年初预算数|预算调整数|全年执行数|分值|得分
        |年度资金总额|100|20|96|10|8
        """, money: "-/96 万元 10 8"),
    Head(
      what: "no change beside the budget of the year's beginning",
      sketch: """
        项目资金（万元）||年初预算数|预算调整数|全年执行数|分值|得分
        |年度资金总额|100|0|96|10|9.6
        """, money: "100/96 万元 10 9.6"),
    Head(
      what: "the year's works have columns of money, too",
      sketch: """
        重点工作|主要内容|预算数|执行数
        |修路|500|400
        合计||500|400
        项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
        |年度资金总额|100|100|90|10|90%|9
        """, money: "100/90 万元 10 9"),
    Head(
      what: "the tasks alone",
      sketch: """
        任务名称|主要内容|预算数（万元）|||执行数（万元）||
        ||总额|财政拨款|其他资金|总额|财政拨款|其他资金
        任务1|人员经费|286.5|286.5||286.5|286.5|
        任务2|专项调查|65|65||61.2|61.2|
        金额合计||351.5|351.5||347.7|347.7|
        """, money: "351.5/347.7 万元 - -"),
    Head(
      what: "one task, its budget divided",
      sketch: """
        任务名称|级次|批复金额（万元）|<|<|实际支出金额（万元）|预算执行率
        ^|^|总额|财政拨款|其他资金|^|^
        大厅运行|本级|320|320|0|310.4|97%
        """, money: "320/310.4 万元 - -"),
    Head(
      what: "a place is no unit",
      sketch: """
        单位：元阳县公路段
        项目资金（万元）||全年预算数|全年执行数
        |年度资金总额|100|90
        """, money: "100/90 万元 - -"),
    Head(
      what: "单位：元 alone is one",
      sketch: """
        （2023年度）  单位：元
        项目资金||全年预算数|全年执行数
        |年度资金总额|100|90
        """, money: "100/90 元 - -"),
    Head(
      what: "columns of two units",
      sketch: """
        项目资金||年初预算数（元）|全年预算数（万元）|全年执行数（元）
        |年度资金总额|1000000|100|860000
        """, money: "100/860000元 万元 - -"),
  ]

  private static let table = "\n一级指标|二级指标|三级指标|年度指标值|实际完成值\n产出指标|数量指标|会议|4次|5次"

  @Test("is that of the whole year, whatever stands beside it", arguments: heads)
  func found(_ head: Head) throws {
    let (form, _) = readGrid(sketch(head.sketch + Self.table))
    let money = try #require(form?.money)
    var said = [
      "\(money.planned?.text ?? "-")/\(money.executed?.text ?? "-")",
      money.unit.isEmpty ? "-" : money.unit, money.weight?.text ?? "-", money.claimed?.text ?? "-",
    ].joined(separator: " ")
    for part in money.parts {
      said += "; \(part.name) \(part.planned?.text ?? "-")/\(part.executed?.text ?? "-")"
    }
    #expect(said == head.money)
  }

  @Test("may be found by headings that a person names")
  func named() throws {
    let text = """
      项目资金（万元）,,预算批复额②,支付额②
      ,年度资金总额,100,90
      一级指标,二级指标,三级指标,年度指标值,实际完成值
      产出指标,数量指标,会议,4次,5次
      """
    #expect(readForm(text).form?.money.executed == nil)
    let names = try #require(
      ColumnNames.words.adding("预算批复额②", as: "全年预算数")?.adding("支付额②", as: "executed"))
    let file = FormReader.read(Array(text.utf8), file: "f", columns: names)
    #expect(file.submissions.first?.money.planned?.text == "100")
    #expect(file.submissions.first?.money.executed?.text == "90")
    #expect(file.diagnostics.inOrder.isEmpty)
  }

  @Test("is told of where a person names a heading that the head lacks")
  func notThere() throws {
    let names = try #require(ColumnNames.words.adding("拨付数", as: "全年执行数"))
    let file = FormReader.read(
      Array(("项目资金,,全年预算数,全年执行数\n,合计,1,1\n三级指标,指标值,完成值\n会议,4次,5次").utf8), file: "f",
      columns: names)
    #expect(file.diagnostics.inOrder.map(\.code) == ["no-such-column"])
  }
}
