import Ziping

/// Builds the text report of one evaluation, section by section.
struct EvaluationPage {
  private(set) var text = ""
  private let evaluation: Evaluation
  private let wording: Wording
  private let style: TextStyle

  /// The sentences of the table, their quoted texts cut.
  private let short: Wording

  /// The width to which an indicator's name is cut in the table.
  private static let nameWidth = 36
  /// The width to which a quoted text is cut in the table.
  private static let quoteWidth = 28

  init(_ evaluation: Evaluation, _ language: Language, _ style: TextStyle) {
    self.evaluation = evaluation
    self.style = style
    wording = Wording(language, places: evaluation.places)
    short = Wording(language, places: evaluation.places, textWidth: Self.quoteWidth)
  }

  private mutating func add(_ line: String) { text += line + "\n" }

  private mutating func addTitle(_ phrase: Phrase) {
    add("")
    add(style(wording.text(phrase), .heading))
  }

  private func escaped(_ text: String) -> String { TerminalText.escaped(text) }
  private func points(_ number: ExactDecimal) -> String { number.text(places: evaluation.places) }

  private func points(_ bounds: Evaluation.Bounds) -> String {
    if let value = bounds.value { return points(value) }
    return wording.text(
      Message(.totalRange, [.text(points(bounds.low)), .text(points(bounds.high))]))
  }

  // MARK: Head

  /// The total, or its bounds.
  var totalText: String {
    guard evaluation.hasPoints else { return wording.text(.withoutPoints) }
    return evaluation.bounds.map { points($0) } ?? wording.text(.noTotal)
  }

  /// The grade, or those at both ends.
  var gradeText: String {
    guard evaluation.hasPoints else { return wording.text(.withoutPoints) }
    if let grade = evaluation.grade { return escaped(grade) }
    guard let low = evaluation.grades?.low, let high = evaluation.grades?.high else {
      return wording.text(.noTotal)
    }
    return escaped(wording.text(Message(.gradeOpen, [.text(low.name), .text(high.name)])))
  }

  /// What was evaluated, and by which rubric.
  mutating func addIdentity() {
    let submission = evaluation.submission
    var title = [submission.project, submission.unit].filter { !$0.isEmpty }.map(escaped)
    if let year = submission.year {
      title.append(wording.text(Message(.yearTitle, [.count(year)])))
    }
    if !title.isEmpty { add(style(title.joined(separator: " · "), .heading)) }
    let rubric = "\(evaluation.rubric.id)  \(evaluation.rubric.title)"
    add("\(wording.text(.sourceLabel))  \(escaped(submission.source))")
    add("\(wording.text(.rubricLabel))  \(escaped(rubric))")
    if let choice = evaluation.choice {
      add("\(wording.text(.choiceLabel))  \(escaped(wording.text(choice)))")
    }
    add("")
  }

  /// The file, and the project or the unit that tells its forms apart.
  var formName: String {
    let submission = evaluation.submission
    let name = submission.project.isEmpty ? submission.unit : submission.project
    return ([submission.source] + (name.isEmpty ? [] : [name])).map(TerminalText.escaped)
      .joined(separator: "  ")
  }

  mutating func addHead() {
    addIdentity()
    let full = wording.text(Message(.outOf, [.points(evaluation.fullMarks)]))
    let whole = evaluation.hasPoints ? "  (\(full))" : ""
    let tone: TextStyle.Tone = evaluation.total == nil ? .open : .good
    add("\(wording.text(.totalLabel))  \(style(totalText, tone))\(whole)")
    add(
      "\(wording.text(.gradeLabel))  \(style(gradeText, evaluation.grade == nil ? .open : .good))")
    if evaluation.claim.total != nil || evaluation.claim.grade != nil {
      let claim = [evaluation.claim.total.map(points), evaluation.claim.grade.map(escaped)]
      add("\(wording.text(.claimedLabel))  \(claim.compactMap { $0 }.joined(separator: "  "))")
    }
    if evaluation.coverage != .one {
      add("\(wording.text(.coverageLabel))  \(wording.percent(evaluation.coverage))")
    }
    addSuggested()
  }

