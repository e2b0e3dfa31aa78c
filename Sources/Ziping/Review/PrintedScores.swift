/// What the rows of a form got, in the scales in which the form prints points (按表中口径的得分).
package struct PrintedScores {
  /// A row with its points as the form prints them.
  package struct Row {
    /// What it got.
    package let score: ScoredRow
    /// What the points printed for it are parts of.
    package let scale: PointScale
    /// The points as the form prints them; nil where nobody can tell.
    package let bounds: Evaluation.Bounds?

    init(_ score: ScoredRow, _ scale: PointScale, _ rounding: Rounding) {
      self.score = score
      self.scale = scale
      switch score.state {
      case .scored(let points, _, _), .suggested(let points, _, _):
        bounds = scale.printed(points, of: score.weight, rounding)
          .map { Evaluation.Bounds(low: $0, high: $0) }
      case .notApplicable: bounds = Evaluation.Bounds(low: .zero, high: .zero)
      case .undetermined(_, let leeway):
        let high =
          leeway?.most.map { scale.printed($0, of: score.weight, rounding) }
          ?? scale.printedWeight(score.weight)
        let low = leeway.flatMap { scale.printed($0.least, of: score.weight, rounding) }
        bounds = high.map { Evaluation.Bounds(low: low ?? .zero, high: $0) }
      }
    }
  }

  /// What each row of the submission got, by its position; nil for one that is not scored.
  package let rows: [Row?]

  /// Brings an evaluation's points into the scales of its form.
  package init(_ evaluation: Evaluation, _ rounding: Rounding) {
    let form = evaluation.form
    var rows = [Row?](repeating: nil, count: form.submission.rows.count)
    for score in evaluation.rows {
      let positions =
        score.kind == .budget
        ? form.budgetPositions : [score.row.position].compactMap(\.self)
      for position in positions where rows.indices.contains(position) {
        rows[position] = Row(score, form.scale(of: score.row), rounding)
      }
    }
    self.rows = rows
  }

  /// What the rows of a subtotal got.
  package func rows(of subtotal: Submission.Subtotal) -> ArraySlice<Row?> {
    rows[subtotal.rows.clamped(to: rows.indices)]
  }

  /// What the rows of a subtotal make, as the form prints points; nil where one is not scored.
  package func sum(of subtotal: Submission.Subtotal) -> Evaluation.Bounds? {
    var low = ExactDecimal.zero
    var high = ExactDecimal.zero
    for row in rows(of: subtotal) {
      guard let bounds = row?.bounds, let nextLow = try? low.adding(bounds.low),
        let nextHigh = try? high.adding(bounds.high)
      else { return nil }
      (low, high) = (nextLow, nextHigh)
    }
    return Evaluation.Bounds(low: low, high: high)
  }
}
