public import Ziping

/// A decisions file to fill in: the open rows first, then the rows that differ (待填的复核决定).
public enum DecisionsTemplate: Sendable {
  /// The version of the format.
  public static let formatVersion: Int = 1

  /// The file for some reviews, and how many rows it asks about.
  public static func json(
    _ reviews: [Review], _ language: Language
  ) -> (text: String, count: Int) {
    let open = reviews.flatMap { Self.entries(of: $0, open: true, language) }
    let differing = reviews.flatMap { Self.entries(of: $0, open: false, language) }
    let entries = open + differing
    let text = JSONValue.object([
      "formatVersion": .integer(formatVersion), "decisions": .array(entries),
    ]).text
    return (text, entries.count)
  }

  private static func entries(
    of review: Review, open: Bool, _ language: Language
  ) -> [JSONValue] {
    let evaluation = review.evaluation
    let wording = Wording(language, places: evaluation.places)
    return zip(evaluation.rows, review.rows).compactMap { score, line in
      var isOpen = false
      if case .undetermined = score.state { isOpen = !score.weight.isZero }
      guard open ? isOpen : !isOpen && line.exceedsTolerance else { return nil }
      let shown = line.claimed?.text(places: evaluation.places) ?? Wording.nothing
      let about = Message(
        .askedRow,
        [
          .text(score.name), .points(score.weight), .text(shown), .text(wording.reason(of: score)),
        ])
      return .object([
        "form": .string(evaluation.submission.source), "row": .string(score.id),
        "about": .string(wording.text(about)), "target": .string(score.target.reading.text),
        "actual": .string(score.actual.text), "points": .null, "level": .null, "reason": .null,
        "by": .null, "on": .null,
      ])
    }
  }
}

extension Phrase {
  fileprivate static let askedRow = Phrase(
    "about", "{0}（0 至 {1} 分，自评 {2}）：{3}", "{0} (0 to {1}, claimed {2}): {3}")
}
