import Foundation
import Testing
import ZipingTestSupport

@Suite("Gates")
struct GateTests {
  private static let form = packagePath("Samples/panzhihua-2021/一般行政管理事务.csv")
  private static let other = packagePath("Samples/panzhihua-2021/人大会议.csv")

  /// Scores forms with a file of gates.
  private func score(
    _ gate: String, _ options: [String] = [], forms: [String] = [form]
  ) throws -> Outcome {
    try withFolder { folder in
      let file = folder.appending(path: "gate.json").path
      try gate.write(toFile: file, atomically: true, encoding: .utf8)
      return ziping(["score"] + forms + ["--gate", file] + options)
    }
  }

  @Test("one fault of a gate file or a baseline is told once")
  func onlyTheFault() throws {
    let unknown = try score(#"{ "formatVersion": 1, "minScor": 90 }"#)
    #expect(unknown.exitCode == 2)
    #expect(unknown.errorLines.count == 1)
    #expect(unknown.errors.contains("[unknown-key]"))
    let missing = ziping(["score", Self.form, "--baseline", "no-such.json"])
    #expect(missing.exitCode == 2)
    #expect(missing.errorLines.count == 1)
    #expect(missing.errors.contains("[file-not-found]"))
    #expect(!missing.output.contains("基线报告里没有这些表"))
    let version = try score(#"{ "formatVersion": 2, "minScore": 90 }"#)
    #expect(version.errors.contains("2 应为 1，只有这一个值"), "\(version.errors)")
  }

  @Test(
    "a gate is met or not by the lowest that is possible",
    arguments: [
      (#""minScore": 95"#, 0), (#""minScore": 95.01"#, 1), (#""minGrade": "优""#, 0),
      (#""groups": [{ "name": "产出", "atLeast": 45 }]"#, 0),
      (#""groups": [{ "name": "产出", "atLeast": 45.01 }]"#, 1),
      (#""indicators": [{ "name": "聘用保安保洁人员", "atLeast": 0.01 }]"#, 1),
      (#""indicators": [{ "name": "聘用保安保洁人员", "atLeast": 0 }]"#, 0),
      (#""noUndetermined": true"#, 1), (#""noSuggestions": true"#, 1),
      (#""maxNotApplicable": 0"#, 0),
      (#""failsFrom": "warning""#, 1),
      // What matched nothing is no pass.
      (#""groups": [{ "name": "成本", "atLeast": 0 }]"#, 1),
      (#""indicators": [{ "name": "没有的", "atLeast": 0 }]"#, 1), (#""maxDifference": 100"#, 1),
      (#""baseline": { "report": "\#(other)" }"#, 1),
      (#""baseline": { "report": "\#(form)" }"#, 0),
    ])
  func single(_ gate: String, _ exitCode: Int) throws {
    let text = #"{ "formatVersion": 1, \#(gate) }"#
    let outcome = try score(text)
    #expect(Int(outcome.exitCode) == exitCode)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains(exitCode == 0 ? "结论：通过" : "结论：未通过"))
    #expect(try score(text, ["--report-only"]).exitCode == 0)
  }

  @Test(
    "that no finding is an error holds without a gate; asking for that alone asks for nothing more")
  func errorsAlone() throws {
    let outcome = try score(#"{ "formatVersion": 1, "failsFrom": "error" }"#)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("结论：没有设关卡"))
  }

  @Test(
    "a gate on what a form lacks fails for that form, whatever its neighbours have",
    arguments: [
      #""indicators": [{ "name": "召开会议次数", "atLeast": 12.5 }]"#, #""maxDifference": 100"#,
    ])
  func severalForms(_ gate: String) throws {
    let text = #"{ "formatVersion": 1, \#(gate) }"#
    let both = try score(text, forms: [Self.form, Self.other])
    #expect(both.exitCode == 1)
    #expect(both.says("一般行政管理事务.csv："), "\(both.output)")
    let isOnRow = gate.contains("indicators")
    #expect(both.says("人大会议.csv：") != isOnRow, "\(both.output)")
    #expect(try score(text, forms: [Self.other]).exitCode == (isOnRow ? 0 : 1))
  }

  @Test("a row that is renamed does not escape its gate")
  func renamed() throws {
    let bytes = try packageBytes("Samples/panzhihua-2021/人大会议.csv")
    let text = String(decoding: bytes, as: UTF8.self).replacing("召开会议次数", with: "会议场次")
    try withFolder { folder in
      let form = folder.appending(path: "f.csv").path
      try text.write(toFile: form, atomically: true, encoding: .utf8)
      let gate =
        #"{ "formatVersion": 1, "indicators": [{ "name": "召开会议次数", "atLeast": 12.5 }] }"#
      let outcome = try score(gate, forms: [Self.other, form])
      #expect(outcome.exitCode == 1)
      #expect(outcome.says("这份表没有关卡要求的“召开会议次数”"))
    }
  }

  @Test("a thousand gates are read, more are refused", arguments: ["groups", "indicators"])
  func many(_ key: String) throws {
    func outcome(_ count: Int) throws -> Outcome {
      let gates = (0..<count).map { "{ \"name\": \"没有的\($0)\", \"atLeast\": 0 }" }
      let list = gates.joined(separator: ",")
      return try score("{ \"formatVersion\": 1, \"minScore\": 0, \"\(key)\": [\(list)] }")
    }
    #expect(try outcome(1000).exitCode == 1)
    let refused = try outcome(1001)
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("too-many-gates"))
  }

  @Test("a path with a NUL is not taken for the file before it")
  func pathWithNul() throws {
    let outcome = try score(
      "{ \"formatVersion\": 1, \"baseline\": { \"report\": \"\(Self.form)\\u0000.x\" } }")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("file-not-found"))
  }

  @Test("a loss against the baseline is allowed up to a limit")
  func baseline() throws {
    func run(_ loss: String) -> Int32 {
      ziping([
        "score", Self.form, "--executed", "79.2万元", "--baseline", Self.form, "--max-loss", loss,
      ]).exitCode
    }
    // Half of the money is half of ten points.
    #expect(run("5") == 0)
    #expect(run("4.99") == 1)
  }

  @Test(
    "a form of the baseline that is missing fails, and a new one is named and judged by the rest")
  func baselineForms() throws {
    try withFolder { folder in
      let report = folder.appending(path: "r.json").path
      _ = ziping(["score", Self.form, "--format", "json", "--output", report])
      func run(_ forms: [String], _ options: [String] = []) -> Outcome {
        ziping(["score"] + forms + ["--baseline", report] + options)
      }
      #expect(run([Self.form]).exitCode == 0)
      let gone = run([Self.other])
      #expect(gone.exitCode == 1)
      #expect(gone.says("基线里有“一般行政管理事务”，这次没有"), "\(gone.output)")
      let new = run([Self.form, Self.other])
      #expect(new.exitCode == 0)
      #expect(new.says("人大会议.csv：基线里没有这份表，是新增的"), "\(new.output)")
      #expect(run([Self.form, Self.other], ["--min-score", "100.1"]).exitCode == 1)
      // What was judged against a baseline is verified, and what was only told is not.
      let second = folder.appending(path: "s.json").path
      _ = run([Self.form, Self.other], ["--format", "json", "--output", second])
      #expect(ziping(["verify", second]).exitCode == 0)
    }
  }

  @Test("a form of the baseline that has no total now is not said to be missing")
  func withoutTotal() throws {
    try withFolder { folder in
      let (form, base) = (
        folder.appending(path: "f.csv").path, folder.appending(path: "b.json").path
      )
      func write(_ weight: String) throws {
        let text = """
          项目支出绩效自评表
          （2024年度）
          项目名称,水库除险加固,主管部门,某县水利局
          一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
          产出指标,数量指标,除险,≥4座,4座,\(weight),60
          满意度指标,服务对象满意度指标,满意度,≥90%,95%,40,40
          """
        try text.write(toFile: form, atomically: true, encoding: .utf8)
      }
      try write("60")
      _ = ziping(["score", form, "--output", base])
      try write("若干")
      let outcome = ziping(["score", form, "--baseline", base])
      #expect(outcome.exitCode == 1)
      #expect(outcome.says("基线要求不低于"), "\(outcome.output)")
      #expect(!outcome.says("这次没有"))
    }
  }

  @Test("a form is that of the baseline by project, unit and kind, else by its path")
  func matched() throws {
    let bytes = try packageBytes("Samples/panzhihua-2021/人大会议.csv")
    let text = String(decoding: bytes, as: UTF8.self)
    try withFolder { folder in
      let report = folder.appending(path: "r.json").path
      let forms = ["a.csv", "b.csv"].map { folder.appending(path: $0).path }
      try text.write(toFile: forms[0], atomically: true, encoding: .utf8)
      _ = ziping(["score", forms[0], "--format", "json", "--output", report])
      // Elsewhere, with half of the money spent.
      try text.write(toFile: forms[1], atomically: true, encoding: .utf8)
      let lower = ["--planned", "100万元", "--executed", "50万元", "--baseline", report]
      #expect(ziping(["score", forms[1], "--baseline", report]).exitCode == 0)
      #expect(ziping(["score", forms[1]] + lower).output.contains("基线要求不低于"))
      // Under another name at the same place.
      try text.replacing("人大会议", with: "常委会议")
        .write(toFile: forms[0], atomically: true, encoding: .utf8)
      let renamed = ziping(["score", forms[0]] + lower)
      #expect(renamed.exitCode == 1)
      #expect(renamed.output.contains("基线要求不低于"), "\(renamed.output)")
    }
  }

  @Test("where nothing passes today, no gates are written, and why is said")
  func nothingPasses() throws {
    let bytes = try packageBytes("Samples/panzhihua-2021/人大会议.csv")
    let text = String(decoding: bytes, as: UTF8.self)
    try withFolder { folder in
      let form = folder.appending(path: "f.csv").path
      let gate = folder.appending(path: "gate.json").path
      // A 一级指标 that no group is called by is an error.
      try text.replacing("满意度指标", with: "其他")
        .write(toFile: form, atomically: true, encoding: .utf8)
      let outcome = ziping(
        ["gate", "init", "--from", form, "--rubric", "mof-2020-project", "--output", gate])
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("[nothing-passes]"), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: gate))
    }
  }

  @Test(
    "faults of a file of gates are told with their places, and nothing passes",
    arguments: [
      (#"{ "formatVersion": 1 }"#, "no-gate"), (#"{ "minScore": 90 }"#, "missing-key"),
      (#"{ "formatVersion": 2, "minScore": 90 }"#, "out-of-range"),
      (#"{ "formatVersion": 1, "minScor": 90 }"#, "unknown-key"),
      (#"{ "formatVersion": 1, "minScore": -1 }"#, "negative-gate"),
      (#"{ "formatVersion": 1, "minScore": "ninety" }"#, "not-a-number"),
      (#"{ "formatVersion": 1, "minGrade": "甲" }"#, "unknown-grade"),
      (#"{ "formatVersion": 1, "maxNotApplicable": 20 }"#, "share-out-of-range"),
      (#"{ "formatVersion": 1, "failsFrom": "never" }"#, "unknown-word"),
      (#"{ "formatVersion": 1, "groups": [{ "name": "产出" }] }"#, "missing-key"),
      (
        #"{ "formatVersion": 1, "groups": [{ "name": "产出", "atLeast": 1 }, { "name": "产出", "atLeast": 2 }] }"#,
        "gate-twice"
      ),
      (#"{ "formatVersion": 1, "baseline": { "report": "no-such.json" } }"#, "file-not-found"),
      (#"{ "formatVersion": 1, "baseline": { } }"#, "missing-key"), ("[", "json-syntax"),
    ])
  func faults(_ text: String, _ code: String) throws {
    let outcome = try score(text, ["--report-only"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("[\(code)]"), "\(outcome.errors)")
  }

  @Test("a result meets the gates that are written from it, and nothing lower does")
  func initialised() throws {
    for forms in [[Self.form], [Self.other], [Self.form, Self.other]] {
      try withFolder { folder in
        let report = folder.appending(path: "r.json").path
        let gate = folder.appending(path: "gate.json").path
        _ = ziping(["score"] + forms + ["--format", "json", "--output", report])
        #expect(ziping(["gate", "init", "--from", report, "--output", gate]).exitCode == 0)
        #expect(ziping(["score"] + forms + ["--gate", gate]).exitCode == 0)
        let lower = ziping(["score"] + forms + ["--gate", gate, "--executed", "1万元"])
        #expect(lower.exitCode == 1)
      }
    }
  }

  @Test(
    "what cannot be written as gates is told", arguments: [[], ["init"], ["list", "--from", form]])
  func usage(_ arguments: [String]) {
    #expect(ziping(["gate"] + arguments).exitCode == 64)
  }

  @Test("a limit of loss needs a baseline")
  func lossAlone() {
    #expect(ziping(["score", Self.form, "--max-loss", "1"]).exitCode == 64)
  }
}
