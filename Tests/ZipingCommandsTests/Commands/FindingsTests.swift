import Foundation
import Testing
import Ziping
import ZipingTestSupport

@Suite("ziping findings")
struct FindingsTests {
  @Test("The list has a line for each code, in either language", arguments: ["zh", "en"])
  func list(_ language: String) {
    let outcome = ziping(["findings", "list", "--lang", language])
    #expect(outcome.exitCode == 0)
    let lines = outcome.output.split(separator: "\n")
    let codes = FindingCatalogue.codes + CauseEntry.all.map(\.code)
    #expect(lines.count == codes.count)
    for (line, code) in zip(lines, codes) {
      #expect(line.split(separator: " ").contains(Substring(code)), "\(line)")
      #expect(!line.contains("{"), "\(line)")
    }
  }

  @Test("As JSON it holds severity, reason, example and source in both languages")
  func json() throws {
    let outcome = ziping(["findings", "list", "--format", "json"])
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let object = try #require(report as? [String: Any])
    #expect(object["formatVersion"] as? Int == 1)
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.compactMap { $0["code"] as? String } == FindingCatalogue.codes)
    for finding in findings {
      #expect(["info", "warning", "error"].contains(finding["severity"] as? String))
      for key in ["message", "why", "example", "source"] {
        let texts = try #require(finding[key] as? [String: String])
        #expect(Set(texts.keys) == ["zh", "en"])
      }
    }
  }

  @Test("One code is explained with reason, example and source")
  func explain() {
    let chinese = ziping(["findings", "explain", "unit-mismatch"])
    #expect(chinese.exitCode == 0)
    for words in ["unit-mismatch  (警告)", "为什么  单位不同", "例如  指标值“3类”", "怎么办  统一", "依据  "] {
      #expect(chinese.output.contains(words), "\(words)")
    }
    let english = ziping(["findings", "explain", "unit-mismatch", "--lang", "en"])
    for words in ["unit-mismatch  (warning)", "Why  different units", "Example  target", "Basis  "]
    {
      #expect(english.output.contains(words), "\(words)")
    }
  }

  @Test("The cause of a difference is explained, and told from a finding")
  func cause() throws {
    let outcome = ziping(["findings", "explain", "direction"])
    #expect(outcome.exitCode == 0)
    for words in ["direction  (复核时的差异原因，不是问题)", "含义  越小越好", "例如  成本"] {
      #expect(outcome.output.contains(words), "\(outcome.output)")
    }
  }

  @Test("A code that reading a file reports is said to be one")
  func inputCode() throws {
    for code in ["row-not-read", "column-not-read", "file-not-found"] {
      let outcome = ziping(["findings", "explain", code])
      #expect(outcome.exitCode == 0)
      #expect(outcome.output.contains("不是自评表的问题"), "\(outcome.output)")
    }
  }

  @Test(
    "An explanation is JSON, too",
    arguments: [
      ("late", "findings", "why"), ("veto", "causes", "meaning"), ("row-not-read", "input", ""),
    ])
  func explainJSON(_ code: String, _ list: String, _ key: String) throws {
    let outcome = ziping(["findings", "explain", code, "--format", "json"])
    #expect(outcome.exitCode == 0)
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let object = try #require(report as? [String: Any])
    if list == "input" {
      #expect((object[list] as? [String: Any])?["areas"] as? [String] == ["form"])
    } else {
      let entry = try #require((object[list] as? [[String: Any]])?.first)
      #expect(entry["code"] as? String == code)
      #expect(entry[key] is [String: String])
    }
  }

  @Test(
    "Wrong calls are told what to do",
    arguments: [
      (["findings"], "list、explain"), (["findings", "lsit"], "“list”"),
      (["findings", "explain", "unit-mismach"], "“unit-mismatch”"),
      (["findings", "explain"], "bound-for-value"), (["findings", "list", "x"], "不带参数"),
      (["findings", "explain", "directoin"], "“direction”"),
    ])
  func wrong(_ arguments: [String], _ words: String) {
    let outcome = ziping(arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test("忻州 reviews with exactly what is odd about it")
  func xinzhou() throws {
    let outcome = ziping([
      "review", packagePath("Samples/xinzhou-2021/部门整体支出.csv"), "--rubric",
      "xinzhou-2021-department", "--format", "json",
    ])
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let reviews = try #require((report as? [String: Any])?["reviews"] as? [[String: Any]])
    let findings = try #require(reviews.first?["findings"] as? [[String: Any]])
    let codes = findings.compactMap { $0["code"] as? String }.sorted()
    #expect(
      codes == [
        "bound-for-value", "bound-for-value", "cost-with-lower-bound", "loss-without-reason",
        "loss-without-reason", "loss-without-reason", "loss-without-reason", "rate-against-money",
      ])
  }

  @Test("A run of forms is held together, and its report verifies")
  func batch() throws {
    try withFolder { folder in
      var paths: [String] = []
      for index in 0..<3 {
        let file = folder.appending(path: "\(index).csv")
        let text =
          Form.sound.replacingOccurrences(of: "会议", with: "会议\(index)") + "总分,,,,,100,100\n"
        try Data(("项目名称,项目\(index),,,,,\n" + text).utf8).write(to: file)
        paths.append(file.path)
      }
      let report = folder.appending(path: "report.json").path
      let options = ["--planned", "100万元", "--executed", "100万元", "--format", "json"]
      let outcome = ziping(["review"] + paths + options + ["--output", report])
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let text = try String(contentsOfFile: report, encoding: .utf8)
      #expect(text.components(separatedBy: "\"all-full-marks\"").count == 4)
      #expect(ziping(["verify", report]).exitCode == 0)
    }
  }

  @Test("rubric show tells what a rubric makes of findings")
  func show() throws {
    let shipped = ziping(["rubric", "show", "mof-2020-project", "--format", "json"]).output
    let keys = """
      "findings": [{ "code": "over-fulfilled", "severity": "off", "why": "本地不查" }],
      "review": { "requires": [["成本指标"]], "usualTargets": [{ "words": ["满意度"], "least": "85%" }],
        "coreIndicators": ["培训人数"], "limits": { "coreAtLeast": 12.5 } },
      "fullMarks"
      """
    let text = shipped.replacingOccurrences(of: "\"fullMarks\"", with: keys)
    let outcome = try ziping(["rubric", "show", "FILE"], file: Array(text.utf8))
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    for words in [
      "over-fulfilled：不报（本地不查）", "每份表都要有：成本指标", "满意度：指标值一般不低于 85%", "核心指标：培训人数", "核心指标不低于满分的 12.5%",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
  }
}
