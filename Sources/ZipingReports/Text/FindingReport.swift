public import Ziping

/// The catalogue of findings in words (问题目录).
public enum FindingReport: Sendable {
  /// A line for each finding: severity, code, what it says.
  public static func list(_ entries: [FindingEntry], _ language: Language) -> String {
    let wording = Wording(language)
    let width = entries.map(\.code.count).max() ?? 0
    return entries.map { entry in
      let severity = TerminalText.pad(wording.text(entry.severity.phrase), to: 7)
      let code = TerminalText.pad(entry.code, to: width)
      return "\(severity)  \(code)  \(wording.plain(entry.sentence))\n"
    }.joined()
  }

  /// A line for each cause of a difference: code, when it is named.
  public static func list(_ entries: [CauseEntry], _ language: Language) -> String {
    let wording = Wording(language)
    let width = entries.map(\.code.count).max() ?? 0
    let label = wording.text(.causeLabel)
    return entries.map { entry in
      let code = TerminalText.pad(entry.code, to: width)
      return "\(label)  \(code)  \(wording.text(entry.reason))\n"
    }.joined()
  }

  /// One cause of a difference in full: when it is named, an example.
  public static func explanation(
    _ entry: CauseEntry, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    return text(
      "\(entry.code)  (\(wording.text(.causeOfDifference)))", [],
      [(.meaningLabel, wording.text(entry.reason)), (.exampleLabel, wording.text(entry.example))],
      wording, style)
  }

  /// One finding in full: what it says, why a reviewer cares, an example, who says so.
  public static func explanation(
    _ entry: FindingEntry, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    return text(
      "\(entry.code)  (\(wording.text(entry.severity.phrase)))",
      entry.kinds.map { wording.plain($0.phrase) }, help(entry, wording), wording, style)
  }

  /// Why a reviewer cares about a finding, an example, what to do and who says so, each with its label.
  static func help(
    _ entry: FindingEntry, _ wording: Wording
  ) -> [(label: Phrase, words: String)] {
    let remedies = Set(entry.kinds.compactMap(\.remedy).map { wording.plain($0) }).sorted()
    return [(.whyLabel, wording.text(entry.reason)), (.exampleLabel, wording.text(entry.example))]
      + remedies.map { (.remedyLabel, $0) } + [(.basisLabel, wording.text(entry.source.phrase))]
  }

  /// What is said of an input in full: all its sentences, and when they are said.
  public static func explanation(
    input code: String, _ phrases: [Phrase], when: String, _ language: Language,
    style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    var sentences: [String] = []
    for sentence in phrases.map({ wording.plain($0) }) where !sentences.contains(sentence) {
      sentences.append(sentence)
    }
    return text(code, sentences, [(.meaningLabel, when)], wording, style)
  }

  private static func text(
    _ title: String, _ sentences: [String], _ lines: [(Phrase, String)], _ wording: Wording,
    _ style: TextStyle
  ) -> String {
    var page = Page()
    page.add(.heading(Words(title, .heading)))
    for sentence in sentences { page.add(.note(Words(sentence), indent: 2, hanging: 2)) }
    for (label, words) in lines { page.add(.line(label: wording.text(label), Words(words))) }
    return TextRenderer(style).text(page)
  }
}

/// Codes and names by what they are about, for a list of all (分类目录).
public struct CatalogueSection: Sendable {
  /// One of them.
  public struct Entry: Sendable {
    /// The code or the name.
    public let code: String
    /// How much it matters; nil for what has no severity.
    public let severity: Severity?
    /// What it says, with numbered gaps.
    public let sentence: Phrase

    /// Creates an entry.
    public init(_ code: String, _ severity: Severity?, _ sentence: Phrase) {
      self.code = code
      self.severity = severity
      self.sentence = sentence
    }
  }

  /// What they are about.
  public let title: Phrase
  /// The entries.
  public let entries: [Entry]

  /// Creates a section.
  public init(_ title: Phrase, _ entries: [Entry]) {
    self.title = title
    self.entries = entries
  }

  /// The sections below each other.
  public static func text(
    _ sections: [CatalogueSection], _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    var page = Page()
    for section in sections {
      let rows = section.entries.map { entry in
        Table.Row([
          Words(whole: entry.code),
          entry.severity.map { Words(wording.text($0.phrase), $0.tone) } ?? Words(),
          Words(wording.plain(entry.sentence)),
        ])
      }
      let heading = "\(section.title.code)  \(wording.text(section.title)) (\(rows.count))"
      page.addSection([
        .heading(Words(heading, .heading)), .table(Table([.words(), .words(), .texts()], rows)),
      ])
    }
    return TextRenderer(style).text(page)
  }
}

extension Severity {
  /// The colour in which it is told.
  var tone: Tone {
    switch self {
    case .error: .bad
    case .warning: .open
    case .info: .quiet
    }
  }
}

extension Wording {
  private static let mostGaps = 6

  /// A sentence without facts: each gap is three dots.
  func plain(_ phrase: Phrase) -> String {
    text(Message(phrase, Array(repeating: .text("…"), count: Self.mostGaps)))
  }
}

extension Phrase {
  fileprivate static let causeLabel = Phrase("cause", "差异原因", "cause")
  fileprivate static let causeOfDifference = Phrase(
    "cause-of-difference", "复核时的差异原因，不是问题", "cause of a difference in a review, no finding")
  fileprivate static let meaningLabel = Phrase("meaning", "含义", "Meaning")
  fileprivate static let whyLabel = Phrase("why", "为什么", "Why")
  fileprivate static let exampleLabel = Phrase("example", "例如", "Example")
}
