/// What goes into a cell of a form that is given back scored (回填).
package struct FormEntry: Sendable, Hashable {
  /// What a cell is for.
  package enum Kind: Sendable, Hashable {
    /// 得分 of a row, or of the money.
    case points
    /// 执行率.
    case rate
    /// 小计, or 得分 of several rows together.
    case subtotal
    /// 总分.
    case total
  }

  /// What the cell gets.
  package enum Content: Sendable, Hashable {
    /// A number of points.
    case points(ExactDecimal)
    /// A fraction, for a person in percent.
    case share(Ratio)
    /// Nothing; for a total, the lowest that is possible, which is what a sum of the rows gives.
    case open(least: ExactDecimal)
  }

  /// What the cell is for.
  package let kind: Kind
  /// Where it stands.
  package let place: Place
  /// What it gets.
  package let content: Content
  /// Whether the cell says so already.
  package let isStated: Bool
  /// What is missing, for the person who looks at an empty cell.
  package let remarks: [Message]

  /// Whether it adds up other cells, so that a formula of its own is to stay.
  package var isSum: Bool { kind == .subtotal || kind == .total }

  /// Creates an entry.
  package init(
    _ kind: Kind, _ place: Place, _ content: Content, isStated: Bool = false,
    remarks: [Message] = []
  ) {
    self.kind = kind
    self.place = place
    self.content = content
    self.isStated = isStated
    self.remarks = remarks
  }
}

extension Scorer {
  /// What an evaluation puts into the cells of its form.
  ///
  /// A cell that already says the same, and one of an indicator that does not apply and in which no
  /// points stand, is left out.
  ///
  /// - Returns: The entries, and the rows whose points have no cell of their own.
  package func entries(
    of evaluation: Evaluation
  ) -> (entries: [FormEntry], without: [Submission.Row]) {
    let form = evaluation.submission
    var entries: [FormEntry] = []
    var without: [Submission.Row] = []
    var scores: [Place: ScoredRow] = [:]
    let execution = rubric.execution.flatMap { execution in
      evaluation.rows.first { $0.id == headingKey(execution.name) }
    }
    for score in evaluation.rows where score.id != execution?.id {
      if let place = score.place { scores[place] = score }
    }
    var unused = FindingLog()
    let scales = Dictionary(
      assign(form, &unused).rows.map { ($0.id, $0.scale) }, uniquingKeysWith: { first, _ in first })
    var executionRow: Submission.Row?
    var shared: Set<Int> = []
    for subtotal in form.subtotals where subtotal.isShared && subtotal.claimedPlace != nil {
      shared.formUnion(subtotal.rows)
    }
    for (position, row) in form.rows.enumerated() {
      var score = scores[row.place]
      if score == nil, executionRow == nil, headings.isExecution(row.group) {
        executionRow = row
        score = execution
      }
      guard let score else { continue }
      if let place = row.claimedPlace {
        entries += entry(
          score, at: place, claimed: row.claimed, scale: scales[score.id] ?? .whole)
      } else if !shared.contains(position) {
        without.append(row)
      }
    }
    let money = form.money
    if let execution, let place = money.claimedPlace, executionRow == nil || money.claimed != nil {
      entries += entry(execution, at: place, claimed: money.claimed, scale: .whole)
    }
    if let place = money.ratePlace, let rate = executionRate(of: money),
      claimedRate(of: money).map({ !$0.isSame }) ?? true
    {
      entries.append(FormEntry(.rate, place, .share(rate)))
    }
    return (entries + subtotalEntries(of: evaluation) + Self.total(of: evaluation), without)
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
    case .scored(let points, _):
      let rounding = rubric.policy.rounding
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
      remarks = [Message(.entryNotApplicable, [.text(reason)])]
    case .undetermined(let missing):
      content = .open(least: .zero)
      remarks = [Message(missing.kind.phrase, missing.facts)]
    }
    if !remarks.isEmpty { remarks += FormEntry.was(claimed) }
    return [FormEntry(.points, place, content, remarks: remarks)]
  }

  private static func total(of evaluation: Evaluation) -> [FormEntry] {
    let form = evaluation.submission
    guard let place = form.claimedTotalPlace else { return [] }
    if let total = evaluation.total {
      let isStated =
        form.claimedTotal.map {
          $0.place == place && ClaimText($0.text, of: evaluation.fullMarks).points == total
        } ?? false
      return [FormEntry(.total, place, .points(total), isStated: isStated)]
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
    let claimed = form.claimedTotal.flatMap { $0.place == place ? $0 : nil }
    return [
      FormEntry(.total, place, .open(least: least), remarks: [reason] + FormEntry.was(claimed))
    ]
  }
}

extension FormEntry {
  /// What stood in a cell that is emptied.
  static func was(_ cell: Submission.Cell?) -> [Message] {
    guard let cell, !cell.isBlank else { return [] }
    return [Message(.entryWas, [.text(cell.text)])]
  }
}

extension Phrase {
  fileprivate static let entryNotApplicable = Phrase(
    "entry-not-applicable", "不适用：{0}", "not applicable: {0}")
  fileprivate static let entryScaleUnclear = Phrase(
    "entry-scale-unclear", "看不出表中按组内还是按全表计分，没有填写；按全表计得 {0} 分",
    "the form does not tell whether points are out of the group or of the whole; of the whole it "
      + "gets {0}")
  /// What stood in a cell; a later filling keeps it.
  package static let entryWas = Phrase("entry-was", "原填：{0}", "it said: {0}")
  fileprivate static let entryNoTotal = Phrase(
    "entry-no-total", "没有总分：没有适用的指标，或分值无法读出",
    "there is no total: no indicator applies, or a weight is unreadable")
  fileprivate static let entryTotalOpen = Phrase(
    "entry-total-open", "有待定的指标，总分在 {0} 至 {1} 之间",
    "indicators are open; the total lies from {0} to {1}")
}
