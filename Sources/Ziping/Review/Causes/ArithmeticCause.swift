/// The rule gives another number, and no particular mistake makes the claimed one.
struct ArithmeticCause: CauseTest {
  var isLastResort: Bool { true }

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let (claimed, points) = row.gap, !row.score.isSuggestion else { return nil }
    return Review.Cause(
      .arithmetic, [.points(points), .points(row.score.weight), .points(claimed)])
  }
}

extension Phrase {
  fileprivate static let arithmetic = Phrase(
    "arithmetic", "按规则应得 {0}（分值 {1}），自评 {2}", "the rule makes {0} of {1}, claimed is {2}")
}
