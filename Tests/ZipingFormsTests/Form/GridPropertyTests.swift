import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("Whatever a table brings")
struct GridPropertyTests {
  static let header = "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n"
  /// Lines that each are one row read or one row reported; ^ merges with the line above.
  static let lines = [
    "产出指标|数量指标|会议|4次|4次|20|20", "^|^|培训|2次|2次|^|^", "^|质量指标|合格率|≥90%|^|^|^",
    "^|^|^|10人|9人|5|5", "效益指标|<|受益|^|5人||", "^|^|其中：村道|6公里|6公里||",
    "^|^|其中：县道|4公里|3公里|3|", "^|^|★道路|||10|", "^|^|^|^|^|5|^", "注：说明|<|<|<|<|<|<",
    "小计|||||30|29", "满意度指标|满意度||≥90%|95%|10|10", "|||||7|",
  ]
  static let reports = ["row-not-read", "part-not-scored", "scored-by-parts"]

  @Test("rows read and rows told of make all the rows there are", arguments: Array(UInt64(1)...200))
  func nothingDisappears(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var lines = [Self.lines[0]]
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      lines.append(Self.lines.randomElement(using: &generator) ?? "")
    }
    let (forms, faults) = readGrids([sketch(Self.header + lines.joined(separator: "\n"))])
    let told = faults.filter { fault in Self.reports.contains { fault.hasSuffix($0) } }.count
    #expect(forms.count == 1)
    let subtotals = forms.first?.subtotals.count { !$0.isShared } ?? 0
    #expect(
      (forms.first?.rows.count ?? 0) + subtotals + told == lines.count, "\(lines) \(faults)")
  }

  @Test("no weight is given out twice, none is lost", arguments: Array(UInt64(1)...100))
  func weights(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var stated = 20
    var lines = [Self.lines[0]]
    for index in 0..<Int.random(in: 0...12, using: &generator) {
      let own = Int.random(in: 0...3, using: &generator) == 0
      let weight = Int.random(in: 1...30, using: &generator)
      if own { stated += weight }
      lines.append("^|^|指标\(index)|2次|2次|\(own ? String(weight) : "^")|")
    }
    let form = try #require(readGrid(sketch(Self.header + lines.joined(separator: "\n"))).form)
    var sum = ExactDecimal.zero
    for row in form.rows {
      sum = try sum.adding(try ExactDecimal(parsing: row.weight?.text ?? ""))
    }
    #expect(form.rows.count == lines.count)
    #expect(sum.text() == String(stated))
  }

  @Test(
    "rows of any length and cells merged anywhere do no harm", arguments: Array(UInt64(1)...200))
  func anyGrid(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = [
      "一级指标", "三级指标", "指标值", "完成值", "分值", "得分", "复核", "项目名称", "总分", "产出指标（50分）", "其中：甲", "4次",
      "10", "", "", "年度总体目标", "全年预算数", "全年执行数", "年度资金总额", "绩效指标", "备注",
    ]
    var rows: [[Grid.Cell]] = []
    for row in 0..<Int.random(in: 0...12, using: &generator) {
      var cells: [Grid.Cell] = []
      for column in 0..<Int.random(in: 0...8, using: &generator) {
        let place = Place(
          file: "f", position: .sheetCell(sheet: "s", column: column + 1, row: row + 1))
        if Int.random(in: 0...3, using: &generator) == 0 {
          let origin = Grid.Position(
            row: Int.random(in: -1...12, using: &generator),
            column: Int.random(in: -1...8, using: &generator))
          cells.append(Grid.Cell(continuing: origin, at: place))
        } else {
          cells.append(Grid.Cell(texts.randomElement(using: &generator) ?? "", at: place))
        }
      }
      rows.append(cells)
    }
    let (forms, faults) = readGrids([Grid(source: "f", rows: rows)])
    #expect(!forms.isEmpty || !faults.isEmpty)
  }
}
