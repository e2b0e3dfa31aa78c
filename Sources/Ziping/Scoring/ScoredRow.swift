/// A row of a form with what it got, and why (一行的得分).
public struct ScoredRow: Sendable {
  /// A score is a state, not a number with a sentinel.
  public enum State: Sendable, Hashable {
    /// These points; a row that does not apply may get them by the rubric's policy.
    case scored(points: ExactDecimal, Reason, isNotApplicable: Bool = false)
    /// The engine's best reading, with what it assumed (建议分): these points count, and a person may
    /// confirm or overrule them.
    case suggested(points: ExactDecimal, Reason, assuming: [Remark])
    /// The row does not apply, for this reason: the form's or a reviewer's words, or a phrase of the
    /// engine's; its weight goes by the rubric's policy.
    case notApplicable(reason: Fact)
    /// A person has to decide; the remark says what is missing. Where not all of the weight is open, the
    /// leeway says what can be got at least and at most, unless a person decides otherwise.
    case undetermined(Remark, within: Leeway<ExactDecimal>? = nil)
  }

  /// The row as read.
  public let row: ReadRow
  /// The weight.
  public let weight: ExactDecimal
  /// What the row got.
  public internal(set) var state: State
  /// The share of the weight before rounding, where a rule gives one.
  let share: Ratio?
  /// The name of the rule, where one was applied.
  public let rule: String?
  /// The claimed score in points of the whole, if it states a readable one.
  public let claimed: ExactDecimal?
  /// Whether nobody states the weight: it is an equal share of what several rows have together.
  var isWeightShared: Bool = false
  /// What tells scoring that the weight is such a share; what is shared matters to claims alone.
  var sharing: ExactDecimal? { isWeightShared ? weight : nil }
  /// Whether the claim is as possible as the points; only where a review holds claims against them.
  var mayBeAsClaimed: Bool = false
  /// Of a veto whether it sets in; nil where nobody knows, and for every other row.
  var holds: Bool?
  /// What came to light about the row, before the rubric's own word on findings.
  var findings: [Finding]

  init(
    _ row: ReadRow, weight: ExactDecimal, state: State, share: Ratio? = nil,
    rule: String? = nil, claimed: ExactDecimal? = nil,
    holds: Bool? = nil, findings: [Finding] = []
  ) {
    self.row = row
    self.weight = weight
    self.state = state
    self.share = share
    self.rule = rule
    self.claimed = claimed
    self.holds = holds
    self.findings = findings
  }
}

extension ScoredRow {
  /// An id that is stable within its form: the headings and the name, and a number for a repetition.
  public var id: String { row.id }
  /// What the row is.
  public var kind: ReadRow.Kind { row.kind }
  /// The name of the rubric's group that the row was put into, or the form's heading if none fits.
  public var group: String { row.groupName }
  /// 二级指标 as written.
  public var level2: String { row.level2 }
  /// The indicator's name.
  public var name: String { row.name }
  /// The target as it was read.
  public var target: Target { row.cells.target }
  /// The actual value as it was read.
  public var actual: Reading { row.cells.actual }
  /// Where the row stands; nil for the execution row without one of its own.
  public var place: Place? { row.places.row }
  /// The least and the most that the row can still get.
  public var bounds: Evaluation.Bounds {
    let own = state.bounds(of: weight)
    guard mayBeAsClaimed, let claimed else { return own }
    return Evaluation.Bounds(low: min(own.low, claimed), high: max(own.high, claimed))
  }
  /// The points that count, certain or suggested.
  public var points: ExactDecimal? { state.points }
  /// Whether an indicator reached what was asked, where somebody could tell; nil for every other row.
  public var isMet: Bool? {
    guard kind == .indicator, state.points != nil else { return nil }
    return share.map { $0 >= .one }
  }

  /// Whether it is a veto (一票否决), which has no points of its own.
  package var isVeto: Bool {
    if case .veto = row.kind { return true }
    return false
  }

  /// A finding about the row, at the cell that it is about.
  func finding(_ kind: FindingKind, _ facts: [Fact] = []) -> Finding {
    finding(Remark(kind, facts))
  }

  /// A finding about the row, at the cell that it is about.
  func finding(_ remark: Remark) -> Finding {
    Finding(remark, row: row.id, at: row.places.place(of: remark.kind))
  }
}

extension ScoredRow.State {
  /// The points that count, certain or suggested.
  public var points: ExactDecimal? {
    switch self {
    case .scored(let points, _, _), .suggested(let points, _, _): points
    case .notApplicable, .undetermined: nil
    }
  }

  /// Why these points count; nil where none do.
  public var reason: Reason? {
    switch self {
    case .scored(_, let reason, _), .suggested(_, let reason, _): reason
    case .notApplicable, .undetermined: nil
    }
  }

  /// What was assumed to come to the points; empty where nothing was.
  public var assumptions: [Remark] {
    if case .suggested(_, _, let assumptions) = self { return assumptions }
    return []
  }

  /// Whether the points are a suggestion.
  public var isSuggested: Bool {
    if case .suggested = self { return true }
    return false
  }

  /// What an undetermined row can get at most; nil where that is its weight, and for any other row.
  var most: ExactDecimal? {
    if case .undetermined(_, let leeway) = self { return leeway?.most }
    return nil
  }

  /// The least and the most that is still possible of a weight.
  func bounds(of weight: ExactDecimal) -> Evaluation.Bounds {
    switch self {
    case .scored(let points, _, _), .suggested(let points, _, _):
      Evaluation.Bounds(low: points, high: points)
    case .notApplicable: Evaluation.Bounds(low: .zero, high: .zero)
    case .undetermined(_, let leeway):
      Evaluation.Bounds(
        low: min(leeway?.least ?? .zero, weight), high: min(leeway?.most ?? weight, weight))
    }
  }

  /// Whether the row does not apply, whatever became of its weight.
  package var isNotApplicable: Bool {
    switch self {
    case .notApplicable: true
    case .scored(_, _, let isNotApplicable): isNotApplicable
    case .suggested, .undetermined: false
    }
  }

  /// Whether the row does not apply and gets no points for it.
  var isLeftOut: Bool {
    if case .notApplicable = self { return true }
    return false
  }

  /// Whether a person has to decide.
  var isUndetermined: Bool {
    if case .undetermined = self { return true }
    return false
  }

  /// The same points for another reason; what has no points stays as it is.
  func because(_ reason: Reason) -> ScoredRow.State {
    switch self {
    case .scored(let points, _, let isNotApplicable):
      .scored(points: points, reason, isNotApplicable: isNotApplicable)
    case .suggested(let points, _, let assumed):
      .suggested(points: points, reason, assuming: assumed)
    default: self
    }
  }

  /// The same points as a suggestion that assumes more; what has no points stays as it is.
  func assuming(_ more: [Remark]) -> ScoredRow.State {
    switch self {
    case .scored(let points, let reason, false):
      .suggested(points: points, reason, assuming: more)
    case .suggested(let points, let reason, let assumed):
      .suggested(points: points, reason, assuming: assumed + more)
    default: self
    }
  }

  /// Full points where the row does not apply; else the state as it is.
  func inFull(_ weight: ExactDecimal) -> ScoredRow.State {
    guard case .notApplicable(let reason) = self else { return self }
    return .scored(
      points: weight, Reason(.notApplicableInFull, reason), isNotApplicable: true)
  }
}

extension Phrase {
  fileprivate static let notApplicableInFull = Phrase(
    "not-applicable-in-full", "不适用（{0}），按满分 {points} 计", "not applicable ({0}): full {points}")
}
