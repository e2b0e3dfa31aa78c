import Testing
import Ziping
import ZipingFiles

@Suite("Merged cells of a form")
struct MergedCellTests {
  static let header = "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n"

  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let body: String
    /// 三级, 指标值, 完成值, 分值, 得分 of each row.
    let rows: [String]
    let faults: [String]
    var testDescription: String { what }
  }

  static let cases = [
    Case(
      what: "headings merged down",
      body: "产出指标|数量指标|会议|4次|5次|10|10\n^|^|培训|2次|2次|10|9\n^|质量指标|合格率|90%|95%|30|30",
      rows: ["会议 4次 5次 10 10", "培训 2次 2次 10 9", "合格率 90% 95% 30 30"], faults: []),
    Case(
      what: "a weight of three rows",
      body: "产出指标|数量指标|会议|4次|5次|20|6\n^|^|培训|2次|2次|^|6\n^|^|调研|1次|1次|^|5",
      rows: ["会议 4次 5次 6.67 6", "培训 2次 2次 6.67 6", "调研 1次 1次 6.66 5"],
      faults: ["F2 weight-shared"]),
    Case(
      what: "two weights of two rows each",
      body: "产出|数量|甲|1次|1次|10|\n^|^|乙|1次|1次|^|\n^|质量|丙|1次|1次|10|\n^|^|丁|1次|1次|^|",
      rows: ["甲 1次 1次 5 -", "乙 1次 1次 5 -", "丙 1次 1次 5 -", "丁 1次 1次 5 -"],
      faults: ["F2 weight-shared", "F4 weight-shared"]),
    Case(
      what: "a weight that cannot be read",
      body: "产出|数量|甲|1次|1次|若干|\n^|^|乙|1次|1次|^|",
      rows: ["甲 1次 1次 若干 -", "乙 1次 1次 若干 -"], faults: []),
    Case(
      what: "a claim of two rows",
      body: "产出|数量|甲|1次|1次|10|18\n^|^|乙|1次|1次|10|^",
      rows: ["甲 1次 1次 10 -", "乙 1次 1次 10 -"], faults: ["G2 points-shared"]),
    Case(
      what: "an actual value of two rows",
      body: "产出|数量|甲|4次|6次|10|10\n^|^|乙|2次|^|10|10",
      rows: ["甲 4次 - 10 10", "乙 2次 - 10 10"], faults: ["E2 shared-cell"]),
    Case(
      what: "an actual value with a line for each row",
      body: "产出|数量|甲|4次|5次/2次|10|10\n^|^|乙|2次|^|10|10",
      rows: ["甲 4次 5次 10 10", "乙 2次 2次 10 10"], faults: ["E2 shared-cell"]),
    Case(
      what: "a target of two rows",
      body: "产出|数量|甲|≥95%|96%|10|10\n^|^|乙|^|97%|10|10",
      rows: ["甲 - 96% 10 10", "乙 - 97% 10 10"], faults: ["D2 shared-cell"]),
    Case(
      what: "a name of two rows, each with its values",
      body: "产出|数量|培训|2次|2次|20|20\n^|^|^|100人|90人|^|^",
      rows: ["培训 2次 2次 10 -", "培训 100人 90人 10 -"],
      faults: ["F2 weight-shared", "G2 points-shared"]),
    Case(
      what: "one indicator of two rows",
      body: "产出|数量|甲|4次|4次|10|10\n^|^|^|^|^|^|^\n^|^|乙|2次|2次|10|10",
      rows: ["甲 4次 4次 10 10", "乙 2次 2次 10 10"], faults: []),
    Case(
      what: "a value merged across columns is the first one's",
      body: "产出|数量|甲|4次|<|10|10", rows: ["甲 4次 - 10 10"], faults: []),
    Case(
      what: "一级 and 二级 merged into one",
      body: "产出|数量|甲|4次|4次|10|10\n满意度指标|<|乙|90%|95%|10|10",
      rows: ["甲 4次 4次 10 10", "乙 90% 95% 10 10"], faults: []),
    Case(
      what: "a merged note below",
      body: "产出|数量|甲|4次|4次|10|10\n总分|<|<|<|<|10|9\n注：无|<|<|<|<|<|<",
      rows: ["甲 4次 4次 10 10"], faults: ["A4 row-not-read"]),
  ]

  @Test("a merged value is not each row's own", arguments: cases)
  func merged(_ row: Case) throws {
    #expect(Self.cases.count == 13)
    let (form, faults) = readGrid(sketch(Self.header + row.body))
    #expect(faults == row.faults)
    let rows = try #require(form).rows.map { row in
      [
        row.name, row.target.isBlank ? "-" : row.target.text,
        row.actual.isBlank ? "-" : row.actual.text, row.weight?.text ?? "-",
        row.claimed?.text ?? "-",
      ].joined(separator: " ")
    }
    #expect(rows == row.rows)
  }

  @Test("a shared weight is worth what it is, however many rows share it", arguments: 2...9)
  func sharedOnce(_ count: Int) throws {
    var body = "产出指标|数量指标|甲0|1次|1次|50|\n"
    for index in 1..<count { body += "^|^|甲\(index)|1次|1次|^|\n" }
    body += "效益指标|社会效益指标|乙|1次|1次|30|\n满意度指标|满意度指标|丙|90%|90%|10|"
    let form = try #require(readGrid(sketch(Self.header + body)).form)
    var sum = ExactDecimal.zero
    for row in form.rows {
      sum = try sum.adding(try ExactDecimal(parsing: row.weight?.text ?? ""))
    }
    #expect(form.rows.count == count + 2)
    #expect(sum.text() == "90")
  }

  @Test("不适用 and notes merged over rows are said of each; the property of a target, too")
  func saidOfEach() throws {
    let (form, faults) = readGrid(
      sketch(
        """
        三级指标|指标性质|指标值|计量单位|实际完成值|不适用|备注
        甲|≥|95|%|96||天气
        乙|^|90|^|80|取消|^
        丙|≤|3|次|3|^|
        """))
    #expect(faults == [])
    let rows = try #require(form).rows
    #expect(rows.map(\.target.text) == ["≥95%", "≥90%", "≤3次"])
    #expect(rows.map { $0.note?.text } == ["天气", "天气", nil])
    #expect(rows.map { $0.notApplicable?.text } == [nil, "取消", "取消"])
  }

  @Test("a column of signs counts however it states them, and a unit with a number stays apart")
  func signs() throws {
    let (form, _) = readGrid(
      sketch(
        """
        三级指标|指标性质|指标值|计量单位|实际完成值
        甲|正向|95|%|96
        乙|反向|3|次|3
        丙|005 <=|12|分钟|10
        丁|小于或等于|5|天|4
        戊|定性|2|10万人|2
        """))
    let targets = try #require(form).rows.map(\.target.text)
    #expect(targets == ["≥95%", "≤3次", "<=12分钟", "小于或等于5天", "2 10万人"])
  }

  @Test("where no one knows where a merged cell begins, it is blank")
  func unknownOrigin() throws {
    let grid = sketch(Self.header + "产出|数量|甲|4次|4次|10|10\n||乙|2次|2次||")
    var rows = grid.rows
    let last = rows.removeLast()
    rows.append(
      last.map { $0.isBlank ? Grid.Cell("", at: $0.place, isContinuation: true) : $0 })
    let (form, faults) = readGrid(Grid(source: grid.source, rows: rows))
    #expect(faults == [])
    #expect(form?.rows.map(\.group) == ["产出", "产出"])
    #expect(form?.rows.map { $0.weight?.text } == ["10", nil])
  }

  @Test("merged cells that begin outside the table are blank")
  func hostileOrigin() throws {
    let grid = sketch(Self.header + "产出|数量|甲|4次|4次|10|10")
    let rows = grid.rows.map { row in
      row.map { cell in
        cell.text == "10"
          ? Grid.Cell(continuing: Grid.Position(row: 1 << 40, column: -7), at: cell.place) : cell
      }
    }
    let (form, faults) = readGrid(Grid(source: grid.source, rows: rows))
    #expect(faults == [])
    #expect(form?.rows.map { $0.weight?.text } == [nil])
  }

  @Test("hidden rows and columns are read, and said")
  func hidden() throws {
    let (form, faults) = readGrid(
      sketch(Self.header + "产出|数量|甲|4次|4次|10|10\n~^|^|乙|2次|2次|10|10\n~^|^|丙|2次|2次|10|10"))
    #expect(form?.rows.count == 3)
    #expect(faults == ["C3 hidden-rows"])
    let grid = sketch(Self.header + "产出|数量|甲|4次|4次|10|10")
    let rows = grid.rows.map { row in
      row.enumerated().map { index, cell in
        Grid.Cell(cell.text, at: cell.place, isHidden: index == 6)
      }
    }
    let column = readGrid(Grid(source: grid.source, rows: rows))
    #expect(column.form?.rows.first?.claimed?.text == "10")
    #expect(column.faults == ["G1 hidden-column"])
  }

  static let groups: [(what: String, body: String, groups: [String], faults: [String])] = [
    (
      "the merged cell begins on a line that has the points of the group",
      "产出指标|数量|甲|4次|4次|10|\n效益指标|||||30|\n^|社会效益|乙|2次|2次|10|",
      ["产出指标/数量", "效益指标/社会效益"], []
    ),
    (
      "a heading of its own line",
      "产出指标（50分）|<|<|<|<|<|<\n|数量|甲|4次|4次|10|\n效益指标|<|<|<|<|<|<\n||乙|2次|2次|10|",
      ["产出指标（50分）/数量", "效益指标/"], ["A2 row-not-read", "A4 row-not-read"]
    ),
    (
      "another line is no heading",
      "产出指标|数量|甲|4次|4次|10|\n附件|<|<|<|<|<|<\n||乙|2次|2次|10|",
      ["产出指标/数量", "产出指标/数量"], ["A3 row-not-read"]
    ),
  ]

  @Test("rows stand under the heading that covers them", arguments: groups)
  func underHeading(_ row: (what: String, body: String, groups: [String], faults: [String])) {
    #expect(Self.groups.count == 3)
    let (form, faults) = readGrid(sketch(Self.header + row.body))
    #expect(faults == row.faults)
    #expect(form?.rows.map { "\($0.group)/\($0.level2)" } == row.groups)
  }

  @Test("a side column may stand before the total")
  func sideColumn() {
    let (form, faults) = readGrid(
      sketch("|三级指标|指标值|完成值|得分\n绩效指标|甲|4次|4次|9\n绩效指标|总分|||9\n绩效指标|自评等级|优||"))
    #expect(faults == [])
    #expect(form?.rows.map(\.name) == ["甲"])
    #expect(form?.claimedTotal?.text == "9")
    #expect(form?.claimedGrade?.text == "优")
  }
}
