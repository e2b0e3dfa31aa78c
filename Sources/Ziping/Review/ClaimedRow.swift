/// A row's claim with everything that a cause may ask about it.
struct ClaimedRow {
  /// What the row got.
  let score: ScoredRow
  /// The row as its rule saw it, without the claim.
  let attempt: Attempt
  /// The rule that the rubric fixes for it, if any.
  let fixedRule: (any Rule)?
  /// Whether the money decides it.
  let isExecution: Bool
  /// The execution rate that the form states, for the row that the money decides.
  let claimedRate: ClaimedRate?
  /// What came to light about it.
  let findings: [Finding]
  /// The rubric.
  let rubric: Rubric
  /// Where the claim stands, or else the row.
  let place: Place?

  /// What the rubric makes of it; nil where it does not apply.
  var recomputed: Evaluation.Bounds? {
    if case .notApplicable = score.state { return nil }
    return score.bounds
  }

  /// Claim and points where both are decided and differ.
  var gap: (claimed: ExactDecimal, points: ExactDecimal)? {
    guard let claimed = score.claimed, let points = score.points, claimed != points else {
      return nil
    }
    return (claimed, points)
  }

  /// What says that the claim cannot be read.
  var unreadableClaim: Remark? {
    findings.first { $0.remark.kind == .claimedUnreadable }?.remark
  }

  /// What the rule says of the row without the claim.
  var judgement: Judgement { rubric.rules.judge(attempt, by: fixedRule) }

  /// The share of the weight before rounding, where the rule gives one.
  var share: Ratio? {
    guard case .share(let share, _) = judgement.outcome else { return nil }
    return share
  }

  /// Whether the claim is what another way of scoring makes, and that way makes another number.
  func isClaimed(_ other: ExactDecimal) -> Bool {
    guard let (claimed, points) = gap, let off = try? claimed.subtracting(other).magnitude,
      let gap = try? claimed.subtracting(points).magnitude
    else { return false }
    return off <= rubric.policy.rounding.unit && off < gap
  }

  /// The points that a share makes, as the rubric rounds.
  func points(_ share: Ratio) -> ExactDecimal? {
    try? share.times(score.weight, rubric.policy.rounding)
  }
}

extension Rounding {
  /// One in the last place kept.
  var unit: ExactDecimal { .step(places: places) }
}