  /// How much of the total is only suggested, which a person may confirm or overrule.
  private mutating func addSuggested() {
    let suggested = evaluation.rows.filter(\.state.isSuggested).compactMap(\.points)
    var sum = ExactDecimal.zero
    for points in suggested {
      guard let more = try? sum.adding(points) else { return }
      sum = more
    }
    guard !suggested.isEmpty else { return }
    let rows =
      evaluation.hasPoints
      ? Message(.suggestedRows, [.count(suggested.count), .text(points(sum))])
      : Message(.suggestedCount, [.count(suggested.count)])
    add("\(wording.text(.suggestedLabel))  \(wording.text(rows))")
  }

  // MARK: Rows

  mutating func addRows() {
    let names = evaluation.rows.map { TerminalText.width(escaped($0.name)) }
    let width = min(max(names.max() ?? 0, 8), Self.nameWidth)
    add("")
    add(
      style(
        line(
          wording.text(.pointsHeading), wording.text(.weightHeading),
          wording.text(.stateHeading), wording.text(.nameHeading),
          wording.text(.reasonHeading), nameWidth: width), .quiet))
    let rows = Dictionary(grouping: evaluation.rows, by: \.group)
    for group in evaluation.groups {
      let got = evaluation.hasPoints ? "  \(points(group.bounds)) / \(group.weight.text())" : ""
      add("\(style(escaped(group.name), .heading))\(got)")
      if group.isMissing { add("  \(wording.text(.groupMissing))") }
      for row in rows[group.name] ?? [] {
        add(
          line(
            pointsText(row), weightText(row), stateText(row), escaped(row.name),
            escaped(reason(row)), nameWidth: width, tone: tone(row)))
      }
    }
  }

  private func line(
    _ points: String, _ weight: String, _ state: String, _ name: String, _ reason: String,
    nameWidth: Int, tone: TextStyle.Tone? = nil
  ) -> String {
    let name = TerminalText.pad(TerminalText.cut(name, to: nameWidth), to: nameWidth)
    let padded = TerminalText.pad(points, to: 12, atStart: true)
    let weight = TerminalText.pad(weight, to: 5)
    return [
      tone.map { style(padded, $0) } ?? padded, "/", weight,
      TerminalText.pad(state, to: stateWidth), name, reason,
    ].joined(separator: " ")
  }

  /// The columns that the longest state takes.
  private var stateWidth: Int {
    let states: [Phrase] =
      [
        .stateScored, .stateSuggested, .stateUndetermined, .stateNotApplicable,
      ] + (evaluation.hasPoints ? [] : [.stateMet, .stateNotMet])
    return states.map { TerminalText.width(wording.text($0)) }.max() ?? 0
  }

  private func pointsText(_ row: ScoredRow) -> String {
    if case .notApplicable = row.state { return "—" }
    return evaluation.hasPoints ? points(row.bounds) : "—"
  }

  private func weightText(_ row: ScoredRow) -> String {
    evaluation.hasPoints ? row.weight.text() : "—"
  }

  private func stateText(_ row: ScoredRow) -> String {
    if !evaluation.hasPoints, let isMet = row.isMet {
      return wording.text(isMet ? .stateMet : .stateNotMet)
    }
    return switch row.state {
    case .scored: wording.text(.stateScored)
    case .suggested: wording.text(.stateSuggested)
    case .undetermined: wording.text(.stateUndetermined)
    case .notApplicable: wording.text(.stateNotApplicable)
    }
  }

  private func tone(_ row: ScoredRow) -> TextStyle.Tone {
    if !evaluation.hasPoints, let isMet = row.isMet { return isMet ? .good : .bad }
    return switch row.state {
    case .scored(let points, _, _), .suggested(let points, _, _):
      points == row.weight ? .good : .bad
    case .undetermined: .open
    case .notApplicable: .quiet
    }
  }

