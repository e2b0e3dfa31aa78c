package import Ziping

/// What an evaluation puts into the cells of its form (回填的各格).
///
/// A cell that already says the same, and one of an indicator that does not apply and in which no
/// points stand, is left out.
package struct FormEntries {
  /// The entries: rows, money, subtotals, the total.
  package private(set) var entries: [FormEntry] = []
  /// The rows whose points have no cell of their own.
  package private(set) var without: [Submission.Row] = []
  private let evaluation: Evaluation
  private let rounding: Rounding

  /// Finds the entries of a form that a rubric scored.
  package init(_ evaluation: Evaluation, _ rubric: Rubric) {
    self.evaluation = evaluation
    rounding = rubric.policy.rounding
    let printed = PrintedScores(evaluation, rounding)
    addRows(printed)
    addMoney()
    addSubtotals(printed)
    entries += total
  }

  private mutating func addRows(_ printed: PrintedScores) {
    let form = evaluation.form.submission
    var shared: Set<Int> = []
    for subtotal in form.subtotals where subtotal.isShared && subtotal.claimedPlace != nil {
      shared.formUnion(subtotal.rows)
    }
    let laterBudgets = Set(evaluation.form.budgetPositions.dropFirst())
    for (position, (row, score)) in zip(form.rows, printed.rows).enumerated() {
      guard let score, !laterBudgets.contains(position) else { continue }
      if isOfScoreCard(row.claimed) { continue }
      if let place = row.claimedPlace {
        entries += entry(score.score, at: place, claimed: row.claimed, scale: score.scale)
      } else if !shared.contains(position) {
        without.append(row)
      }
    }
  }

  /// Whether a cell has the points of a score card, which nothing is at hand to work out anew.
  private func isOfScoreCard(_ claimed: Submission.Cell?) -> Bool {
    evaluation.submission.isScoreCard && claimed != nil
  }

  private mutating func addMoney() {
    let form = evaluation.form
    let money = form.submission.money
    if let budget = evaluation.rows.first(where: { $0.kind == .budget }),
      let place = money.claimedPlace, form.budgetPositions.isEmpty || money.claimed != nil
    {
      entries += entry(budget, at: place, claimed: money.claimed, scale: .whole)
    }
    if let place = money.ratePlace, let rate = form.money.rate,
      form.money.claimedRate.map({ !$0.isSame }) ?? true
    {
      entries.append(FormEntry(.rate, place, .share(rate), inPlaceOf: money.claimedRate))
    }
  }

  /// What the cells for several rows together get: those of fewer rows first, since formulas of the
  /// others add them up.
  private mutating func addSubtotals(_ printed: PrintedScores) {
    let subtotals = evaluation.form.submission.subtotals.filter {
      $0.claimedPlace != nil && !isOfScoreCard($0.claimed)
    }
    entries += subtotals.enumerated()
      .sorted { ($0.element.rows.count, $0.offset) < ($1.element.rows.count, $1.offset) }
      .compactMap { entry(for: $0.element, printed.sum(of: $0.element)) }
  }

  private func entry(
    for subtotal: Submission.Subtotal, _ bounds: Evaluation.Bounds?
  ) -> FormEntry? {
    guard let place = subtotal.claimedPlace else { return nil }
    if let points = bounds?.value {
      let stated = subtotal.claimed.flatMap { ClaimText($0.text, of: nil).points }
      return FormEntry(
        .subtotal, place, .points(points), inPlaceOf: subtotal.claimed, isStated: stated == points)
    }
    let reason =
      bounds.map { Message(.entrySubtotalOpen, [.points($0.low), .points($0.high)]) }
      ?? Message(.entryNoSubtotal)
    return FormEntry(
      .subtotal, place, .open(least: bounds?.low ?? .zero), inPlaceOf: subtotal.claimed,
      remarks: [reason])
  }

  /// The entry of a row, its points in the scale in which the form prints them.
  private func entry(
    _ score: ScoredRow, at place: Place, claimed: Submission.Cell?, scale: PointScale
  ) -> [FormEntry] {
    let content: FormEntry.Content
    var remarks: [Message] = []
    let stated = claimed.flatMap {
      ClaimText($0.text, of: scale.printedWeight(score.weight)).points
    }
    switch score.state {
    case .scored(let points, _, _), .suggested(let points, _, _):
      if let stated, scale.claim(stated, of: score.weight, rounding) == points { return [] }
      if let printed = scale.printed(points, of: score.weight, rounding) {
        content = .points(printed)
      } else {
        content = .open(least: .zero)
        remarks = [Message(.entryScaleUnclear, [.points(points)])]
      }
    case .notApplicable(let reason):
      guard stated != nil else { return [] }
      content = .open(least: .zero)
      remarks = [Message(.entryNotApplicable, [reason])]
    case .undetermined(let missing, _):
      content = .open(least: .zero)
      remarks = [Message(missing.kind.phrase, missing.facts)]
    }
    return [FormEntry(.points, place, content, inPlaceOf: claimed, remarks: remarks)]
  }

  private var total: [FormEntry] {
    let form = evaluation.submission
    guard let place = form.claimedTotalPlace, !isOfScoreCard(form.claimedTotal) else { return [] }
    let claimed = form.claimedTotal.flatMap { $0.place == place ? $0 : nil }
    if let total = evaluation.total {
      let stated = claimed.flatMap { ClaimText($0.text, of: evaluation.fullMarks).points }
      return [
        FormEntry(
          .total, place, .points(total), inPlaceOf: claimed, isStated: stated == total)
      ]
    }
    let least: ExactDecimal
    let reason: Message
    if let bounds = evaluation.bounds {
      least = bounds.low
      reason = Message(.entryTotalOpen, [.points(bounds.low), .points(bounds.high)])
    } else {
      least = .zero
      reason = Message(.entryNoTotal)
    }
    return [
      FormEntry(.total, place, .open(least: least), inPlaceOf: claimed, remarks: [reason])
    ]
  }
}

extension Phrase {
  fileprivate static let entryNotApplicable = Phrase(
    "entry-not-applicable", "不适用：{0}", "not applicable: {0}")
  fileprivate static let entryScaleUnclear = Phrase(
    "entry-scale-unclear", "看不出表中按组内还是按全表计分，没有填写；按全表计得 {0} 分",
    "the form does not tell whether points are out of the group or of the whole; of the whole it "
      + "gets {0}")
  fileprivate static let entryNoTotal = Phrase(
    "entry-no-total", "没有总分：没有适用的指标，或分值无法读出",
    "there is no total: no indicator applies, or a weight is unreadable")
  fileprivate static let entryTotalOpen = Phrase(
    "entry-total-open", "有待定的指标，总分在 {0} 至 {1} 之间",
    "indicators are open; the total lies from {0} to {1}")
  fileprivate static let entrySubtotalOpen = Phrase(
    "entry-subtotal-open", "各行中有待定的，合计在 {0} 至 {1} 之间",
    "some of the rows are open; together they make from {0} to {1}")
  fileprivate static let entryNoSubtotal = Phrase(
    "entry-no-subtotal", "各行中有不计分的，得不出合计", "one of the rows is not scored; they make no sum")
}
