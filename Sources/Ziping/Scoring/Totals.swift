/// Adds up what the rows got: subtotals, lines beside the rows, the total or its bounds.
struct Totals {
  let groups: [Evaluation.Group]
  let adjustments: [Evaluation.Adjustment]
  let bounds: Evaluation.Bounds?
  let coverage: Ratio
  /// What the total is made of; nil where there is none.
  let sum: RowSum?

  init(
    _ rubric: Rubric, _ scores: [ScoredRow], missing: [Int], weights: ExactDecimal?,
    executionRate: Ratio?, vetoes: [VetoOutcome] = [],
    decided: [String: ScoredRow.State] = [:]
  ) throws(ArithmeticError) {
    groups = try Self.groups(rubric, scores, missing, decided)
    var points = Evaluation.Bounds(low: .zero, high: .zero)
    for group in groups { points = try points.adding(group.bounds) }
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
      sum = nil
      coverage = rubric.groupSource == .formWithoutPoints ? try Self.decided(scores) : .zero
      return
    }
    coverage = try Ratio(applicable.subtracting(open), over: applicable)
    let shifts =
      rubric.policy.notApplicable == .shift && !dropped.isZero
      ? try WeightShift.shifts(of: scores, groups, rubric) : []
    let sum = RowSum(
      points, applicable: applicable, dropped: dropped, shifts: shifts,
      executionRate: executionRate, vetoes: vetoes)
    (bounds, adjustments) = try sum.total(rubric)
    self.sum = sum
  }

  /// The share of the rows that could be decided, where none has points.
  private static func decided(_ scores: [ScoredRow]) throws(ArithmeticError) -> Ratio {
    let open = scores.count { $0.state.isUndetermined }
    guard !scores.isEmpty else { return .one }
    return try Ratio(
      ExactDecimal(Int32(clamping: scores.count - open)),
      over: ExactDecimal(Int32(clamping: scores.count)))
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
