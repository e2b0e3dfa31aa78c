/// Nothing to compare: no claim, a row that does not apply, or one that only a person can decide.
struct NotCheckableCause: CauseTest {
  let entries: [CauseEntry] = [.notCheckable]

  func cause(of row: ClaimedRow) -> Review.Cause? {
    if row.score.claimed == nil, let remark = row.unreadableClaim {
      return Review.Cause(.unreadable, remark.facts)
    }
    switch row.score.state {
    case .notApplicable(let reason):
      return row.score.claimed.map { Review.Cause(.notApplicable, [.points($0), reason]) }
    case .undetermined:
      guard let claimed = row.score.claimed else { return Review.Cause(.noClaim) }
      let bounds = row.score.bounds
      // What is beyond what is possible was checked.
      if claimed < bounds.low { return nil }
      if let most = row.score.state.most, claimed > most, !row.score.isWeightShared { return nil }
      let facts: [Fact] = [.points(claimed), .points(bounds.high), .points(bounds.low)]
      return Review.Cause(bounds.low.isZero ? .open : .openAbove, facts)
    case .suggested where row.score.isOwnJudgement && row.score.claimed != nil:
      let points: Fact? = row.score.points.map { .points($0) }
      return Review.Cause(.judgedByOwner, [points].compactMap(\.self))
    case .scored, .suggested:
      let isOpen = row.score.claimed == nil && !row.score.weight.isZero
      return isOpen ? Review.Cause(.noClaim) : nil
    }
  }

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let claimed = total.claimed else {
      return total.unreadable.map { Review.Cause(.unreadable, [.text($0)]) }
        ?? Review.Cause(.noClaim)
    }
    guard let bounds = total.recomputed else { return Review.Cause(.noTotal, [.points(claimed)]) }
    guard total.difference == nil, !total.isToConfirm else { return nil }
    return Review.Cause(
      .insideBounds, [.points(claimed), .points(bounds.low), .points(bounds.high)])
  }

  func cause(of grade: ClaimedGrade) -> Review.Cause? {
    guard let claimed = grade.claimed, grade.named == nil else { return nil }
    return Review.Cause(.unknownGrade, [.text(claimed)])
  }
}

extension CauseEntry {
  static let notCheckable = CauseEntry(
    "not-checkable",
    when: (
      "没有自评，或该行待定、不适用，无法核对",
      "nothing is claimed, or the row is open or does not apply"
    ), example: ("指标值与完成值是两句不同的话", "target and actual value are different texts"))
}

extension Phrase {
  fileprivate static let noClaim = Phrase(.notCheckable, "没有自评得分", "nothing is claimed")
  fileprivate static let unreadable = Phrase(
    .notCheckable, "自评得分“{0}”读不懂，无法核对", "the claimed \"{0}\" cannot be read, nor checked")
  fileprivate static let open = Phrase(
    .notCheckable, "该行要由人决定（0 至 {1}），自评 {0} 无法核对",
    "a person has to decide the row (0 to {1}); the claimed {0} cannot be checked")
  fileprivate static let openAbove = Phrase(
    .notCheckable, "该行要由人决定（{2} 至 {1}），自评 {0} 无法核对",
    "a person has to decide the row ({2} to {1}); the claimed {0} cannot be checked")
  fileprivate static let judgedByOwner = Phrase(
    .notCheckable, "规则判不出该行，{0} 是本单位认定，请复核其依据",
    "no rule can judge the row; {0} is the department's own word, whose reason should be reviewed")
  fileprivate static let notApplicable = Phrase(
    .notCheckable, "自评 {0}，但该行不适用（{1}）", "{0} is claimed, but the row is not applicable ({1})")
  fileprivate static let noTotal = Phrase(
    .notCheckable, "得不出总分，无法核对自评 {0}", "there is no total to hold the claimed {0} against")
  fileprivate static let insideBounds = Phrase(
    .notCheckable, "自评 {0} 在可能的 {1} 至 {2} 之内，有行待定，无法核对",
    "the claimed {0} lies in what is possible, {1} to {2}; open rows keep it from being checked")
  fileprivate static let unknownGrade = Phrase(
    .notCheckable, "评分规则没有等级“{0}”", "the rubric has no grade \"{0}\"")
}
