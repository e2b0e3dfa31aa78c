/// A difference that nothing known explains.
struct UnexplainedCause: CauseTest {
  let entries: [CauseEntry] = [.unexplained]

  var isLastResort: Bool { true }

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let claimed = row.score.claimed, let bounds = row.recomputed,
      claimed < bounds.low || claimed > bounds.high
    else { return nil }
    return cause(claimed, bounds)
  }

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let claimed = total.claimed, let bounds = total.recomputed,
      let difference = total.difference, !difference.isZero
    else { return nil }
    return cause(claimed, bounds)
  }

  private func cause(_ claimed: ExactDecimal, _ bounds: Evaluation.Bounds) -> Review.Cause {
    if let value = bounds.value {
      return Review.Cause(.unexplained, [.points(claimed), .points(value)])
    }
    return Review.Cause(
      .outsideBounds, [.points(claimed), .points(bounds.low), .points(bounds.high)])
  }
}

extension CauseEntry {
  static let unexplained = CauseEntry(
    "unexplained",
    when: (
      "各行都对得上，总分仍不同，原因不明",
      "a difference that nothing known explains"
    ), example: ("没有一行写自评得分，总分与复算不同", "no row claims anything, and the total differs"))
}

extension Phrase {
  fileprivate static let unexplained = Phrase(
    .unexplained, "自评 {0}，复算 {1}，原因不明", "claimed {0}, recomputed {1}, for no known reason")
  fileprivate static let outsideBounds = Phrase(
    .unexplained, "自评 {0} 不在可能的 {1} 至 {2} 之内，原因不明",
    "the claimed {0} is outside what is possible, {1} to {2}, for no known reason")
}
