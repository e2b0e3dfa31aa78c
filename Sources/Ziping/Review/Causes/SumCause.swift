/// The claimed rows do not make the claimed total (分值计算散总不符).
///
/// Where a limit, a veto or moved weight makes a total of its own, a right one need not be their sum.
struct SumCause: CauseTest {
  let entries: [CauseEntry] = [.sum]

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard isWrong(total), let claimed = total.claimed, let rows = total.rowClaims,
      !total.isFolded, !(total.isAdjusted && total.difference?.isZero == true)
    else { return nil }
    return Review.Cause(
      .sum, [.points(rows), .points(claimed)], part: total.parts == nil ? nil : total.surplus)
  }

  /// Whether the rows do not make the total: not even nearly, or by a part of its difference that is no
  /// other row's.
  private func isWrong(_ total: ClaimedTotal) -> Bool {
    if total.isSumOfRows == false { return true }
    guard let parts = total.parts, let surplus = total.surplus else { return false }
    return parts.unclaimed.count == 0 && !surplus.isZero
  }
}

extension CauseEntry {
  static let sum = CauseEntry(
    "sum",
    when: (
      "各行自评得分之和不等于自评总分",
      "the claimed rows do not make the claimed total"
    ), example: ("各行合计 98，总分写 99", "rows of 98, a total of 99"))
}

extension Phrase {
  fileprivate static let sum = Phrase(
    .sum, "各行自评得分合计 {0}，不等于自评总分 {1}", "the claimed rows make {0}, not the claimed total {1}")
}
