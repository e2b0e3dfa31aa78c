import Foundation
import Rubrics
import Testing
import Ziping
import ZipingTestSupport

@Suite("The samples")
struct SampleTests {
  private func sample(_ path: String) throws -> Submission {
    let (form, faults) = readForm(try packageBytes("Samples/\(path)"))
    #expect(faults == [])
    return try #require(form)
  }

  private func evaluate(_ path: String, _ id: String) throws -> Evaluation {
    try shippedScorer(id).evaluate(sample(path))
  }

  static let published = [
    "10", "10", "10", "5", "9.5", "9.5", "5", "10", "9.5", "4.75", "5", "5", "5",
  ]

  @Test(
    "忻州 2021 gets what it published",
    arguments: ["xinzhou-2021/部门整体支出.csv", "xinzhou-2021/部门整体支出.json"])
  func xinzhou(_ path: String) throws {
    let evaluation = try evaluate(path, "xinzhou-2021-department")
    #expect(evaluation.rows.map { $0.points?.text() ?? "-" } == Self.published)
    #expect(evaluation.rows.allSatisfy { $0.points == $0.claimed })
    #expect(evaluation.total?.text() == "98.25")
    #expect(evaluation.grade == "优秀")
    #expect(evaluation.claim.total?.text() == "98.25")
    #expect(evaluation.adjustments.isEmpty)
    #expect(evaluation.groups.map { $0.bounds.low.text() } == ["59", "34.25", "5"])
  }

  @Test("忻州 2021 is the same in CSV and JSON")
  func sameRows() throws {
    let csv = try sample("xinzhou-2021/部门整体支出.csv")
    let json = try sample("xinzhou-2021/部门整体支出.json")
    #expect(csv.texts == json.texts)
    #expect(csv.texts.count == 13)
    #expect([csv.title, csv.unit, csv.project] == [json.title, json.unit, json.project])
    #expect(csv.year == json.year)
    #expect(csv.money.unit == json.money.unit)
    #expect(csv.claimedTotal?.text == json.claimedTotal?.text)
    for (left, right) in [
      (csv.money.planned, json.money.planned), (csv.money.executed, json.money.executed),
    ] {
      let (left, right) = (try #require(left), try #require(right))
      #expect(try ExactDecimal(parsing: left.text) == ExactDecimal(parsing: right.text))
    }
  }

  @Test("攀枝花 2021 一般行政管理事务: overspent, and one row for a person to decide")
  func administration() throws {
    let evaluation = try evaluate("panzhihua-2021/一般行政管理事务.csv", "mof-2020-project")
    #expect(evaluation.rows.count == 15)
    let execution = try #require(evaluation.rows.first)
    #expect(execution.points == ExactDecimal(10))
    #expect(
      evaluation.findings.filter { $0.row == execution.id }.map(\.code) == ["execution-above-100"])
    #expect(evaluation.bounds?.low == ExactDecimal(95))
    #expect(evaluation.bounds?.high == ExactDecimal(100))
    #expect(evaluation.grade == "优")
    // 10 rows of 5, 2 of 15, 2 of 5.
    #expect(
      evaluation.rows.dropFirst().map { $0.weight.text() }
        == Array(repeating: "5", count: 10) + ["15", "15", "5", "5"])
    let open = evaluation.rows.filter { $0.points == nil }
    #expect(open.map(\.name) == ["聘用保安保洁人员"])
  }

  @Test("攀枝花 2021 人大会议: full marks")
  func congress() throws {
    let evaluation = try evaluate("panzhihua-2021/人大会议.csv", "mof-2020-project")
    #expect(evaluation.total == ExactDecimal(100))
    #expect(evaluation.grade == "优")
    #expect(
      evaluation.rows.map { $0.weight.text() } == [
        "10", "12.5", "12.5", "12.5", "12.5", "30", "10",
      ])
  }

  @Test(
    "the form as a workbook and as a document gets the points of its CSV",
    arguments: [
      ("xinzhou-2021/部门整体支出", "xinzhou-2021-department"),
      ("panzhihua-2021/一般行政管理事务", "mof-2020-project"),
      ("panzhihua-2021/人大会议", "mof-2020-project"), ("yanbian-2020/人大会议费", "mof-2020-project"),
    ])
  func officeFiles(_ path: String, _ rubric: String) throws {
    let expected = try evaluate(path + ".csv", rubric)
    for ending in [".xlsx", ".docx"] {
      let evaluation = try evaluate(path + ending, rubric)
      #expect(evaluation.bounds == expected.bounds)
      #expect(evaluation.rows.map(\.name) == expected.rows.map(\.name))
      #expect(evaluation.rows.map(\.bounds) == expected.rows.map(\.bounds))
      #expect(evaluation.claim.total == expected.claim.total)
      #expect(evaluation.submission.year == expected.submission.year)
    }
  }
}
