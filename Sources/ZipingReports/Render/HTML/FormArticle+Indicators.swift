import Ziping

/// The table of indicators with merged cells, each row opening to its explanation.
extension FormArticle {
  mutating func writeIndicators() {
    let positions = rows.indices.filter { rows[$0].scored.kind != .budget && $0 < Self.mostRows }
    guard !positions.isEmpty else { return }
    if rows.count > Self.mostRows {
      out.tag("<p class=\"hint\">")
      say(.firstRows, .count(rows.count), .count(Self.mostRows))
      out.tag("</p>\n")
    }
    let hasNotes = rows.contains { !$0.note.isEmpty }
    beginTable(hasNotes ? "ind" : "ind bare", .indicatorsCaption)
    writeHeadings()
    let scale = rows.reduce(ExactDecimal.zero) { longest, row in
      max(longest, row.line.weight ?? .zero, row.line.bounds?.high ?? .zero)
    }
    var start = 0
    while start < positions.count {
      let group = rows[positions[start]].scored.group
      let end = positions[start...].firstIndex { rows[$0].scored.group != group } ?? positions.count
      write(positions[start..<end], scale)
      start = end
    }
    writeTotals()
    out.tag("</table>\n")
  }

  private mutating func writeHeadings() {
    out.tag("<thead><tr>")
    heading("c1", words(.groupLabel))
    heading("c2", words(.level2Label))
    heading("c3", words(.indicatorHeading))
    heading("c4", words(.targetHeading))
    heading("c5", words(.actualHeading))
    if evaluation.hasPoints {
      heading("c6", words(.pointsPossible))
      heading("c7", words(.pointsLabel))
    } else {
      heading("c7", words(.metHeading))
    }
    heading("c8", words(.noteHeading))
    out.tag("</tr></thead>\n")
  }

  /// The rows of a group.
  private mutating func write(_ positions: ArraySlice<Int>, _ scale: ExactDecimal) {
    out.tag("<tbody>")
    var level2: (name: String, end: Int)?
    for (offset, position) in positions.enumerated() {
      let row = rows[position]
      out.tag("<tr")
      anchor("r", position)
      if row.lost != nil || row.state == .undetermined { out.tag(" class=\"down\"") }
      out.tag(">")
      if offset == 0 { merged("c1", row.scored.group, positions.count) }
      if level2.map({ offset >= $0.end }) ?? true {
        let name = row.scored.level2
        let run = positions.dropFirst(offset).prefix { rows[$0].scored.level2 == name }.count
        level2 = (name, offset + run)
        merged("c2", name, run)
      }
      write(row, at: position, scale)
      out.tag("</tr>\n")
    }
    out.tag("</tbody>\n")
  }

  private mutating func merged(_ kind: StaticString, _ text: String, _ count: Int) {
    out.tag("<th scope=\"rowgroup\" class=\"")
    out.tag(kind)
    if text.isEmpty { out.tag(" none") }
    out.tag("\" rowspan=\"")
    out.number(count)
    out.tag("\">")
    out.folded(text)
    out.tag("</th>")
  }

  private mutating func write(_ row: FormReport.Row, at position: Int, _ scale: ExactDecimal) {
    out.tag("<th scope=\"row\" class=\"c3\">")
    if let number = row.number {
      out.tag("<span class=\"no\">")
      out.number(number)
      out.tag("</span> ")
    }
    out.folded(row.line.name)
    explain(row, at: position)
    out.tag("</th>")
    cell("c4", words(.targetHeading), row.scored.target.reading.text)
    cell("c5", words(.actualHeading), row.scored.actual.text)
    if evaluation.hasPoints {
      writeWeight(row)
      writePoints(row, of: scale)
    } else {
      writeMet(row)
    }
    if row.note.isEmpty {
      out.tag("<td class=\"c8 none\"></td>")
    } else {
      cell("c8", words(.noteHeading), row.note)
    }
  }

  /// What a row could get.
  mutating func writeWeight(_ row: FormReport.Row) {
    beginCell("c6 n", words(.pointsPossible))
    out.text(row.line.weight?.text() ?? Wording.nothing)
    out.tag("</td>")
  }

