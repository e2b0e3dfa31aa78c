/// The rule for each kind of target (按指标值类型的计分规则).
public struct RuleSet: Sendable {
  /// A kind of target.
  public enum Sort: String, Sendable, Hashable, CaseIterable {
    /// ≥ > =.
    case atLeast
    /// ≤ <.
    case atMost
    /// Zero under = or ≤.
    case zero
    /// A range.
    case range
    /// Texts and words of a scale.
    case words
    /// A plain yes.
    case answer
    /// A deadline.
    case deadline
  }

  private let rules: [Sort: any Rule]

  /// Creates a set.
  public init(_ rules: [Sort: any Rule]) {
    self.rules = rules
  }

  /// The rule for a kind of target, if the rubric has one.
  public subscript(sort: Sort) -> (any Rule)? { rules[sort] }
}

extension Target {
  /// The kind of target that decides the rule; nil for several at once and for what is unusable.
  public var sort: RuleSet.Sort? {
    switch demand {
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .zero: .zero
    case .range: .range
    case .words: .words
    case .answer: .answer
    case .deadline: .deadline
    case .parts, .unusable: nil
    }
  }
}
