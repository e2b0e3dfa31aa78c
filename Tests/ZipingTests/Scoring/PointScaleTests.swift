import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

@Suite("Points printed inside a group or of the whole")
struct PointScaleTests {
  /// What a form prints for 数量, 质量 (fixed, 60 points) and 受益, 影响 (open, 40 points), and what
  /// it claims; which findings that gives.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let weights: [String?]
    let claims: [String?]
    let read: [String?]
    var shown = "77"
    var codes: [String] = []

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "inside", weights: ["70", "30", "75", "25"], claims: ["35", "30", "75", "20"],
      read: ["21", "18", "30", "8"]),
    Case(
      name: "of the whole", weights: ["42", "18", "30", "10"], claims: ["21", "18", "30", "8"],
      read: ["21", "18", "30", "8"]),
    Case(
      name: "each group in its own", weights: ["42", "18", "75", "25"],
      claims: ["21", "18", "75", "20"], read: ["21", "18", "30", "8"]),
    Case(
      name: "one slip among the rubric's own weights", weights: ["71", "30", "30", "10"],
      claims: ["35", "30", "30", "8"], read: ["21", "18", "30", "8"], codes: ["weight-differs"]),
    Case(
      name: "a row without a weight among others", weights: ["42", nil, "30", "10"],
      claims: ["21", "18", "30", "8"], read: ["21", "18", "30", "8"]),
    Case(
      name: "both among the rubric's own", weights: ["70", "18", "75", "25"],
      claims: ["35", "18", "75", "20"], read: [nil, nil, "30", "8"],
      codes: ["claim-scale-unclear"]),
    Case(
      name: "no weight, but claims", weights: [nil, nil, "75", "25"],
      claims: ["35", "30", "75", "20"], read: [nil, nil, "30", "8"],
      codes: ["claim-scale-unclear"]),
    Case(
      name: "neither weight nor claim", weights: [nil, nil, "75", "25"],
      claims: [nil, nil, "75", "20"], read: [nil, nil, "30", "8"]),
    Case(
      name: "a sum that is neither", weights: ["70", "30", "75", "20"],
      claims: ["35", "30", "75", "16"], read: ["21", "18", nil, nil], shown: "none",
      codes: ["weight-scale-unclear", "weights-not-full-marks"]),
  ]

  private static let actuals = ["5次", "90%", "10人", "8人"]

  private static func form(_ weights: [String?], _ claims: [String?]) -> Submission {
    let rows = [("产出", "数量", ""), ("产出", "质量", ""), ("效益", "受益", "≥10人"), ("效益", "影响", "≥10人")]
    return ZipingTestSupport.form(
      rows.indices.map { index in
        RowSketch(
          group: rows[index].0, level2: "", name: rows[index].1, target: rows[index].2,
          actual: actuals[index], weight: weights[index], claimed: claims[index], note: "已说明")
      })
  }

  @Test("the printed weights tell what claims are parts of", arguments: cases)
  func told(_ row: Case) throws {
    #expect(Self.cases.count == 9)
    let evaluation = try WeightShapeTests.nested.scorer().evaluate(
      Self.form(row.weights, row.claims))
    #expect(evaluation.rows.map { $0.claimed?.text() } == row.read)
    #expect(evaluation.shownTotal == row.shown)
    #expect(Set(evaluation.codes()) == Set(row.codes))
  }

  @Test("a claim as printed, and one above the weight, say what the form says")
  func messages() throws {
    let scorer = try WeightShapeTests.nested.scorer()
    let above = try scorer.evaluate(
      Self.form(["70", "30", "75", "25"], ["35", "31", "75", "20"]))
    let finding = try #require(above.findings.first { $0.code == "claimed-above-weight" })
    #expect(finding.remark.facts == [.points(ExactDecimal(31)), .points(ExactDecimal(30))])
    // 30 of 30 of the whole is no loss, whatever the rubric prints.
    var rows = WeightShapeTests.nested
    rows.more = ""
    let form = ZipingTestSupport.form([
      RowSketch(group: "产出", level2: "", name: "数量", target: "", weight: "42", claimed: "42"),
      RowSketch(
        group: "产出", level2: "", name: "质量", target: "", actual: "90%", weight: "18", claimed: "18"),
      RowSketch(
        group: "效益", level2: "", name: "受益", target: "≥10人", actual: "10人", weight: "40",
        claimed: "40"),
    ])
    #expect(try rows.scorer().evaluate(form).codes() == [])
  }

  @Test("points inside a group are rounded as points are")
  func rounding() throws {
    // A third of 60 points is 20, printed as 33.33 of the hundred.
    let sketch = RubricSketch(
      groups: """
        [{ "name": "产出", "points": 60, "inside": 100, "indicators": "open" },
          { "name": "效益", "points": 40, "indicators": "open" }]
        """)
    let scorer = try sketch.scorer()
    let evaluation = try scorer.evaluate(
      ZipingTestSupport.form([
        RowSketch(
          group: "产出", level2: "", name: "甲", target: "≥3次", actual: "1次", weight: "100",
          claimed: "33.33", note: "已说明"),
        RowSketch(group: "效益", level2: "", name: "乙", weight: "40", claimed: "40"),
      ]))
    #expect(evaluation.rows.first?.shown == "20")
    let review = try Reviewer(scorer).review(evaluation, tolerance: .zero)
    #expect(review.differences.isEmpty)
  }

  static let filled: [(actual: String, printed: String, points: String)] = [
    // All of the weight is the weight, which nothing rounds.
    ("10次", "33.05", "4.9575"), ("5次", "16.53", "2.48"), ("1次", "3.33", "0.5"),
    ("9.999次", "33.05", "4.9575"), ("0次", "0", "0"),
  ]

  @Test("what is filled in has as many digits as it takes to read it back", arguments: filled)
  func printed(_ row: (actual: String, printed: String, points: String)) throws {
    #expect(Self.filled.count == 5)
    let sketch = RubricSketch(
      groups: """
        [{ "name": "产出", "points": 15, "inside": 100, "indicators": [
            { "name": "甲", "points": 33.05, "target": "≥10次" },
            { "name": "乙", "points": 66.95, "target": "≥10次" }] },
          { "name": "效益", "points": 85, "indicators": "open" }]
        """)
    let scorer = try sketch.scorer()
    let place = Place(file: "f", position: .sheetCell(sheet: "表", column: 7, row: 6))
    func cell(_ text: String) -> Submission.Cell { Submission.Cell(text, at: place) }
    let form = Submission(
      source: "f",
      rows: [
        Submission.Row(
          group: "产出", level2: "", name: "甲", target: cell(""), actual: cell(row.actual),
          weight: cell("33.05"), place: place, claimedPlace: place)
      ])
    let evaluation = try scorer.evaluate(form)
    #expect(evaluation.rows.first?.points?.text() == row.points)
    let entry = try #require(FormEntries(evaluation, scorer.rubric).entries.first)
    let printed = try ExactDecimal(parsing: row.printed)
    #expect(entry.content == .points(printed))
  }
}
