import Ziping

/// What keeps the form from the next grade or from full marks (还差什么).
extension FormArticle {
  /// The rows that are listed; `explain --to` tells of all.
  private static let mostMissing = 12

  mutating func writeMissing() {
    guard report.difference == nil, let missing = report.missing(needsOf: Self.mostMissing),
      missing.shortfall.standing != .reached
    else { return }
    beginSection("h-m", .missingTitle)
    for sentence in [missing.headline] + missing.limits { writeSentence(sentence) }
    writeItems(missing)
    writeMisses(missing)
    endSection()
  }

  private mutating func writeSentence(_ text: String) {
    out.tag("<p class=\"hint\">")
    out.text(text)
    out.tag("</p>")
  }

  /// What a person may still settle.
  private mutating func writeItems(_ missing: FormReport.Missing) {
    guard !missing.items.isEmpty else { return }
    writeSentence(missing.itemsTitle)
    out.tag("<ol class=\"list\">")
    for item in missing.items.prefix(Self.mostMissing) {
      writeName(item.mark, item.name, item.gain)
      writeWhy(item.causes.joined(separator: wording.text(.clauseMark)), item.remedy)
      out.tag("</li>")
    }
    out.tag("</ol>")
    writeFurther(missing.items.count - Self.mostMissing)
  }

  /// What was measured and missed.
  private mutating func writeMisses(_ missing: FormReport.Missing) {
    guard !missing.misses.isEmpty else { return }
    writeSentence(missing.missesTitle + wording.text(.clauseMark) + missing.missesNote)
    out.tag("<ol class=\"list\">")
    for miss in missing.misses {
      writeName(miss.mark, miss.name, miss.points)
      writeWhy(miss.need, nil)
      out.tag("</li>")
    }
    out.tag("</ol>")
    writeFurther(missing.missesLeftOut)
  }

  private mutating func writeName(_ mark: String, _ name: String, _ points: String) {
    out.tag("<li><p class=\"what\"><span>")
    out.text(mark.isEmpty ? "" : mark + " ")
    out.beginning(name)
    out.tag("</span><span class=\"range\">")
    out.text(points)
    out.tag("</span></p>")
  }

  private mutating func writeFurther(_ count: Int) {
    guard count > 0 else { return }
    writeSentence(wording.text(Message(.furtherMissing, [.count(count)])))
  }
}

extension Phrase {
  fileprivate static let missingTitle = Phrase(
    "html-missing", "还差什么", "What is missing")
  fileprivate static let furtherMissing = Phrase(
    "html-further-missing", "另有 {0} 行，见 ziping explain 表 --to 等级。",
    "{0} more: ziping explain FORM --to GRADE.")
}
