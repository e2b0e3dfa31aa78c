/// All or nothing: what reaches its target counts, what does not gets no points (达标计数).
///
/// A group whose rows weigh the same then gets its points times the share of rows that are met. With a
/// policy that counts over-fulfilment as not met, a row counts from T up to the line only.
///
/// How a rubric writes it, with examples: <doc:count-met>.
///
/// Source: 四川大英 2020 “未达到预期指标或超过预期指标 30% 以上的，均不计分”.
public struct CountMetRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "count-met"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "count-met", "达到指标值得满分，否则不得分", "full when reached, else nothing")
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.atLeast, .atMost, .zero, .range]

  /// Creates the rule; it has no parameters.
  public init() {}

  /// Reads the rule.
  public static func read(_ object: ObjectReader) -> CountMetRule? { CountMetRule() }

  /// Judges whether the target is met at all.
  public func judge(_ attempt: Attempt) -> Judgement {
    judge(attempt, beside: RuleSet([:]))
  }

  /// Judges it; a value above its range is judged by the rubric's rule for limits.
  public func judge(_ attempt: Attempt, beside rules: RuleSet) -> Judgement {
    let judgement: Judgement
    switch attempt.target.demand {
    case .atLeast: judgement = ProportionalRule().judge(attempt)
    case .atMost: judgement = ReverseRatioRule().judge(attempt)
    case .zero: judgement = ZeroTargetRule().judge(attempt)
    case .range: judgement = RangeRule().judge(attempt, beside: rules)
    default: return .undetermined(.noRule, [attempt.target.reading.quoted])
    }
    // What surely misses its target gets nothing, wherever it lies.
    if case .undetermined(let remark, let leeway?) = judgement.outcome, leeway.most != nil {
      return .undetermined(remark, most: .zero, remarks: judgement.remarks)
    }
    guard case .share = judgement.outcome, !judgement.isMet else { return judgement }
    return Judgement.share(
      .zero, Reason(.notMet, attempt.actual.quoted, attempt.target.reading.quoted),
      remarks: judgement.remarks
    ).assuming(judgement.assumptions)
  }
}

extension Phrase {
  fileprivate static let notMet = Phrase(
    "not-met", "“{0}”没有达到“{1}”，得 {points}", "\"{0}\" does not meet \"{1}\": {points}")
}
