/// Full points though the target was missed.
struct MissedButFullCause: CauseTest {
  let entries: [CauseEntry] = [.missedButFull]

  func cause(of row: ClaimedRow) -> Review.Cause? {
    if let most = row.score.state.most, row.score.isClaimedOutOfReach, !row.isExecution {
      return Review.Cause(
        .surelyMissed,
        [
          .points(row.score.weight), .text(row.score.target.reading.text),
          .text(row.score.actual.text), .points(most),
        ])
    }
    guard let (claimed, points) = row.gap, claimed == row.score.weight, points < claimed,
      !row.score.state.isSuggested, !row.isExecution
    else { return nil }
    return Review.Cause(
      .missedButFull,
      [
        .points(claimed), .text(row.score.target.reading.text), .text(row.score.actual.text),
        .points(points),
      ])
  }
}

extension CauseEntry {
  static let missedButFull = CauseEntry(
    "missed-but-full",
    when: (
      "没有达到指标值，却报满分",
      "full points though the target was missed"
    ), example: ("≥10次，完成 9 次，自评满分", "9 of at least 10, claimed in full"))
}

extension Phrase {
  fileprivate static let surelyMissed = Phrase(
    .missedButFull, "“{2}”做不到“{1}”，自评却是满分 {0}；最多 {3}",
    "\"{2}\" cannot meet \"{1}\", yet full points are claimed, {0}; at most {3} are possible")
  fileprivate static let missedButFull = Phrase(
    .missedButFull, "“{2}”没有做到“{1}”，自评却是满分 {0}；应得 {3}",
    "\"{2}\" misses \"{1}\", yet full points are claimed, {0}; {3} are due")
}
