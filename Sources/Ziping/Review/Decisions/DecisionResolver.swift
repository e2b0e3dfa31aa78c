/// Finds what a reviewer's decisions are about and what they make of it (复核决定的落实).
public struct DecisionResolver: Sendable {
  /// Resolves decisions on forms, each by the rubric that scored it.
  public init() {}

  /// Resolves decisions on what a scorer evaluates.
  public init(_ scorer: Scorer) {
    self.init()
  }

  /// Finds what decisions are about and what they make of it.
  ///
  /// A decision on a row or group that does not exist, twice on the same one, above the weight, of an
  /// unknown level, or of a kind that it cannot take is reported to the log. One whose row has changed
  /// since is stale: it becomes a finding and does not count.
  ///
  /// - Returns: The decisions on each evaluation, in the same order.
  public func resolve(
    _ decisions: [Decision], on evaluations: [Evaluation], log: DiagnosticLog
  ) -> [ResolvedDecisions] {
    var resolved = evaluations.map { _ in ResolvedDecisions() }
    var decided: [[DecidedSubject.Key: Place]] = evaluations.map { _ in [:] }
    var reopened: [Int: ReopenedRows] = [:]
    var subjects = DecidedSubjects(evaluations)
    for decision in decisions {
      guard let (form, subject) = subjects.subject(of: decision, log) else { continue }
      if let first = decided[form].updateValue(decision.place, forKey: subject.key) {
        log.report(
          .decidedTwice, [.text(subject.name), .text(first.description)], at: decision.place)
        continue
      }
      resolved[form].decisions.append(decision.about(subject))
      let rows = reopened[form] ?? ReopenedRows(evaluations[form].form)
      reopened[form] = rows
      let own = FormDecisions(evaluations[form])
      // What has changed may weigh something else, too: that comes first.
      if let change = own.change(since: decision, subject, rows) {
        var row: String?
        if case .row(let score) = subject { row = score.id }
        resolved[form].findings.append(Finding(change, row: row, at: decision.place))
      } else if let applied = own.applied(decision, to: subject, rows, log) {
        resolved[form].apply(applied, to: subject)
      }
    }
    return resolved
  }

}

/// What decisions make of one form, by the rubric that scored it.
struct FormDecisions {
  let ready: ReadyRubric
  var rubric: Rubric { ready.rubric }

  init(_ evaluation: Evaluation) {
    ready = evaluation.form.ready
  }

  /// What is no longer as the reviewer saw it.
  func change(
    since decision: Decision, _ subject: DecidedSubject, _ rows: ReopenedRows
  ) -> Remark? {
    switch subject {
    case .group(let group):
      return group.isMissing ? nil : Remark(.decisionGroupStale, [.text(group.name)])
    case .row(let score):
      let pairs: [(seen: String?, now: String, kind: FindingKind)] = [
        (decision.target, score.target.reading.text, .decisionTargetStale),
        (decision.actual, score.actual.text, .decisionActualStale),
      ]
      for (seen, now, kind) in pairs {
        guard let seen, comparisonKey(seen) != comparisonKey(now) else { continue }
        return Remark(kind, [.text(seen), .text(now)])
      }
      guard decision.outcome == .applicable, veto(of: score) == nil,
        !rows.isCalledNotApplicable(score)
      else { return nil }
      return Remark(.decisionApplicableStale, [.text(score.name)])
    }
  }
}

extension FindingKind {
  /// The row's target is not the one that a decision was made on.
  public static let decisionTargetStale: FindingKind = FindingKind(
    .warning, "decision-stale", "复核决定没有采用：决定时指标值是“{0}”，现在是“{1}”",
    "the decision does not count: it was made on the target \"{0}\", which now is \"{1}\"",
    about: .target, remedy: ("重新决定该行", "decide the row anew"), from: .scoring,
    why: ("复核决定之后表又改了，原来的决定不再成立", "what was decided on has changed since"),
    example: ("决定时完成值 8次，现在 10次", "decided at \"8次\", now \"10次\""))
  /// The row's actual value is not the one that a decision was made on.
  public static let decisionActualStale: FindingKind = FindingKind(
    as: .decisionTargetStale, "复核决定没有采用：决定时完成值是“{0}”，现在是“{1}”",
    "the decision does not count: it was made on the actual value \"{0}\", which now is \"{1}\"",
    about: .actual, remedy: ("重新决定该行", "decide the row anew"))
  /// The group of a decision has rows.
  public static let decisionGroupStale: FindingKind = FindingKind(
    as: .decisionTargetStale, "复核决定没有采用：“{0}”已有指标，按行计分",
    "the decision does not count: \"{0}\" has indicators, which are scored row by row",
    remedy: ("对各行分别决定", "decide its rows"))
  /// The form does not call the row 不适用.
  public static let decisionApplicableStale: FindingKind = FindingKind(
    as: .decisionTargetStale, "不认可“不适用”的决定没有采用：表中没有填写“{0}”不适用",
    "the decision does not count: the form does not say that \"{0}\" is not applicable",
    remedy: ("删去这一决定，或另行决定该行", "take the decision out, or decide the row anew"))
}

extension [Phrase] {
  /// What is said here of an input.
  package static var decisionResolver: [Phrase] {
    [.decidedTwice]
  }
}

extension Phrase {
  fileprivate static let decidedTwice = Phrase(
    "decided-twice", "“{0}”已在 {1} 决定过；每行只能有一个决定",
    "\"{0}\" is already decided at {1}; a row takes one decision")
}
