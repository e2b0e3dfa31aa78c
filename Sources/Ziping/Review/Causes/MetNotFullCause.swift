/// Less than full points though the target was met.
struct MetNotFullCause: CauseTest {
  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let (claimed, points) = row.gap, points == row.score.weight, claimed < points,
      !row.score.isSuggestion, !row.isExecution
    else { return nil }
    return Review.Cause(
      .metNotFull,
      [
        .points(claimed), .text(row.score.target.reading.text), .text(row.score.actual.text),
        .points(points),
      ])
  }
}

extension Phrase {
  fileprivate static let metNotFull = Phrase(
    "met-not-full", "“{2}”达到“{1}”，应得满分 {3}，自评只有 {0}",
    "\"{2}\" meets \"{1}\" and gets full {3}, yet only {0} is claimed")
}
