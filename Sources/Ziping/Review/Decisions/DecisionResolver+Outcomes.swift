extension FormDecisions {
  /// What a decision makes of a row or group, or nil after reporting why it can make nothing of it.
  func applied(
    _ decision: Decision, to subject: DecidedSubject, _ rows: ReopenedRows, _ log: DiagnosticLog
  ) -> ResolvedDecisions.Applied? {
    switch subject {
    case .row(let score):
      if let veto = veto(of: score) { return vetoed(decision, veto, score, rows, log) }
      return state(of: decision, on: score, rows, log).map {
        ResolvedDecisions.Applied(decision, $0)
      }
    case .group(let group):
      return state(of: decision, on: group, log).map { ResolvedDecisions.Applied(decision, $0) }
    }
  }

  /// The veto that a row answers; nil for any other row, whatever its form's heading says.
  func veto(of score: ScoredRow) -> Veto? {
    guard case .veto(let veto) = score.kind else { return nil }
    return rubric.vetoes[veto]
  }

  private func state(
    of decision: Decision, on score: ScoredRow, _ rows: ReopenedRows, _ log: DiagnosticLog
  ) -> ScoredRow.State? {
    switch decision.outcome {
    case .points(let points):
      return held(points, to: score.weight, decision, score.name, log).map(decision.state)
    case .level(let text):
      return points(ofLevel: text, score.weight, decision, log).map(decision.state)
    case .actual(let text):
      if let points = rows.points(of: score, withActual: text, at: decision.place) {
        return decision.state(points)
      }
      log.report(.actualNotScored, [.text(score.name), .text(text)], at: decision.place)
      return nil
    case .notApplicable: return notApplicable(decision, score.weight)
    case .applicable: return rows.applicableState(score)
    case .veto:
      log.report(.decisionNoVeto, [.text(score.name)], at: decision.place)
      return nil
    }
  }

  private func state(
    of decision: Decision, on group: Evaluation.Group, _ log: DiagnosticLog
  ) -> ScoredRow.State? {
    switch decision.outcome {
    case .points(let points):
      return held(points, to: group.weight, decision, group.name, log).map(decision.state)
    case .level(let text):
      return points(ofLevel: text, group.weight, decision, log).map(decision.state)
    case .notApplicable: return notApplicable(decision, group.weight)
    case .actual, .applicable, .veto:
      log.report(.decisionNotForGroup, [.text(group.name)], at: decision.place)
      return nil
    }
  }

  /// Whether a veto sets in: as decided, or by its rule with another actual value.
  private func vetoed(
    _ decision: Decision, _ veto: Veto, _ score: ScoredRow, _ rows: ReopenedRows,
    _ log: DiagnosticLog
  ) -> ResolvedDecisions.Applied? {
    let holds: Bool
    switch decision.outcome {
    case .veto(let decided): holds = decided
    case .actual(let text):
      guard let judged = rows.holds(veto, score, withActual: text) else {
        log.report(.vetoNotJudged, [.text(score.name), .text(text)], at: decision.place)
        return nil
      }
      holds = judged
    case .points, .level, .notApplicable, .applicable:
      log.report(.decisionOnVeto, [.text(score.name)], at: decision.place)
      return nil
    }
    return ResolvedDecisions.Applied(
      decision, decision.state(of: veto, holds: holds), bars: holds)
  }

  /// A place may give full points for what does not apply.
  private func notApplicable(
    _ decision: Decision, _ weight: ExactDecimal
  ) -> ScoredRow.State {
    let state = decision.notApplicableState
    return rubric.policy.notApplicable == .fullMarks ? state.inFull(weight) : state
  }

  private func held(
    _ points: ExactDecimal, to weight: ExactDecimal, _ decision: Decision, _ name: String,
    _ log: DiagnosticLog
  ) -> ExactDecimal? {
    guard !points.isNegative, points <= weight else {
      log.report(
        points.isNegative ? .decisionNegative : .decisionAboveWeight,
        [.points(points), .points(weight), .text(name)], at: decision.place)
      return nil
    }
    return points
  }

  private func points(
    ofLevel text: String, _ weight: ExactDecimal, _ decision: Decision, _ log: DiagnosticLog
  ) -> ExactDecimal? {
    guard let share = share(ofLevel: text),
      let points = try? share.times(weight, rubric.policy.rounding)
    else {
      let names = Fact.names(rubric.vocabulary.levels.map(\.name))
      log.report(.decisionLevelUnknown, [.text(text), names], at: decision.place)
      return nil
    }
    return min(points, weight)
  }

  /// The share that a level's word gives by default, or a percentage from 0 to 100.
  private func share(ofLevel text: String) -> Ratio? {
    let levels = rubric.vocabulary.levels
    let key = comparisonKey(text)
    if let level = levels.first(where: { comparisonKey($0.name) == key }) {
      return Ratio(level.share)
    }
    if let index = rubric.vocabulary.level(of: key), levels.indices.contains(index) {
      return Ratio(levels[index].share)
    }
    guard case .measure(let measure) = ready.reader.read(text).content,
      case .single(let quantity) = measure.extent, quantity.unit.isShare,
      measure.comparator == nil, measure.approximation == nil, !quantity.magnitude.isNegative,
      let share = try? quantity.ratio(to: Quantity(100, .percent)),
      share == .one || !share.isWholeOrMore
    else { return nil }
    return share
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var decisionResolverOutcomes: [Phrase] {
    [
      .decisionOnVeto, .decisionNoVeto, .decisionNotForGroup, .vetoNotJudged, .decisionNegative,
      .decisionAboveWeight, .actualNotScored, .decisionLevelUnknown,
    ]
  }
}

extension Phrase {
  fileprivate static let decisionOnVeto = Phrase(
    "decision-on-veto", "“{0}”是一票否决项，没有分值可定；填写 veto（一票否决）是否触发，或复核完成值",
    "\"{0}\" is a veto and has no points to decide; say in \"veto\" whether it sets in, or give the actual value"
  )
  fileprivate static let decisionNoVeto = Phrase(
    "decision-not-a-veto", "“{0}”不是一票否决项；填写得分、等次、复核完成值或不适用",
    "\"{0}\" is no veto; give points, a level, an actual value, or say that it does not apply")
  fileprivate static let decisionNotForGroup = Phrase(
    "decision-not-for-group", "“{0}”是没有指标的组，只能决定得分、等次或不适用",
    "\"{0}\" is a group without indicators; give points, a level, or say that it does not apply")
  fileprivate static let vetoNotJudged = Phrase(
    "decision-actual-not-scored", "“{0}”按复核完成值“{1}”判断不出是否触发；请填写 veto（一票否决）",
    "whether \"{0}\" bars the result cannot be told from \"{1}\"; say so in \"veto\"")
  fileprivate static let decisionNegative = Phrase(
    "decision-negative", "“{2}”的复核得分 {0} 小于 0", "the points {0} for \"{2}\" are below 0")
  fileprivate static let decisionAboveWeight = Phrase(
    "decision-above-weight", "“{2}”的复核得分 {0} 超过分值 {1}",
    "the points {0} for \"{2}\" exceed the weight {1}")
  fileprivate static let actualNotScored = Phrase(
    "decision-actual-not-scored", "“{0}”按复核完成值“{1}”计算不出得分；请填写复核得分",
    "\"{0}\" cannot be scored with the reviewed actual value \"{1}\"; give the points")
  fileprivate static let decisionLevelUnknown = Phrase(
    "decision-level-unknown", "“{0}”不是等次（{1}），也不是 0% 到 100% 的百分比",
    "\"{0}\" is no level ({1}) and no percentage from 0% to 100%")
}
