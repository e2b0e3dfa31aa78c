import Ziping

/// What stands before the forms of a run: what it comes to, the grades, the ranking, what failed (汇总).
struct RunIndex {
  private let run: RunReport
  private let wording: Wording
  private let link: (Int) -> String
  private var out = Markup()

  /// The unmet conditions that are listed.
  private static let mostConditions = 200

  /// The index of a run; `link` gives where each form is found.
  init(_ run: RunReport, link: @escaping (Int) -> String) {
    self.run = run
    self.link = link
    wording = run.wording
    write()
  }

  /// The index as HTML.
  var bytes: [UInt8] { out.bytes }

  private mutating func write() {
    out.tag("<article class=\"r\" id=\"index\" aria-labelledby=\"h-index\">\n")
    out.tag("<header class=\"mast\"><h1 id=\"h-index\">")
    say(.indexTitle)
    out.tag("</h1><p class=\"about\">")
    say(.indexCount, .count(run.forms.count))
    out.tag("</p></header>\n")
    writeOutcome()
    writeFailedInputs()
    writeConditions()
    writeGrades()
    writeRanking()
    out.tag("</article>\n")
  }

  private func words(_ phrase: Phrase, _ facts: Fact...) -> String {
    wording.text(Message(phrase, facts))
  }

  private mutating func say(_ phrase: Phrase, _ facts: Fact...) {
    out.text(wording.text(Message(phrase, facts)))
  }

  private mutating func beginSection(_ id: StaticString, _ title: Phrase, _ count: Int? = nil) {
    out.tag("<section aria-labelledby=\"")
    out.tag(id)
    out.tag("\"><h2 id=\"")
    out.tag(id)
    out.tag("\">")
    if let count { say(title, .count(count)) } else { say(title) }
    out.tag("</h2>\n")
  }

  private mutating func writeOutcome() {
    guard run.exitCode != 0 || run.verdict?.passed != nil else { return }
    out.tag(run.exitCode == 0 ? "<p class=\"outcome met\">" : "<p class=\"outcome\">")
    out.text(run.outcome)
    out.tag("</p>\n")
  }

  // MARK: What failed

  private mutating func writeFailedInputs() {
    let inputs = run.failedInputs
    guard !inputs.isEmpty else { return }
    beginSection("h-failed", .failedTitle, inputs.count)
    out.tag("<ul class=\"found\">")
    for input in inputs {
      out.tag("<li class=\"error\"><span class=\"sev\">")
      say(.severityError)
      out.tag("</span><div><p><code>")
      out.beginning(input.path.isEmpty ? Wording.nothing : input.path)
      out.tag("</code></p>")
      for error in input.errors.prefix(20) { write(error, of: input.path) }
      out.tag("</div></li>")
    }
    out.tag("</ul></section>\n")
  }

  private mutating func write(_ error: Diagnostic, of path: String) {
    out.tag("<p class=\"why\">")
    if let place = error.place, place.position != nil {
      let position = wording.position(place).text
      out.tag("<span class=\"at\">")
      out.beginning(position, most: 80)
      out.tag("</span> ")
    }
    out.text(Markup.beginning(of: wording.text(quoting: error.message), most: 600))
    out.tag(" <code>")
    out.text(error.code)
    out.tag("</code></p>")
  }

