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
  /// What the weights inside the group make where they are not its points: 100 where each group is
  /// weighted as a hundred of its own (组内百分制); nil where they make its points.
  public let inside: ExactDecimal?
  /// The parts of its points that its 二级指标 share freely (可选项共用分值); empty where all share all.
  public let pools: [Pool]
  /// Its indicators where the rubric fixes them; nil where a form brings its own.
  public let indicators: [Indicator]?
  /// To whom the standard of its indicators is left, or why there is none (由市县自行设定); nil where the
  /// rubric has it.
  public internal(set) var left: String?
  /// Whether an open group takes the indicators of a form without 一级指标 that no other group fixes.
  public internal(set) var takesOthers: Bool = false

  /// Creates a group.
  public init(
    name: String, aliases: [String], points: ExactDecimal, level2: [String],
    movesTo: String? = nil, inside: ExactDecimal? = nil, pools: [Pool] = [],
    indicators: [Indicator]?
  ) {
    self.name = name
    self.aliases = aliases
    self.points = points
    self.level2 = level2
    self.movesTo = movesTo
    self.inside = inside
    self.pools = pools
    self.indicators = indicators
  }
}

extension IndicatorGroup {
  /// Points that the indicators of some 二级指标 share as a form likes.
  ///
  /// Source: 四川 2018 项目评价, where 经济、社会、生态、可持续、公平、使用效率 share 40 of the 50 points of 效益.
  public struct Pool: Sendable, Hashable {
    /// The 二级指标.
    public let level2: [String]
    /// What their indicators make together.
    public let points: ExactDecimal

    /// Creates a pool.
    public init(level2: [String], points: ExactDecimal) {
      self.level2 = level2
      self.points = points
    }
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
  /// The derivation that gives the actual value, by its position; nil where the form states it.
  public let derivation: Int?
  /// Indicators of which a form may bring one instead (二者择其一); they weigh the same.
  public let alternatives: [Indicator]
  /// To whom its standard is left, or why there is none (由市县自行设定); nil where the rubric has it.
  public internal(set) var left: String?

  /// Creates an indicator.
  public init(
    name: String, aliases: [String], level2: String, points: ExactDecimal, target: String?,
    rule: (any Rule)?, derivation: Int? = nil, alternatives: [Indicator] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.level2 = level2
    self.points = points
    self.target = target
    self.rule = rule
    self.derivation = derivation
    self.alternatives = alternatives
  }
}

extension Indicator {
  /// The same indicator, whose standard is left to others.
  package func leftTo(_ left: String?) -> Indicator {
    var copy = self
    copy.left = left
    return copy
  }

  /// Whether a form's heading names it.
  package func isNamed(_ heading: String) -> Bool {
    let key = headingKey(heading)
    return ([name] + aliases).contains { headingKey($0) == key }
  }

  /// The indicator itself and those that may stand for it, in the rubric's order.
  package var choices: [Indicator] { [self] + alternatives }
}

extension IndicatorGroup {
  /// The same group, whose standard is left to others, or which takes what no other group fixes.
  package func leftTo(_ left: String?, takesOthers: Bool) -> IndicatorGroup {
    var copy = self
    copy.left = left
    copy.takesOthers = takesOthers
    return copy
  }

  /// Whether a form's rows share its points among themselves: pools, fixed indicators and a hundred
  /// inside the group share them otherwise.
  package var sharesPointsByRow: Bool { pools.isEmpty && indicators == nil && inside == nil }
}
