/// More points than the row or the whole form has.
struct AboveWeightCause: CauseTest {
  let entries: [CauseEntry] = [.aboveWeight]

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let claimed = row.score.claimed, row.score.isClaimedAboveWeight else { return nil }
    return Review.Cause(.rowAboveWeight, [.points(claimed), .points(row.score.weight)])
  }

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let claimed = total.claimed, claimed > total.full else { return nil }
    return Review.Cause(.totalAboveFull, [.points(claimed), .points(total.full)])
  }
}

extension CauseEntry {
  static let aboveWeight = CauseEntry(
    "above-weight",
    when: (
      "自评得分超过分值，或自评总分超过满分",
      "more is claimed than the row or the form has"
    ), example: ("分值 10，自评 12", "12 of 10"))
}

extension Phrase {
  fileprivate static let rowAboveWeight = Phrase(
    .aboveWeight, "自评 {0} 超过分值 {1}", "the claimed {0} exceeds the weight {1}")
  fileprivate static let totalAboveFull = Phrase(
    .aboveWeight, "自评总分 {0} 超过满分 {1}", "the claimed total {0} exceeds full marks {1}")
}
