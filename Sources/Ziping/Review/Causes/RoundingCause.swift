/// The same number, rounded in another way: to other places, to even, or cut off.
///
/// A row's points that would only make a whole number may have lost their fraction for another reason, such
/// as full marks for a target that was missed; that is asked about first.
struct RoundingCause: CauseTest {
  /// Which roundings are looked for.
  enum Kind {
    /// Those of a row that keep places, and every one of a total.
    case toPlaces
    /// Those of a row that keep none.
    case ofRowToWhole
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  var entries: [CauseEntry] { kind == .toPlaces ? [.rounding] : [] }

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard let (claimed, points) = row.gap, !row.score.state.isSuggested, let share = row.share,
      // Nothing and everything need no rounding.
      share != .one, share != .zero,
      let exact = try? share.times(row.score.weight, Self.exact)
    else { return nil }
    switch kind {
    case .toPlaces:
      return Self.places(claimed, from: max(claimed.places, 1)).lazy
        .compactMap { cause(claimed, exact, points, places: $0) }.first
    case .ofRowToWhole:
      let isKept = Self.places(claimed, from: 1)
        .contains { cause(claimed, exact, points, places: $0) != nil }
      return isKept || claimed.places > 0 ? nil : cause(claimed, exact, points, places: 0)
    }
  }

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard kind == .toPlaces, let claimed = total.claimed, let points = total.recomputed?.value,
      claimed != points,
      // What adds up from the rows was not rounded.
      !total.isExactSum
    else { return nil }
    return Self.places(claimed, from: claimed.places).lazy
      .compactMap { cause(claimed, points, points, places: $0) }.first
  }

  /// As many places as tell a half from what is beside it.
  private static let exact = Rounding(places: 9)

  /// The places to which a number may have been rounded: 10 may be 9.97 with one.
  private static func places(_ claimed: ExactDecimal, from least: Int) -> [Int] {
    guard claimed.places <= exact.places else { return [] }
    return Array((least...max(least, claimed.places, 1)).reversed())
  }

  private func cause(
    _ claimed: ExactDecimal, _ exact: ExactDecimal, _ points: ExactDecimal, places: Int
  ) -> Review.Cause? {
    guard places < max(exact.places, 1) else { return nil }
    let facts: [Fact] = [.number(exact), .count(places), .points(claimed)]
    for mode in Rounding.Mode.allCases {
      let rounding = Rounding(places: places, mode: mode)
      if (try? exact.rounded(rounding)) == claimed { return Review.Cause(.rounded, facts) }
    }
    let unit = Rounding(places: places).unit
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
    .rounding, "{0} 舍入到 {1} 位小数是 {2}", "{0} rounded to {1} {1|place|places} is {2}")
  fileprivate static let cutOff = Phrase(
    .rounding, "{0} 截到 {1} 位小数是 {2}", "{0} cut off at {1} {1|place|places} is {2}")
}
