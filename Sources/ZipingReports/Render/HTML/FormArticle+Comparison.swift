import Ziping

/// What is claimed, recomputed and reviewed, or what was before and is after, side by side.
extension FormArticle {
  mutating func writeComparison() {
    let columns = report.columns
    guard columns.count > 1 else { return }
    let isReview = report.review != nil
    beginSection("h-c", title)
    beginComparison(columns, .wholeCaption, .partLabel)
    write(report.total, columns, kind: "sum")
    write(report.grade, columns, kind: "sum")
    for group in report.groups { write(group, columns) }
    out.tag("</tbody></table>\n")
    let told = rows.indices.filter { isTold(rows[$0].line) }
    let others = rows.indices.filter { !isTold(rows[$0].line) }
    if told.isEmpty {
      out.tag("<p class=\"hint\"><span class=\"ok\" aria-hidden=\"true\">✓</span> ")
      say(isReview ? .noRowDiffers : .noRowChanged)
      out.tag("</p>")
    } else {
      beginComparison(columns, .toldCaption, .nameHeading)
      for index in told { write(rows[index], columns) }
      out.tag("</tbody></table>\n")
    }
    writeOthers(others, columns)
    endSection()
  }

  private var title: Phrase {
    guard let review = report.review else { return .differenceTitle }
    return review.hasDecisions ? .reviewTitle : .recomputedTitle
  }

  /// The rows that are alike, which can be unfolded.
  private mutating func writeOthers(_ others: [Int], _ columns: [FormReport.Column]) {
    guard !others.isEmpty else { return }
    out.tag("<details class=\"rest\"><summary>")
    say(.otherRows, .count(others.count))
    out.tag("</summary>")
    beginComparison(columns, .otherCaption, .nameHeading)
    for index in others.prefix(Self.mostRows) { write(rows[index], columns) }
    out.tag("</tbody></table></details>\n")
  }

  /// Whether there is something to say of a row: it differs, or somebody decided about it.
  private func isTold(_ line: FormReport.Line) -> Bool {
    line.isDifferent || line.decision != nil || (!line.causes.isEmpty && isExplained(line))
  }

  /// Whether what explains a line is worth saying: that nothing is claimed, or that a person must decide
  /// first, shows in its columns.
  func isExplained(_ line: FormReport.Line) -> Bool {
    guard report.review != nil, let claimed = line.values.first else { return true }
    if line.isDifferent || line.bounds == nil { return true }
    return claimed != .none && line.bounds?.value != nil
  }

  private mutating func beginComparison(
    _ columns: [FormReport.Column], _ caption: Phrase, _ name: Phrase
  ) {
    beginTable("cmp", caption)
    out.tag("<thead><tr>")
    heading("c3", words(name))
    for column in columns { heading("n", report.heading(of: column)) }
    out.tag("</tr></thead><tbody>\n")
  }

  private mutating func write(_ row: FormReport.Row, _ columns: [FormReport.Column]) {
    write(row.line, columns, row: row)
  }

  private mutating func write(
    _ line: FormReport.Line, _ columns: [FormReport.Column], kind: StaticString = "",
    row: FormReport.Row? = nil
  ) {
    out.tag("<tr class=\"")
    out.tag(kind)
    if line.isDifferent { out.tag(" diff") }
    out.tag("\"><th scope=\"row\" class=\"c3\">")
    if let row { link(to: row) } else { out.beginning(line.name) }
    for cause in line.causes where row == nil || isExplained(line) {
      out.tag("<p class=\"why\">")
      out.text(Markup.beginning(of: cause.text, most: 600))
      out.tag(" <code>")
      out.text(cause.code)
      out.tag("</code></p>")
    }
    writeRemedy(line.decision)
    out.tag("</th>")
    for (column, value) in zip(columns, line.values) {
      beginCell("n", report.heading(of: column))
      let isMarked = column == .difference && line.isDifferent
      if isMarked { out.tag("<strong class=\"minus\">") }
      out.isolated(Markup.beginning(of: report.text(value), most: 60))
      if isMarked { out.tag("</strong>") }
      out.tag("</td>")
    }
    out.tag("</tr>\n")
  }
}

extension Phrase {
  fileprivate static let reviewTitle = Phrase(
    "html-compare", "自评、复算与复核", "Claimed, recomputed and reviewed")
  fileprivate static let recomputedTitle = Phrase(
    "html-compare", "自评与复算", "Claimed and recomputed")
  fileprivate static let differenceTitle = Phrase("html-changes", "变化", "What changed")
  fileprivate static let wholeCaption = Phrase(
    "html-compare-whole", "总分、等级和各部分对照", "Total, grade and groups side by side")
  fileprivate static let toldCaption = Phrase(
    "html-compare-told", "有差异或决定的各行", "Rows that differ or were decided about")
  fileprivate static let otherCaption = Phrase(
    "html-compare-others", "其余各行", "Other rows")
  fileprivate static let otherRows = Phrase(
    "html-other-rows", "其余各行（{0} 行）", "Other rows ({0})")
  fileprivate static let noRowDiffers = Phrase(
    "html-no-row-differs", "各行都没有差异，也没有复核决定。", "No row differs, and nothing was decided.")
  fileprivate static let noRowChanged = Phrase(
    "html-no-row-changed", "各行都没有变化。", "No row changed.")
}
