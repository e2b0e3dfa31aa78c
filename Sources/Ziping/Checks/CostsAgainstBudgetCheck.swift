/// Several limits of money under costs, which are the parts of the budget (成本指标与预算不符).
struct CostsAgainstBudgetCheck: FormCheck {
  let stage: CheckStage = .scoring

  func findings(in form: CheckedForm) -> [Finding] {
    let limits = form.evaluation.form.rows.compactMap { row -> Quantity? in
      guard row.traits.isCost, case .atMost(let limit) = row.cells.target.demand,
        limit.quantity.unit.family == "元"
      else { return nil }
      return limit.quantity
    }
    guard limits.count > 1, case .atLeast(let budget) = form.money.target.demand,
      budget.quantity.unit.family == "元",
      let sum = try? Quantity.sum(limits, in: budget.quantity.unit),
      sum.magnitude != budget.quantity.magnitude
    else { return [] }
    return [
      form.finding(
        .costsAgainstBudget, [.count(limits.count), .quantity(sum), .quantity(budget.quantity)],
        at: form.submission.money.planned?.place)
    ]
  }
}

extension Quantity {
  /// The sum of quantities of one family in one of its units, to a cent if it has no end.
  static func sum(
    _ quantities: [Quantity], in unit: Unit
  ) throws(ArithmeticError) -> Quantity {
    var sum = Ratio.zero
    for quantity in quantities { sum = try sum.adding(quantity.number(in: unit)) }
    guard let exact = sum.decimal else { return Quantity(try sum.times(.one, .cents), unit) }
    return Quantity(exact, unit)
  }
}

extension FindingKind {
  /// Cost targets that add up to something else than the budget.
  public static let costsAgainstBudget: FindingKind = FindingKind(
    .info, "costs-against-budget", "{0} 行成本指标值合计 {1}，与全年预算数 {2} 不一致",
    "the targets of {0} rows of costs make {1}, not the budget of {2}", from: .publishedForms,
    why: ("成本各行就是预算的各部分，合计应当等于预算", "the costs are the parts of the budget and should make it"),
    example: ("三行成本合计 94万元，预算 158.4万元", "three costs make 94万元, the budget is 158.4万元"))
}