  /// The conditions that are not met, with the form of each.
  private mutating func writeConditions() {
    guard let verdict = run.verdict else { return writeFailedForms() }
    let unmet = verdict.conditions.filter { !$0.passed }
    guard !unmet.isEmpty else { return }
    let forms = Dictionary(
      run.forms.enumerated().map { (FormKey($0.element.source, $0.element.number), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    beginSection("h-unmet", .unmetTitle, unmet.count)
    out.tag("<ul class=\"list\">")
    for condition in unmet.prefix(Self.mostConditions) {
      out.tag("<li><p class=\"what\">")
      if let form = forms[FormKey(condition.source, condition.form)] {
        name(form)
      } else {
        out.beginning(condition.source)
      }
      out.tag("</p><p class=\"why\">")
      out.text(Markup.beginning(of: wording.text(condition.message(wording)), most: 600))
      out.tag("</p></li>")
    }
    out.tag("</ul>")
    if unmet.count > Self.mostConditions {
      out.tag("<p class=\"hint\">")
      say(.furtherConditions, .count(unmet.count - Self.mostConditions))
      out.tag("</p>")
    }
    out.tag("</section>\n")
  }

  /// Of differences, the forms that changed as they should not.
  private mutating func writeFailedForms() {
    guard !run.failed.isEmpty else { return }
    beginSection("h-unmet", .failedFormsTitle, run.failed.count)
    out.tag("<ul class=\"list\">")
    for form in run.failed.prefix(Self.mostConditions) {
      out.tag("<li>")
      out.beginning(form)
      out.tag("</li>")
    }
    out.tag("</ul></section>\n")
  }

  private struct FormKey: Hashable {
    let source: String
    let number: Int?

    init(_ source: String, _ number: Int?) { (self.source, self.number) = (source, number) }
  }

  // MARK: Grades

  /// How many forms got each grade, the grade of the best form first.
  private mutating func writeGrades() {
    var counts: [(grade: String?, count: Int)] = []
    for index in run.ranking where run.forms[index].hasPoints {
      let grade = run.forms[index].grade
      if let known = counts.firstIndex(where: { $0.grade == grade }) {
        counts[known].count += 1
      } else {
        counts.append((grade, 1))
      }
    }
    let ordered = counts.filter { $0.grade != nil } + counts.filter { $0.grade == nil }
    guard let most = ordered.map(\.count).max() else { return }
    beginSection("h-grades", .gradesTitle)
    out.tag("<ul class=\"groups grades\">")
    for (grade, count) in ordered {
      out.tag("<li>")
      if let grade { out.beginning(grade, most: 40) } else { say(.openGrade) }
      out.tag("<span class=\"of\"><b>")
      say(.formCount, .count(count))
      out.tag("</b> ")
      out.text(share(count))
      out.tag("</span>")
      var parts = HTMLBar.Parts()
      let number = ExactDecimal(Int32(clamping: count))
      if grade == nil { parts.open = number } else { parts.got = number }
      HTMLBar.write(parts, of: ExactDecimal(Int32(clamping: most)), to: &out)
      out.tag("</li>")
    }
    out.tag("</ul></section>\n")
  }

  private func share(_ count: Int) -> String {
    let all = run.forms.count { $0.hasPoints }
    guard let share = try? Ratio(Int128(count), Int128(all)),
      let percent = try? share.times(.hundred, Rounding(places: 0))
    else { return "" }
    return percent.text() + "%"
  }

  // MARK: Ranking

  private mutating func writeRanking() {
    guard !run.forms.isEmpty else { return }
    beginSection("h-rank", .rankingTitle)
    out.tag("<table class=\"rank\" id=\"rank\"><caption class=\"vh\">")
    say(.rankingTitle)
    out.tag("</caption><thead><tr>")
    for column in Column.allCases where isShown(column) {
      out.tag("<th scope=\"col\"")
      if !column.isText { out.tag(" class=\"n\"") }
      if column.isBestFirst { out.tag(" data-down=\"\"") }
      out.tag(">")
      say(column.heading)
      out.tag("</th>")
    }
    out.tag("</tr></thead><tbody>\n")
    for (index, rank) in ranks { write(run.forms[index], at: index, rank: rank) }
    out.tag("</tbody></table></section>\n")
  }

  /// The forms in their order with their ranks; those that got the same share it.
  private var ranks: [(Int, Int?)] {
    var ranks: [(Int, Int?)] = []
    for (position, index) in run.ranking.enumerated() {
      let form = run.forms[index]
      guard form.hasPoints, let low = form.bounds?.low else {
        ranks.append((index, nil))
        continue
      }
      if let last = ranks.last, run.forms[last.0].bounds?.low == low,
        run.forms[last.0].fullMarks == form.fullMarks
      {
        ranks.append((index, last.1))
      } else {
        ranks.append((index, position + 1))
      }
    }
    return ranks
  }

  /// A column of the ranking.
  private enum Column: CaseIterable {
    case rank, form, total, grade, open, suggested, problems, claimed, difference, passed

    var isText: Bool { [.form, .grade, .passed].contains(self) }
    /// Whether a reader looks for the greatest first.
    var isBestFirst: Bool { !isText && self != .rank }

    var heading: Phrase {
      switch self {
      case .rank: .rankHeading
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

  private mutating func write(_ form: RunReport.Form, at index: Int, rank: Int?) {
    let points = Wording(run.language, places: form.places)
    out.tag("<tr>")
    number(.rankHeading, rank.map { ExactDecimal(Int32(clamping: $0)) }, rank.map(String.init))
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
    if isShown(.claimed) {
      number(.claimedLabel, form.claimed, form.claimed.map { points.points($0) })
      number(.differenceHeading, form.difference, form.difference.map { points.difference($0) })
    }
    guard isShown(.passed) else { return out.tag("</tr>\n") }
    let passed = form.passed.map { words($0 ? .formPassed : .formFailed) }
    text(.passedHeading, passed ?? Wording.nothing, isOpen: form.passed == false)
    out.tag("</tr>\n")
  }

  private mutating func name(_ index: Int) {
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
  fileprivate static let indexTitle = Phrase("html-index", "绩效自评汇总", "Self-evaluations")
  fileprivate static let indexCount = Phrase(
    "html-index-count", "共 {0} 份", "{0} {0|form|forms}")
  fileprivate static let failedTitle = Phrase(
    "html-failed", "没有读成的文件（{0}）", "Files that gave no form ({0})")
  fileprivate static let unmetTitle = Phrase(
    "html-unmet", "未达到的要求（{0} 项）", "Requirements not met ({0})")
  fileprivate static let failedFormsTitle = Phrase(
    "html-failed-forms", "不该有的变化（{0} 份）", "Changes that should not be ({0})")
  fileprivate static let furtherConditions = Phrase(
    "html-further-conditions", "另有 {0} 项，见各份表。", "{0} more, on the forms' own pages.")
  fileprivate static let gradesTitle = Phrase("html-grade-counts", "等级分布", "Grades")
  fileprivate static let openGrade = Phrase("html-open-grade", "未定", "open")
  fileprivate static let rankingTitle = Phrase("html-ranking", "排名", "Ranking")
  fileprivate static let rankHeading = Phrase("html-rank", "名次", "Rank")
  fileprivate static let problemsHeading = Phrase("html-problems", "问题", "Findings")
  fileprivate static let passedHeading = Phrase("html-passed", "要求", "Requirements")
  fileprivate static let formPassed = Phrase("html-form-passed", "达到", "met")
  fileprivate static let formFailed = Phrase("html-form-failed", "未达到", "not met")
}
