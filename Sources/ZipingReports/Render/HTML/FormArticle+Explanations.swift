import Ziping

/// Why a row got what it got: the rule, what cells were read as, the place (计分说明).
extension FormArticle {
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
}

extension Phrase {
  fileprivate static let lostLabel = Phrase("html-lost-label", "失分", "Lost")
  fileprivate static let causeLabel = Phrase("html-cause", "差异", "Difference")
  fileprivate static let decisionLabel = Phrase("html-decision", "复核", "Review")
  fileprivate static let targetReadLabel = Phrase(
    "html-target-read", "指标值读作", "Target read as")
  fileprivate static let actualReadLabel = Phrase(
    "html-actual-read", "完成值读作", "Actual read as")
}
