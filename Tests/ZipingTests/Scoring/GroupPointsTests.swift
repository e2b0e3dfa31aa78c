import Testing
import Ziping
import ZipingTestSupport

@Suite("Points in the name of a 一级指标")
struct GroupPointsTests {
  /// Rows as `heading 三级 weight`, and what each weighs.
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let rows: [(heading: String, weight: String?)]
    let weights: [String]
    let codes: [String]
    var hasExecution = true
    var testDescription: String { what }
  }

  static let shared = "group-points-shared"
  static let cases = [
    Case(
      what: "each spelling",
      rows: [
        ("产出指标（40分）", nil), ("产出指标(40)", nil), ("效益指标\n【权重30分】", nil),
        ("满意度指标20分", nil),
      ],
      weights: ["20", "20", "30", "20"], codes: [shared, shared, shared]),
    Case(
      what: "the odd cents to the first rows",
      rows: [
        ("产出指标（50分）", nil), ("产出指标（50分）", nil), ("产出指标（50分）", nil),
        ("效益指标（30分）", nil), ("满意度指标（10分）", nil),
      ],
      weights: ["16.67", "16.67", "16.66", "30", "10"], codes: [shared, shared, shared]),
    Case(
      what: "full marks without the execution row",
      rows: [("产出指标（60分）", nil), ("效益指标（30分）", nil), ("满意度指标（10分）", nil)],
      weights: ["60", "30", "10"], codes: [shared, shared, shared, "execution-not-added"],
      hasExecution: false),
    Case(
      what: "not all headings state them",
      rows: [("产出指标（60分）", nil), ("效益指标", nil), ("满意度指标", nil)],
      weights: ["60", "30", "10"],
      codes: ["weights-not-full-marks", shared, "weights-missing"]),
    Case(
      what: "the rows' weights make the points",
      rows: [
        ("产出指标（50分）", "20"), ("产出指标（50分）", "30"), ("效益指标（30）", "30"),
        ("满意度指标（10）", "10"),
      ],
      weights: ["20", "30", "30", "10"], codes: []),
    Case(
      what: "the rows' weights contradict them",
      rows: [
        ("产出指标（50分）", "20"), ("产出指标（50分）", "20"), ("效益指标（30）", "40"),
        ("满意度指标（10）", "10"),
      ],
      weights: ["20", "20", "40", "10"], codes: ["group-points-differ", "group-points-differ"]),
    Case(
      what: "weights in one group, points in the other",
      rows: [
        ("产出指标（50分）", nil), ("产出指标（50分）", nil), ("效益指标", "30"),
        ("满意度指标", "10"),
      ],
      weights: ["25", "25", "30", "10"], codes: [shared]),
    Case(
      what: "two numbers for one group",
      rows: [
        ("产出指标（50分）", nil), ("产出指标（40分）", nil), ("效益指标（30）", nil),
        ("满意度指标（10）", nil),
      ],
      weights: ["25", "25", "30", "10"], codes: ["group-points-twice", shared, shared, shared]),
    Case(
      what: "a year and a remark are no points",
      rows: [
        ("产出指标（2021）", nil), ("效益指标（必填）", nil), ("满意度指标（0）", nil),
      ],
      weights: ["50", "30", "10"], codes: ["weights-missing"]),
  ]

  @Test("they are the group's where rows have no weights", arguments: cases)
  func points(_ row: Case) throws {
    #expect(Self.cases.count == 9)
    let rows = row.rows.enumerated().map { index, given in
      RowSketch(group: given.heading, level2: "", name: "指标\(index)", weight: given.weight)
    }
    let evaluation = try shippedScorer().evaluate(form(rows))
    let own = evaluation.rows.filter { $0.name.hasPrefix("指标") }
    #expect(own.map { $0.weight.text() } == row.weights)
    #expect(evaluation.codes() == row.codes)
    #expect(evaluation.rows.contains { $0.name == "预算执行率" } == row.hasExecution)
  }
}
