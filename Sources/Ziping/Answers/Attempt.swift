/// One indicator with everything that a rule may ask about it (一项指标的计分条件).
public struct Attempt: Sendable {
  /// What was asked.
  public let target: Target
  /// What was reached.
  public let actual: Reading
  /// The level that a person gave (完成程度); empty if none.
  public let level: Reading
  /// What the indicator's name says about it.
  public let traits: Traits
  /// The weight.
  public let weight: ExactDecimal
  /// The claimed score, if any.
  public let claimed: ExactDecimal?
  /// The form's year, if known.
  public let year: Int?
  /// Whether the row gives a reason for a deviation (偏差原因).
  public let hasReason: Bool
  /// The rubric's rules, words and policy.
  public let setting: Setting

  /// What is the same for all indicators of a rubric.
  public struct Setting: Sendable {
    /// The rule for each kind of target.
    public let rules: RuleSet
    /// The words.
    public let vocabulary: Vocabulary
    /// The policy.
    public let policy: Policy

    /// Creates a setting.
    public init(rules: RuleSet, vocabulary: Vocabulary, policy: Policy) {
      self.rules = rules
      self.vocabulary = vocabulary
      self.policy = policy
    }
  }

  /// Creates an attempt.
  public init(
    target: Target, actual: Reading, level: Reading = .empty, traits: Traits = Traits(),
    weight: ExactDecimal, claimed: ExactDecimal? = nil, year: Int? = nil, hasReason: Bool = false,
    setting: Setting
  ) {
    self.target = target
    self.actual = actual
    self.level = level
    self.traits = traits
    self.weight = weight
    self.claimed = claimed
    self.year = year
    self.hasReason = hasReason
    self.setting = setting
  }

  /// The same attempt at another target, perhaps with another actual value.
  func replacing(target: Target, actual: Reading? = nil) -> Attempt {
    Attempt(
      target: target, actual: actual ?? self.actual, level: level, traits: traits, weight: weight,
      claimed: claimed, year: year, hasReason: hasReason, setting: setting)
  }

  /// The texts of target and actual value, for a remark that shows both.
  var bothTexts: [Fact] { [target.reading.quoted, actual.quoted] }
}

extension Attempt {
  /// Judges the indicator by `fixed` or else by the rule for its kind of target.
  func judged(by fixed: (any Rule)? = nil) -> Judgement {
    if let fixed, !type(of: fixed).needsTarget { return fixed.judge(self) }
    return settled(by: fixed).judgedAsRead(by: fixed)
  }

  /// The attempt with target and actual value as each makes the other clear.
  func settled(by fixed: (any Rule)? = nil) -> Attempt {
    let single = withOneValue
    return single.withDays ?? (fixed == nil ? single.withZero : nil) ?? single.withPeriods ?? single
  }

  private func judgedAsRead(by fixed: (any Rule)?) -> Judgement {
    switch target.demand {
    case .unusable(let remark): return .undetermined(remark)
    case .parts(let parts): return judged(parts: parts, by: fixed)
    default: break
    }
    // 千余份 → 千余份: an about-number repeated word for word.
    if target.reading.isApproximate, !target.reading.key.isEmpty,
      target.reading.key == actual.key
    {
      let best = setting.vocabulary.levels.first?.name ?? ""
      return Judgement.share(
        .one, Reason(.repeatsApproximately, actual.quoted),
        remarks: [Remark(.actualRepeatsTarget, [.text(best)])]
      ).adding(target.remarks)
    }
    guard let rule = fixed ?? target.sort.flatMap({ setting.rules[$0] }) else {
      return .undetermined(.noRule, [target.reading.quoted])
    }
    return rule.judge(self).adding(target.remarks)
  }
}

extension Reading {
  /// Whether it is a number that is only about right.
  var isApproximate: Bool {
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
    remedy: ("由人确定该指标得分", "a person has to decide this row"))
}
