/// The satisfaction that the text around a form states and its table does not (文字与表中满意度不符).
struct NarrativeSatisfactionCheck: FormCheck {
  let stage: CheckStage = .scoring

  func findings(in form: CheckedForm) -> [Finding] {
    let stated = form.submission.narrative.satisfaction
    guard let told = stated.first, stated.areOne else { return [] }
    let asked = form.rows.filter { row in
      [row.group, row.level2, row.name].contains { occurs("满意", in: $0) }
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

extension FindingKind {
  /// The text states another satisfaction than the table.
  public static let narrativeSatisfactionDiffers: FindingKind = FindingKind(
    .warning, "narrative-satisfaction-differs", "文字说明中满意度为“{0}”，与表中的“{1}”（{2}）不一致",
    "the text states a satisfaction of \"{0}\", unlike the table's \"{1}\" ({2})",
    remedy: ("按调查结果改为一致", "state what the survey found in both"), from: .reportQuality,
    why: ("调查只有一个结果，文字和表应写同一个数", "a survey has one result; text and table must state it"),
    example: ("表中 96%，文字写 92%", "96% in the table, 92% in the text"))
  /// Text and table state no satisfaction that anybody measured, only bounds.
  public static let narrativeSatisfactionBound: FindingKind = FindingKind(
    .warning, "narrative-satisfaction-bound", "文字说明中的满意度“{0}”和表中的“{1}”（{2}）都只是界限，没有调查得出的数",
    "the satisfaction is \"{0}\" in the text and \"{1}\" in the table ({2}): bounds, and no survey's figure",
    remedy: ("填写调查得出的满意度", "state the satisfaction that the survey found"), from: .publishedForms,
    why: (
      "满意度要有调查；处处只写界限，看不出调查过", "satisfaction needs a survey; bounds everywhere show none"
    ), example: ("表中“大于95%”，文字写“95%以上”", "\"大于95%\" in the table, \"95%以上\" in the text"))
}
