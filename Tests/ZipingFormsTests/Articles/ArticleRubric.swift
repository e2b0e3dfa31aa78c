import Rubrics
import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

/// A rubric of no more than an article's example needs, as its file would say it.
///
/// Its words are those of the rubric that is used where none is named.
struct ArticleRubric {
  /// The full marks, which execution row and groups make.
  var fullMarks = "100"
  var execution: String?
  var groups = #"[{ "name": "产出", "points": 100, "indicators": "open" }]"#
  var overFulfilled = #""overFulfilled": { "from": 1.3, "action": "note" }"#
  var notApplicable = #""notApplicable": "fold""#
  /// Further keys, each with its comma.
  var more = ""

  private func json(words: Substring) -> String {
    """
    {
      "formatVersion": 1, "id": "article", "title": "示例",
      "basis": { "document": "示例", "evidence": "general-knowledge" },
      "fullMarks": \(fullMarks),
      "grades": [{ "name": "合格", "from": 0 }],
      \(execution.map { "\"execution\": \($0)," } ?? "")
      \(more)
      "groups": \(groups),
      "rules": {
        "atLeast": { "rule": "proportional" }, "atMost": { "rule": "reverse-ratio" },
        "zero": { "rule": "zero-target" }, "range": { "rule": "range" },
        "words": { "rule": "qualitative" }, "answer": { "rule": "yes-no" },
        "deadline": { "rule": "deadline" }
      },
      \(words)
      "policy": {
        "rounding": { "places": 2, "mode": "half-up" }, "parts": "mean",
        "missingWeights": "equal-by-row", "emptyGroup": "undetermined",
        \(overFulfilled), \(notApplicable)
      }
    }
    """
  }

  func scorer() throws -> Scorer {
    try readyScorer(json(words: try Self.standardWords()), dialect: .strict)
  }

  /// The keys `direction` and `words` of the standard rubric's file, each with its comma.
  private static func standardWords() throws -> Substring {
    let text = try shippedText()
    let start = try #require(text.firstRange(of: "\"direction\":"))
    let end = try #require(text.firstRange(of: "\"examples\":"))
    return text[start.lowerBound..<end.lowerBound]
  }
}
