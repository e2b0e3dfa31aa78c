import Testing
import Ziping
import ZipingTestSupport

/// A review with decisions, and what the log has to say of them.
struct DecidedReview {
  let review: Review
  let codes: [String]

  init(_ scorer: Scorer, _ form: Submission, _ decisions: [Decision]) throws {
    let evaluation = try scorer.evaluate(form)
    let log = DiagnosticLog()
    let resolved = try #require(
      DecisionResolver(scorer).resolve(decisions, on: [evaluation], log: log).first)
    review = try Reviewer(scorer).review(evaluation, decisions: resolved)
    codes = log.diagnostics.map(\.code)
    #expect(log.diagnostics.allSatisfy { $0.place == Decision.sketchPlace })
  }

  /// The total with the decisions.
  var total: String { review.reviewed.shownTotal }
}

extension Decision {
  static let sketchPlace = Place(file: "d", position: .text(line: 3, column: 5))

  /// A decision about a row, in the fewest words.
  static func on(
    _ row: String, _ outcome: Outcome, target: String? = nil, actual: String? = nil
  ) -> Decision {
    Decision(
      row: row, outcome: outcome, reason: "查过", target: target, actual: actual,
      place: sketchPlace)
  }

  /// A decision about a group without rows.
  static func on(group: String, _ outcome: Outcome) -> Decision {
    Decision(group: group, outcome: outcome, reason: "查过", place: sketchPlace)
  }
}
