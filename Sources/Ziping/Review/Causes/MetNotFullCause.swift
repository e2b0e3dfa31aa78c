/// Less than full points though the target was met.
struct MetNotFullCause: CauseTest {
  let entries: [CauseEntry] = [.metNotFull]

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let (claimed, points) = row.gap, points == row.score.weight, claimed < points,
      !row.score.state.isSuggested, !row.isExecution
    else { return nil }
    return Review.Cause(
      .metNotFull,
      [
        .points(claimed), .text(row.score.target.reading.text), .text(row.score.actual.text),
        .points(points),
      ])
  }
}

extension CauseEntry {
  static let metNotFull = CauseEntry(
    "met-not-full",
    when: (
      "达到了指标值，却没有报满分",
      "less than full points though the target was met"
    ), example: ("≥10次，完成 10 次，自评 8 分（满分 10）", "10 of at least 10, 8 of 10 points claimed"))
}

extension Phrase {
  fileprivate static let metNotFull = Phrase(
    .metNotFull, "“{2}”达到“{1}”，应得满分 {3}，自评只有 {0}",
    "\"{2}\" meets \"{1}\" and gets full {3}, yet only {0} is claimed")
}
