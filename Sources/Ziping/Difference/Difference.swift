/// What changed between two evaluations, split exactly by its causes (两次评价的差异).
///
/// Each row's change is split in a fixed order, each step taken with the ones before it applied; the
/// rows, what appeared or went, and the lines beside the rows add up to the change of the total.
public struct Difference: Sendable {
  /// A cause of a change, in the order in which they are applied.
  public enum Step: String, Sendable, Hashable, CaseIterable {
    /// 年度指标值; for the execution row the budget.
    case target
    /// 实际完成值 with what else the department says of it; for the execution row the spending.
    case actual
    /// 分值.
    case weight
    /// 计分规则: another rubric, another target or weight that it fixes.
    case rule
    /// 不适用.
    case notApplicable = "not-applicable"
    /// 舍入.
    case rounding
    /// 复核决定: what a reviewer set in place of what the rules give.
    case decision
  }

  /// How far the lowest and the highest possible points moved; equal where nothing is open.
  public struct Change: Sendable, Hashable {
    /// Of the lowest.
    public let low: ExactDecimal
    /// Of the highest.
    public let high: ExactDecimal

    /// No change.
    public static let none: Change = Change(low: .zero, high: .zero)

    /// Creates a change.
    public init(low: ExactDecimal, high: ExactDecimal) {
      self.low = low
      self.high = high
    }

    /// Creates the change from one to the other.
    public init(
      from before: Evaluation.Bounds, to after: Evaluation.Bounds
    ) throws(ArithmeticError) {
      low = try after.low.subtracting(before.low)
      high = try after.high.subtracting(before.high)
    }

    /// Adds both ends.
    public func adding(_ other: Change) throws(ArithmeticError) -> Change {
      Change(low: try low.adding(other.low), high: try high.adding(other.high))
    }
  }

  /// A row of one evaluation or of both.
  public struct Row: Sendable {
    /// The row's id.
    public let id: String
    /// The indicator's name.
    public let name: String
    /// What it got before; nil if it appeared.
    public let before: ScoredRow?
    /// What it got afterwards; nil if it went.
    public let after: ScoredRow?
    /// What each step changed, without those that changed nothing; empty for a row of one evaluation.
    public let steps: [(step: Step, change: Change)]
    /// What the row changed in all.
    public let change: Change
    /// The clause that made the difference; nil where the rubrics make none in this row.
    public let clause: Clause?
  }

  /// The evaluation before.
  public let before: Evaluation
  /// The evaluation afterwards.
  public let after: Evaluation
  /// What the rubric of each says it rests on; nil where both have one rubric.
  public let bases: (before: Rubric.Basis, after: Rubric.Basis)?
  /// The rows in the order of the evaluation afterwards, those that went last.
  public let rows: [Row]
  /// What the lines beside the rows changed: folding, limits, vetoes, groups without rows.
  public let beside: Change
  /// What changed in all; nil where one of them has no total.
  public let total: Change?

  /// Whether anything changed in points.
  public var isAny: Bool {
    rows.contains { $0.change != .none || $0.before == nil || $0.after == nil }
      || beside != .none || before.bounds != after.bounds || before.grade != after.grade
  }

  /// Whether the result is lower: the lowest or the highest total, or there is none any more.
  public var isLower: Bool {
    guard let total else { return before.bounds != nil && after.bounds == nil }
    return total.low.isNegative || total.high.isNegative
  }

  /// What each step changed in all rows.
  public func sum(of step: Step) throws(ArithmeticError) -> Change {
    var sum = Change.none
    for row in rows {
      for entry in row.steps where entry.step == step { sum = try sum.adding(entry.change) }
    }
    return sum
  }

  /// What the rows of one evaluation only changed: those that appeared, or those that went.
  public func sum(ofAppeared isAppeared: Bool) throws(ArithmeticError) -> Change {
    var sum = Change.none
    for row in rows where isAppeared ? row.before == nil : row.after == nil {
      sum = try sum.adding(row.change)
    }
    return sum
  }
}
