/// Finds what keeps an evaluation from a goal: every total is tried out on the sum of its rows.
struct ShortfallMaking {
  private let evaluation: Evaluation
  private let goal: Shortfall.Goal
  private let threshold: ExactDecimal
  private let bounds: Evaluation.Bounds
  private let sum: RowSum
  private let rubric: Rubric

  /// Makes ready to look; nil where there is no total.
  init?(_ evaluation: Evaluation, _ goal: Shortfall.Goal) {
    guard evaluation.hasPoints, let bounds = evaluation.bounds, let sum = evaluation.sum else {
      return nil
    }
    self.evaluation = evaluation
    self.goal = goal
    self.bounds = bounds
    self.sum = sum
    rubric = evaluation.form.rubric
    threshold =
      switch goal {
      case .grade(let grade): rubric.grades.least(of: grade, places: evaluation.places)
      case .fullMarks: rubric.fullMarks
      }
  }

  /// What keeps it from the goal, with the needs of so many missed rows.
  func shortfall(needsOf most: Int) throws(ArithmeticError) -> Shortfall {
    let items = try self.items()
    var settled = sum
    var enough = try reaches(settled) ? 0 : nil
    for (index, item) in items.enumerated() {
      try settle(item, in: &settled)
      if enough == nil, try reaches(settled) { enough = index + 1 }
    }
    let best = try settled.total(rubric).bounds.low
    let missed = try self.missed()
    let start = enough == nil ? settled : sum
    let misses = try missed.prefix(max(most, 0)).map { miss throws(ArithmeticError) in
      try self.miss(miss, from: start)
    }
    return Shortfall(
      goal: goal, threshold: threshold, bounds: bounds,
      missing: try lack(of: bounds.low), beyond: try lack(of: bounds.high), best: best,
      standing: try standing(enough), limits: try limits(),
      items: items.map(\.item), enough: enough, misses: misses, missCount: missed.count)
  }

  private func lack(of total: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
    try max(threshold.subtracting(total), .zero)
  }

  private func standing(_ enough: Int?) throws(ArithmeticError) -> Shortfall.Standing {
    if enough == 0 { return .reached }
    var open = sum
    for index in open.vetoes.indices { open.vetoes[index].clearUnlessHeld() }
    if bounds.high >= threshold, leavesGoal(open.vetoes) { return .open }
    return enough == nil ? .beyond : .suggested
  }

  // MARK: Trying out

  /// Whether the lowest total of a sum reaches the goal, and no veto leaves a lower grade.
  private func reaches(_ sum: RowSum) throws(ArithmeticError) -> Bool {
    guard leavesGoal(sum.vetoes) else { return false }
    return try sum.total(rubric).bounds.low >= threshold
  }

  /// Whether vetoes leave the grade that is the goal.
  private func leavesGoal(_ vetoes: [VetoOutcome]) -> Bool {
    !vetoes.contains { $0.holds != false && isBelowGoal($0.veto.limit) && !$0.isOnTotal }
  }

  private func isBelowGoal(_ limit: Veto.Limit) -> Bool {
    switch limit {
    case .total(let most): most < threshold
    case .grade(let most):
      if case .grade(let grade) = goal { most.from < grade.from } else { false }
    }
  }

  /// What the total of a sum gains before any limit where a group's rows get more.
  private func gain(
    _ points: ExactDecimal, in group: String
  ) throws(ArithmeticError) -> ExactDecimal {
    var more = sum
    try more.add(Evaluation.Bounds(low: points, high: points), to: group)
    return try more.folded(rubric).bounds.low.subtracting(sum.folded(rubric).bounds.low)
  }

  // MARK: What a person may still settle

  /// An item with what settling it does to the sum.
  private struct Candidate {
    let item: Shortfall.Item
    let group: String
    /// The position of the veto that it answers.
    var veto: Int?
    var isMoney = false
  }

