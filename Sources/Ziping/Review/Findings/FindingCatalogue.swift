/// Every finding that the program makes, with why it matters (问题目录).
///
/// What the reading and scoring of a form brings to light is entered here by its area; a reviewer's
/// check brings its own entries.
public enum FindingCatalogue: Sendable {
  /// The entries: weights and groups, claims, money, targets, actual values, figures, checks.
  public static let all: [FindingEntry] =
    weights + groups + claims + money + targets + actuals + rules + figures
    + CheckCatalogue.all.flatMap(\.entries)

  /// The codes.
  public static let codes: [String] = all.map(\.code)

  /// The entry of a code, if there is one.
  public static func entry(_ code: String) -> FindingEntry? { all.first { $0.code == code } }
}
