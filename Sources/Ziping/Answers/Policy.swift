/// What a rubric decides beside its rules (计分口径).
public struct Policy: Sendable {
  /// How the completions of several values in one cell become one.
  public enum PartsPolicy: String, Sendable, Hashable, CaseIterable {
    /// Their mean.
    case mean
    /// The lowest.
    case worst
  }

  /// What becomes of the weight of a row that is not applicable.
  public enum NotApplicablePolicy: String, Sendable, Hashable, CaseIterable {
    /// The rest is folded to full marks (DCZJ: 用适用指标得分汇总后按百分制折算).
    case fold
    /// The row gets its full points (没有楼堂馆所项目的部门按满分计算).
    case fullMarks = "full-marks"
    /// Its weight goes to the rest of its group, or with all of the group to the group that takes its
    /// points (不需设置满意度指标的项目，效益指标分值权重相应调增).
    case shift
    /// As `fold`, and a row without target is not in force (年初有值而调整后目标为空的不计分也不要求).
    case inactive
  }

  /// What a rubric makes of an actual value far above its target (超额完成).
  ///
  /// Places contradict each other: a note (成都郫都 2025), a reason that must be given (广西), two points
  /// off (a city's manual of 2022), or no points at all (四川大英 2020).
  public struct OverFulfilment: Sendable, Hashable {
    /// What happens from the line on.
    public enum Action: Sendable, Hashable {
      /// A finding, no deduction.
      case note
      /// A finding, and an error where the row gives no reason.
      case requireReason
      /// These points are taken off, down to 0.
      case deduct(ExactDecimal)
      /// The indicator counts as not met: no points.
      case notMet
    }

    /// The share of the target from which on it counts, inclusive.
    public let from: Ratio
    /// What happens then.
    public let action: Action

    /// Creates a line with its action.
    public init(from: Ratio, action: Action = .note) {
      self.from = from
      self.action = action
    }
  }

  /// How each row is rounded.
  public package(set) var rounding: Rounding
  /// What happens to an actual value far above its target.
  public let overFulfilment: OverFulfilment
  /// How several values in one cell become one.
  public let parts: PartsPolicy
  /// What becomes of a weight that is not applicable.
  public package(set) var notApplicable: NotApplicablePolicy
  /// The greatest share of the weights that may be not applicable, 0 to 1; nil if there is no limit.
  public package(set) var notApplicableAtMost: ExactDecimal?
  /// What an indicator's name says about it.
  public let traitWords: TraitWords

  /// Creates a policy.
  public init(
    rounding: Rounding, overFulfilment: OverFulfilment, parts: PartsPolicy,
    notApplicable: NotApplicablePolicy, notApplicableAtMost: ExactDecimal? = nil,
    traitWords: TraitWords
  ) {
    self.rounding = rounding
    self.overFulfilment = overFulfilment
    self.parts = parts
    self.notApplicable = notApplicable
    self.notApplicableAtMost = notApplicableAtMost
    self.traitWords = traitWords
  }
}

extension Policy {
  /// The same policy with another's rounding and its way with what does not apply.
  func takingFigures(of other: Policy) -> Policy {
    var copy = taking(other.rounding)
    copy.notApplicable = other.notApplicable
    copy.notApplicableAtMost = other.notApplicableAtMost
    return copy
  }

  /// The same policy with another rounding.
  func taking(_ rounding: Rounding) -> Policy {
    var copy = self
    copy.rounding = rounding
    return copy
  }
}
