extension IndicatorScore {
  /// The row with what a reviewer decided.
  func decided(_ applied: ResolvedDecisions.Applied?) -> IndicatorScore {
    guard let applied else { return self }
    let decision = applied.decision
    var why = decision.reason
    if case .actual(let actual) = decision.outcome { why = "复核完成值“\(actual)”，" + why }
    let who = [decision.by, decision.on].compactMap(\.self).joined(separator: "，")
    return IndicatorScore(
      id: id, group: group, level2: level2, name: name, target: target, actual: actual,
      weight: weight,
      state: .scored(
        points: applied.points,
        who.isEmpty
          ? Reason(.decided, .text(why)) : Reason(.decidedBy, .text(why), .text(who))),
      isSuggestion: false, rule: rule, claimed: claimed, place: place)
  }
}

extension Phrase {
  fileprivate static let decided = Phrase(
    "decided", "复核决定 {points}：{0}", "decided in review, {points}: {0}")
  fileprivate static let decidedBy = Phrase(
    "decided", "复核决定 {points}（{1}）：{0}", "decided in review, {points} ({1}): {0}")
}
