import Foundation
import Testing
import ZipingTestSupport

@Suite("Differences between two forms, reports and rubrics")
struct DiffTests {
  private static let form = packagePath("Samples/panzhihua-2021/人大会议.csv")

  /// The form with one text replaced, in a file of its own.
  private func withChanged(
    _ old: String, _ new: String, _ body: (String) throws -> Void
  ) throws {
    let text = try String(contentsOfFile: Self.form, encoding: .utf8)
    try #require(text.contains(old))
    try withFolder { folder in
      let file = folder.appending(path: "changed.csv").path
      try text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
      try body(file)
    }
  }

  @Test("what changed is named with its points")
  func changed() throws {
    try withChanged("大于95%,大于95%", "大于95%,60%") { file in
      let outcome = ziping(["diff", Self.form, file, "--fail-on", "lower"])
      #expect(outcome.exitCode == 1)
      #expect(outcome.output.contains("参会代表满意度"))
      #expect(outcome.output.contains("大于95% → 60%"))
      #expect(ziping(["diff", file, Self.form, "--fail-on", "lower"]).exitCode == 0)
      #expect(ziping(["diff", file, Self.form, "--fail-on", "any"]).exitCode == 1)
      #expect(ziping(["diff", file, Self.form]).exitCode == 0)
    }
  }

