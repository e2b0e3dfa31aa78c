import Ziping

/// Where it all comes from: the rubric with its digest and basis, the input, the program.
extension FormArticle {
  mutating func writeSource() {
    out.tag("<section class=\"src\"")
    id("src")
    out.tag("<h")
    out.slot(.section)
    out.tag(" id=\"")
    out.slot(.id)
    out.tag("h-q\">")
    say(.sourceTitle)
    out.tag("</h")
    out.slot(.section)
    out.tag(">\n<dl>")
    writeRubric()
    writeInput()
    if let difference = report.difference { writeBefore(difference.before) }
    entry(.programLabel) { article in
      article.out.text("ziping " + ProgramVersion.text)
    }
    out.tag("</dl>")
    endSection()
  }

  private mutating func writeRubric() {
    let rubric = evaluation.rubric
    let full = evaluation.form.rubric
    entry(.rubricLabel) { article in
      article.code(rubric.id)
      article.out.tag(" ")
      article.out.isolated(rubric.title)
    }
    if !rubric.digest.isEmpty {
      entry(.digestLabel) { $0.code("sha256:" + rubric.digest) }
    }
    entry(.choiceLabel) { article in
      article.out.text(article.report.choice ?? article.words(.rubricNamed))
    }
    entry(.basisLabel) { article in
      article.out.folded(article.report.basis)
      if let note = full.basis.note {
        article.out.tag("<p>")
        article.out.beginning(note, most: 600)
        article.out.tag("</p>")
      }
    }
    guard evaluation.hasPoints, !full.grades.grades.isEmpty else { return }
    let grades = full.grades.grades.map {
      words(.gradeFrom, .text($0.name), .points($0.from))
    }
    entry(.gradesLabel) { $0.out.text($0.wording.list(grades)) }
  }

  private mutating func writeInput() {
    entry(.inputLabel) { article in
      article.code(article.report.id)
      if let digest = article.report.fileDigest {
        article.out.tag("<p>")
        article.code("sha256:" + digest)
        article.out.tag("</p>")
      }
    }
    let origin = evaluation.origin
    if let converter = origin.converter {
      entry(.converterLabel) { $0.out.folded(converter) }
    }
    let said = report.saidInstead
    if !said.isEmpty { entry(.saidLabel) { $0.out.text($0.wording.list(said)) } }
  }

  private mutating func writeBefore(_ before: Evaluation) {
    entry(.beforeLabel) { article in
      article.code(before.submission.numberedPath)
      article.out.tag(" ")
      article.code(before.rubric.id)
    }
  }

  private mutating func code(_ text: String) {
    out.tag("<code>")
    out.beginning(text)
    out.tag("</code>")
  }

  private mutating func entry(_ label: Phrase, _ write: (inout FormArticle) -> Void) {
    out.tag("<div><dt>")
    say(label)
    out.tag("</dt><dd>")
    write(&self)
    out.tag("</dd></div>")
  }
}

extension Phrase {
  fileprivate static let sourceTitle = Phrase("html-source", "来源", "Source")
  fileprivate static let digestLabel = Phrase("html-digest", "规则摘要", "Rubric's digest")
  fileprivate static let choiceLabel = Phrase("html-choice", "选用理由", "Why this rubric")
  fileprivate static let gradesLabel = Phrase("html-grades", "等级线", "Grades")
  fileprivate static let inputLabel = Phrase("html-input", "自评表", "Form")
  fileprivate static let converterLabel = Phrase("html-converter", "转换", "Converted by")
  fileprivate static let saidLabel = Phrase("html-said", "另行说明", "Said beside the form")
  fileprivate static let beforeLabel = Phrase("html-before-label", "之前", "Before")
  fileprivate static let programLabel = Phrase("html-program", "程序", "Program")
}