  private func reason(_ row: ScoredRow) -> String { short.reason(of: row) }

  mutating func addAdjustments() {
    guard !evaluation.adjustments.isEmpty else { return }
    addTitle(.adjustmentsTitle)
    for adjustment in evaluation.adjustments {
      add("  \(points(adjustment.bounds))  \(escaped(wording.text(adjustment.message)))")
    }
  }

  // MARK: What to do

  /// What was lost where, the largest loss first; equal losses keep the form's order.
  mutating func addLosses() {
    let losses = evaluation.rows.enumerated().compactMap { index, row in
      row.lost.map { (index: index, row: row, lost: $0) }
    }.sorted { $0.lost == $1.lost ? $0.index < $1.index : $0.lost > $1.lost }
    guard !losses.isEmpty else { return }
    addTitle(.lossesTitle)
    for loss in losses {
      let lost = wording.text(Message(.lossLine, [.text(points(loss.lost))]))
      add(
        "  \(TerminalText.pad(lost, to: 10))  \(escaped(loss.row.name))  \(escaped(reason(loss.row)))"
      )
    }
  }

  mutating func addDecisions() {
    let open = evaluation.rows.filter { row in
      if case .undetermined = row.state { return true }
      return false
    }
    let missing = evaluation.groups.filter(\.isOpen)
    guard !open.isEmpty || !missing.isEmpty else { return }
    addTitle(.decisionsTitle)
    let ofCard = open.filter(\.isOfScoreCard)
    for row in open {
      guard case .undetermined(let remark, _) = row.state else { continue }
      // Of a score card no row has more to say than the first.
      if row.isOfScoreCard, row.id != ofCard.first?.id { continue }
      addDecision(row.name, range(of: row), remark, at: row.place)
      if row.isVeto, remark.kind.code != FindingKind.vetoUndecided.code {
        add("    → \(escaped(wording.text(.decideVeto)))")
      }
      if row.isOfScoreCard, ofCard.count > 1 {
        add("    " + others(ofCard.dropFirst().map(\.name)))
      }
    }
    for finding in evaluation.findings where finding.remark.kind == .groupEmpty {
      guard case .text(let name)? = finding.remark.facts.first,
        let group = missing.first(where: { $0.name == name })
      else { continue }
      addDecision(name, range(of: group.weight), finding.remark, at: nil)
    }
  }

  /// What says that the same holds for further rows (另 3 行同此).
  private func others(_ names: [String]) -> String {
    let list = names.map(escaped).joined(separator: "、")
    return wording.text(Message(.sameForOthers, [.count(names.count), .text(list)]))
  }

  /// What a person can decide: points, or of a veto whether it sets in.
  private func range(of row: ScoredRow) -> String {
    guard evaluation.hasPoints else { return wording.text(.metRange) }
    return row.isVeto ? wording.text(.vetoRange) : range(of: row.weight)
  }

  private func range(of weight: ExactDecimal) -> String {
    wording.text(Message(.decisionRange, [.points(weight)]))
  }

  private mutating func addDecision(
    _ name: String, _ range: String, _ remark: Remark, at place: Place?
  ) {
    let where_ = place.map { "  " + style(escaped($0.description), .quiet) } ?? ""
    add("  \(style(escaped(name), .open))  (\(range))\(where_)")
    add("    \(escaped(wording.text(remark)))")
    if let remedy = wording.remedy(of: remark) { add("    → \(escaped(remedy))") }
  }

