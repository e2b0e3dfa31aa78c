import Foundation
import Testing

@Suite("What is said of one of several forms")
struct FormDiagnosticsTests {
  private static let total = "总分,,,,,,90\n"
  private static let stray = ",,,,,,5\n"
  private static let first = "项目名称,甲\n" + Form.sound + stray + total
  private static let second = "项目名称,乙\n" + Form.sound + total
  private static let money = ["--planned", "1万元", "--executed", "1万元"]

  private static func score(_ options: [String], _ csv: String = first + second) throws -> Outcome {
    try ziping(["score", "FILE", "--strict"] + money + options, file: Array(csv.utf8))
  }

  private static func object(_ outcome: Outcome) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(json as? [String: Any])
  }

  private static func list(_ object: [String: Any], _ key: String) throws -> [[String: Any]] {
    try #require(object[key] as? [[String: Any]])
  }

  @Test("fails that form alone, and the failing line names its place and code")
  func onlyThatForm() throws {
    let outcome = try Self.score([])
    #expect(outcome.exitCode == 1)
    #expect(outcome.errorLines.count == 1)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let failed = lines.drop { $0 != "结论：未通过" }.dropFirst()
    #expect(failed == ["  第 6 行：有 1 个问题（含需要人决定的）达到“警告”级 [row-not-read]"])
    // The summary counts by form.
    #expect(outcome.says("0 1 f 甲") && outcome.says("0 0 f 乙"), "\(outcome.output)")
  }

  @Test("fails the form of that sheet alone")
  func sheets() throws {
    let bytes = try WorkbookTests.workbook([
      ("甲", WorkbookTests.rows(Self.first)), ("乙", WorkbookTests.rows(Self.second)),
    ])
    let arguments = ["score", "FILE", "--strict"] + Self.money
    let outcome = try ziping(arguments, file: bytes)
    let failed = outcome.output.split(separator: "\n").filter { $0.contains("[row-not-read]") }
    #expect(failed.map { $0.hasPrefix("  甲!G6：") } == [true])
    #expect(outcome.says("0 0 f 乙"))
    // What was said when the cells were read belongs to the form on whose rows it stands.
    let twice = "<row r='3'><c r='B3' t='str'><v>再写</v></c><c r='B3' t='str'><v>数量指标</v></c></row>"
    let rows = WorkbookTests.rows(Self.second)
    let both = try WorkbookTests.workbook([("甲", rows + twice), ("乙", rows)])
    let report = try Self.object(ziping(arguments + ["--format", "json"], file: both))
    let said = try Self.list(report, "diagnostics")
    #expect(!said.isEmpty)
    #expect(said.allSatisfy { $0["form"] as? Int == 1 })
  }

  @Test("says in JSON which form it is about, as its evaluation and its conditions do")
  func json() throws {
    let report = try Self.object(Self.score(["--format", "json"]))
    #expect(try Self.list(report, "diagnostics").map { $0["form"] as? Int } == [1])
    #expect(try Self.list(report, "evaluations").map { $0["form"] as? Int } == [1, 2])
    let verdict = try #require(report["verdict"] as? [String: Any])
    let conditions = try Self.list(verdict, "conditions")
    #expect(conditions.map { $0["form"] as? Int } == [1, 2])
    #expect(conditions.map { $0["passed"] as? Bool } == [false, true])
    #expect(conditions.map { $0["subject"] as? String } == ["row-not-read", nil])
    let alone = try Self.object(Self.score(["--format", "json"], Self.first))
    #expect(try Self.list(alone, "diagnostics").map { $0["form"] as? Int } == [nil])
    #expect(try Self.list(alone, "evaluations").map { $0["form"] as? Int } == [nil])
    #expect(try Self.list(alone, "evaluations").allSatisfy { $0["form"] is NSNull })
  }

  @Test("is true to verify, and a report that never says which form is, too")
  func verified() throws {
    for options in [["--min-score", "95"], ["--min-grade", "优"], []] {
      let text = try Self.score(["--format", "json"] + options).output
      func exitCode(_ report: String) throws -> Int32 {
        try ziping(["verify", "FILE"], file: Array(report.utf8)).exitCode
      }
      #expect(try exitCode(text) == 0)
      // Of an earlier report nobody knows of which form something was said.
      let old = try firstFormat(
        of: Self.score(["--format", "json"] + options, Self.second + Self.second).output
      ).split(separator: "\n").filter { !$0.contains("\"form\" : ") }
      #expect(try exitCode(old.joined(separator: "\n") + "\n") == 0)
      // Exchanged, the conditions are no longer those of their forms.
      let swapped = text.replacingOccurrences(
        of: "        \"form\": 1", with: "        \"form\": 0"
      )
      .replacingOccurrences(of: "        \"form\": 2", with: "        \"form\": 1")
      .replacingOccurrences(of: "        \"form\": 0", with: "        \"form\": 2")
      #expect(try exitCode(swapped) == 1)
    }
  }

  @Test("keeps its number where the form before it is at fault and left out")
  func leftOut() throws {
    let faulty = Self.second.replacingOccurrences(of: "10次,10次,50", with: "10次,10次,1e9999")
    let report = try Self.object(Self.score(["--format", "json"], faulty + Self.first))
    let evaluations = try Self.list(report, "evaluations")
    if evaluations.count == 1 { #expect(evaluations.map { $0["form"] as? Int } == [2]) }
    let said = try Self.list(report, "diagnostics").filter {
      $0["code"] as? String == "row-not-read"
    }
    #expect(said.map { $0["form"] as? Int } == [2])
  }
}
