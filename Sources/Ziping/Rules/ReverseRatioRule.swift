/// Full points while the limit is kept, else `W·T/A`, never reaching 0 (反向指标按比值计分).
///
/// How a rubric writes it, with examples: <doc:reverse-ratio>.
///
/// Source: 江西 2017 “反向指标…年度指标值(A)/全年实际值(B)*该指标分值”; 湖北 2020 “反向指标…得分=权重*A/B”.
public struct ReverseRatioRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "reverse-ratio"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "reverse-ratio", "未超过限值得满分，否则 分值 × 限值/完成值", "full within the limit, else points × limit/actual")
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.atMost]

  /// Creates the rule; it has no parameters.
  public init() {}

  /// Reads the rule.
  public static func read(_ object: ObjectReader) -> ReverseRatioRule? { ReverseRatioRule() }

  /// Judges an indicator whose target is at most some limit.
  public func judge(_ attempt: Attempt) -> Judgement {
    guard case .atMost(let limit) = attempt.target.demand else {
      return .undetermined(.noRule, [attempt.target.reading.quoted])
    }
    switch attempt.measured(against: limit.quantity, wantsMore: false) {
    case .failed(let remark, let most): return .undetermined(remark, most: most)
    case .value(let value, let remarks): return judge(value, limit, attempt).adding(remarks)
    case .bound(let comparator, let value, let remarks):
      let proves = comparator.wantsLess && isKept(limit.quantity, by: value)
      let most =
        comparator.wantsMore
        ? most(from: value, isOpen: comparator.isStrict, limit, attempt) : nil
      return attempt.judge(bound: value, proves: proves, most: most).adding(remarks)
    case .range(let range, let remarks):
      let proves = isKept(limit.quantity, by: range.high)
      let most = most(from: range.low, isOpen: range.lowIsOpen, limit, attempt)
      return attempt.judge(bound: range.high, proves: proves, most: most).adding(remarks)
    }
  }

  /// What values from an end on get at most where none of them keeps the limit; nil where one may.
  private func most(
    from end: Quantity, isOpen: Bool, _ limit: Target.Limit, _ attempt: Attempt
  ) -> Ratio? {
    let isMissed = !isKept(limit.quantity, by: end)
    guard isMissed || (isOpen && isKept(end, by: limit.quantity)) else { return nil }
    return judge(end, limit, attempt).share
  }

  private func isKept(_ limit: Quantity, by value: Quantity) -> Bool {
    !limit.isLess(than: value)
  }

  private func judge(_ value: Quantity, _ limit: Target.Limit, _ attempt: Attempt) -> Judgement {
    let (actual, goal) = (Fact.quantity(value), Fact.quantity(limit.quantity))
    if isKept(limit.quantity, by: value) {
      let isEqual = isKept(value, by: limit.quantity)
      let remarks =
        limit.isStrict && isEqual
        ? [Remark(.atStrictLimit, [attempt.target.reading.quoted])] : []
      return .share(.one, Reason(.kept, actual, goal), remarks: remarks)
    }
    guard let share = try? limit.quantity.ratio(to: value) else {
      return .undetermined(.numberTooLong, attempt.bothTexts)
    }
    return .share(share, Reason(.exceeded, goal, actual))
  }
}

extension Phrase {
  fileprivate static let kept = Phrase(
    "kept", "{0} 未超过 {1}，得满分 {points}", "{0} keeps within {1}: full {points}")
  fileprivate static let exceeded = Phrase(
    "exceeded", "超出限值：{weight} × {0}/{1} = {points}",
    "beyond the limit: {weight} × {0}/{1} = {points}")
}
