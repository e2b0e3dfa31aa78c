/// The execution rate that a form states, beside the one that its money makes (预算执行率).
package struct ClaimedRate: Sendable {
  /// The cell that states it.
  let cell: Submission.Cell
  /// What it states.
  let claimed: Ratio
  /// What the money makes.
  let computed: Ratio
  /// Whether the two are the same, as far as the stated one has places.
  package let isSame: Bool

  /// The rate, or nil where it is not stated, no number, or the money makes none.
  init?(_ money: Submission.Money, computed: Ratio?, _ reader: ValueReader) {
    guard let cell = money.claimedRate, let computed,
      case .measure(let measure) = reader.read(cell.text).content,
      case .single(let quantity) = measure.extent, measure.approximation == nil,
      measure.comparator == nil || measure.comparator == .equal
    else { return nil }
    let written = quantity.magnitude
    // 0.98 and 1 in a bare cell are what a sheet keeps of 98% and 100%.
    let isRatio = quantity.unit.isBare && written <= .one
    guard isRatio || quantity.unit.isBare || quantity.unit.isShare, !written.isNegative,
      let whole = isRatio ? ExactDecimal.one : try? ExactDecimal(coefficient: 100, places: 0),
      let claimed = try? quantity.unit.isShare
        ? quantity.ratio(to: Quantity(100, .percent)) : Ratio(written, over: whole)
    else { return nil }
    self.cell = cell
    self.claimed = claimed
    self.computed = computed
    // What a formula made has fifteen digits; nobody states a rate beyond 0.01%.
    let places = min(max(written.places, isRatio ? 2 : 0), isRatio ? 4 : 2)
    let unit = Rounding(places: places).unit
    let exact = try? computed.times(whole, Rounding(places: places + 6))
    let off = exact.flatMap { try? $0.subtracting(written).magnitude }
    // Rounded or cut off; spending above the budget may be stated as all of it.
    isSame = off.map { $0 < unit } ?? false || (computed.isWholeOrMore && claimed == .one)
  }
}

extension FindingKind {
  /// The stated execution rate does not follow from the money.
  public static let claimedRateDiffers: FindingKind = FindingKind(
    .warning, "claimed-rate-differs", "表上的执行率“{0}”与资金不符，按资金是 {1}",
    "the stated execution rate \"{0}\" does not follow from the money, which makes {1}",
    remedy: ("核对执行率、预算数和执行数，改为一致", "check the rate, budget and spending, and make them agree"),
    from: .reportQuality,
    why: (
      "执行率就是执行数除以预算数；填报的不是这样得来的，得分也就不对",
      "the rate is spending over budget; one that is not gives wrong points, too"
    ), example: ("预算 200、执行 190，执行率写 98%", "190 of 200 spent, the rate stated as 98%"))
}
