import Ziping

/// What a page says of one form, as HTML, from the total down to its source (单份自评表的网页).
///
/// Each section is an extension: what it comes to, what is open, where points were lost, the groups,
/// what came to light, the form itself, the columns of points side by side, where it all comes from.
struct FormArticle {
  /// The most rows that a page shows.
  static let mostRows = 2000
  /// The characters of a row's name that are shown where it is not the row itself.
  private static let longestName = 80

  let report: FormReport
  /// Every row.
  let rows: [FormReport.Row]
  /// What came to light beside what waits for a person.
  let kinds: [FormReport.FoundKind]
  /// Where the row of a mark stands; the execution row has an empty one.
  let positions: [String: Int]
  /// What was written so far.
  var out = Markup()
  /// What rules do, in words, once for all rows.
  var rules: [String: Markup] = [:]

  /// The article of a form.
  init(_ report: FormReport) {
    self.report = report
    rows = report.rows
    kinds = report.furtherKinds
    var positions: [String: Int] = [:]
    positions.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() where positions[row.mark] == nil {
      positions[row.mark] = index
    }
    self.positions = positions
  }

  /// The whole article.
  static func bytes(_ report: FormReport) -> [UInt8] {
    var article = FormArticle(report)
    article.write()
    return article.out.bytes
  }

  private mutating func write() {
    out.tag("<article class=\"r\"")
    id("top")
    writeMast()
    writeVerdict()
    writeUnmetConditions()
    writeOpen()
    out.tag("<div class=\"pair\">\n")
    writeLosses()
    writeGroups()
    out.tag("</div>\n")
    writeMissing()
    writeFindings()
    writeForm()
    writeComparison()
    writeSource()
    out.tag("</article>\n")
  }

  private mutating func writeMast() {
    out.tag("<header class=\"mast\">")
    if !report.unit.isEmpty {
      out.tag("<p class=\"unit\">")
      out.beginning(report.unit)
      out.tag("</p>")
    }
    out.tag("<h")
    out.slot(.title)
    out.tag(" id=\"")
    out.slot(.id)
    out.tag("h-top\">")
    out.beginning(report.title)
    out.tag("</h")
    out.slot(.title)
    out.tag("><p class=\"about\">")
    if !report.yearText.isEmpty {
      out.text(report.yearText)
      out.tag(" · ")
    }
    if report.formTitle != report.title {
      out.beginning(report.formTitle)
      out.tag(" · ")
    }
    say(kind)
    out.tag("</p></header>\n")
  }

  private var kind: Phrase {
    switch report.subject {
    case .score: .scoreKind
    case .review: .reviewKind
    case .difference: .differenceKind
    }
  }
}

/// What all sections write with.
extension FormArticle {
  var wording: Wording { report.wording }
  var evaluation: Evaluation { report.evaluation }

  func words(_ phrase: Phrase, _ facts: Fact...) -> String {
    facts.isEmpty ? wording.text(phrase) : wording.text(Message(phrase, facts))
  }
  func points(_ number: ExactDecimal) -> String { number.text(places: evaluation.places) }

  /// Points that are taken away, with the sign that is as wide as a plus.
  func loss(_ number: ExactDecimal) -> String { "−" + points(number) }

  /// Writes a phrase.
  mutating func say(_ phrase: Phrase, _ facts: Fact...) {
    out.text(facts.isEmpty ? wording.text(phrase) : wording.text(Message(phrase, facts)))
  }

  /// Writes the rest of an opening tag with an id.
  ///
  /// Sections have headings and are no landmarks: of several forms each would be there many times.
  mutating func id(_ id: StaticString) {
    out.tag(" id=\"")
    out.slot(.id)
    out.tag(id)
    out.tag("\">\n")
  }

  /// Begins a section with its heading.
  mutating func beginSection(
    _ name: StaticString, _ title: Phrase, _ facts: Fact..., kind: StaticString = ""
  ) {
    out.tag("<section class=\"")
    out.tag(kind)
    out.tag("\"><h")
    out.slot(.section)
    out.tag(" id=\"")
    out.slot(.id)
    out.tag(name)
    out.tag("\">")
    out.text(wording.text(Message(title, facts)))
    out.tag("</h")
    out.slot(.section)
    out.tag(">\n")
  }

  /// Ends a section.
  mutating func endSection() { out.tag("</section>\n") }

  /// Writes the name of a row; where the page shows the row, as a link that opens it.
  mutating func link(to position: Int?, _ write: (inout Markup) -> Void) {
    guard let position, position < Self.mostRows else { return write(&out) }
    out.tag("<a href=\"#")
    out.slot(.id)
    out.tag("w")
    out.number(position)
    out.tag("\">")
    write(&out)
    out.tag("</a>")
  }

  /// Writes the name of a row as a link that opens it.
  mutating func link(to row: FormReport.Row) {
    link(to: positions[row.mark]) { out in
      if !row.mark.isEmpty {
        out.tag("<span class=\"no\">")
        out.text(row.mark)
        out.tag("</span>\u{A0}")
      }
      out.beginning(row.line.name, most: Self.longestName)
    }
  }

  /// The sum of points of some rows; nil where it has too many digits.
  func sum(_ points: [ExactDecimal]) -> ExactDecimal? {
    points.reduce(ExactDecimal?.some(.zero)) { sum, next in sum.flatMap { try? $0.adding(next) } }
  }
}

extension Phrase {
  fileprivate static let scoreKind = Phrase("html-score", "评价结果", "Result")
  fileprivate static let reviewKind = Phrase("html-review", "复核结果", "Review")
  fileprivate static let differenceKind = Phrase("html-difference", "前后对比", "Comparison")
}
