/// What each row weighs.
struct Weighing {
  /// The weights of the assigned rows, in their order.
  var rows: [ExactDecimal] = []
  /// The weight of the execution row; nil where it is not scored.
  var execution: ExactDecimal?
  /// Groups of the rubric that have no row and whose points stay open.
  var missingGroups: [Int] = []
  /// What all of it makes.
  var total: ExactDecimal = .zero
  /// Whether a stated weight cannot be read, so that nobody knows what the total is of.
  var hasUnreadableWeight = false
}

extension Scorer {
  /// Takes the form's weights as they stand; where it has none, splits each group's points, the
  /// form's own (产出指标（50分）) before the rubric's.
  func weigh(
    _ assignment: Assignment, _ submission: Submission, _ log: inout FindingLog
  ) throws(ArithmeticError) -> Weighing {
    let isStated = assignment.rows.contains {
      saysSomething($0.statedWeight) && $0.fixed == nil
    }
    var weighing = Weighing()
    let own = GroupPoints(assignment.rows, rubric, &log)
    let moves = isStated || !own.headings.isEmpty ? [:] : movedGroups(assignment.rows)
    let shares = try shares(of: own, assignment.rows, &log)
    weighing.rows =
      isStated
      ? statedWeights(assignment.rows, shares, &log)
      : try equalWeights(assignment.rows, moves, shares, &log)
    try check(own, assignment.rows, weighing.rows, &log)
    try checkPools(assignment.rows, weighing.rows, &log)
    let isOwn = isStated || own.coverEveryRow
    var sum = ExactDecimal.zero
    for weight in weighing.rows { sum = try sum.adding(weight) }
    weighing.execution = try executionWeight(
      assignment, submission, rowsMakeFullMarks: isOwn && sum == rubric.fullMarks, &log)
    sum = try sum.adding(weighing.execution ?? .zero)
    // Where the form's own weights make full marks, it lacks nothing.
    if !isOwn || sum != rubric.fullMarks {
      for (index, group) in rubric.groups.enumerated()
      where moves[index] == nil && !group.points.isZero
        && !assignment.rows.contains(where: { $0.group == index })
      {
        weighing.missingGroups.append(index)
        log.add(
          .groupEmpty, [.text(group.name), .points(group.points)],
          at: Place(file: submission.source))
        sum = try sum.adding(group.points)
      }
    }
    weighing.total = sum
    weighing.hasUnreadableWeight = log.findings.contains {
      $0.remark.kind == .weightUnreadable || $0.remark.kind == .weightScaleUnclear
    }
    if sum == rubric.fullMarks, isStated, assignment.rows.allSatisfy({ $0.group != nil }),
      weighing.execution != nil || rubric.execution == nil,
      !log.findings.contains(where: { Self.misplaced.contains($0.remark.kind) })
    {
      try checkGroups(assignment.rows, weighing, at: Place(file: submission.source), &log)
    }
    if sum != rubric.fullMarks {
      log.add(
        .weightsNotFullMarks, [.points(sum), .points(rubric.fullMarks)],
        at: Place(file: submission.source))
    }
    return weighing
  }

  /// What already tells why a group's rows make another number.
  private static let misplaced: Set<FindingKind> = [.wrongGroup, .groupPointsDiffer]

  /// Reports groups that the form's weights make worth another number than the rubric does.
  private func checkGroups(
    _ rows: [AssignedRow], _ weighing: Weighing, at place: Place, _ log: inout FindingLog
  ) throws(ArithmeticError) {
    var sums = [ExactDecimal?](repeating: nil, count: rubric.groups.count)
    for (row, weight) in zip(rows, weighing.rows) {
      guard let group = row.group, sums.indices.contains(group) else { continue }
      sums[group] = try (sums[group] ?? .zero).adding(weight)
    }
    var points = rubric.groups.map(\.points)
    for (from, to) in movedGroups(rows) { points[to] = try points[to].adding(points[from]) }
    for (index, group) in rubric.groups.enumerated() where group.indicators == nil {
      guard let sum = sums[index], sum != points[index] else { continue }
      let first = rows.first { $0.group == index }?.places.row
      log.add(
        .groupWeightDiffers, [.text(group.name), .points(sum), .points(points[index])],
        at: first ?? place)
    }
    if let execution = rubric.execution, let weight = weighing.execution,
      weight != execution.points
    {
      log.add(
        .groupWeightDiffers, [.text(execution.name), .points(weight), .points(execution.points)],
        at: place)
    }
  }

