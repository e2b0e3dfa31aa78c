/// Points that a form claims for several rows together, beside what those rows should get (合用得分).
struct SharedClaim {
  let subtotal: Submission.Subtotal
  /// The ids of its rows.
  let ids: Set<String>
  /// The claim, as points of the whole.
  let claimed: ExactDecimal
  /// Whether the reading of one of its rows is only assumed.
  private let isAssumed: Bool
  /// What the rubric makes of its rows.
  let recomputed: Evaluation.Bounds
  /// Claimed − recomputed; nil inside of what is possible.
  let difference: ExactDecimal?

  /// The claim, where it can be read, is the only one for its rows, and all of them are scored.
  init?(
    _ subtotal: Submission.Subtotal, _ printed: PrintedScores
  ) throws(ArithmeticError) {
    let rows = printed.rows(of: subtotal).compactMap(\.self)
    guard rows.count == subtotal.rows.count, let recomputed = printed.sum(of: subtotal),
      let cell = subtotal.claimed,
      let claimed = ClaimText(cell.text, of: nil).points,
      rows.allSatisfy({ $0.score.claimed == nil && $0.scale == .whole })
    else { return nil }
    self.subtotal = subtotal
    ids = Set(rows.map(\.score.id))
    self.claimed = claimed
    isAssumed = rows.contains { $0.score.isReadingAssumed || $0.score.isWeightShared }
    self.recomputed = recomputed
    difference = try recomputed.difference(of: claimed)
  }

  /// What is found where the difference is beyond a tolerance.
  func finding(_ tolerance: ExactDecimal) -> Finding? {
    guard let difference, difference.magnitude > tolerance, !isAssumed else { return nil }
    return Finding(
      .sharedClaimDiffers,
      [
        .text(subtotal.name), .count(subtotal.rows.count), .points(claimed),
        .points(claimed > recomputed.high ? recomputed.high : recomputed.low),
      ], at: subtotal.claimed?.place)
  }
}

extension SharedClaim {
  /// The claims of a form that several rows have in common; no row counts twice.
  static func claims(
    of evaluation: Evaluation, _ ready: ReadyRubric
  ) throws(ArithmeticError) -> [SharedClaim] {
    let subtotals = evaluation.submission.subtotals
    guard !subtotals.isEmpty else { return [] }
    let printed = PrintedScores(evaluation, ready.rubric.policy.rounding)
    var taken: Set<Int> = []
    var claims: [SharedClaim] = []
    for subtotal in subtotals.sorted(by: { $0.rows.count < $1.rows.count })
    where taken.isDisjoint(with: subtotal.rows) {
      guard let claim = try SharedClaim(subtotal, printed) else { continue }
      taken.formUnion(subtotal.rows)
      claims.append(claim)
    }
    return claims
  }
}

extension FindingKind {
  /// The points that rows have in common are not what they make.
  public static let sharedClaimDiffers: FindingKind = FindingKind(
    .error, "shared-claim-differs", "“{0}”由 {1} 行指标合用，自评 {2}，复算合计 {3}",
    "\"{0}\" serves {1} rows: {2} claimed, {3} recomputed for them together",
    remedy: ("核对合用的得分，或各行分列", "check the points that the rows share, or write them row by row"),
    from: .system,
    why: (
      "几行合用一个得分时，只能与这几行的复算合计比较",
      "points for several rows together can only be held against what they make together"
    ), example: ("两行合用得分 28，复算合计 28.5", "28 for two rows that make 28.5"))
}
