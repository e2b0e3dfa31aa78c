import Testing
import Ziping
import ZipingReports
import ZipingTestSupport

@Suite("The sentence of a verdict")
struct VerdictTextTests {
  private static let open = RowSketch(
    group: "产出", level2: "", name: "甲", target: "改善条件", actual: "明显改善", weight: "50", claimed: "50")
  private static let full = RowSketch(
    group: "产出", level2: "", name: "乙", weight: "50", claimed: "50")
  private static let limit =
    #""vetoes": [{ "indicator": "违纪", "target": "0起", "total": 20, "ifAbsent": "clear" }],"#
  private static let violation = RowSketch(
    group: "其他", level2: "", name: "违纪", target: "", actual: "1起")

  private func evaluation(
    _ rows: [RowSketch], more: String = "", total: String? = nil
  ) throws -> Evaluation {
    let scorer = try RubricSketch(more: more).scorer()
    return try scorer.evaluate(form(rows, total: total))
  }

  private func text(_ verdict: Verdict, _ language: Language = .chinese) -> String {
    var text = ""
    TextReport.write(verdict, language) { text += $0 }
    return text
  }

  private func text(_ evaluation: Evaluation, _ gates: Verdict.Gates = Verdict.Gates()) -> String {
    text(Verdict(of: [evaluation], gates: gates, hasInputFaults: false))
  }

  @Test("Without a gate nothing has passed, whatever is open or limited")
  func withoutGate() throws {
    #expect(try text(evaluation([Self.full, Self.full])) == "结论：没有设关卡\n")
    #expect(
      try text(evaluation([Self.open, Self.full])) == "结论：没有设关卡；有 1 行待定，总分未定\n")
    // The total is 20 whatever the open row gets.
    let limited = try evaluation([Self.open, Self.full, Self.violation], more: Self.limit)
    #expect(limited.total == ExactDecimal(20))
    #expect(text(limited) == "结论：没有设关卡；有 1 行待定\n")
  }

  @Test("With a gate that is met, it has passed")
  func withGate() throws {
    let gates = Verdict.Gates(minScore: ExactDecimal(10))
    #expect(try text(evaluation([Self.open, Self.full]), gates) == "结论：通过\n")
    #expect(
      try text(evaluation([Self.open, Self.full]), Verdict.Gates(noUndetermined: true))
        .hasPrefix("结论：未通过\n"))
  }

  @Test("A review passes by its claims; forms that claim nothing are counted")
  func reviews() throws {
    func review(_ total: String?, _ rows: [RowSketch]) throws -> Review {
      let scorer = try RubricSketch().scorer()
      return try Reviewer(scorer).review(scorer.evaluate(form(rows, total: total)))
    }
    func text(_ reviews: [Review], _ language: Language = .chinese) -> String {
      self.text(Verdict(of: reviews, gates: Verdict.Gates(), hasInputFaults: false), language)
    }
    let silent = try review(
      nil, [RowSketch(group: "产出", level2: "", name: "甲", weight: "100")])
    let sound = try review("100", [Self.full, Self.full])
    #expect(text([sound]) == "结论：通过\n")
    #expect(text([silent]) == "结论：没有自评得分，没有可核对的\n")
    #expect(text([silent, sound]) == "结论：通过；1 份没有自评得分，没有核对\n")
    #expect(
      text([sound, silent], .english)
        == "Verdict: passed; 1 form claims nothing and was not checked\n")
    #expect(
      try text([review(nil, [Self.open, Self.full])]) == "结论：没有超过容差的差异；有 1 行待定，总分未定\n")
  }

  @Test("A failing reason says what differs")
  func flip() throws {
    let scorer = try RubricSketch().scorer()
    let review = try Reviewer(scorer).review(
      scorer.evaluate(form([Self.full, Self.full], total: "80", grade: "优")))
    let text = text(Verdict(of: [review], gates: Verdict.Gates(), hasInputFaults: false))
    #expect(text.contains("自评总分 80 是“差”，复算为“优”"), "\(text)")
    #expect(!text.contains("自评等级“优”"))
  }
}
