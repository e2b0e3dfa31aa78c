import Foundation
import Testing
import ZipingFiles
import ZipingTestSupport

/// A report in a file without the seal that tells it as unchanged, which must be right.
func unsealed(_ text: String) -> String {
  let isJSON = text.hasPrefix("{")
  let (start, end) =
    isJSON
    ? (",\n  \"written\": {\n    \"sha256\": \"", "\"\n  }\n}\n") : ("\n[ziping sha256:", "]\n")
  let bytes = Array(text.utf8)
  let length = start.utf8.count + 64 + end.utf8.count
  guard bytes.count > length else { return "" }
  let report = bytes.dropLast(length) + Array((isJSON ? "\n}\n" : "\n").utf8)
  let seal = String(decoding: bytes.suffix(length), as: UTF8.self)
  #expect(seal == start + SHA256.hex(Array(report)) + end)
  return String(decoding: report, as: UTF8.self)
}

@Suite("Files that are there")
struct OverwriteTests {
  private static let form = packagePath("Samples/panzhihua-2021/人大会议.csv")
  private static let other = packagePath("Samples/panzhihua-2021/一般行政管理事务.csv")

  static let reports: [[String]] = [
    ["score", form], ["score", form, "--format", "json"],
    ["score", form, other, "--full", "--lang", "en"], ["review", form],
    ["review", form, other, "--format", "json"],
    ["diff", form, other, "--rubric", "mof-2020-project"],
    ["diff", form, other, "--rubric", "mof-2020-project", "--format", "json"],
  ]

  @Test(
    "A report as it was written gives way to the next, and holds what is printed",
    arguments: reports)
  func replaced(_ call: [String]) throws {
    try withFolder { folder in
      let file = folder.appending(path: "r").path
      let printed = ziping(call)
      let first = ziping(call + ["--output", file])
      #expect(first.exitCode == printed.exitCode && first.output.isEmpty)
      #expect(first.errors.contains("\(file)\n"), "\(first.errors)")
      let written = try String(contentsOfFile: file, encoding: .utf8)
      #expect(unsealed(written) == printed.output)
      let again = ziping(call + ["--output", file])
      #expect(again.exitCode == printed.exitCode, "\(again.errors)")
      #expect(again.errors.contains("\(file)\n"))
      // Another report of the same format as well.
      let format = call.contains("json") ? ["--format", "json"] : []
      #expect(ziping(["score", Self.other] + format + ["--output", file]).exitCode == 0)
    }
  }

  @Test("A report that somebody changed stays, whatever was changed", arguments: reports)
  func changed(_ call: [String]) throws {
    try withFolder { folder in
      let file = folder.appending(path: "r").path
      _ = ziping(call + ["--output", file])
      let text = try String(contentsOfFile: file, encoding: .utf8)
      for changed in [
        text + "\n", "\n" + text, text.replacing("0", with: "9"), String(text.dropLast(3)),
      ] {
        #expect(changed != text)
        try changed.write(toFile: file, atomically: true, encoding: .utf8)
        let outcome = ziping(call + ["--output", file])
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("[file-exists]") && outcome.errors.contains("--force"))
        #expect(outcome.output.isEmpty && outcome.errorLines.count == 1)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == changed)
      }
      #expect(ziping(call + ["--output", file, "--force"]).exitCode != 2)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }
  }

