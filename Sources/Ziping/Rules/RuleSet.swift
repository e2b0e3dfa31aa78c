/// The rule for each kind of target (按指标值类型的计分规则).
public struct RuleSet: Sendable {
  private let rules: [(kind: TargetKind, rule: any Rule)]

  /// Creates a set.
  public init(_ rules: [TargetKind: any Rule]) {
    self.init(of: { rules[$0] })
  }

  /// Creates a set, asking for the rule of each kind of target.
  package init(of rule: (TargetKind) -> (any Rule)?) {
    rules = TargetKind.allCases.compactMap { kind in rule(kind).map { (kind, $0) } }
  }

  /// The rule for a kind of target, if the rubric has one.
  public subscript(kind: TargetKind) -> (any Rule)? { rules.first { $0.kind == kind }?.rule }
}

extension RuleSet {
  /// What was said of an attempt, and by which rule.
  struct Ruling {
    let judgement: Judgement
    /// The rule that was asked, or would have been if the target could be used.
    let rule: (any Rule)?
  }

  /// Judges an attempt by `fixed` or else by the rule for its kind of target.
  func judge(_ attempt: Attempt, by fixed: (any Rule)? = nil) -> Judgement {
    ruling(on: attempt, by: fixed).judgement
  }

  /// Judges an attempt, and says which rule did.
  func ruling(on attempt: Attempt, by fixed: (any Rule)? = nil) -> Ruling {
    if let fixed, !type(of: fixed).needsTarget {
      let settled =
        type(of: fixed).splitsCells ? attempt : WordsStep.settled(attempt) ?? attempt
      return Ruling(
        judgement: settled.certified { fixed.judge($0, beside: self) }, rule: fixed)
    }
    let settled = attempt.settled(isRuleFixed: fixed != nil)
    let rule = fixed ?? settled.target.kind.flatMap { self[$0] }
    if let rule, type(of: rule).splitsCells {
      return Ruling(judgement: attempt.certified { rule.judge($0, beside: self) }, rule: rule)
    }
    return Ruling(
      judgement: settled.certified { judge(settled: $0, by: rule, fixed) }, rule: rule)
  }

  private func judge(
    settled attempt: Attempt, by rule: (any Rule)?, _ fixed: (any Rule)?
  ) -> Judgement {
    switch attempt.target.demand {
    case .unusable(let remark): return .undetermined(remark)
    case .parts(let parts): return judge(parts: parts, of: attempt, by: fixed)
    default: break
    }
    // 千余份 → 千余份: an about-number repeated word for word.
    if attempt.target.reading.isApproximate, !attempt.target.reading.key.isEmpty,
      attempt.target.reading.key == attempt.actual.key
    {
      let best = attempt.setting.vocabulary.levels.first?.name ?? ""
      return Judgement.share(
        .one, Reason(.repeatsApproximately, attempt.actual.quoted),
        remarks: [Remark(.actualRepeatsTarget, [.text(best)])]
      ).adding(attempt.target.remarks)
    }
    if let judgement = attempt.rankJudgement { return judgement.adding(attempt.target.remarks) }
    guard let rule else { return .undetermined(.noRule, [attempt.target.reading.quoted]) }
    return rule.judge(attempt, beside: self).adding(attempt.target.remarks)
  }
}

extension Attempt {
  /// What a rule says of it, with what had to be assumed; nothing where a person has to look first.
  fileprivate func certified(_ judge: (Attempt) -> Judgement) -> Judgement {
    if let obstacle { return .undetermined(obstacle) }
    return judge(self).restingOnRemarks.assuming(assumptions)
  }
}

extension Reading {
  /// Whether it is a number that is only about right.
  fileprivate var isApproximate: Bool {
    if case .measure(let measure) = content { return measure.approximation != nil }
    return false
  }
}

extension Phrase {
  fileprivate static let repeatsApproximately = Phrase(
    "repeats-approximately", "约数“{0}”与指标值一致，得满分 {points}",
    "the approximate \"{0}\" is the target's own; full {points}")
}

extension FindingKind {
  /// The rubric has no rule for such a target.
  public static let noRule: FindingKind = FindingKind(
    .warning, "no-rule", "评分规则没有适用于指标值“{0}”的计分办法", "the rubric has no rule for the target \"{0}\"",
    remedy: ownJudgementRemedy, from: .rubric,
    why: ("规则没有说这类指标值怎样计分", "the rubric does not say how such a target is scored"),
    example: ("规则没有“区间”的计分办法", "a rubric without a rule for ranges"))
}
