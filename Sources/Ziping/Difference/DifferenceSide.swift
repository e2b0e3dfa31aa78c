/// One of two evaluations that are compared, with what makes its rows.
struct DifferenceSide {
  let ready: ReadyRubric
  let form: ReadForm
  private let rows: [ScoredRow]
  /// The positions of the rows by their keys.
  private let positions: [TextKey: Int32]
  /// What the lines beside the rows make.
  let beside: Evaluation.Bounds
  private let scoring: RowScoring

  init(_ evaluation: Evaluation) throws(ArithmeticError) {
    form = evaluation.form
    ready = form.ready
    scoring = RowScoring(ready, year: form.submission.year)
    rows = evaluation.rows
    positions = Dictionary(
      zip(evaluation.rows.lazy.map { TextKey(Self.key(of: $0)) }, 0...),
      uniquingKeysWith: { first, _ in first })
    var beside = Evaluation.Bounds(low: .zero, high: .zero)
    for line in evaluation.adjustments { beside = try beside.adding(line.bounds) }
    for group in evaluation.groups where group.isMissing {
      beside = try beside.adding(group.bounds)
    }
    self.beside = beside
  }

  /// The row with a key; nil if there is none.
  func row(_ key: String) -> ScoredRow? { positions[TextKey(key)].map { rows[Int($0)] } }

  /// Whether a row has a key.
  func has(_ key: String) -> Bool { positions[TextKey(key)] != nil }

  /// What a row is matched by: its id, or for the execution row what it is, whatever it is called.
  static func key(of score: ScoredRow) -> String {
    score.kind == .budget ? "execution" : score.id
  }

  /// What the rules give a row, whatever was decided about it; a veto has nothing to give.
  func undecided(_ score: ScoredRow) -> Evaluation.Bounds? {
    if score.isVeto { return nil }
    return scoring.score(
      score.row, weight: score.weight, sharing: score.sharing, scale: form.scale(of: score.row)
    ).bounds
  }

  /// What a row makes after each step towards its other side, the last being what the rules give there.
  func stages(
    of own: ScoredRow, towards theirs: ScoredRow, of other: DifferenceSide
  ) -> [Evaluation.Bounds] {
    let end = other.undecided(theirs) ?? theirs.bounds
    if own.isVeto || theirs.isVeto {
      return Array(repeating: end, count: Difference.Step.allCases.count - 1)
    }
    let year = other.form.submission.year
    let before =
      own.kind == .budget ? cells(ofBudget: own, theirs, other) : cells(own, theirs, other)
    let scale = other.form.scale(of: theirs.row)
    let late = RowScoring(ready, year: year)
    let rule = RowScoring(
      other.ready, year: year, policy: other.policy.takingFigures(of: policy))
    let applied = RowScoring(
      other.ready, year: year, policy: other.policy.taking(policy.rounding))
    var ruled = theirs.row.cells
    ruled.notApplicable = own.row.cells.notApplicable
    func bounds(
      _ scoring: RowScoring, _ row: ReadRow, _ cells: ReadCells, weightOf score: ScoredRow,
      _ scale: PointScale
    ) -> Evaluation.Bounds {
      scoring.score(row, cells, weight: score.weight, sharing: score.sharing, scale: scale).bounds
    }
    return [
      bounds(scoring, own.row, before.target, weightOf: own, form.scale(of: own.row)),
      bounds(late, own.row, before.actual, weightOf: own, scale),
      bounds(late, own.row, before.actual, weightOf: theirs, scale),
      bounds(rule, theirs.row, ruled, weightOf: theirs, scale),
      bounds(applied, theirs.row, theirs.row.cells, weightOf: theirs, scale), end,
    ]
  }

  private var policy: Policy { ready.rubric.policy }

  /// The row's cells with the other side's target, and with its actual value as well.
  private func cells(
    _ own: ScoredRow, _ theirs: ScoredRow, _ side: DifferenceSide
  ) -> (target: ReadCells, actual: ReadCells) {
    var cells = own.row.cells
    let other = theirs.row.cells
    // Under one rubric the other side's cells say what they say there.
    let isSame = ready.rubric.digest == side.ready.rubric.digest && other.remarks.isEmpty
    func read(_ reading: Reading) -> Reading {
      isSame ? reading : ready.reader.read(reading.text)
    }
    cells.target = ready.targets.target(
      read(other.target.reading), name: own.name, traits: own.row.traits)
    let target = cells
    cells.actual = read(other.actual)
    cells.missingActual = cells.actual.isEmpty ? other.missingActual : nil
    cells.level = read(other.level)
    cells.claimed = other.claimed
    cells.hasReason = other.hasReason
    return (target, cells)
  }

  /// The same for the money: the other side's budget, and its spending as well.
  private func cells(
    ofBudget own: ScoredRow, _ theirs: ScoredRow, _ other: DifferenceSide
  ) -> (target: ReadCells, actual: ReadCells) {
    let (mine, money) = (form.submission.money, other.form.submission.money)
    var planned = money
    planned.executed = mine.executed?.inUnit(mine.unit)
    let budget = ReadMoney(planned, ready.reader)
    let whole = ReadMoney(money, ready.reader)
    func cells(_ money: ReadMoney) -> ReadCells {
      var cells = own.row.cells
      (cells.target, cells.actual) = (money.target, money.actual)
      return cells
    }
    return (cells(budget), cells(whole))
  }
}

extension Submission.Cell {
  /// The cell with the unit that its form's head states, where it states none itself.
  fileprivate func inUnit(_ unit: String) -> Submission.Cell {
    text.contains(where: \.isLetter) ? self : Submission.Cell(text + unit, at: place)
  }
}
