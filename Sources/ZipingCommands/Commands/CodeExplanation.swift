import RuleArticles
import Rubrics
import Ziping
import ZipingReports

/// What the program can explain by name: every code that it prints, its rules, the rubrics that ship
/// (代码与规则的说明).
enum CodeExplanation {
  /// Everything that a name stands for.
  static func texts(_ name: String, _ call: Call) -> [String] {
    let (language, style) = (call.language, call.style)
    let article = RuleArticle.about(name).map { article in
      let text = language == .chinese ? article.chinese : article.english
      return ArticlePage.text(text, style: style)
    }
    let finding = FindingCatalogue.entry(name).map {
      FindingReport.explanation($0, language, style: style)
    }
    let cause = CauseEntry.entry(name).map {
      FindingReport.explanation($0, language, style: style)
    }
    return [article, finding, cause, input(name, call), rubric(name, call)].compactMap(\.self)
  }

  /// What reading or writing a file says; nil where no file is the matter.
  static func input(_ code: String, _ call: Call) -> String? {
    let areas = InputArea.areas(of: code)
    guard !areas.isEmpty else { return nil }
    let wording = Wording(call.language)
    let names = Fact.list(areas.map { .phrase($0.phrase) }, .names)
    return FindingReport.explanation(
      input: code, areas.flatMap(\.phrases).filter { $0.code == code },
      when: wording.text(Message(.codeOfInput, [.text(code), names])), call.language,
      style: call.style)
  }

  private static func rubric(_ id: String, _ call: Call) -> String? {
    guard ShippedRubrics.ids.contains(id), let rubric = RubricSource.load(id, log: DiagnosticLog())
    else { return nil }
    return RubricReport.text(rubric, call.language, style: call.style)
  }

  /// Every name that can be explained.
  static var names: [String] {
    RuleArticle.all.map(\.rule) + FindingCatalogue.codes + CauseEntry.all.map(\.code)
      + InputArea.allCases.flatMap(\.phrases).map(\.code) + ShippedRubrics.ids
  }

  /// All of them, by what they are about.
  static var sections: [CatalogueSection] {
    findings + [causes, rules] + InputArea.allCases.map(section)
  }

  private static var findings: [CatalogueSection] {
    FindingCatalogue.areas.map { area in
      CatalogueSection(
        area.title,
        area.entries.map { CatalogueSection.Entry($0.code, $0.severity, $0.sentence) })
    }
  }

  private static var causes: CatalogueSection {
    CatalogueSection(
      .causesTitle, CauseEntry.all.map { CatalogueSection.Entry($0.code, nil, $0.reason) })
  }

  private static var rules: CatalogueSection {
    CatalogueSection(
      .rulesTitle, RuleCatalogue.all.map { CatalogueSection.Entry($0.kind, nil, $0.summary) })
  }

  private static func section(_ area: InputArea) -> CatalogueSection {
    var codes: Set<String> = []
    let entries = area.phrases.filter { codes.insert($0.code).inserted }
      .map { CatalogueSection.Entry($0.code, nil, $0) }
    let title = area.phrase
    return CatalogueSection(
      Phrase("input-\(area.rawValue)", title.chinese, title.english), entries)
  }
}

extension Phrase {
  static let codeOfInput = Phrase(
    "code-of-input",
    "“{0}”不是自评表的问题，是{1}时的说明：指出输入文件的一处没有读入、读不懂或不合要求，怎么改写在那句话里",
    "\"{0}\" is no finding about a form: it is said when {1}, of a place in an input file that was not read, not understood or not in order; what to do stands in its sentence"
  )
  fileprivate static let causesTitle = Phrase("causes", "差异原因", "causes of differences")
  fileprivate static let rulesTitle = Phrase("rules", "计分规则", "rules")
}
