import Testing
import Ziping
import ZipingTestSupport

@Suite("What people write in a cell gets its points under the national rubric")
struct ValueCasesTests {
  static let published = ValueCase.table("value-cases.tsv")
  static let words = ValueCase.table("value-cases-2.tsv")
  static let own = ValueCase.table("own-value-cases.tsv")
  static let plain = ValueCase.table("plain-value-cases.tsv")
  static let attacked = ValueCase.table("attacked-value-cases.tsv")
  static let fields = ValueCase.table("field-value-cases.tsv")

  @Test("the tables are all there, each case once")
  func tablesAreComplete() {
    #expect(Self.published.count == 74)
    #expect(Self.words.count == 324)
    #expect(Self.own.count == 453)
    #expect(Self.plain.count == 1649)
    #expect(Self.fields.count == 747)
    #expect(Self.attacked.count == 31)
    let keys = (Self.own + Self.plain + Self.fields).map {
      [$0.name, $0.level2, $0.target, $0.actual, $0.weight]
    }
    #expect(Set(keys).count == keys.count)
  }

  @Test("a published case", arguments: published)
  func publishedCase(_ row: ValueCase) throws { try row.check() }

  @Test("a case of which every word counts", arguments: words)
  func wordsCase(_ row: ValueCase) throws { try row.check() }

  @Test("a case of our own", arguments: own)
  func ownCase(_ row: ValueCase) throws { try row.check() }

  @Test("a cell that any reader understands, or that no reader can", arguments: plain)
  func plainCase(_ row: ValueCase) throws { try row.check() }

  @Test("a case with which the reader was attacked", arguments: attacked)
  func attackedCase(_ row: ValueCase) throws { try row.check() }

  @Test("a case of a field that the other tables lack", arguments: fields)
  func fieldCase(_ row: ValueCase) throws { try row.check() }
}
