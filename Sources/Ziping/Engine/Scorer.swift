/// A rubric made ready to score (计分器).
///
/// A submission goes through four stages, each a file beside this one: its rows are assigned to the
/// rubric's groups (`Scorer+Assigning`), weighed (`Scorer+Weighing`), scored one by one
/// (`Scorer+Rows`, and the money in `Scorer+Execution`), and added up (`Totals`).
public struct Scorer: Sendable {
  /// The rubric.
  public let rubric: Rubric

  let reader: ValueReader
  let targets: TargetReader
  let setting: Attempt.Setting
  let headings: HeadingIndex
  private let refuses: WordList

  /// Makes a rubric ready.
  public init(_ rubric: Rubric) {
    self.rubric = rubric
    reader = ValueReader(rubric.vocabulary)
    targets = TargetReader(vocabulary: rubric.vocabulary)
    setting = Attempt.Setting(vocabulary: rubric.vocabulary, policy: rubric.policy)
    headings = HeadingIndex(rubric)
    refuses = WordList(rubric.refuses)
  }

  /// Scores a submission.
  ///
  /// - Throws: ``ArithmeticError`` if a total needs more digits than the engine holds.
  public func evaluate(_ submission: Submission) throws(ArithmeticError) -> Evaluation {
    try evaluate(submission, decisions: ResolvedDecisions())
  }

  /// Scores a submission, with what a reviewer decided in place of what the rules give.
  func evaluate(
    _ submission: Submission, decisions: ResolvedDecisions
  ) throws(ArithmeticError) -> Evaluation {
    var log = FindingLog()
    let assigned = assign(submission, &log)
    addFormFindings(assigned.rows, &log)
    addContradictions(assigned.rows, submission, &log)
    addNarrativeFindings(assigned.rows, submission, &log)
    let weighing = try weigh(assigned, submission, &log)
    var scores: [ScoredRow] = []
    scores.reserveCapacity(assigned.rows.count + assigned.vetoRows.count + 1)
    if let weight = weighing.execution, let execution = rubric.execution {
      scores.append(
        scoreExecution(execution, weight, submission, assigned.executionRows.first, &log))
    }
    for (row, weight) in zip(assigned.rows, weighing.rows) {
      scores.append(score(row, weight: weight, year: submission.year, &log))
    }
    if !decisions.applied.isEmpty {
      scores = scores.map { $0.decided(decisions.applied[$0.id]) }
    }
    try checkNotApplicable(scores, decisions, weighing.total, submission, &log)
    let (vetoes, vetoScores) = judgeVetoes(
      assigned.vetoRows, year: submission.year, decisions, &log)
    scores += vetoScores
    let totals = try Totals(
      rubric, scores, missing: weighing.missingGroups,
      weights: weighing.hasUnreadableWeight ? nil : weighing.total,
      executionRate: executionRate(of: decidedMoney(submission.money, decisions)),
      vetoes: vetoes, decided: decisions.groups.mapValues(\.state))
    let claim = claim(of: submission, &log)
    return Evaluation(
      rubric: Evaluation.RubricIdentity(
        id: rubric.id, title: rubric.title, digest: rubric.digest),
      submission: submission, rows: scores, groups: totals.groups,
      adjustments: totals.adjustments, bounds: totals.bounds, fullMarks: rubric.fullMarks,
      places: rubric.policy.rounding.places,
      grades: totals.bounds.map {
        (rubric.grades.grade(of: $0.low), rubric.grades.grade(of: $0.high))
      },
      coverage: totals.coverage, claim: claim, findings: rubric.review.rated(log.findings),
      noticed: log.findings)
  }

  /// Returns the word because of which a form needs another rubric, with its place; nil if none does.
  public func refusal(of submission: Submission) -> (word: String, place: Place)? {
    let whole = Place(file: submission.source)
    var texts = [(submission.title, whole), (submission.project, whole)]
    for row in submission.rows {
      texts += [(row.group, row.place), (row.level2, row.place), (row.name, row.place)]
    }
    guard !refuses.words.isEmpty else { return nil }
    var seen: Set<String> = []
    for (text, place) in texts where seen.insert(text).inserted {
      if let word = refuses.first(in: withoutBrackets(comparisonKey(text))) { return (word, place) }
    }
    return nil
  }

  /// Too much that does not apply leaves too little to judge by.
  private func checkNotApplicable(
    _ scores: [ScoredRow], _ decisions: ResolvedDecisions, _ weights: ExactDecimal,
    _ submission: Submission, _ log: inout FindingLog
  ) throws(ArithmeticError) {
    guard let most = rubric.policy.notApplicableAtMost, !weights.isZero else { return }
    var dropped = ExactDecimal.zero
    for score in scores {
      if score.state.isNotApplicable { dropped = try dropped.adding(score.weight) }
    }
    for group in rubric.groups
    where decisions.groups[group.name]?.state.isNotApplicable ?? false {
      dropped = try dropped.adding(group.points)
    }
    let share = try Ratio(dropped, over: weights)
    if share > Ratio(most) {
      log.add(
        .tooMuchNotApplicable, [.share(share), .share(Ratio(most))],
        at: Place(file: submission.source))
    }
  }

  private func claim(of submission: Submission, _ log: inout FindingLog) -> Evaluation.Claim {
    let cell = submission.claimedTotal
    let total = cell.map { ClaimText($0.text, of: rubric.fullMarks) }
    if let cell, total?.points == nil, !ScoredRow.isNoClaim(cell.text) {
      log.add(.claimedUnreadable, [.text(cell.text)], at: cell.place)
    }
    return Evaluation.Claim(
      total: total?.points, grade: submission.claimedGrade?.text ?? total?.grade)
  }
}

extension ScoredRow.State {
  /// Whether the row does not apply, whatever became of its weight.
  package var isNotApplicable: Bool {
    switch self {
    case .notApplicable: true
    case .scored(_, let reason): reason.phrase == .notApplicableInFull
    case .undetermined: false
    }
  }
}

extension ScoredRow.State {
  /// Whether the row does not apply and gets no points for it.
  var isLeftOut: Bool {
    if case .notApplicable = self { return true }
    return false
  }
}

/// Collects findings while a submission is scored.
struct FindingLog {
  private(set) var findings: [Finding] = []

  mutating func add(
    _ kind: FindingKind, _ facts: [Fact] = [], row: String? = nil, at place: Place?
  ) {
    findings.append(Finding(kind, facts, row: row, at: place))
  }

  mutating func add(_ remarks: [Remark], row: String?, at place: Place?) {
    for remark in remarks { findings.append(Finding(remark, row: row, at: place)) }
  }

  /// Adds remarks about a row, each at the cell that it is about.
  mutating func add(_ remarks: [Remark], to row: AssignedRow) {
    for remark in remarks {
      findings.append(Finding(remark, row: row.id, at: row.places.place(of: remark.kind)))
    }
  }
}

/// The most points that a weight or claim may state; more is a slip of the pen.
private let mostPoints = ExactDecimal(1_000_000)

/// Returns the points that a cell states, such as `9.5` or `10分`; nil if it states none from 0 on.
package func points(in text: String) -> ExactDecimal? {
  // 9,5 and two numbers on two lines are no 95.
  let scanner = MeasureScanner(FoldedText(text).scalars, UnitTable())
  var cursor = TextCursor(scalars: scanner.scalars)
  guard let number = scanner.takeNumber(&cursor, groupsWithWideComma: false) else { return nil }
  cursor.skipBlanks()
  _ = cursor.takeAny(of: ["分", "%"])
  guard cursor.isAtEnd, number <= mostPoints, number.places <= 6 else { return nil }
  return number
}
