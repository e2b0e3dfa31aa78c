/// What each row weighs (各行分值).
///
/// The form's weights count as they stand; where it has none, each group's points are split, the form's own
/// (产出指标（50分）) before the rubric's.
struct Weighing: Sendable {
  /// The weights of the form's indicators, in their order.
  private(set) var rows: [ExactDecimal] = []
  /// Of rows that share points because nobody states their weights, what they share, by position.
  private(set) var shared: [Int: ExactDecimal] = [:]
  /// The weight of the execution row; nil where it is not scored.
  private(set) var budget: ExactDecimal?
  /// Groups of the rubric that have no row and whose points stay open.
  private(set) var missingGroups: [Int] = []
  /// What all of it makes.
  private(set) var total: ExactDecimal = .zero
  /// Whether a stated weight cannot be read, so that nobody knows what the total is of.
  private(set) var hasUnreadableWeight = false
  /// What weighing brought to light, before the rubric's own word on findings.
  private(set) var findings: [Finding] = []

  init(_ form: ReadForm, _ ready: ReadyRubric) throws(ArithmeticError) {
    guard ready.pointsBasis != .none else {
      rows = form.rows.map { _ in .zero }
      budget = form.budget == nil ? nil : .zero
      return
    }
    var finder = WeightFinder(form, ready)
    let isStated = form.rows.contains {
      ready.saysSomething($0.statedWeight) && $0.fixed == nil
    }
    let own = GroupPoints(form.rows, ready.rubric, &finder.log)
    let moves = isStated || !own.headings.isEmpty ? [:] : finder.movedGroups()
    let shares = try finder.shares(of: own)
    rows = isStated ? finder.statedWeights(shares) : try finder.equalWeights(moves, shares)
    shared = finder.shared
    let areAsHeaded = try finder.check(own, rows)
    try finder.checkPools(rows)
    let isOwn = isStated || own.coverEveryRow
    let full = ready.rubric.fullMarks
    var sum = ExactDecimal.zero
    for weight in rows { sum = try sum.adding(weight) }
    budget = try finder.budgetWeight(beside: isOwn ? sum : nil)
    let ofRows = sum
    sum = try sum.adding(budget ?? .zero)
    finder.checkStatedWhole([ofRows, sum, full])
    // Where the form's own weights make full marks, it lacks nothing.
    if !isOwn || sum != full {
      missingGroups = finder.emptyGroups(but: moves)
      for group in missingGroups { sum = try sum.adding(ready.rubric.groups[group].points) }
    }
    total = sum
    hasUnreadableWeight = finder.hasUnreadableWeight || form.hasUnclearWeights
    if sum == full, isStated, form.rows.allSatisfy({ $0.group != nil }),
      budget != nil || ready.rubric.execution == nil,
      // What already tells why a group's rows make another number.
      !form.hasMisplacedRow, areAsHeaded
    {
      try finder.checkGroups(rows, budget)
    }
    if sum != full {
      finder.log.add(
        .weightsNotFullMarks, [.points(sum), .points(full)],
        at: Place(file: form.submission.source))
    }
    findings = finder.log.findings
  }
}

/// Finds the weights of a form's rows, and what is wrong with them.
struct WeightFinder {
  let form: ReadForm
  let ready: ReadyRubric
  var log = FindingLog()
  private(set) var hasUnreadableWeight = false
  /// What rows share with others because nobody states their weights, by position.
  var shared: [Int: ExactDecimal] = [:]

  var rubric: Rubric { ready.rubric }
  var rows: [ReadRow] { form.rows }

  init(_ form: ReadForm, _ ready: ReadyRubric) {
    self.form = form
    self.ready = ready
  }
}

