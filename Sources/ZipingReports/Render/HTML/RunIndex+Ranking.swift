import Ziping

/// The forms by the share of full marks that they got.
extension RunIndex {
  mutating func writeRanking() {
    guard !run.forms.isEmpty else { return }
    beginSection("h-rank", .rankingTitle)
    out.tag("<table class=\"rank\" id=\"rank\"><caption class=\"vh\">")
    say(.rankingTitle)
    out.tag("</caption><thead><tr>")
    let columns = Column.allCases.filter(isShown)
    for column in columns {
      out.tag("<th scope=\"col\"")
      if !column.isText { out.tag(" class=\"n\"") }
      if column.isBestFirst { out.tag(" data-down=\"\"") }
      out.tag(">")
      say(column.heading)
      out.tag("</th>")
    }
    out.tag("</tr></thead><tbody>\n")
    for (index, rank) in run.ranked { write(run.forms[index], at: index, rank: rank, columns) }
    out.tag("</tbody></table></section>\n")
  }

  /// A column of the ranking.
  private enum Column: CaseIterable {
    case rank, form, total, grade, open, suggested, problems, claimed, difference, passed

    var isText: Bool { [.form, .grade, .passed].contains(self) }
    /// Whether a reader looks for the greatest first.
    var isBestFirst: Bool { !isText && self != .rank }

    var heading: Phrase {
      switch self {
      case .rank: .rankLabel
      case .form: .formHeading
      case .total: .totalLabel
      case .grade: .gradeLabel
      case .open: .stateUndetermined
      case .suggested: .stateSuggested
      case .problems: .problemsHeading
      case .claimed: .claimedLabel
      case .difference: .differenceHeading
      case .passed: .passedHeading
      }
    }
  }

  private func isShown(_ column: Column) -> Bool {
    switch column {
    case .claimed, .difference: run.forms.contains { $0.claimed != nil }
    case .passed: run.forms.contains { $0.passed != nil }
    default: true
    }
  }

  private mutating func write(
    _ form: RunReport.Form, at index: Int, rank: Int?, _ columns: [Column]
  ) {
    let points = Wording(run.language, places: form.places)
    out.tag("<tr>")
    number(.rankLabel, rank.map { ExactDecimal(Int32(clamping: $0)) }, rank.map(String.init))
    out.tag("<th scope=\"row\" class=\"c3\">")
    name(index)
    let about = [form.unit == form.title ? "" : form.unit, form.id].filter { !$0.isEmpty }
    out.tag("<small>")
    out.beginning(about.joined(separator: " · "))
    out.tag("</small></th>")
    number(
      .totalLabel, form.hasPoints ? form.bounds?.low : nil,
      form.hasPoints ? points.bounds(form.bounds) : nil)
    text(.gradeLabel, form.gradeText, isOpen: form.grade == nil)
    count(.stateUndetermined, form.open)
    count(.stateSuggested, form.suggested)
    count(.problemsHeading, form.problems)
    if columns.contains(.claimed) {
      number(.claimedLabel, form.claimed, form.claimed.map { points.points($0) })
      number(.differenceHeading, form.difference, form.difference.map { points.difference($0) })
    }
    guard columns.contains(.passed) else { return out.tag("</tr>\n") }
    let passed = form.passed.map { words($0 ? .formPassed : .formFailed) }
    text(.passedHeading, passed ?? Wording.nothing, isOpen: form.passed == false)
    out.tag("</tr>\n")
  }

  mutating func name(_ index: Int) {
    out.tag("<a")
    out.attribute("href", link(index))
    out.tag(">")
    out.beginning(run.forms[index].title)
    out.tag("</a>")
  }

  private mutating func number(_ label: Phrase, _ value: ExactDecimal?, _ shown: String?) {
    out.tag("<td class=\"n\"")
    out.attribute("data-l", words(label))
    out.attribute("data-v", value?.text() ?? "")
    out.tag(">")
    out.text(shown ?? Wording.nothing)
    out.tag("</td>")
  }

  private mutating func count(_ label: Phrase, _ count: Int) {
    number(label, ExactDecimal(Int32(clamping: count)), String(count))
  }

  private mutating func text(_ label: Phrase, _ text: String, isOpen: Bool) {
    out.tag(isOpen ? "<td class=\"minus\"" : "<td")
    out.attribute("data-l", words(label))
    out.tag(">")
    out.beginning(text, most: 60)
    out.tag("</td>")
  }
}

extension Phrase {
  fileprivate static let rankingTitle = Phrase("html-ranking", "排名", "Ranking")
  fileprivate static let problemsHeading = Phrase("html-problems", "问题", "Findings")
  fileprivate static let passedHeading = Phrase("html-passed", "要求", "Requirements")
  fileprivate static let formPassed = Phrase("html-form-passed", "达到", "met")
  fileprivate static let formFailed = Phrase("html-form-failed", "未达到", "not met")
}
