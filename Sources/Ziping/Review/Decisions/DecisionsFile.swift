/// What a reviewer decided, as a file holds it (复核决定文件).
public struct DecisionsFile: Sendable {
  /// The decisions of a list, each with its row.
  public var decisions: [Decision]
  /// The review sheets that were filled in.
  public var sheets: [ReviewSheet]

  /// Creates what a file holds.
  public init(decisions: [Decision] = [], sheets: [ReviewSheet] = []) {
    self.decisions = decisions
    self.sheets = sheets
  }
}
