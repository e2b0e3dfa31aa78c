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

extension FindingKind {
  /// More spent than planned.
  public static let executionAboveWhole: FindingKind = FindingKind(
    .warning, "execution-above-100", "执行数 {0} 超过预算数 {1}，执行率 {2}，按100%计",
    "spent {0} of {1} planned, a rate of {2}; counted as 100%",
    remedy: ("核对全年预算数、全年执行数", "check the budget and the spending"),
    from: .system,
    why: ("执行数超过预算数，要么数字有误，要么超支", "spent more than planned: a wrong figure or an overrun"),
    example: ("预算 158.4，执行 170.51", "158.4 planned, 170.51 spent"))
  /// The budget is missing.
  public static let budgetMissing: FindingKind = FindingKind(
    .warning, "budget-missing", "没有全年预算数，预算执行率无法计算",
    "there is no budget; the execution rate is unknown",
    remedy: ("填写全年预算数，或用 --planned 给出", "fill in the budget, or give it with --planned"),
    from: .system, why: ("没有预算数，执行率无从计算", "without a budget there is no rate"),
    example: ("全年预算数空白", "no budget"))
}

extension Phrase {
  fileprivate static let rate = Phrase(
    "rate", "{weight} × {0}/{1} = {points}", "{weight} × {0}/{1} = {points}")
  fileprivate static let rateClamped = Phrase(
    "rate-clamped", "{0}/{1} = {2}，按 100% 计，得 {points}", "{0}/{1} = {2}, held to 100%: {points}")
}
