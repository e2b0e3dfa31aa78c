/// What keeps a form from a grade or from full marks (还差什么).
///
/// First what a person may still settle, the fewest rows first; then what was measured and missed, with
/// the actual value that the rule would have needed. What was measured is a fact: the need says how far
/// away it was, never that a figure should be another.
///
/// Everything is exact and comes from the one judge: what a total would be is added up as every total is,
/// and a needed value was scored as if the form stated it.
public struct Shortfall: Sendable {
  /// What should be reached.
  public enum Goal: Sendable, Hashable {
    /// A grade, or a better one.
    case grade(GradeScale.Grade)
    /// All of the points.
    case fullMarks
  }

  /// How far it is from its goal, whatever the numbers.
  public enum Standing: Sendable, Hashable {
    /// The lowest total reaches it.
    case reached
    /// It is reached where what is open gets all that it can.
    case open
    /// What is open does not suffice; with better points in place of suggested ones it is reached.
    case suggested
    /// Nothing that a person may still settle reaches it.
    case beyond
  }

  /// The goal.
  public let goal: Goal
  /// The least total that reaches it.
  public let threshold: ExactDecimal
  /// The lowest and the highest total that are possible.
  public let bounds: Evaluation.Bounds
  /// What the lowest total lacks; 0 where it lacks nothing.
  public let missing: ExactDecimal
  /// What even the highest total lacks; 0 where it lacks nothing.
  public let beyond: ExactDecimal
  /// The total where everything that a person may settle gets all that it can.
  public let best: ExactDecimal
  /// How far it is.
  public let standing: Standing
  /// What holds the total or the grade below the goal, whatever the rows get.
  public let limits: [Message]
  /// What a person may still settle, in the order in which the fewest suffice.
  public let items: [Item]
  /// How many of the items, from the first on, reach the goal; nil where all of them do not.
  public let enough: Int?
  /// What was measured and missed, what lost most first; of many, only the first.
  public let misses: [Miss]
  /// How many rows were measured and missed.
  public let missCount: Int

  /// What a person may still settle (可以补上或改定的).
  public struct Item: Sendable {
    /// Why it is not settled.
    public enum Cause: Sendable, Hashable {
      /// A person has to decide, or a figure is missing; the remark says what.
      case open(Remark)
      /// The points are a suggestion that rests on these assumptions.
      case suggested([Remark])
      /// A veto of which nobody knows whether it sets in.
      case veto(Remark)
      /// The group has no rows.
      case emptyGroup
    }

    /// The row's id; nil where it is a group.
    public let row: String?
    /// The name of the row or group.
    public let name: String
    /// Where the row stands; nil for a group.
    public let place: Place?
    /// The points that count for it now, and the most that it can get.
    public let bounds: Evaluation.Bounds
    /// What the lowest total gains where it gets all that it can, before any limit.
    public let gain: ExactDecimal
    /// Why it is not settled.
    public let cause: Cause
  }

  /// What was measured and missed (已有数据的).
  public struct Miss: Sendable {
    /// The row's id.
    public let row: String
    /// The row's name.
    public let name: String
    /// Where the row stands.
    public let place: Place?
    /// The actual value as the form states it.
    public let actual: String
    /// The points that it got.
    public let points: ExactDecimal
    /// The weight.
    public let weight: ExactDecimal
    /// What the total would gain with all of the weight, before any limit.
    public let gain: ExactDecimal
    /// The actual value that its rule would have needed; nil where no single value says it.
    public let need: Need?
  }

  /// An actual value that a rule would have needed (规则所要的完成值).
  public struct Need: Sendable, Hashable {
    /// How the value is meant.
    public enum Way: Sendable, Hashable {
      /// The value or more.
      case atLeast
      /// The value or less.
      case atMost
      /// The day or an earlier one.
      case by
      /// What the cell would have said.
      case says
    }

    /// How the value is meant.
    public let way: Way
    /// The value as a cell would state it.
    public let value: String
    /// The points that it gets.
    public let points: ExactDecimal
    /// Whether it alone reaches the goal, once everything is settled that has to be.
    public let isEnough: Bool
  }
}

extension Evaluation {
  /// The goal that comes next: the grade above the one that the lowest total gets, else full marks; nil
  /// where there is no total or it has all of the points.
  public var nextGoal: Shortfall.Goal? {
    guard hasPoints, let bounds, bounds.low < fullMarks else { return nil }
    let grades = form.rubric.grades.grades
    guard let now = self.grades?.low else { return grades.last.map { .grade($0) } ?? .fullMarks }
    return grades.last { $0.from > now.from }.map { .grade($0) } ?? .fullMarks
  }

  /// What keeps it from a goal; nil where it has no total.
  ///
  /// - Parameters:
  ///   - goal: What should be reached.
  ///   - most: For how many missed rows it is told what their rules would have needed.
  /// - Returns: What is missing, and of what.
  public func shortfall(of goal: Shortfall.Goal, needsOf most: Int = 50) -> Shortfall? {
    ShortfallMaking(self, goal).flatMap { try? $0.shortfall(needsOf: most) }
  }
}
