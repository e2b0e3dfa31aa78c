/// What reading a form's money brings to light (资金).
extension FindingKind {
  /// The budget of the whole is missing, one of a part is there.
  public static let budgetOnlyOfPart: FindingKind = FindingKind(
    .warning, "budget-only-of-part", "预算总额为空或为零；若按“{0}”计，执行率为 {1}",
    "the total budget is blank or zero; by \"{0}\" the rate would be {1}",
    remedy: ("填写全年预算数（总额），或用 --planned 给出", "fill in the total budget, or give it with --planned"),
    from: .publishedForms, why: ("只填了分项，没有总额", "only a part is stated"),
    example: ("总额空白，财政拨款 59.8", "no total, 59.8 of one part"))
  /// The budget is zero.
  public static let budgetZero: FindingKind = FindingKind(
    .warning, "budget-zero", "全年预算数为零，预算执行率无法计算",
    "the budget is zero; the execution rate is unknown",
    remedy: ("核对全年预算数，或用 --planned 给出", "check the budget, or give it with --planned"),
    from: .system, why: ("预算为零，执行率没有意义", "a rate of a budget of zero means nothing"),
    example: ("全年预算数 0", "a budget of 0"))
  /// The spending is missing.
  public static let executedMissing: FindingKind = FindingKind(
    .warning, "executed-missing", "没有全年执行数，预算执行率无法计算",
    "the spending is missing; the execution rate is unknown",
    remedy: ("填写全年执行数，或用 --executed 给出", "fill in the spending, or give it with --executed"),
    from: .system, why: ("没有执行数，执行率无从计算", "without spending there is no rate"),
    example: ("全年执行数空白", "no spending"))
  /// An amount that cannot be read.
  public static let moneyUnreadable: FindingKind = FindingKind(
    .warning, "money-unreadable", "金额“{0}”读不懂", "the amount \"{0}\" cannot be read",
    remedy: ("改正金额", "correct the amount"), from: .scoring,
    why: ("金额读不懂，执行率无从计算", "an amount that cannot be read gives no rate"),
    example: ("预算数“约百万”", "budget \"约百万\""))
}
