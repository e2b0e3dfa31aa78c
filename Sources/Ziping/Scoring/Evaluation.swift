/// A scored submission: what each row got and why, and what the whole makes (评价结果).
public struct Evaluation: Sendable {
  /// The lowest and the highest that is still possible; equal where nothing is open.
  public struct Bounds: Sendable, Hashable {
    /// The lowest.
    public let low: ExactDecimal
    /// The highest.
    public let high: ExactDecimal

    /// Creates bounds.
    public init(low: ExactDecimal, high: ExactDecimal) {
      self.low = low
      self.high = high
    }

    /// The one value left, or nil where something is open.
    public var value: ExactDecimal? { low == high ? low : nil }
  }

  /// A group's subtotal (一级指标小计).
  public struct Group: Sendable, Hashable {
    /// The group's name.
    public let name: String
    /// What its rows got.
    public let bounds: Bounds
    /// What they could get.
    public let weight: ExactDecimal
    /// Whether the group belongs to the rubric but has no row.
    public let isMissing: Bool
    /// What a reviewer decided about a group without rows; nil where nobody did.
    public let decided: ScoredRow.State?

    /// Whether the group has no row and nobody decided about it.
    public var isOpen: Bool { isMissing && decided == nil }

    init(
      name: String, bounds: Bounds, weight: ExactDecimal, isMissing: Bool,
      decided: ScoredRow.State? = nil
    ) {
      self.name = name
      self.bounds = bounds
      self.weight = weight
      self.isMissing = isMissing
      self.decided = decided
    }
  }

  /// A line beside the rows that changes the total, such as folding to full marks.
  public struct Adjustment: Sendable, Hashable {
    /// What it does.
    public let message: Message
    /// What it adds to the sum of the rows; negative if it takes away.
    public let bounds: Bounds
  }

  /// What the department claims (自评).
  public struct Claim: Sendable, Hashable {
    /// The claimed total, if it states a readable one.
    public let total: ExactDecimal?
    /// The claimed grade as written, if it states one.
    public let grade: String?
  }

  /// The rubric that was used.
  public struct RubricIdentity: Sendable, Hashable {
    /// Its id.
    public let id: String
    /// Its title.
    public let title: String
    /// The SHA-256 of its file.
    public let digest: String
  }

  /// The rubric.
  public let rubric: RubricIdentity
  /// The submission as handed in.
  public let submission: Submission
  /// The execution row first where there is one, then the form's rows in their order.
  public let rows: [ScoredRow]
  /// The subtotals, in the rubric's order.
  public let groups: [Group]
  /// Lines beside the rows.
  public let adjustments: [Adjustment]
  /// The total, or nil where there is none: every row is not applicable, or a weight is unreadable.
  public let bounds: Bounds?
  /// The full marks.
  public let fullMarks: ExactDecimal
  /// The decimal places in which points are shown.
  public let places: Int
  /// The grade at the lowest total and at the highest, or nil where there is no total.
  public let grades: (low: GradeScale.Grade?, high: GradeScale.Grade?)?
  /// The share of the applicable weights that could be decided, 0 to 1.
  public let coverage: Ratio
  /// What the department claims.
  public let claim: Claim
  /// What came to light, as the rubric's own word on findings leaves it.
  public let findings: [Finding]
  /// What came to light before that.
  let noticed: [Finding]
  /// What the reading of its form brought to light, and of its form's file as a whole.
  public package(set) var diagnostics: [Diagnostic] = []

  /// The total, where nothing is open.
  public var total: ExactDecimal? { bounds?.value }
  /// The grade's name, where both ends of the total agree.
  public var grade: String? {
    guard let grades, let low = grades.low, low.name == grades.high?.name else { return nil }
    return low.name
  }
}
