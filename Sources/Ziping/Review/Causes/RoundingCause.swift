/// The same number, rounded in another way: to other places, to even, or cut off.
struct RoundingCause: CauseTest {
  let entries: [CauseEntry] = [.rounding]

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let (claimed, points) = row.gap, !row.score.state.isSuggested, let share = row.share,
      // Nothing and everything need no rounding.
      share != .one, share != .zero,
      let exact = try? share.times(row.score.weight, Self.exact)
    else { return nil }
    return cause(claimed, exact, points)
  }

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let claimed = total.claimed, let points = total.recomputed?.value, claimed != points,
      // What adds up from the rows was not rounded.
      !total.isExactSum
    else { return nil }
    return cause(claimed, points, points)
  }

  /// As many places as tell a half from what is beside it.
  private static let exact = Rounding(places: 9)

  private func cause(
    _ claimed: ExactDecimal, _ exact: ExactDecimal, _ points: ExactDecimal
  ) -> Review.Cause? {
    guard claimed.places <= Self.exact.places, claimed.places < max(exact.places, 1) else {
      return nil
    }
    let facts: [Fact] = [.number(exact), .count(claimed.places), .points(claimed)]
    for mode in Rounding.Mode.allCases {
      let rounding = Rounding(places: claimed.places, mode: mode)
      if (try? exact.rounded(rounding)) == claimed { return Review.Cause(.rounded, facts) }
    }
    let unit = Rounding(places: claimed.places).unit
    guard let above = try? exact.subtracting(claimed), !above.isNegative, above < unit else {
      return nil
    }
    return Review.Cause(.cutOff, facts)
  }
}

extension CauseEntry {
  static let rounding = CauseEntry(
    "rounding",
    when: (
      "自评与复算是同一个数，只是舍入或截断的位数不同",
      "claim and recomputation are one number, rounded or cut off differently"
    ), example: ("应得 9.67，自评 9.7 或 9.6", "9.67 is due, 9.7 or 9.6 is claimed"))
}

extension Phrase {
  fileprivate static let rounded = Phrase(
    .rounding, "{0} 舍入到 {1} 位小数是 {2}", "{0} rounded to {1} places is {2}")
  fileprivate static let cutOff = Phrase(
    .rounding, "{0} 截到 {1} 位小数是 {2}", "{0} cut off at {1} places is {2}")
}
