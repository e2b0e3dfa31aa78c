/// Scores rows that have their weights (逐行计分).
///
/// What a row gets depends on its own cells, its weight and the form's year alone; so a row can be scored
/// with other cells than the form's as well, by whoever asks what they would give.
struct RowScoring {
  let ready: ReadyRubric
  let year: Int?
  private let policy: Policy
  private let setting: Attempt.Setting

  /// Scores rows of a form of a year; with another policy in place of the rubric's, if one is given.
  init(_ ready: ReadyRubric, year: Int?, policy: Policy? = nil) {
    self.ready = ready
    self.year = year
    self.policy = policy ?? ready.rubric.policy
    setting =
      policy.map {
        Attempt.Setting(vocabulary: ready.rubric.vocabulary, policy: $0)
      } ?? ready.setting
  }

  /// Scores every row of a form: the money first, then the indicators, then the vetoes.
  func rows(of form: ReadForm, _ weighing: Weighing) -> [ScoredRow] {
    var rows: [ScoredRow] = []
    rows.reserveCapacity(form.rows.count + form.vetoes.count + 1)
    if let budget = form.budget, let weight = weighing.budget {
      rows.append(score(budget, weight: weight, scale: .whole))
    }
    for (index, (row, weight)) in zip(form.rows, weighing.rows).enumerated() {
      rows.append(
        score(
          row, weight: weight, sharing: weighing.shared[index], scale: form.scale(of: row)))
    }
    for row in form.vetoes {
      if case .veto(let veto) = row.kind {
        rows.append(judge(row, answering: ready.rubric.vetoes[veto]))
      }
    }
    return rows
  }

  /// Scores an indicator or the execution row.
  func score(
    _ row: ReadRow, weight: ExactDecimal, sharing: ExactDecimal? = nil, scale: PointScale
  ) -> ScoredRow {
    score(row, row.cells, weight: weight, sharing: sharing, scale: scale)
  }

  /// Scores a row with other cells in place of its own.
  ///
  /// `sharing` is what the row shares with others where nobody states its weight: a claim is then held
  /// against that alone.
  func score(
    _ row: ReadRow, _ cells: ReadCells, weight: ExactDecimal, sharing: ExactDecimal? = nil,
    scale: PointScale
  ) -> ScoredRow {
    var scored = scored(row, cells, weight: weight, sharing: sharing, scale)
    scored.isWeightShared = sharing != nil
    return scored
  }

  private func scored(
    _ row: ReadRow, _ cells: ReadCells, weight: ExactDecimal, sharing: ExactDecimal?,
    _ scale: PointScale
  ) -> ScoredRow {
    let claim = Claim(
      cells.claimed, of: row, weight: weight, most: sharing ?? weight, scale, policy.rounding)
    var findings = claim.findings
    findings += cells.remarks.map { finding($0, row) }
    if let state = stateWithoutRule(row, cells) {
      if case .undetermined(let remark, _) = state { findings.append(finding(remark, row)) }
      // A place may give full points for what does not apply.
      return ScoredRow(
        row, weight: weight,
        state: policy.notApplicable == .fullMarks ? state.inFull(weight) : state,
        // The money has one rule, whether or not it can be applied.
        rule: moneyRule(of: row).map { type(of: $0).kind },
        claimed: claim.points, findings: findings)
    }
    // Nobody knows whether a claim is inside a band of a weight that is only assumed.
    let attempt = attempt(
      row, cells, weight: weight, claimed: sharing == nil ? claim.points : nil)
    let judged = self.judged(attempt, row)
    findings += judged.remarks.map { finding($0, row) }
    return ScoredRow(
      row, weight: weight, state: withBasis(judged.state, row, cells, judged.share),
      share: judged.share, rule: judged.rule, claimed: claim.points, findings: findings)
  }

  /// Points of a weight that nobody stated are a suggestion, and without any points a row is met or not.
  private func withBasis(
    _ state: ScoredRow.State, _ row: ReadRow, _ cells: ReadCells, _ share: Ratio?
  ) -> ScoredRow.State {
    switch ready.pointsBasis {
    case .stated: return state
    case .assumed:
      return row.kind == .indicator ? state.assuming([Remark(.weightsAssumed)]) : state
    case .none:
      guard let share else { return state }
      guard row.kind == .indicator else { return state.because(Reason(.spent, .share(share))) }
      return state.because(
        Reason(
          share >= .one ? .met : .notMet, .text(cells.actual.text),
          .text(cells.target.reading.text)))
    }
  }

