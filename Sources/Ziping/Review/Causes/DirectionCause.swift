/// A limit scored in the wrong direction: ≤ as ≥, or ≥ as ≤.
struct DirectionCause: CauseTest {
  let entries: [CauseEntry] = [.direction]

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard !row.isExecution, let turned = turned(row.score.target), let kind = turned.kind,
      case .share(let share, _) = row.rubric.rules.judge(
        row.attempt.replacing(target: turned), by: row.rubric.rules[kind]
      ).outcome,
      let points = row.points(share), row.isClaimed(points)
    else { return nil }
    let wantsMore = kind == .atLeast
    let isUnsaid = row.score.target.isBare || row.score.isDirectionAssumed
    // Whatever falls short of ≥ would be full under ≤; where ≥ is written and nothing asks for less, that
    // says nothing.
    guard wantsMore || share != .one || isUnsaid || row.score.mayAskForLess else { return nil }
    // A direction that nobody wrote may as well be the other one.
    if isUnsaid {
      return Review.Cause(
        wantsMore ? .unsaidAtLeast : .unsaidAtMost,
        [.text(row.score.target.reading.text), .points(points)])
    }
    return Review.Cause(
      wantsMore ? .asAtLeast : .asAtMost, [.text(row.score.target.reading.text), .points(points)])
  }

  private func turned(_ target: Target) -> Target? {
    switch target.demand {
    case .atLeast(let limit): Target(target.reading, .atMost(limit))
    case .atMost(let limit): Target(target.reading, .atLeast(limit))
    case .zero(let zero): Target(target.reading, .atLeast(Target.Limit(zero)))
    default: nil
    }
  }
}

extension ScoredRow {
  /// Whether its name or 二级指标 is one of which less may be better.
  fileprivate var mayAskForLess: Bool {
    let traits = row.traits
    return traits.isCost || traits.lowerIsBetter != nil || traits.openDirection != nil
  }

  /// Whether the points rest on a direction that neither the target nor the name says.
  fileprivate var isDirectionAssumed: Bool {
    state.assumptions.contains {
      [.openDirection, .directionDoubtful, .assumedDirection].contains($0.kind)
    }
  }
}

extension CauseEntry {
  static let direction = CauseEntry(
    "direction",
    when: (
      "越小越好的按越大越好计分，或反之；没有写≥或≤而另一种读法正好是自评的，也列出",
      "a limit scored in the wrong direction, or one without ≥ or ≤ that read the other way makes the claim"
    ), example: ("成本 ≤10 万元，实际 8 万元，20 分自评 16", "a cost of 8 against ≤10 claimed as 16 of 20"))
}

extension Phrase {
  fileprivate static let unsaidAtLeast = Phrase(
    .direction, "“{0}”没有写≥或≤；按≥计是 {1}", "\"{0}\" has no ≥ or ≤; as ≥ it makes {1}")
  fileprivate static let unsaidAtMost = Phrase(
    .direction, "“{0}”没有写≥或≤；按≤计是 {1}", "\"{0}\" has no ≥ or ≤; as ≤ it makes {1}")
  fileprivate static let asAtLeast = Phrase(
    .direction, "“{0}”越小越好，自评按越大越好（≥）计，得 {1}",
    "\"{0}\" asks for less; claimed as if it asked for more (≥): {1}")
  fileprivate static let asAtMost = Phrase(
    .direction, "“{0}”越大越好，自评按越小越好（≤）计，得 {1}",
    "\"{0}\" asks for more; claimed as if it asked for less (≤): {1}")
}
