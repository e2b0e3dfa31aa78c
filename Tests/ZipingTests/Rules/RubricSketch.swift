import Testing
import Ziping
import ZipingFormats

/// A rubric for tests, as its file would say it.
struct RubricSketch: Sendable {
  var groups = #"[{ "name": "产出", "points": 100, "indicators": "open" }]"#
  var execution: String?
  var without: TargetKind?
  var places = 2
  var mode = "half-up"
  var parts = "mean"
  /// What becomes of a row that does not apply.
  var notApplicable = "fold"
  /// Further keys of the whole file, each with its comma.
  var more = ""

  private static let rules: [(sort: TargetKind, rule: String)] = [
    (.atLeast, "proportional"), (.atMost, "reverse-ratio"), (.zero, "zero-target"),
    (.range, "range"), (.words, "qualitative"), (.answer, "yes-no"), (.deadline, "deadline"),
  ]

  private var json: String {
    let rules = Self.rules.filter { $0.sort != without }
      .map { #""\#($0.sort.rawValue)": { "rule": "\#($0.rule)" }"# }.joined(separator: ", ")
    return """
      {
        "formatVersion": 1, "id": "sketch", "title": "试验",
        "basis": { "document": "试验", "evidence": "general-knowledge" },
        "fullMarks": 100,
        "grades": [{ "name": "优", "from": 90 }, { "name": "差", "from": 0 }],
        \(execution.map { "\"execution\": \($0)," } ?? "")
        \(more)
        "groups": \(groups),
        "rules": { \(rules) },
        "policy": {
          "rounding": { "places": \(places), "mode": "\(mode)" },
          "overFulfilled": { "from": 1.3, "action": "note" },
          "parts": "\(parts)", "missingWeights": "equal-by-row", "emptyGroup": "undetermined",
          "notApplicable": "\(notApplicable)"
        },
        "direction": { "lowerNames": ["差错"], "signedNames": ["增长率"] },
        "words": {
          "levels": [
            { "name": "达成", "words": ["达成"], "share": 1, "low": 0.8, "high": 1,
              "highIsInside": true },
            { "name": "未达成", "words": ["未达成"], "share": 0.3, "low": 0, "high": 0.8,
              "highIsInside": false }
          ],
          "yes": ["是"], "no": ["否"], "inTime": ["按期完成"]
        }
      }
      """
  }

  /// A scorer for it.
  func scorer() throws -> Scorer {
    let log = DiagnosticLog()
    let rubric = RubricReader.read(Array(json.utf8), file: "r", log: log)
    #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
    return Scorer(try #require(rubric))
  }
}
