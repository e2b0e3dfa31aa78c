/// Full points inside the range, `W·A/low` below it, the rubric's reverse rule above it (区间指标).
///
/// A satisfaction, and any other rate that ends at 100 %, is not judged by how much it is above its range.
///
/// How a rubric writes it, with examples: <doc:range>.
///
/// Source: the national formulas (财预〔2020〕10号 art. 17) against the end that was missed; which
/// reverse formula holds is the rubric's rule for ≤ targets.
public struct RangeRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "range"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "range", "在区间内得满分，否则按偏离的一端计", "full within the range, else by the end that was missed")
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.range]

  /// Creates the rule; it has no parameters.
  public init() {}

  /// Reads the rule.
  public static func read(_ object: ObjectReader) -> RangeRule? { RangeRule() }

  /// Judges an indicator whose target is a range.
  public func judge(_ attempt: Attempt) -> Judgement {
    judge(attempt, beside: RuleSet([:]))
  }

  /// Judges it; a value above the range is judged by the rubric's rule for limits.
  public func judge(_ attempt: Attempt, beside rules: RuleSet) -> Judgement {
    guard case .range(let range) = attempt.target.demand else {
      return .undetermined(.noRule, [attempt.target.reading.quoted])
    }
    switch attempt.measured(against: range.low, wantsMore: true) {
    case .failed(let remark, let most): return .undetermined(remark, most: most)
    case .value(let value, let remarks): return judge(value, range, attempt, rules).adding(remarks)
    case .bound(let comparator, let value, let remarks):
      return judge(comparator, value, range, attempt, rules).adding(remarks)
    case .range(let actual, let remarks):
      let proves =
        attempt.isBetterAboveRange
        ? !actual.low.isLess(than: range.low)
        : isInside(actual.low, range) && isInside(actual.high, range)
      let most =
        most(below: actual.high, isOpen: actual.highIsOpen, range, attempt, rules)
        ?? most(above: actual.low, isOpen: actual.lowIsOpen, range, attempt, rules)
      return attempt.judge(bound: actual.low, proves: proves, most: most).adding(remarks)
    }
  }

  /// What values up to an end get at most where none of them reaches the range; nil where one may.
  private func most(
    below end: Quantity, isOpen: Bool, _ range: QuantityRange, _ attempt: Attempt,
    _ rules: RuleSet
  ) -> Ratio? {
    guard end.isLess(than: range.low) || (isOpen && !range.low.isLess(than: end)) else {
      return nil
    }
    return judge(end, range, attempt, rules).share
  }

  /// What values from an end on get at most where none of them keeps within the range.
  private func most(
    above end: Quantity, isOpen: Bool, _ range: QuantityRange, _ attempt: Attempt,
    _ rules: RuleSet
  ) -> Ratio? {
    guard range.high.isLess(than: end) || (isOpen && !end.isLess(than: range.high)) else {
      return nil
    }
    return judge(end, range, attempt, rules).share
  }

  /// Whether a value lies in the range or on one of its ends.
  private func isInside(_ value: Quantity, _ range: QuantityRange) -> Bool {
    !value.isLess(than: range.low) && !range.high.isLess(than: value)
  }

  private func judge(
    _ comparator: Comparator, _ value: Quantity, _ range: QuantityRange, _ attempt: Attempt,
    _ rules: RuleSet
  ) -> Judgement {
    // A one-sided bound proves a range only where the other end cannot be passed.
    let isWhole = range.high == Quantity(100, .percent) && attempt.traits.isBounded
    let proves =
      comparator.wantsMore
      && (isWhole
        ? isInside(value, range) : attempt.isBetterAboveRange && !value.isLess(than: range.low))
    let most =
      comparator.wantsMore
      ? most(above: value, isOpen: comparator.isStrict, range, attempt, rules)
      : most(below: value, isOpen: comparator.isStrict, range, attempt, rules)
    return attempt.judge(bound: value, proves: proves, most: most)
  }

  private func judge(
    _ value: Quantity, _ range: QuantityRange, _ attempt: Attempt, _ rules: RuleSet
  ) -> Judgement {
    if isInside(value, range) {
      let isLow = range.lowIsOpen && !range.low.isLess(than: value)
      let isHigh = range.highIsOpen && !value.isLess(than: range.high)
      let remarks =
        isLow || isHigh ? [Remark(.atStrictLimit, [attempt.target.reading.quoted])] : []
      return .share(
        .one, Reason(.inside, .quantity(value), .quantity(range.low), .quantity(range.high)),
        remarks: remarks)
    }
    if value.isLess(than: range.low) {
      // W·A/0 is nothing.
      if range.low.magnitude.isZero {
        return .undetermined(.targetNegative, [attempt.target.reading.quoted])
      }
      guard let share = try? value.ratio(to: range.low) else {
        return .undetermined(.numberTooLong, attempt.bothTexts)
      }
      return .share(share, Reason(.below, .quantity(value), .quantity(range.low)))
    }
    if attempt.isBetterAboveRange {
      return .share(
        .one, Reason(.beyond, .quantity(value), .quantity(range.high)),
        remarks: [Remark(.aboveRangeForBetter, attempt.bothTexts)])
    }
    let ceiling = Target(attempt.target.reading, .atMost(Target.Limit(range.high)))
    // The value as it was read against the low end: 0.98 is not once a ratio and once 0.98 %.
    let reading = attempt.actual.holding(.measure(Measure(.single(value))))
    let judgement = rules.judge(attempt.replacing(target: ceiling, actual: reading))
    guard attempt.traits.lowerIsBetter == nil, attempt.traits.openDirection == nil,
      case .share(let share, _) = judgement.outcome, share != .one
    else { return judgement }
    return judgement.adding([Remark(.aboveRange, attempt.bothTexts)])
  }
}

