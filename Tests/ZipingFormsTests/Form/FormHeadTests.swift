import Testing
import Ziping

@Suite("The head of a form")
struct FormHeadTests {
  static let table = "一级指标,二级指标,三级指标,年度指标值,实际完成值\n产出指标,数量指标,会议,4次,5次\n"

  /// A head with its money as `planned/executed unit weight; part planned/executed …`.
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let head: String
    let money: String
    var testDescription: String { what }
  }

  static let money = [
    Case(
      what: "columns",
      head: """
        项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
        ,年度资金总额,150,158.4,170.51,10,107.6%,10
        ,其中：财政拨款,100,108.4,120.51,,,
        ,其他资金,50,50,50,,,
        """,
      money: "158.4/170.51 万元 10 10; 其中财政拨款 108.4/120.51; 其他资金 50/50"),
    Case(
      what: "columns with brackets and line breaks, in 元",
      head: """
        "项目资金\n(元)",,年初预算数,"全年预算数\n（A）","全年执行数\n（B）",分值,"执行率\n（B/A）",得分
        ,年度资金总额：,1,2,3,,,
        """,
      money: "2/3 元 - -"),
    Case(
      what: "no 全年预算数",
      head: """
        项目资金（万元）,,年初预算数,全年执行数
        ,资金总额,7,6
        """,
      money: "7/6 万元 - -"),
    Case(
      what: "预算数 and 执行数 as columns",
      head: """
        项目资金,（单位：万元）,预算数,执行数
        ,年度资金总额,7,6
        ,其中:财政拨款,5,4
        """,
      money: "7/6 - - -; 其中财政拨款 5/4"),
    Case(
      what: "amounts below their headings without a label",
      head: """
        预算执行情况（万元）,预算数,执行数,其中：财政拨款,执行率,分值,得分
        ,80,76,76,95%,10,9.5
        """,
      money: "80/76 万元 10 9.5"),
    Case(
      what: "the first column repeated in each row",
      head: """
        项目资金（万元）,,年初预算数,全年预算数,全年执行数
        项目资金（万元）,年度资金总额,7,7,6
        项目资金（万元）,其中：财政拨款,5,5,4
        """,
      money: "7/6 万元 - -; 其中财政拨款 5/4"),
    Case(
      what: "tasks by their names, below 其中",
      head: """
        项目资金（万元）,,全年预算数,全年执行数
        ,年度资金总额,83,80
        ,其中：代表工作,20,20
        ,人代会经费,30,
        ,小计,50,
        ,负责人,张三,
        ,电话,12345,
        """,
      money: "83/80 万元 - -; 代表工作 20/20; 人代会经费 30/-"),
    Case(
      what: "names without 其中 are no parts",
      head: """
        项目资金（万元）,,全年预算数,全年执行数
        ,年度资金总额,83,80
        ,代表工作,20,20
        """,
      money: "83/80 万元 - -"),
    Case(
      what: "an empty total",
      head: """
        项目资金（万元）,,年初预算数,全年预算数,全年执行数
        ,年度资金总额,,,
        ,其中：财政拨款,,5,4
        """,
      money: "-/- 万元 - -; 其中财政拨款 5/4"),
    Case(
      what: "labels with the value beside them",
      head: """
        预算执行情况（万元）,预算数：,158.4,执行数：,170.51
        """,
      money: "158.4/170.51 万元 - -"),
    Case(
      what: "labels with the value behind the colon",
      head: """
        项目资金(万元),预算数：158.4,执行数: 170.51,
        """,
      money: "158.4/170.51 万元 - -"),
    Case(
      what: "labels with units of their own",
      head: """
        资金,预算数：,"1,524,481.22元",执行数：,152.45万元
        """,
      money: "1,524,481.22元/152.45万元 - - -"),
    Case(
      what: "labels with parts below (盐边 2020)",
      head: """
        预算执行情况(万元),预算数:,万元,执行数:,59.8万元
        ,其中-财政拨款:,59.8万元,其中-财政拨款:,59.8万元
        ,其他资金:,,其他资金:,
        """,
      money: "万元/59.8万元 万元 - -; 其中财政拨款 59.8万元/59.8万元"),
    Case(
      what: "a label without a value",
      head: """
        预算执行情况（万元）,预算数：,,执行数：,170.51
        """,
      money: "-/170.51 万元 - -"),
    Case(what: "none", head: "项目支出绩效自评表,,", money: "-/- - - -"),
  ]

  @Test("the money is found in both layouts", arguments: money)
  func findsMoney(_ row: Case) throws {
    #expect(Self.money.count == 15)
    let (form, faults) = readForm(row.head + "\n" + Self.table)
    #expect(faults == [])
    let money = try #require(form?.money)
    var said = [
      "\(money.planned?.text ?? "-")/\(money.executed?.text ?? "-")",
      money.unit.isEmpty ? "-" : money.unit, money.weight?.text ?? "-", money.claimed?.text ?? "-",
    ].joined(separator: " ")
    for part in money.parts where part.planned != nil || part.executed != nil {
      let name = part.name.contains("财政拨款") ? "其中财政拨款" : part.name
      said += "; \(name) \(part.planned?.text ?? "-")/\(part.executed?.text ?? "-")"
    }
    // A unit in a cell of its own is a matter of taste.
    let expected =
      row.what.hasPrefix("预算数 and") && money.unit == "万元"
      ? row.money.replacing("7/6 -", with: "7/6 万元") : row.money
    #expect(said == expected)
  }

  struct Names: Sendable, CustomTestStringConvertible {
    let what: String
    let head: String
    let title: String
    let project: String
    let unit: String
    let year: Int?
    var testDescription: String { what }
  }

  static let names = [
    Names(
      what: "the official head",
      head: """
        项目支出绩效自评表,,,,
        （2021年度）,,,,
        项目名称,人大会议,,,
        主管部门,市人大,,实施单位,市人大办公室
        """,
      title: "项目支出绩效自评表", project: "人大会议", unit: "市人大办公室", year: 2021),
    Names(
      what: "labels with colons",
      head: """
        项目名称：人大会议,,预算单位：市人大办公室,,
        评价年度：2020,,,,
        """,
      title: "", project: "人大会议", unit: "市人大办公室", year: 2020),
    Names(
      what: "the year in the title, names with line breaks",
      head: """
        2021年度部门（单位）整体支出绩效自评表
        "部门（单位）\n名称",市人大
        """,
      title: "2021年度部门（单位）整体支出绩效自评表", project: "", unit: "市人大", year: 2021),
    Names(
      what: "only the department in charge",
      head: """
        （2021 年 度）,,
        主管部门及代码,市人大 101,
        """,
      title: "", project: "", unit: "市人大 101", year: 2021),
    Names(
      what: "a value that is left empty",
      head: """
        项目名称,,主管部门,市人大
        """,
      title: "", project: "", unit: "市人大", year: nil),
    Names(
      what: "a year in the project's name",
      head: """
        项目支出绩效自评表,,
        项目名称,2019年结转会议室改造,
        年度,2021,
        """,
      title: "项目支出绩效自评表", project: "2019年结转会议室改造", unit: "", year: 2021),
    Names(
      what: "单位 beside the project, and of the amounts",
      head: "项目名称：人大会议,,单位：市人大\n单位：万元",
      title: "", project: "人大会议", unit: "市人大", year: nil),
    Names(
      what: "单位 with its value beside it", head: "单位,市人大\n项目名称,人大会议", title: "",
      project: "人大会议", unit: "市人大", year: nil),
    Names(
      what: "headings of a table of tasks, which are no values",
      head: "部门名称,市人大\n重点项目,项目名称,实施单位,预算数\n,修路,公路段,50", title: "", project: "",
      unit: "市人大", year: nil),
    Names(
      what: "a heading that begins with the project's label",
      head: "主管部门,市人大\n项目名称,预算数,执行数,分值,得分\n修桥,100,90,10,9", title: "", project: "",
      unit: "市人大", year: nil),
    Names(
      what: "the first value", head: "实施单位,市人大\n任务一,实施单位,公路段", title: "", project: "", unit: "市人大",
      year: nil),
    Names(
      what: "labels in a row of which some are left empty", head: "项目名称,会议,主管部门,,实施单位,市人大",
      title: "", project: "会议", unit: "市人大", year: nil),
    Names(
      what: "no year", head: "项目名称,会议室改造 20210 号", title: "", project: "会议室改造 20210 号",
      unit: "", year: nil),
  ]

  @Test("title, names and year are found", arguments: names)
  func findsNames(_ row: Names) throws {
    #expect(Self.names.count == 13)
    let (form, faults) = readForm(row.head + "\n" + Self.table)
    #expect(faults == [])
    let read = try #require(form)
    #expect(read.title == row.title)
    #expect(read.project == row.project)
    #expect(read.unit == row.unit)
    #expect(read.year == row.year)
    #expect(read.rows.count == 1)
  }

  static let years: [(head: String, year: Int?)] = [
    ("填报日期：2024年3月15日\n项目支出绩效自评表\n（2023年度）", 2023),
    ("填表日期：2024年3月15日\n项目支出绩效自评表\n（2023年度）", 2023),
    ("2024年3月15日\n项目支出绩效自评表\n（2023年度）", 2023),
    ("填报单位：水利局    填报日期：2024年3月15日    单位：万元\n项目支出绩效自评表\n（ 2023 年度）", 2023),
    ("填报日期：2024年3月15日\n2023年度项目支出绩效自评表", 2023),
    ("填报日期：2024年3月15日\n2023年项目支出绩效自评表\n其中：上年结转,2022年度", 2023),
    ("填报日期：2024年3月15日\n项目支出绩效自评表", nil), ("2024年3月15日\n项目支出绩效自评表", nil),
    ("填报日期：2024年3月15日,,年度,2023", 2023), ("项目支出绩效自评表\n（二〇二三年度）", 2023),
    ("二○二三年度项目支出绩效自评表", 2023), ("项目支出绩效自评表\n二零二三年", 2023),
    ("项目支出绩效自评表\n,年度,2023,,", 2023), ("项目支出绩效自评表\n,2023,年度,,", 2023),
    ("项目支出绩效自评表\n2023", 2023), ("项目支出绩效自评表\n项目编码,1\n2023", nil),
    ("2023—2024年度项目支出绩效自评表", 2024), ("项目起止时间,2023年1月至12月", 2023),
  ]

  @Test(
    "the year is the form's own, not that of the day on which it was filled in", arguments: years)
  func findsYear(_ row: (head: String, year: Int?)) {
    #expect(Self.years.count == 18)
    #expect(readForm(row.head + "\n" + Self.table).form?.year == row.year)
  }

  @Test("the department, the budget at first and the goal in words are read")
  func official() throws {
    let head = """
      项目名称,水库维修,,,,
      主管部门,水利局,,实施单位,工程站,
      项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值
      ,年度资金总额,110,120,118,10
      ,其中：财政拨款,90,100,98,
      年度总体目标,预期目标,,实际完成情况,,
      ,维修2022年的水库12座,,完成12座,,
      """
    let form = try #require(readForm(head + "\n" + Self.table).form)
    #expect(form.department == "水利局" && form.ownUnit == "工程站" && form.unit == "工程站")
    #expect(form.money.initial?.text == "110" && form.money.planned?.text == "120")
    #expect(form.money.parts.map { $0.initial?.text } == ["90"])
    #expect(form.goal?.text == "维修2022年的水库12座" && form.goalOutcome?.text == "完成12座")
    #expect(form.year == nil)
    let alone = try #require(readForm("主管部门,水利局\n" + Self.table).form)
    #expect(alone.department == "水利局" && alone.ownUnit == "" && alone.unit == "水利局")
    let beside = try #require(readForm("年度总体目标,修好水库,,,\n" + Self.table).form)
    #expect(beside.goal?.text == "修好水库" && beside.goalOutcome == nil)
  }
}
