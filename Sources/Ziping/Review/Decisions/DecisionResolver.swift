/// Finds what a reviewer's decisions are about and what they make of it (复核决定的落实).
public struct DecisionResolver: Sendable {
  /// Resolves decisions on forms, each by the rubric that scored it.
  public init() {}

  /// Resolves decisions on what a scorer evaluates.
  public init(_ scorer: Scorer) {
    self.init()
  }

  /// Finds what decisions of one list are about and what they make of it.
  ///
  /// A decision on a row or group that does not exist, twice on the same one, above the weight, of an
  /// unknown level, or of a kind that it cannot take is reported to the log. One whose row has changed
  /// since is stale: it becomes a finding and does not count.
  ///
  /// - Returns: The decisions on each evaluation, in the same order.
  public func resolve(
    _ decisions: [Decision], on evaluations: [Evaluation], log: DiagnosticLog
  ) -> [ResolvedDecisions] {
    resolve([DecisionsFile(decisions: decisions)], on: evaluations, log: log)
  }

  /// Finds what was decided in filled-in review sheets.
  ///
  /// 复核得分 other than the one that was printed is a decision, and so is 复核完成值 alone, which the
  /// rubric then scores, or which says 不适用 or of a veto 触发 or 不触发; 备注 holds the reason. What
  /// stands as it was printed is no decision. A sheet of another form, a filled-in row that is not in the
  /// form, points above the weight or below 0, and a decision without a reason are reported to the log.
  ///
  /// - Returns: The decisions on each evaluation, in the same order.
  public func resolve(
    _ sheets: [ReviewSheet], on evaluations: [Evaluation], log: DiagnosticLog
  ) -> [ResolvedDecisions] {
    resolve([DecisionsFile(sheets: sheets)], on: evaluations, log: log)
  }

  /// Finds what the decisions of several files are about and what they make of it.
  ///
  /// Each belongs to its form, whatever the order of files and forms. What two files or sheets decide alike
  /// counts once, what they decide differently is reported with both places. A file that speaks of none of
  /// the forms is reported; where it speaks of one, its other forms are passed over.
  ///
  /// - Returns: The decisions on each evaluation, in the same order.
  public func resolve(
    _ files: [DecisionsFile], on evaluations: [Evaluation], log: DiagnosticLog
  ) -> [ResolvedDecisions] {
    var run = DecisionRun(evaluations)
    for file in files { run.add(file, log) }
    return run.resolved
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
      for part in PrintedRow.Part.allCases where decision.printed.differs(in: part, from: score) {
        let facts = [decision.printed, PrintedRow(score)].map { Fact.text($0[part] ?? "") }
        return Remark(.stale(part), facts)
      }
      guard decision.outcome == .applicable, veto(of: score) == nil,
        !rows.isCalledNotApplicable(score)
      else { return nil }
      return Remark(.decisionApplicableStale, [.text(score.name)])
    }
  }
}

extension FindingKind {
  /// What a decision was made on has changed in one of its parts.
  fileprivate static func stale(_ part: PrintedRow.Part) -> FindingKind {
    switch part {
    case .target: .decisionTargetStale
    case .actual: .decisionActualStale
    case .weight: .decisionWeightStale
    case .claimed: .decisionClaimedStale
    case .points: .decisionPointsStale
    }
  }

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
  /// The row's weight is not the one that a decision was made on.
  public static let decisionWeightStale: FindingKind = FindingKind(
    as: .decisionTargetStale, "复核决定没有采用：决定时权重是 {0}，现在是 {1}",
    "the decision does not count: it was made on the weight {0}, which now is {1}",
    remedy: ("重新决定该行", "decide the row anew"))
  /// The row's claim is not the one that a decision was made on.
  public static let decisionClaimedStale: FindingKind = FindingKind(
    as: .decisionTargetStale, "复核决定没有采用：决定时自评得分是“{0}”，现在是“{1}”",
    "the decision does not count: it was made on the claim \"{0}\", which now is \"{1}\"",
    remedy: ("重新决定该行", "decide the row anew"))
  /// What is recomputed for the row is not what a decision was made on.
  public static let decisionPointsStale: FindingKind = FindingKind(
    as: .decisionTargetStale, "复核决定没有采用：决定时复算得分是“{0}”，现在是“{1}”",
    "the decision does not count: it was made on \"{0}\" recomputed points, which now are \"{1}\"",
    remedy: ("重新决定该行", "decide the row anew"))
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