  /// What the money makes is the execution rule's word alone; every other row has a target of some kind.
  private func judged(_ attempt: Attempt, _ row: ReadRow) -> AttemptScore {
    if let rule = moneyRule(of: row) {
      return AttemptScore(rule.judge(attempt), of: attempt, by: rule, policy.rounding)
    }
    let fixed = fixedRule(of: row)
    let score = AttemptScore(attempt, by: fixed, of: ready.rubric.rules, policy.rounding)
    guard row.kind == .indicator, let own = OwnJudgement(attempt) else { return score }
    // Where the rubric fixes the rule of an indicator, a level is the answer that it asks for.
    guard fixed == nil, score.state.points != nil, own.isAboutWords else {
      return own.closing(score, policy.rounding)
    }
    let plain = AttemptScore(
      attempt.withoutLevel, by: nil, of: ready.rubric.rules, policy.rounding)
    return own.marking(score, without: plain, policy.rounding)
  }

  /// A row as its rule judges it.
  func attempt(
    _ row: ReadRow, _ cells: ReadCells, weight: ExactDecimal, claimed: ExactDecimal?
  ) -> Attempt {
    let attempt = Attempt(
      target: cells.target, actual: cells.actual, level: cells.level, traits: row.traits,
      weight: weight, claimed: claimed, year: row.kind == .budget ? nil : year,
      hasReason: cells.hasReason, setting: setting)
    return cells.figures == nil ? attempt : attempt.stating(cells.figures)
  }

  /// The rule that the rubric fixes for a row, whatever its target; nil where the target decides.
  func fixedRule(of row: ReadRow) -> (any Rule)? {
    switch row.kind {
    case .indicator: row.takesExecution ? ready.rubric.execution?.rule : row.fixed?.indicator.rule
    case .budget: ready.rubric.execution?.rule
    case .veto(let veto): ready.rubric.vetoes[veto].rule
    }
  }

  /// The rule that judges the money in place of a row's target: the execution row's, or a fixed
  /// indicator's own.
  private func moneyRule(of row: ReadRow) -> (any Rule)? {
    row.takesMoney ? fixedRule(of: row) : nil
  }

  /// What a row gets that no rule has to judge.
  private func stateWithoutRule(_ row: ReadRow, _ cells: ReadCells) -> ScoredRow.State? {
    if let obstacle = cells.obstacle { return .undetermined(obstacle) }
    // The money says 不适用 in its own row alone.
    let actual = row.takesMoney ? .empty : cells.actual
    switch ready.applicability(cells.notApplicable, actual: actual) {
    case .applies: break
    case .isCalledOff(let reason): return .notApplicable(reason: .text(reason))
    case .lacksReason: return .undetermined(Remark(.notApplicableWithoutReason))
    }
    if row.takesMoney {
      guard case .unusable(let remark) = cells.target.demand else { return nil }
      return .undetermined(remark)
    }
    return inactive(row, cells) ?? cells.missingActual.map { .undetermined($0) }
  }

  /// A row without target is not in force where the place says so.
  private func inactive(_ row: ReadRow, _ cells: ReadCells) -> ScoredRow.State? {
    guard policy.notApplicable == .inactive, row.fixed == nil, cells.target.reading.isEmpty,
      cells.actual.isEmpty
    else { return nil }
    return .notApplicable(reason: .phrase(.withoutTarget))
  }

  private func finding(_ remark: Remark, _ row: ReadRow) -> Finding {
    Finding(remark, row: row.id, at: row.places.place(of: remark.kind))
  }
}

/// What a row's cell for points claims, in points of the whole.
private struct Claim {
  private(set) var points: ExactDecimal?
  private(set) var findings: [Finding] = []

  init(
    _ cell: Submission.Cell?, of row: ReadRow, weight: ExactDecimal, most: ExactDecimal,
    _ scale: PointScale, _ rounding: Rounding
  ) {
    guard let cell else { return }
    let printed = ClaimText(cell.text, of: scale.printedWeight(weight)).points
    points = printed.flatMap { scale.claim($0, of: weight, rounding) }
    if let printed, let points, points > most {
      let most = scale.printedWeight(most) ?? most
      findings = [
        Finding(
          .claimedAboveWeight, [.points(printed), .points(most)], row: row.id, at: cell.place)
      ]
    } else if printed == nil, !ClaimText.isNoClaim(cell.text) {
      findings = [
        Finding(.claimedUnreadable, [.text(cell.text)], row: row.id, at: cell.place)
      ]
    }
  }
}

extension Phrase {
  fileprivate static let met = Phrase("met", "{0} 达到 {1}", "{0} meets {1}")
  fileprivate static let notMet = Phrase("not-met", "{0} 没有达到 {1}", "{0} does not meet {1}")
  fileprivate static let spent = Phrase("spent", "执行率 {0}", "{0} of the budget was spent")
  fileprivate static let withoutTarget = Phrase(
    "without-target", "指标值为空", "the target is empty")
}
