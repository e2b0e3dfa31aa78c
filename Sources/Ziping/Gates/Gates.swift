extension Verdict {
  /// What is asked of every evaluation (关卡).
  public struct Gates: Sendable, Hashable {
    /// The least points of a group or an indicator.
    public struct Floor: Sendable, Hashable {
      /// The group's or indicator's name.
      public let name: String
      /// The least points; the lowest still possible must reach them.
      public let points: ExactDecimal

      /// Creates a floor.
      public init(name: String, points: ExactDecimal) {
        self.name = name
        self.points = points
      }
    }

    /// The rubrics of which one must have scored the form; empty for any.
    public var rubrics: [RubricMark]
    /// The least total, if one is asked for; the lowest total still possible must reach it.
    public var minScore: ExactDecimal?
    /// The least grade, if one is asked for; each form's own scale says from which total it is given.
    public var minGrade: GradeScale.Grade?
    /// The least points of groups.
    public var groups: [Floor]
    /// The least points of indicators.
    public var indicators: [Floor]
    /// The greatest difference between the claimed total and the recomputed one, either way.
    public var maxDifference: ExactDecimal?
    /// The greatest share of the weights that may be not applicable, 0 to 1.
    public var maxNotApplicable: ExactDecimal?
    /// Whether every row must be decided.
    public var noUndetermined: Bool
    /// Whether every row's points must be certain: none of them only suggested.
    public var noSuggestions: Bool
    /// What the total is compared with, if anything.
    public var baseline: Baseline?
    /// The severity from which on a finding fails.
    public var failsFrom: Severity

    /// Creates gates.
    public init(
      rubrics: [RubricMark] = [], minScore: ExactDecimal? = nil,
      minGrade: GradeScale.Grade? = nil, groups: [Floor] = [],
      indicators: [Floor] = [], maxDifference: ExactDecimal? = nil,
      maxNotApplicable: ExactDecimal? = nil, noUndetermined: Bool = false,
      noSuggestions: Bool = false, baseline: Baseline? = nil, failsFrom: Severity = .error
    ) {
      self.rubrics = rubrics
      self.minScore = minScore
      self.minGrade = minGrade
      self.groups = groups
      self.indicators = indicators
      self.maxDifference = maxDifference
      self.maxNotApplicable = maxNotApplicable
      self.noUndetermined = noUndetermined
      self.noSuggestions = noSuggestions
      self.baseline = baseline
      self.failsFrom = failsFrom
    }
  }
}
