/// Full points at zero or below, none above it (指标值为零).
///
/// A ratio to zero is nothing, so the other rules cannot score such a target.
///
/// How a rubric writes it, with examples: <doc:zero-target>.
///
/// Source: the deployed 预算管理一体化 module (“=0”: A≤0 full, A>0 none); 江西 2017's A/B gives 0 too.
public struct ZeroTargetRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "zero-target"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "zero-target", "为零得满分，否则不得分", "full at zero, else nothing")
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.zero]

  /// Creates the rule; it has no parameters.
  public init() {}

  /// Reads the rule.
  public static func read(_ object: ObjectReader) -> ZeroTargetRule? { ZeroTargetRule() }

  /// Judges an indicator whose target is zero under = or ≤.
  public func judge(_ attempt: Attempt) -> Judgement {
    guard case .zero(let zero) = attempt.target.demand else {
      return .undetermined(.noRule, [attempt.target.reading.quoted])
    }
    switch attempt.measured(against: zero, wantsMore: false) {
    case .failed(let remark, let most): return .undetermined(remark, most: most)
    case .value(let value, let remarks):
      let isKept = value.magnitude <= .zero
      // A rate of growth above a bare zero may be what was wanted.
      let isOpen = !isKept && attempt.traits.isSigned && attempt.target.isBare
      let assumed =
        isOpen ? [Remark(.zeroAssumed, [attempt.target.reading.quoted])] : []
      return Judgement.share(
        isKept ? .one : .zero,
        Reason(isKept ? .atZero : .aboveZero, .quantity(attempt.written(value)))
      ).adding(remarks + assumed)
    case .bound(let comparator, let value, let remarks):
      let proves = comparator.wantsLess && value.magnitude <= .zero
      let misses = comparator.wantsMore && isMissed(from: value, isOpen: comparator.isStrict)
      return attempt.judge(bound: value, proves: proves, most: misses ? .zero : nil)
        .adding(remarks)
    case .range(let range, let remarks):
      let misses = isMissed(from: range.low, isOpen: range.lowIsOpen)
      return attempt.judge(
        bound: range.high, proves: range.high.magnitude <= .zero, most: misses ? .zero : nil
      ).adding(remarks)
    }
  }

  /// Whether no value from an end on is zero or below.
  private func isMissed(from end: Quantity, isOpen: Bool) -> Bool {
    end.magnitude > .zero || (isOpen && end.magnitude.isZero)
  }
}

extension FindingKind {
  /// Nothing above zero is assumed to be wanted of what may well grow.
  public static let zeroAssumed: FindingKind = FindingKind(
    as: .directionAssumed, "指标值“{0}”没有写≥或≤，按不高于零计分；越高越好的，应写成≥",
    "the target \"{0}\" has no ≥ or ≤ and is scored as no more than zero; if more is better it should say ≥",
    about: .target)
}

extension Phrase {
  fileprivate static let atZero = Phrase(
    "at-zero", "{0} 达到零目标，得满分 {points}", "{0} meets the target of zero: full {points}")
  fileprivate static let aboveZero = Phrase(
    "above-zero", "{0} 高于零目标，得 {points}", "{0} is above the target of zero: {points}")
}
