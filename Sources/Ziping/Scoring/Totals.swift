/// Adds up what the rows got: subtotals, folding lines, the total or its bounds.
struct Totals {
  let groups: [Evaluation.Group]
  let adjustments: [Evaluation.Adjustment]
  let bounds: Evaluation.Bounds?
  let coverage: Ratio

  init(
    _ rubric: Rubric, _ scores: [IndicatorScore], missing: [Int], weights: ExactDecimal
  ) throws(ArithmeticError) {
    groups = try Self.groups(rubric, scores, missing)
    var sum = Evaluation.Bounds(low: .zero, high: .zero)
    for group in groups { sum = try sum.adding(group.bounds) }
    var dropped = ExactDecimal.zero
    var open = ExactDecimal.zero
    for group in groups where group.isMissing { open = try open.adding(group.weight) }
    for score in scores {
      switch score.state {
      case .scored: break
      case .notApplicable: dropped = try dropped.adding(score.weight)
      case .undetermined: open = try open.adding(score.weight)
      }
    }
    let applicable = try weights.subtracting(dropped)
    guard !applicable.isZero else {
      adjustments = []
      bounds = nil
      coverage = .zero
      return
    }
    coverage = try Ratio(applicable.subtracting(open), over: applicable)
    guard applicable != rubric.fullMarks else {
      adjustments = []
      bounds = sum
      return
    }
    let factor = try Ratio(rubric.fullMarks, over: applicable)
    let rounding = rubric.policy.rounding
    let folded = Evaluation.Bounds(
      low: try factor.times(sum.low, rounding), high: try factor.times(sum.high, rounding))
    let phrase: Phrase = dropped.isZero ? .foldedWeights : .foldedNotApplicable
    adjustments = [
      Evaluation.Adjustment(
        message: Message(phrase, [.points(applicable), .points(rubric.fullMarks)]),
        bounds: Evaluation.Bounds(
          low: try folded.low.subtracting(sum.low), high: try folded.high.subtracting(sum.high)))
    ]
    bounds = folded
  }

  /// The subtotals in the rubric's order, the execution row first, headings of no group last.
  private static func groups(
    _ rubric: Rubric, _ scores: [IndicatorScore], _ missing: [Int]
  ) throws(ArithmeticError) -> [Evaluation.Group] {
    var order: [String] = []
    if let execution = rubric.execution { order.append(execution.name) }
    order += rubric.groups.map(\.name)
    for score in scores where !order.contains(score.group) { order.append(score.group) }
    let missingNames = Set(missing.map { rubric.groups[$0].name })
    var groups: [Evaluation.Group] = []
    for name in order {
      let rows = scores.filter { $0.group == name }
      if rows.isEmpty {
        guard missingNames.contains(name),
          let group = rubric.groups.first(where: { $0.name == name })
        else { continue }
        groups.append(
          Evaluation.Group(
            name: name, bounds: Evaluation.Bounds(low: .zero, high: group.points),
            weight: group.points, isMissing: true))
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

extension Evaluation.Bounds {
  /// Adds both ends.
  func adding(_ other: Evaluation.Bounds) throws(ArithmeticError) -> Evaluation.Bounds {
    Evaluation.Bounds(low: try low.adding(other.low), high: try high.adding(other.high))
  }
}

extension Phrase {
  fileprivate static let foldedWeights = Phrase(
    "folded-weights", "分值合计 {0}，折算为满分 {1}", "weights of {0} folded to full marks {1}")
  fileprivate static let foldedNotApplicable = Phrase(
    "folded-not-applicable", "适用指标分值合计 {0}，折算为满分 {1}",
    "applicable weights of {0} folded to full marks {1}")
}
