/// A kind of target, which decides the rule (指标值的类型).
public enum TargetKind: String, Sendable, Hashable, CaseIterable {
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

extension Target {
  /// The kind of target that decides the rule; nil for several at once and for what is unusable.
  public var kind: TargetKind? {
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
