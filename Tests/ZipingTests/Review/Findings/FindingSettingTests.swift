import Testing
import Ziping
import ZipingTestSupport

@Suite("A rubric's own word on findings")
struct FindingSettingTests {
  private func form(_ severity: String, _ edit: (inout SmallForm) -> Void) -> SmallForm {
    var form = SmallForm()
    form.rubricKeys = """
      "findings": [{ "code": "bound-for-value", "severity": "\(severity)", "why": "本地允许" },
        { "code": "deadline-repeated", "severity": "\(severity)", "why": "本地允许" }],
      """
    edit(&form)
    return form
  }

  static let cases: [(word: String, severity: Severity?)] = [
    ("info", .info), ("warning", .warning), ("error", .error), ("off", nil),
  ]

  @Test("A severity or none holds in score and review alike", arguments: 0..<4)
  func setting(_ index: Int) throws {
    let (word, severity) = Self.cases[index]
    let small = form(word) { $0.rows[0].actual = "5期以上" }
    let scorer = try small.scorer()
    let evaluation = try scorer.evaluate(small.submission)
    let review = try Reviewer(scorer).review(evaluation)
    #expect(evaluation.findings.map(\.severity) == [severity].compactMap(\.self))
    #expect(review.findings == evaluation.findings)
    let verdict = Verdict(of: [review], gates: Verdict.Gates(), hasInputFaults: false)
    #expect((verdict.exitCode == 0) == (severity != .error))
  }

  @Test("A reviewers' check is set in the same way", arguments: 0..<4)
  func check(_ index: Int) throws {
    let (word, severity) = Self.cases[index]
    let small = form(word) { $0.rows[2].actual = "2021年11月底前" }
    #expect(try small.review().findings.map(\.severity) == [severity].compactMap(\.self))
  }

  @Test("What is switched off still tells why a claim differs")
  func cause() throws {
    var small = SmallForm()
    small.rubricKeys =
      #""findings": [{ "code": "claimed-outside-band", "severity": "off", "why": "试验" }],"#
    small.rows[3] = RowSketch(
      level2: "质量指标", name: "教材编写", target: "符合规定", actual: "部分达成", weight: "5",
      claimed: "5")
    let review = try small.review()
    #expect(!review.findings.contains { $0.code == "claimed-outside-band" })
    #expect(try review.line("教材编写").causes.map(\.code) == ["judgement-outside"])
  }

  @Test("Reviewers' checks are not part of scoring")
  func scoring() throws {
    var small = SmallForm()
    small.rows[2].actual = "2021年11月底前"
    #expect(try small.scorer().evaluate(small.submission).findings.isEmpty)
  }
}
