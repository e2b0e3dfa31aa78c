import Testing
import Ziping
@testable import ZipingForms
import ZipingTestSupport

@Suite("A table that grows")
struct GrowingTableTests {
  static let lines = [
    "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分", "一级指标|三级指标|指标值|实际完成值|自评|<", "^|^|^|^|分值|得分",
    "产出指标|数量指标|会议|4次|4次|20|20", "^|^|培训|2次|2次|^|^", "总分|<|<|<|<|100|98", "项目名称|甲|||||",
    "注：说明|<|<|<|<|<|<", "|||||7|", "2021年度项目支出绩效自评表", "",
  ]

  @Test("the forms in it are those of the whole, however it came together", arguments: 1...300)
  func pieces(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...14, using: &generator)
    let lines = (0..<count).map { _ in Self.lines.randomElement(using: &generator) ?? "" }
    var sections = FormSections(.words)
    var length = 0
    while length < count {
      length = Int.random(in: (length + 1)...count, using: &generator)
      let grid = sketch(lines[..<length].joined(separator: "\n"), table: 1)
      sections.scan(grid)
      let whole = FormSection.all(in: grid, .words)
      #expect(sections.all.map(\.shape) == whole.map(\.shape), "\(lines[..<length])")
    }
  }

  @Test("1,600 tables that go on in each other are one form", .timeLimit(.minutes(1)))
  func manyTables() {
    let heading = "一级指标|三级指标|年度指标值|实际完成值|分值\n"
    let grids = (0..<1600).map { table in
      sketch(heading + "产出指标|指标\(table)|≥5次|5次|1", table: table + 1)
    }
    let (forms, faults) = readGrids(grids)
    #expect(forms.map(\.rows.count) == [1600])
    #expect(faults.count { $0.hasSuffix("tables-joined") } == 1000)
  }
}

extension FormSection {
  /// What tells it from another.
  fileprivate var shape: [Int] {
    [head.lowerBound, head.upperBound, header.row, header.lastRow, end]
      + repeated.keys.sorted().flatMap { [$0, repeated[$0]?.lastRow ?? -1] }
  }
}
