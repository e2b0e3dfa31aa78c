import Testing
import Ziping

@Suite("Numbers that a form prints for several rows")
struct SubtotalTests {
  static let header = "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n"

  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let body: String
    /// Each subtotal as its name, rows, weight, points and where these stand.
    let subtotals: [String]
    var faults: [String] = []
    var testDescription: String { what }
  }

  static let cases = [
    Case(
      what: "one of each group",
      body: """
        产出指标|数量|甲|4次|4次|30|30
        ^|质量|乙|4次|4次|20|20
        小计|||||50|48
        效益指标|社会|丙|4次|4次|30|30
        小计|||||30|30
        """,
      subtotals: ["小计 0..<2 50 48 G4", "小计 2..<3 30 30 G6"]),
    Case(
      what: "of 二级 and of 一级, told by their weights",
      body: """
        产出指标|数量|甲|4次|4次|10|10
        ^|^|乙|4次|4次|10|9
        ^|小计||||20|19
        ^|质量|丙|4次|4次|30|30
        ^|小计||||30|30
        产出指标小计|||||50|49
        """,
      subtotals: ["小计 0..<2 20 19 G4", "小计 2..<3 30 30 G6", "产出指标小计 0..<3 50 49 G7"]),
    Case(
      what: "in the line of a heading",
      body: """
        产出指标|||||30|29
        ^|数量|甲|4次|4次|10|10
        ^|^|乙|4次|4次|20|19
        效益指标|||||30|30
        ^|社会|丙|4次|4次|30|30
        """,
      subtotals: ["产出指标 0..<2 30 29 G2", "效益指标 2..<3 30 30 G5"]),
    Case(
      what: "of every row above it",
      body: """
        产出指标|数量|甲|4次|4次|50|49
        效益指标|社会|乙|4次|4次|30|30
        小计|||||80|79
        满意度指标|满意|丙|≥90%|95%|10|10
        小计|||||90|89
        """,
      subtotals: ["小计 0..<2 80 79 G4", "小计 0..<3 90 89 G6"]),
    Case(
      what: "no points as yet", body: "产出指标|数量|甲|4次|4次|30|\n小计|||||30|",
      subtotals: ["小计 0..<1 30 - G3"]),
    Case(
      what: "points of two rows",
      body: "产出指标|数量|甲|4次|4次|15|28\n^|^|乙|4次|4次|15|^\n^|质量|丙|4次|4次|20|20",
      subtotals: ["得分 0..<2 - 28 G2"], faults: ["G2 points-shared"]),
    Case(
      what: "an empty cell for the points of two rows",
      body: "产出指标|数量|甲|4次|4次|15|\n^|^|乙|4次|4次|15|^", subtotals: ["得分 0..<2 - - G2"]),
    Case(
      what: "one before any row", body: "小计|||||30|30\n产出指标|数量|甲|4次|4次|30|30",
      subtotals: [], faults: ["A2 row-not-read"]),
  ]

  @Test("a subtotal is read with the rows that it adds up", arguments: cases)
  func reads(_ row: Case) throws {
    #expect(Self.cases.count == 8)
    let (form, faults) = readGrid(sketch(Self.header + row.body))
    #expect(faults == row.faults)
    let read = try #require(form).subtotals.map { subtotal in
      [
        subtotal.name, "\(subtotal.rows)", subtotal.weight?.text ?? "-",
        subtotal.claimed?.text ?? "-",
        subtotal.claimedPlace.map { String($0.description.suffix(2)) } ?? "-",
      ].joined(separator: " ")
    }
    #expect(read == row.subtotals)
  }
}
