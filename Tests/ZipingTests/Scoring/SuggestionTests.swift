import Testing
import Ziping
import ZipingTestSupport

@Suite("A suggestion is a state of its own, with what was assumed")
struct SuggestionTests {
  private static let other = Remark(.openDirection, [.text("3天"), .text("时间")])

  private func score(_ rule: any Rule, _ target: String, _ actual: String) throws -> AttemptScore {
    let scorer = try shippedScorer()
    return scorer.score(
      scorer.attempt(name: "会议", target: target, actual: actual, weight: ExactDecimal(10)),
      by: rule)
  }

  @Test("a share that rests on assumptions is suggested, each kept once and told of")
  func assumptions() throws {
    let guesses = [Remark(.guessed), Self.other, Remark(.guessed)]
    let score = try score(
      GuessingRule(like: ProportionalRule(), assuming: guesses), "≥10次", "9次")
    #expect(score.state.isSuggested)
    #expect(score.state.points == ExactDecimal(9))
    #expect(score.state.reason?.phrase.code == "short")
    #expect(score.state.assumptions == [Remark(.guessed), Self.other])
    #expect(score.remarks == [Remark(.guessed), Self.other])
  }

  @Test("nothing assumed is certain")
  func certain() throws {
    let score = try score(GuessingRule(like: ProportionalRule(), assuming: []), "≥10次", "9次")
    #expect(!score.state.isSuggested)
    #expect(score.state.points == ExactDecimal(9))
    #expect(score.remarks.isEmpty)
  }

  @Test("what a person has to decide rests on no assumption")
  func undetermined() throws {
    let score = try score(GuessingRule(like: ProportionalRule()), "≥10次", "≥9次")
    guard case .undetermined(let remark, _) = score.state else {
      Issue.record("it is decided")
      return
    }
    #expect(score.remarks == [remark])
    #expect(score.state.assumptions.isEmpty)
  }

  @Test("several values in one cell are suggested if one of them is, each assumption said once")
  func parts() throws {
    let score = try score(GuessingRule(like: ProportionalRule()), "6次会议，1次大会", "3次会议，1次大会")
    #expect(score.state.points == (try decimal("7.5")))
    #expect(score.state.assumptions == [Remark(.guessed)])
    #expect(score.remarks == [Remark(.guessed)])
  }

  @Test("a form adds suggestions up as what they are, and its coverage has them decided")
  func totals() throws {
    let rows = [RowSketch.output("甲", "60", tenths: 9), .satisfaction("乙", "40")]
    let certain = try shippedScorer().evaluate(form(rows))
    let guessed = try Scorer(shippedRubric().guessing(at: .atLeast)).evaluate(form(rows))
    #expect(guessed.rows.count { $0.state.isSuggested } == 2)
    #expect(certain.rows.count { $0.state.isSuggested } == 0)
    #expect(guessed.total == certain.total)
    #expect(guessed.coverage == .one)
    #expect(guessed.codes(about: "甲") == certain.codes(about: "甲") + ["guessed"])
  }
}
