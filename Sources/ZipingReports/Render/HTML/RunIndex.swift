import Ziping

/// What stands before the forms of a run: what it comes to, the grades, the ranking, what failed (汇总).
struct RunIndex {
  let run: RunReport
  let wording: Wording
  let link: (Int) -> String
  var out = Markup()

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
    say(title)
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

  func words(_ phrase: Phrase, _ facts: Fact...) -> String {
    wording.text(Message(phrase, facts))
  }

  mutating func say(_ phrase: Phrase, _ facts: Fact...) {
    out.text(wording.text(Message(phrase, facts)))
  }

  mutating func beginSection(_ id: StaticString, _ title: Phrase, _ count: Int? = nil) {
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

  private var title: Phrase {
    switch run.kind {
    case .score: .indexTitle
    case .review: .reviewsTitle
    case .difference: .differencesTitle
    }
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
    beginSection("h-unmet", .unmetCount, unmet.count)
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
}

extension Phrase {
  fileprivate static let indexTitle = Phrase("html-index", "绩效自评汇总", "Self-evaluations")
  fileprivate static let reviewsTitle = Phrase("html-reviews", "绩效自评复核汇总", "Reviews")
  fileprivate static let differencesTitle = Phrase(
    "html-differences", "绩效自评前后对比", "Comparisons")
  fileprivate static let indexCount = Phrase(
    "html-index-count", "共 {0} 份", "{0} {0|form|forms}")
  fileprivate static let failedTitle = Phrase(
    "html-failed", "没有读成的文件（{0}）", "Files that gave no form ({0})")
  fileprivate static let failedFormsTitle = Phrase(
    "html-failed-forms", "不该有的变化（{0} 份）", "Changes that should not be ({0})")
  fileprivate static let furtherConditions = Phrase(
    "html-further-conditions", "另有 {0} 项，见各份表。", "{0} more, on the forms' own pages.")
}
