extension Difference {
  /// Compares two evaluations, each with the scorer that made it.
  ///
  /// - Throws: ``ArithmeticError`` if a number needs more digits than the engine holds.
  public init(
    from before: Evaluation, by first: Scorer, to after: Evaluation, by second: Scorer
  ) throws(ArithmeticError) {
    let left = try DifferenceSide(before)
    let right = try DifferenceSide(after)
    var rows: [Row] = []
    rows.reserveCapacity(after.rows.count)
    for score in after.rows {
      rows.append(try Self.row(DifferenceSide.key(of: score), left, right))
    }
    for score in before.rows where !right.has(DifferenceSide.key(of: score)) {
      rows.append(try Self.row(DifferenceSide.key(of: score), left, right))
    }
    self.before = before
    self.after = after
    bases =
      before.rubric.digest == after.rubric.digest
      ? nil : (first.rubric.basis, second.rubric.basis)
    self.rows = rows
    beside = try Change(from: left.beside, to: right.beside)
    if let low = before.bounds, let high = after.bounds {
      total = try Change(from: low, to: high)
    } else {
      total = nil
    }
  }

  private static func row(
    _ key: String, _ left: DifferenceSide, _ right: DifferenceSide
  ) throws(ArithmeticError) -> Row {
    let nothing = Evaluation.Bounds(low: .zero, high: .zero)
    let (before, after) = (left.row(key), right.row(key))
    var steps: [(step: Step, change: Change)] = []
    var clause: Clause?
    if let before, let after {
      // What the rules give is compared with what the rules give; decisions are a step of their own.
      let start = left.undecided(before) ?? before.bounds
      var last = start
      for (step, bounds) in zip(Step.allCases, left.stages(of: before, towards: after, of: right)) {
        let change = try Change(from: last, to: bounds)
        if change != .none { steps.append((step, change)) }
        last = bounds
      }
      let decided = try Change(from: before.bounds, to: start)
        .adding(Change(from: last, to: after.bounds))
      if decided != .none { steps.append((.decision, decided)) }
      let (first, second) = (left.ready.rubric, right.ready.rubric)
      if first.digest != second.digest, steps.contains(where: { $0.step == .rule }) {
        clause = Clause(before, under: first, after, under: second)
      }
    }
    return Row(
      id: after?.id ?? before?.id ?? key, name: after?.name ?? before?.name ?? key, before: before,
      after: after,
      steps: steps,
      change: try Change(from: before?.bounds ?? nothing, to: after?.bounds ?? nothing),
      clause: clause)
  }
}
