public import Ziping

/// The catalogue of findings as JSON for programs, in both languages (JSON 问题目录).
public enum FindingListReport: Sendable {
  /// The version of the format.
  public static let formatVersion: Int = 1

  /// The entries, each with severity, sentence, reason, example and source.
  public static func json(_ entries: [FindingEntry]) -> String {
    JSONValue.object([
      "formatVersion": .integer(formatVersion),
      "findings": .array(entries.map(value)),
    ]).text
  }

  private static func value(_ entry: FindingEntry) -> JSONValue {
    .object([
      "code": .string(entry.code), "severity": .string(entry.severity.rawValue),
      "message": both(entry.sentence), "why": both(entry.reason),
      "example": both(entry.example), "source": both(entry.source.phrase),
    ])
  }

  private static func both(_ phrase: Phrase?) -> JSONValue {
    guard let phrase else { return .null }
    return .object([
      Language.chinese.rawValue: .string(phrase.chinese),
      Language.english.rawValue: .string(phrase.english),
    ])
  }
}
