/// A reviewer decided otherwise than what is claimed (复核决定).
struct DecisionCause: CauseTest {
  let entries: [CauseEntry] = [.decision]

  /// What a decision leaves of a row's difference; nil where nothing is left.
  static func cause(
    of row: ClaimedRow, _ reviewed: ScoredRow, _ difference: ExactDecimal?
  ) -> Review.Cause? {
    guard let claimed = row.score.claimed else { return nil }
    if reviewed.state.isLeftOut {
      return Review.Cause(.decidedNotApplicable, [.points(claimed)])
    }
    guard let difference, !difference.isZero, let points = reviewed.points else { return nil }
    return Review.Cause(.decided, [.points(claimed), .points(points)])
  }
}

extension CauseEntry {
  static let decision = CauseEntry(
    "decision",
    when: (
      "复核决定与自评不同",
      "a reviewer decided otherwise than what is claimed"
    ), example: ("自评 12，复核决定 10.5", "12 is claimed, 10.5 decided"))
}

extension Phrase {
  fileprivate static let decided = Phrase(
    .decision, "自评 {0}，复核决定 {1}", "claimed {0}, decided in review {1}")
  fileprivate static let decidedNotApplicable = Phrase(
    .decision, "自评 {0}，复核决定该行不适用",
    "{0} is claimed, decided in review not to be applicable")
}
