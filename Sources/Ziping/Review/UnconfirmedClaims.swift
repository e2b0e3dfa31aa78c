/// Claims beside points that are only suggested (待确认的自评).
///
/// Until a person has confirmed one of the two, either may hold: a claim on a suggested number is no
/// difference, and neither is what it makes of a subtotal, the total or the grade.
extension ScoredRow {
  /// Whether the reading itself rests on an assumption; where a level stands in the cell, only its
  /// default is one.
  var isReadingAssumed: Bool {
    state.assumptions.contains { $0.kind != .suggestedLevel }
  }

  /// The claim, where it may hold in place of other points that are only suggested, or that are the
  /// share of a weight which nobody states.
  var unconfirmedClaim: ExactDecimal? {
    guard let claimed, claimed != points else { return nil }
    if isWeightShared { return mayBeOfAnotherWeight(claimed) ? claimed : nil }
    return isReadingAssumed && claimed <= weight ? claimed : nil
  }

  /// Whether the claim exceeds the weight, or all of what rows without weights share.
  var isClaimedAboveWeight: Bool {
    guard let claimed, claimed > weight else { return false }
    return !isWeightShared || findings.contains { $0.remark.kind == .claimedAboveWeight }
  }

  /// Whether some other weight would make the claim.
  private func mayBeOfAnotherWeight(_ claimed: ExactDecimal) -> Bool {
    guard !isClaimedAboveWeight else { return false }
    switch state {
    case .scored, .suggested: return share != .zero || claimed.isZero
    case .undetermined: return claimed > state.bounds(of: weight).high
    case .notApplicable: return false
    }
  }
}

extension Evaluation {
  /// The evaluation with each unconfirmed claim as possible as the points beside it.
  func openToClaims(
    _ decisions: ResolvedDecisions, _ ready: ReadyRubric
  ) throws(ArithmeticError) -> Evaluation {
    guard rows.contains(where: { $0.unconfirmedClaim != nil }) else { return self }
    let open = rows.map { row in
      var copy = row
      copy.mayBeAsClaimed = row.unconfirmedClaim != nil
      return copy
    }
    return try Evaluation(form, open, weighing, ready, decisions: decisions)
  }
}
