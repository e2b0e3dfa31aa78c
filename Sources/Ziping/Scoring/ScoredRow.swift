/// What one row got, and why (一行的得分).
public struct ScoredRow: Sendable {
  /// A score is a state, not a number with a sentinel.
  public enum State: Sendable, Hashable {
    /// These points.
    case scored(points: ExactDecimal, Reason)
    /// The row does not apply, for this reason; its weight goes by the rubric's policy.
    case notApplicable(reason: String)
    /// A person has to decide; the remark says what is missing.
    case undetermined(Remark)
  }

  /// An id that is stable within its form: the headings and the name, and a number for a repetition.
  public let id: String
  /// The name of the rubric's group that the row was put into, or the form's heading if none fits.
  public let group: String
  /// 二级指标 as written.
  public let level2: String
  /// The indicator's name.
  public let name: String
  /// The target as it was read.
  public let target: Target
  /// The actual value as it was read.
  public let actual: Reading
  /// The weight.
  public let weight: ExactDecimal
  /// What the row got.
  public let state: State
  /// Whether the points are a default that a person may change inside a band.
  public let isSuggestion: Bool
  /// The name of the rule, where one was applied.
  public let rule: String?
  /// The claimed score, if it states a readable one.
  public let claimed: ExactDecimal?
  /// Where the row stands; nil for the execution row without one of its own.
  public let place: Place?

  /// The least and the most that the row can still get.
  public var bounds: Evaluation.Bounds { state.bounds(of: weight) }

  /// The points, where they are decided.
  public var points: ExactDecimal? {
    if case .scored(let points, _) = state { return points }
    return nil
  }
}

extension ScoredRow {
  /// Whether it is a veto (一票否决), which has no points of its own.
  package var isVeto: Bool { group == Scorer.vetoGroup && weight.isZero }
}

extension ScoredRow.State {
  /// The least and the most that is still possible of a weight.
  func bounds(of weight: ExactDecimal) -> Evaluation.Bounds {
    switch self {
    case .scored(let points, _): Evaluation.Bounds(low: points, high: points)
    case .notApplicable: Evaluation.Bounds(low: .zero, high: .zero)
    case .undetermined: Evaluation.Bounds(low: .zero, high: weight)
    }
  }
}
