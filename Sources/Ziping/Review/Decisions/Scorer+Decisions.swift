/// The rows that decisions can be about, found without a search for each decision.
private struct DecidedRows {
  typealias Row = (form: Int, score: IndicatorScore)

  /// Looking for the nearest name takes time: whoever has so many unknown rows has another file.
  static let mostSuggestions = 20

  private(set) var withID: [String: [Row]] = [:]
  private(set) var named: [String: [Row]] = [:]
  var unknown = 0

  init(_ evaluations: [Evaluation]) {
    for (form, evaluation) in evaluations.enumerated() {
      for score in evaluation.rows {
        withID[score.id, default: []].append((form, score))
        named[comparisonKey(score.name), default: []].append((form, score))
      }
    }
  }
}

extension Scorer {
  /// Finds the rows that decisions are about.
  ///
  /// A decision on a row that does not exist, twice on the same row, above the weight or of an
  /// unknown level is reported to the log. One whose row has changed since is stale: it becomes a
  /// finding and does not count.
  ///
  /// - Returns: The decisions on each evaluation, in the same order.
  public func resolve(
    _ decisions: [Decision], on evaluations: [Evaluation], log: DiagnosticLog
  ) -> [ResolvedDecisions] {
    var resolved = evaluations.map { _ in ResolvedDecisions() }
    var decided: [[String: Place]] = evaluations.map { _ in [:] }
    var index = DecidedRows(evaluations)
    for decision in decisions {
      guard let (form, score) = row(of: decision, in: evaluations, &index, log) else { continue }
      // A veto has no points to give; what the form states of it has to be corrected there.
      guard score.group != Self.vetoGroup else {
        log.report(.decisionOnVeto, [.text(score.name)], at: decision.place)
        continue
      }
      if let first = decided[form].updateValue(decision.place, forKey: score.id) {
        log.report(
          .decidedTwice, [.text(score.name), .text(first.description)], at: decision.place)
        continue
      }
      resolved[form].decisions.append(decision.on(row: score.id))
      // What has changed may weigh something else, too: that comes first.
      if let change = change(since: decision, score) {
        resolved[form].findings.append(Finding(change, row: score.id, at: decision.place))
      } else if let points = points(of: decision, score, evaluations[form], log) {
        resolved[form].applied[score.id] = ResolvedDecisions.Applied(
          decision: decision, points: points)
      }
    }
    return resolved
  }

  /// The one row that a decision names.
  private func row(
    of decision: Decision, in evaluations: [Evaluation], _ index: inout DecidedRows,
    _ log: DiagnosticLog
  ) -> (form: Int, score: IndicatorScore)? {
    let forms = evaluations.indices.filter { decision.isAbout(evaluations[$0].submission.source) }
    if let form = decision.form, forms.isEmpty {
      log.report(.decisionOnUnknownForm, [.text(form)], at: decision.place)
      return nil
    }
    let about = Set(forms)
    let rows = index.withID[decision.row, default: []].filter { about.contains($0.form) }
    let named = index.named[comparisonKey(decision.row), default: []].filter {
      about.contains($0.form)
    }
    let found = rows.isEmpty ? named : rows
    guard found.count > 1 else {
      if found.isEmpty {
        index.unknown += 1
        let isEarly = index.unknown <= DecidedRows.mostSuggestions
        reportUnknown(decision, isEarly ? forms.map { evaluations[$0] } : [], log)
      }
      return found.first
    }
    let ids = found.map { "\(evaluations[$0.form].submission.source) \($0.score.id)" }
    log.report(
      .decisionAmbiguous, [.text(decision.row), .text(ids.joined(separator: "; "))],
      at: decision.place)
    return nil
  }

  private func reportUnknown(
    _ decision: Decision, _ evaluations: [Evaluation], _ log: DiagnosticLog
  ) {
    let names = evaluations.flatMap { $0.rows.flatMap { [$0.name, $0.id] } }
    if let near = nearest(to: decision.row, among: names) {
      log.report(
        .decisionOnUnknownRowNear, [.text(decision.row), .text(near)], at: decision.place)
    } else {
      log.report(.decisionOnUnknownRow, [.text(decision.row)], at: decision.place)
    }
  }

