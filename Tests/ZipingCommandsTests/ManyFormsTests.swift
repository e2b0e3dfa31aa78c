import Foundation
import Testing

@Suite("Many forms in one call")
struct ManyFormsTests {
  /// A folder with forms, one of them at fault in the middle and one with two forms.
  private static func withForms<Result>(_ body: ([String]) throws -> Result) throws -> Result {
    try withFolder { folder in
      let texts = (0..<11).map { number in
        let more = ["合格率", "及时率"].map { "产出指标,质量指标,\($0),100%,100%,5,5\n" }.joined()
        let form = "项目名称,项目\(number % 4)\n" + Form.sound + more + "总分,,,,,,\(80 + number)\n"
        switch number {
        case 5: return "不是自评表,\n"
        case 7: return form + ",,,,,,5\n" + form
        default:
          return form.replacingOccurrences(of: "会议,10次,10次", with: "会议\(number / 2),10次,\(number)次")
        }
      }
      return try body(
        try texts.enumerated().map { number, text in
          let file = folder.appending(path: "\(number).csv")
          try Data(text.utf8).write(to: file)
          return file.path
        })
    }
  }

  private static let calls = [
    ["score"], ["score", "--full"], ["score", "--format", "json"], ["score", "--strict"],
    ["review"], ["review", "--full"], ["review", "--format", "json"],
    ["review", "--format", "csv"], ["review", "--strict", "--min-score", "60"],
  ]

  @Test("The bytes are the same for any number of jobs", arguments: calls)
  func jobs(_ call: [String]) throws {
    try Self.withForms { paths in
      let one = ziping(call + paths + ["--jobs", "1"])
      #expect(one.exitCode == 2)
      // The final list names projects, which these have not.
      #expect(call.contains("csv") || one.output.contains("10.csv"))
      #expect(one.errors.contains("5.csv"))
      for jobs in ["2", "5", "64"] {
        let more = ziping(call + paths + ["--jobs", jobs])
        #expect(more.output == one.output)
        #expect(more.errors == one.errors)
        #expect(more.exitCode == one.exitCode)
      }
    }
  }

  @Test(
    "The only form among files at fault gets its page, wherever it stands",
    arguments: ["score", "review"], 0..<3)
  func only(_ command: String, _ position: Int) throws {
    try withFolder { folder in
      let paths = try (0..<3).map { number in
        let file = folder.appending(path: "\(number).csv")
        try Data((number == position ? Form.sound : "不是自评表,\n").utf8).write(to: file)
        return file.path
      }
      let alone = ziping([command, paths[position]])
      for jobs in ["1", "2"] {
        let outcome = ziping([command, "--jobs", jobs] + paths)
        #expect(outcome.errorLines.count == 2)
        // The verdict says what was at fault.
        #expect(outcome.output.hasPrefix(alone.output.components(separatedBy: "结论：")[0]))
      }
    }
  }

  @Test("A form at fault leaves its neighbours as they are", arguments: ["score", "review"])
  func fault(_ command: String) throws {
    try Self.withForms { paths in
      let all = ziping([command, "--format", "json"] + paths)
      let sound = ziping([command, "--format", "json"] + paths.filter { !$0.hasSuffix("/5.csv") })
      func list(_ outcome: Outcome) throws -> NSArray? {
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let report = try #require(json as? [String: Any])
        return (report["evaluations"] ?? report["reviews"]) as? NSArray
      }
      let forms = try #require(try list(all))
      #expect(forms.count == 11)
      #expect(forms == (try list(sound)))
    }
  }

  @Test("A report of many forms is true to verify", arguments: ["score", "review"])
  func verified(_ command: String) throws {
    try Self.withForms { paths in
      let outcome = ziping([command, "--format", "json"] + paths)
      let check = try ziping(["verify", "FILE"], file: Array(outcome.output.utf8))
      #expect(check.errors.isEmpty)
      #expect(check.exitCode == 0)
    }
  }

  @Test("What shows beside others stands in its form's review, as in that of all reviews at once")
  func beside() throws {
    try Self.withForms { paths in
      let outcome = ziping(["review", "--format", "json"] + paths)
      #expect(outcome.output.contains("\"copied-rows\""))
      // Whole reviews are kept where there are decisions: the same by another way.
      let none = try withFolder { folder in
        let file = folder.appending(path: "decisions.json")
        try Data("{\"formatVersion\": 1, \"decisions\": []}".utf8).write(to: file)
        return ziping(["review", "--format", "json", "--decisions", file.path] + paths)
      }
      #expect(none.output == outcome.output)
    }
  }

  @Test(
    "A number of jobs is a whole number from 1 to 64",
    arguments: ["0", "65", "-1", "zwei", "1.5", ""])
  func usage(_ jobs: String) {
    for command in ["score", "review"] {
      let outcome = ziping([command, "form.csv", "--jobs=" + jobs])
      #expect(outcome.exitCode == 64)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("What waits in a file leaves nothing behind, and a pipe that closes early is no fault")
  func spool() throws {
    try withFolder { folder in
      let form = folder.appending(path: "f.csv")
      let rows = (0..<300).map { "产出指标,数量指标,会议\($0),10次,10次,1,1\n" }.joined()
      try Data((Form.header + rows + Form.rest).utf8).write(to: form)
      let temporary = folder.appending(path: "tmp")
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
      let forms = Array(repeating: "'\(form.path)'", count: 12).joined(separator: " ")
      let call = "TMPDIR='\(temporary.path)' $ZIPING score \(forms) --format json --jobs 2"
      let whole = try Program.shell("\(call) | wc -c")
      #expect(Int(whole.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 > 2 << 20)
      let first = try Program.shell(
        "(\(call) 2>/dev/null; echo $? > '\(folder.path)/code') | head -c 9")
      #expect(first == "{\n  \"diag")
      let code = try String(contentsOf: folder.appending(path: "code"), encoding: .utf8)
      #expect(code == "1\n")
      // Where no file can be made, what waits stays in memory.
      let nowhere = call.replacingOccurrences(of: temporary.path, with: "/dev/null/none")
      #expect(try Program.shell("\(nowhere) | wc -c") == whole)
      #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path).isEmpty)
    }
  }
}
