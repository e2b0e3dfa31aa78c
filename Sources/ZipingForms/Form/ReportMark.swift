public import Ziping

/// How a JSON report of `ziping score` or `ziping review` is told from a form: by the key of its
/// results (报告的标志).
public enum ReportMark: Sendable {
  /// The keys under which a report has its results.
  package static let resultKeys = ["evaluations", "reviews"]

  /// The property by which an office file says that it is a report, and of what.
  package static let property = "ziping-report"

  /// Whether a file is a report: JSON with results in it.
  public static func isReport(_ node: Node) -> Bool {
    guard case .object(let members) = node.value else { return false }
    return members.contains { resultKeys.contains($0.key) }
  }
}
