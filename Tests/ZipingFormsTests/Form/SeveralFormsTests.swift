import Testing
import Ziping

@Suite("Several tables, several forms")
struct SeveralFormsTests {
  static let header = "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分"
  static let rows = "产出指标|数量指标|会议|4次|5次|10|9\n^|^|培训|2次|2次|10|8"

  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let tables: [String]
    /// Each form as `project year rows total`.
    let forms: [String]
    let faults: [String]
    var testDescription: String { what }
  }

  static let cases = [
    Case(
      what: "two forms one below another",
      tables: [
        """
        项目支出绩效自评表|<|<|<|<|<|<
        （2021年度）|<|<|<|<|<|<
        项目名称|甲|<|<|<|<|<
        \(header)
        \(rows)
        总分|<|<|<|<|20|17

        项目支出绩效自评表|<|<|<|<|<|<
        （2020年度）|<|<|<|<|<|<
        项目名称|乙|<|<|<|<|<
        \(header)
        \(rows)
        总分|<|<|<|<|20|16
        """
      ],
      forms: ["甲 2021 2 17", "乙 2020 2 16"], faults: []),
    Case(
      what: "two forms without totals, told apart by their heads",
      tables: ["项目名称|甲\n\(header)\n\(rows)\n项目名称|乙\n\(header)\n\(rows)"],
      forms: ["甲 - 2 -", "乙 - 2 -"], faults: []),
    Case(
      what: "two forms without heads, told apart by the total",
      tables: ["\(header)\n\(rows)\n总分|||||20|17\n\(header)\n\(rows)\n总分|||||20|16"],
      forms: ["- - 2 17", "- - 2 16"], faults: []),
    Case(
      what: "three forms with notes below each",
      tables: [
        ["甲", "乙", "丙"].map {
          "项目名称|\($0)\n\(header)\n\(rows)\n总分|||||20|17\n注：无\n填表人：某"
        }.joined(separator: "\n")
      ],
      forms: ["甲 - 2 17", "乙 - 2 17", "丙 - 2 17"],
      faults: ["A6 row-not-read", "A13 row-not-read", "A20 row-not-read"]),
    Case(
      what: "a heading on a new page",
      tables: ["项目名称|甲\n\(header)\n\(rows)\n\(header)\n效益指标||受益|9人|9人|30|30\n总分|||||50|47"],
      forms: ["甲 - 3 47"], faults: []),
    Case(
      what: "title and heading on a new page",
      tables: [
        "项目支出绩效自评表\n项目名称|甲\n\(header)\n\(rows)\n项目支出绩效自评表（续）\n\(header)\n"
          + "效益指标||受益|9人|9人|30|30"
      ],
      forms: ["甲 - 3 -"], faults: ["A6 row-not-read"]),
    Case(
      what: "a heading of two rows on a new page",
      tables: [
        """
        绩效指标|<|<|年度指标值|完成情况|<|<
        一级指标|二级指标|三级指标|^|实际完成值|分值|得分
        \(rows)
        绩效指标|<|<|年度指标值|完成情况|<|<
        一级指标|二级指标|三级指标|^|实际完成值|分值|得分
        效益指标||受益|9人|9人|30|30
        """
      ],
      forms: ["- - 3 -"], faults: []),
    Case(
      what: "each sheet a form",
      tables: ["项目名称|甲\n\(header)\n\(rows)", "项目名称|乙\n\(header)\n\(rows)"],
      forms: ["甲 - 2 -", "乙 - 2 -"], faults: []),
    Case(
      what: "instructions before, a list behind",
      tables: [
        "填表说明\n1.项目名称：按批复填写\n2.三级指标：细化", "项目名称|甲\n\(header)\n\(rows)", "单位|人数\n甲|3",
      ],
      forms: ["甲 - 2 -"], faults: []),
    Case(
      what: "the application's targets beside the self-evaluation",
      tables: [
        "项目名称|甲\n一级指标|二级指标|三级指标|指标值|分值\n产出指标|数量指标|会议|4次|10",
        "项目名称|甲\n\(header)\n\(rows)",
      ],
      forms: ["甲 - 2 -"], faults: ["A2 table-not-read"]),
    Case(
      what: "a table that lacks a column",
      tables: ["项目名称|甲\n\(header)\n\(rows)", "一级指标|二级指标|三级指标|内容\n产出|数量|会议|无"],
      forms: ["甲 - 2 -"], faults: ["A1 table-not-read"]),
    Case(
      what: "a blank form beside one filled in",
      tables: ["项目名称|甲\n\(header)\n\(rows)", "项目名称|\n\(header)\n||||||"],
      forms: ["甲 - 2 -"], faults: ["A2 no-rows"]),
    Case(
      what: "one form at fault does not take the others with it",
      tables: [
        "项目名称|甲\n\(header)\n产出|数量|会议|4次|77777777777777777777次|10|9",
        "项目名称|乙\n\(header)\n\(rows)",
      ],
      forms: ["乙 - 2 -"], faults: ["E3 number-too-long"]),
    Case(
      what: "no form anywhere", tables: ["甲|乙", "", "一级指标|二级指标|三级指标"], forms: [],
      faults: ["f.xlsx no-form"]),
    Case(what: "nothing at all", tables: [], forms: [], faults: ["- no-form"]),
  ]

  @Test("each form is read, and once", arguments: cases)
  func forms(_ row: Case) {
    #expect(Self.cases.count == 15)
    let (forms, faults) = readGrids(row.tables.map { sketch($0) })
    #expect(faults == row.faults)
    #expect(forms.map(summary) == row.forms)
  }

  private func summary(_ form: Submission) -> String {
    [
      form.project.isEmpty ? "-" : form.project, form.year.map(String.init) ?? "-",
      String(form.rows.count), form.claimedTotal?.text ?? "-",
    ].joined(separator: " ")
  }

  @Test("a document's head may be a table of its own, its title a paragraph")
  func documentHead() throws {
    let head = sketch(
      "项目名称|甲\n预算数：|10万元|执行数：|9万元", table: 1, above: ["绩效自评表", "（2021年度）"])
    let (form, faults) = readGrid(head, sketch("\(Self.header)\n\(Self.rows)", table: 2))
    #expect(faults == [])
    let read = try #require(form)
    #expect([read.title, read.project] == ["绩效自评表", "甲"])
    #expect(read.year == 2021)
    #expect(read.money.planned?.text == "10万元")
    #expect(read.money.executed?.text == "9万元")
  }

  @Test("a form's own head comes before another table's")
  func ownHead() throws {
    let (forms, faults) = readGrids([
      sketch("项目名称|甲", table: 1),
      sketch("项目名称|乙\n\(Self.header)\n\(Self.rows)\n总分|||||20|17", table: 2),
      sketch("\(Self.header)\n\(Self.rows)\n总分|||||20|17", table: 3, above: ["（2020年度）"]),
    ])
    #expect(faults == [])
    #expect(forms.map(summary) == ["乙 - 2 17", "- 2020 2 17"])
  }

  @Test("a document's table that may go on with the one before is said to")
  func mayContinue() {
    let table = "\(Self.header)\n\(Self.rows)"
    let (forms, faults) = readGrids([
      sketch(table, table: 1), sketch(table, table: 2, above: ["另一个项目"]),
    ])
    #expect(forms.count == 2)
    #expect(faults == ["table2/row1/cell1 form-may-continue"])
  }

  static let continued: [(above: [String], second: String, fault: String?)] = [
    ([], header + "\n" + rows + "\n总分|||||40|34", "tables-joined"),
    (["- 2 -"], rows + "\n总分|||||40|34", "tables-joined"),
    (["第 2 页 共 3 页"], rows, "tables-joined"), (["续表"], rows, "tables-joined"),
    (["附：说明"], rows + "\n总分|||||40|34", "table-not-read"),
    ([], "产出|数量|丙|1次|1次|5\n总分|||||34", "table-not-read"),
    ([], "填表人|张三|审核人|李四|电话|无|", nil),
  ]

  @Test("a document's table goes on in the next one, or that one is said to be left out")
  func continues() throws {
    #expect(Self.continued.count == 7)
    for row in Self.continued {
      let (forms, faults) = readGrids([
        sketch("\(Self.header)\n\(Self.rows)", table: 1),
        sketch(row.second, table: 2, above: row.above),
      ])
      #expect(faults == (row.fault.map { ["table2/row1/cell1 \($0)"] } ?? []), "\(row)")
      #expect(forms.count == 1)
      let form = try #require(forms.first)
      #expect(form.rows.count == (row.fault == "tables-joined" ? 4 : 2), "\(row)")
      let hasTotal = row.fault == "tables-joined" && row.second.contains("总分")
      #expect(form.claimedTotal?.text == (hasTotal ? "34" : nil))
    }
  }

  @Test("a heading at the end of a page has its rows in the next table, merged cells and all")
  func headingAlone() throws {
    let (form, faults) = readGrid(
      sketch("项目名称|造林\n\(Self.header)", table: 1),
      sketch("产出指标|数量指标|造林|10亩|9亩|10|9\n^|^|补植|5亩|5亩|10|10\n总分|||||20|19", table: 2))
    #expect(faults == ["table2/row1/cell1 tables-joined"])
    #expect(form?.rows.map(\.group) == ["产出指标", "产出指标"])
    #expect(form?.project == "造林" && form?.claimedTotal?.text == "19")
  }
}
