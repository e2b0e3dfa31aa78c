extension Scorer {
  /// Holds what the text around a form says against its table.
  func addNarrativeFindings(
    _ rows: [AssignedRow], _ submission: Submission, _ log: inout FindingLog
  ) {
    let narrative = submission.narrative
    compare(
      narrative.totals, with: submission.claimedTotal, .narrativeTotalDiffers, &log
    ) { points(in: $0) == points(in: $1) }
    compare(
      narrative.grades, with: submission.claimedGrade, .narrativeGradeDiffers, &log
    ) { isSameGrade($0, $1) }
    let money = submission.money
    compare(.budget, narrative.planned, with: money.planned, unit: money.unit, &log)
    compare(.spending, narrative.executed, with: money.executed, unit: money.unit, &log)
    compareRate(narrative.rates, with: money, &log)
    addBudgetsThatDiffer(narrative.planned, unit: money.unit, &log)
    addSpendingAgainstBudget(narrative, money, &log)
    compareSatisfaction(narrative.satisfaction, with: rows, &log)
    compareFigures(narrative.figures, with: rows, &log)
  }

  /// Each statement that differs from the table's, or from the first one where the table has none.
  private func compare(
    _ stated: [Submission.Cell], with own: Submission.Cell?, _ kind: FindingKind,
    _ log: inout FindingLog, isSame: (String, String) -> Bool
  ) {
    guard let reference = own ?? stated.first else { return }
    for cell in stated where !isSame(cell.text, reference.text) {
      log.add(
        kind, [.text(cell.text), .text(reference.text), .text(reference.place.description)],
        at: cell.place)
    }
  }

  /// 优 and 优秀 are one grade.
  private func isSameGrade(_ left: String, _ right: String) -> Bool {
    let (left, right) = (comparisonKey(left), comparisonKey(right))
    return left.hasPrefix(right) || right.hasPrefix(left)
  }

  private func compare(
    _ what: Phrase, _ stated: [Submission.Cell], with own: Submission.Cell?, unit: String,
    _ log: inout FindingLog
  ) {
    // A text that states several amounts speaks of several things.
    guard let cell = stated.first, stated.areOne, let own,
      let amount = Amount(own, unit: unit, reader).quantity,
      let told = Amount(cell, unit: unit, reader).quantity, !agree(amount, told)
    else { return }
    log.add(
      .narrativeMoneyDiffers,
      [.text(cell.text), .text(own.text), .text(own.place.description), .phrase(what)],
      at: cell.place)
  }

  private func compareRate(
    _ stated: [Submission.Cell], with money: Submission.Money, _ log: inout FindingLog
  ) {
    guard let cell = stated.first, stated.areOne,
      let rate = executionRate(of: money),
      case .measure(let measure) = reader.read(cell.text).content,
      case .single(let told) = measure.extent, told.unit.isShare,
      let hundred = try? rate.multiplied(by: .hundred),
      let share = try? Ratio(told.magnitude).multiplied(by: told.unit.factor),
      let percent = try? Unit.percent.factor.multiplied(by: hundred),
      let step = step(of: told), !areClose(share, percent, within: step)
    else { return }
    // More than the whole counts as the whole.
    if rate.isWholeOrMore, told.magnitude == 100 { return }
    let place = (money.executed ?? money.planned)?.place ?? cell.place
    log.add(
      .narrativeRateDiffers, [.text(cell.text), .share(rate), .text(place.description)],
      at: cell.place)
  }

  /// A text has one budget; the reader takes the adjusted one where there is one.
  private func addBudgetsThatDiffer(
    _ stated: [Submission.Cell], unit: String, _ log: inout FindingLog
  ) {
    guard let first = stated.first, let amount = amount(first, unit: unit),
      let other = stated.first(where: { cell in
        self.amount(cell, unit: unit).map { !agree(amount, $0) } ?? false
      })
    else { return }
    log.add(
      .narrativeBudgetsDiffer,
      [.text(other.text), .text(first.text), .text(first.place.description)], at: other.place)
  }

  /// Whether two amounts are the same but for the places that one of them leaves out.
  func agree(_ left: Quantity, _ right: Quantity) -> Bool {
    guard left.unit.family == right.unit.family,
      let first = try? Ratio(left.magnitude).multiplied(by: left.unit.factor),
      let second = try? Ratio(right.magnitude).multiplied(by: right.unit.factor),
      let one = step(of: left), let other = step(of: right)
    else { return true }
    return areClose(first, second, within: max(one, other))
  }

  /// What one more in the last place of a quantity is.
  private func step(of quantity: Quantity) -> Ratio? {
    guard let power = powerOfTen(quantity.magnitude.places) else { return nil }
    return try? Ratio(1, power).multiplied(by: quantity.unit.factor)
  }

  /// Whether the difference is less than a step; if nobody can tell, yes.
  private func areClose(_ left: Ratio, _ right: Ratio, within step: Ratio) -> Bool {
    guard let most = try? right.adding(step), let least = try? right.subtracting(step) else {
      return true
    }
    return least < left && left < most
  }
}

extension [Submission.Cell] {
  /// Whether all of them say the same.
  var areOne: Bool { Set(map { comparisonKey($0.text) }).count == 1 }
}

extension Phrase {
  fileprivate static let budget = Phrase("narrative-budget", "预算数", "the budget")
  fileprivate static let spending = Phrase("narrative-spending", "执行数", "the spending")
}
