public import Ziping
import ZipingFiles

/// The catalogue of findings as JSON for programs, in both languages (JSON 问题目录).
public enum FindingListReport: Sendable {
  /// The version of the format.
  public static let formatVersion: Int = 1

  /// The findings, each with severity, sentence, reason, example and source, and the causes of
  /// differences, each with its meaning and an example.
  public static func json(_ entries: [FindingEntry], _ causes: [CauseEntry]) -> String {
    JSONValue.object([
      "formatVersion": .integer(formatVersion),
      "findings": .array(entries.map(value)),
      "causes": .array(causes.map(value)),
    ]).text
  }

  /// What is read where a code of a diagnostic is reported, which is no finding.
  public static func json(input code: String, _ areas: [String]) -> String {
    JSONValue.object([
      "formatVersion": .integer(formatVersion),
      "input": .object([
        "code": .string(code), "areas": .array(areas.map { .string($0) }),
      ]),
    ]).text
  }

  private static func value(_ entry: CauseEntry) -> JSONValue {
    .object([
      "code": .string(entry.code), "meaning": both(entry.reason), "example": both(entry.example),
    ])
  }

  private static func value(_ entry: FindingEntry) -> JSONValue {
    .object([
      "code": .string(entry.code), "severity": .string(entry.severity.rawValue),
      "message": both(entry.sentence), "why": both(entry.reason),
      "example": both(entry.example), "source": both(entry.source.phrase),
    ])
  }

  private static func both(_ phrase: Phrase) -> JSONValue {
    .object([
      Language.chinese.rawValue: .string(phrase.chinese),
      Language.english.rawValue: .string(phrase.english),
    ])
  }
}
