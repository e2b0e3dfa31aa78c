package import Ziping
import ZipingFiles

/// Holds a JSON report against what its own inputs give, form by form (报告核验).
///
/// Sentences and places are left out: they depend on the language and the file, and every number and code
/// that they tell stands beside them.
package struct ReportCheck: Sendable {
  /// What is not as stated, in the order of the forms.
  private var found: [Diagnostic] = []
  private var verdict: VerdictCheck
  private var count = 0

  /// What is not compared.
  private static let passedBy: Set<String> = [
    "source", "inputs", "place", "message", "reason", "file", "options", "choice",
  ]

  private let version: ReportVersion

  /// Begins with a report's members; its results come one by one.
  package init(_ report: Node, _ version: ReportVersion) {
    self.version = version
    verdict = VerdictCheck(report, version)
  }

  /// Holds the next result of a report against what its inputs give, of a review also the review.
  package mutating func add(_ result: Node, _ evaluation: Evaluation, _ review: Review?) {
    let encoder = ReportEncoder(Wording(.chinese, places: evaluation.places), version)
    let list = review == nil ? "evaluations" : "reviews"
    Self.compare(
      result, review.map(encoder.value) ?? encoder.value(evaluation),
      path: "\(list)[\(Self.name(of: result) ?? String(count))]", &found)
    verdict.add(evaluation, review)
    count += 1
  }

  /// Where the report is not what its inputs give; empty if it is true.
  package var differences: [Diagnostic] { found + verdict.differences }

  private static func compare(
    _ node: Node, _ expected: JSONValue, path: String, _ log: inout [Diagnostic]
  ) {
    switch (node.value, expected) {
    case (.object(let members), .object(let fields)):
      for (key, field) in fields.sorted(by: { $0.key < $1.key }) where !passedBy.contains(key) {
        if let member = members.first(where: { $0.key == key }) {
          compare(member.value, field, path: "\(path).\(key)", &log)
        } else {
          log.append(
            Diagnostic(.error, .reportIncomplete, [.text("\(path).\(key)")], at: node.place))
        }
      }
    case (.array(let items), .array(let fields)):
      guard items.count == fields.count else {
        log.append(
          Diagnostic(
            .error, .countDiffers, [.text(path), .count(items.count), .count(fields.count)],
            at: node.place))
        return
      }
      for (index, pair) in zip(items, fields).enumerated() {
        compare(pair.0, pair.1, path: "\(path)[\(name(of: pair.0) ?? String(index))]", &log)
      }
    default:
      let (stated, right) = (shown(node), shown(expected))
      if stated != right {
        log.append(
          Diagnostic(
            .error, .reportDiffers, [.text(path), .text(stated), .text(right)], at: node.place))
      }
    }
  }

  /// What a person calls an item: its name, else its code.
  private static func name(of node: Node) -> String? {
    node["name"]?.text ?? node["code"]?.text ?? node["source"]?.text
  }

  static func shown(_ node: Node) -> String {
    switch node.value {
    case .null: "null"
    case .bool(let value): String(value)
    case .number(let digits): digits
    case .string(let text): text
    case .array: "[…]"
    case .object: "{…}"
    }
  }

  private static func shown(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): String(value)
    case .integer(let number): String(number)
    case .string(let text): text
    case .array: "[…]"
    case .object: "{…}"
    }
  }
}

extension Phrase {
  static let reportDiffers = Phrase(
    "report-differs", "{0}：报告写的是“{1}”，重算为“{2}”",
    "{0}: the report says \"{1}\", its inputs give \"{2}\"")
  fileprivate static let countDiffers = Phrase(
    "report-differs", "{0}：报告有 {1} 项，重算有 {2} 项",
    "{0}: the report has {1} items, its inputs give {2}")
  static let reportIncomplete = Phrase(
    "report-incomplete", "报告缺少 {0}", "the report lacks {0}")
}

extension [Phrase] {
  /// What is said here of a report.
  package static var reportChecks: [Phrase] { [.reportDiffers, .countDiffers, .reportIncomplete] }
}
