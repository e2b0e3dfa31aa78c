/// One of two evaluations that are compared, with what made its rows.
struct DifferenceSide {
  let scorer: Scorer
  let submission: Submission
  /// What each row got, by its key.
  let scores: [String: ScoredRow]
  /// What the lines beside the rows make.
  let beside: Evaluation.Bounds
  private let rows: [String: (row: AssignedRow, weight: ExactDecimal)]
  private let executionRow: Submission.Row?
  private let executionID: String?

  init(_ evaluation: Evaluation, _ scorer: Scorer) throws(ArithmeticError) {
    self.scorer = scorer
    submission = evaluation.submission
    let execution = scorer.rubric.execution.map { headingKey($0.name) }
    executionID = execution
    let scores = Dictionary(
      evaluation.rows.map { (Self.key($0, execution), $0) }, uniquingKeysWith: { first, _ in first }
    )
    self.scores = scores
    var log = FindingLog()
    let assignment = scorer.assign(evaluation.submission, &log)
    var rows: [String: (row: AssignedRow, weight: ExactDecimal)] = [:]
    for row in assignment.rows { rows[row.id] = scores[row.id].map { (row, $0.weight) } }
    self.rows = rows
    executionRow = assignment.executionRows.first
    var beside = Evaluation.Bounds(low: .zero, high: .zero)
    for line in evaluation.adjustments { beside = try beside.adding(line.bounds) }
    for group in evaluation.groups where group.isMissing {
      beside = try beside.adding(group.bounds)
    }
    self.beside = beside
  }

  /// What a row is matched by: its id, or for the execution row what it is, whatever it is called.
  func key(of score: ScoredRow) -> String { Self.key(score, executionID) }

  private static func key(_ score: ScoredRow, _ executionID: String?) -> String {
    score.id == executionID ? executionKey : score.id
  }

  private static let executionKey = "execution"

  /// What the rules give a row, whatever was decided about it.
  func undecided(_ key: String) -> Evaluation.Bounds? {
    if key == Self.executionKey, let weight = scores[key]?.weight {
      return bounds(submission.money, weight, executionRow, scorer)
    }
    return rows[key].map { bounds($0.row, $0.weight, submission.year, scorer) }
  }

  /// What a row makes after each step towards its other side, the last being what the rules give there.
  func stages(of key: String, towards other: DifferenceSide) -> [Evaluation.Bounds] {
    guard let end = other.undecided(key) ?? other.scores[key]?.bounds else { return [] }
    let rule = other.scorer.takingFigures(of: scorer)
    if key == Self.executionKey {
      return executionStages(towards: other, rule) + [end]
    }
    guard let own = rows[key], let theirs = other.rows[key] else {
      return Array(repeating: end, count: Difference.Step.allCases.count - 1)
    }
    var row = own.row
    row.target = scorer.targets.target(
      scorer.reader.read(theirs.row.target.reading.text), name: row.name, traits: row.traits)
    let target = bounds(row, own.weight, submission.year, scorer)
    row.actual = scorer.reader.read(theirs.row.actual.text)
    row.missingActual = row.actual.isEmpty ? theirs.row.missingActual : nil
    row.level = scorer.reader.read(theirs.row.level.text)
    row.claimedCell = theirs.row.claimedCell
    row.scale = theirs.row.scale
    row.hasReason = theirs.row.hasReason
    let actual = bounds(row, own.weight, other.submission.year, scorer)
    let weight = bounds(row, theirs.weight, other.submission.year, scorer)
    var ruled = theirs.row
    ruled.notApplicable = own.row.notApplicable
    let judged = bounds(ruled, theirs.weight, other.submission.year, rule)
    let applied = bounds(
      theirs.row, theirs.weight, other.submission.year, other.scorer.takingRounding(of: scorer))
    return [target, actual, weight, judged, applied, end]
  }

  private func bounds(
    _ row: AssignedRow, _ weight: ExactDecimal, _ year: Int?, _ scorer: Scorer
  ) -> Evaluation.Bounds {
    var log = FindingLog()
    return scorer.score(row, weight: weight, year: year, &log).bounds
  }

  private func executionStages(
    towards other: DifferenceSide, _ rule: Scorer
  ) -> [Evaluation.Bounds] {
    let (own, theirs) = (submission.money, other.submission.money)
    let budget = Submission.Money(
      unit: theirs.unit, planned: theirs.planned, executed: own.executed?.inUnit(own.unit),
      parts: theirs.parts)
    let before = scores[Self.executionKey]?.weight ?? .zero
    let after = other.scores[Self.executionKey]?.weight ?? .zero
    return [
      bounds(budget, before, executionRow, scorer), bounds(theirs, before, executionRow, scorer),
      bounds(theirs, after, executionRow, scorer), bounds(theirs, after, executionRow, rule),
      bounds(theirs, after, other.executionRow, other.scorer.takingRounding(of: scorer)),
    ]
  }

  private func bounds(
    _ money: Submission.Money, _ weight: ExactDecimal, _ row: Submission.Row?, _ scorer: Scorer
  ) -> Evaluation.Bounds {
    guard let execution = scorer.rubric.execution else {
      return Evaluation.Bounds(low: .zero, high: .zero)
    }
    var log = FindingLog()
    let form = submission.supplemented(year: nil, money: money)
    return scorer.scoreExecution(execution, weight, form, row, &log).bounds
  }
}

extension Scorer {
  /// The same rubric with another's rounding and its way with what does not apply.
  fileprivate func takingFigures(of other: Scorer) -> Scorer {
    Scorer(rubric.replacing(policy: rubric.policy.takingFigures(of: other.rubric.policy)))
  }

  /// The same rubric with another's rounding.
  fileprivate func takingRounding(of other: Scorer) -> Scorer {
    Scorer(rubric.replacing(policy: rubric.policy.taking(other.rubric.policy.rounding)))
  }
}

extension Submission.Cell {
  /// The cell with the unit that its form's head states, where it states none itself.
  fileprivate func inUnit(_ unit: String) -> Submission.Cell {
    text.contains(where: \.isLetter) ? self : Submission.Cell(text + unit, at: place)
  }
}
