package import Ziping
package import ZipingFiles

/// Looks in the text around a form for total, grade, money and satisfaction (文字说明).
///
/// Only clear statements about the whole are taken: a label such as 自评得分, a number with its unit, the
/// end of the clause. What speaks of one indicator or group, of another year, of a plan, or of part of
/// the money is left alone.
package struct NarrativeReader {
  /// How many characters of text are read: a report of a hundred pages.
  private static let mostCharacters = 100_000
  /// A longer sentence is none that anybody wrote to be read.
  private static let mostOfSentence = 1000

  private let year: Int?
  private let indicators: NamedFigures?
  private var figures: [Submission.Narrative.Figure] = []
  private let labels: [NarrativeWords.Kind: [String]]
  private var characters = 0
  private var heading = ""
  private var found: [NarrativeWords.Kind: [Submission.Cell]] = [:]

  /// What paragraphs say of the evaluation of a project in a year, if these are known, and of the
  /// indicators of these names.
  package static func read(
    _ paragraphs: [Grid.Cell], year: Int?, project: String = "", indicators: [String] = []
  ) -> Submission.Narrative {
    var reader = NarrativeReader(
      year: year, project: comparisonKey(project), indicators: indicators)
    for paragraph in paragraphs {
      // Bytes are counted faster than characters.
      reader.characters += paragraph.text.utf8.count / 3
      guard reader.characters <= mostCharacters else { break }
      reader.read(paragraph)
    }
    func cells(_ kind: NarrativeWords.Kind) -> [Submission.Cell] { reader.found[kind] ?? [] }
    // What was planned first no longer counts where the text states the adjusted budget.
    let adjusted = cells(.adjusted)
    return Submission.Narrative(
      totals: cells(.total), grades: cells(.grade),
      planned: adjusted.isEmpty ? cells(.planned) : adjusted, executed: cells(.executed),
      rates: cells(.rate), satisfaction: cells(.satisfaction), withinBudget: cells(.within),
      overBudget: cells(.over), figures: reader.figures)
  }

  private init(year: Int?, project: String, indicators: [String]) {
    self.year = year
    self.indicators = indicators.isEmpty ? nil : NamedFigures(names: indicators)
    var labels = NarrativeWords.labels
    if !project.isEmpty {
      labels[.planned, default: []] += NarrativeWords.afterProject.map { project + $0 }
    }
    self.labels = labels
  }

  private mutating func read(_ paragraph: Grid.Cell) {
    let sentences = NarrativeText.sentences(of: paragraph.text)
    for sentence in sentences where sentence.utf8.count <= 3 * Self.mostOfSentence {
      var before = ""
      for clause in NarrativeText.clauses(of: sentence) {
        let key = comparisonKey(clause)
        read(key, written: clause, before: before, at: paragraph.place)
        readFigures(key, written: clause, before: before, at: paragraph.place)
        before += key
      }
    }
    let isHeading =
      sentences.count == 1 && paragraph.text.count <= NarrativeWords.mostOfHeading
      && !paragraph.text.contains("。")
    if isHeading { heading = comparisonKey(paragraph.text) }
  }

  private mutating func read(
    _ clause: String, written: String, before: String, at place: Place
  ) {
    for kind in NarrativeWords.Kind.allCases {
      guard let statement = NarrativeText.statement(of: kind, labels[kind] ?? [], in: clause),
        isOfWhole(kind, statement, before: before)
      else { continue }
      let value = NarrativeText.ending(of: written, like: statement.value) ?? statement.value
      found[kind, default: []].append(Submission.Cell(value, at: place))
    }
  }

  private mutating func readFigures(
    _ clause: String, written: String, before: String, at place: Place
  ) {
    guard let figure = indicators?.figure(in: clause) else { return }
    if let year, NarrativeText.years(in: before + clause).contains(where: { $0 != year }) { return }
    let text = NarrativeText.ending(of: written, like: figure.value) ?? figure.value
    figures.append(.init(name: figure.name, value: Submission.Cell(text, at: place)))
  }

  /// Whether what stands before a statement leaves no doubt that it is about the whole, this year.
  private func isOfWhole(
    _ kind: NarrativeWords.Kind, _ statement: NarrativeText.Statement, before: String
  ) -> Bool {
    let (label, prefix) = (statement.label, statement.prefix)
    let whole = before + prefix
    guard !NarrativeText.isElsewhere(whole), !NarrativeWords.early.matches(String(prefix)) else {
      return false
    }
    if let year, NarrativeText.years(in: whole).contains(where: { $0 != year }) { return false }
    switch kind {
    case .total, .grade:
      // 经自评，得分为97.5分: a bare 得分 is the whole's only behind such a clause.
      if label == NarrativeWords.bare.total {
        return NarrativeText.saysNothing(prefix)
          && NarrativeWords.judged.contains { before.hasSuffix($0) }
      }
      return !NarrativeWords.partOfForm.matches(String(prefix))
        && !NarrativeWords.partHeadings.matches(heading)
        && !NarrativeWords.partEndings.contains { prefix.hasSuffix($0) }
    case .planned, .adjusted, .executed, .rate:
      return NarrativeText.saysNothing(prefix)
    case .satisfaction:
      return NarrativeText.saysNothing(prefix, NarrativeWords.fillersOfSatisfaction)
    case .within, .over:
      return NarrativeText.saysNothing(prefix, NarrativeWords.fillersOfSpending)
    }
  }
}
