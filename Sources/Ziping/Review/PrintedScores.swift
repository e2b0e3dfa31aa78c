/// What a row of a form got, in the scale in which the form prints points.
struct PrintedScore {
  let score: ScoredRow
  let scale: PointScale
  /// The points as the form prints them; nil where nobody can tell.
  let bounds: Evaluation.Bounds?

  init(_ score: ScoredRow, _ scale: PointScale, _ rounding: Rounding) {
    self.score = score
    self.scale = scale
    switch score.state {
    case .scored(let points, _):
      bounds = scale.printed(points, of: score.weight, rounding)
        .map { Evaluation.Bounds(low: $0, high: $0) }
    case .notApplicable: bounds = Evaluation.Bounds(low: .zero, high: .zero)
    case .undetermined:
      bounds = scale.printedWeight(score.weight)
        .map { Evaluation.Bounds(low: .zero, high: $0) }
    }
  }
}

extension Scorer {
  /// What an evaluation gives each row of its form, by its position; nil for one that is not scored.
  func printedScores(of evaluation: Evaluation) -> [PrintedScore?] {
    var unused = FindingLog()
    let form = evaluation.submission
    let scales = Dictionary(
      assign(form, &unused).rows.map { ($0.id, $0.scale) }, uniquingKeysWith: { first, _ in first })
    let execution = rubric.execution.flatMap { execution in
      evaluation.rows.first { $0.id == headingKey(execution.name) }
    }
    var scores: [Place: ScoredRow] = [:]
    for score in evaluation.rows where score.id != execution?.id {
      if let place = score.place { scores[place] = score }
    }
    return form.rows.map { row in
      let score = scores[row.place] ?? (headings.isExecution(row.group) ? execution : nil)
      return score.map {
        PrintedScore($0, scales[$0.id] ?? .whole, rubric.policy.rounding)
      }
    }
  }

  /// What the rows of a subtotal make, as the form prints points; nil where one is not scored.
  func sum(
    of subtotal: Submission.Subtotal, _ scores: [PrintedScore?]
  ) -> Evaluation.Bounds? {
    var low = ExactDecimal.zero
    var high = ExactDecimal.zero
    for score in scores[subtotal.rows.clamped(to: scores.indices)] {
      guard let bounds = score?.bounds, let nextLow = try? low.adding(bounds.low),
        let nextHigh = try? high.adding(bounds.high)
      else { return nil }
      (low, high) = (nextLow, nextHigh)
    }
    return Evaluation.Bounds(low: low, high: high)
  }

  /// What the cells for several rows together get: those of fewer rows first, since formulas of the
  /// others add them up.
  func subtotalEntries(of evaluation: Evaluation) -> [FormEntry] {
    let subtotals = evaluation.submission.subtotals.filter { $0.claimedPlace != nil }
    guard !subtotals.isEmpty else { return [] }
    let scores = printedScores(of: evaluation)
    return subtotals.enumerated()
      .sorted { ($0.element.rows.count, $0.offset) < ($1.element.rows.count, $1.offset) }
      .compactMap { entry(for: $0.element, scores) }
  }

  private func entry(
    for subtotal: Submission.Subtotal, _ scores: [PrintedScore?]
  ) -> FormEntry? {
    guard let place = subtotal.claimedPlace else { return nil }
    let bounds = sum(of: subtotal, scores)
    if let points = bounds?.value {
      let stated = subtotal.claimed.flatMap { ClaimText($0.text, of: nil).points }
      return FormEntry(.subtotal, place, .points(points), isStated: stated == points)
    }
    let reason =
      bounds.map { Message(.entrySubtotalOpen, [.points($0.low), .points($0.high)]) }
      ?? Message(.entryNoSubtotal)
    return FormEntry(
      .subtotal, place, .open(least: bounds?.low ?? .zero),
      remarks: [reason] + FormEntry.was(subtotal.claimed))
  }
}

extension Phrase {
  fileprivate static let entrySubtotalOpen = Phrase(
    "entry-subtotal-open", "各行中有待定的，合计在 {0} 至 {1} 之间",
    "some of the rows are open; together they make from {0} to {1}")
  fileprivate static let entryNoSubtotal = Phrase(
    "entry-no-subtotal", "各行中有不计分的，得不出合计", "one of the rows is not scored; they make no sum")
}
