/// What the difference of a total is made of, part by part (总分差异的构成).
///
/// While rows are open, the claim is outside what is possible, and every part is measured from the end that
/// it is beyond. With what the claimed total has beyond its rows, the parts make the difference exactly.
struct TotalParts {
  /// Some rows, and what they come to together.
  struct Rows {
    var count = 0
    var sum = ExactDecimal.zero

    mutating func add(
      _ part: ExactDecimal, isCounted: Bool = false
    ) throws(ArithmeticError) {
      guard isCounted || !part.isZero else { return }
      count += 1
      sum = try sum.adding(part)
    }
  }

  /// Claimed − due, where that is decided.
  private(set) var decided = Rows()
  /// Whether a claim that several rows have in common is among them.
  private(set) var hasShared = false
  /// Claimed − the end, of rows that are open.
  private(set) var open = Rows()
  /// Claimed − the end, of rows whose claim may hold in place of a suggestion.
  private(set) var unconfirmed = Rows()
  /// What rows and groups without a claim make.
  private(set) var unclaimed = Rows()
  /// What the lines beside the rows take from the claim, each with its sentence.
  private(set) var adjustments: [(line: Evaluation.Adjustment, part: ExactDecimal)] = []
  /// Whether the claim is above what is possible.
  let isAbove: Bool

  /// The parts of a difference; nil where there is none.
  init?(
    of difference: ExactDecimal?, _ evaluation: Evaluation, _ rows: [Review.Line],
    _ shared: [SharedClaim]
  ) throws(ArithmeticError) {
    guard let difference, !difference.isZero else { return nil }
    isAbove = !difference.isNegative
    for claim in shared { try add(claim.claimed, against: claim.recomputed) }
    hasShared = decided.count > 0
    let covered = shared.reduce(into: Set<String>()) { $0.formUnion($1.ids) }
    for row in rows where !covered.contains(row.id) {
      let due = row.reviewed.map(end) ?? .zero
      guard let claimed = row.claimed else {
        // An open row may get nothing at the end that counts, and has a part of the claim all the same.
        if row.reviewed != nil, !row.weight.isZero { try unclaimed.add(due, isCounted: true) }
        continue
      }
      if row.isToConfirm || row.isJudgedByOwner {
        let end = isAbove ? max(claimed, due) : min(claimed, due)
        try unconfirmed.add(try claimed.subtracting(end))
        continue
      }
      try add(claimed, against: row.reviewed ?? Evaluation.Bounds(low: .zero, high: .zero))
    }
    for group in evaluation.groups where group.claimsNothing {
      try unclaimed.add(end(group.bounds), isCounted: true)
    }
    for adjustment in evaluation.adjustments {
      let part = end(adjustment.bounds).negated
      if !part.isZero { adjustments.append((adjustment, part)) }
    }
  }

  private mutating func add(
    _ claimed: ExactDecimal, against bounds: Evaluation.Bounds
  ) throws(ArithmeticError) {
    let part = try claimed.subtracting(end(bounds))
    if bounds.value == nil { try open.add(part) } else { try decided.add(part) }
  }

  private func end(_ bounds: Evaluation.Bounds) -> ExactDecimal {
    isAbove ? bounds.high : bounds.low
  }

  /// What a kind of line beside the rows takes from the claim.
  func adjustment(_ kind: Evaluation.Adjustment.Kind) -> ExactDecimal? {
    adjustments.first { $0.line.kind == kind }?.part
  }
}

extension Evaluation.Group {
  /// Whether it has points, and no row that could claim them.
  var claimsNothing: Bool { isMissing && decided?.isLeftOut != true }
}
