/// Rows, or groups without rows, that claim nothing of their own while others do (没有填写自评得分的行).
///
/// What the claimed total has beyond the claimed rows is theirs, as far as they can get that much.
struct UnclaimedCause: CauseTest {
  let entries: [CauseEntry] = [.unclaimed]

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let parts = total.parts, parts.unclaimed.count > 0,
      let claimed = claimed(of: total, parts)
    else { return nil }
    let rows = parts.unclaimed
    guard let part = try? claimed.subtracting(rows.sum), !part.isZero else { return nil }
    return Review.Cause(
      .unclaimed, [.count(rows.count), .points(rows.sum), .points(claimed)], part: part)
  }

  /// What the claimed total has for them.
  private func claimed(of total: ClaimedTotal, _ parts: TotalParts) -> ExactDecimal? {
    if let surplus = total.surplus { return total.isSumOfRows == true ? surplus : .zero }
    // No row claims anything: beside other parts, what is left of the total is theirs.
    return parts.adjustments.isEmpty ? nil : total.claimed
  }
}

extension CauseEntry {
  static let unclaimed = CauseEntry(
    "unclaimed",
    when: (
      "有的行（或没有指标的组）没有写自评得分，总分里却应有它们的分",
      "rows or groups that claim nothing of their own, though their points belong to the total"
    ),
    example: (
      "预算执行率没有写得分，复算 10 分，总分里只有 9 分",
      "no points stand beside the execution rate, 10 are due and the total has 9"
    ))
}

extension Phrase {
  fileprivate static let unclaimed = Phrase(
    .unclaimed, "{0} 行（或没有指标的组）没有写自评得分：应计 {1}，自评总分里是 {2}",
    "{0} {0|row (or group without any) claims|rows (or groups without any) claim} nothing: {1} are due, the claimed total has {2}"
  )
}
