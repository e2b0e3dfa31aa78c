/// Holds what forms claim against what a rubric makes of them (复核).
public struct Reviewer: Sendable {
  private let ready: ReadyRubric
  private var rubric: Rubric { ready.rubric }

  /// Reviews with the scorer that evaluates.
  public init(_ scorer: Scorer) {
    ready = scorer.ready
  }

  /// Holds the claims of an evaluated submission against its evaluation, and explains what differs.
  ///
  /// - Parameters:
  ///   - evaluation: What the scorer made of the submission.
  ///   - decisions: What a reviewer decided about its rows.
  ///   - tolerance: The greatest difference of a row that is not counted.
  /// - Returns: A line for each row, group, the total and the grade.
  /// - Throws: ``ArithmeticError`` if a difference needs more digits than the engine holds.
  public func review(
    _ evaluation: Evaluation, decisions: ResolvedDecisions = ResolvedDecisions(),
    tolerance: ExactDecimal = Review.standardTolerance
  ) throws(ArithmeticError) -> Review {
    let reviewed =
      decisions.isEmpty ? evaluation : try evaluation.decided(decisions, ready)
    var rows: [Review.Line] = []
    rows.reserveCapacity(evaluation.rows.count)
    for (score, after) in zip(evaluation.rows, reviewed.rows) {
      let claim = ClaimedRow(score, evaluation.form, ready)
      rows.append(try line(claim, after, decisions.applied[score.id], tolerance))
    }
    let shared = try SharedClaim.claims(of: reviewed, ready)
    let total = try line(
      try ClaimedTotal(reviewed, rows, shared, full: rubric.fullMarks), evaluation, rows, tolerance)
    let grade = ClaimedGrade(reviewed, total, scale: rubric.grades)
    let settled = SettledFindings(evaluation, decisions)
    let checked =
      CheckCatalogue.findings(in: CheckedForm(evaluation, ready), at: .review)
      + shared.compactMap { $0.finding(tolerance) }
    let known =
      decisions.isEmpty
      ? evaluation.findings
      : evaluation.findings.filter { !settled.contains($0) }
        + reviewed.findings.filter { $0.remark.kind == .tooMuchNotApplicable }
    return Review(
      evaluation: evaluation, reviewed: reviewed, tolerance: tolerance, rows: rows,
      groups: try groupLines(evaluation, reviewed, rows, decisions, tolerance), total: total,
      grade: Review.GradeLine(
        claimed: evaluation.claim.grade, ofClaimedTotal: grade.ofClaimedTotal?.name,
        recomputed: evaluation.grade, reviewed: reviewed.grade, isFlip: grade.isFlip,
        causes: CauseCatalogue.causes { [$0.cause(of: grade)].compactMap(\.self) },
        place: grade.place),
      findings: (known + rubric.review.rated(checked + decisions.findings)).inOrder(
        of: evaluation.rows),
      decisions: decisions.decisions)
  }

  /// Adds to the reviews of one run what only shows when their forms are held beside each other.
  public func acrossForms(_ reviews: [Review]) -> [Review] {
    guard reviews.count > 1 else { return reviews }
    var run = FormsOfRun()
    for review in reviews { run.add(keys(of: review.evaluation)) }
    return reviews.enumerated().map { acrossForms($1, in: $0, of: run) }
  }

  /// Adds to the review of one form what only shows when it is held beside the others of its run.
  public func acrossForms(_ review: Review, in form: Int, of run: FormsOfRun) -> Review {
    var review = review
    review.findings += findings(in: form, of: run)
    return review
  }

  /// What is kept of a form to hold it beside others.
  public func keys(of evaluation: Evaluation) -> FormKeys {
    FormKeys(CheckedForm(evaluation, ready))
  }

  /// What only shows of a form when it is held beside the others of its run, as ``acrossForms(_:)`` adds
  /// it to the form's review.
  public func findings(in form: Int, of run: FormsOfRun) -> [Finding] {
    run.count > 1 ? rubric.review.rated(CheckCatalogue.findings(in: form, of: run)) : []
  }

  private func line(
    _ row: ClaimedRow, _ reviewed: ScoredRow, _ decision: ResolvedDecisions.Applied?,
    _ tolerance: ExactDecimal
  ) throws(ArithmeticError) -> Review.Line {
    let difference = try row.recomputed?.difference(of: row.score.claimed)
    let bounds = reviewed.state.isLeftOut ? nil : reviewed.bounds
    let left = try bounds?.difference(of: row.score.claimed)
    return Review.Line(
      id: row.score.id, name: row.score.name, weight: row.score.weight,
      claimed: row.score.claimed, recomputed: row.recomputed, reviewed: bounds,
      difference: difference, reviewedDifference: left,
      exceedsTolerance: left.map { $0.magnitude > tolerance } ?? false,
      causes: causes(of: row, reviewed, left, decision), decision: decision, place: row.place)
  }

