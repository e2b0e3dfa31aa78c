import Testing
import Ziping
import ZipingFiles
import ZipingForms
import ZipingTestSupport

@Suite("Forms of groups that are weighted as a hundred of their own")
struct NestedFormTests {
  /// A rubric with a fixed and an open group, each of a hundred inside, and one of whole points.
  private static func rubric(_ random: inout Numbers) throws -> Rubric {
    let first = 10 + random.below(40)
    let second = 10 + random.below(30)
    let (one, two) = (1 + random.below(60), 1 + random.below(38))
    let json = """
      {
        "formatVersion": 1, "id": "nested", "title": "项目试验",
        "basis": { "document": "试验", "evidence": "general-knowledge" },
        "fullMarks": 100, "grades": [{ "name": "优", "from": 90 }, { "name": "差", "from": 0 }],
        "groups": [
          { "name": "产出指标", "points": \(first), "inside": 100, "indicators": [
            { "name": "次数", "points": \(one), "target": "≥7次" },
            { "name": "人数", "points": \(two), "target": "≥13人" },
            { "name": "天数", "points": \(100 - one - two), "target": "≥11天" }] },
          { "name": "效益指标", "points": \(second), "inside": 100, "level2": ["社会效益指标"],
            "indicators": "open" },
          { "name": "满意度指标", "points": \(100 - first - second), "level2": ["满意度指标"],
            "indicators": "open" }],
        "rules": {
          "atLeast": { "rule": "proportional" }, "atMost": { "rule": "reverse-ratio" },
          "zero": { "rule": "zero-target" }, "range": { "rule": "range" },
          "words": { "rule": "qualitative" }, "answer": { "rule": "yes-no" },
          "deadline": { "rule": "deadline" }
        },
        "policy": {
          "rounding": { "places": 2, "mode": "half-up" },
          "overFulfilled": { "from": 1.3, "action": "note" },
          "parts": "mean", "missingWeights": "equal-by-row", "emptyGroup": "undetermined",
          "notApplicable": "fold"
        },
        "direction": { "lowerNames": ["差错"], "signedNames": ["增长率"] },
        "words": {
          "levels": [{ "name": "达成", "words": ["达成"], "share": 1, "low": 0, "high": 1,
            "highIsInside": true }],
          "yes": ["是"], "no": ["否"], "inTime": ["按期完成"]
        }
      }
      """
    return try readRubric(json)
  }

  private static let (target, actual, weight) = (3, 4, 5)

  /// The blank form with values, and with weights inside the groups or of the whole.
  private static func filled(
    _ rubric: Rubric, isInside: Bool, _ random: inout Numbers
  ) throws -> [UInt8] {
    var sheet = FormSheet.sheet(FormDraft(rubric))
    let shares: [String: [Int]] = ["社会效益指标": [30, 70], "满意度指标": [100]]
    for (level2, parts) in shares {
      let group = try #require(rubric.groups.first { $0.level2.contains(level2) })
      let first = try #require(sheet.rows.firstIndex { $0[1].text == level2 })
      for (offset, part) in parts.enumerated() {
        let whole = isInside ? group.inside ?? group.points : group.points
        let weight = try Ratio(Int128(part), 100).times(whole, .cents)
        for (column, text) in [(2, "指标\(offset)"), (target, "≥9人"), (Self.weight, weight.text())] {
          sheet.rows[first + offset][column] = Sheet.Cell(text, .input)
        }
      }
    }
    for index in sheet.rows.indices {
      let unit = ["次", "人", "天"].first { sheet.rows[index][target].text.hasSuffix($0) }
      guard let unit, sheet.rows[index][target].text.hasPrefix("≥") else { continue }
      sheet.rows[index][actual] = Sheet.Cell("\(1 + random.below(13))\(unit)", .input)
      let fixed = rubric.indicator(named: sheet.rows[index][2].text)
      if let fixed, !isInside {
        let factor = try Ratio(rubric.groups[0].points, over: ExactDecimal(100))
        sheet.rows[index][weight] = Sheet.Cell(
          try factor.times(fixed.points, Rounding(places: 6)).text(), .input)
      }
    }
    return try WorkbookWriter.bytes(Workbook(sheets: [sheet]))
  }

  static let seeds = Array(UInt64(1)...30)

