import Foundation
import Testing

@Suite("ziping review")
struct ReviewTests {
  private static let head =
    "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n"
  private static let rest =
    "效益指标,社会效益指标,效果,≥95%,95%,30,30\n满意度指标,满意度指标,满意度,≥95%,95%,10,10\n"
  private static let money = ["--planned", "100万元", "--executed", "100万元"]

  /// A form with one output, its claim, and the claimed total.
  private func review(
    _ output: String, total: String, _ options: [String] = []
  ) throws -> Outcome {
    let text = Self.head + output + "\n" + Self.rest + "总分,,,,,100,\(total)\n"
    return try ziping(["review", "FILE"] + Self.money + options, file: Array(text.utf8))
  }

  @Test("A form that claims what the rubric makes passes")
  func sound() throws {
    let outcome = try review("产出指标,数量指标,会议,10次,8次,50,40", total: "90")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("自评与复算没有超过 0.01 的差异\n"))
    #expect(outcome.output.contains("结论：通过"))
    #expect(!outcome.output.contains("有差异的行"))
  }

  @Test("A difference makes exit code 1 and is shown with its cause and the recomputation")
  func difference() throws {
    let outcome = try review("产出指标,数量指标,会议,10次,8次,50,50", total: "100")
    #expect(outcome.exitCode == 1)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains(" 2 处自评与复算的差异超过 0.01"))
    #expect(lines.contains { $0.hasPrefix("   总分 ") && $0.hasSuffix("100.00  90.00  +10.00") })
    let row = try #require(lines.firstIndex { $0.hasPrefix(" #1  会议  第 2 行") })
    #expect(lines[row].hasSuffix("50.00  40.00  +10.00"))
    #expect(lines[row + 1] == "     “8次”没有做到“10次”，自评却是满分 50；应得 40 [missed-but-full]")
    #expect(lines[row + 2] == "     “10次”没有写≥或≤；按≤计是 50 [direction]")
    #expect(lines[row + 3] == "     = 50 × 8次/10次 = 40.00")
    #expect(lines.contains("  有 2 处自评与复算的差异超过容差 0.01"))
  }

  @Test("The tolerance decides what counts, and a grade that differs always does")
  func tolerance() throws {
    let output = "产出指标,数量指标,会议,10次,8次,50,41"
    #expect(try review(output, total: "91").exitCode == 1)
    #expect(try review(output, total: "91", ["--tolerance", "1"]).exitCode == 0)
    let flip = try review("产出指标,数量指标,会议,100次,79次,50,40", total: "90", ["--tolerance", "1"])
    #expect(flip.exitCode == 1)
    #expect(flip.output.contains("等级不一致"))
    #expect(flip.output.contains("总分 89.5 应为“良”，自评是“优” [grade]"))
  }

  @Test("Several forms end with a line each, the greatest difference first")
  func several() throws {
    let summary = { (outcome: Outcome) -> [String] in
      let lines = outcome.output.components(separatedBy: "\n")
      let start = lines.firstIndex { $0.hasPrefix("汇总") } ?? lines.count
      return Array(lines.dropFirst(start + 1).prefix { !$0.isEmpty })
    }
    func file(_ name: String, _ output: String, _ total: String) throws -> URL {
      let text = "项目名称,\(name)\n" + Self.head + output + "\n" + Self.rest + "总分,,,,,100,\(total)\n"
      let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
      try Data(text.utf8).write(to: url)
      return url
    }
    let files = try [
      file("甲", "产出指标,数量指标,会议,10次,8次,50,40", "90"),
      file("乙", "产出指标,数量指标,会议,10次,6次,50,50", "100"),
      file("丙", "产出指标,数量指标,会议,10次,几次,50,50", "100"),
    ]
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    let outcome = try Program.run(["review"] + files.map { $0.path } + Self.money)
    let lines = summary(outcome)
    try #require(lines.count == 9)
    #expect(lines[0].hasPrefix("   自评"))
    #expect(lines[2].contains("100.00            80.00  +20.00  优 → 良"))
    #expect(lines.dropFirst(3).map { $0.suffix(1) } == ["乙", "0", "甲", "1", "丙", "行"])
    #expect(lines[8] == "共 3 份：1 份有差异，1 份有待定的行")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.hasSuffix("结论：未通过\n  1 份自评与复算有差异，见上表\n"))
    let english = try Program.run(
      ["review"] + files.map { $0.path } + Self.money + ["--lang", "en"])
    #expect(english.output.contains("1 form claims other points or grades than are recomputed"))
    #expect(try summary(Program.run(["review", files[0].path] + Self.money)).isEmpty)
  }

  @Test("A form with claims of which none could be checked does not pass")
  func nothing() throws {
    let text = Self.head + "产出指标,数量指标,会议,10次,几次,50,50\n"
    let outcome = try ziping(["review", "FILE"] + Self.money, file: Array(text.utf8))
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("没有一处自评得分或总分能够核对"))
  }

  /// A form whose first row, and with it as many as wished, is closed by the department's own word.
  private func own(
    _ count: Int, claimed: Bool = true, total: String? = nil
  ) throws -> Outcome {
    let rows = [
      ["产出指标", "数量指标", "会议", "10次", "几次", "50"], ["效益指标", "社会效益指标", "效果", "≥95%", "≥90%", "30"],
      ["满意度指标", "满意度指标", "满意度", "≥95%", "≥90%", "10"],
    ]
    let lines = rows.enumerated().map { index, row in
      let isOwn = index < count
      let cells = Array(row.prefix(4)) + [isOwn ? row[4] : index == 0 ? "10次" : "95%", row[5]]
      return (cells + [claimed ? row[5] : "", isOwn ? "100%" : "", isOwn ? "汛期停工" : ""])
        .joined(separator: ",")
    }
    let text =
      Self.head.replacing("\n", with: ",完成程度,偏差原因\n") + lines.joined(separator: "\n") + "\n"
      + (total.map { "总分,,,,,100,\($0),,\n" } ?? "")
    return try ziping(["review", "FILE"] + Self.money, file: Array(text.utf8))
  }

  @Test(
    "Claims that stand beside the department's own word alone were not checked",
    arguments: [nil, "100"])
  func ownJudgements(_ total: String?) throws {
    let outcome = try own(3, total: total)
    #expect(outcome.exitCode == 1, "\(outcome.output)")
    #expect(outcome.output.contains("没有一处自评能够核对"))
    #expect(outcome.output.contains("结论：未通过\n  没有一处自评得分或总分能够核对"))
  }

  @Test(
    "Where others could be checked, the page and the verdict count them alike and nothing is passed"
  )
  func someOwnJudgements() throws {
    let outcome = try own(1, total: "100")
    #expect(outcome.exitCode == 0, "\(outcome.output)")
    #expect(outcome.output.contains(" 自评与复算没有超过 0.01 的差异；1 处自评只有本单位认定，没有核对\n"))
    #expect(outcome.output.contains("结论：没有超过容差的差异；1 处自评只有本单位认定，没有核对\n"))
  }

  @Test("Without any claim, the department's own word is one sentence, too")
  func ownJudgementsUnclaimed() throws {
    let outcome = try own(3, claimed: false)
    #expect(outcome.exitCode == 0)
    #expect(outcome.says("没有可复核的；要计分请用 ziping score"), "\(outcome.output)")
    #expect(!outcome.output.contains("结论") && !outcome.output.contains("要核实"))
  }

  @Test(
    "What is an error fails and is told, though nothing is claimed", arguments: ["text", "json"])
  func errorWithoutClaims(_ format: String) throws {
    let text =
      Self.head + "产出指标,数量指标,会议,10次,8次,50,\n"
      + Self.rest.replacing("30,30", with: "30,").replacing("10,10", with: "15,")
    let outcome = try ziping(
      ["review", "FILE", "--format", format] + Self.money, file: Array(text.utf8))
    #expect(outcome.exitCode == 1)
    if format == "json" {
      #expect(outcome.output.contains("\"passed\": false"))
    } else {
      #expect(outcome.output.contains("没有可复核的"))
      #expect(outcome.output.contains(" 错误  分值合计 105，不是满分 100"), "\(outcome.output)")
      #expect(outcome.output.contains("结论：未通过"))
    }
  }

  @Test("Open rows are counted alike on the page and in its verdict; the first list is no rest")
  func openRows() throws {
    let text = Self.head + "产出指标,数量指标,会议,10次,几次,50,50\n" + Self.rest
    let outcome = try ziping(["review", "FILE"] + Self.money, file: Array(text.utf8))
    #expect(outcome.output.contains("0.01 的差异；有 1 行待定\n"), "\(outcome.output)")
    #expect(outcome.output.contains("结论：没有超过容差的差异；有 1 行待定，总分未定\n"))
    #expect(outcome.output.contains("\n各行\n") && !outcome.output.contains("其余各行"))
    let english = try ziping(
      ["review", "FILE", "--lang", "en"] + Self.money, file: Array(text.utf8))
    #expect(english.output.contains("; 1 row is open, and so is the total\n"))
  }

  @Test("JSON holds rows, total, grade and verdict")
  func json() throws {
    let outcome = try review(
      "产出指标,数量指标,会议,10次,8次,50,50", total: "100", ["--format", "json", "--lang", "en"])
    #expect(outcome.exitCode == 1)
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let object = try #require(report as? [String: Any])
    let reviews = try #require(object["reviews"] as? [[String: Any]])
    let rows = try #require(reviews.first?["rows"] as? [[String: Any]])
    let row = try #require(rows.first { $0["name"] as? String == "会议" })
    #expect(row["claimed"] as? String == "50.00")
    #expect(row["recomputed"] as? String == "40.00")
    #expect(row["difference"] as? String == "10.00")
    #expect(row["place"] as? String == "f:2:24")
    let causes = try #require(row["causes"] as? [[String: Any]])
    #expect(causes.map { $0["code"] as? String } == ["missed-but-full", "direction"])
    let total = try #require(reviews.first?["total"] as? [String: Any])
    #expect(total["difference"] as? String == "10.00")
    #expect((object["verdict"] as? [String: Any])?["exitCode"] as? Int == 1)
  }

  @Test("Many forms give a line each and what only shows in the run; --full adds the pages")
  func batch() throws {
    try withFolder { folder in
      var paths: [String] = []
      for index in 0..<3 {
        let file = folder.appending(path: "\(index).csv").path
        let text =
          "项目名称,项目\(index)\n" + Self.head + "产出指标,数量指标,会议\(index),10次,8次,50,50\n"
          + Self.rest + "总分,,,,,100,100\n"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        paths.append(file)
      }
      let short = ziping(["review"] + paths + Self.money)
      #expect(short.exitCode == 1)
      #expect(short.output.hasPrefix("汇总"))
      #expect(!short.output.contains("有差异的行"))
      #expect(short.output.components(separatedBy: "[all-full-marks]").count == 2)
      #expect(short.output.split(separator: "\n").count <= 18, "\(short.output)")
      #expect(short.output.contains(" 1 份  +10.00  会议0\n"), "\(short.output)")
      let full = ziping(["review"] + paths + Self.money + ["--full"])
      #expect(full.output.components(separatedBy: "有差异的行").count == 4)
      #expect(full.output.components(separatedBy: "[all-full-marks]").count == 2)
      #expect(full.output.hasSuffix(short.output))
    }
  }

  @Test("Folding, limits and vetoes are lines of the review as they are of the score")
  func adjustments() throws {
    let text = Self.head + "产出指标,数量指标,会议,10次,8次,70,50\n" + Self.rest
    func output(_ command: String) throws -> String {
      try ziping([command, "FILE"] + Self.money, file: Array(text.utf8)).output
    }
    let line = try #require(
      output("score").split(separator: "\n").first { $0.contains("折算为满分") })
    let review = try output("review")
    #expect(review.contains("\n\(line)\n"))
  }

  @Test("Open rows without a gate are no pass; with one, the gate decides")
  func openVerdict() throws {
    let text =
      Self.head + "产出指标,数量指标,会议,改善条件,明显改善,50,\n" + Self.rest + "总分,,,,,100,\n"
    func outcome(_ words: [String]) throws -> Outcome {
      try ziping(words + ["FILE"] + Self.money, file: Array(text.utf8))
    }
    let score = try outcome(["score"])
    #expect(score.exitCode == 0)
    #expect(score.output.hasSuffix("结论：没有设关卡；有 1 行待定，总分未定\n"))
    #expect(try outcome(["score", "--min-score", "10"]).output.hasSuffix("结论：通过\n"))
    #expect(try outcome(["score", "--report-only"]).output.contains("没有设关卡"))
    let review = try outcome(["review"])
    #expect(review.exitCode == 0)
    #expect(review.output.hasSuffix("结论：没有超过容差的差异；有 1 行待定，总分未定\n"))
  }

  @Test("A review of a form that claims nothing is one sentence, and no pass")
  func nothingClaimed() throws {
    let text =
      Self.head + "产出指标,数量指标,会议,10次,10次,50,\n"
      + Self.rest.replacing(",30,30\n", with: ",30,\n")
      .replacing(",10,10\n", with: ",10,\n")
    func outcome(_ options: [String]) throws -> Outcome {
      try ziping(["review", "FILE"] + Self.money + options, file: Array(text.utf8))
    }
    let page = try outcome([])
    #expect(page.exitCode == 0)
    #expect(!page.output.contains("结论") && page.says("没有可复核的；要计分请用 ziping score"))
    let gated = try outcome(["--min-score", "100"])
    #expect(gated.exitCode == 0)
    #expect(gated.output.contains("结论：通过"))
    #expect(try outcome(["--min-score", "101"]).exitCode == 1)
    let json = try outcome(["--format", "json"])
    #expect(json.exitCode == 0)
    #expect(json.output.contains("\"passed\": null"))
  }

  private static let badCalls: [(call: String, exitCode: Int32)] = [
    ("review no-such.csv", 2), ("review", 64), ("review no-such.csv --tolerance -1", 64),
    ("review no-such.csv --tolerance viel", 64), ("review no-such.csv --format xml", 64),
  ]

  @Test("A missing form is exit code 2, wrong usage 64", arguments: badCalls)
  func faults(_ call: String, _ exitCode: Int32) {
    let outcome = ziping(call.split(separator: " ").map(String.init))
    #expect(outcome.exitCode == exitCode)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("Hostile names are made harmless")
  func hostile() throws {
    let outcome = try review("产出指标,数量指标,会\u{1B}[31m议\u{202E},10次,8次,50,50", total: "100")
    #expect(outcome.exitCode == 1)
    #expect(!commandsTerminal(outcome.output))
  }

  /// A form with an open row and a full one.
  private static let openForm =
    head + "产出指标,数量指标,会议,改善条件,明显改善,50,45\n" + rest + "总分,,,,,100,95\n"

  @Test("The file to fill in asks for the open rows, is taken back and never replaced")
  func decisions() throws {
    try withFolder { folder in
      let form = folder.appending(path: "form.csv").path
      let file = folder.appending(path: "复核.json").path
      try Data(Self.openForm.utf8).write(to: URL(filePath: form))
      let call = ["review", form] + Self.money
      let written = ziping(call + ["--init-decisions", file])
      #expect(written.exitCode == 0)
      #expect(written.output.contains("1 行待决定"))
      let template = try String(contentsOfFile: file, encoding: .utf8)
      // Nobody has decided anything yet.
      let before = ziping(call + ["--decisions", file])
      #expect(before.output == ziping(call).output)
      #expect(before.exitCode == 0)
      #expect(before.output.contains("50.00 至 100.00"))
      let again = ziping(call + ["--init-decisions", file])
      #expect(again.exitCode == 2)
      #expect(again.errors.contains("[file-exists]"))
      #expect(try String(contentsOfFile: file, encoding: .utf8) == template)
      let filled = template.replacingOccurrences(of: "\"points\": null", with: "\"points\": 40")
        .replacingOccurrences(of: "\"reason\": null", with: "\"reason\": \"有照片\"")
      try Data(filled.utf8).write(to: URL(filePath: file))
      let after = ziping(call + ["--decisions", file])
      #expect(after.exitCode == 1)
      #expect(after.errors.isEmpty)
      #expect(after.output.contains("→ 复核决定 40.00：有照片"))
      #expect(after.output.contains("差 = 自评 − 复核"))
      #expect(!after.output.contains("需要人决定"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }
  }

  private static let badDecisions: [(text: String, code: String)] = [
    ("指标,复核得分,理由\n会议,40,\n", "decision-without-reason"),
    ("指标,复核得分,理由\n会晤,40,是\n", "decision-on-unknown-row"),
    ("指标,复核得分,理由\n会议,40,是\n会议,41,是\n", "decided-twice"),
    ("指标,复核得分,理由\n会议,51,是\n", "decision-above-weight"),
    ("指标,复核得分,理由\n会议,-1,是\n", "decision-negative"),
    ("{}", "missing-key"), ("{", "json-"),
  ]

  @Test("A decision that is refused makes exit code 2 and no review", arguments: badDecisions)
  func refused(_ text: String, _ code: String) throws {
    try withFolder { folder in
      let form = folder.appending(path: "form.csv")
      let file = folder.appending(path: "d.csv")
      try Data(Self.openForm.utf8).write(to: form)
      try Data(text.utf8).write(to: file)
      let outcome = ziping(["review", form.path, "--decisions", file.path] + Self.money)
      #expect(outcome.exitCode == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(code))
      #expect(outcome.errors.hasPrefix(file.path))
    }
  }

  @Test(
    "Options that contradict each other are wrong usage",
    arguments: ["--decisions", "--output", "--format"])
  func contradictions(_ option: String) {
    let outcome = ziping([
      "review", "no-such.csv", "--init-decisions", "x.json", option,
      option == "--format" ? "json" : "y.json",
    ])
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains(option))
  }
}
