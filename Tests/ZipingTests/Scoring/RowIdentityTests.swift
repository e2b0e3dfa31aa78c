import Testing
import Ziping
import ZipingTestSupport

@Suite("The ids of rows")
struct RowIdentityTests {
  static let forms: [(what: String, names: [String])] = [
    ("plain names", ["甲", "乙", "丙"]),
    ("a name three times", ["甲", "甲", "甲"]),
    ("a name that ends like a repetition", ["甲", "甲", "甲#2"]),
    ("names that differ in brackets", ["培训人数（第一期）", "培训人数（第二期）"]),
    ("names that differ in a closing word", ["数量", "数量指标"]),
    ("a name with a slash", ["甲/乙", "乙"]),
    ("names of punctuation only", ["，", "。"]),
  ]

  @Test("each row has its own", arguments: forms)
  func unique(_ row: (what: String, names: [String])) throws {
    #expect(Self.forms.count == 7)
    let evaluation = try shippedScorer().evaluate(form(row.names.map { RowSketch(name: $0) }))
    #expect(Set(evaluation.rows.map(\.id)).count == row.names.count + 1)
  }

  @Test("other rows before it do not change a row's id", arguments: forms)
  func stable(_ row: (what: String, names: [String])) throws {
    let scorer = try shippedScorer()
    let rows = row.names.map { RowSketch(name: $0) }
    let before = try scorer.evaluate(form(rows)).rows.dropFirst().map(\.id)
    let others = [
      RowSketch(name: "培训人数（预备期）"), RowSketch(name: "另一项"),
      RowSketch(group: "效益指标", level2: "社会效益指标", name: "甲"),
    ]
    let after = try scorer.evaluate(form(others + rows)).rows.dropFirst(4).map(\.id)
    #expect(before == after)
  }

  @Test("a row without headings does not take the execution row's id")
  func executionIdentity() throws {
    let evaluation = try shippedScorer().evaluate(
      form([RowSketch(group: "", level2: "", name: "预算执行率")]))
    #expect(Set(evaluation.rows.map(\.id)).count == 2)
  }

  static let repetitions: [(names: [String], finding: [String])] = [
    (["甲", "甲"], ["duplicate-indicator"]), (["甲", "甲 "], ["duplicate-indicator"]),
    (["甲", "乙"], []), (["培训人数（第一期）", "培训人数（第二期）"], []),
  ]

  @Test("a row that repeats name and target of another is told of", arguments: repetitions)
  func repetition(_ row: (names: [String], finding: [String])) throws {
    #expect(Self.repetitions.count == 4)
    let evaluation = try shippedScorer().evaluate(form(row.names.map { RowSketch(name: $0) }))
    #expect(evaluation.codes().filter { $0 == "duplicate-indicator" } == row.finding)
  }
}
