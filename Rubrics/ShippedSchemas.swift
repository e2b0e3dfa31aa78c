/// The JSON Schemas of what the command reads and writes.
package enum ShippedSchema: String, Sendable, CaseIterable {
  /// A rubric.
  case rubric
  /// A submission in JSON.
  case submission
  /// A report of `score --format json`.
  case report
  /// A report of `review --format json`.
  case review
  /// A file of decisions on the rows of reviewed forms.
  case decisions
  /// A file of gates.
  case gate
  /// A report of `diff --format json`.
  case difference
  /// A line of `--format ndjson`.
  case line

  /// The schema's file.
  package var bytes: [UInt8] {
    switch self {
    case .rubric: PackageResources.rubric_schema_json
    case .submission: PackageResources.submission_schema_json
    case .report: PackageResources.report_schema_json
    case .review: PackageResources.review_schema_json
    case .decisions: PackageResources.decisions_schema_json
    case .gate: PackageResources.gate_schema_json
    case .difference: PackageResources.difference_schema_json
    case .line: PackageResources.line_schema_json
    }
  }
}
