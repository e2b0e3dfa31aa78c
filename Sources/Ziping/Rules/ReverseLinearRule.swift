/// Full points while the limit is kept, else `W·(1-(A-T)/T)`, reaching 0 at twice the limit
/// (反向指标按偏离线性扣分).
///
/// How a rubric writes it, with examples: <doc:reverse-linear>.
///
/// Source: the deployed 预算管理一体化 module; it contradicts the ratio of 江西 and 湖北, so a rubric
/// names one or the other.
public struct ReverseLinearRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "reverse-linear"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "reverse-linear", "未超过限值得满分，否则 分值 × (1 - 超出/限值)",
    "full within the limit, else points × (1 - excess/limit)")
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.atMost]

  /// Creates the rule; it has no parameters.
  public init() {}

  /// Reads the rule.
  public static func read(_ object: ObjectReader) -> ReverseLinearRule? { ReverseLinearRule() }

  /// The limit and twice the limit, where nothing is left.
  public func boundaries(of target: Target) -> [String] {
    guard case .atMost(let limit) = target.demand else { return [] }
    var values = BoundaryValues(unit: limit.quantity.unit)
    values.add(around: limit.quantity.magnitude)
    if let end = try? Ratio(limit.quantity.magnitude).multiplied(by: 2) {
      values.add(around: end)
    }
    return values.texts
  }

  /// Judges an indicator whose target is at most some limit.
  public func judge(_ attempt: Attempt) -> Judgement {
    let judgement = ReverseRatioRule().judge(attempt)
    if case .undetermined(let remark, let leeway) = judgement.outcome, let most = leeway?.most {
      let inverse = try? Ratio.one.divided(by: most)
      let left = inverse.flatMap { try? Ratio(2).subtracting($0) } ?? .zero
      return .undetermined(remark, most: left, remarks: judgement.remarks)
    }
    // What keeps the limit, proves nothing or cannot be read is the same for both formulas.
    guard case .share(let ratio, _) = judgement.outcome, ratio != .one,
      case .atMost(let limit) = attempt.target.demand,
      case .value(let actual, _) = attempt.measured(against: limit.quantity, wantsMore: false)
    else { return judgement }
    let goal = limit.quantity
    // T/A is known; 1-(A-T)/T is 2-A/T.
    guard let over = try? actual.ratio(to: goal),
      let left = try? Ratio(2).subtracting(over)
    else {
      return goal.magnitude.isZero
        ? .share(.zero, Reason(.nothingLeft, .quantity(actual), .quantity(goal)))
        : .undetermined(.numberTooLong, attempt.bothTexts)
    }
    guard left.numerator > 0 else {
      return Judgement.share(.zero, Reason(.nothingLeft, .quantity(actual), .quantity(goal)))
        .adding(judgement.remarks).assuming(judgement.assumptions)
    }
    return Judgement.share(
      left, Reason(.linear, .quantity(actual), .quantity(goal), .share(left))
    ).adding(judgement.remarks).assuming(judgement.assumptions)
  }
}

extension Phrase {
  fileprivate static let linear = Phrase(
    "exceeded-linear", "超出限值：{weight} × (1 - ({0} - {1})/{1}) = {points}",
    "beyond the limit: {weight} × (1 - ({0} - {1})/{1}) = {points}")
  fileprivate static let nothingLeft = Phrase(
    "exceeded-twofold", "{0} 达到限值 {1} 的两倍，得 {points}",
    "{0} is twice the limit {1} or more: {points}")
}
