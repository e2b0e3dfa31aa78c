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

extension FindingKind {
  /// The text states another amount than the table.
  public static let narrativeMoneyDiffers: FindingKind = FindingKind(
    .warning, "narrative-money-differs", "文字说明中{3}为“{0}”，与表中的“{1}”（{2}）不一致",
    "the text states \"{0}\" as {3}, unlike the table's \"{1}\" ({2})",
    remedy: ("核对金额，改为一致", "check the amount and state one"), from: .reportQuality,
    why: (
      "文字说明的金额与表不同，执行率按哪个算说不清", "text and table give different amounts, and so different rates"
    ), example: ("表中执行数 59.8万元，文字写 152.45万元", "59.8万元 in the table, 152.45万元 in the text"))
  /// The text itself states two budgets.
  public static let narrativeBudgetsDiffer: FindingKind = FindingKind(
    as: .narrativeMoneyDiffers, "文字说明中预算数写了“{1}”（{2}），又写“{0}”",
    "the text states a budget of \"{1}\" ({2}) and also \"{0}\"",
    remedy: (
      "核对预算数，改为一致；调整过的写明“调整后预算数”", "check the budget and state one, or call the later one 调整后预算数"
    ))
  /// The text says that spending kept to the budget, and that it did not.
  public static let narrativeOverBudget: FindingKind = FindingKind(
    .warning, "narrative-budget-contradicted", "文字说明中写支出“{0}”，又写超出预算“{1}”（{2}）",
    "the text says of spending \"{0}\", and also that it exceeded the budget by \"{1}\" ({2})",
    remedy: ("核对支出是否超出预算，改为一致", "check whether spending kept to the budget and say one"),
    from: .publishedForms,
    why: (
      "一处说没有超出预算，一处的数字却超出，控制预算的指标按哪个评说不清",
      "spending that kept to the budget in one place and exceeds it in another can be scored either way"
    ),
    example: (
      "“控制在年初预算范围之内”，又“比年初预算批复超出176.59万元”", "\"控制在年初预算范围之内\" and \"比年初预算批复超出176.59万元\""
    ))
  /// The text says that spending kept to the budget, and the table's amounts do not.
  public static let narrativeAboveBudget: FindingKind = FindingKind(
    as: .narrativeOverBudget, "文字说明中写支出“{0}”，表中执行数“{1}”却大于预算数“{2}”",
    "the text says of spending \"{0}\", yet the table's \"{1}\" spent exceed the \"{2}\" planned",
    remedy: ("核对支出是否超出预算，改为一致", "check whether spending kept to the budget and say one"))
  /// The text states another execution rate than the table's amounts make.
  public static let narrativeRateDiffers: FindingKind = FindingKind(
    as: .narrativeMoneyDiffers, "文字说明中预算执行率为“{0}”，按表中金额应为 {1}（{2}）",
    "the text states an execution rate of \"{0}\"; the table's amounts make {1} ({2})",
    remedy: ("核对金额和执行率，改为一致", "check the amounts and the rate"))
}
