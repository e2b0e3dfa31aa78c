package import Ziping

/// A rubric for tests, as its file would say it.
package struct RubricSketch: Sendable {
  package var groups: String
  package var execution: String?
  package var without: TargetKind?
  package var places: Int
  package var mode: String
  package var parts: String
  /// What becomes of a row that does not apply.
  package var notApplicable: String
  /// Further keys of the whole file, each with its comma.
  package var more: String
  package var grades: String

  package init(
    groups: String = #"[{ "name": "产出", "points": 100, "indicators": "open" }]"#,
    execution: String? = nil, without: TargetKind? = nil, places: Int = 2,
    mode: String = "half-up", parts: String = "mean", notApplicable: String = "fold",
    more: String = "",
    grades: String = #"[{ "name": "优", "from": 90 }, { "name": "差", "from": 0 }]"#
  ) {
    self.groups = groups
    self.execution = execution
    self.without = without
    self.places = places
    self.mode = mode
    self.parts = parts
    self.notApplicable = notApplicable
    self.more = more
    self.grades = grades
  }

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
        "grades": \(grades),
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

  /// A scorer for it, made once for all of the same words.
  package func scorer() throws -> Scorer { try readyScorer(json) }
}
