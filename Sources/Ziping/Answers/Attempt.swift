/// One indicator with everything that a rule may ask about it (一项指标的计分条件).
public struct Attempt: Sendable {
  /// What was asked.
  public private(set) var target: Target
  /// What was reached.
  public private(set) var actual: Reading
  /// The level that a person gave (完成程度); empty if none.
  public private(set) var level: Reading
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
  /// The rubric's words and policy.
  public let setting: Setting
  /// What the form states elsewhere of a part of the indicator, by the figure's name.
  private(set) var figures: [String: NamedFigure]?
  /// What had to be assumed to hold the two against each other.
  private(set) var assumptions: [Remark] = []
  /// What in the cells leaves the attempt to a person, whatever the rule.
  private(set) var obstacle: Remark?

  /// What is the same for all indicators of a rubric.
  public struct Setting: Sendable {
    /// The words.
    public let vocabulary: Vocabulary
    /// The policy.
    public let policy: Policy

    /// Creates a setting.
    public init(vocabulary: Vocabulary, policy: Policy) {
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

  /// A figure of the form that a part of an indicator is judged by (基础数据).
  enum NamedFigure: Sendable {
    /// What the form states or its figures give.
    case stated(Reading)
    /// Why there is none.
    case missing(Remark)
  }

  /// The same attempt with what the form states elsewhere.
  func stating(_ figures: [String: NamedFigure]?) -> Attempt {
    var copy = self
    copy.figures = figures
    return copy
  }

  /// A part of the indicator as an attempt of its own (分项).
  func part(
    named name: String, target: Target, actual: Reading, weight: ExactDecimal
  ) -> Attempt {
    Attempt(
      target: target, actual: actual,
      traits: setting.policy.traitWords.traits(name: name, level2: ""), weight: weight,
      year: year, hasReason: hasReason, setting: setting
    ).stating(figures)
  }

  /// The same attempt at another target, perhaps with another actual value.
  func replacing(target: Target, actual: Reading? = nil) -> Attempt {
    var copy = self
    copy.target = target
    if let actual { copy.actual = actual }
    return copy
  }

  /// The same attempt without the level that a person gave.
  var withoutLevel: Attempt {
    var copy = self
    copy.level = .empty
    return copy
  }

  /// The same attempt, of which something further had to be assumed.
  func assuming(_ remark: Remark) -> Attempt {
    var copy = self
    if !copy.assumptions.contains(remark) { copy.assumptions.append(remark) }
    return copy
  }

  /// The same attempt, left to a person.
  func obstructed(by remark: Remark) -> Attempt {
    var copy = self
    copy.obstacle = copy.obstacle ?? remark
    return copy
  }

  /// The texts of target and actual value, for a remark that shows both.
  var bothTexts: [Fact] { [target.reading.quoted, actual.quoted] }
}
