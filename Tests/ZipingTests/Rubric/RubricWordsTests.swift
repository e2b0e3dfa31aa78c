import Testing
import Ziping
import ZipingTestSupport

@Suite("A rubric's own words around a value")
struct RubricWordsTests {
  private func state(_ words: RestWords, _ actual: String) throws -> String {
    let vocabulary = Vocabulary(restWords: words)
    let reading = ValueReader(vocabulary).read(actual)
    let setting = try shippedScorer().attempt(
      name: "公厕", target: "≥10座", actual: actual, weight: try decimal("10"), year: 2021)
    let attempt = Attempt(
      target: setting.target, actual: reading, weight: try decimal("10"), year: 2021,
      setting: Attempt.Setting(vocabulary: vocabulary, policy: setting.setting.policy))
    switch try shippedScorer().score(attempt).state {
    case .scored: return "certain"
    case .suggested: return "suggested"
    case .undetermined(let remark, _): return remark.kind.code
    case .notApplicable: return "not applicable"
    }
  }

  @Test("a filler says nothing, a turning word leaves the row to a person")
  func added() throws {
    #expect(try state(.standard, "线下10座") == "suggested")
    #expect(try state(RestWords(fillers: ["线下"]), "线下10座") == "certain")
    #expect(try state(RestWords(turns: [.plan: ["线下"]]), "线下10座") == "actual-is-plan")
    #expect(try state(RestWords(turns: [.denial: ["线下"]]), "线下10座") == "actual-denied")
  }
}