  @Test("A report of the other format stays")
  func otherFormat() throws {
    try withFolder { folder in
      let file = folder.appending(path: "r").path
      for (first, second) in [("json", "text"), ("text", "json")] {
        #expect(
          ziping(["score", Self.form, "--format", first, "--output", file, "--force"]).exitCode == 0
        )
        let outcome = ziping(["score", Self.form, "--format", second, "--output", file])
        #expect(outcome.exitCode == 2 && outcome.errors.contains("[file-exists]"))
      }
    }
  }

  @Test(
    "What is there is refused before anything is read",
    arguments: ["--output", "--fill", "--init-decisions"])
  func before(_ option: String) throws {
    try withFolder { folder in
      let file = folder.appending(path: "f.xlsx").path
      try "notes".write(toFile: file, atomically: true, encoding: .utf8)
      let command = option == "--init-decisions" ? "review" : "score"
      let name = option == "--output" ? folder.appending(path: "f").path : file
      try "notes".write(toFile: name, atomically: true, encoding: .utf8)
      let outcome = ziping([command, "no-such-form.xlsx", option, name])
      #expect(outcome.exitCode == 2)
      #expect(outcome.errors.contains("[file-exists]") && outcome.errorLines.count == 1)
      #expect(try String(contentsOfFile: name, encoding: .utf8) == "notes")
    }
  }

  @Test("What is no report stays: a rubric, gates, a form, a listing")
  func others() throws {
    try withFolder { folder in
      let calls = [
        ["rubric", "show", "mof-2020-project", "--format", "json"], ["rubric", "list"],
        ["rubric", "init", "--from", Self.form], ["gate", "init", "--from", Self.form],
        ["convert", Self.form, "--format", "json"], ["findings", "list"], ["completions", "bash"],
      ]
      for (number, call) in calls.enumerated() {
        let file = folder.appending(path: "\(number)").path
        let first = ziping(call + ["--output", file])
        #expect(first.exitCode == 0, "\(first.errors)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(!text.contains("sha256:") && !text.contains("\"written\""))
        #expect(ziping(call + ["--output", file]).exitCode == 2)
        #expect(ziping(call + ["--output", file, "--force"]).exitCode == 0)
      }
    }
  }

  @Test("A sealed report is true to verify, a base line, and one side of a difference")
  func read() throws {
    try withFolder { folder in
      let file = folder.appending(path: "r.json").path
      _ = ziping(["score", Self.form, "--format", "json", "--output", file])
      #expect(ziping(["verify", file]).exitCode == 0)
      #expect(ziping(["score", Self.form, "--baseline", file]).exitCode == 0)
      #expect(ziping(["diff", file, Self.form]).exitCode == 0)
      #expect(ziping(["gate", "init", "--from", file]).exitCode == 0)
    }
  }

  @Test("No output is an input, however it is named")
  func inputs() throws {
    try withFolder { folder in
      func path(_ name: String) -> String { folder.appending(path: name).path }
      let files = FileManager.default
      try files.copyItem(atPath: Self.form, toPath: path("f.csv"))
      try files.createSymbolicLink(atPath: path("link"), withDestinationPath: path("f.csv"))
      try files.linkItem(atPath: path("f.csv"), toPath: path("hard"))
      try files.createDirectory(atPath: path("rubrics"), withIntermediateDirectories: true)
      try files.copyItem(
        atPath: packagePath("Rubrics/mof-2020-project.json"), toPath: path("rubrics/r.json"))
      _ = ziping(["score", Self.form, "--format", "json", "--output", path("base.json")])
      let gate = #"{ "formatVersion": 1, "baseline": { "report": "base.json" } }"#
      try gate.write(toFile: path("gate.json"), atomically: true, encoding: .utf8)
      let calls = [
        ["score", path("f.csv"), "--output", path("link")],
        ["score", path("f.csv"), "--output", path("hard")],
        ["score", path("f.csv"), "--output", path("./rubrics/../f.csv")],
        ["score", folder.path, "--output", path("f.csv")],
        ["score", path("f.csv"), "--rubric", path("rubrics"), "--output", path("rubrics/r.json")],
        ["score", path("f.csv"), "--baseline", path("base.json"), "--output", path("base.json")],
        ["score", path("f.csv"), "--gate", path("gate.json"), "--output", path("gate.json")],
        [
          "score", path("f.csv"), "--gate", path("gate.json"), "--format", "json", "--output",
          path("base.json"),
        ],
      ]
      for call in calls {
        let outcome = ziping(call + ["--force"])
        #expect(outcome.exitCode == 64, "\(call)")
        #expect(outcome.errors.contains("--output 与输入是同一个文件"), "\(outcome.errors)")
      }
      #expect(files.contentsEqual(atPath: path("f.csv"), andPath: Self.form))
    }
  }

  @Test("A file that somebody makes meanwhile stays")
  func meanwhile() throws {
    try withFolder { folder in
      let (form, file) = (folder.appending(path: "p").path, folder.appending(path: "r").path)
      // The form comes from a pipe, and the other file is there before it.
      let line = """
        mkfifo '\(form)'; { sleep 0.3; echo notes > '\(file)'; cat '\(Self.form)'; } > '\(form)' & \
        $ZIPING score '\(form)' --output '\(file)'; echo $?; cat '\(file)'
        """
      let printed = try Program.shell(line)
      #expect(printed == "2\nnotes\n")
    }
  }
}