  private func statedWeights(
    _ rows: [AssignedRow], _ shares: [Int: ExactDecimal], _ log: inout FindingLog
  ) -> [ExactDecimal] {
    rows.enumerated().map { index, row in
      if let fixed = row.fixed { return fixedWeight(row, fixed, &log) }
      if let share = shares[index] { return share }
      guard let cell = row.statedWeight, saysSomething(cell) else {
        log.add(.weightMissing, row: row.id, at: row.places.row)
        return .zero
      }
      if let printed = points(in: cell.text) {
        // A scale that nobody can tell has been reported for the group.
        if case .unclear = row.scale { return .zero }
        if let weight = row.scale.weight(printed) { return weight }
      }
      log.add(.weightUnreadable, [.text(cell.text)], row: row.id, at: cell.place)
      return .zero
    }
  }

  private func fixedWeight(
    _ row: AssignedRow, _ fixed: Indicator, _ log: inout FindingLog
  ) -> ExactDecimal {
    let weight = ownScale(of: row.group).weight(fixed.points) ?? fixed.points
    let printed = row.scale == .whole ? weight : fixed.points
    if let cell = row.statedWeight, let stated = points(in: cell.text), stated != printed {
      // Where nobody can tell the scale, either number is the rubric's.
      if case .unclear = row.scale, stated == weight { return weight }
      log.add(
        .weightDiffers, [.points(stated), .points(printed)], row: row.id, at: cell.place)
    }
    return weight
  }

  private func equalWeights(
    _ rows: [AssignedRow], _ moves: [Int: Int], _ own: [Int: ExactDecimal],
    _ log: inout FindingLog
  ) throws(ArithmeticError) -> [ExactDecimal] {
    var points = rubric.groups.map(\.points)
    for (from, to) in moves.sorted(by: { $0.key < $1.key }) {
      points[to] = try points[to].adding(points[from])
      log.add(
        .groupPointsMoved,
        [
          .text(rubric.groups[from].name), .points(rubric.groups[from].points),
          .text(rubric.groups[to].name),
        ], at: rows.first?.places.row.map { Place(file: $0.file) })
    }
    var shares: [PoolKey: [ExactDecimal]] = [:]
    for (index, group) in rubric.groups.enumerated() where group.indicators == nil {
      let pools = group.pools.isEmpty ? [points[index]] : group.pools.map(\.points)
      for (pool, points) in pools.enumerated() {
        let key = PoolKey(group: index, pool: pool)
        let count = rows.indices.count { own[$0] == nil && poolKey(of: rows[$0]) == key }
        shares[key] = try points.split(into: count, places: rubric.policy.rounding.places)
          .reversed()
      }
    }
    if !shares.values.allSatisfy(\.isEmpty) {
      log.add(.weightsMissing, at: rows.first?.places.row.map { Place(file: $0.file) })
    }
    return rows.enumerated().map { index, row in
      if let fixed = row.fixed { return fixedWeight(row, fixed, &log) }
      if let share = own[index] { return share }
      return poolKey(of: row).flatMap { shares[$0]?.popLast() } ?? .zero
    }
  }

  /// The groups without a row whose points go to a group that has some, by their positions.
  private func movedGroups(_ rows: [AssignedRow]) -> [Int: Int] {
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

  /// What the execution row weighs: as the form says; nothing if the form is full without it.
  private func executionWeight(
    _ assignment: Assignment, _ submission: Submission, rowsMakeFullMarks: Bool,
    _ log: inout FindingLog
  ) throws(ArithmeticError) -> ExactDecimal? {
    guard let execution = rubric.execution else { return nil }
    let own = assignment.executionRows.compactMap(\.weight)
    let cells = own.isEmpty ? [submission.money.weight].compactMap(\.self) : own
    if !cells.isEmpty {
      var sum = ExactDecimal.zero
      for cell in cells {
        if let weight = points(in: cell.text) {
          sum = try sum.adding(weight)
        } else {
          log.add(.weightUnreadable, [.text(cell.text)], at: cell.place)
        }
      }
      return sum
    }
    guard rowsMakeFullMarks else { return execution.points }
    log.add(
      .executionNotAdded, [.points(rubric.fullMarks)], at: Place(file: submission.source))
    return nil
  }
}
