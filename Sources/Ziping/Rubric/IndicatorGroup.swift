/// A group of indicators (一级指标).
public struct IndicatorGroup: Sendable {
  /// The group's name.
  public let name: String
  /// Other names that forms use for it.
  public let aliases: [String]
  /// Its points.
  public let points: ExactDecimal
  /// The 二级指标 that belong to it.
  public let level2: [String]
  /// The group that gets the points where a form has no row here (满意度可调增至效益); nil if they stay
  /// open.
  public let movesTo: String?
  /// Its indicators where the rubric fixes them; nil where a form brings its own.
  public let indicators: [Indicator]?

  /// Creates a group.
  public init(
    name: String, aliases: [String], points: ExactDecimal, level2: [String],
    movesTo: String? = nil, indicators: [Indicator]?
  ) {
    self.name = name
    self.aliases = aliases
    self.points = points
    self.level2 = level2
    self.movesTo = movesTo
    self.indicators = indicators
  }
}

/// An indicator that a rubric fixes (三级指标).
public struct Indicator: Sendable {
  /// The indicator's name.
  public let name: String
  /// Other names that forms use for it.
  public let aliases: [String]
  /// The 二级指标 it stands under, or empty.
  public let level2: String
  /// Its points.
  public let points: ExactDecimal
  /// The target, or nil where the form states it.
  public let target: String?
  /// The rule, or nil for the rubric's rule for that kind of target.
  public let rule: (any Rule)?

  /// Creates an indicator.
  public init(
    name: String, aliases: [String], level2: String, points: ExactDecimal, target: String?,
    rule: (any Rule)?
  ) {
    self.name = name
    self.aliases = aliases
    self.level2 = level2
    self.points = points
    self.target = target
    self.rule = rule
  }
}
