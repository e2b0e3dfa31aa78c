/// The satisfaction that the text around a form states and its table does not (文字与表中满意度不符).
struct NarrativeSatisfactionCheck: FormCheck {
  let stage: CheckStage = .scoring

  func findings(in form: CheckedForm) -> [Finding] {
    let stated = form.submission.narrative.satisfaction
    guard let told = stated.first, stated.areOne else { return [] }
    let asked = form.rows.filter { row in
      [row.group, row.level2, row.name].contains { $0.contains("满意") }
    }
    guard let row = asked.first, asked.count == 1, let place = row.row.places.actual,
      case .measure(let text) = form.ready.reader.read(told.text).content,
      case .measure(let table) = row.actual.content,
      let kind = kind(text, table)
    else { return [] }
    return [
      Finding(
        kind, [.text(told.text), .text(row.actual.text), .text(place.description)], row: row.id,
        at: told.place)
    ]
  }

  /// What is wrong between the text's value and the table's; nil if nothing is.
  private func kind(_ text: Measure, _ table: Measure) -> FindingKind? {
    switch (text.isBound, table.isBound) {
    case (true, true): return .narrativeSatisfactionBound
    case (false, false):
      guard let first = text.quantity, let second = table.quantity, !first.agrees(with: second)
      else { return nil }
      return .narrativeSatisfactionDiffers
    case (true, false): return table.breaks(text) ? .narrativeSatisfactionDiffers : nil
    case (false, true): return text.breaks(table) ? .narrativeSatisfactionDiffers : nil
    }
  }
}

extension Measure {
  /// Whether the value is below what a lower bound promises.
  fileprivate func breaks(_ bound: Measure) -> Bool {
    guard bound.comparator?.wantsMore ?? false, let value = quantity, let least = bound.quantity,
      value.unit.family == least.unit.family
    else { return false }
    return value.isLess(than: least)
  }
}
