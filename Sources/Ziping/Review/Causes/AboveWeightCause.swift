/// More points than the row or the whole form has.
struct AboveWeightCause: CauseTest {
  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let claimed = row.score.claimed, claimed > row.score.weight else { return nil }
    return Review.Cause(.rowAboveWeight, [.points(claimed), .points(row.score.weight)])
  }

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let claimed = total.claimed, claimed > total.full else { return nil }
    return Review.Cause(.totalAboveFull, [.points(claimed), .points(total.full)])
  }
}

extension Phrase {
  fileprivate static let rowAboveWeight = Phrase(
    "above-weight", "自评 {0} 超过分值 {1}", "the claimed {0} exceeds the weight {1}")
  fileprivate static let totalAboveFull = Phrase(
    "above-weight", "自评总分 {0} 超过满分 {1}", "the claimed total {0} exceeds full marks {1}")
}
