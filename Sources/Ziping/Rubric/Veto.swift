/// What bars a good result whatever else was scored (一票否决).
///
/// Common in local rules (违规违纪、虚报、挤占挪用); no text of one was seen, so that a rubric which has one
/// says so in its basis.
public struct Veto: Sendable {
  /// What a form without the row means.
  public enum Absence: String, Sendable, Hashable, CaseIterable {
    /// Nothing happened that would bar the result.
    case clear
    /// Nobody knows: the lowest total is the barred one.
    case open
  }

  /// What it leaves at most.
  public enum Limit: Sendable, Hashable {
    /// This total.
    case total(ExactDecimal)
    /// This grade, whatever the total (等级不高于); the points stay as they are.
    case grade(GradeScale.Grade)
  }

  /// The row whose result decides; it may weigh nothing.
  public let indicator: String
  /// Other names of it.
  public let aliases: [String]
  /// The target, or nil where the form states it.
  public let target: String?
  /// The rule, or nil for the rubric's rule for that kind of target; anything below full marks bars.
  public let rule: (any Rule)?
  /// The greatest total or grade then.
  public let limit: Limit
  /// What a form without the row means.
  public let absence: Absence

  /// Creates a veto.
  public init(
    indicator: String, aliases: [String], target: String?, rule: (any Rule)?,
    limit: Limit, absence: Absence
  ) {
    self.indicator = indicator
    self.aliases = aliases
    self.target = target
    self.rule = rule
    self.limit = limit
    self.absence = absence
  }
}

extension Veto {
  /// The greatest total or grade, to be told.
  package var most: Fact {
    switch limit {
    case .total(let total): .points(total)
    case .grade(let grade): .text(grade.name)
    }
  }

  /// What is said of it: the first of a limit on the total, the second of one on the grade.
  package func of<Words>(total: Words, grade: Words) -> Words {
    if case .total = limit { return total }
    return grade
  }
}
