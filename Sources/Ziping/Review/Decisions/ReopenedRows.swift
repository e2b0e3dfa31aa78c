/// A form's rows as their rules see them, for scoring one of them anew (重新计分的行).
///
/// What a row gets depends on its own texts and its weight alone; so each row is scored by itself as if
/// the form held what a reviewer found, whatever the number of them.
struct ReopenedRows {
  private let scorer: Scorer
  private let submission: Submission
  private let rows: [String: AssignedRow]
  private let executionRow: Submission.Row?
  private let executionID: String?

  init(_ evaluation: Evaluation, _ scorer: Scorer) {
    self.scorer = scorer
    submission = evaluation.submission
    var unused = FindingLog()
    let assignment = scorer.assign(submission, &unused)
    rows = Dictionary(
      assignment.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    executionRow = assignment.executionRows.first
    executionID = scorer.rubric.execution.map { headingKey($0.name) }
  }

  /// What a row gets with another actual value in place of the form's; nil where nobody can tell.
  ///
  /// The level and the points that the department gave itself rest on the old value and are left out,
  /// and so does 不适用; what the form's figures would give does not count. For the row that the money
  /// decides the value is the amount spent.
  func points(
    of score: ScoredRow, withActual text: String, at place: Place
  ) -> ExactDecimal? {
    let state: ScoredRow.State?
    if score.id == executionID {
      state = executionState(
        score, submission.money.spending(Submission.Cell(text, at: place)))
    } else {
      state = rows[score.id].map { row in
        var row = row.applicable
        row.actual = scorer.reader.read(text)
        row.missingActual = nil
        row.level = .empty
        row.claimedCell = nil
        if row.obstacle?.kind == .indicatorMissing { row.obstacle = nil }
        return self.state(of: row, score)
      }
    }
    if case .scored(let points, _)? = state { return points }
    return nil
  }

  /// Whether a veto sets in with another actual value in place of the form's; nil where nobody can tell.
  func holds(_ veto: Veto, _ score: ScoredRow, withActual text: String) -> Bool? {
    let attempt = scorer.attempt(
      name: score.name, level2: score.level2, target: score.target.reading.text, actual: text,
      weight: .one, year: submission.year)
    guard case .scored(let points, _) = scorer.score(attempt, by: veto.rule).state else {
      return nil
    }
    return points < .one
  }

  /// Whether the form says that a row does not apply, with a reason or without one.
  func isCalledNotApplicable(_ score: ScoredRow) -> Bool {
    if score.id == executionID {
      return scorer.notApplicable(executionRow?.notApplicable) != nil
    }
    return rows[score.id].map {
      scorer.notApplicable($0.notApplicable, actual: $0.actual) != nil
    } ?? false
  }

  /// What a row gets where nothing is made of 不适用.
  func applicableState(_ score: ScoredRow) -> ScoredRow.State? {
    if score.id == executionID { return executionState(score, submission.money) }
    return rows[score.id].map { state(of: $0.applicable, score) }
  }

  private func state(of row: AssignedRow, _ score: ScoredRow) -> ScoredRow.State {
    var unused = FindingLog()
    return scorer.score(row, weight: score.weight, year: submission.year, &unused).state
  }

  private func executionState(
    _ score: ScoredRow, _ money: Submission.Money
  ) -> ScoredRow.State? {
    guard let execution = scorer.rubric.execution else { return nil }
    var unused = FindingLog()
    let form = submission.supplemented(year: nil, money: money)
    return scorer.scoreExecution(execution, score.weight, form, nil, &unused).state
  }
}

extension Scorer {
  /// The money with the amount that a reviewer found spent, if any.
  func decidedMoney(
    _ money: Submission.Money, _ decisions: ResolvedDecisions
  ) -> Submission.Money {
    guard let execution = rubric.execution,
      let decision = decisions.applied[headingKey(execution.name)]?.decision,
      case .actual(let text) = decision.outcome
    else { return money }
    return money.spending(Submission.Cell(text, at: decision.place))
  }
}

extension AssignedRow {
  /// The row without what its form makes of 不适用.
  fileprivate var applicable: AssignedRow {
    var row = self
    row.notApplicable = nil
    if row.actual.key == "不适用" { row.actual = .empty }
    return row
  }
}

extension Submission.Money {
  /// The money with another amount spent.
  fileprivate func spending(_ executed: Submission.Cell) -> Submission.Money {
    Submission.Money(unit: unit, planned: planned, executed: executed, parts: parts, weight: weight)
  }
}
