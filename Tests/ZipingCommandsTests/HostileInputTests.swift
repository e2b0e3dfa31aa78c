import Foundation
import Testing

@Suite("Hostile input")
struct HostileInputTests {
  @Test("The table has all its rows")
  func count() {
    #expect(HostileInput.table.count == 87)
  }

  @Test("Every hostile input gets its exit code and says why", arguments: HostileInput.table)
  func outcome(_ input: HostileInput) throws {
    let outcome = try ziping(input.arguments, file: input.bytes)
    #expect(outcome.exitCode == input.exitCode)
    let said = input.exitCode == 2 ? outcome.errors : outcome.errors + outcome.output
    #expect(said.contains(input.code))
    #expect(!commandsTerminal(outcome.errors + outcome.output))
  }

  @Test("Every hostile input is also diagnosed in English", arguments: HostileInput.table)
  func english(_ input: HostileInput) throws {
    let outcome = try ziping(input.arguments + ["--lang", "en"], file: input.bytes)
    #expect(outcome.exitCode == input.exitCode)
    for line in outcome.errorLines where input.exitCode == 2 {
      #expect(["error: ", "warning: ", "info: "].contains { line.contains($0) })
      #expect(!line.contains("请"))
    }
  }

  @Test("A JSON form cut anywhere is refused with a place")
  func truncatedJSON() throws {
    let bytes = Array(Form.json("note", "达到\\u4e00\\n").utf8)
    for length in bytes.indices {
      let outcome = try ziping(["check", "FILE"], file: Array(bytes[..<length]))
      #expect(outcome.exitCode == 2, "\(length)")
      #expect(outcome.errors.hasPrefix("f:") && outcome.errors.contains(": error: "), "\(length)")
    }
  }

  @Test("A CSV form cut anywhere is read or refused, never both or neither")
  func truncatedCSV() throws {
    let bytes = Array((Form.header + "产出指标,\"数量\"\"指标\",\"会\n议\",10次,10次,50,50\n").utf8)
    for length in bytes.indices {
      let outcome = try ziping(["check", "FILE"], file: Array(bytes[..<length]))
      let isRefused = outcome.errors.contains(": error: ")
      #expect(outcome.exitCode == (isRefused ? 2 : 0), "\(length)")
      #expect(outcome.output.isEmpty == isRefused, "\(length)")
    }
  }

  @Test("Thousands of headings of no group are told one by one")
  func manyGroups() throws {
    var text = Form.header
    for index in 0..<3_000 { text += "组\(index),二\(index),会议,10次,9次,0.01,0\n" }
    let outcome = try ziping(["score", "FILE"], file: Array(text.utf8))
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("组2999"))
  }

  @Test("Forms of more rows than memory is for are refused")
  func manyRows() throws {
    func outcome(_ count: Int) throws -> (exitCode: Int32, code: Bool) {
      var text = Form.header
      for index in 0..<count { text += "产出指标,数量指标,会议\(index),10次,9次,0.001,0\n" }
      let outcome = try ziping(["check", "FILE"], file: Array(text.utf8))
      return (outcome.exitCode, (outcome.output + outcome.errors).contains("form-too-long"))
    }
    #expect(try outcome(15_000) == (0, false))
    #expect(try outcome(15_001) == (2, true))
  }

  @Test("Ids stay different even where a name looks like one")
  func ids() throws {
    let row = "产出指标,数量指标,会议,10次,10次,10,0\n"
    let text = Form.header + row + row + row.replacingOccurrences(of: "会议", with: "会议#2")
    let outcome = try ziping(["score", "FILE", "--format", "json"], file: Array(text.utf8))
    let ids = outcome.output.split(separator: "\n").filter { $0.contains("\"id\": \"产出") }
    #expect(ids.count == 3)
    #expect(Set(ids).count == 3)
  }
}

@Suite("What a file cannot do to a terminal")
struct TerminalSafetyTests {
  private static let evil = "\u{1B}[31m\u{9B}31m\u{202E}\u{2066}\u{61C}"

  private static let calls: [[String]] = [
    ["score", "FILE"], ["score", "FILE", "--format", "json"], ["score", "FILE", "FILE"],
    ["explain", "FILE", "议"], ["explain", "FILE", "\u{1B}[31m"], ["check", "FILE"],
  ]

  @Test("Its texts come out harmless", arguments: calls)
  func texts(_ call: [String]) throws {
    let evil = Self.evil
    let text =
      "项目名称,\(evil)\n实施单位,\(evil)\n" + Form.header
      + "产出\(evil),数量指标,会议\(evil),10次\(evil),10\(evil)次,5\(evil),5\(evil)\n"
      + "\(evil)乱,\(evil),会\(evil)议,\(evil),\(evil),50,\n等级,\(evil)\n总分,\(evil)\n"
    let outcome = try ziping(call, file: Array(text.utf8))
    #expect(!commandsTerminal(outcome.output))
    #expect(!commandsTerminal(outcome.errors))
  }

  @Test(
    "A rubric's texts come out harmless",
    arguments: [["check", "FILE"], ["rubric", "test", "FILE"], ["rubric", "show", "FILE"]])
  func rubric(_ call: [String]) throws {
    let shipped = ziping(["rubric", "show", "mof-2020-project", "--format", "json"]).output
    let text = shipped.replacingOccurrences(
      of: "\"id\": \"mof-2020-project\"", with: "\"id\": \"x\\u001b[31m\\u009b\\u202e\"")
    let outcome = try ziping(call, file: Array(text.utf8))
    #expect(outcome.exitCode == 0)
    #expect(!commandsTerminal(outcome.output + outcome.errors))
  }

  @Test("A file's name comes out harmless", arguments: ["check", "score"])
  func name(_ command: String) throws {
    try withFolder { folder in
      let file = folder.appending(path: "\u{1B}[31m.csv")
      try Data(Form.sound.utf8).write(to: file)
      let outcome = ziping([command, file.path])
      #expect(outcome.exitCode == 0)
      #expect(!commandsTerminal(outcome.output + outcome.errors))
    }
  }

  @Test(
    "What was typed comes out harmless",
    arguments: [["\u{1B}[31m"], ["score", "--\u{1B}[31m"], ["score", "x", "--year", "\u{9B}1m"]])
  func arguments(_ call: [String]) {
    let outcome = ziping(call)
    #expect(outcome.exitCode == 64)
    #expect(!commandsTerminal(outcome.errors))
  }
}
