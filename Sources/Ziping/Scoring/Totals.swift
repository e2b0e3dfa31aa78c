/// Adds up what the rows got: subtotals, lines beside the rows, the total or its bounds.
struct Totals {
  let groups: [Evaluation.Group]
  let adjustments: [Evaluation.Adjustment]
  let bounds: Evaluation.Bounds?
  let coverage: Ratio

  init(
    _ rubric: Rubric, _ scores: [ScoredRow], missing: [Int], weights: ExactDecimal?,
    executionRate: Ratio?, vetoes: [VetoOutcome] = [],
    decided: [String: ScoredRow.State] = [:]
  ) throws(ArithmeticError) {
    groups = try Self.groups(rubric, scores, missing, decided)
    var sum = Evaluation.Bounds(low: .zero, high: .zero)
    for group in groups { sum = try sum.adding(group.bounds) }
    var dropped = ExactDecimal.zero
    var open = ExactDecimal.zero
    for group in groups where group.isMissing {
      switch group.decided {
      case nil, .undetermined: open = try open.adding(group.weight)
      case .notApplicable: dropped = try dropped.adding(group.weight)
      case .scored, .suggested: break
      }
    }
    for score in scores {
      switch score.state {
      case .scored, .suggested: break
      case .notApplicable: dropped = try dropped.adding(score.weight)
      case .undetermined: open = try open.adding(score.weight)
      }
    }
    // Without a known weight to divide by, there is no total.
    guard let applicable = try weights?.subtracting(dropped), !applicable.isZero else {
      adjustments = []
      bounds = nil
      coverage = rubric.groupSource == .formWithoutPoints ? try Self.decided(scores) : .zero
      return
    }
    coverage = try Ratio(applicable.subtracting(open), over: applicable)
    var lines: [Evaluation.Adjustment] = []
    var inForce = applicable
    if rubric.policy.notApplicable == .shift, !dropped.isZero {
      for shift in try WeightShift.shifts(of: scores, groups, rubric) {
        let shifted = try shift.applied(to: sum)
        lines.append(try Evaluation.Adjustment(.shift, from: sum, to: shifted, shift.message))
        sum = shifted
        inForce = try inForce.adding(shift.weight)
      }
    }
    if inForce != rubric.fullMarks {
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
      sum = folded
    }
    if let (capped, message) = try Self.cap(sum, rubric, executionRate) {
      lines.append(try Evaluation.Adjustment(.cap, from: sum, to: capped, message))
      sum = capped
    }
    for outcome in vetoes {
      guard let (barred, message) = outcome.applied(to: sum) else { continue }
      lines.append(try Evaluation.Adjustment(.veto, from: sum, to: barred, message))
      sum = barred
    }
    adjustments = lines
    bounds = sum
  }

  /// The share of the rows that could be decided, where none has points.
  private static func decided(_ scores: [ScoredRow]) throws(ArithmeticError) -> Ratio {
    let open = scores.count { $0.state.isUndetermined }
    guard !scores.isEmpty else { return .one }
    return try Ratio(
      ExactDecimal(Int32(clamping: scores.count - open)),
      over: ExactDecimal(Int32(clamping: scores.count)))
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
  private static func cap(
    _ sum: Evaluation.Bounds, _ rubric: Rubric, _ rate: Ratio?
  ) throws(ArithmeticError) -> (Evaluation.Bounds, Message)? {
    guard !rubric.caps.isEmpty else { return nil }
    guard let cap = try rubric.caps.strictest(at: rate) else { return nil }
    let high = rate == nil ? sum.high : min(sum.high, cap.total)
    let capped = Evaluation.Bounds(low: min(sum.low, cap.total), high: high)
    guard capped != sum else { return nil }
    let facts: [Fact] = [
      rate.map { .share($0) } ?? .text("?"), .number(cap.below), .points(cap.total),
    ]
    return (capped, Message(rate == nil ? .mayBeCapped : .capped, facts))
  }

  /// The subtotals in the rubric's order, the execution row first, headings of no group last.
  private static func groups(
    _ rubric: Rubric, _ scores: [ScoredRow], _ missing: [Int],
    _ decided: [String: ScoredRow.State]
  ) throws(ArithmeticError) -> [Evaluation.Group] {
    var order: [String] = []
    if let execution = rubric.execution { order.append(execution.name) }
    order += rubric.groups.map(\.name)
    let byGroup = Dictionary(grouping: scores) { TextKey($0.group) }
    var known = Set(order)
    for score in scores where known.insert(score.group).inserted { order.append(score.group) }
    let missingNames = Set(missing.map { rubric.groups[$0].name })
    var groups: [Evaluation.Group] = []
    for name in order {
      let rows = byGroup[TextKey(name)] ?? []
      if rows.isEmpty {
        guard missingNames.contains(name),
          let group = rubric.groups.first(where: { $0.name == name })
        else { continue }
        let open = Evaluation.Bounds(low: .zero, high: group.points)
        groups.append(
          Evaluation.Group(
            name: name, bounds: decided[name]?.bounds(of: group.points) ?? open,
            weight: group.points, isMissing: true, decided: decided[name]))
        continue
      }
      var bounds = Evaluation.Bounds(low: .zero, high: .zero)
      var weight = ExactDecimal.zero
      for row in rows {
        bounds = try bounds.adding(row.bounds)
        weight = try weight.adding(row.weight)
      }
      groups.append(
        Evaluation.Group(name: name, bounds: bounds, weight: weight, isMissing: false))
    }
    return groups
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