extension Attempt {
  /// Whether its range is a floor: of satisfaction and other rates that end at 100 % nobody has too much.
  fileprivate var isBetterAboveRange: Bool {
    traits.isBounded && traits.lowerIsBetter == nil && traits.openDirection == nil
  }
}

extension FindingKind {
  /// A value above its range loses points where more may well be better.
  public static let aboveRange: FindingKind = FindingKind(
    .warning, "above-range", "完成值“{1}”高于区间“{0}”的上限，因此扣分；如果越高越好，指标值应写成≥",
    "the actual value \"{1}\" loses points for being above the range \"{0}\"; if more is better, the target should say ≥",
    about: .target,
    remedy: (
      "核对“实际完成值”列；越高越好的，在“偏差原因”列写明",
      "check the actual value (实际完成值); if more is better, say so (偏差原因)"
    ),
    from: .scoring,
    why: ("区间指标高于上限要扣分，做得更好反而失分", "above a range points are lost, even for doing better"),
    example: ("补贴人数“80-100人”，完成“120人”", "\"80-100人\" subsidised, \"120人\" reached"))
  /// A value above its range where more is better keeps all points.
  public static let aboveRangeForBetter: FindingKind = FindingKind(
    as: .aboveRange, "完成值“{1}”高于区间“{0}”的上限；这类指标越高越好，不扣分，指标值应写成≥",
    "the actual value \"{1}\" is above the range \"{0}\"; more of it is better and loses nothing, and the target should say ≥",
    about: .target)
}

extension Phrase {
  fileprivate static let beyond = Phrase(
    "beyond-range", "{0} 高于 {1}，越高越好，得满分 {points}",
    "{0} is above {1}, and more is better: full {points}")
  fileprivate static let inside = Phrase(
    "inside-range", "{0} 在 {1} 至 {2} 之间，得满分 {points}", "{0} lies between {1} and {2}: full {points}"
  )
  fileprivate static let below = Phrase(
    "below-range", "低于下限：{weight} × {0}/{1} = {points}",
    "below the range: {weight} × {0}/{1} = {points}")
}
