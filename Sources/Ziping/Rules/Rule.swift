/// A way of scoring one indicator (计分规则).
///
/// A rule is one file: its parameters as a rubric writes them, its judgement, and the sentences that
/// explain it. ``RuleCatalogue`` lists it, and nothing else needs to know it.
public protocol Rule: Sendable {
  /// The rule's name in a rubric, such as `reverse-ratio`.
  static var kind: String { get }
  /// What it does, in a sentence for people; a rule with parameters says more in its ``terms``.
  static var summary: Phrase { get }
  /// Whether the rule holds the actual value against a target; others have their own scale.
  static var needsTarget: Bool { get }
  /// The kinds of target that it can judge; empty for a rule that judges the money.
  static var targets: [TargetKind] { get }
  /// The kinds of target that it can judge where a rubric fixes it for an indicator.
  static var reads: [TargetKind] { get }
  /// Whether it takes the cells apart itself and hands each piece on, rather than judging one value.
  static var splitsCells: Bool { get }
  /// Reads the rule's parameters, reporting each fault; nil if it cannot be made.
  static func read(_ object: ObjectReader) -> Self?
  /// What it does with the parameters that it has, in a sentence for people.
  var sentence: Phrase { get }
  /// What its parameters say, a sentence each (计分口径); none for a rule without parameters.
  var terms: [Message] { get }
  /// The rules that it asks, each about a piece of its own; none for a rule that judges by itself.
  var parts: [RulePart] { get }
  /// The actual values at which its points change, as cells would state them (分界值).
  ///
  /// Each end of a band or step comes with what lies one hundredth to either side, in the rule's own
  /// unit. A rule that judges the money gives what was spent of 100. Empty for a rule that has no
  /// ends of its own.
  func boundaries(of target: Target) -> [String]
  /// Judges one indicator.
  func judge(_ attempt: Attempt) -> Judgement
  /// Judges one indicator; what is another kind of target's matter, `rules` judge.
  func judge(_ attempt: Attempt, beside rules: RuleSet) -> Judgement
}

extension Rule {
  /// Most rules need a target.
  public static var needsTarget: Bool { true }
  /// A rule with a scale of its own takes any target.
  public static var targets: [TargetKind] { TargetKind.allCases }
  /// Most rules are fixed for what they judge anyway.
  public static var reads: [TargetKind] { targets }
  /// Most rules judge one value.
  public static var splitsCells: Bool { false }
  /// Whether it judges a form's money rather than a row's target.
  package static var judgesMoney: Bool { targets.isEmpty }
  /// Few parameters change what a rule does.
  public var sentence: Phrase { Self.summary }
  /// Many rules have no parameters.
  public var terms: [Message] { [] }
  /// Most rules judge by themselves.
  public var parts: [RulePart] { [] }
  /// Many rules have no ends of their own.
  public func boundaries(of target: Target) -> [String] { [] }
  /// Most rules ask no other.
  public func judge(_ attempt: Attempt, beside rules: RuleSet) -> Judgement { judge(attempt) }
}

/// The rules that a rubric may name.
public enum RuleCatalogue: Sendable {
  /// Every rule, in the order in which they are listed to people.
  public static let all: [any Rule.Type] = [
    ProportionalRule.self,
    ReverseRatioRule.self,
    ReverseLinearRule.self,
    ZeroTargetRule.self,
    RangeRule.self,
    QualitativeRule.self,
    YesNoRule.self,
    DeadlineRule.self,
    ExecutionRateRule.self,
    CountMetRule.self,
    BandsRule.self,
    ToleranceRule.self,
    StepDeductionRule.self,
    EventDeductionRule.self,
    SlopeRule.self,
    ChecklistRule.self,
    CategoriesRule.self,
    ExternalScoreRule.self,
    SteppedExecutionRule.self,
    LatenessRule.self,
    SumOfPartsRule.self,
    ZeroUnlessRule.self,
  ]

  /// Reads the rule that an object describes under its key `rule`.
  public static func read(_ object: ObjectReader) -> (any Rule)? {
    _ = object.required("rule")
    let kinds = all.map { (word: $0.kind, value: $0) }
    let type: (any Rule.Type)? = object.choice("rule", kinds)
    let rule = type?.read(object)
    if type != nil { object.finish() }
    return rule
  }
}
