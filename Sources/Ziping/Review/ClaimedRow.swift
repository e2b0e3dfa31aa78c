/// A row's claim with what a cause may ask about it.
struct ClaimedRow {
  /// What the row got.
  let score: ScoredRow
  /// The rubric with what is made of it once.
  private let ready: ReadyRubric
  private let form: ReadForm

  init(_ score: ScoredRow, _ form: ReadForm, _ ready: ReadyRubric) {
    self.score = score
    self.form = form
    self.ready = ready
  }

  /// The rubric.
  var rubric: Rubric { ready.rubric }
  /// Whether the money decides it.
  var isExecution: Bool { score.kind == .budget }
  /// The execution rate that the form states, for the row that the money decides.
  var claimedRate: ClaimedRate? { isExecution ? form.money.claimedRate : nil }
  /// Where the claim stands, or else the row.
  var place: Place? { score.row.cells.claimed?.place ?? score.place }
  /// The share of the weight before rounding, where the rule gives one.
  var share: Ratio? { score.share }

  /// The row as its rule judges it without the claim.
  var attempt: Attempt {
    scoring.attempt(score.row, score.row.cells, weight: score.weight, claimed: nil)
  }
  /// The rule that the rubric fixes for it, if any.
  var fixedRule: (any Rule)? { scoring.fixedRule(of: score.row) }

  private var scoring: RowScoring { RowScoring(ready, year: form.submission.year) }

  /// What the rubric makes of it; nil where it does not apply.
  var recomputed: Evaluation.Bounds? { score.state.isLeftOut ? nil : score.bounds }

  /// Claim and points where both are decided and differ.
  var gap: (claimed: ExactDecimal, points: ExactDecimal)? {
    guard let claimed = score.claimed, let points = score.points, claimed != points else {
      return nil
    }
    return (claimed, points)
  }

  /// What the rule says of the row without the claim.
  var judgement: Judgement { rubric.rules.judge(attempt, by: fixedRule) }

  /// What says that the claim cannot be read.
  var unreadableClaim: Remark? {
    score.findings.first { $0.remark.kind == .claimedUnreadable }?.remark
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
