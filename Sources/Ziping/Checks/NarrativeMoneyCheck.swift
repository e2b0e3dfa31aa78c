/// Money that the text around a form states otherwise than its table, or than itself (文字与表中资金不符).
struct NarrativeMoneyCheck: FormCheck {
  let stage: CheckStage = .scoring

  func findings(in form: CheckedForm) -> [Finding] {
    let told = form.submission.narrative
    let (money, whole) = (form.submission.money, form.money.whole)
    let planned = Told(told.planned, form)
    return [
      difference(.budget, planned, money.planned, whole.planned),
      difference(.spending, Told(told.executed, form), money.executed, whole.executed),
      rateDifference(told.rates, form), planned.secondBudget, overspending(told, form),
    ].compactMap(\.self)
  }

  private func difference(
    _ what: Phrase, _ told: Told, _ own: Submission.Cell?, _ amount: Quantity?
  ) -> Finding? {
    // A text that states several amounts speaks of several things.
    guard let cell = told.cells.first, told.cells.areOne, let own, let amount,
      let stated = told.first, !amount.agrees(with: stated)
    else { return nil }
    return Finding(
      .narrativeMoneyDiffers,
      [.text(cell.text), .text(own.text), .text(own.place.description), .phrase(what)],
      at: cell.place)
  }

  private func rateDifference(_ stated: [Submission.Cell], _ form: CheckedForm) -> Finding? {
    guard let cell = stated.first, stated.areOne, let rate = form.money.rate,
      case .measure(let measure) = form.ready.reader.read(cell.text).content,
      case .single(let told) = measure.extent, told.unit.isShare,
      let hundred = try? rate.multiplied(by: .hundred),
      let share = try? Ratio(told.magnitude).multiplied(by: told.unit.factor),
      let percent = try? Unit.percent.factor.multiplied(by: hundred),
      let step = told.step, !share.isClose(to: percent, within: step)
    else { return nil }
    // More than the whole counts as the whole.
    if rate.isWholeOrMore, told.magnitude == 100 { return nil }
    let money = form.submission.money
    let place = (money.executed ?? money.planned)?.place ?? cell.place
    return Finding(
      .narrativeRateDiffers, [.text(cell.text), .share(rate), .text(place.description)],
      at: cell.place)
  }

  /// A word that spending kept to the budget, against the figures.
  private func overspending(
    _ told: Submission.Narrative, _ form: CheckedForm
  ) -> Finding? {
    guard let word = told.withinBudget.first else { return nil }
    if let over = told.overBudget.first {
      return Finding(
        .narrativeOverBudget,
        [.text(word.text), .text(over.text), .text(over.place.description)], at: word.place)
    }
    let whole = form.money.whole
    guard let planned = whole.planned, let executed = whole.executed,
      planned.isLess(than: executed)
    else { return nil }
    return Finding(
      .narrativeAboveBudget, [.text(word.text), .quantity(executed), .quantity(planned)],
      at: word.place)
  }
}

/// Amounts that a text states of one thing.
private struct Told {
  let cells: [Submission.Cell]
  private let amounts: [Quantity?]

  init(_ cells: [Submission.Cell], _ form: CheckedForm) {
    self.cells = cells
    let unit = HeadUnit(cells.isEmpty ? "" : form.submission.money.unit, form.ready.reader)
    amounts = cells.map { Amount($0, unit, form.ready.reader).quantity }
  }

  var first: Quantity? { amounts.first ?? nil }

  /// A text has one budget; the reader takes the adjusted one where there is one.
  var secondBudget: Finding? {
    guard let cell = cells.first, let amount = first,
      let other = zip(cells, amounts).first(where: { !($1?.agrees(with: amount) ?? true) })?.0
    else { return nil }
    return Finding(
      .narrativeBudgetsDiffer,
      [.text(other.text), .text(cell.text), .text(cell.place.description)], at: other.place)
  }
}

extension Phrase {
  fileprivate static let budget = Phrase("narrative-budget", "预算数", "the budget")
  fileprivate static let spending = Phrase("narrative-spending", "执行数", "the spending")
}
