extension Scorer {
  /// What a row gets with another actual value in place of the form's; nil where nobody can tell.
  ///
  /// The level and the points that the department gave itself rest on the old value and are left out.
  /// For the row that the money decides it is the amount spent.
  func rescored(
    _ score: IndicatorScore, in evaluation: Evaluation, withActual text: String, at place: Place
  ) -> ExactDecimal? {
    let form = evaluation.submission
    let cell = Submission.Cell(text, at: place)
    var rows = form.rows
    var money = form.money
    if score.group == rubric.execution?.name, score.id == headingKey(score.group) {
      money = money.spending(cell)
    } else {
      guard let index = index(of: score, in: form) else { return nil }
      rows[index] = rows[index].corrected(cell)
      // What the reviewer found counts, not what the form's figures would give.
      rows = rows.filter { headings.input(named: $0.name) == nil }
    }
    let corrected = Submission(
      source: form.source, title: form.title, unit: form.unit, project: form.project,
      year: form.year, money: money, rows: rows, claimedTotal: form.claimedTotal,
      claimedGrade: form.claimedGrade, narrative: form.narrative)
    return (try? evaluate(corrected))?.rows.first { $0.id == score.id }?.points
  }

  /// The money with the amount that a reviewer found spent, if any.
  func decidedMoney(
    _ money: Submission.Money, _ decisions: [String: ResolvedDecisions.Applied]
  ) -> Submission.Money {
    guard let execution = rubric.execution,
      let decision = decisions[headingKey(execution.name)]?.decision,
      case .actual(let text) = decision.outcome
    else { return money }
    return money.spending(Submission.Cell(text, at: decision.place))
  }

  /// The row of the form that a score is about.
  private func index(of score: IndicatorScore, in form: Submission) -> Int? {
    let placed = form.rows.indices.filter { form.rows[$0].place == score.place }
    if placed.count == 1 { return placed.first }
    let key = comparisonKey(score.name)
    let named = form.rows.indices.filter { comparisonKey(form.rows[$0].name) == key }
    return named.count == 1 ? named.first : nil
  }
}

extension Submission.Row {
  /// The row with another actual value, and nothing that rested on the old one.
  fileprivate func corrected(_ actual: Submission.Cell) -> Submission.Row {
    Submission.Row(
      group: group, level2: level2, name: name, target: target, actual: actual, weight: weight,
      notApplicable: notApplicable, note: note, place: place)
  }
}

extension Submission.Money {
  /// The money with another amount spent.
  fileprivate func spending(_ executed: Submission.Cell) -> Submission.Money {
    Submission.Money(unit: unit, planned: planned, executed: executed, parts: parts, weight: weight)
  }
}
