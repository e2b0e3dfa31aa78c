extension Scorer {
  /// Scores the execution row from the money; the total row decides.
  func scoreExecution(
    _ execution: Rubric.Execution, _ weight: ExactDecimal, _ submission: Submission,
    _ row: Submission.Row?, _ log: inout FindingLog
  ) -> ScoredRow {
    let money = submission.money
    let id = headingKey(execution.name)
    let place = money.planned?.place ?? money.executed?.place ?? row?.place
    var claimed: ExactDecimal?
    if let cell = row?.claimed ?? money.claimed {
      claimed = ClaimText(cell.text, of: weight).points
      if let claimed, claimed > weight {
        log.add(.claimedAboveWeight, [.points(claimed), .points(weight)], row: id, at: cell.place)
      } else if claimed == nil, !ScoredRow.isNoClaim(cell.text) {
        log.add(.claimedUnreadable, [.text(cell.text)], row: id, at: cell.place)
      }
    }
    let (target, actual) = amounts(of: money)
    let state: ScoredRow.State
    if let stated = notApplicable(row?.notApplicable) {
      let isFull = rubric.policy.notApplicable == .fullMarks
      state = isFull ? stated.inFull(weight) : stated
    } else if case .unusable(let remark) = target.demand {
      state = .undetermined(remark)
    } else {
      let attempt = Attempt(target: target, actual: actual, weight: weight, setting: setting)
      let judgement = execution.rule.judge(attempt)
      log.add(judgement.remarks, row: id, at: place)
      state = self.state(of: judgement, attempt)
    }
    if case .undetermined(let remark) = state { log.add([remark], row: id, at: place) }
    return ScoredRow(
      id: id, group: execution.name, level2: "", name: execution.name, target: target,
      actual: actual, weight: weight, state: state, isSuggestion: false,
      rule: type(of: execution.rule).kind, claimed: claimed, place: place)
  }

  /// Executed over planned, where both are known, whether or not the form scores it.
  func executionRate(of money: Submission.Money) -> Ratio? {
    let (target, actual) = amounts(of: money)
    guard case .atLeast(let planned) = target.demand, case .measure(let measure) = actual.content,
      case .single(let executed) = measure.extent
    else { return nil }
    return try? executed.ratio(to: planned.quantity)
  }

  /// The planned amount as the target, the executed one as the actual value.
  func amounts(of money: Submission.Money) -> (Target, Reading) {
    let planned = Amount(money.planned, unit: money.unit, reader)
    let executed = Amount(money.executed, unit: money.unit, reader)
    func unusable(_ kind: FindingKind, _ facts: [Fact] = []) -> (Target, Reading) {
      (Target(planned.reading, .unusable(Remark(kind, facts))), executed.reading)
    }
    if planned.isUnreadable { return unusable(.moneyUnreadable, [.text(planned.reading.text)]) }
    guard let whole = planned.quantity, !whole.magnitude.isZero else {
      if let (name, rate) = rateOfPart(money) {
        return unusable(.budgetOnlyOfPart, [.text(name), .share(rate)])
      }
      return unusable(planned.quantity == nil ? .budgetMissing : .budgetZero)
    }
    if executed.isUnreadable { return unusable(.moneyUnreadable, [.text(executed.reading.text)]) }
    guard let paid = executed.quantity else { return unusable(.executedMissing) }
    // A bare amount is in the unit of the other one.
    let budget = whole.joining(paid.unit)
    var spent = paid.joining(budget.unit)
    // 1524481.22 beside 1,524,481.22元 does not count in the head's 万元.
    if !executed.hasOwnUnit, planned.hasOwnUnit, budget.areTenThousandTimesApart(from: spent) {
      spent = paid.taking(budget.unit)
    }
    guard spent.unit.family == budget.unit.family else {
      return unusable(.unitMismatch, [.text(planned.reading.text), .text(executed.reading.text)])
    }
    if budget.areTenThousandTimesApart(from: spent) {
      return unusable(.unitImprobable, [.text(planned.reading.text), .text(executed.reading.text)])
    }
    let target = Target(planned.reading, .atLeast(Target.Limit(budget)))
    let actual = Reading(
      text: executed.reading.text, key: executed.reading.key,
      content: .measure(Measure(.single(spent))))
    return (target, actual)
  }

  /// The amount that a cell of the money states in `unit`; nil where it states none.
  func amount(_ cell: Submission.Cell?, unit: String) -> Quantity? {
    Amount(cell, unit: unit, reader).quantity
  }

  /// What the first part with both amounts would give, where the total is blank.
  private func rateOfPart(_ money: Submission.Money) -> (String, Ratio)? {
    for part in money.parts {
      let planned = Amount(part.planned, unit: money.unit, reader).quantity
      let executed = Amount(part.executed, unit: money.unit, reader).quantity
      if let planned, let executed, planned.unit.family == executed.unit.family,
        let rate = try? executed.ratio(to: planned)
      {
        return (part.name, rate)
      }
    }
    return nil
  }
}

/// An amount of money as a cell states it.
struct Amount {
  let reading: Reading
  /// The amount, or nil where none is stated.
  let quantity: Quantity?
  /// Whether something is stated that is no amount.
  let isUnreadable: Bool
  /// Whether the cell itself, rather than the head, says its unit.
  let hasOwnUnit: Bool

  init(_ cell: Submission.Cell?, unit: String, _ reader: ValueReader) {
    let text = cell?.text ?? ""
    // A cell that holds only its unit (万元) was left blank.
    let key = comparisonKey(text)
    let isOnlyUnit = !key.isEmpty && (key == comparisonKey(unit) || key == "元" || key == "万元")
    reading = isOnlyUnit ? Reading(text: text, key: key, content: .empty) : reader.read(text)
    switch reading.content {
    case .empty, .none:
      quantity = nil
      isUnreadable = false
      hasOwnUnit = false
    case .measure(let measure):
      // ≤100万元 and 近百万元 are no amounts.
      let isBound = measure.comparator != nil && measure.comparator != .equal
      guard case .single(let stated) = measure.extent, !stated.magnitude.isNegative,
        !isBound || measure.comparatorIsVerb, measure.approximation == nil
      else {
        quantity = nil
        isUnreadable = true
        hasOwnUnit = false
        return
      }
      hasOwnUnit = !stated.unit.isBare || stated.unit.factor != .one
      quantity = hasOwnUnit ? stated : stated.taking(Self.unit(unit, reader))
      isUnreadable = false
    default:
      quantity = nil
      isUnreadable = true
      hasOwnUnit = false
    }
  }

  /// The unit that a head names, such as 万元.
  private static func unit(_ name: String, _ reader: ValueReader) -> Unit {
    guard !name.isEmpty, case .measure(let measure) = reader.read("1" + name).content,
      case .single(let quantity) = measure.extent
    else { return .none }
    return quantity.unit
  }
}
