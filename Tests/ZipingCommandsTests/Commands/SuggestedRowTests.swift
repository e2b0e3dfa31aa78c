import Foundation
import Testing
import ZipingTestSupport

@Suite("What is only suggested says so wherever it is shown")
struct SuggestedRowTests {
  /// Three of its rows repeat their targets, and get the default of a level.
  private static let form = packagePath("Samples/panzhihua-2021/人大会议.csv")
  private static let names = ["完成工作任务", "会议召开时间", "完成工作计划"]
  private static let assumed = "“达成”按默认比例 100% 计"

  /// Calls the program with a file of gates and one of decisions, which confirm some rows' points.
  private func ziping(_ command: String, confirming rows: [(String, String)] = []) throws -> Outcome
  {
    try withFolder { folder in
      let gate = folder.appending(path: "gate.json")
      try Data(#"{ "formatVersion": 1, "noSuggestions": true }"#.utf8).write(to: gate)
      let decisions = folder.appending(path: "decisions.json")
      let entries = rows.map {
        #"{ "row": "\#($0.0)", "points": \#($0.1), "reason": "属实" }"#
      }
      try Data(
        #"{ "formatVersion": 1, "decisions": [\#(entries.joined(separator: ","))] }"#.utf8
      ).write(to: decisions)
      let options = rows.isEmpty ? [] : ["--decisions", decisions.path]
      return ZipingCommandsTests.ziping([command, Self.form, "--gate", gate.path] + options)
    }
  }

  @Test("the text report marks the rows, adds them up and says what was assumed")
  func text() {
    let outcome = ZipingCommandsTests.ziping(["score", Self.form, "--full"])
    #expect(outcome.output.contains("建议 55.00（3 行）"))
    let lines = outcome.output.split(separator: "\n")
    let marked = lines.filter { $0.contains(" / ") && $0.contains("  建议 !") }
    #expect(marked.count == 3)
    for (line, name) in zip(marked, Self.names) { #expect(line.contains(name), "\(line)") }
    #expect(outcome.says(Self.assumed))
  }

  @Test("the summary of several forms counts them apart from what is open")
  func summary() {
    let other = packagePath("Samples/laoting-2020/人代会经费.csv")
    let output = ZipingCommandsTests.ziping(["score", Self.form, other]).output
    let lines = output.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    let row = lines.firstIndex { $0.hasPrefix("100.00 优 0 3 0 4") } ?? 0
    #expect(lines[row...].prefix(2).joined().contains("人大会议"), "\(output)")
    let next = lines.firstIndex { $0.hasPrefix("100.00 优 0 0 0") } ?? 0
    #expect(lines[next...].prefix(2).joined().contains("人代会经费"), "\(output)")
  }

  @Test("explain marks the points and says what was assumed")
  func explained() {
    let outcome = ZipingCommandsTests.ziping(["explain", Self.form, "完成工作计划"])
    #expect(outcome.output.contains("30.00 / 30   建议"))
    #expect(outcome.says(Self.assumed))
  }

  @Test("JSON has suggested as their state, the reason says what was assumed")
  func json() throws {
    let output = ZipingCommandsTests.ziping(["score", Self.form, "--format", "json"]).output
    let report = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let evaluations = try #require(report?["evaluations"] as? [[String: Any]])
    let rows = try #require(evaluations.first?["rows"] as? [[String: Any]])
    let suggested = rows.filter { $0["state"] as? String == "suggested" }
    #expect(suggested.compactMap { $0["name"] as? String } == Self.names)
    for row in suggested {
      #expect(row["points"] as? String != nil)
      #expect((row["reason"] as? String)?.contains(Self.assumed) == true)
    }
    #expect(evaluations.first?["coverage"] as? String == "1.0000")
  }

  @Test("the review and its sheet mark the rows, and the note says what was assumed")
  func review() throws {
    let text = try String(contentsOfFile: Self.form, encoding: .utf8)
    let page = try ZipingCommandsTests.ziping(
      ["review", "FILE"], file: Array(text.replacing("总分,,,,,,,", with: "总分,,,,,,100,").utf8))
    for name in Self.names { #expect(page.says("\(name)（建议）"), "\(page.output)") }
    let sheet = try withFolder { folder in
      let path = folder.appending(path: "s.csv")
      _ = ZipingCommandsTests.ziping(
        ["review", Self.form, "--init-decisions", path.path])
      return try String(contentsOf: path, encoding: .utf8)
    }
    #expect(sheet.components(separatedBy: "建议：" + Self.assumed).count == 4, "\(sheet)")
  }

  @Test(
    "a gate against suggestions names the rows until a person has confirmed each",
    arguments: ["review", "score"])
  func gate(_ command: String) throws {
    let outcome = try ziping(command)
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.says("有 3 行只是建议分，要由人确认：" + Self.names.joined(separator: "、")),
      "\(outcome.output)")
    guard command == "review" else { return }
    let one = try ziping(command, confirming: [(Self.names[0], "12.5")])
    #expect(one.output.contains("有 2 行只是建议分"), "\(one.output)")
    let all = try ziping(
      command, confirming: [(Self.names[0], "12.5"), (Self.names[1], "12"), (Self.names[2], "30")])
    #expect(!all.output.contains("建议分，要由人确认"), "\(all.output)")
    #expect(!all.output.contains("（建议）"), "\(all.output)")
    #expect(all.output.contains("99.50"), "\(all.output)")
  }
}
