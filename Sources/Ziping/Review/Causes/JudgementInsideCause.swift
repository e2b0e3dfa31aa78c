/// A claim inside the band of its level: a judgement that counts, other than the level's default.
struct JudgementInsideCause: CauseTest {
  let entries: [CauseEntry] = [.judgementInside]

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let claimed = row.score.claimed, claimed == row.score.points,
      // Without the claim, the level's default would count.
      case let judgement = row.judgement, judgement.isByDefault,
      case .share(let share, let reason) = judgement.outcome, let points = row.points(share),
      points != claimed, let level = reason.second
    else { return nil }
    return Review.Cause(.inside, [.points(claimed), level, .points(points)])
  }
}

extension Judgement {
  /// Whether the share is the default of a level.
  fileprivate var isByDefault: Bool { assumptions.contains { $0.kind == .suggestedLevel } }
}

extension CauseEntry {
  static let judgementInside = CauseEntry(
    "judgement-inside",
    when: (
      "自评得分在等次的区间之内，不是默认值；属于判断，照计",
      "a claim inside the band of its level, other than its default; a judgement that counts"
    ), example: ("“达成”（80% 至 100%）默认满分，自评 9", "9 of 10 for a level of 80% to 100%"))
}

extension Phrase {
  fileprivate static let inside = Phrase(
    .judgementInside, "自评 {0} 在“{1}”的区间内，属于判断，照计；默认 {2}",
    "the claimed {0} lies in the band of \"{1}\", a judgement that counts; its default is {2}")
}
