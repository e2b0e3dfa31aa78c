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

  /// The row whose result decides; it may weigh nothing.
  public let indicator: String
  /// Other names of it.
  public let aliases: [String]
  /// The target, or nil where the form states it.
  public let target: String?
  /// The rule, or nil for the rubric's rule for that kind of target; anything below full marks bars.
  public let rule: (any Rule)?
  /// The greatest total then.
  public let total: ExactDecimal
  /// What a form without the row means.
  public let absence: Absence

  /// Creates a veto.
  public init(
    indicator: String, aliases: [String], target: String?, rule: (any Rule)?,
    total: ExactDecimal, absence: Absence
  ) {
    self.indicator = indicator
    self.aliases = aliases
    self.target = target
    self.rule = rule
    self.total = total
    self.absence = absence
  }
}
