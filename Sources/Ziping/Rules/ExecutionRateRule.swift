/// The points times executed / planned, at most all of them (预算执行率).
///
/// Planned is the adjusted budget of the year (全年预算数), executed what was paid of it. Above 100 %
/// the rate is held to 100 %.
///
/// How a rubric writes it, with examples: <doc:execution-rate>.
///
/// Source: 湖北 2020 form “得分(20分*执行率)”; 四川中江 2022 “预算资金执行率10分”; the deployed module.
public struct ExecutionRateRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "execution-rate"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "execution-rate", "分值 × 执行数/预算数", "points × spending/budget")
  /// It judges the money rather than a target.
  public static let targets: [TargetKind] = []

  /// Creates the rule; it has no parameters.
  public init() {}

  /// Reads the rule.
  public static func read(_ object: ObjectReader) -> ExecutionRateRule? { ExecutionRateRule() }

  /// Judges the money: the target is the planned amount, the actual value the executed one.
  public func judge(_ attempt: Attempt) -> Judgement {
    guard case .atLeast(let planned) = attempt.target.demand,
      case .measure(let measure) = attempt.actual.content,
      case .single(let executed) = measure.extent
    else { return .undetermined(.budgetMissing) }
    guard let rate = try? executed.ratio(to: planned.quantity) else {
      return .undetermined(.numberTooLong, attempt.bothTexts)
    }
    let (paid, budget) = (Fact.quantity(executed), Fact.quantity(planned.quantity))
    guard rate.isWholeOrMore, rate != .one else {
      return .share(rate, Reason(.rate, paid, budget))
    }
    return .share(
      .one, Reason(.rateClamped, paid, budget, .share(rate)),
      remarks: [Remark(.executionAboveWhole, [paid, budget, .share(rate)])])
  }
}

extension Phrase {
  fileprivate static let rate = Phrase(
    "rate", "{weight} × {0}/{1} = {points}", "{weight} × {0}/{1} = {points}")
  fileprivate static let rateClamped = Phrase(
    "rate-clamped", "{0}/{1} = {2}，按 100% 计，得 {points}", "{0}/{1} = {2}, held to 100%: {points}")
}