  /// What a row got, in a number, a word for its state, and a bar.
  mutating func writePoints(_ row: FormReport.Row, of scale: ExactDecimal) {
    beginCell("c7 n", words(.pointsLabel))
    out.tag("<span class=\"sc\">")
    out.text(row.state == .notApplicable ? Wording.nothing : wording.bounds(row.line.bounds))
    out.tag("</span>")
    if let weight = row.line.weight {
      out.tag("<span class=\"of10\"> / ")
      out.text(weight.text())
      out.tag("</span>")
    }
    if let lost = row.lost {
      out.tag("<span class=\"minus\">")
      out.text(loss(lost))
      out.tag("</span>")
    }
    writeState(row)
    HTMLBar.write(HTMLBar.Parts(row), of: scale, to: &out)
    out.tag("</td>")
  }

  private mutating func writeState(_ row: FormReport.Row) {
    guard row.state != .scored else { return }
    out.tag("<span class=\"state ")
    out.tag(row.state.kind)
    out.tag("\">")
    say(row.state.phrase)
    out.tag("</span>")
  }

  private mutating func writeMet(_ row: FormReport.Row) {
    beginCell("c7", words(.metHeading))
    if let isMet = row.scored.isMet {
      out.tag(isMet ? "<span class=\"ok\">✓ " : "<span class=\"minus\">✗ ")
      say(isMet ? .isMet : .isNotMet)
      out.tag("</span>")
    }
    writeState(row)
    out.tag("</td>")
  }

  // MARK: Explanations

  /// Writes the id by which a row or its explanation is found.
  mutating func anchor(_ kind: StaticString, _ position: Int) {
    out.tag(" id=\"")
    out.slot(.id)
    out.tag(kind)
    out.number(position)
    out.tag("\"")
  }

  /// Writes why a row got what it got; what is behind that can be unfolded.
  mutating func explain(_ row: FormReport.Row, at position: Int) {
    let isPrinted =
      row.lost != nil || row.state == .undetermined || row.line.decision != nil
    out.tag(isPrinted ? "<details class=\"op\">" : "<details>")
    out.tag("<summary>")
    out.text(Markup.beginning(of: row.reason, most: Markup.longest))
    out.tag("</summary><dl")
    anchor("w", position)
    out.tag(">")
    if let remedy = row.remedy { entry(.remedyLabel, remedy) }
    writeRule(row)
    writeReadings(row)
    if let lost = row.lost, let weight = row.line.weight, let points = row.scored.points {
      entry(
        .lostLabel, "\(weight.text()) − \(self.points(points)) = \(self.points(lost))")
    }
    if let claimed = row.scored.claimed, report.review == nil {
      entry(.claimedLabel, points(claimed), isMore: true)
    }
    if isExplained(row.line) {
      for cause in row.line.causes { entry(.causeLabel, cause.text) }
    }
    if let decision = row.line.decision { entry(.decisionLabel, decision) }
    let place = report.place(row.scored.place)
    if !place.isEmpty { entry(.placeLabel, place, isMore: true) }
    out.tag("</dl></details>")
  }

  /// The rule with what it does, and where the document is named that it comes from.
  private mutating func writeRule(_ row: FormReport.Row) {
    guard let kind = row.scored.rule else { return }
    if rules[kind] == nil {
      var markup = Markup()
      if let summary = wording.summary(ofRule: kind) {
        markup.text(summary)
        markup.tag(" ")
      }
      markup.tag("<code>")
      markup.text(kind)
      markup.tag("</code>")
      rules[kind] = markup
    }
    out.tag("<dt class=\"more\">")
    say(.ruleLabel)
    out.tag("</dt><dd class=\"more\">")
    if let rule = rules[kind] { out.add(rule) }
    out.tag(" <a href=\"#")
    out.slot(.id)
    out.tag("src\">")
    say(.basisLabel)
    out.tag("</a></dd>")
  }

