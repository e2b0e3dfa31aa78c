/// A claim beside other points that are only suggested, which a person should confirm (待确认的建议分).
struct SuggestionCause: CauseTest {
  let entries: [CauseEntry] = [.suggestion]

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let claimed = row.score.unconfirmedClaim, let points = row.score.points,
      !row.score.isOwnJudgement
    else { return nil }
    guard row.score.isWeightShared else {
      return Review.Cause(.unconfirmed, [.points(claimed), .points(points)])
    }
    return Review.Cause(
      .ofAnotherWeight, [.points(claimed), .points(points), .points(row.score.weight)])
  }

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    if total.isToConfirm, let claimed = total.claimed, let bounds = total.recomputed {
      return Review.Cause(
        .withinClaims, [.points(claimed), .points(bounds.low), .points(bounds.high)])
    }
    guard let rows = total.parts?.unconfirmed, rows.count > 0 else { return nil }
    return Review.Cause(
      .beyondClaims, [.count(rows.count), .points(rows.sum)], part: rows.sum)
  }
}

extension CauseEntry {
  static let suggestion = CauseEntry(
    "suggestion",
    when: (
      "复算只是建议分，自评与它不同：由人确认，不算差异",
      "what is recomputed is only suggested, and another number is claimed: for a person to confirm, no difference"
    ),
    example: (
      "“完成8个点位”对 10 个，建议 8 分，自评 10 分",
      "8 of 10 are suggested for a text that was read in part, 10 claimed"
    ))
}

extension Phrase {
  fileprivate static let unconfirmed = Phrase(
    .suggestion, "自评 {0}，建议 {1}；建议分有假定，请人确认，不算差异",
    "{0} is claimed, {1} suggested on an assumption; a person should confirm, it is no difference")
  fileprivate static let ofAnotherWeight = Phrase(
    .suggestion, "自评 {0}；表中没有分值，平分为 {2} 分时应得 {1}，无从核对，不算差异",
    "{0} is claimed; the form has no weights, an equal share of {2} makes {1}: it cannot be checked and is no difference"
  )
  fileprivate static let withinClaims = Phrase(
    .suggestion, "自评 {0} 在 {1} 至 {2} 之内，与复算之差来自待确认的建议分",
    "the claimed {0} lies between {1} and {2}; it differs by suggestions that a person should confirm"
  )
  fileprivate static let beyondClaims = Phrase(
    .suggestion, "{0} 行的建议分待确认，与自评和建议中较近的一端相比，合计 {1}",
    "{0} {0|row waits|rows wait} to be confirmed, {1} together against claim or suggestion")
}
