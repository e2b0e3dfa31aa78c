public import Ziping

/// One row of an evaluation, explained to the last step (逐项说明).
public enum ExplainReport: Sendable {
  /// The explanation of a row.
  public static func text(
    _ row: ScoredRow, in evaluation: Evaluation, rubric: Rubric, _ language: Language,
    style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language, places: evaluation.places)
    func escaped(_ text: String) -> String { TerminalText.escaped(text) }
    func shown(_ number: ExactDecimal) -> String { number.text(places: evaluation.places) }
    var lines = [style(escaped(row.name), .heading)]
    func add(_ label: Phrase, _ text: String) {
      lines.append("  \(TerminalText.pad(wording.text(label), to: 12))  \(text)")
    }
    add(.idLabel, escaped(row.id))
    if let place = row.place { add(.placeLabel, escaped(place.description)) }
    add(.groupLabel, escaped(row.group))
    if !row.level2.isEmpty { add(.level2Label, escaped(row.level2)) }
    add(.targetLabel, escaped(row.target.reading.text))
    add(.readAsLabel, escaped(wording.text(row.target)))
    add(.actualLabel, escaped(row.actual.text))
    add(.readAsLabel, escaped(wording.text(row.actual)))
    if let rule = row.rule { add(.ruleLabel, wording.rule(named: rule)) }
    let bounds = row.bounds
    let range =
      bounds.value.map(shown)
      ?? wording.text(
        Message(.totalRange, [.text(shown(bounds.low)), .text(shown(bounds.high))]))
    let points = "\(range) / \(row.weight.text())"
    add(
      .pointsLabel,
      row.state.isSuggested ? wording.text(Message(.suggestedMark, [.text(points)])) : points)
    add(.reasonHeading, escaped(wording.reason(of: row)))
    if let claimed = row.claimed { add(.claimedLabel, shown(claimed)) }
    add(.rubricLabel, escaped("\(rubric.id)  \(rubric.title)"))
    add(
      .basisLabel,
      escaped("\(rubric.basis.document) [\(wording.text(rubric.basis.evidence.phrase))]"))
    if case .undetermined(let remark, _) = row.state, let remedy = wording.remedy(of: remark) {
      lines.append("  → \(escaped(remedy))")
    }
    let findings = evaluation.findings.filter { $0.row == row.id }
    if !findings.isEmpty { lines.append(style(wording.text(.findingsTitle), .heading)) }
    for finding in findings {
      let label = wording.text(finding.severity.phrase)
      lines.append("  \(label)  \(escaped(wording.text(finding)))  [\(finding.code)]")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
