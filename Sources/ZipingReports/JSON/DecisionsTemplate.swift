public import Ziping
import ZipingFiles

/// A decisions file to fill in (待填的复核决定).
///
/// What is open comes first: rows, groups without indicators and vetoes; then what the form calls 不适用,
/// the suggestions beside which other points are claimed, the vetoes that it does not mention, and the
/// rows that differ.
public enum DecisionsTemplate: Sendable {
  /// The version of the format.
  public static let formatVersion: Int = 1

  /// The file for some reviews, each by its own rubric, and how many decisions it asks for.
  public static func json(
    _ reviews: [Review], _ language: Language
  ) -> (text: String, count: Int) {
    let questions = reviews.map { review in
      let levels = review.evaluation.form.rubric.vocabulary.levels.map(\.name)
      return DecisionQuestions(review, levels: levels, language)
    }
    let entries = DecisionQuestions.Sort.allCases.flatMap { sort in
      questions.flatMap { $0.entries(sort) }
    }
    let text = JSONValue.object([
      "formatVersion": .integer(formatVersion), "decisions": .array(entries),
    ]).text
    return (text, entries.count)
  }
}
