import Ziping

/// The form as offices know it: what it is about, its money, its goals, its indicators (自评表).
extension FormArticle {
  mutating func writeForm() {
    out.tag("<section class=\"form\"")
    id("form")
    out.tag("<h")
    out.slot(.section)
    out.tag(" id=\"")
    out.slot(.id)
    out.tag("h-f\">")
    out.beginning(report.formTitle)
    out.tag("</h")
    out.slot(.section)
    out.tag(">\n")
    if !report.yearText.isEmpty {
      out.tag("<p class=\"sub\">")
      say(.inBrackets, .text(report.yearText))
      out.tag("</p>\n")
    }
    writeBasics()
    writeMoney()
    writeGoal()
    writeIndicators()
    endSection()
  }

  private mutating func writeBasics() {
    let submission = report.submission
    let all: [(Phrase, String)] = [
      (.projectLabel, submission.project), (.departmentLabel, submission.department),
      (.ownUnitLabel, submission.ownUnit),
    ].filter { !$0.1.isEmpty }
    guard !all.isEmpty else { return }
    beginTable("basic", .basicsCaption)
    out.tag("<tbody>")
    for (label, text) in all {
      out.tag("<tr><th scope=\"row\">")
      say(label)
      out.tag("</th><td>")
      out.folded(text)
      out.tag("</td></tr>")
    }
    out.tag("</tbody></table>\n")
  }

  /// Begins a table with what it is called for those who hear it.
  mutating func beginTable(_ kind: StaticString, _ caption: Phrase) {
    out.tag("<table class=\"")
    out.tag(kind)
    out.tag("\"><caption class=\"vh\">")
    say(caption)
    out.tag("</caption>")
  }

  /// Writes the heading of a column.
  mutating func heading(_ kind: StaticString, _ text: String) {
    out.tag("<th scope=\"col\" class=\"")
    out.tag(kind)
    out.tag("\">")
    out.text(text)
    out.tag("</th>")
  }

  /// Begins a cell that knows what its column is called.
  mutating func beginCell(_ kind: StaticString, _ label: String) {
    out.tag("<td class=\"")
    out.tag(kind)
    out.tag("\"")
    out.attribute("data-l", label)
    out.tag(">")
  }

  /// Writes a cell of a text of the form.
  mutating func cell(_ kind: StaticString, _ label: String, _ text: String) {
    out.tag("<td class=\"")
    out.tag(kind)
    if text.isEmpty { out.tag(" none") }
    out.tag("\"")
    out.attribute("data-l", label)
    out.tag(">")
    out.folded(text)
    out.tag("</td>")
  }

  // MARK: Money

  /// The money, and in its first line what the execution rate got.
  private mutating func writeMoney() {
    let execution = rows.firstIndex { $0.scored.kind == .budget }
    guard let money = report.money else { return writeExecution() }
    let scored = evaluation.hasPoints ? execution : nil
    beginTable("money", .moneyCaption)
    writeHeadings(of: money, hasPoints: scored != nil)
    out.tag("<tbody>")
    for (index, line) in money.lines.enumerated() {
      let isWhole = index == 0
      out.tag(isWhole ? "<tr class=\"sum\"" : "<tr")
      if isWhole, let execution { anchor("r", execution) }
      out.tag("><th scope=\"row\" class=\"c3\">")
      out.folded(line.name)
      if isWhole, let execution { explainExecution(at: execution) }
      out.tag("</th>")
      writeAmounts(line, of: money, isWhole: isWhole)
      if let scored { writePoints(of: scored, isWhole: isWhole) }
      out.tag("</tr>")
    }
    out.tag("</tbody></table>\n")
  }

  private mutating func writeHeadings(of money: FormReport.Money, hasPoints: Bool) {
    let unit = money.unit.isEmpty ? "" : words(.inBrackets, .text(money.unit))
    out.tag("<thead><tr>")
    heading("c3", words(.moneyLabel) + Markup.beginning(of: unit, most: 20))
    if money.hasInitial { heading("n", words(.initialLabel)) }
    heading("n", words(.plannedLabel))
    heading("n", words(.executedLabel))
    heading("n", words(.rateLabel))
    if hasPoints {
      heading("n", words(.weightLabel))
      heading("n", words(.pointsLabel))
    }
    out.tag("</tr></thead>")
  }

  private mutating func writeAmounts(
    _ line: FormReport.Money.Line, of money: FormReport.Money, isWhole: Bool
  ) {
    if money.hasInitial { cell("n", words(.initialLabel), line.initial) }
    cell("n", words(.plannedLabel), line.planned)
    cell("n", words(.executedLabel), line.executed)
    beginCell("n", words(.rateLabel))
    out.text(line.rate ?? Wording.nothing)
    if isWhole, money.isRateDifferent, let claimed = money.claimedRate {
      out.tag("<span class=\"minus note\">")
      say(.claimedRate, .text(Markup.beginning(of: claimed, most: 20)))
      out.tag("</span>")
    }
    out.tag("</td>")
  }

  /// What the execution row got, beside the whole of the money.
  private mutating func writePoints(of execution: Int, isWhole: Bool) {
    guard isWhole else {
      return out.tag("<td class=\"c6 n none\"></td><td class=\"c7 n none\"></td>")
    }
    writeWeight(rows[execution])
    writePoints(rows[execution], of: rows[execution].line.weight ?? .zero)
  }

  private mutating func explainExecution(at execution: Int) {
    out.tag("<small>")
    out.beginning(rows[execution].line.name)
    out.tag("</small>")
    explain(rows[execution], at: execution)
  }

  /// The execution row of a form that states no money.
  private mutating func writeExecution() {
    guard let execution = rows.firstIndex(where: { $0.scored.kind == .budget }) else { return }
    let row = rows[execution]
    beginTable("money", .moneyCaption)
    out.tag("<thead><tr>")
    heading("c3", words(.moneyLabel))
    if evaluation.hasPoints {
      heading("n", words(.weightLabel))
      heading("n", words(.pointsLabel))
    }
    out.tag("</tr></thead><tbody><tr")
    anchor("r", execution)
    out.tag("><th scope=\"row\" class=\"c3\">")
    out.folded(row.line.name)
    explain(row, at: execution)
    out.tag("</th>")
    if evaluation.hasPoints {
      writeWeight(row)
      writePoints(row, of: row.line.weight ?? .zero)
    }
    out.tag("</tr></tbody></table>\n")
  }

  private mutating func writeGoal() {
    guard let goal = report.goal else { return }
    beginTable("goal", .goalLabel)
    out.tag("<thead><tr>")
    heading("", words(.goalHeading))
    heading("", words(.goalOutcomeLabel))
    out.tag("</tr></thead><tbody><tr>")
    cell("", words(.goalHeading), goal.planned)
    cell("", words(.goalOutcomeLabel), goal.outcome)
    out.tag("</tr></tbody></table>\n")
  }
}

extension Phrase {
  fileprivate static let inBrackets = Phrase("html-brackets", "（{0}）", " ({0})")
  fileprivate static let departmentLabel = Phrase("html-department", "主管部门", "Department")
  fileprivate static let ownUnitLabel = Phrase("html-unit", "实施单位", "Unit")
  fileprivate static let basicsCaption = Phrase("html-basics", "基本情况", "What the form is about")
  fileprivate static let moneyCaption = Phrase("html-money", "资金情况", "Money")
  fileprivate static let claimedRate = Phrase("html-claimed-rate", "填报 {0}", "stated {0}")
  fileprivate static let goalHeading = Phrase("html-goal-heading", "预期目标", "Goal")
}