  @Test(
    "A form that is filled in and read again agrees with itself, in either scale",
    arguments: seeds, [true, false])
  func agrees(_ seed: UInt64, isInside: Bool) throws {
    #expect(Self.seeds.count == 30)
    var random = Numbers(seed: seed)
    let rubric = try Self.rubric(&random)
    let scorer = Scorer(rubric)
    let bytes = try Self.filled(rubric, isInside: isInside, &random)
    let log = DiagnosticLog()
    let form = try #require(FormReader.read(bytes, file: "f", log: log).first)
    let evaluation = try scorer.evaluate(form)
    let total = try #require(evaluation.total, "\(evaluation.findings.map(\.code))")
    let entries = FormEntries(evaluation, scorer.rubric).entries
    #expect(entries.count == 7)
    let filled = try #require(
      WorkbookFiller.fill(bytes, file: "f", entries, log: log) { $0.phrase.code }?.bytes)
    let again = try scorer.evaluate(
      try #require(FormReader.read(filled, file: "f", log: log).first))
    #expect(again.total == total)
    #expect(again.claim.total == total)
    #expect(again.rows.map(\.claimed) == evaluation.rows.map(\.points))
    #expect(!again.findings.contains { $0.code.hasPrefix("claimed-") })
    let review = try Reviewer(scorer).review(again, tolerance: .zero)
    #expect(review.differences.isEmpty && review.uncheckable.isEmpty)
    let left = FormEntries(again, scorer.rubric).entries.filter { !$0.isStated }
    #expect(left.isEmpty)
    // The points stand beside a weight that they do not exceed.
    let submitted = again.submission.rows
    #expect(submitted.count == 6)
    for (row, score) in zip(submitted, again.rows) where score.points == score.weight {
      #expect(row.claimed?.text == row.weight?.text)
    }
  }

  @Test("A blank form says what the weights of an open group make inside it")
  func prompt() throws {
    var random = Numbers(seed: 1)
    let rubric = try Self.rubric(&random)
    let sheet = FormSheet.sheet(FormDraft(rubric))
    let prompts = sheet.validations.map(\.prompt).joined()
    #expect(prompts.contains("“效益指标”各行分值合计 100 分"))
    #expect(prompts.contains("“满意度指标”各行分值合计 \(rubric.groups[2].points.text()) 分"))
  }

  @Test("A form that prints no weights for a fixed group gets the rubric's in its blank form")
  func draft() throws {
    var random = Numbers(seed: 2)
    let rubric = try Self.rubric(&random)
    let form = submission([
      ("产出指标", "", "次数", "≥7次", "7次"), ("效益指标", "社会效益指标", "人数", "≥9人", "9人"),
    ])
    let rows = FormDraft(form, rubric: rubric).submission.rows
    #expect(rows[0].weight?.text == rubric.groups[0].indicators?[0].points.text())
    #expect(rows[1].weight == nil)
  }

  @Test("Where a form does not tell the scale, the cell stays empty and says what the row gets")
  func unclear() throws {
    var random = Numbers(seed: 3)
    let rubric = try Self.rubric(&random)
    var sheet = FormSheet.sheet(FormDraft(rubric))
    for index in sheet.rows.indices where sheet.rows[index][Self.target].text == "≥7次" {
      sheet.rows[index][Self.actual] = Sheet.Cell("7次", .input)
    }
    for index in sheet.rows.indices
    where rubric.indicator(named: sheet.rows[index][2].text) != nil {
      sheet.rows[index][Self.weight] = Sheet.Cell("", .input)
    }
    let bytes = try WorkbookWriter.bytes(Workbook(sheets: [sheet]))
    let scorer = Scorer(rubric)
    let form = try #require(FormReader.read(bytes, file: "f", log: DiagnosticLog()).first)
    let evaluation = try scorer.evaluate(form)
    let points = try #require(evaluation.rows.first { $0.name == "次数" }?.points)
    let entry = try #require(FormEntries(evaluation, scorer.rubric).entries.first)
    #expect(entry.content == .open(least: .zero))
    #expect(entry.remarks.map(\.phrase.code) == ["entry-scale-unclear"])
    #expect(entry.remarks.first?.facts.contains(.points(points)) == true)
  }
}

/// Numbers that are the same in every run.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ end: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(end, 1)
  }
}
