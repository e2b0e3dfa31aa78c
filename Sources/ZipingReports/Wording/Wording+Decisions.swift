import Ziping

extension Wording {
  /// What a reviewer decided, and what it makes.
  func text(_ applied: ResolvedDecisions.Applied, of weight: ExactDecimal) -> String {
    let state = text(applied.state, of: weight)
    switch applied.decision.outcome {
    case .notApplicable: return text(Message(.decidedNotApplicable, [.text(state)]))
    case .applicable:
      return text(
        Message(.decidedApplicable, [applied.decision.signed, .text(state)]))
    case .points, .level, .actual, .veto: return state
    }
  }
}

extension Phrase {
  fileprivate static let decidedNotApplicable = Phrase(
    "decided", "复核决定：{0}", "decided in review: {0}")
  fileprivate static let decidedApplicable = Phrase(
    "decided", "复核不认可“不适用”：{0}；{1}", "not accepted in review as not applicable: {0}; {1}")
}
