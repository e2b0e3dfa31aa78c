import Foundation
import Testing
import ZipingTestSupport

@Suite("A draft rubric over last year's forms")
struct DraftDiffTests {
  /// The national rubric, where nothing is got below 90% of a target and 优 begins at 95.
  private static let draft = """
    { "formatVersion": 1, "extends": "mof-2020-project", "id": "draft", "title": "草案",
      "basis": { "document": "草案", "evidence": "seen" },
      "rules": { "atLeast": { "rule": "proportional", "minimum": 0.9 } },
      "grades": [{ "name": "优", "from": 95 }] }
    """

  /// A form whose meetings were met to some tenths.
  private static func form(_ met: Int) -> String {
    Form.header + "产出指标,数量指标,会议,10次,\(met)次,50,\n" + Form.rest
  }

  /// Calls the program in a folder with forms of 10, 9, 8 and 8 meetings; `#` stands for the folder.
  private func call(_ arguments: [String]) throws -> Outcome {
    try withFolder { folder in
      let files =
        [("draft.json", Self.draft)]
        + [10, 9, 8, 8].enumerated().map { ("\($0).csv", Self.form($1)) }
        + [("broken.csv", "甲,乙\n1,2\n")]
      for (name, text) in files {
        try text.write(
          toFile: folder.appending(path: name).path, atomically: true, encoding: .utf8)
      }
      for name in ["0.csv", "2.csv"] {
        let form = folder.appending(path: name).path
        _ = ziping(
          ["score", form, "--format", "json", "--output", form.replacing(".csv", with: ".json")]
            + Self.money)
      }
      let outcome = ziping(arguments.map { $0.replacing("#", with: folder.path) })
      func shortened(_ text: String) -> String { text.replacing(folder.path + "/", with: "") }
      return Outcome(
        exitCode: outcome.exitCode, output: shortened(outcome.output),
        errors: shortened(outcome.errors))
    }
  }

  private static let money = ["--planned", "10万元", "--executed", "10万元"]
  private static let forms = (0..<4).map { "#/\($0).csv" }
  private static let trial = ["diff"] + forms + ["--against", "#/draft.json"] + money

  @Test("shows totals and grades under both, each change of a grade, and what moved")
  func summary() throws {
    let outcome = try call(Self.trial)
    #expect(outcome.exitCode == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(
      outcome.output == """
        A  mof-2020-project
        B  draft

        共 4 份：总分升高 0 份，降低 2 份，其余 2 份

        总分
                           A       B
          最高        100.00  100.00
          中位         92.50   72.50
          平均         93.75   73.75
          最低         90.00   50.00
          未定（份）       0       0

        等级（份）
              A  B
          优  4  2
          良  0  0
          中  0  0
          差  0  2

        等级有变化的 2 份
          优 → 差  90.00 → 50.00
              2.csv
          优 → 差  90.00 → 50.00
              3.csv

        变动最大的指标
          -80.00  2 份  会议

        """)
  }

  @Test("shows each form's page as well with --full, and of one form alone")
  func pages() throws {
    let full = try call(Self.trial + ["--full"])
    #expect(full.output.components(separatedBy: "变化的来源").count == 3)
    #expect(full.output.hasSuffix("  -80.00  2 份  会议\n"))
    let one = try call(["diff", "#/2.csv", "--against", "#/draft.json"] + Self.money)
    #expect(one.output.contains("计分规则 -40.00"))
    #expect(!one.output.contains("变动最大的指标"))
  }

  @Test("is for programs, too, and a gate")
  func json() throws {
    let outcome = try call(Self.trial + ["--format", "json", "--fail-on", "lower"])
    #expect(outcome.exitCode == 1)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let summary = try #require(json["summary"] as? [String: Any])
    #expect(summary["forms"] as? Int == 4)
    #expect(summary["lowered"] as? Int == 2)
    #expect((summary["gradeChanges"] as? [Any])?.count == 2)
    let after = try #require(summary["after"] as? [String: Any])
    let totals = try #require(after["totals"] as? [String: Any])
    #expect(totals["median"] as? String == "72.50")
    #expect((json["verdict"] as? [String: Any])?["failed"] as? [String] == ["2.csv", "3.csv"])
    #expect((json["differences"] as? [Any])?.count == 4)
  }

  @Test("takes reports by their inputs")
  func reports() throws {
    let call = ["diff", "#/0.json", "#/2.json", "#/3.csv", "--against", "#/draft.json"]
    let outcome = try self.call(call + Self.money)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.says("优 → 差  90.00 → 50.00 2.csv"))
    let alone = try self.call(["diff", "#/0.json", "--against", "#/draft.json"] + Self.money)
    #expect(alone.exitCode == 64)
  }

  @Test("leaves out what is at fault, and says so")
  func fault() throws {
    let outcome = try call(Self.trial + ["#/broken.csv"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("broken.csv") && outcome.errorLines.count == 1)
    #expect(outcome.output.contains("共 4 份"))
    let none = try call(["diff", "#/broken.csv", "--against", "#/draft.json"])
    #expect(none.exitCode == 2 && none.output.isEmpty)
    #expect(try call(["diff", "#/0.csv", "#/1.csv", "--full"]).exitCode == 64)
  }
}