  /// What came to light; a review may have more to say than its evaluation.
  mutating func addFindings(_ findings: [Finding]) {
    let open = evaluation.openRemarks
    let findings = findings.filter { finding in
      // What leaves a row to a person stands in the section above.
      finding.remark.kind != .groupEmpty
        && finding.row.flatMap { open[$0] } != finding.remark
    }
    guard !findings.isEmpty else { return }
    addTitle(.findingsTitle)
    let names = Dictionary(
      evaluation.rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for severity in Severity.allCases.sorted(by: >) {
      let same = findings.filter { $0.severity == severity }
      for finding in same where severity != .info || finding.remark.kind == .derivedActual {
        add(line(finding, name: finding.row.flatMap { names[$0] }))
      }
      if severity == .info { addGrouped(same.filter { $0.remark.kind != .derivedActual }, names) }
    }
  }

  /// Notes of one kind: the first in full, then the names of the other rows.
  private mutating func addGrouped(_ findings: [Finding], _ names: [String: String]) {
    var codes: [String] = []
    for finding in findings where !codes.contains(finding.code) { codes.append(finding.code) }
    for code in codes {
      let same = findings.filter { $0.code == code }
      guard let first = same.first else { continue }
      add(line(first, name: first.row.flatMap { names[$0] }))
      let others = same.dropFirst().compactMap { $0.row.flatMap { names[$0] } }
      guard !others.isEmpty else { continue }
      add("          " + self.others(others))
    }
  }

  private func line(_ finding: Finding, name: String?) -> String {
    let tone: TextStyle.Tone =
      switch finding.severity {
      case .error: .bad
      case .warning: .open
      case .info: .quiet
      }
    let label = TerminalText.pad(wording.text(finding.severity.phrase), to: 7)
    let subject = name.map { wording.text(Message(.subject, [.text(escaped($0))])) } ?? ""
    let place = finding.place.map { "  " + style(escaped($0.description), .quiet) } ?? ""
    let code = style("[\(finding.code)]", .quiet)
    return "  \(style(label, tone)) \(subject)\(escaped(wording.text(finding))) \(code)\(place)"
  }
}

extension Phrase {
  fileprivate static let choiceLabel = Phrase("rubric-choice", "选用理由", "Chosen because")
  fileprivate static let stateMet = Phrase("state-met", "达成", "met")
  fileprivate static let stateNotMet = Phrase("state-not-met", "未达成", "not met")
  fileprivate static let metRange = Phrase("met-range", "是否达成", "is it met?")
  fileprivate static let suggestedCount = Phrase("suggested-count", "{0} 行", "{0} rows")
  fileprivate static let vetoRange = Phrase("veto-range", "一票否决是否触发", "does the veto set in?")
  fileprivate static let decideVeto = Phrase(
    "decide-veto", "或由人决定是否触发：在复核决定里写 veto（true 触发，false 不触发）",
    "or let a person decide whether it sets in: veto (true or false) in the decisions")
}

extension Phrase {
  fileprivate static let assumptionSeparator = Phrase("assumption-separator", "；", "; ")
}

extension ScoredRow {
  /// The points lost, or nil where none are.
  var lost: ExactDecimal? {
    guard let points, points < weight else { return nil }
    return try? weight.subtracting(points)
  }
}

extension Evaluation {
  /// What leaves each undetermined row to a person, by the row's id.
  var openRemarks: [String: Remark] {
    var remarks: [String: Remark] = [:]
    for row in rows {
      if case .undetermined(let remark, _) = row.state { remarks[row.id] = remark }
    }
    return remarks
  }
}

extension Wording {
  /// Why a row got what it got.
  func reason(of row: ScoredRow) -> String { text(row.state, of: row.weight) }

  /// Why a state came out of a weight.
  func text(_ state: ScoredRow.State, of weight: ExactDecimal) -> String {
    switch state {
    case .scored(let points, let reason, _): text(reason, weight: weight, points: points)
    case .suggested(let points, let reason, let assumptions):
      ([text(reason, weight: weight, points: points)] + assumptions.map(text))
        .joined(separator: text(.assumptionSeparator))
    case .undetermined(let remark, _): text(remark)
    case .notApplicable(let reason): text(Message(.notApplicableReason, [reason]))
    }
  }
}

extension ScoredRow {
  /// Whether it is open because a score card has neither targets nor actual values.
  var isOfScoreCard: Bool {
    if case .undetermined(let remark, _) = state { remark.kind == .scoreCardRow } else { false }
  }
}