  /// What the cells were read as, where that is not what they say.
  private mutating func writeReadings(_ row: FormReport.Row) {
    if let target = report.targetRead(of: row), target != row.scored.target.reading.text {
      entry(.targetReadLabel, target, isMore: true)
    }
    if let actual = report.actualRead(of: row), actual != row.scored.actual.text {
      entry(.actualReadLabel, actual, isMore: true)
    }
  }

  /// Writes a line of an explanation; on paper, what is more than the points need is left out.
  private mutating func entry(_ label: Phrase, _ text: String, isMore: Bool = false) {
    out.tag(isMore ? "<dt class=\"more\">" : "<dt>")
    say(label)
    out.tag(isMore ? "</dt><dd class=\"more\">" : "</dt><dd>")
    out.isolated(Markup.beginning(of: text, most: 600))
    out.tag("</dd>")
  }

  // MARK: The end of the table

  private mutating func writeTotals() {
    guard evaluation.hasPoints else { return }
    out.tag("<tbody class=\"tot\">")
    for line in report.adjustments {
      out.tag("<tr class=\"adj\"><th scope=\"row\" colspan=\"6\">")
      out.text(line.name)
      out.tag("</th>")
      beginCell("c7 n", words(.pointsLabel))
      out.text(wording.bounds(line.bounds))
      out.tag("</td><td class=\"c8 none\"></td></tr>")
    }
    out.tag("<tr><th scope=\"row\" colspan=\"5\">")
    say(.totalLabel)
    out.tag("</th>")
    beginCell("c6 n", words(.pointsPossible))
    out.text(evaluation.fullMarks.text())
    out.tag("</td>")
    beginCell("c7 n", words(.pointsLabel))
    out.tag("<span class=\"sc\">")
    out.text(report.totalText)
    out.tag("</span></td>")
    beginCell("c8", words(.gradeLabel))
    out.beginning(report.gradeText, most: 40)
    out.tag("</td></tr></tbody>")
  }
}

extension FormReport.State {
  /// The class of what is in this state.
  fileprivate var kind: StaticString {
    switch self {
    case .scored: "g"
    case .suggested: "s"
    case .undetermined: "u"
    case .notApplicable: "n"
    }
  }
}

extension Phrase {
  static let pointsPossible = Phrase("html-weight", "分值", "Weight")
  fileprivate static let indicatorsCaption = Phrase(
    "html-indicators", "绩效指标，每项可以展开计分说明",
    "The indicators; each opens to how its points came about")
  fileprivate static let indicatorHeading = Phrase("html-indicator", "三级指标", "Indicator")
  fileprivate static let targetHeading = Phrase("html-target", "年度指标值", "Target")
  fileprivate static let actualHeading = Phrase("html-actual", "实际完成值", "Actual")
  fileprivate static let metHeading = Phrase("html-met-heading", "是否达成", "Met")
  fileprivate static let noteHeading = Phrase(
    "html-note", "偏差原因分析及改进措施", "Reasons for deviations, and measures")
  fileprivate static let isMet = Phrase("html-is-met", "达成", "met")
  fileprivate static let isNotMet = Phrase("html-is-not-met", "未达成", "not met")
  fileprivate static let remedyLabel = Phrase("html-remedy", "怎么办", "What to do")
  fileprivate static let lostLabel = Phrase("html-lost-label", "失分", "Lost")
  fileprivate static let causeLabel = Phrase("html-cause", "差异", "Difference")
  fileprivate static let decisionLabel = Phrase("html-decision", "复核", "Review")
  fileprivate static let targetReadLabel = Phrase(
    "html-target-read", "指标值读作", "Target read as")
  fileprivate static let actualReadLabel = Phrase(
    "html-actual-read", "完成值读作", "Actual read as")
  fileprivate static let firstRows = Phrase(
    "html-first-rows",
    "本表共 {0} 行，这里列出前 {1} 行。全部各行请看工作簿或数据：加 --output 结果.xlsx 或 --output 结果.json。",
    "The form has {0} rows; the first {1} are listed here. All of them are in a workbook or in data: add --output result.xlsx or --output result.json."
  )
}
