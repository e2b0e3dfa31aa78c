/// The money of a form as read: budget and spending, the rate that they make, and the parts (读过的资金).
package struct ReadMoney: Sendable {
  /// A part of the money in amounts; nil where none is stated.
  package struct Part: Sendable {
    let name: String
    let planned: Quantity?
    let executed: Quantity?

    /// Executed over planned, where both are known and amounts alike.
    package var rate: Ratio? {
      guard let planned, let executed, planned.unit.family == executed.unit.family else {
        return nil
      }
      return try? executed.ratio(to: planned)
    }
  }

  /// The planned amount as a target to reach, or why there is none.
  let target: Target
  /// The amount spent, in the target's unit.
  let actual: Reading
  /// Executed over planned, where both are known, whether or not the rubric scores it.
  package let rate: Ratio?
  /// The rate that the form itself states, where the money makes one to hold it against.
  package let claimedRate: ClaimedRate?
  /// The whole of the money.
  let whole: Part
  /// The parts of the money.
  package let parts: [Part]
  /// The amounts that others may be computed from.
  private let figures: (planned: Amount, executed: Amount, initial: Amount)

  init(_ money: Submission.Money, _ reader: ValueReader) {
    let unit = HeadUnit(money.unit, reader)
    let planned = Amount(money.planned, unit, reader)
    let executed = Amount(money.executed, unit, reader)
    figures = (planned, executed, Amount(money.initial, unit, reader))
    whole = Part(name: "", planned: planned.quantity, executed: executed.quantity)
    let parts = money.parts.map { part in
      Part(
        name: part.name,
        planned: Amount(part.planned, unit, reader).quantity,
        executed: Amount(part.executed, unit, reader).quantity)
    }
    self.parts = parts
    let (target, actual) = Self.amounts(planned, executed, parts)
    (self.target, self.actual) = (target, actual)
    let rate = Self.rate(target, actual)
    self.rate = rate
    claimedRate = ClaimedRate(money, computed: rate, reader)
  }

  /// An amount that others may be computed from.
  subscript(figure: MoneyFigure) -> Amount {
    switch figure {
    case .planned: figures.planned
    case .executed: figures.executed
    case .initial: figures.initial
    }
  }

  private static func rate(_ target: Target, _ actual: Reading) -> Ratio? {
    guard case .atLeast(let planned) = target.demand, case .measure(let measure) = actual.content,
      case .single(let executed) = measure.extent
    else { return nil }
    return try? executed.ratio(to: planned.quantity)
  }

  /// The planned amount as the target, the executed one as the actual value.
  private static func amounts(
    _ planned: Amount, _ executed: Amount, _ parts: [Part]
  ) -> (Target, Reading) {
    func unusable(_ kind: FindingKind, _ facts: [Fact] = []) -> (Target, Reading) {
      (Target(planned.reading, .unusable(Remark(kind, facts))), executed.reading)
    }
    if planned.isUnreadable { return unusable(.moneyUnreadable, [.text(planned.reading.text)]) }
    guard let whole = planned.quantity, !whole.magnitude.isZero else {
      if let (name, rate) = rateOfPart(parts) {
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

  /// What the first part with both amounts would give, where the total is blank.
  private static func rateOfPart(_ parts: [Part]) -> (String, Ratio)? {
    for part in parts {
      if let rate = part.rate { return (part.name, rate) }
    }
    return nil
  }
}

/// An amount of money as a cell states it.
struct Amount: Sendable {
  let reading: Reading
  /// The amount, or nil where none is stated.
  let quantity: Quantity?
  /// Whether something is stated that is no amount.
  let isUnreadable: Bool
  /// Whether the cell itself, rather than the head, says its unit.
  let hasOwnUnit: Bool

  init(_ cell: Submission.Cell?, _ head: HeadUnit, _ reader: ValueReader) {
    let text = cell?.text ?? ""
    // A cell that holds only its unit (万元) was left blank.
    let key = comparisonKey(text)
    let isOnlyUnit = !key.isEmpty && (key == head.key || key == "元" || key == "万元")
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
      quantity = hasOwnUnit ? stated : stated.taking(head.unit)
      isUnreadable = false
    default:
      quantity = nil
      isUnreadable = true
      hasOwnUnit = false
    }
  }
}

/// The unit that the head of the money names for amounts without one, such as 万元.
struct HeadUnit {
  /// The unit's name as it is compared.
  let key: String
  /// The unit; none where the head names none.
  let unit: Unit

  init(_ name: String, _ reader: ValueReader) {
    key = comparisonKey(name)
    guard !name.isEmpty, case .measure(let measure) = reader.read("1" + name).content,
      case .single(let quantity) = measure.extent
    else {
      unit = .none
      return
    }
    unit = quantity.unit
  }
}
