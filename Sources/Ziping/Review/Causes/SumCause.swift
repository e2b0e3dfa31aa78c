/// The claimed rows do not make the claimed total (分值计算散总不符).
///
/// Where a limit, a veto or moved weight makes a total of its own, a right one need not be their sum.
struct SumCause: CauseTest {
  let entries: [CauseEntry] = [.sum]

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard total.isSumOfRows == false, let claimed = total.claimed, let rows = total.rowClaims,
      !total.isFolded, !(total.isAdjusted && total.difference?.isZero == true)
    else { return nil }
    return Review.Cause(
      .sum, [.points(rows), .points(claimed)], part: total.parts == nil ? nil : total.surplus)
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
