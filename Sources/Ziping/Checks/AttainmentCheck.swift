/// What was attained against the money spent: the deployed system marks more than 5 % apart.
///
/// `((S/90) − (E/10)) / (S/90) > 5 %`, where S is what the indicators got of 90 and E what the
/// execution rate got of 10; here as shares of whatever the indicators weigh.
struct AttainmentCheck: FormCheck {
  let kinds: [FindingKind] = [.attainmentAboveMoney, .attainmentBelowMoney]

  func findings(in form: CheckedForm) -> [Finding] {
    guard let stated = form.money.rate, stated.numerator > 0, !form.rows.isEmpty else {
      return []
    }
    let money = stated.clamped
    let rows = form.rows.filter { !$0.state.isNotApplicable }
    let got = rows.compactMap(\.points)
    guard got.count == rows.count, let points = try? got.sum(),
      let weight = try? rows.map(\.weight).sum(),
      let share = try? Ratio(points, over: weight)
    else { return [] }
    let gap = form.rubric.review.limits.attainmentGap
    guard let least = try? ExactDecimal.hundred.subtracting(gap) else { return [] }
    let facts: [Fact] = [.share(share), .share(money), .number(gap)]
    if (try? money.divided(by: share))?.isBelow(percent: least) ?? false {
      return [form.finding(.attainmentAboveMoney, facts)]
    }
    if (try? share.divided(by: money))?.isBelow(percent: least) ?? false {
      return [form.finding(.attainmentBelowMoney, facts)]
    }
    return []
  }
}

extension FindingKind {
  /// Far more attained than spent.
  public static let attainmentAboveMoney: FindingKind = FindingKind(
    .warning, "attainment-above-money", "各项指标得分率 {0}，预算只执行了 {1}，相差超过 {2}%",
    "the indicators got {0} of their points with only {1} of the budget spent, more than {2}% apart",
    remedy: ("核对各行完成值；钱没有花完也完成了的，写明原因", "check the actual values; say why less money was enough"),
    from: .system,
    why: (
      "钱没有花完，事却说都做完了：目标可能定低，或者完成值不实",
      "the money was not spent, yet all is said to be done: low targets, or actual values that are not true"
    ), example: ("预算执行率 60%，各项指标得满分", "60% of the budget spent, full marks for every indicator"))
  /// Far less attained than spent.
  public static let attainmentBelowMoney: FindingKind = FindingKind(
    .warning, "attainment-below-money", "预算执行了 {1}，各项指标得分率只有 {0}，相差超过 {2}%",
    "{1} of the budget was spent, and the indicators got only {0} of their points, more than {2}% apart",
    remedy: ("在“偏差原因”列写明没有完成的原因和后续安排", "give the reason and what follows (偏差原因)"),
    from: .system,
    why: (
      "钱花完了，事没有做完：要说明原因和后续安排",
      "the money is gone and the work is not done: the reason and what follows are due"
    ), example: ("预算执行率 100%，各项指标只得 70%", "all of the budget spent, 70% of the points"))
}
