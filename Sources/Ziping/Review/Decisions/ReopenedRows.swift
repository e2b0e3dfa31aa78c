/// What rows of a form would get with other cells than they have (重新计分的行).
///
/// Each row is scored by itself as if the form held what a reviewer found; nothing else is read or scored.
struct ReopenedRows {
  private let form: ReadForm
  private let scoring: RowScoring
  private var ready: ReadyRubric { scoring.ready }

  init(_ form: ReadForm) {
    self.form = form
    scoring = RowScoring(form.ready, year: form.submission.year)
  }

  /// What a row gets with another actual value in place of the form's; nil where nobody can tell.
  ///
  /// The level and the points that the department gave itself rest on the old value and are left out,
  /// and so does 不适用; what the form's figures would give does not count. For the row that the money
  /// decides the value is the amount spent.
  func points(
    of score: ScoredRow, withActual text: String, at place: Place
  ) -> ExactDecimal? {
    var cells = applicable(score.row)
    if score.row.takesMoney {
      let spent = form.submission.money.spending(Submission.Cell(text, at: place))
      let money = ReadMoney(spent, ready.reader)
      (cells.target, cells.actual) = (money.target, money.actual)
    } else {
      cells.actual = ready.reader.read(text)
    }
    cells.missingActual = nil
    cells.level = .empty
    cells.claimed = nil
    if cells.obstacle?.kind == .indicatorMissing { cells.obstacle = nil }
    return state(of: score, cells).points
  }

  /// Whether a veto sets in with another actual value in place of the form's; nil where nobody can tell.
  func holds(_ veto: Veto, _ score: ScoredRow, withActual text: String) -> Bool? {
    var cells = score.row.cells
    cells.actual = ready.reader.read(text)
    cells.level = .empty
    return scoring.holds(veto, score.row, cells)
  }

  /// Whether the form says that a row does not apply, with a reason or without one.
  func isCalledNotApplicable(_ score: ScoredRow) -> Bool {
    let actual = score.row.takesMoney ? .empty : score.actual
    return ready.applicability(score.row.cells.notApplicable, actual: actual).isCalledOff
  }

  /// What a row gets where nothing is made of 不适用.
  func applicableState(_ score: ScoredRow) -> ScoredRow.State {
    state(of: score, applicable(score.row))
  }

  private func state(of score: ScoredRow, _ cells: ReadCells) -> ScoredRow.State {
    scoring.score(
      score.row, cells, weight: score.weight, sharing: score.sharing,
      scale: form.scale(of: score.row)
    ).state
  }

  /// A row's cells without what its form makes of 不适用.
  private func applicable(_ row: ReadRow) -> ReadCells {
    var cells = row.cells
    cells.notApplicable = nil
    if !row.takesMoney, cells.actual.key == "不适用" { cells.actual = .empty }
    return cells
  }
}