extension WeightFinder {
  /// Reports groups that the form's weights make worth another number than the rubric does.
  fileprivate mutating func checkGroups(
    _ weights: [ExactDecimal], _ budget: ExactDecimal?
  ) throws(ArithmeticError) {
    let place = Place(file: form.submission.source)
    var sums = [ExactDecimal?](repeating: nil, count: rubric.groups.count)
    for (row, weight) in zip(rows, weights) {
      guard let group = row.group, sums.indices.contains(group) else { continue }
      sums[group] = try (sums[group] ?? .zero).adding(weight)
    }
    var points = rubric.groups.map(\.points)
    for (from, to) in movedGroups() { points[to] = try points[to].adding(points[from]) }
    for (index, group) in rubric.groups.enumerated() where group.indicators == nil {
      guard let sum = sums[index], sum != points[index] else { continue }
      let first = rows.first { $0.group == index }?.places.row
      log.add(
        .groupWeightDiffers, [.text(group.name), .points(sum), .points(points[index])],
        at: first ?? place)
    }
    if let execution = rubric.execution, let weight = budget, weight != execution.points {
      log.add(
        .groupWeightDiffers, [.text(execution.name), .points(weight), .points(execution.points)],
        at: place)
    }
  }

  /// Reports a 分值 beside the total that is none of what the form's weights make.
  fileprivate mutating func checkStatedWhole(_ known: [ExactDecimal]) {
    guard let cell = form.submission.totalWeight, let stated = points(in: cell.text),
      !known.contains(stated)
    else { return }
    let printed = try? rows.compactMap { $0.statedWeight.flatMap { points(in: $0.text) } }.sum()
    guard printed != stated else { return }
    log.add(.statedWholeDiffers, [.points(stated), .points(rubric.fullMarks)], at: cell.place)
  }

  fileprivate mutating func statedWeights(_ shares: [Int: ExactDecimal]) -> [ExactDecimal] {
    rows.enumerated().map { index, row in
      if let fixed = row.fixed { return fixedWeight(row, fixed) }
      if let share = shares[index] { return share }
      guard let cell = row.statedWeight, ready.saysSomething(cell) else {
        log.add(.weightMissing, row: row.id, at: row.place)
        return .zero
      }
      if let printed = points(in: cell.text) {
        let scale = form.scale(of: row)
        // A scale that nobody can tell has been reported for the group.
        if case .unclear = scale { return .zero }
        if let weight = scale.weight(printed) { return weight }
      }
      hasUnreadableWeight = true
      log.add(.weightUnreadable, [.text(cell.text)], row: row.id, at: cell.place)
      return .zero
    }
  }

  private mutating func fixedWeight(_ row: ReadRow, _ fixed: PreparedIndicator) -> ExactDecimal {
    let scale = form.scale(of: row)
    let points = fixed.indicator.points
    let printed = scale == .whole ? fixed.weight : points
    if let cell = row.statedWeight, let stated = Ziping.points(in: cell.text), stated != printed {
      // Where nobody can tell the scale, either number is the rubric's.
      if case .unclear = scale, stated == fixed.weight { return fixed.weight }
      log.add(
        .weightDiffers, [.points(stated), .points(printed)], row: row.id, at: cell.place)
    }
    return fixed.weight
  }

  fileprivate mutating func equalWeights(
    _ moves: [Int: Int], _ own: [Int: ExactDecimal]
  ) throws(ArithmeticError) -> [ExactDecimal] {
    let whole = rows.first?.place.map { Place(file: $0.file) }
    var points = rubric.groups.map(\.points)
    for (from, to) in moves.sorted(by: { $0.key < $1.key }) {
      points[to] = try points[to].adding(points[from])
      log.add(
        .groupPointsMoved,
        [
          .text(rubric.groups[from].name), .points(rubric.groups[from].points),
          .text(rubric.groups[to].name),
        ], at: whole)
    }
    let keys = rows.map(poolKey)
    var counts: [PoolKey: Int] = [:]
    for (index, key) in keys.enumerated() {
      if let key, own[index] == nil { counts[key, default: 0] += 1 }
    }
    var shares: [PoolKey: [ExactDecimal]] = [:]
    for (index, group) in rubric.groups.enumerated() where group.indicators == nil {
      let pools = group.pools.isEmpty ? [points[index]] : group.pools.map(\.points)
      for (pool, points) in pools.enumerated() {
        let key = PoolKey(group: index, pool: pool)
        shares[key] = try points.split(
          into: counts[key, default: 0], places: rubric.policy.rounding.places
        ).reversed()
      }
    }
    if !shares.values.allSatisfy(\.isEmpty) {
      log.add(ready.pointsBasis == .assumed ? .weightsAssumed : .weightsMissing, at: whole)
    }
    return rows.enumerated().map { index, row in
      if let fixed = row.fixed { return fixedWeight(row, fixed) }
      if let share = own[index] { return share }
      guard let key = keys[index], let share = shares[key]?.popLast() else { return .zero }
      if counts[key, default: 0] > 1 { shared[index] = shareable(key, points) }
      return share
    }
  }

