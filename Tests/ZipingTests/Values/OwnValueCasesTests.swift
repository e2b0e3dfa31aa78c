import Testing
import Ziping

@Suite("Further cells of every kind get their points under the national rubric")
struct OwnValueCasesTests {
  static let own = ValueCase.table("own-value-cases.tsv")

  @Test("the table is all there, each case once")
  func tableIsComplete() {
    #expect(Self.own.count == 453)
    let keys = Self.own.map { [$0.name, $0.level2, $0.target, $0.actual, $0.weight] }
    #expect(Set(keys).count == keys.count)
  }

  @Test("a case of our own", arguments: own)
  func ownCase(_ row: ValueCase) throws {
    let scorer = try shippedScorer()
    let score = scorer.score(
      name: row.name, level2: row.level2, target: row.target, actual: row.actual,
      weight: try decimal(row.weight), year: 2021
    ).score
    switch score.state {
    case .scored(let points, let reason):
      #expect(row.state == "scored", "\(points): \(reason.phrase.code)")
      if row.state == "scored" {
        #expect(points == (try decimal(row.points)), "\(reason.phrase.code)")
      }
    case .undetermined(let remark):
      #expect(row.state == "undetermined", "\(remark.kind.code): \(remark.facts)")
    case .notApplicable: Issue.record("nothing said it does not apply")
    }
  }
}
