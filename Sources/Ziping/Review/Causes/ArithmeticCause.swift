/// The rule gives another number, and no particular mistake makes the claimed one.
struct ArithmeticCause: CauseTest {
  let entries: [CauseEntry] = [.arithmetic]

  var isLastResort: Bool { true }

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let (claimed, points) = row.gap, !row.score.state.isSuggested else { return nil }
    return Review.Cause(
      .arithmetic, [.points(points), .points(row.score.weight), .points(claimed)])
  }
}

extension CauseEntry {
  static let arithmetic = CauseEntry(
    "arithmetic",
    when: (
      "按规则是另一个数，又看不出是哪种错",
      "the rule makes another number, and no known mistake makes the claimed one"
    ), example: ("应得 8，自评 8.7", "8 are due, 8.7 claimed"))
}

extension Phrase {
  fileprivate static let arithmetic = Phrase(
    .arithmetic, "按规则应得 {0}（分值 {1}），自评 {2}", "the rule makes {0} of {1}, claimed is {2}")
}
