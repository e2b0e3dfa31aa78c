import Testing
import Ziping
import ZipingTestSupport

@Suite("Standards that a rubric leaves to others")
struct LeftStandardTests {
  static let rubric = RubricSketch(
    groups: """
      [
        { "name": "管理", "points": 40, "indicators": [
          { "name": "培训次数", "points": 25, "target": "≥4次" },
          { "name": "经济效益", "points": 15, "left": "由各省自行制定" } ] },
        { "name": "履职", "points": 60, "indicators": "open", "takesOthers": true }
      ]
      """)

  private static func row(_ name: String, _ weight: String? = nil) -> RowSketch {
    RowSketch(group: "", level2: "", name: name, weight: weight)
  }

  static let flat = [row("培训次数"), row("经济效益"), row("印发材料", "20"), row("走访", "40")]

  @Test("are open whatever the row says, an error, and keep the form from passing")
  func open() throws {
    let evaluation = try Self.rubric.scorer().evaluate(form(Self.flat))
    #expect(try evaluation.row("经济效益").shown == "undetermined standard-left")
    #expect(evaluation.shownTotal == "85–100")
    let finding = try #require(evaluation.findings.first { $0.code == "standard-left" })
    #expect(finding.severity == .error)
  }

  @Test("are open where the form lacks the row as well")
  func missing() throws {
    let rows = Self.flat.filter { $0.name != "经济效益" }
    let evaluation = try Self.rubric.scorer().evaluate(form(rows))
    #expect(try evaluation.row("经济效益").shown == "undetermined standard-left")
  }

  @Test("are filled in by a person's decision")
  func decided() throws {
    let review = try DecidedReview(
      Self.rubric.scorer(), form(Self.flat), [.on("经济效益", .points(ExactDecimal(12)))])
    #expect(review.total == "97")
    #expect(!review.review.findings.contains { $0.code == "standard-left" })
  }

  @Test("are told of one by one")
  func told() throws {
    let warnings = LeftStandards(try Self.rubric.scorer().rubric).warnings
    #expect(warnings.map(\.code) == ["standard-left"])
    #expect(warnings.first?.severity == .warning)
  }

  @Test("of a whole group leave each of its rows open")
  func group() throws {
    let sketch = RubricSketch(
      groups: #"[{ "name": "产出", "points": 100, "indicators": "open", "left": "原文没有见到" }]"#)
    let rows = [RowSketch(group: "产出", level2: "", name: "培训次数", weight: "100")]
    let evaluation = try sketch.scorer().evaluate(form(rows))
    #expect(evaluation.shownTotal == "0–100")
    #expect(evaluation.rows.map(\.shown) == ["undetermined standard-left"])
  }

  @Test("the rows of a flat list that no group fixes go to the group that takes others")
  func others() throws {
    let evaluation = try Self.rubric.scorer().evaluate(form(Self.flat))
    #expect(evaluation.rows.map(\.group) == ["管理", "管理", "履职", "履职"])
    #expect(!evaluation.codes().contains("unknown-group"))
  }

  @Test("a row with a heading that the rubric does not have stays an error")
  func heading() throws {
    let rows = Self.flat + [RowSketch(group: "其他", level2: "", name: "宣传")]
    let evaluation = try Self.rubric.scorer().evaluate(form(rows))
    #expect(try evaluation.row("宣传").shown == "undetermined unknown-group")
  }
}
