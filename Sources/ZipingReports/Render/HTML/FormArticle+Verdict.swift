import Ziping

/// What the form comes to: total, grade, the scale of grades, and the figures that matter most.
extension FormArticle {
  mutating func writeVerdict() {
    beginSection("h-v", .verdictTitle, kind: "verdict")
    if evaluation.hasPoints {
      out.tag("<div class=\"score\">")
      writeTotal()
      writeGrade()
      out.tag("</div>\n")
      if evaluation.bounds != nil { GradeRuler(report)?.write(to: &out) }
    } else {
      out.tag("<p class=\"plain\">")
      out.text(report.totalText)
      out.tag("</p>")
    }
    writeFigures()
    writeAdjustments()
    endSection()
  }

  private mutating func writeTotal() {
    out.tag("<p class=\"num\"><strong")
    if evaluation.total == nil { out.tag(" class=\"range\"") }
    out.tag(">")
    out.text(report.totalText)
    out.tag("</strong> <span class=\"of\">")
    say(.outOf, .points(evaluation.fullMarks))
    out.tag("</span></p>")
  }

  /// The grade as on a seal; one that is open in a broken frame.
  private mutating func writeGrade() {
    guard evaluation.bounds != nil else { return }
    let name = evaluation.grade
    out.tag("<p class=\"seal")
    switch report.gradeText.unicodeScalars.count {
    case 1: out.tag(" one")
    case 2: out.tag(" two")
    default: break
    }
    if name == nil { out.tag(" open") }
    out.tag("\"><span class=\"vh\">")
    say(.gradeLabel)
    out.tag(" </span>")
    out.beginning(report.gradeText, most: 40)
    out.tag("</p>")
  }

  /// What changes the total beside its rows.
  private mutating func writeAdjustments() {
    let adjustments = report.adjustments
    guard !adjustments.isEmpty else { return }
    out.tag("<ul class=\"adjust\">")
    for line in adjustments {
      out.tag("<li><b>")
      out.text(wording.bounds(line.bounds))
      out.tag("</b> ")
      out.text(line.name)
      out.tag("</li>")
    }
    out.tag("</ul>\n")
  }

  /// What was asked of the form and is not met; where all is met, that it is.
  mutating func writeUnmetConditions() {
    let asked = report.conditions.filter { $0.isAsked || !$0.passed }
    guard !asked.isEmpty else { return }
    let unmet = asked.filter { !$0.passed }
    guard !unmet.isEmpty else {
      out.tag("<p class=\"gate met\"><span aria-hidden=\"true\">✓</span> ")
      say(.allMet, .count(asked.count))
      out.tag("</p>\n")
      return
    }
    beginSection("h-g", .unmetCount, .count(unmet.count), kind: "gate")
    out.tag("<ul class=\"list\">")
    for condition in unmet {
      out.tag("<li>")
      out.text(Markup.beginning(of: wording.text(condition.message(wording)), most: 600))
      out.tag("</li>")
    }
    out.tag("</ul>")
    endSection()
  }
}

extension Phrase {
  fileprivate static let verdictTitle = Phrase("html-verdict", "评价结论", "Result")
  fileprivate static let outOf = Phrase("html-out-of", "/ {0} 分", "/ {0} points")
  fileprivate static let allMet = Phrase(
    "html-all-met", "要求都已达到（{0} 项）", "All of {0} {0|requirement is|requirements are} met")
}
