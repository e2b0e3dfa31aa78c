/// Holds what forms claim against what a rubric makes of them (复核).
public struct Reviewer: Sendable {
  /// The rubric's word on what shows only beside other forms; all else is held against the rubric as the
  /// form was scored by it, which its evaluation knows.
  private let policy: ReviewPolicy

  /// Reviews forms that may have been scored by several rubrics.
  public init() { policy = ReviewPolicy() }

  /// Reviews with the scorer that evaluates.
  public init(_ scorer: Scorer) {
    policy = scorer.rubric.review
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
    let ready = evaluation.form.ready
    let rubric = ready.rubric
    let reviewed =
      decisions.isEmpty ? evaluation : try evaluation.decided(decisions, ready)
    var rows: [Review.Line] = []
    rows.reserveCapacity(evaluation.rows.count)
    for (score, after) in zip(evaluation.rows, reviewed.rows) {
      let claim = ClaimedRow(score, evaluation.form, ready)
      rows.append(try line(claim, after, decisions.applied[score.id], tolerance))
    }
    let shared = try SharedClaim.claims(of: reviewed, ready)
    let before = try evaluation.openToClaims(ResolvedDecisions(), ready)
    let after = decisions.isEmpty ? before : try reviewed.openToClaims(decisions, ready)
    let claimed = try ClaimedTotal(
      after, rows, shared, full: rubric.fullMarks, settled: reviewed.bounds)
    let total = try line(
      claimed, evaluation.bounds, before.bounds, reviewed.bounds, rows, tolerance)
    let grade = ClaimedGrade(after, total, scale: rubric.grades)
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
      groups: try groupLines((evaluation, before), (reviewed, after), rows, decisions, tolerance),
      total: total,
      grade: Review.GradeLine(
        claimed: evaluation.claim.grade, ofClaimedTotal: grade.ofClaimedTotal?.name,
        recomputed: evaluation.grade, reviewed: reviewed.grade, flip: grade.flip,
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
    guard run.count > 1 else { return review }
    let found = CheckCatalogue.findings(in: form, of: run)
    review.findings += review.evaluation.form.rubric.review.rated(found)
    return review
  }

  /// What is kept of a form to hold it beside others.
  public func keys(of evaluation: Evaluation) -> FormKeys {
    FormKeys(CheckedForm(evaluation, evaluation.form.ready))
  }

  /// What only shows of a form when it is held beside the others of its run, as ``acrossForms(_:)`` adds
  /// it to the form's review.
  public func findings(in form: Int, of run: FormsOfRun) -> [Finding] {
    run.count > 1 ? policy.rated(CheckCatalogue.findings(in: form, of: run)) : []
  }

  private func line(
    _ row: ClaimedRow, _ reviewed: ScoredRow, _ decision: ResolvedDecisions.Applied?,
    _ tolerance: ExactDecimal
  ) throws(ArithmeticError) -> Review.Line {
    let bounds = reviewed.state.isLeftOut ? nil : reviewed.bounds
    // What the department itself says of a row is not what its claim is checked by.
    let isToConfirm = reviewed.unconfirmedClaim != nil && !reviewed.isOwnJudgement
    var difference: ExactDecimal?
    if row.score.unconfirmedClaim == nil, !row.score.isOwnJudgement {
      difference = try row.recomputed?.difference(of: row.score.claimed)
    }
    let isUnchecked = isToConfirm || reviewed.isOwnJudgement
    let left = isUnchecked ? nil : try bounds?.difference(of: row.score.claimed)
    return Review.Line(
      id: row.score.id, name: row.score.name, weight: row.score.weight,
      claimed: row.score.claimed, recomputed: row.recomputed, reviewed: bounds,
      difference: difference, reviewedDifference: left,
      // However near full marks are, a row that cannot have them is claimed wrongly.
      exceedsTolerance: reviewed.isClaimedOutOfReach
        || left.map { $0.magnitude > tolerance } ?? false,
      isToConfirm: isToConfirm, isJudgedByOwner: reviewed.isOwnJudgement,
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

  /// What is said of one evaluation, and of the same one open to unconfirmed claims.
  private typealias Pair = (said: Evaluation, open: Evaluation)

  private func groupLines(
    _ before: Pair, _ after: Pair, _ rows: [Review.Line], _ decisions: ResolvedDecisions,
    _ tolerance: ExactDecimal
  ) throws(ArithmeticError) -> [Review.Line] {
    let byGroup = Dictionary(grouping: zip(before.said.rows, rows)) { $0.0.group }
    var lines: [Review.Line] = []
    for (index, group) in before.said.groups.enumerated() {
      let own = byGroup[group.name, default: []].map(\.1)
      let claimed = try Self.claim(of: own)
      let decided = after.said.groups[index]
      let isLeftOut = decided.decided?.isLeftOut == true
      let bounds = isLeftOut ? nil : decided.bounds
      let difference = try before.open.groups[index].bounds
        .difference(of: claimed, settled: group.bounds)
      let left =
        try isLeftOut
        ? nil : after.open.groups[index].bounds.difference(of: claimed, settled: decided.bounds)
      let fromRows = try RowsCause.cause(of: own, left)
      lines.append(
        Review.Line(
          id: group.name, name: group.name, weight: group.weight, claimed: claimed,
          recomputed: group.bounds, reviewed: bounds, difference: difference,
          reviewedDifference: left,
          exceedsTolerance: left.map { $0.magnitude > tolerance } ?? false, isToConfirm: false,
          isJudgedByOwner: false,
          causes: [fromRows].compactMap(\.self), decision: decisions.groups[group.name],
          place: nil))
    }
    return lines
  }

  /// The sum of the claims of a group's rows; nil unless each of them has one.
  private static func claim(of rows: [Review.Line]) throws(ArithmeticError) -> ExactDecimal? {
    guard !rows.isEmpty else { return nil }
    var sum = ExactDecimal.zero
    for row in rows {
      guard let part = row.claimed else { return nil }
      sum = try sum.adding(part)
    }
    return sum
  }

  /// The total's line; differences of rows that are tolerated are tolerated in their sum, too.
  private func line(
    _ total: ClaimedTotal, _ recomputed: Evaluation.Bounds?, _ open: Evaluation.Bounds?,
    _ reviewed: Evaluation.Bounds?, _ rows: [Review.Line], _ tolerance: ExactDecimal
  ) throws(ArithmeticError) -> Review.Line {
    var tolerated = tolerance
    for row in rows where !row.exceedsTolerance {
      tolerated = try tolerated.adding(row.reviewedDifference?.magnitude ?? .zero)
    }
    return Review.Line(
      id: "", name: "", weight: total.full, claimed: total.claimed, recomputed: recomputed,
      reviewed: reviewed,
      difference: try open?.difference(of: total.claimed, settled: recomputed),
      reviewedDifference: total.difference,
      exceedsTolerance: total.difference.map { $0.magnitude > tolerated } ?? false
        || total.isWrongSum(beyond: tolerance),
      isToConfirm: total.isToConfirm, isJudgedByOwner: false,
      causes: CauseCatalogue.causes { $0.causes(of: total) }, decision: nil, place: total.place)
  }
}

extension ScoredRow {
  /// Whether full marks are claimed that the row cannot have.
  var isClaimedOutOfReach: Bool {
    guard let most = state.most, let claimed, !isWeightShared else { return false }
    return claimed >= weight && most < weight
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

  /// The same of bounds that are open to unconfirmed claims; a claim that agrees with what they are
  /// without those needs none of them.
  func difference(
    of claimed: ExactDecimal?, settled: Evaluation.Bounds?
  ) throws(ArithmeticError) -> ExactDecimal? {
    guard let settled, let difference = try settled.difference(of: claimed) else { return nil }
    return difference.isZero ? difference : try self.difference(of: claimed)
  }
}

/// The findings that decisions settle: what was open, and what the whole then makes.
struct SettledFindings {
  /// What leaves the decided rows to a person, by the row's id.
  private var rows: [String: Remark] = [:]
  private let groups: Set<String>

  init(_ evaluation: Evaluation, _ decisions: ResolvedDecisions) {
    for score in evaluation.rows where decisions.applied[score.id] != nil {
      if case .undetermined(let remark, _) = score.state { rows[score.id] = remark }
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
