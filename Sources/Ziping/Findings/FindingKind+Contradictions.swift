/// What a form says in one place and contradicts in another.
extension FindingKind {
  /// Points that the department itself takes off, without a word why (偏差原因).
  public static let lossWithoutReason: FindingKind = FindingKind(
    .warning, "loss-without-reason", "自评得分 {0} 低于分值 {1}，没有写偏差原因",
    "the claimed score {0} is below the weight {1}, and no reason is given", from: .system,
    why: ("失分要写原因和改进措施，自评才有用", "points off need a reason, or nothing is learnt"),
    example: ("分值 10、得分 9.5，备注空白", "9.5 of 10, no note"))
  /// An execution rate among the indicators that the money does not bear out.
  public static let rateAgainstMoney: FindingKind = FindingKind(
    .warning, "rate-against-money", "完成值“{0}”与资金不符：按执行数、预算数计算为 {1}",
    "the actual value \"{0}\" contradicts the money, which makes {1}", about: .actual,
    from: .reportQuality,
    why: ("填报的执行率与表头资金不符，得分跟着错", "the rate among the indicators is not that of the money"),
    example: ("填 98%，资金算出 99.97%", "98% stated, 99.97% by the money"))
  /// Cost targets that add up to something else than the budget.
  public static let costsAgainstBudget: FindingKind = FindingKind(
    .info, "costs-against-budget", "{0} 行成本指标值合计 {1}，与全年预算数 {2} 不一致",
    "the targets of {0} rows of costs make {1}, not the budget of {2}", from: .publishedForms,
    why: ("成本各行就是预算的各部分，合计应当等于预算", "the costs are the parts of the budget and should make it"),
    example: ("三行成本合计 94万元，预算 158.4万元", "three costs make 94万元, the budget is 158.4万元"))
  /// An indicator of satisfaction that does not ask whether anybody is satisfied.
  public static let satisfactionInNameOnly: FindingKind = FindingKind(
    .info, "satisfaction-in-name-only", "列在“{0}”下，名称却与满意与否无关",
    "stands under \"{0}\", but its name has nothing to do with satisfaction", from: .publishedForms,
    why: ("列在满意度下却没有问谁满意", "it stands under satisfaction and asks nobody"),
    example: ("满意度指标“意见采纳率”", "under satisfaction: \"意见采纳率\""))
  /// A benefit measured by how often something was done.
  public static let benefitInTimes: FindingKind = FindingKind(
    .info, "benefit-in-times", "效益指标以“{0}”计量：说的是做了几次，不是有什么效果",
    "a benefit measured as \"{0}\" says how often something was done, not what came of it",
    about: .target, from: .publishedForms,
    why: (
      "效益要说带来了什么变化，次数只说做了几次", "an effect is a change; times only say how often something was done"
    ), example: ("社会效益“提升履职能力 ≥1次”", "the effect \"提升履职能力 ≥1次\""))
}
