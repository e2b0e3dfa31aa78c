public import Ziping

/// One row of an evaluation, explained to the last step (逐项说明).
public enum ExplainReport: Sendable {
  /// The explanation of a row: how it was read, by which rule it was scored, where that rule changes its
  /// mind, what limits the total, and what closes it.
  public static func text(
    _ row: ScoredRow, in evaluation: Evaluation, _ language: Language, style: TextStyle = .plain
  ) -> String {
    TextRenderer(style).text(RowPage(row, evaluation, language).page)
  }

  /// The explanation of a group: what it got, its rows, and what it lacks where it has none.
  public static func text(
    _ group: Evaluation.Group, in evaluation: Evaluation, _ language: Language,
    style: TextStyle = .plain
  ) -> String {
    TextRenderer(style).text(GroupPage(group, evaluation, language).page)
  }

  /// The rows of a form by their numbers, a line each.
  public static func list(_ rows: [ScoredRow], of evaluation: Evaluation) -> [String] {
    let numbers = RowNumbers(evaluation.rows)
    return rows.map { row in
      let mark = numbers.mark(row.id)
      return TerminalText.escaped(
        TerminalText.pad(mark.isEmpty ? "–" : mark, to: 5) + " " + row.name)
    }
  }
}

/// The page of a row.
private struct RowPage {
  private let row: ScoredRow
  private let evaluation: Evaluation
  private let words: EvaluationWords
  private let wording: Wording
  private let rubric: Rubric

  init(_ row: ScoredRow, _ evaluation: Evaluation, _ language: Language) {
    self.row = row
    self.evaluation = evaluation
    words = EvaluationWords(evaluation, language)
    wording = words.wording
    rubric = evaluation.form.rubric
  }

  var page: Page {
    var page = Page()
    page.blocks = head + [table(read + judged)]
    page.addSection(bands)
    page.addSection(limits)
    page.addSection(findings)
    page.addSection([table(basis)])
    return page
  }

  private func text(_ phrase: Phrase) -> String { wording.text(phrase) }

  private func table(_ lines: [(Phrase, Words)]) -> Block {
    let rows = lines.filter { !$0.1.isEmpty }.map {
      Table.Row([Words(text($0.0), .quiet), $0.1])
    }
    return .table(Table([.words(), .texts()], rows))
  }

  // MARK: Head

  private var head: [Block] {
    let mark = RowNumbers(evaluation.rows).mark(row.id)
    let name = Words((mark.isEmpty ? "" : mark + "  ") + row.name, .heading)
    let file = Words(whole: evaluation.submission.source, .quiet)
    return [
      .title(name, beside: [Words(words.name), words.identity].joined(by: "  ")),
      .banner(result, under: file),
    ]
  }

  /// What it got, and what state it is in.
  private var result: Words {
    let points = wording.bounds(row.bounds).unbroken
    let whole = "\(points)\u{A0}/\u{A0}\(row.weight.text())"
    let all = [
      Words(text(.pointsLabel) + "\u{A0}\u{A0}") + Words(whole, .heading),
      state, claimed,
    ]
    return all.joined(by: "   ")
  }

  private var state: Words {
    switch row.state {
    case .scored: Words(text(.stateScored))
    case .suggested: Words(text(.stateSuggested), .suggested)
    case .undetermined: Words(text(.stateUndetermined), .open)
    case .notApplicable: Words(text(.stateNotApplicable))
    }
  }

  private var claimed: Words {
    row.claimed.map { claimed in
      Words("\(text(.claimedLabel))\u{A0}\u{A0}\(claimed.text(places: evaluation.places))")
    } ?? Words()
  }

  // MARK: Reading and judging

  private var read: [(Phrase, Words)] {
    [
      (.placeLabel, row.place.map(words.place) ?? Words()),
      (.groupLabel, Words(row.group)), (.level2Label, Words(row.level2)),
    ] + cell(.targetLabel, row.target.reading, as: wording.text(row.target))
      + cell(.actualLabel, row.actual, as: wording.text(row.actual))
      + [(.idLabel, Words(whole: row.id, .quiet))]
  }

