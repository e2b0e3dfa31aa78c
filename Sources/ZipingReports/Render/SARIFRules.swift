import Ziping
import ZipingFiles

/// The rules of SARIF: what the codes of results mean, why they matter and what to do (规则说明).
struct SARIFRules {
  private let wording: Wording
  /// What diagnostics and conditions say, by their codes.
  private var sentences: [String: Phrase] = [:]

  /// The rules of a run.
  init(_ run: RunReport) {
    wording = run.wording
    for diagnostic in run.diagnostics { note(diagnostic.code, diagnostic.message.phrase) }
    for condition in run.verdict?.conditions.lazy.filter({ !$0.passed }) ?? [] {
      note(condition.ruleCode, condition.message(wording).phrase)
    }
    note(Phrase.changed.code, .changed)
  }

  private mutating func note(_ code: String, _ sentence: Phrase) {
    if sentences[code] == nil { sentences[code] = sentence }
  }

  /// The rules of some codes, in the order of the codes.
  func value(_ codes: Set<String>) -> JSONValue {
    .array(codes.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(value))
  }

  private func value(_ code: String) -> JSONValue {
    if let entry = FindingCatalogue.entry(code) {
      return rule(
        code, entry.severity, title: wording.plain(entry.sentence),
        reason: wording.text(entry.reason), FindingReport.help(entry, wording))
    }
    if let entry = CauseEntry.entry(code) {
      return rule(
        code, .error, title: wording.text(entry.reason), reason: wording.text(entry.reason), [])
    }
    let title = sentences[code].map { wording.plain($0) } ?? code
    return rule(code, .error, title: title, reason: title, [])
  }

  private func rule(
    _ code: String, _ severity: Severity, title: String, reason: String,
    _ help: [(label: Phrase, words: String)]
  ) -> JSONValue {
    let isGate = code.hasPrefix(Verdict.Condition.codePrefix)
    let hint = isGate ? [] : [wording.text(Message(.explainHint, [.text(code)]))]
    let lines =
      (help.isEmpty ? [title] : help.map { "\(wording.text($0.label)): \($0.words)" }) + hint
    let paragraphs =
      (help.isEmpty
        ? [MarkdownText.escaped(title)]
        : help.map {
          "**\(MarkdownText.escaped(wording.text($0.label)))** \(MarkdownText.escaped($0.words))"
        })
      + hint.map { MarkdownText.escaped($0) }
    return .object([
      "id": .string(code), "shortDescription": text(title), "fullDescription": text(reason),
      "help": .object([
        "text": .string(SARIFResults.message(lines.joined(separator: "\n"))),
        "markdown": .string(SARIFResults.message(paragraphs.joined(separator: "\n\n"))),
      ]),
      "defaultConfiguration": .object(["level": .string(severity.level)]),
    ])
  }

  private func text(_ text: String) -> JSONValue {
    .object(["text": .string(SARIFResults.message(text))])
  }
}

extension Phrase {
  fileprivate static let explainHint = Phrase(
    "explain-hint", "详见 ziping explain {0}", "more: ziping explain {0}")
}
