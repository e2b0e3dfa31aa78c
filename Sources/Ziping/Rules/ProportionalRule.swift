/// Full points once the target is reached, else `W·A/T` (按完成比例计分).
///
/// Never above W and never below 0. Under > the limit itself counts as reached.
///
/// Source: 财预〔2020〕10号 art. 17; 江西 2017 “完成值达到指标值，记满分；未达到指标值，按 B/A … 记分”.
public struct ProportionalRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "proportional"

  /// Creates the rule; it has no parameters.
  public init() {}

  /// Reads the rule.
  public static func read(_ object: ObjectReader) -> ProportionalRule? { ProportionalRule() }

  /// Judges an indicator whose target is at least some limit.
  public func judge(_ attempt: Attempt) -> Judgement {
    guard case .atLeast(let limit) = attempt.target.demand else {
      return .undetermined(.noRule, [.text(attempt.target.reading.text)])
    }
    switch attempt.measured(against: limit.quantity, wantsMore: true) {
    case .failed(let remark): return .undetermined(remark)
    case .value(let value, let remarks): return judge(value, limit, attempt).adding(remarks)
    case .bound(let comparator, let value, let remarks):
      let proves = comparator.wantsMore && !isShort(value, of: limit.quantity)
      return attempt.judge(bound: value, proves: proves).adding(remarks)
    case .range(let range, let remarks):
      let proves = !isShort(range.low, of: limit.quantity)
      return attempt.judge(bound: range.low, proves: proves).adding(remarks)
    }
  }

  private func isShort(_ value: Quantity, of limit: Quantity) -> Bool {
    (try? value.isLess(than: limit)) ?? true
  }

  private func judge(_ value: Quantity, _ limit: Target.Limit, _ attempt: Attempt) -> Judgement {
    let target = limit.quantity
    let (actual, goal) = (Fact.quantity(value), Fact.quantity(target))
    if target.magnitude.isZero {
      // W·A/0 is nothing; what is below zero has no rule.
      return value.magnitude.isNegative
        ? .undetermined(.targetNegative, [.text(attempt.target.reading.text)])
        : .share(.one, Reason(.metMore, actual, goal))
    }
    guard let share = try? value.ratio(to: target) else {
      return .undetermined(.numberTooLong, attempt.bothTexts)
    }
    guard share.isWholeOrMore else {
      if limit.approximation == .below {
        return .undetermined(.targetApproximate, [.text(attempt.target.reading.text)])
      }
      return share.numerator < 0
        ? .share(.zero, Reason(.belowZero, actual))
        : .share(share, Reason(.shortOfTarget, actual, goal))
    }
    var remarks: [Remark] = []
    if limit.isStrict, share == .one {
      remarks.append(Remark(.atStrictLimit, [.text(attempt.target.reading.text)]))
    }
    let line = attempt.setting.policy.overFulfilledFrom
    if (try? share.isLess(than: line)) == false {
      remarks.append(Remark(.overFulfilled, [.share(share), .share(line)]))
    }
    return .share(.one, Reason(.metMore, actual, goal), remarks: remarks)
  }
}

extension Attempt {
  /// Judges an actual value that is only a bound: full points if it proves the target met.
  func judge(bound: Quantity, proves: Bool) -> Judgement {
    guard proves else {
      return .undetermined(.boundProvesNothing, [.text(actual.text), .text(target.reading.text)])
    }
    return .share(
      .one, Reason(.provenByBound, .text(actual.text)),
      remarks: [Remark(.boundForValue, [.text(actual.text)])])
  }
}

extension Phrase {
  fileprivate static let metMore = Phrase(
    "met", "{0} 达到 {1}，得满分 {points}", "{0} reaches {1}: full {points}")
  fileprivate static let shortOfTarget = Phrase(
    "short", "{weight} × {0}/{1} = {points}", "{weight} × {0}/{1} = {points}")
  fileprivate static let belowZero = Phrase(
    "below-zero", "{0} 为负，得 {points}", "{0} is negative: {points}")
  fileprivate static let provenByBound = Phrase(
    "proven-by-bound", "“{0}”已足以说明达标，得满分 {points}", "\"{0}\" proves the target met: full {points}")
}