  @Test("a form is the same as itself and as its own report")
  func same() throws {
    try withFolder { folder in
      let report = folder.appending(path: "r.json").path
      #expect(ziping(["score", Self.form, "--format", "json", "--output", report]).exitCode == 0)
      for other in [Self.form, report] {
        let outcome = ziping(["diff", Self.form, other, "--fail-on", "any"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("得分没有变化"))
      }
    }
  }

  @Test("where rows changed and the total did not, that is what is said, above their list")
  func sameTotal() throws {
    let text = Form.header + Form.meeting + Form.rest
    let other = text.replacing("满意度,≥95%,95%", with: "满意度,≥95%,0%")
    let less = text.replacing("10次,10次", with: "10次,8次")
    try withFolder { folder in
      let files = ["a.csv", "b.csv"].map { folder.appending(path: $0).path }
      for (file, text) in zip(files, [less, other]) {
        try text.write(toFile: file, atomically: true, encoding: .utf8)
      }
      let outcome = ziping(["diff"] + files)
      #expect(outcome.output.contains("变化的指标"), "\(outcome.output)")
      #expect(!outcome.output.contains("得分没有变化"))
      #expect(outcome.output.contains("总分没有变化，有变化的指标见下"))
    }
  }

  @Test("what a reviewer decided is a step of its own, in either direction")
  func decided() throws {
    try withFolder { folder in
      func report(_ name: String, _ options: [String]) -> String {
        let file = folder.appending(path: name).path
        _ = ziping(["review", Self.form, "--format", "json", "--output", file] + options)
        return file
      }
      let decisions = folder.appending(path: "d.json").path
      try """
      { "formatVersion": 1, "decisions": [{ "row": "召开会议次数", "points": "10", "reason": "少开一次" }] }
      """.write(toFile: decisions, atomically: true, encoding: .utf8)
      let plain = report("plain.json", [])
      let reviewed = report("reviewed.json", ["--decisions", decisions])
      let down = ziping(["diff", plain, reviewed, "--fail-on", "lower"])
      #expect(down.exitCode == 1)
      #expect(down.output.contains("复核决定  -2.50"))
      let up = ziping(["diff", reviewed, plain, "--fail-on", "lower"])
      #expect(up.exitCode == 0)
      #expect(up.output.contains("复核决定  +2.50"))
    }
  }

  @Test("a form comes from standard input on one side")
  func standardInput() throws {
    let text = try String(contentsOfFile: Self.form, encoding: .utf8)
    let outcome = try Program.run(["diff", "-", Self.form, "--fail-on", "any"], input: text)
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test("two results never go to one file, however it is named")
  func sameFile() throws {
    try withFolder { folder in
      let path = folder.path
      let form = packagePath("Samples/panzhihua-2021/人大会议.xlsx")
      for other in ["\(path)/./o.xlsx", "\(path)//o.xlsx"] {
        let outcome = ziping(["score", form, "--fill", "\(path)/o.xlsx", "--output", other])
        #expect(outcome.exitCode == 64)
      }
      #expect(!FileManager.default.fileExists(atPath: "\(path)/o.xlsx"))
    }
  }

  @Test("a report is no form, and it is said")
  func reportAsForm() throws {
    try withFolder { folder in
      let file = folder.appending(path: "r.json").path
      _ = ziping(["score", Self.form, "--format", "json", "--output", file])
      let outcome = ziping(["score", file])
      #expect(outcome.exitCode == 2)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.contains("[report-not-form]"))
    }
  }

  @Test("one form under two rubrics")
  func rubrics() throws {
    let outcome = ziping([
      "diff", Self.form, "--against", "hubei-2020-project", "--format", "json", "--lang", "en",
    ])
    #expect(outcome.exitCode == 0)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let differences = (json as? [String: Any])?["differences"] as? [[String: Any]]
    let rows = try #require(differences?.first?["rows"] as? [[String: Any]])
    let names = rows.map { $0["name"] as? String }
    // The execution row is one row, whatever the rubrics call it.
    #expect(names.count == 7)
    let execution = try #require(rows.first?["steps"] as? [[String: Any]])
    #expect(execution.map { $0["step"] as? String } == ["weight"])
  }

  @Test(
    "options for a form are wrong usage between two reports",
    arguments: ["--year=2020", "--planned=100万元", "--executed=50万元"])
  func optionsOfForms(_ option: String) throws {
    try withFolder { folder in
      let report = folder.appending(path: "r.json").path
      _ = ziping(["score", Self.form, "--format", "json", "--output", report])
      let outcome = ziping(["diff", report, report, option])
      #expect(outcome.exitCode == 64)
      #expect(outcome.output.isEmpty)
      let name = try #require(option.split(separator: "=").first)
      #expect(outcome.errors.contains("\(name) 只用于自评表；报告带有自己的年度和资金"))
      // Beside a form there is something that they are for.
      #expect(ziping(["diff", report, Self.form, option]).exitCode == 0)
    }
  }

  @Test("a report whose form cannot be scored exactly is at fault, not left out")
  func notRecomputable() throws {
    try withFolder { folder in
      let rubric = folder.appending(path: "rubric.json").path
      let report = folder.appending(path: "r.json").path
      _ = ziping(["rubric", "show", "mof-2020-project", "--format", "json", "--output", rubric])
      // Eighteen decimal places leave no room for what the limit takes away.
      let cap = #""caps": [{ "executionBelow": 80, "total": 0.123456789012345678 }], "groups":"#
      try String(contentsOfFile: rubric, encoding: .utf8).replacing("\"groups\":", with: cap)
        .write(toFile: rubric, atomically: true, encoding: .utf8)
      let made = ziping([
        "score", Self.form, "--rubric", rubric, "--planned", "100万元", "--executed", "100万元",
        "--format", "json", "--output", report,
      ])
      #expect(made.exitCode == 0, "\(made.errors)")
      try String(contentsOfFile: report, encoding: .utf8)
        .replacing(#""executed": "100万元""#, with: #""executed": "10万元""#)
        .write(toFile: report, atomically: true, encoding: .utf8)
      for call in [
        ["diff", report, Self.form], ["verify", report], ["gate", "init", "--from", report],
      ] {
        let outcome = ziping(call + ["--rubric", rubric])
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("[not-recomputable]"))
        #expect(outcome.errors.hasPrefix(report + ":"))
        #expect(!outcome.errors.hasPrefix(report + ": "))
      }
    }
  }

  @Test(
    "what cannot be compared is told",
    arguments: [
      ([], 64, ""), ([form], 64, ""), ([form, form, form], 64, ""),
      ([form, "no-such.csv"], 2, "file-not-found"),
      ([form, "--against", "no-such"], 2, "unknown-rubric"),
      ([form, form, "--fail-on", "higher"], 64, ""),
    ])
  func refused(_ arguments: [String], _ exitCode: Int32, _ code: String) {
    let outcome = ziping(["diff"] + arguments)
    #expect(outcome.exitCode == exitCode)
    #expect(outcome.output.isEmpty)
    #expect(code.isEmpty || outcome.errors.contains("[\(code)]"))
  }
}

@Suite("Reports are held against their own inputs")
struct VerifyTests {
  private static let form = packagePath("Samples/panzhihua-2021/人大会议.csv")

  private func verify(
    _ command: [String], edit: (String) -> String = { $0 }, options: [String] = []
  ) throws -> Outcome {
    try withFolder { folder in
      let file = folder.appending(path: "r.json").path
      _ = ziping(command + ["--format", "json", "--output", file])
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try edit(text).write(toFile: file, atomically: true, encoding: .utf8)
      return ziping(["verify", file] + options)
    }
  }

  @Test(
    "a report is true as it was made, in either language",
    arguments: [
      ["score", form], ["score", form, "--lang", "en", "--min-score", "90", "--min-grade", "优"],
      ["score", form, "--min-score", "101"],
      ["score", form, "--year", "2020", "--executed", "50万元"],
      ["score", form, form, "--strict"], ["review", form], ["review", form, "--tolerance", "0.5"],
    ])
  func isTrue(_ command: [String]) throws {
    let outcome = try verify(command)
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test("a report of a document is true with what its text says")
  func narrative() throws {
    let text = """
      { "formatVersion": 1, "claimed": { "total": "96" }, "narrative": { "totals": ["98分"] },
        "rows": [{ "group": "产出指标", "level2": "数量指标", "name": "会议", "target": "10次",
          "actual": "10次", "weight": "100" }] }
      """
    try withFolder { folder in
      let form = folder.appending(path: "form.json").path
      try text.write(toFile: form, atomically: true, encoding: .utf8)
      let report = folder.appending(path: "report.json").path
      _ = ziping(["score", form, "--format", "json", "--output", report])
      let written = try String(contentsOfFile: report, encoding: .utf8)
      #expect(written.contains("narrative-total-differs"))
      #expect(ziping(["verify", report]).exitCode == 0)
    }
  }

  @Test(
    "what was changed afterwards is found",
    arguments: [
      (#""total": "100.00""#, #""total": "101.00""#, ".total"),
      (#""grade": "优""#, #""grade": "良""#, ".grade"),
      (#""points": "12.50""#, #""points": "12.49""#, "rows[召开会议次数].points"),
      (#""actual": "大于95%""#, #""actual": "99%""#, "参会代表满意度"),
      (#""coverage": "1.0000""#, #""coverage": "0.5000""#, ".coverage"),
      (#""passed": true"#, #""passed": false"#, "verdict"),
      (#""exitCode": 0"#, #""exitCode": 1"#, "verdict.exitCode"),
      (#""adjustments": []"#, #""adjustments": [{}]"#, ".adjustments"),
      (#""state": "suggested""#, #""state": "scored""#, ".state"),
      (#""of": "100""#, #""of": null"#, ".of"),
    ])
  func tampered(_ old: String, _ new: String, _ path: String) throws {
    let outcome = try verify(
      ["score", Self.form, "--min-score", "90"],
      edit: {
        #expect($0.contains(old))
        return $0.replacing(old, with: new, maxReplacements: 1)
      })
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(path), "\(outcome.errors)")
  }

  @Test(
    "what cannot be recomputed is an input at fault",
    arguments: [
      (#""digest": ""#, #""digest": "0"#, [], "report-rubric-unknown"),
      (#""inputs""#, #""input""#, [], "report-without-inputs"),
      (#""rubric""#, #""rubrik""#, [], "report-without-rubric"),
      (#""evaluations""#, #""results""#, [], "no-report"),
      ("{", "[", [], "json-syntax"),
      (#""rows": ["#, #""rows": ["#, ["--rubric", "hubei-2020-project"], "report-rubric-unknown"),
    ])
  func refused(
    _ old: String, _ new: String, _ options: [String], _ code: String
  ) throws {
    let outcome = try verify(
      ["score", Self.form, "--rubric", "mof-2020-project"],
      edit: { $0.replacing(old, with: new, maxReplacements: 1) },
      options: options)
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("[\(code)]"), "\(outcome.errors)")
  }
}
