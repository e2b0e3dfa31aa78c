/// What a reviewer decides about one row, and why (复核决定).
public struct Decision: Sendable, Hashable {
  /// What is decided.
  public enum Outcome: Sendable, Hashable {
    /// These points.
    case points(ExactDecimal)
    /// A level of the rubric's words, or a percentage, as written.
    case level(String)
    /// Another actual value (复核完成值) as written, which the rubric scores in place of the form's.
    case actual(String)
  }

  /// The form that it is about, as it was named; nil where there is only one.
  public let form: String?
  /// The row's stable id, or its name.
  public let row: String
  /// What is decided.
  public let outcome: Outcome
  /// Why.
  public let reason: String
  /// Who decides (复核人), if it says.
  public let by: String?
  /// The day of the decision, if it says.
  public let on: String?
  /// The target that the reviewer saw; nil if it was not kept.
  public let target: String?
  /// The actual value that the reviewer saw; nil if it was not kept.
  public let actual: String?
  /// Where the decision stands.
  public let place: Place

  /// The same decision on a row that its id names.
  func on(row id: String) -> Decision {
    Decision(
      row: id, outcome: outcome, reason: reason, by: by, on: on, target: target, actual: actual,
      place: place)
  }

  /// Creates a decision.
  public init(
    form: String? = nil, row: String, outcome: Outcome, reason: String, by: String? = nil,
    on: String? = nil, target: String? = nil, actual: String? = nil, place: Place
  ) {
    self.form = form
    self.row = row
    self.outcome = outcome
    self.reason = reason
    self.by = by
    self.on = on
    self.target = target
    self.actual = actual
    self.place = place
  }
}

/// The decisions about one form that hold, and what came to light about the others.
public struct ResolvedDecisions: Sendable {
  /// A decision with the points that it makes.
  public struct Applied: Sendable, Hashable {
    /// The decision.
    public let decision: Decision
    /// The points.
    public let points: ExactDecimal
  }

  /// The decisions that hold, by the row's id.
  public internal(set) var applied: [String: Applied] = [:]
  /// Every decision that found its row, whether or not it holds, in their order.
  public internal(set) var decisions: [Decision] = []
  /// Decisions that no longer fit their rows.
  public internal(set) var findings: [Finding] = []

  /// Creates a set without any decision.
  public init() {}
}