  /// What the rows of a pool share.
  private func shareable(_ key: PoolKey, _ groups: [ExactDecimal]) -> ExactDecimal {
    let pools = rubric.groups[key.group].pools
    return pools.isEmpty ? groups[key.group] : pools[key.pool].points
  }

  /// The groups without a row whose points go to a group that has some, by their positions.
  fileprivate func movedGroups() -> [Int: Int] {
    let filled = Set(rows.compactMap(\.group))
    var moves: [Int: Int] = [:]
    for (index, group) in rubric.groups.enumerated() where !filled.contains(index) {
      guard let name = group.movesTo,
        let target = rubric.groups.firstIndex(where: { $0.name == name }), filled.contains(target)
      else { continue }
      moves[index] = target
    }
    return moves
  }

  /// The groups without a row whose points stay open.
  fileprivate mutating func emptyGroups(but moves: [Int: Int]) -> [Int] {
    let filled = Set(rows.compactMap(\.group))
    let empty = rubric.groups.indices.filter { index in
      moves[index] == nil && !rubric.groups[index].points.isZero && !filled.contains(index)
    }
    for index in empty {
      log.add(
        .groupEmpty,
        [.text(rubric.groups[index].name), .points(rubric.groups[index].points)],
        at: Place(file: form.submission.source))
    }
    return empty
  }

  /// What the execution row weighs: as the form says; nothing if its rows are nearer to full marks
  /// without it.
  ///
  /// `rows` is what the form's own weights make, nil where it has none.
  fileprivate mutating func budgetWeight(
    beside rows: ExactDecimal?
  ) throws(ArithmeticError) -> ExactDecimal? {
    guard let execution = rubric.execution else { return nil }
    let submission = form.submission
    let own = form.budgetPositions.compactMap { submission.rows[$0].weight }
    let cells = (own.isEmpty ? [submission.money.weight].compactMap(\.self) : own)
      .filter { ready.saysSomething($0) }
    if !cells.isEmpty {
      var sum = ExactDecimal.zero
      for cell in cells {
        if let weight = points(in: cell.text) {
          sum = try sum.adding(weight)
        } else {
          hasUnreadableWeight = true
          log.add(.weightUnreadable, [.text(cell.text)], at: cell.place)
        }
      }
      return sum
    }
    guard let rows, try isLeftOut(execution.points, beside: rows) else { return execution.points }
    let full = rubric.fullMarks
    log.add(
      rows == full ? .executionNotAdded : .executionNotPrinted,
      [.points(full), .points(rows)], at: Place(file: submission.source))
    return nil
  }

  /// Whether rows are nearer to full marks without points that the form does not print.
  private func isLeftOut(
    _ points: ExactDecimal, beside rows: ExactDecimal
  ) throws(ArithmeticError) -> Bool {
    let full = rubric.fullMarks
    if rows == full { return true }
    // Points that are claimed for the money count, wherever their weight is printed.
    let submission = form.submission
    let claims = form.budgetPositions.map { submission.rows[$0].claimed }
    guard !(claims + [submission.money.claimed]).contains(where: ready.saysSomething) else {
      return false
    }
    let without = try rows.subtracting(full).magnitude
    let with = try rows.adding(points).subtracting(full).magnitude
    return without < with
  }
}
