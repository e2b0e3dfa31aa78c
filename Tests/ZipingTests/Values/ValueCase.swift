import Testing
import Ziping
import ZipingTestSupport

/// A pair of target and actual value with the state and points it gets under the national rubric.
struct ValueCase: Sendable, CustomTestStringConvertible {
  let name, level2, target, actual, weight, state, points: String
  /// Whether the points are certain (yes) or a suggestion (no); empty where that is left open.
  let sure: String
  let why: String

  init(_ cells: [String]) {
    (name, level2, target, actual) = (cells[0], cells[1], cells[2].inLines, cells[3].inLines)
    (weight, state, points, sure, why) = (cells[4], cells[5], cells[6], cells[7], cells[8])
  }

  var testDescription: String { "\(name): \(target) ← \(actual) (\(why))" }

  static func table(_ file: String) -> [ValueCase] {
    tableRows(file, columns: 9).map(ValueCase.init)
  }

  /// The row scored, with other texts where they are given.
  func score(target: String? = nil, actual: String? = nil) throws -> ScoredRow {
    try shippedScorer().score(
      name: name, level2: level2, target: target ?? self.target, actual: actual ?? self.actual,
      weight: try decimal(weight), year: 2021
    ).score
  }

  /// Holds the row against what the table says.
  func check() throws {
    switch try score().state {
    case .scored(let points, let reason, _):
      try check(points, reason)
      #expect(sure != "no", "certain: \(reason.phrase.code)")
    case .suggested(let points, let reason, let assumed):
      try check(points, reason)
      #expect(sure != "yes", "only suggested: \(assumed.map(\.kind.code))")
    case .undetermined(let remark, _):
      #expect(state == "undetermined", "\(remark.kind.code): \(remark.facts)")
    case .notApplicable: Issue.record("nothing said it does not apply")
    }
  }

  private func check(_ points: ExactDecimal, _ reason: Reason) throws {
    #expect(state == "scored", "\(points): \(reason.phrase.code)")
    if state == "scored" { #expect(points == (try decimal(self.points)), "\(reason.phrase.code)") }
  }
}

extension String {
  /// The text with its line breaks, which a table spells `\\n`.
  fileprivate var inLines: String {
    split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }
}
