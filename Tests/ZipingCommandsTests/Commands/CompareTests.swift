import Foundation
import Testing
import ZipingTestSupport

@Suite("One form under two rubrics")
struct CompareTests {
  private static let form =
    Form.header + """
      产出指标,数量指标,会议,10次,10次,45,45
      产出指标,成本指标,费用,100万元,150万元,5,5
      效益指标,社会效益指标,效果,效果良好,部分达成,30,
      满意度指标,服务对象满意度指标,满意度,≥95%,95%,10,10

      """

  private func compare(_ options: [String]) throws -> Outcome {
    try ziping(["diff", "FILE"] + options, file: Array(Self.form.utf8))
  }

  @Test("names the rule that made the difference, both reasons and both documents")
  func rule() throws {
    let outcome = try compare([
      "--rubric", "mof-2020-project", "--against", "system-default-project", "--planned", "100万元",
      "--executed", "90万元",
    ])
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(
      outcome.says(
        """
          费用  -0.83
            计分规则 -0.83  reverse-ratio → reverse-linear
            A  3.33 / 5 [reverse-ratio]  超出限值：5 × 100万元/150万元 = 3.33
            B  2.50 / 5 [reverse-linear]  超出限值：5 × (1 - (150万元 - 100万元)/
               100万元) = 2.50
            → 差在：计分规则
        """), "\(outcome.output)")
    #expect(outcome.output.contains("依据  财预〔2020〕10号"))
    #expect(outcome.output.contains("依据  预算管理一体化系统绩效模块的实际行为"))
    #expect(outcome.output.contains("总分  88.33 → 87.50  (-0.83)"))
    #expect(outcome.output.hasSuffix("\n另有 4 项没有变化\n"))
  }

  @Test("names the weight, and the row that only one rubric has, in English too")
  func weight() throws {
    let path = packagePath("Samples/yanbian-2020/人大代表工作经费.csv")
    let outcome = ziping([
      "diff", path, "--rubric", "yanbian-2020-deputies", "--against", "hubei-2020-project",
      "--lang", "en",
    ])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("Total  64.28 to 100.00 → 95.00 to 100.00"))
    #expect(outcome.output.contains("\nA  \"过程\" (30 points) has no indicator\n"))
    #expect(outcome.output.contains("    B  20.00 / 20 [qualitative]"))
    #expect(outcome.output.contains("    weight +14.29  5.71 → 20\n"))
    #expect(outcome.output.contains("    only in B  20.00 / 20 [execution-rate]"))
    #expect(!outcome.output.contains("rows did not change"))
  }

  @Test("names the parameters of one rule, or the words beside it")
  func parametersAndWords() throws {
    let file = packageFolder.appending(path: "Rubrics/mof-2020-project.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let strict = text.replacingOccurrences(
      of: #"{ "rule": "proportional" }"#, with: #"{ "rule": "proportional", "minimum": 0.6 }"#)
    let lower = text.replacingOccurrences(of: #""share": 0.7"#, with: #""share": 0.65"#)
    #expect(strict != text && lower != text)
    try withFolder { folder in
      let form = folder.appending(path: "form.csv")
      let rows = Form.row("产出指标,数量指标,会议,10次,5次,50,") + "效益指标,社会效益指标,效果,效果良好,部分达成,40,\n"
      try Data(rows.utf8).write(to: form)
      let other = folder.appending(path: "other.json")
      func compare(_ rubric: String) throws -> Outcome {
        try Data(rubric.utf8).write(to: other)
        return ziping(["diff", form.path, "--against", other.path])
      }
      let parameters = try compare(strict).output
      #expect(parameters.contains("    → 差在：规则的参数\n      B  完成不到指标值的 60% 不得分\n"))
      let words = try compare(lower).output
      #expect(words.contains("    B  26.00 / 40 [qualitative]"))
      #expect(words.contains("    → 差在：用语、等次或口径\n"))
    }
  }

  @Test("under one rubric twice differs nowhere")
  func same() throws {
    let outcome = try compare(["--against", "mof-2020-project"])
    #expect(outcome.exitCode == 0)
    #expect(!outcome.output.contains("→") && !outcome.output.contains("依据"))
    #expect(outcome.output.hasSuffix("\n得分没有变化\n\n另有 5 项没有变化\n"))
  }

  @Test("is said once where the form is at fault, and not at all where a rubric refuses it")
  func faults() throws {
    let path = packagePath("Samples/xinzhou-2021/部门整体支出.csv")
    let refused = ziping([
      "diff", path, "--rubric", "xinzhou-2021-department", "--against", "mof-2020-project",
    ])
    #expect(refused.exitCode == 2)
    #expect(refused.output.isEmpty)
    #expect(refused.errorLines.count == 1)
    #expect(refused.errors.contains("[needs-another-rubric]"))
    let unknown = try compare(["--against", "no-such"])
    #expect(unknown.exitCode == 2)
    #expect(unknown.errors.contains("[unknown-rubric]"))
    let warned = try ziping(
      ["diff", "FILE", "--against", "hubei-2020-project", "--year", "2021"],
      file: Array((Form.sound + "乱写的一行,,,,,,\n").utf8))
    #expect(Set(warned.errorLines).count == warned.errorLines.count, "\(warned.errors)")
    #expect(!warned.errors.isEmpty)
  }

  @Test(
    "was explain's, which says where it is now",
    arguments: [["--against", "mof-2020-project"], ["--against=mof-2020-project"]])
  func moved(_ option: [String]) {
    let path = packagePath("Samples/panzhihua-2021/人大会议.csv")
    let outcome = ziping(["explain", path] + option)
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains("ziping diff 自评表 --rubric 甲 --against 乙"))
    #expect(outcome.output.isEmpty)
  }
}
