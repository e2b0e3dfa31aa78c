/// What a form says in one place and contradicts in another.
extension FindingKind {
  /// Points that the department itself takes off, without a word why (偏差原因).
  public static let lossWithoutReason: FindingKind = FindingKind(
    .warning, "loss-without-reason", "自评得分 {0} 低于分值 {1}，没有写偏差原因",
    "the claimed score {0} is below the weight {1}, and no reason is given")
  /// An execution rate among the indicators that the money does not bear out.
  public static let rateAgainstMoney: FindingKind = FindingKind(
    .warning, "rate-against-money", "完成值“{0}”与资金不符：按执行数、预算数计算为 {1}",
    "the actual value \"{0}\" contradicts the money, which makes {1}", about: .actual)
  /// Cost targets that add up to something else than the budget.
  public static let costsAgainstBudget: FindingKind = FindingKind(
    .info, "costs-against-budget", "{0} 行成本指标值合计 {1}，与全年预算数 {2} 不一致",
    "the targets of {0} rows of costs make {1}, not the budget of {2}")
  /// An indicator of satisfaction that does not ask whether anybody is satisfied.
  public static let satisfactionInNameOnly: FindingKind = FindingKind(
    .info, "satisfaction-in-name-only", "列在“{0}”下，名称却与满意与否无关",
    "stands under \"{0}\", but its name has nothing to do with satisfaction")
  /// A benefit measured by how often something was done.
  public static let benefitInTimes: FindingKind = FindingKind(
    .info, "benefit-in-times", "效益指标以“{0}”计量：说的是做了几次，不是有什么效果",
    "a benefit measured as \"{0}\" says how often something was done, not what came of it",
    about: .target)
}
