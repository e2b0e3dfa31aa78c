/// The weight times the actual value, which was not divided by the target: 98% against ≥98% scored as
/// 20 × 98% = 19.6 of 20 (黄冈).
struct TimesActualCause: CauseTest {
  let entries: [CauseEntry] = [.timesActual]

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard !row.isExecution, !row.score.state.isSuggested,
      case .measure(let measure) = row.score.actual.content,
      case .single(let actual) = measure.extent, let limit = limit(of: row.score.target),
      let share = share(actual, limit), let points = row.points(share), row.isClaimed(points)
    else { return nil }
    return Review.Cause(
      .timesActual,
      [
        .points(row.score.weight), .share(share), .points(points),
        .text(row.score.target.reading.text),
      ])
  }

  private func limit(of target: Target) -> Quantity? {
    switch target.demand {
    case .atLeast(let limit), .atMost(let limit): limit.quantity
    default: nil
    }
  }

  /// The actual value as a share; a bare one takes the target's percent.
  private func share(_ actual: Quantity, _ limit: Quantity) -> Ratio? {
    guard actual.unit.isShare || (actual.unit.isBare && limit.unit.isShare) else { return nil }
    let quantity = actual.unit.isBare ? actual.taking(limit.unit) : actual
    return try? quantity.ratio(to: Quantity(100, .percent))
  }
}

extension CauseEntry {
  static let timesActual = CauseEntry(
    "times-actual",
    when: (
      "用完成值直接乘分值，没有与指标值相比",
      "the actual value times the weight, not held against the target"
    ), example: ("98% 对 ≥98%，20 分得了 19.6", "98% against ≥98% claimed as 19.6 of 20"))
}

extension Phrase {
  fileprivate static let timesActual = Phrase(
    .timesActual, "{0} × {1} = {2}：用完成值乘分值，没有与指标值“{3}”相比",
    "{0} × {1} = {2}: the actual value times the weight, not held against the target \"{3}\"")
}
