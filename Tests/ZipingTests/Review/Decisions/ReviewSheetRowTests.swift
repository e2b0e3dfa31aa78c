import Testing
import Ziping
import ZipingTestSupport

@Suite("Rows of a review sheet")
struct ReviewSheetRowTests {
  private static let place = Place(file: "s")

  private static func row(
    _ group: String, _ level2: String, _ name: String, _ points: String
  ) -> ReviewSheet.Row {
    ReviewSheet.Row(
      group: group, level2: level2, name: name, printed: PrintedRow(), reviewedActual: nil,
      reviewedPoints: Submission.Cell(points, at: place),
      note: Submission.Cell("查过", at: place), place: place)
  }

  private static let form = ZipingTestSupport.form([
    .output("培训", "20"), .output("培训", "20"),
    RowSketch(level2: "质量指标", name: "培训", weight: "10"), .benefit("培训", "30"),
    .satisfaction("丙", "10"),
  ])

  /// What a sheet with these rows gives the form's rows, and what is wrong with it.
  private static func decided(
    _ rows: [ReviewSheet.Row], of form: Submission = form
  ) throws -> (points: [String?], codes: [String]) {
    let scorer = try shippedScorer()
    let evaluation = try scorer.evaluate(form)
    let sheet = ReviewSheet(form: FormIdentity(project: ""), at: place, rows: rows)
    let log = DiagnosticLog()
    let resolved = try #require(
      DecisionResolver(scorer).resolve([sheet], on: [evaluation], log: log).first)
    let points = evaluation.rows.dropFirst().map { resolved.applied[$0.id]?.points?.text() }
    return (points, log.diagnostics.map(\.code))
  }

  @Test("of one name are told by their headings, and by their order under the same ones")
  func repeated() throws {
    let (points, codes) = try Self.decided([
      Self.row("效益指标", "社会效益指标", "培训", "4"), Self.row("产出指标", "质量指标", "培训", "3"),
      Self.row("产出指标", "数量指标", "培训", "1"), Self.row("产出指标", "数量指标", "培训", "2"),
    ])
    #expect(points == ["1", "2", "3", "4", nil])
    #expect(codes == [])
  }

  @Test("are found by their group, and at last by their name, where the headings are others")
  func renamed() throws {
    let (points, codes) = try Self.decided([
      Self.row("产出指标", "时效指标", "培训", "1"), Self.row("效果", "", "培训", "2"),
      Self.row("", "", "培训", "3"), Self.row("", "", "丙", "5"),
    ])
    #expect(points == ["1", "2", "3", nil, "5"])
    #expect(codes == [])
  }

  @Test("without a heading of their own are told by the one that the sheet shows above them")
  func headless() throws {
    let form = ZipingTestSupport.form([
      RowSketch(level2: "质量指标", name: "甲", weight: "40"),
      RowSketch(level2: "", name: "培训", weight: "20"),
      RowSketch(level2: "质量指标", name: "培训", weight: "20"), .satisfaction("丙", "10"),
    ])
    // The blank of the second row reads as the heading above it.
    let (points, codes) = try Self.decided(
      [
        Self.row("产出指标", "质量指标", "甲", "1"), Self.row("产出指标", "质量指标", "培训", "2"),
        Self.row("产出指标", "质量指标", "培训", "3"), Self.row("满意度指标", "满意度指标", "丙", "4"),
      ], of: form)
    #expect(points == ["1", "2", "3", "4"])
    #expect(codes == [])
  }

  @Test("are taken once each, and one more is unknown")
  func tooMany() throws {
    let one = Self.row("产出指标", "数量指标", "培训", "1")
    let (points, codes) = try Self.decided(Array(repeating: one, count: 5))
    #expect(points == ["1", "1", "1", "1", nil])
    #expect(codes == ["decision-on-unknown-row"])
  }

  @Test("What is said of another form's sheet and of its decision is one text each")
  func foreignTexts() {
    let phrases = [Phrase].foreignForms
    #expect(phrases.count == 11 && Set(phrases.map(\.code)).count == 3)
    #expect(Set(phrases.map(\.chinese)).count == 6 && Set(phrases.map(\.english)).count == 6)
  }
}
