import Testing
import Ziping
import ZipingTestSupport

@Suite("The steps by which an answer becomes clear")
struct AnswerStepTests {
  static let steps = AnswerStepCatalogue.all

  @Test("have a sentence, and cases that are judged like what they stand for", arguments: 0..<12)
  func cases(_ index: Int) throws {
    let step = Self.steps[index]
    #expect(Self.steps.count == 12)
    #expect(!step.summary.chinese.isEmpty && !step.summary.english.isEmpty)
    #expect(step.cases.count >= 3)
    let scorer = try shippedScorer()
    for answer in step.cases {
      func share(_ target: String, _ actual: String) throws -> String {
        let scored = scorer.score(
          name: answer.name, level2: answer.level2, target: target, actual: actual,
          weight: try decimal("10"), year: 2021
        ).score
        guard let points = scored.state.points else { return "undetermined" }
        return "\(points.text()) \(scored.rule ?? "")"
      }
      let given = try share(answer.target, answer.actual)
      #expect(given != "undetermined", "\(answer)")
      #expect(try given == share(answer.likeTarget, answer.likeActual), "\(answer)")
    }
  }

  @Test("have names of their own")
  func names() {
    #expect(Set(Self.steps.map { $0.summary.code }).count == Self.steps.count)
  }
}
