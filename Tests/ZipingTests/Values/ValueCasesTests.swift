import Testing
import Ziping
import ZipingTestSupport

/// Pairs of target and actual with the state and points they get under the national rubric.
struct ValueCase: Sendable, CustomTestStringConvertible {
  let name, level2, target, actual, weight, state, points, why: String

  init(_ cells: [String]) {
    (name, level2, target, actual) = (cells[0], cells[1], cells[2], cells[3])
    (weight, state, points, why) = (cells[4], cells[5], cells[6], cells[7])
  }

  var testDescription: String { "\(name): \(target) ← \(actual) (\(why))" }

  static func table(_ file: String) -> [ValueCase] {
    tableRows(file, columns: 8).map(ValueCase.init)
  }
}

@Suite("What people write in a cell gets its points under the national rubric")
struct ValueCasesTests {
  static let published = ValueCase.table("value-cases.tsv")

  @Test("the tables are all there")
  func tablesAreComplete() {
    #expect(Self.published.count == 74)
  }

  @Test("a published case", arguments: published)
  func publishedCase(_ row: ValueCase) throws { try check(row) }

  private func check(_ row: ValueCase) throws {
    let scorer = try shippedScorer()
    let score = scorer.score(
      name: row.name, level2: row.level2, target: row.target, actual: row.actual,
      weight: try decimal(row.weight), year: 2021
    ).score
    switch score.state {
    case .scored(let points, let reason, _), .suggested(let points, let reason, _):
      #expect(row.state == "scored", "\(reason)")
      if row.state == "scored" { #expect(points == (try decimal(row.points)), "\(reason)") }
    case .undetermined(let remark, _): #expect(row.state == "undetermined", "\(remark)")
    case .notApplicable: Issue.record("nothing said it does not apply")
    }
  }
}
