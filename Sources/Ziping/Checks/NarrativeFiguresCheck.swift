extension Scorer {
  /// Holds a word that spending kept to the budget against the figures.
  func addSpendingAgainstBudget(
    _ narrative: Submission.Narrative, _ money: Submission.Money, _ log: inout FindingLog
  ) {
    guard let word = narrative.withinBudget.first else { return }
    if let over = narrative.overBudget.first {
      log.add(
        .narrativeOverBudget,
        [.text(word.text), .text(over.text), .text(over.place.description)], at: word.place)
    } else if let planned = amount(money.planned, unit: money.unit),
      let executed = amount(money.executed, unit: money.unit),
      planned.isLess(than: executed)
    {
      log.add(
        .narrativeAboveBudget, [.text(word.text), .quantity(executed), .quantity(planned)],
        at: word.place)
    }
  }

  /// Holds what the text states of indicators against their rows; a name that several rows have, or of
  /// which the text states several numbers, is left alone.
  func compareFigures(
    _ figures: [Submission.Narrative.Figure], with rows: [AssignedRow], _ log: inout FindingLog
  ) {
    guard !figures.isEmpty else { return }
    let told = Dictionary(grouping: figures, by: \.name)
    let named = Dictionary(grouping: rows.filter { $0.places.row != nil }, by: \.name)
    for row in rows {
      guard let stated = told[row.name], named[row.name]?.count == 1,
        stated.map(\.value).areOne, let value = stated.first?.value,
        contradicts(value.text, row.actual), let place = row.places.actual
      else { continue }
      log.add(
        .narrativeFigureDiffers,
        [.text(value.text), .text(row.actual.text), .text(place.description)], row: row.id,
        at: value.place)
    }
  }

  /// Whether a number in a text is another one than the actual value, in units that can be compared.
  func contradicts(_ text: String, _ actual: Reading) -> Bool {
    guard case .measure(let told) = reader.read(text).content,
      case .measure(let own) = actual.content, !told.isBound, !own.isBound,
      let first = told.quantity, let second = own.quantity,
      first.unit.family == second.unit.family
    else { return false }
    return !agree(first, second)
  }

  /// Holds the text's satisfaction against the table's, where each has one.
  func compareSatisfaction(
    _ stated: [Submission.Cell], with rows: [AssignedRow], _ log: inout FindingLog
  ) {
    guard let told = stated.first, stated.areOne else { return }
    let asked = rows.filter { row in
      row.places.row != nil
        && [row.groupName, row.level2, row.name].contains { $0.contains("满意") }
    }
    guard let row = asked.first, asked.count == 1, let place = row.places.actual,
      case .measure(let text) = reader.read(told.text).content,
      case .measure(let table) = row.actual.content
    else { return }
    let facts: [Fact] = [.text(told.text), .text(row.actual.text), .text(place.description)]
    switch (text.isBound, table.isBound) {
    case (true, true):
      log.add(.narrativeSatisfactionBound, facts, row: row.id, at: told.place)
    case (false, false):
      if let first = text.quantity, let second = table.quantity, !agree(first, second) {
        log.add(.narrativeSatisfactionDiffers, facts, row: row.id, at: told.place)
      }
    case (true, false):
      if table.breaks(text) {
        log.add(.narrativeSatisfactionDiffers, facts, row: row.id, at: told.place)
      }
    case (false, true):
      if text.breaks(table) {
        log.add(.narrativeSatisfactionDiffers, facts, row: row.id, at: told.place)
      }
    }
  }
}

extension Measure {
  /// Whether an actual value like this says only more or less than what (大于95%, 95%以上).
  fileprivate var isBound: Bool {
    (comparator != nil && !comparatorIsVerb) || approximation != nil
  }

  /// The single quantity, if it is one.
  fileprivate var quantity: Quantity? {
    guard case .single(let quantity) = extent else { return nil }
    return quantity
  }

  /// Whether the value is below what a lower bound promises.
  fileprivate func breaks(_ bound: Measure) -> Bool {
    guard bound.comparator?.wantsMore ?? false, let value = quantity, let least = bound.quantity,
      value.unit.family == least.unit.family
    else { return false }
    return value.isLess(than: least)
  }
}
