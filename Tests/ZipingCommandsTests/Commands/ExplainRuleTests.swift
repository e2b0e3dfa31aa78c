import Testing
import Ziping
import ZipingTestSupport

@Suite("ziping explain RULE")
struct ExplainRuleTests {
  static let kinds = RuleCatalogue.all.map { $0.kind }

  @Test("Every rule is explained in both languages, with how a rubric writes it", arguments: kinds)
  func rule(_ kind: String) throws {
    let chinese = ziping(["explain", kind])
    let english = ziping(["explain", kind, "--lang", "en"])
    for (outcome, words) in [
      (chinese, ["用途", "算例", "依据"]), (english, ["Overview", "In numbers", "Source"]),
    ] {
      #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
      for word in words { #expect(outcome.output.contains(word)) }
      #expect(outcome.output.contains("\"rule\": \"\(kind)\""))
      #expect(!outcome.output.contains("```") && !outcome.output.contains("<doc:"))
      #expect(!outcome.output.contains("| ---"))
    }
  }

  @Test("The page has its tables in columns")
  func columns() {
    let lines = ziping(["explain", "zero-target"]).output.split(separator: "\n").map(String.init)
    #expect(lines.first == "指标值为零（zero-target）")
    #expect(lines.contains { $0.hasPrefix("  指标值  完成值") })
  }

  @Test("A rule that is nearly right is told; a form alone is no rule")
  func wrong() {
    let near = ziping(["explain", "proportionl"])
    #expect(near.exitCode == 64 && near.errors.contains("是不是“proportional”？"))
    #expect(ziping(["explain", "a.csv"]).errors.contains("请给出自评表和指标名称"))
    #expect(ziping(["explain", "proportional", "--year", "2021"]).exitCode == 64)
  }
}
