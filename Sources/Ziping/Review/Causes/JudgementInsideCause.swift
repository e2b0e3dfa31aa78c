/// A claim inside the band of its level: a judgement that counts, other than the level's default.
struct JudgementInsideCause: CauseTest {
  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let claimed = row.score.claimed, claimed == row.score.points,
      // Without the claim, the level's default would count.
      case .share(let share, let reason) = row.judgement.outcome, row.judgement.isSuggestion,
      let points = row.points(share), points != claimed, let level = reason.second
    else { return nil }
    return Review.Cause(.inside, [.points(claimed), level, .points(points)])
  }
}

extension Phrase {
  fileprivate static let inside = Phrase(
    "judgement-inside", "自评 {0} 在“{1}”的区间内，属于判断，照计；默认 {2}",
    "the claimed {0} lies in the band of \"{1}\", a judgement that counts; its default is {2}")
}
