import Testing
import Ziping
import ZipingTestSupport

@Suite("Further cells of every kind get their points under the national rubric")
struct OwnValueCasesTests {
  static let own = ValueCase.table("own-value-cases.tsv")
  static let plain = ValueCase.table("plain-value-cases.tsv")

  @Test("the tables are all there, each case once")
  func tablesAreComplete() {
    #expect(Self.own.count == 453)
    #expect(Self.plain.count == 1479)
    let keys = (Self.own + Self.plain).map {
      [$0.name, $0.level2, $0.target, $0.actual, $0.weight]
    }
    #expect(Set(keys).count == keys.count)
  }

  @Test("a case of our own", arguments: own)
  func ownCase(_ row: ValueCase) throws { try check(row) }

  @Test("a cell that any reader understands, or that no reader can", arguments: plain)
  func plainCase(_ row: ValueCase) throws { try check(row) }

  private func check(_ row: ValueCase) throws {
    let scorer = try shippedScorer()
    let score = scorer.score(
      name: row.name, level2: row.level2, target: row.target.inLines, actual: row.actual.inLines,
      weight: try decimal(row.weight), year: 2021
    ).score
    switch score.state {
    case .scored(let points, let reason, _), .suggested(let points, let reason, _):
      #expect(row.state == "scored", "\(points): \(reason.phrase.code)")
      if row.state == "scored" {
        #expect(points == (try decimal(row.points)), "\(reason.phrase.code)")
      }
    case .undetermined(let remark, _):
      #expect(row.state == "undetermined", "\(remark.kind.code): \(remark.facts)")
    case .notApplicable: Issue.record("nothing said it does not apply")
    }
  }
}

extension String {
  /// The text with its line breaks, which a table spells `\\n`.
  fileprivate var inLines: String {
    split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }
}
