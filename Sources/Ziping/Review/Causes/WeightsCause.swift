/// Weights that are not full marks, their points claimed as if they were (分值合计 110 按 100 报).
struct WeightsCause: CauseTest {
  let entries: [CauseEntry] = [.weights]

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let claimed = total.claimed, let rows = total.rowClaims, total.isUnfolded
    else { return nil }
    return Review.Cause(
      .weights, [.points(total.weights), .points(total.full), .points(rows), .points(claimed)],
      // Folded claims have it in their own part.
      part: total.isFolded ? nil : total.parts?.adjustment(.foldWeights))
  }
}

extension CauseEntry {
  static let weights = CauseEntry(
    "weights",
    when: (
      "分值合计不是满分，自评总分却当作满分报",
      "the weights are not full marks, their points are claimed as if they were"
    ), example: ("分值合计 110，得 92，总分报 92", "92 of 110 claimed as a total of 92"))
}

extension Phrase {
  fileprivate static let weights = Phrase(
    .weights, "分值合计 {0}，不是满分 {1}；各行自评合计 {2}，总分报为 {3}",
    "the weights make {0}, not {1}; the claimed rows make {2}, the total is claimed as {3}")
}
