/// What a rubric decides beside its rules (计分口径).
public struct Policy: Sendable {
  /// How the completions of several values in one cell become one.
  public enum PartsPolicy: String, Sendable, Hashable, CaseIterable {
    /// Their mean.
    case mean
    /// The lowest.
    case worst
  }

  /// What becomes of the points of a group without any row.
  public enum EmptyGroupPolicy: String, Sendable, Hashable, CaseIterable {
    /// They stay open, from 0 to all.
    case undetermined
  }

  /// How a form without weights is weighted.
  public enum MissingWeightsPolicy: String, Sendable, Hashable, CaseIterable {
    /// Each group's points are split equally by row; the first rows take what is left over.
    case equalByRow = "equal-by-row"
  }

  /// What becomes of the weight of a row that is not applicable.
  public enum NotApplicablePolicy: String, Sendable, Hashable, CaseIterable {
    /// The rest is folded to full marks.
    case fold
  }

  /// How each row is rounded.
  public let rounding: Rounding
  /// From which share of the target on an actual value is over-fulfilled, inclusive.
  public let overFulfilledFrom: Ratio
  /// How several values in one cell become one.
  public let parts: PartsPolicy
  /// How a form without weights is weighted.
  public let missingWeights: MissingWeightsPolicy
  /// What becomes of a group without rows.
  public let emptyGroup: EmptyGroupPolicy
  /// What becomes of a weight that is not applicable.
  public let notApplicable: NotApplicablePolicy
  /// What an indicator's name says about it.
  public let traitWords: TraitWords

  /// Creates a policy.
  public init(
    rounding: Rounding, overFulfilledFrom: Ratio, parts: PartsPolicy,
    missingWeights: MissingWeightsPolicy, emptyGroup: EmptyGroupPolicy,
    notApplicable: NotApplicablePolicy, traitWords: TraitWords
  ) {
    self.rounding = rounding
    self.overFulfilledFrom = overFulfilledFrom
    self.parts = parts
    self.missingWeights = missingWeights
    self.emptyGroup = emptyGroup
    self.notApplicable = notApplicable
    self.traitWords = traitWords
  }
}
