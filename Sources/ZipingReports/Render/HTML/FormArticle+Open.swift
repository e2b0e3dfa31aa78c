import Ziping

/// What waits for a person: rows to decide, groups without rows, and suggestions to confirm.
extension FormArticle {
  /// The most rows that are listed; what is more shows in the form below.
  private static let mostListed = 60
  /// What is to be done with suggestions is said in so many ways at most.
  private static let mostRemedies = 3

  mutating func writeOpen() {
    let open = rows.filter { $0.state == .undetermined }
    let groups = report.openGroupsTold
    let suggested = rows.filter { $0.state == .suggested }
    if !open.isEmpty || !groups.isEmpty {
      beginSection("h-o", .decisionsCount, .count(evaluation.openParts), kind: "todo")
      out.tag("<ol class=\"list\">")
      for row in open.prefix(Self.mostListed) { writeOpen(row) }
      for group in groups { writeOpen(group) }
      out.tag("</ol>")
      writeRest(open.count)
      endSection()
    }
    guard !suggested.isEmpty else { return }
    writeSuggestions(suggested)
  }

  /// The suggestions, one behind the other: why each was made stands at its row.
  private mutating func writeSuggestions(_ suggested: [FormReport.Row]) {
    beginSection("h-s", .suggestionsTitle, .count(suggested.count))
    out.tag("<p class=\"hint\">")
    say(.suggestionsHint)
    out.tag("</p>")
    var remedies: [String] = []
    for remedy in suggested.compactMap(\.remedy) where !remedies.contains(remedy) {
      remedies.append(remedy)
      if remedies.count == Self.mostRemedies { break }
    }
    for remedy in remedies { writeRemedy(remedy) }
    out.tag("<ul class=\"where\">")
    for row in suggested.prefix(Self.mostListed) { writeSuggested(row) }
    out.tag("</ul>")
    writeRest(suggested.count)
    endSection()
  }

  private mutating func writeRest(_ count: Int) {
    guard count > Self.mostListed else { return }
    out.tag("<p class=\"hint\">")
    say(.furtherBelow, .count(count - Self.mostListed))
    out.tag("</p>")
  }

  private mutating func writeOpen(_ row: FormReport.Row) {
    out.tag("<li><p class=\"what\">")
    link(to: row)
    out.tag("<span class=\"range\">")
    if evaluation.hasPoints, !row.scored.isVeto { out.text(wording.bounds(row.line.bounds)) }
    out.tag("</span></p>")
    writeWhy(row.reason, row.remedy)
    out.tag("</li>")
  }

  private mutating func writeOpen(_ group: FormReport.OpenGroup) {
    out.tag("<li><p class=\"what\">")
    out.beginning(group.name)
    out.tag("<span class=\"range\">")
    out.text(wording.bounds(.init(low: .zero, high: group.weight)))
    out.tag("</span></p>")
    writeWhy(group.reason, group.remedy)
    out.tag("</li>")
  }

  private mutating func writeSuggested(_ row: FormReport.Row) {
    out.tag("<li>")
    link(to: row)
    if evaluation.hasPoints, let weight = row.line.weight {
      out.tag(" <span class=\"at\">")
      out.text(wording.bounds(row.line.bounds) + " / " + weight.text())
      out.tag("</span>")
    }
    out.tag("</li>")
  }

  /// Why, and what to do about it.
  mutating func writeWhy(_ reason: String, _ remedy: String?) {
    out.tag("<p class=\"why\">")
    out.text(Markup.beginning(of: reason, most: Markup.longest))
    out.tag("</p>")
    writeRemedy(remedy)
  }

  /// What to do.
  mutating func writeRemedy(_ remedy: String?) {
    guard let remedy else { return }
    out.tag("<p class=\"do\"><span aria-hidden=\"true\">→</span> ")
    out.text(Markup.beginning(of: remedy, most: Markup.longest))
    out.tag("</p>")
  }
}

extension Phrase {
  fileprivate static let suggestionsTitle = Phrase(
    "html-suggestions", "建议分，待人确认（{0} 项）", "Suggested, to be confirmed ({0})")
  fileprivate static let suggestionsHint = Phrase(
    "html-suggestions-hint", "已计入总分；由人确认，或者改定。",
    "They count; a person may confirm or overrule them.")
  fileprivate static let furtherBelow = Phrase(
    "html-further", "另有 {0} 项，见下面的自评表。", "{0} more in the form below.")
}