  /// Vetoes first, without which nothing reaches the goal; then what gains most, in reading order.
  private func items() throws(ArithmeticError) -> [Candidate] {
    var all: [Candidate] = []
    for row in evaluation.rows {
      if let candidate = try candidate(row) { all.append(candidate) }
    }
    for group in evaluation.groups where group.isOpen {
      let bounds = group.bounds
      let item = Shortfall.Item(
        row: nil, name: group.name, place: nil, bounds: bounds,
        gain: try gain(bounds.high.subtracting(bounds.low), in: group.name), cause: .emptyGroup)
      all.append(Candidate(item: item, group: group.name))
    }
    return all.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if (first.veto == nil) != (second.veto == nil) { return first.veto != nil }
      if first.item.gain != second.item.gain { return first.item.gain > second.item.gain }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func candidate(_ row: ScoredRow) throws(ArithmeticError) -> Candidate? {
    if case .veto(let index) = row.kind { return veto(row, index) }
    let cause: Shortfall.Item.Cause
    var bounds = row.bounds
    switch row.state {
    case .undetermined(let remark, _): cause = .open(remark)
    case .suggested(let points, _, let assumptions) where !row.state.isMeasured:
      cause = .suggested(assumptions)
      bounds = Evaluation.Bounds(low: points, high: most(of: row, points, assumptions))
    case .scored, .suggested, .notApplicable: return nil
    }
    let points = try bounds.high.subtracting(bounds.low)
    let isMoney = row.kind == .budget
    // Nothing to gain, unless nobody knows how much was spent and the total waits for it.
    guard points > .zero || (isMoney && sum.executionRate == nil && !rubric.caps.isEmpty) else {
      return nil
    }
    let item = Shortfall.Item(
      row: row.id, name: row.name, place: row.place, bounds: bounds,
      gain: try gain(points, in: row.group), cause: cause)
    return Candidate(item: item, group: row.group, isMoney: isMoney)
  }

  /// What a suggestion may become: the end of its level's band, else the weight.
  private func most(
    of row: ScoredRow, _ points: ExactDecimal, _ assumptions: [Remark]
  ) -> ExactDecimal {
    let names = assumptions.filter { $0.kind == .suggestedLevel }.compactMap(\.facts.first?.text)
    guard let name = names.first,
      let level = rubric.vocabulary.levels.first(where: { $0.name == name })
    else { return row.weight }
    let rounding = rubric.policy.rounding
    guard let end = try? Ratio(level.high).times(row.weight, rounding) else { return row.weight }
    let below = try? end.subtracting(.step(places: rounding.places))
    return max(points, min(level.highIsInside ? end : below ?? end, row.weight))
  }

  /// A veto that nobody decided, where it would leave less than the goal.
  private func veto(_ row: ScoredRow, _ index: Int) -> Candidate? {
    guard case .undetermined(let remark, _) = row.state, row.holds == nil,
      sum.vetoes.indices.contains(index), sum.vetoes[index].holds == nil,
      isBelowGoal(sum.vetoes[index].veto.limit)
    else { return nil }
    let none = Evaluation.Bounds(low: .zero, high: .zero)
    let item = Shortfall.Item(
      row: row.id, name: row.name, place: row.place, bounds: none, gain: .zero,
      cause: .veto(remark))
    return Candidate(item: item, group: row.group, veto: index)
  }

  private func settle(
    _ candidate: Candidate, in sum: inout RowSum
  ) throws(ArithmeticError) {
    if let index = candidate.veto { sum.vetoes[index] = sum.vetoes[index].cleared }
    if candidate.isMoney { sum.executionRate = sum.executionRate ?? .one }
    let bounds = candidate.item.bounds
    let points = try bounds.high.subtracting(bounds.low)
    try sum.add(Evaluation.Bounds(low: points, high: points), to: candidate.group)
  }

  // MARK: What was measured

  /// The rows that were measured and missed, what lost most first, in reading order.
  private func missed() throws(ArithmeticError) -> [(row: ScoredRow, lost: ExactDecimal)] {
    let decided = Set(evaluation.decisions.map(\.row))
    var missed: [(row: ScoredRow, lost: ExactDecimal)] = []
    for row in evaluation.rows where !row.isVeto && !decided.contains(row.id) {
      guard row.state.isMeasured, let points = row.points else { continue }
      let whole = try whole(of: row)
      if points < whole { missed.append((row, try whole.subtracting(points))) }
    }
    return missed.enumerated().sorted {
      ($1.element.lost, $0.offset) < ($0.element.lost, $1.offset)
    }.map(\.element)
  }

  /// The points of all of a weight, as they are rounded.
  private func whole(of row: ScoredRow) throws(ArithmeticError) -> ExactDecimal {
    try min(row.weight.rounded(rubric.policy.rounding), row.weight)
  }

  private func miss(
    _ missed: (row: ScoredRow, lost: ExactDecimal), from start: RowSum
  ) throws(ArithmeticError) -> Shortfall.Miss {
    let row = missed.row
    let needed = NeededActual(row, of: evaluation.form)
    func isEnough(_ points: ExactDecimal?, _ rate: Ratio?) -> Bool {
      guard let more = try? points?.subtracting(row.points ?? .zero), more > .zero else {
        return false
      }
      var sum = start
      if let rate { sum.executionRate = rate }
      guard (try? sum.add(Evaluation.Bounds(low: more, high: more), to: row.group)) != nil else {
        return false
      }
      return (try? reaches(sum)) ?? false
    }
    // All of the points are the rule's own, not what rounding makes of nearly all.
    let below = try whole(of: row).subtracting(.step(places: rubric.policy.rounding.places))
    let needsAll = !isEnough(below, row.row.takesMoney ? .one : nil)
    let enough = needed?.nearest {
      isEnough($0.points, $0.executionRate) && (!needsAll || $0.isFull)
    }
    let need = (enough ?? needed?.nearest(where: \.isFull)).map { found in
      Shortfall.Need(
        way: found.way, value: found.value, points: found.points, isEnough: enough != nil)
    }
    return Shortfall.Miss(
      row: row.id, name: row.name, place: row.place, actual: row.actual.text,
      points: row.points ?? .zero, weight: row.weight,
      gain: try gain(missed.lost, in: row.group), need: need)
  }

  // MARK: Limits

  /// What holds it below the goal whatever the rows get.
  private func limits() throws(ArithmeticError) -> [Message] {
    var limits: [Message] = []
    if let cap = try rubric.caps.strictest(at: sum.executionRate), cap.total < threshold,
      sum.executionRate != nil || rubric.execution == nil
    {
      limits.append(cap.message(at: sum.executionRate))
    }
    return limits
      + sum.vetoes.filter { $0.holds == true && isBelowGoal($0.veto.limit) }.map(\.limitMessage)
  }
}

extension ScoredRow.State {
  /// Whether its points were measured; that its weight was assumed is no matter of its own.
  fileprivate var isMeasured: Bool {
    switch self {
    case .scored(_, _, let isNotApplicable): !isNotApplicable
    case .suggested(_, _, let assumptions): assumptions.allSatisfy { $0.kind == .weightsAssumed }
    case .notApplicable, .undetermined: false
    }
  }
}

extension VetoOutcome {
  /// Whether it limits the total, rather than the grade.
  fileprivate var isOnTotal: Bool {
    if case .total = veto.limit { return true }
    return false
  }

  /// The veto that turns out not to set in.
  fileprivate var cleared: VetoOutcome { VetoOutcome(veto: veto, holds: false) }

  /// Clears it where nobody knows whether it holds.
  fileprivate mutating func clearUnlessHeld() { if holds == nil { self = cleared } }
}
