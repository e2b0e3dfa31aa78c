/// The claimed rows folded to full marks (120 分折算为百分制).
struct ScaledCause: CauseTest {
  let entries: [CauseEntry] = [.scaled]

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let claimed = total.claimed, let rows = total.rowClaims,
      total.isFolded, !total.isClaimed(rows)
    else { return nil }
    // The claim and the rubric may fold from different weights.
    let own =
      total.parts?.adjustment(.foldWeights)
      ?? total.parts?.adjustment(.foldNotApplicable) ?? .zero
    let part = total.parts.flatMap { _ in total.surplus.flatMap { try? $0.adding(own) } }
    return Review.Cause(
      .scaled,
      [.points(rows), .points(total.applicable), .points(claimed), .points(total.full)],
      part: part.flatMap { $0.isZero ? nil : $0 })
  }
}

extension CauseEntry {
  static let scaled = CauseEntry(
    "scaled",
    when: (
      "按分值合计与满分之比折算（自评折算了，或应折算而没有）",
      "weights brought to full marks, by the claim or only by the rubric"
    ), example: ("120 分制得 108，折算为 90", "108 of 120 are 90 of 100"))
}

extension Phrase {
  fileprivate static let scaled = Phrase(
    .scaled, "各行自评合计 {0}（分值合计 {1}），折算为满分 {3} 后是 {2}",
    "the claimed rows make {0} of {1}; folded to {3} that is {2}")
}
