/// The claimed rows folded to full marks (120 分折算为百分制).
struct ScaledCause: CauseTest {
  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let claimed = total.claimed, let rows = total.rowClaims,
      total.isFolded, !total.isClaimed(rows)
    else { return nil }
    // The claim and the rubric may fold from different weights.
    let own =
      total.parts?.adjustment("folded-weights")
      ?? total.parts?.adjustment("folded-not-applicable") ?? .zero
    let part = total.parts.flatMap { _ in total.surplus.flatMap { try? $0.adding(own) } }
    return Review.Cause(
      .scaled,
      [.points(rows), .points(total.applicable), .points(claimed), .points(total.full)],
      part: part.flatMap { $0.isZero ? nil : $0 })
  }
}

extension Phrase {
  fileprivate static let scaled = Phrase(
    "scaled", "各行自评合计 {0}（分值合计 {1}），折算为满分 {3} 后是 {2}",
    "the claimed rows make {0} of {1}; folded to {3} that is {2}")
}