  /// A cell and what it was read as; of a blank one, that it is blank is all.
  private func cell(
    _ label: Phrase, _ reading: Reading, as words: String
  ) -> [(Phrase, Words)] {
    if case .empty = reading.content { return [(label, Words(wording.text(reading)))] }
    return [(label, Words(reading.text)), (.readAsLabel, Words(words))]
  }

  private var judged: [(Phrase, Words)] {
    let rule = row.rule.map { Words(wording.rule(named: $0)) } ?? Words()
    return [(.ruleLabel, rule), (.reasonHeading, Words(wording.reason(of: row)))]
      + closing.map { (.remedyLabel, $0) }
  }

  /// What closes an open row, or settles a suggestion.
  private var closing: [Words] {
    let remarks: [Remark] =
      switch row.state {
      case .undetermined(let remark, _): [remark]
      case .suggested(_, _, let assumptions): assumptions
      case .scored, .notApplicable: []
      }
    return remarks.compactMap { words.remedy(of: $0) }.map { Words($0, .open) }
  }

  // MARK: Bands and limits

  /// What the parameters of the row's rule say, its levels, and its ends with what they get.
  private var bands: [Block] {
    let terms = rule.map { $0.terms.map { Words(wording.text($0)) } } ?? []
    let lines = terms + levels + ends
    guard !lines.isEmpty else { return [] }
    return [.heading(Words(text(.bandsTitle), .heading))]
      + lines.map { .note($0, indent: 1, hanging: 2) }
  }

  /// The rule that scored the row.
  private var rule: (any Rule)? {
    let rules = [
      rubric.indicator(named: row.name)?.rule, row.target.kind.flatMap { rubric.rules[$0] },
      rubric.execution?.rule,
    ]
    return rules.compactMap(\.self).first { type(of: $0).kind == row.rule }
  }

  /// The levels of a row that is judged by words.
  private var levels: [Words] {
    guard row.rule == QualitativeRule.kind else { return [] }
    return rubric.vocabulary.levels.map { Words(wording.text($0)) }
  }

  private var ends: [Words] {
    guard let table = BoundaryTable.tables(Scorer(rubric)).first(where: { $0.name == row.name })
    else {
      return []
    }
    return table.lines.map { line in
      let points = wording.bounds(
        line.state.points.map { Evaluation.Bounds(low: $0, high: $0) })
      return Words("\(line.actual)\u{A0}→\u{A0}\(points)")
    }
  }

  /// What limits the total whatever the rows get.
  private var limits: [Block] {
    let caps = rubric.caps.map { cap in
      Words(wording.text(Message(.capTerms, [.number(cap.below), .points(cap.total)])))
    }
    let held = evaluation.adjustments.filter { [.cap, .veto].contains($0.kind) }
      .map { Words(wording.text($0.message), .bad) }
    guard !(caps + held).isEmpty else { return [] }
    return [.heading(Words(text(.limitsTitle), .heading))]
      + (caps + held).map { .note($0, indent: 1, hanging: 2) }
  }

  // MARK: Findings

  private var findings: [Block] {
    let open = evaluation.openRemarks[row.id]
    let found = evaluation.findings.filter { $0.row == row.id && $0.remark != open }
    guard !found.isEmpty else { return [] }
    return [.heading(Words(text(.findingsTitle), .heading))]
      + found.map { finding in
        let label = Words(text(finding.severity.phrase) + "\u{A0}\u{A0}", tone(finding))
        let remedy = words.remedy(of: finding.remark).map { Words("→\u{A0}" + $0) } ?? Words()
        return .item(
          label + Words(wording.text(finding)), code: Words(whole: "[\(finding.code)]", .quiet),
          body: remedy)
      }
  }

  private func tone(_ finding: Finding) -> Tone {
    switch finding.severity {
    case .error: .bad
    case .warning: .open
    case .info: .quiet
    }
  }

  private var basis: [(Phrase, Words)] {
    let evidence = wording.text(rubric.basis.evidence.phrase)
    return [
      (.rubricLabel, Words(whole: rubric.id) + Words("  " + rubric.title)),
      (.basisLabel, Words("\(rubric.basis.document) [\(evidence)]")),
    ]
  }
}

extension Phrase {
  fileprivate static let bandsTitle = Phrase("bands", "计分口径", "How it counts")
  fileprivate static let limitsTitle = Phrase("limits", "总分的限制", "Limits on the total")
}