  /// What explains a row's difference; a decision that leaves nothing open speaks for itself.
  private func causes(
    of row: ClaimedRow, _ reviewed: ScoredRow, _ difference: ExactDecimal?,
    _ decision: ResolvedDecisions.Applied?
  ) -> [Review.Cause] {
    if decision != nil, row.score.claimed != nil, reviewed.bounds.value != nil {
      return [DecisionCause.cause(of: row, reviewed, difference)].compactMap(\.self)
    }
    return CauseCatalogue.causes { [$0.cause(of: row)].compactMap(\.self) }
  }

  private func groupLines(
    _ evaluation: Evaluation, _ reviewed: Evaluation, _ rows: [Review.Line],
    _ decisions: ResolvedDecisions, _ tolerance: ExactDecimal
  ) throws(ArithmeticError) -> [Review.Line] {
    let after = Dictionary(
      reviewed.groups.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let byGroup = Dictionary(grouping: zip(evaluation.rows, rows)) { $0.0.group }
    var lines: [Review.Line] = []
    for group in evaluation.groups {
      let own = byGroup[group.name, default: []].map(\.1)
      var claimed: ExactDecimal? = own.isEmpty ? nil : .zero
      for row in own {
        guard let sum = claimed, let part = row.claimed else {
          claimed = nil
          break
        }
        claimed = try sum.adding(part)
      }
      let difference = try group.bounds.difference(of: claimed)
      let decided = after[group.name] ?? group
      let bounds = decided.decided?.isLeftOut == true ? nil : decided.bounds
      let left = try bounds?.difference(of: claimed)
      let fromRows = try RowsCause.cause(of: own, left)
      lines.append(
        Review.Line(
          id: group.name, name: group.name, weight: group.weight, claimed: claimed,
          recomputed: group.bounds, reviewed: bounds, difference: difference,
          reviewedDifference: left,
          exceedsTolerance: left.map { $0.magnitude > tolerance } ?? false,
          causes: [fromRows].compactMap(\.self), decision: decisions.groups[group.name],
          place: nil))
    }
    return lines
  }

  /// The total's line; differences of rows that are tolerated are tolerated in their sum, too.
  private func line(
    _ total: ClaimedTotal, _ evaluation: Evaluation, _ rows: [Review.Line],
    _ tolerance: ExactDecimal
  ) throws(ArithmeticError) -> Review.Line {
    var tolerated = tolerance
    for row in rows where !row.exceedsTolerance {
      tolerated = try tolerated.adding(row.reviewedDifference?.magnitude ?? .zero)
    }
    return Review.Line(
      id: "", name: "", weight: rubric.fullMarks, claimed: total.claimed,
      recomputed: evaluation.bounds, reviewed: total.recomputed,
      difference: try evaluation.bounds?.difference(of: total.claimed),
      reviewedDifference: total.difference,
      exceedsTolerance: total.difference.map { $0.magnitude > tolerated } ?? false,
      causes: CauseCatalogue.causes { $0.causes(of: total) }, decision: nil, place: total.place)
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

/// The findings that decisions settle: what was open, and what the whole then makes.
private struct SettledFindings {
  /// What leaves the decided rows to a person, by the row's id.
  private var rows: [String: Remark] = [:]
  private let groups: Set<String>

  init(_ evaluation: Evaluation, _ decisions: ResolvedDecisions) {
    for score in evaluation.rows where decisions.applied[score.id] != nil {
      if case .undetermined(let remark) = score.state { rows[score.id] = remark }
    }
    groups = Set(decisions.groups.keys)
  }

  func contains(_ finding: Finding) -> Bool {
    switch finding.remark.kind {
    case .groupEmpty:
      if case .text(let name)? = finding.remark.facts.first { return groups.contains(name) }
      return false
    // It is said of what the decisions leave.
    case .tooMuchNotApplicable: return true
    default: return finding.row.flatMap { rows[$0] } == finding.remark
    }
  }
}

extension ExactDecimal {
  /// The number without its sign.
  var magnitude: ExactDecimal { isNegative ? negated : self }
}
