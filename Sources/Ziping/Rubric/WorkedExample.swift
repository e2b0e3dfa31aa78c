/// A worked example that a rubric carries as its own test (算例).
public struct WorkedExample: Sendable {
  /// What must come out.
  public enum Expectation: Sendable, Hashable {
    /// These points.
    case points(ExactDecimal)
    /// No points: a person has to decide, for the reason with this code if one is given.
    case undetermined(code: String?)
  }

  /// The indicator's name.
  public let name: String
  /// The 二级指标.
  public let level2: String
  /// The target as written.
  public let target: String
  /// The actual value as written.
  public let actual: String
  /// The weight.
  public let weight: ExactDecimal
  /// The claimed score, if any.
  public let claimed: ExactDecimal?
  /// The level given by a person, if any.
  public let level: String
  /// The form's year, if any.
  public let year: Int?
  /// What must come out.
  public let expectation: Expectation
  /// Why, for people.
  public let why: String?
  /// Where the example stands.
  public let place: Place

  /// Creates an example.
  public init(
    name: String, level2: String, target: String, actual: String, weight: ExactDecimal,
    claimed: ExactDecimal?, level: String, year: Int?, expectation: Expectation, why: String?,
    place: Place
  ) {
    self.name = name
    self.level2 = level2
    self.target = target
    self.actual = actual
    self.weight = weight
    self.claimed = claimed
    self.level = level
    self.year = year
    self.expectation = expectation
    self.why = why
    self.place = place
  }
}
