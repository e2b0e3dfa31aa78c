/// What rows make together, before it is folded and limited (各行之和).
///
/// A total is made of nothing else: who asks what other points would make of it adds them here.
struct RowSum: Sendable {
  /// What the rows got, and what they can get.
  private var points: Evaluation.Bounds
  /// What weight that does not apply adds.
  private var shifts: [WeightShift]
  /// The weight of what applies.
  private let applicable: ExactDecimal
  /// The weight of what does not.
  private let dropped: ExactDecimal
  /// Executed over planned, if known.
  var executionRate: Ratio?
  /// What the rubric's vetoes do.
  var vetoes: [VetoOutcome]

  init(
    _ points: Evaluation.Bounds, applicable: ExactDecimal, dropped: ExactDecimal,
    shifts: [WeightShift], executionRate: Ratio?, vetoes: [VetoOutcome]
  ) {
    self.points = points
    self.applicable = applicable
    self.dropped = dropped
    self.shifts = shifts
    self.executionRate = executionRate
    self.vetoes = vetoes
  }

  /// Adds points to what the rows of a group have.
  mutating func add(_ more: Evaluation.Bounds, to group: String) throws(ArithmeticError) {
    points = try points.adding(more)
    for index in shifts.indices { try shifts[index].add(more, to: group) }
  }

  /// The total before any limit, with the lines that lead to it.
  func folded(
    _ rubric: Rubric
  ) throws(ArithmeticError) -> (bounds: Evaluation.Bounds, lines: [Evaluation.Adjustment]) {
    var sum = points
    var lines: [Evaluation.Adjustment] = []
    var inForce = applicable
    for shift in shifts {
      let shifted = try shift.applied(to: sum)
      lines.append(try Evaluation.Adjustment(.shift, from: sum, to: shifted, shift.message))
      sum = shifted
      inForce = try inForce.adding(shift.weight)
    }
    guard inForce != rubric.fullMarks else { return (sum, lines) }
    let folded = try Self.fold(sum, from: inForce, rubric)
    let unfolded = Fact.text(sum.text(places: rubric.policy.rounding.places))
    let message =
      dropped.isZero
      ? Message(.foldedWeights, [.points(inForce), .points(rubric.fullMarks), unfolded])
      : Message(
        .foldedNotApplicable,
        [.points(inForce), .points(rubric.fullMarks), .points(dropped), unfolded])
    lines.append(
      try Evaluation.Adjustment(
        dropped.isZero ? .foldWeights : .foldNotApplicable, from: sum, to: folded, message))
    return (folded, lines)
  }

  /// The total, with the lines that lead to it.
  func total(
    _ rubric: Rubric
  ) throws(ArithmeticError) -> (bounds: Evaluation.Bounds, lines: [Evaluation.Adjustment]) {
    var (sum, lines) = try folded(rubric)
    if let (capped, message) = try cap(sum, rubric) {
      lines.append(try Evaluation.Adjustment(.cap, from: sum, to: capped, message))
      sum = capped
    }
    for outcome in vetoes {
      guard let (barred, message) = outcome.applied(to: sum) else { continue }
      lines.append(try Evaluation.Adjustment(.veto, from: sum, to: barred, message))
      sum = barred
    }
    return (sum, lines)
  }

  private static func fold(
    _ sum: Evaluation.Bounds, from weights: ExactDecimal, _ rubric: Rubric
  ) throws(ArithmeticError) -> Evaluation.Bounds {
    let factor = try Ratio(rubric.fullMarks, over: weights)
    let rounding = rubric.policy.rounding
    return Evaluation.Bounds(
      low: try factor.times(sum.low, rounding), high: try factor.times(sum.high, rounding))
  }

  /// Holds the total to the limit that the execution rate sets; an unknown rate limits the low end.
  private func cap(
    _ sum: Evaluation.Bounds, _ rubric: Rubric
  ) throws(ArithmeticError) -> (Evaluation.Bounds, Message)? {
    guard !rubric.caps.isEmpty else { return nil }
    guard let cap = try rubric.caps.strictest(at: executionRate) else { return nil }
    let high = executionRate == nil ? sum.high : min(sum.high, cap.total)
    let capped = Evaluation.Bounds(low: min(sum.low, cap.total), high: high)
    guard capped != sum else { return nil }
    return (capped, cap.message(at: executionRate))
  }
}

extension ExecutionCap {
  /// That it limits the total at an execution rate, or may where nobody knows it.
  func message(at rate: Ratio?) -> Message {
    let facts: [Fact] = [rate.map { .share($0) } ?? .text("?"), .number(below), .points(total)]
    return Message(rate == nil ? .mayBeCapped : .capped, facts)
  }
}

extension Evaluation.Adjustment {
  /// What turns one total into another.
  fileprivate init(
    _ kind: Kind, from before: Evaluation.Bounds, to after: Evaluation.Bounds, _ message: Message
  ) throws(ArithmeticError) {
    self.init(
      kind: kind, message: message,
      bounds: Evaluation.Bounds(
        low: try after.low.subtracting(before.low), high: try after.high.subtracting(before.high)))
  }
}

extension Evaluation.Bounds {
  /// The points, or those at both ends.
  fileprivate func text(places: Int) -> String {
    let low = low.text(places: places)
    return value == nil ? "\(low)–\(high.text(places: places))" : low
  }

  /// Adds both ends.
  func adding(_ other: Evaluation.Bounds) throws(ArithmeticError) -> Evaluation.Bounds {
    Evaluation.Bounds(low: try low.adding(other.low), high: try high.adding(other.high))
  }
}

extension Phrase {
  fileprivate static let capped = Phrase(
    "capped-by-execution", "执行率 {0} 低于 {1}%，总分不超过 {2}",
    "an execution rate of {0}, below {1}%, limits the total to {2}")
  fileprivate static let mayBeCapped = Phrase(
    "may-be-capped", "执行率未知；低于 {1}% 时总分不超过 {2}",
    "the execution rate is unknown; below {1}% it limits the total to {2}")
  fileprivate static let foldedWeights = Phrase(
    "folded-weights", "分值合计 {0}，得 {2}；折算为满分 {1}",
    "weights of {0}, {2} of them got, folded to full marks {1}")
  fileprivate static let foldedNotApplicable = Phrase(
    "folded-not-applicable", "不适用 {2} 分；适用指标分值合计 {0}，得 {3}；折算为满分 {1}",
    "{2} points are not applicable; of the applicable {0}, {3} got, folded to full marks {1}")
}
