/// The decisions about one form that hold, and what came to light about the others.
public struct ResolvedDecisions: Sendable {
  /// A decision with what it makes.
  public struct Applied: Sendable, Hashable {
    /// The decision.
    public let decision: Decision
    /// What it makes of the row or group.
    public let state: ScoredRow.State
    /// Whether a veto sets in; nil for what is no veto.
    public let bars: Bool?

    /// The points that it makes, where it makes some.
    public var points: ExactDecimal? { state.points }

    init(_ decision: Decision, _ state: ScoredRow.State, bars: Bool? = nil) {
      self.decision = decision
      self.state = state
      self.bars = bars
    }
  }

  /// The decisions on rows that hold, by the row's id.
  public internal(set) var applied: [String: Applied] = [:]
  /// The decisions on groups without rows that hold, by the group's name.
  public internal(set) var groups: [String: Applied] = [:]
  /// Every decision that found what it is about, whether or not it holds, in their order.
  public internal(set) var decisions: [Decision] = []
  /// Decisions that no longer fit what they are about.
  public internal(set) var findings: [Finding] = []

  /// Creates a set without any decision.
  public init() {}

  /// Whether no decision holds.
  var isEmpty: Bool { applied.isEmpty && groups.isEmpty }

  mutating func apply(_ applied: Applied, to subject: DecidedSubject) {
    switch subject {
    case .row(let score): self.applied[score.id] = applied
    case .group(let group): groups[group.name] = applied
    }
  }
}
