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
      return "\(severity)  \(code)  \(sentence(of: entry, wording))\n"
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
    return [
      style("\(entry.code)  (\(wording.text(.causeOfDifference)))", .heading),
      "\(wording.text(.meaningLabel))  \(wording.text(entry.reason))",
      "\(wording.text(.exampleLabel))  \(wording.text(entry.example))",
    ].joined(separator: "\n") + "\n"
  }

  /// One finding in full: what it says, why a reviewer cares, an example, who says so.
  public static func explanation(
    _ entry: FindingEntry, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    var lines = [style("\(entry.code)  (\(wording.text(entry.severity.phrase)))", .heading)]
    for kind in entry.kinds { lines.append("  \(plain(kind.phrase, wording))") }
    lines.append("\(wording.text(.whyLabel))  \(wording.text(entry.reason))")
    lines.append("\(wording.text(.exampleLabel))  \(wording.text(entry.example))")
    for remedy in Set(entry.kinds.compactMap(\.remedy).map { plain($0, wording) }).sorted() {
      lines.append("\(wording.text(.remedyLabel))  \(remedy)")
    }
    lines.append("\(wording.text(.basisLabel))  \(wording.text(entry.source.phrase))")
    return lines.joined(separator: "\n") + "\n"
  }

  static func sentence(of entry: FindingEntry, _ wording: Wording) -> String {
    plain(entry.sentence, wording)
  }

  /// A sentence without facts: each gap is three dots.
  private static func plain(_ phrase: Phrase, _ wording: Wording) -> String {
    wording.text(Message(phrase, Array(repeating: .text("…"), count: mostGaps)))
  }

  private static let mostGaps = 6
}

extension Phrase {
  fileprivate static let causeLabel = Phrase("cause", "差异原因", "cause")
  fileprivate static let causeOfDifference = Phrase(
    "cause-of-difference", "复核时的差异原因，不是问题", "cause of a difference in a review, no finding")
  fileprivate static let meaningLabel = Phrase("meaning", "含义", "Meaning")
  fileprivate static let whyLabel = Phrase("why", "为什么", "Why")
  fileprivate static let exampleLabel = Phrase("example", "例如", "Example")
  fileprivate static let remedyLabel = Phrase("remedy", "怎么办", "What to do")
}
