/// What a reviewer decides about one row or group, and why (复核决定).
public struct Decision: Sendable, Hashable {
  /// What is decided.
  public enum Outcome: Sendable, Hashable {
    /// These points.
    case points(ExactDecimal)
    /// A level of the rubric's words, or a percentage, as written.
    case level(String)
    /// Another actual value (复核完成值) as written, which the rubric scores in place of the form's.
    case actual(String)
    /// It does not apply (不适用), for the decision's reason.
    case notApplicable
    /// It applies: that the form calls it 不适用 is not accepted, and the rubric scores it.
    case applicable
    /// A veto (一票否决) sets in, or it does not.
    case veto(Bool)
  }

  /// The form that it is about, as far as that is said; nothing where there is only one.
  public let identity: FormIdentity
  /// The row's stable id, or its name; empty where it is about a group.
  public let row: String
  /// The group without rows that it is about (没有指标的一级指标); nil where it is about a row.
  public let group: String?
  /// What is decided.
  public let outcome: Outcome
  /// Why.
  public let reason: String
  /// Who decides (复核人), if it says.
  public let by: String?
  /// The day of the decision, if it says.
  public let on: String?
  /// What the reviewer saw, as far as it was kept.
  public let printed: PrintedRow
  /// Where the decision stands.
  public let place: Place

  /// The form's file as it was named; nil where it was not.
  public var form: String? { identity.path }
  /// The target that the reviewer saw; nil if it was not kept.
  public var target: String? { printed.target }
  /// The actual value that the reviewer saw; nil if it was not kept.
  public var actual: String? { printed.actual }

  /// Creates a decision.
  public init(
    about identity: FormIdentity, row: String = "", group: String? = nil, outcome: Outcome,
    reason: String, by: String? = nil, on day: String? = nil, printed: PrintedRow, place: Place
  ) {
    self.identity = identity
    self.row = row
    self.group = group
    self.outcome = outcome
    self.reason = reason
    self.by = by
    self.on = day
    self.printed = printed
    self.place = place
  }

  /// Creates a decision that kept no more than the target and the actual value.
  public init(
    form: String? = nil, row: String = "", group: String? = nil, outcome: Outcome,
    reason: String, by: String? = nil, on: String? = nil, target: String? = nil,
    actual: String? = nil, place: Place
  ) {
    self.init(
      about: FormIdentity(path: form), row: row, group: group, outcome: outcome, reason: reason,
      by: by, on: on, printed: PrintedRow(target: target, actual: actual), place: place)
  }

  /// The same decision about what its id or full name says.
  func about(_ subject: DecidedSubject) -> Decision {
    var (row, group) = (subject.name, String?.none)
    switch subject {
    case .row(let score): row = score.id
    case .group(let line): (row, group) = ("", line.name)
    }
    return Decision(
      about: FormIdentity(), row: row, group: group, outcome: outcome, reason: reason, by: by,
      on: on, printed: printed, place: place)
  }

  /// The same decision, signed where it says nobody or no day.
  public func signed(by name: String?, on day: String?) -> Decision {
    Decision(
      about: identity, row: row, group: group, outcome: outcome, reason: reason, by: by ?? name,
      on: on ?? day, printed: printed, place: place)
  }
}
