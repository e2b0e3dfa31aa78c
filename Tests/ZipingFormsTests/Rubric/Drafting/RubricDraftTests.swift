import Foundation
import Rubrics
import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@testable import ZipingForms

@Suite("A rubric that is drafted after a form")
struct RubricDraftTests {
  /// Forms from the samples and the fixtures.
  static let files: [String] = {
    let folders = ["Samples/panzhihua-2021", "Samples/laoting-2020", "Samples/yanbian-2020"]
    let kinds = "Tests/ZipingFormsTests/Fixtures/kinds"
    return (folders + [kinds]).flatMap { folder in
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: packagePath(folder))
      return (names ?? []).sorted().filter { $0.hasSuffix(".csv") }.map { folder + "/" + $0 }
    }
  }()

  /// The form's evaluation by its own groups and weights; nil where its weights are folded, for a draft
  /// takes what they make for full marks.
  private func evaluation(_ file: String) throws -> Evaluation? {
    let log = DiagnosticLog()
    let forms = FormReader.read(try packageBytes(file), file: file, log: log)
    guard let form = forms.first, forms.count == 1 else { return nil }
    let evaluation = try shippedScorer(Self.base).evaluate(form)
    return evaluation.adjustments.contains { $0.kind == .foldWeights } ? nil : evaluation
  }

  private static let base = "as-form"

  private func text(_ evaluation: Evaluation) throws -> String {
    let parent = try #require(
      JSONReader.read(
        Array(try shippedText(Self.base).utf8), file: "p", dialect: .strict, log: DiagnosticLog()))
    return RubricDraft(
      evaluation, try shippedScorer(Self.base), parent: parent, id: "draft",
      say: { $0.facts.compactMap(\.text).joined(separator: " ") + $0.phrase.chinese }
    ).text
  }

  private func rubric(_ text: String) throws -> Rubric {
    let log = DiagnosticLog()
    let rubric = RubricReader.read(
      Array(text.utf8), file: "draft.json", parents: ShippedRubrics.parents, log: log)
    return try #require(rubric, "\(log.diagnostics.map(placeAndCode))\n\(text)")
  }

  @Test("is sound, and by it the form gets the points that it got", arguments: files)
  func samePoints(_ file: String) throws {
    guard let evaluation = try evaluation(file) else { return }
    let again = try Scorer(try rubric(try text(evaluation))).evaluate(evaluation.form.submission)
    #expect(again.rows.map(\.name) == evaluation.rows.map(\.name))
    #expect(again.rows.map(\.weight) == evaluation.rows.map(\.weight))
    // Weights that were shared out are the rubric's own now, and no assumption.
    #expect(again.rows.map(\.points) == evaluation.rows.map(\.points))
    #expect(again.rows.map(\.bounds) == evaluation.rows.map(\.bounds))
    #expect(again.bounds == evaluation.bounds)
    #expect(again.grades?.low == evaluation.grades?.low)
  }

  @Test("is made of many forms here")
  func count() throws {
    let scored = try Self.files.compactMap { try evaluation($0) }
    #expect(scored.count >= 90)
  }

  @Test("says beside each row what was assumed")
  func notes() throws {
    let evaluation = try #require(try evaluation("Samples/panzhihua-2021/人大会议.csv"))
    let lines = try text(evaluation).split(separator: "\n").map(String.init)
    let cost = try #require(lines.firstIndex { $0.contains("\"会议经费\"") })
    #expect(lines[cost - 3].contains("reverse-ratio"))
    #expect(lines[cost - 2].contains("没有写≥或≤"))
    #expect(lines[cost - 1].contains("表中没有分值"))
  }

  /// Rows and what the draft makes of them.
  static let odd: [(row: RowSketch, line: String)] = [
    (
      RowSketch(name: "甲", target: "95-90%%", weight: "50"),
      #"{ "name": "甲", "level2": "数量指标", "points": 50 },"#
    ),
    (
      RowSketch(name: "甲", target: "", weight: "50"),
      #"{ "name": "甲", "level2": "数量指标", "points": 50 },"#
    ),
    (
      RowSketch(name: "甲\"乙", target: "≥1", weight: "50"),
      #"{ "name": "甲\"乙", "level2": "数量指标", "points": 50, "target": "≥1" },"#
    ),
    (
      RowSketch(level2: "", name: "甲", target: "≥1", weight: "50"),
      #"{ "name": "甲", "points": 50, "target": "≥1" },"#
    ),
    (RowSketch(name: "", weight: "50"), #""indicators": "open","#),
  ]

  @Test("leaves to the form what cannot be fixed", arguments: odd.indices)
  func oddRows(_ index: Int) throws {
    #expect(Self.odd.count == 5)
    let (row, line) = Self.odd[index]
    let rows = [row, .benefit("效益", "30"), .satisfaction("满意度", "10")]
    let evaluation = try shippedScorer(Self.base).evaluate(form(rows))
    let text = try text(evaluation)
    #expect(text.contains(line), "\(text)")
    let again = try Scorer(try rubric(text)).evaluate(evaluation.form.submission)
    #expect(again.rows.map(\.state) == evaluation.rows.map(\.state))
  }

  @Test("finds the rows of a form without 一级指标 by their names")
  func withoutGroups() throws {
    let rows = [RowSketch.output("产出", "50"), .benefit("效益", "30"), .satisfaction("满意度", "10")]
    let rubric = try rubric(try text(try shippedScorer(Self.base).evaluate(form(rows))))
    let bare = rows.map { row in
      var row = row
      (row.group, row.level2) = ("", "")
      return row
    }
    let evaluation = try Scorer(rubric).evaluate(form(bare))
    #expect(evaluation.bounds?.value == ExactDecimal(100))
  }
}
