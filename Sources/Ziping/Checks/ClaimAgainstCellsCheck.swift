extension Scorer {
  /// What a form says in one place and contradicts in another: headings, claims, money.
  func addContradictions(
    _ rows: [AssignedRow], _ submission: Submission, _ log: inout FindingLog
  ) {
    for row in rows where row.places.row != nil {
      addHeadingFindings(row, &log)
      if let cell = row.claimedCell, !row.hasReason, !saysSomething(row.notApplicable),
        let claimed = points(in: cell.text),
        let weight = printedWeight(of: row),
        claimed < weight
      {
        log.add(
          .lossWithoutReason, [.points(claimed), .points(weight)], row: row.id, at: cell.place)
      }
      if headingKey(row.name) == Self.rateKey, let rate = executionRate(of: submission.money),
        row.actual.contradicts(rate)
      {
        log.add([Remark(.rateAgainstMoney, [.text(row.actual.text), .share(rate)])], to: row)
      }
    }
    if let rate = claimedRate(of: submission.money), !rate.isSame {
      log.add(
        .claimedRateDiffers, [.text(rate.cell.text), .share(rate.computed)], at: rate.cell.place)
    }
    addCosts(rows, submission, &log)
  }

  /// 预算执行率 where a form lists it among its indicators.
  private static let rateKey = headingKey("预算执行率")
  private static let satisfactionHeading = WordList(["满意"])
  private static let satisfactionNames = WordList(["满意", "好评", "认可", "投诉", "评价", "测评", "信访"])
  private static let benefitHeading = WordList(["效益"])

  private func addHeadingFindings(_ row: AssignedRow, _ log: inout FindingLog) {
    if Self.satisfactionHeading.first(in: row.level2) != nil,
      Self.satisfactionNames.first(in: row.name) == nil
    {
      log.add([Remark(.satisfactionInNameOnly, [.text(row.level2)])], to: row)
    }
    if case .measure(let measure) = row.target.reading.content,
      case .single(let quantity) = measure.extent, quantity.unit.symbol == "次",
      Self.benefitHeading.first(in: row.level2) != nil
    {
      log.add([Remark(.benefitInTimes, [.text(row.target.reading.text)])], to: row)
    }
  }

  /// A row's weight in the scale of its claim: the form's, else the rubric's.
  private func printedWeight(of row: AssignedRow) -> ExactDecimal? {
    if case .unclear = row.scale { return nil }
    if let stated = row.statedWeight.flatMap({ points(in: $0.text) }) { return stated }
    guard let fixed = row.fixed else { return nil }
    return row.scale == .whole ? ownScale(of: row.group).weight(fixed.points) : fixed.points
  }

  /// Several limits of money under costs are the parts of the budget.
  private func addCosts(
    _ rows: [AssignedRow], _ submission: Submission, _ log: inout FindingLog
  ) {
    let limits = rows.compactMap { row -> Quantity? in
      guard row.traits.isCost, case .atMost(let limit) = row.target.demand,
        limit.quantity.unit.family == "元"
      else { return nil }
      return limit.quantity
    }
    guard limits.count > 1,
      case .atLeast(let budget) = amounts(of: submission.money).0.demand,
      budget.quantity.unit.family == "元",
      let sum = try? Quantity.sum(limits, in: budget.quantity.unit),
      sum.magnitude != budget.quantity.magnitude
    else { return }
    log.add(
      .costsAgainstBudget, [.count(limits.count), .quantity(sum), .quantity(budget.quantity)],
      at: submission.money.planned?.place ?? Place(file: submission.source))
  }
}

extension Reading {
  /// Whether it states a rate that is off by more than one in its last digit.
  fileprivate func contradicts(_ rate: Ratio) -> Bool {
    guard case .measure(let measure) = content, case .single(let stated) = measure.extent,
      measure.comparator == nil || measure.comparatorIsVerb, measure.approximation == nil,
      stated.unit == .percent,
      let low = try? stated.magnitude.subtracting(.step(places: stated.magnitude.places)),
      let high = try? stated.magnitude.adding(.step(places: stated.magnitude.places)),
      let percent = try? rate.multiplied(by: .hundred)
    else { return false }
    return percent < Ratio(low) || percent > Ratio(high)
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
