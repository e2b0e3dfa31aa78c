extension Scorer {
  /// Holds the claims of an evaluated submission against its evaluation, and explains what differs.
  ///
  /// - Parameters:
  ///   - evaluation: What this scorer made of the submission.
  ///   - tolerance: The greatest difference of a row that is not counted.
  /// - Returns: A line for each row, group, the total and the grade.
  /// - Throws: ``ArithmeticError`` if a difference needs more digits than the engine holds.
  public func review(
    _ evaluation: Evaluation, tolerance: ExactDecimal = Review.standardTolerance
  ) throws(ArithmeticError) -> Review {
    let claims = claimedRows(of: evaluation)
    var rows: [Review.Line] = []
    for claim in claims { rows.append(try line(claim, tolerance)) }
    let total = try line(
      try ClaimedTotal(evaluation, rows, full: rubric.fullMarks), rows, tolerance)
    let grade = ClaimedGrade(evaluation, total, scale: rubric.grades)
    return Review(
      evaluation: evaluation, tolerance: tolerance, rows: rows,
      groups: try groupLines(evaluation, rows, tolerance), total: total,
      grade: Review.GradeLine(
        claimed: evaluation.claim.grade, ofClaimedTotal: grade.ofClaimedTotal?.name,
        recomputed: evaluation.grade, reviewed: evaluation.grade, isFlip: grade.isFlip,
        causes: CauseCatalogue.causes { $0.cause(of: grade) }, place: grade.place),
      findings: evaluation.findings)
  }

  /// The evaluation's rows with what the causes ask about them.
  private func claimedRows(of evaluation: Evaluation) -> [ClaimedRow] {
    var unused = FindingLog()
    let assignment = assign(evaluation.submission, &unused)
    let assigned = Dictionary(
      assignment.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let money = evaluation.submission.money
    let findings = Dictionary(grouping: evaluation.findings) { $0.row ?? "" }
    return evaluation.rows.map { score in
      let row = assigned[score.id]
      // What the money decides stands in no row of its own.
      let isExecution = row == nil && score.group == rubric.execution?.name
      let attempt = Attempt(
        target: score.target, actual: score.actual, level: row?.level ?? .empty,
        traits: row?.traits ?? Traits(), weight: score.weight, year: evaluation.submission.year,
        hasReason: row?.hasReason ?? false, setting: setting)
      let executionClaim = assignment.executionRows.first?.claimed ?? money.claimed
      return ClaimedRow(
        score: score, attempt: attempt,
        fixedRule: isExecution ? rubric.execution?.rule : row?.fixed?.rule,
        isExecution: isExecution, findings: findings[score.id] ?? [], rubric: rubric,
        place: (isExecution ? executionClaim : row?.claimedCell)?.place ?? score.place)
    }
  }

  private func line(
    _ row: ClaimedRow, _ tolerance: ExactDecimal
  ) throws(ArithmeticError) -> Review.Line {
    let difference = try row.recomputed?.difference(of: row.score.claimed)
    return Review.Line(
      id: row.score.id, name: row.score.name, weight: row.score.weight,
      claimed: row.score.claimed, recomputed: row.recomputed, reviewed: row.recomputed,
      difference: difference,
      exceedsTolerance: difference.map { $0.magnitude > tolerance } ?? false,
      causes: CauseCatalogue.causes { $0.cause(of: row) }, place: row.place)
  }

  private func groupLines(
    _ evaluation: Evaluation, _ rows: [Review.Line], _ tolerance: ExactDecimal
  ) throws(ArithmeticError) -> [Review.Line] {
    var lines: [Review.Line] = []
    for group in evaluation.groups {
      let own = zip(evaluation.rows, rows).filter { $0.0.group == group.name }.map(\.1)
      var claimed: ExactDecimal? = own.isEmpty ? nil : .zero
      for row in own {
        guard let sum = claimed, let part = row.claimed else {
          claimed = nil
          break
        }
        claimed = try sum.adding(part)
      }
      let difference = try group.bounds.difference(of: claimed)
      let fromRows = try RowsCause.cause(of: own, difference)
      lines.append(
        Review.Line(
          id: group.name, name: group.name, weight: group.weight, claimed: claimed,
          recomputed: group.bounds, reviewed: group.bounds, difference: difference,
          exceedsTolerance: difference.map { $0.magnitude > tolerance } ?? false,
          causes: [fromRows].compactMap(\.self), place: nil))
    }
    return lines
  }

  /// The total's line; differences of rows that are tolerated are tolerated in their sum, too.
  private func line(
    _ total: ClaimedTotal, _ rows: [Review.Line], _ tolerance: ExactDecimal
  ) throws(ArithmeticError) -> Review.Line {
    var tolerated = tolerance
    for row in rows where !row.exceedsTolerance {
      tolerated = try tolerated.adding(row.difference?.magnitude ?? .zero)
    }
    return Review.Line(
      id: "", name: "", weight: rubric.fullMarks, claimed: total.claimed,
      recomputed: total.recomputed, reviewed: total.recomputed, difference: total.difference,
      exceedsTolerance: total.difference.map { $0.magnitude > tolerated } ?? false,
      causes: CauseCatalogue.causes { $0.cause(of: total) }, place: total.place)
  }
}

extension Evaluation.Bounds {
  /// What a claim is above or below the bounds; nil inside them while they are open.
  func difference(of claimed: ExactDecimal?) throws(ArithmeticError) -> ExactDecimal? {
    guard let claimed else { return nil }
    if claimed < low { return try claimed.subtracting(low) }
    if claimed > high { return try claimed.subtracting(high) }
    return value == nil ? nil : .zero
  }
}

extension ExactDecimal {
  /// The number without its sign.
  var magnitude: ExactDecimal { isNegative ? negated : self }
}
