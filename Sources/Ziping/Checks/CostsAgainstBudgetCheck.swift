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