  private func points(
    of decision: Decision, _ score: IndicatorScore, _ evaluation: Evaluation,
    _ log: DiagnosticLog
  ) -> ExactDecimal? {
    switch decision.outcome {
    case .actual(let text):
      if let points = rescored(score, in: evaluation, withActual: text, at: decision.place) {
        return points
      }
      log.report(.actualNotScored, [.text(score.name), .text(text)], at: decision.place)
      return nil
    case .points(let points):
      guard !points.isNegative, points <= score.weight else {
        log.report(
          points.isNegative ? .decisionNegative : .decisionAboveWeight,
          [.points(points), .points(score.weight), .text(score.name)], at: decision.place)
        return nil
      }
      return points
    case .level(let text):
      guard let share = share(ofLevel: text),
        let points = try? share.times(score.weight, rubric.policy.rounding)
      else {
        let names = rubric.vocabulary.levels.map(\.name).joined(separator: "、")
        log.report(.decisionLevelUnknown, [.text(text), .text(names)], at: decision.place)
        return nil
      }
      return min(points, score.weight)
    }
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
    guard case .measure(let measure) = reader.read(text).content,
      case .single(let quantity) = measure.extent, quantity.unit.isShare,
      measure.comparator == nil, measure.approximation == nil, !quantity.magnitude.isNegative,
      let share = try? quantity.ratio(to: Quantity(100, .percent)),
      share == .one || !share.isWholeOrMore
    else { return nil }
    return share
  }

  /// What of the row is no longer as the reviewer saw it.
  private func change(since decision: Decision, _ score: IndicatorScore) -> Remark? {
    let pairs: [(seen: String?, now: String, kind: FindingKind)] = [
      (decision.target, score.target.reading.text, .decisionTargetStale),
      (decision.actual, score.actual.text, .decisionActualStale),
    ]
    for (seen, now, kind) in pairs {
      guard let seen, comparisonKey(seen) != comparisonKey(now) else { continue }
      return Remark(kind, [.text(seen), .text(now)])
    }
    return nil
  }
}

extension Decision {
  /// Whether it is about a form, which may be named by the end of its path.
  fileprivate func isAbout(_ source: String) -> Bool {
    guard let form else { return true }
    return source == form || source.hasSuffix("/" + form)
  }
}

extension FindingKind {
  /// The row's target is not the one that a decision was made on.
  public static let decisionTargetStale: FindingKind = FindingKind(
    .warning, "decision-stale", "复核决定没有采用：决定时指标值是“{0}”，现在是“{1}”",
    "the decision does not count: it was made on the target \"{0}\", which now is \"{1}\"",
    about: .target, remedy: ("重新决定该行", "decide the row anew"))
  /// The row's actual value is not the one that a decision was made on.
  public static let decisionActualStale: FindingKind = FindingKind(
    .warning, "decision-stale", "复核决定没有采用：决定时完成值是“{0}”，现在是“{1}”",
    "the decision does not count: it was made on the actual value \"{0}\", which now is \"{1}\"",
    about: .actual, remedy: ("重新决定该行", "decide the row anew"))
}

extension Phrase {
  fileprivate static let decidedTwice = Phrase(
    "decided-twice", "“{0}”已在 {1} 决定过；每行只能有一个决定",
    "\"{0}\" is already decided at {1}; a row takes one decision")
  fileprivate static let decisionOnUnknownForm = Phrase(
    "decision-on-unknown-form", "没有复核自评表“{0}”；核对 form，或在命令里给出这份表",
    "the form \"{0}\" is not under review; check \"form\", or name the form in the call")
  fileprivate static let decisionOnVeto = Phrase(
    "decision-on-veto", "“{0}”是一票否决项，没有分值可定；请改正自评表中的完成值后重算",
    "\"{0}\" is a veto and has no points to decide; correct its actual value in the form")
  fileprivate static let decisionOnUnknownRow = Phrase(
    "decision-on-unknown-row", "表中没有行“{0}”；用 --init-decisions 写出各行的标识",
    "there is no row \"{0}\"; --init-decisions writes the ids")
  fileprivate static let decisionOnUnknownRowNear = Phrase(
    "decision-on-unknown-row", "表中没有行“{0}”；是不是“{1}”？",
    "there is no row \"{0}\"; did you mean \"{1}\"?")
  fileprivate static let decisionAmbiguous = Phrase(
    "decision-ambiguous", "“{0}”不止一行；在 form 和 row 写明是哪一行：{1}",
    "\"{0}\" names several rows; say which in \"form\" and \"row\": {1}")
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
