/// The claimed total with everything that a cause may ask about it.
struct ClaimedTotal {
  /// The claimed total, if a readable one is stated.
  let claimed: ExactDecimal?
  /// The recomputed total, if there is one; open to unconfirmed claims.
  let recomputed: Evaluation.Bounds?
  /// Claimed − recomputed.
  let difference: ExactDecimal?
  /// Whether only suggestions that a person should confirm keep the claim from being a difference.
  let isToConfirm: Bool
  /// Whether lines beside the rows change the total.
  let isAdjusted: Bool
  /// Whether one of them may be a limit or a veto, below which a right total is no sum.
  let isLimited: Bool
  /// The full marks.
  let full: ExactDecimal
  /// The sum of the rows' claims; nil where no row has one.
  let rowClaims: ExactDecimal?
  /// What the rows and the groups without a claim could still add.
  let unclaimedWeight: ExactDecimal
  /// What the rows and the groups without rows could get.
  let weights: ExactDecimal
  /// The weights of what applies.
  let applicable: ExactDecimal
  /// What makes the difference; nil where there is none.
  let parts: TotalParts?
  /// The claim as written where nobody can read it.
  let unreadable: String?
  /// Where the claim stands.
  let place: Place?

  /// Holds the claim against an evaluation that is open to unconfirmed claims, after the reviewer's
  /// decisions if there are some; `settled` is its total without such claims.
  init(
    _ evaluation: Evaluation, _ rows: [Review.Line], _ shared: [SharedClaim] = [],
    full: ExactDecimal, settled: Evaluation.Bounds?
  ) throws(ArithmeticError) {
    claimed = evaluation.claim.total
    recomputed = evaluation.bounds
    difference = try evaluation.bounds?.difference(of: evaluation.claim.total, settled: settled)
    let certain = try settled?.difference(of: evaluation.claim.total)
    isToConfirm = difference == nil && certain != nil
    parts = try TotalParts(of: difference, evaluation, rows, shared)
    isAdjusted = !evaluation.adjustments.isEmpty
    isLimited = evaluation.adjustments.contains { $0.kind != .foldWeights }
    self.full = full
    let cell = evaluation.submission.claimedTotal?.text
    unreadable =
      evaluation.claim.total == nil ? cell.flatMap { ClaimText.isNoClaim($0) ? nil : $0 } : nil
    place = evaluation.submission.claimedTotal?.place
    var sum: ExactDecimal?
    var unclaimed = ExactDecimal.zero
    var dropped = ExactDecimal.zero
    for claim in shared { sum = try (sum ?? .zero).adding(claim.claimed) }
    let covered = shared.reduce(into: Set<String>()) { $0.formUnion($1.ids) }
    for row in rows {
      if row.reviewed == nil { dropped = try dropped.adding(row.weight) }
      if let part = row.claimed {
        sum = try (sum ?? .zero).adding(part)
      } else if row.reviewed != nil, !covered.contains(row.id) {
        unclaimed = try unclaimed.adding(row.weight)
      }
    }
    for group in evaluation.groups where group.claimsNothing {
      unclaimed = try unclaimed.adding(group.weight)
    }
    rowClaims = sum
    unclaimedWeight = unclaimed
    var all = ExactDecimal.zero
    for group in evaluation.groups { all = try all.adding(group.weight) }
    weights = all
    applicable = try all.subtracting(dropped)
  }

  /// Whether the claim is a number, give or take one in its last place.
  func isClaimed(_ other: ExactDecimal?) -> Bool {
    guard let claimed, let other, let off = try? claimed.subtracting(other).magnitude else {
      return false
    }
    return off <= Review.standardTolerance
  }

  /// Whether the rows' claims, as far as there are any, can make the claimed total.
  var isSumOfRows: Bool? { isSumOfRows(within: Review.standardTolerance) }

  private func isSumOfRows(within tolerance: ExactDecimal) -> Bool? {
    guard let claimed, let rowClaims, let most = try? rowClaims.adding(unclaimedWeight),
      let low = try? rowClaims.subtracting(tolerance), let high = try? most.adding(tolerance)
    else { return nil }
    return claimed >= low && claimed <= high
  }

  /// Whether the rows' claims cannot make the claimed total, whatever open rows get.
  func isWrongSum(beyond tolerance: ExactDecimal) -> Bool {
    isSumOfRows(within: tolerance) == false && !isFolded && !isLimited
  }

  /// What the claimed total has beyond the rows' claims; nil where no row has one.
  var surplus: ExactDecimal? {
    guard let claimed, let rowClaims else { return nil }
    return try? claimed.subtracting(rowClaims)
  }

  /// Whether the claimed total is the rows' claims brought to the full marks.
  var isFolded: Bool { isClaimed(foldedClaims) }

  /// Whether the claimed total is the rows' claims, or full marks where those are more, as if their
  /// weights made full marks.
  var isUnfolded: Bool {
    guard let rowClaims, weights != full else { return false }
    return isClaimed(rowClaims) || isClaimed(min(rowClaims, full))
  }

  /// Whether the claims of the rows make the claimed total to the last place, or their differences
  /// the total's.
  var isExactSum: Bool {
    if claimed != nil, claimed == rowClaims, unclaimedWeight.isZero { return true }
    return parts.map { $0.decided.sum == difference && $0.open.count == 0 } ?? false
  }

  /// The rows' claims brought to the full marks, where every row has one.
  var foldedClaims: ExactDecimal? {
    guard let rowClaims, unclaimedWeight.isZero, !applicable.isZero, applicable != full else {
      return nil
    }
    return (try? Ratio(full, over: applicable)).flatMap { try? $0.times(rowClaims, .cents) }
  }
}
