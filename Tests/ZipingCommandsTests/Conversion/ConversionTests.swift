import Foundation
import Testing
import ZipingTestSupport

/// The older formats through the built program, with a program in the place of LibreOffice.
@Suite("Forms in older formats")
struct ConversionTests {
  private static let congress = "panzhihua-2021-congress.libreoffice"
  private static let meeting = "yanbian-2020-meeting.libreoffice"
  /// Converts each fixture into the one that LibreOffice made of the same form.
  private static let converts = """
    case $to in xlsx) from=\(congress);; docx) from=\(meeting);; esac
    cp "$fixtures/$from.$to" "$out/form.$to"
    """

  /// A call, and the same call on the newer file: they say the same but for the name.
  private func outputs(
    _ office: FakeOffice, _ older: String, _ newer: String, _ call: (String) -> [String]
  ) throws -> (older: Outcome, newer: String) {
    let outcome = try Program.run(call(older), environment: office.environment)
    let expected = try Program.run(call(newer), environment: office.environment)
    // The rule beside a file's name is as long as the name leaves room.
    func unruled(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "=" } }
    return (
      Outcome(
        exitCode: outcome.exitCode, output: unruled(outcome.output), errors: outcome.errors),
      unruled(expected.output).replacing(unruled(newer), with: unruled(older))
    )
  }

  @Test(
    "are read as what they are converted into, and places name the original",
    arguments: [
      ("\(congress).xls", "自评 表.xls"), ("\(congress).ods", "a'b\"c.ods"),
      ("\(congress).xls", "-x --y.et"), ("\(meeting).doc", "$(touch x).wps"),
      ("\(meeting).odt", "%41.odt"),
    ])
  func converted(_ fixture: String, _ name: String) throws {
    try FakeOffice.with(Self.converts) { office in
      let older = try office.form(fixture, as: name)
      let isDocument = fixture.hasPrefix(Self.meeting)
      let newer = packagePath(
        "Tests/ZipingFormsTests/Fixtures/"
          + (isDocument ? Self.meeting + ".docx" : Self.congress + ".xlsx"))
      for format in ["text", "json"] {
        let (outcome, expected) = try outputs(office, older, newer) {
          ["score", "--format", format, "--", $0]
        }
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.says(name) || format == "json")
        if format == "text" { #expect(outcome.output == expected) }
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("\(name): info: "))
        #expect(outcome.errors.contains("LibreOffice 7.4.7.2 fake"))
        #expect(outcome.errors.contains("[converted]"))
      }
      #expect(try office.left == [])
    }
  }

  @Test("stand in the report with the program that converted them")
  func reported() throws {
    try FakeOffice.with(Self.converts) { office in
      let form = try office.form("\(Self.congress).xls", as: "a.xls")
      let outcome = try Program.run(
        ["score", form, "--format", "json"], environment: office.environment)
      #expect(outcome.output.contains("LibreOffice 7.4.7.2 fake"))
    }
  }

  @Test(
    "go through a program that sees neither their name nor the user's settings, and runs no macro")
  func surroundings() throws {
    let script = """
      echo "$all" > "$here/call"; env > "$here/environment"; ulimit -c > "$here/core"
      grep -c 'DisableMacrosExecution.*true' "$HOME/profile/user/registrymodifications.xcu" > "$here/macros"
      \(Self.converts)
      """
    try FakeOffice.with(script) { office in
      let form = try office.form("\(Self.congress).xls", as: "密.xls")
      var environment = office.environment
      environment["SECRET"] = "x"
      #expect(try Program.run(["score", form], environment: environment).exitCode == 0)
      let call = office.note("call")
      #expect(!call.contains("密"))
      for word in ["-env:UserInstallation=file:///", "--headless", "--convert-to xlsx", "form.xls"]
      {
        #expect(call.contains(word), "\(word)")
      }
      #expect(!office.note("environment").contains("SECRET"))
      #expect(office.note("core") == "0\n")
      #expect(office.note("macros") == "1\n")
    }
  }

  @Test(
    "that the program makes nothing of are refused with what to do",
    arguments: [
      ("prints only", "echo convert done"),
      ("writes nothing", ":"),
      ("refuses", "echo 'Error: source file could not be loaded' >&2"),
      ("writes garbage", "head -c 5000 /dev/zero > \"$out/form.$to\""),
      ("writes an empty file", ": > \"$out/form.$to\""),
      ("writes another format", "echo 一级指标,三级指标 > \"$out/form.$to\""),
      ("writes under another name", "cp \"$fixtures/\(congress).xlsx\" \"$out/other.xlsx\""),
      ("leaves a link", "ln -s \"$fixtures/\(congress).xlsx\" \"$out/form.$to\""),
      ("leaves a pipe", "mkfifo \"$out/form.$to\""),
      ("asks for a password", "printf 'Password: '; read -r word; [ -n \"$word\" ] && exit 1"),
      ("says no end of it", "yes"),
      ("fails", "exit 77"),
      ("ends itself", "kill -9 $$"),
    ])
  func refused(_ name: String, _ script: String) throws {
    try FakeOffice.with(script) { office in
      for (fixture, ending) in [
        ("\(Self.congress).xls", ".xlsx"), ("\(Self.meeting).doc", ".docx"),
      ] {
        let form = try office.form(fixture, as: "form-" + fixture)
        let outcome = try Program.run(["score", form], environment: office.environment)
        #expect(outcome.exitCode == 2)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("[not-converted]"), "\(outcome.errors)")
        let advice = outcome.errors.replacingOccurrences(of: office.folder.path, with: "")
        #expect(advice.contains("另存为 \(ending)"))
        #expect(!advice.contains(ending == ".docx" ? ".xlsx" : ".docx"))
      }
      #expect(try office.left == [])
    }
  }

  @Test("that open with a password are told so")
  func encrypted() throws {
    try FakeOffice.with("echo 'Error: source file could not be loaded'") { office in
      let form = try office.form("\(Self.meeting).doc", as: "a.doc")
      var bytes = [UInt8](try Data(contentsOf: URL(filePath: form)))
      let start = try #require(
        stride(from: 512, to: bytes.count, by: 512).first {
          bytes[$0...].starts(with: [0xEC, 0xA5])
        })
      bytes[start + 11] |= 1
      try Data(bytes).write(to: URL(filePath: form))
      let outcome = try Program.run(["score", form], environment: office.environment)
      #expect(outcome.errors.contains("[file-encrypted]"))
      #expect(outcome.exitCode == 2)
    }
  }

  @Test(
    "are refused where a call says so, where there is no program, and one that lies about is not run"
  )
  func unwanted() throws {
    try FakeOffice.with("touch \"$here/ran\"") { office in
      let form = try office.form("\(Self.meeting).doc", as: "a.doc")
      let no = try Program.run(["score", form, "--no-convert"], environment: office.environment)
      #expect(no.errors.contains("[not-converted]") && no.errors.contains("--no-convert"))
      for path in ["/nowhere", "", "bin:.:"] {
        let none = try Program.run(
          ["score", form], environment: ["PATH": path], folder: office.folder)
        #expect(none.exitCode == 2)
        #expect(none.errors.contains("[no-converter]"))
        #expect(none.errors.contains("另存为 .docx") && !none.errors.contains(".xlsx"))
      }
      #expect(
        office.note("ran").isEmpty
          && !FileManager.default.fileExists(
            atPath: office.folder.appending(path: "ran").path)
      )
    }
  }

  @Test("serve every command that reads a form")
  func commands() throws {
    try FakeOffice.with(Self.converts) { office in
      let form = try office.form("\(Self.congress).xls", as: "a.xls")
      let newer = packagePath("Tests/ZipingFormsTests/Fixtures/\(Self.congress).xlsx")
      let calls: [(String) -> [String]] = [
        { ["review", $0] }, { ["check", $0] }, { ["explain", $0, "1"] },
        { ["convert", $0, "--format", "json", "--output", "-"] },
        { ["form", "--from", $0, "--format", "csv", "--output", "-"] },
        { ["diff", $0, $0] },
      ]
      for call in calls {
        let (outcome, expected) = try outputs(office, form, newer, call)
        #expect(outcome.output == expected && !expected.isEmpty, "\(call("FORM"))")
        #expect(outcome.errors.contains("[converted]"))
        let refused = try Program.run(
          call(form) + ["--no-convert"], environment: office.environment)
        #expect(refused.exitCode == 2 && refused.errors.contains("[not-converted]"))
      }
      let filled = office.folder.appending(path: "filled.xlsx").path
      let outcome = try Program.run(
        ["score", form, "--fill", filled], environment: office.environment)
      #expect(FileManager.default.fileExists(atPath: filled), "\(outcome.errors)")
    }
  }

  @Test("are converted one at a time, however many are read at once")
  func oneByOne() throws {
    let script = """
      mkdir "$here/busy" || touch "$here/clash"
      sleep 0.1; rmdir "$here/busy"
      \(Self.converts)
      """
    try FakeOffice.with(script) { office in
      let forms = try (1...4).map { try office.form("\(Self.congress).xls", as: "\($0).xls") }
      let outcome = try Program.run(
        ["score"] + forms + ["--jobs", "4"], environment: office.environment)
      #expect(outcome.errorLines.count == 4)
      #expect(!FileManager.default.fileExists(atPath: office.folder.appending(path: "clash").path))
      #expect(try office.left == [])
    }
  }

  @Test("leave no process and no folder behind when the program is ended while it waits")
  func ended() throws {
    let script = """
      echo $$ > "$here/first"; sleep 300 & echo $! > "$here/second"; wait
      """
    try FakeOffice.with(script) { office in
      let form = try office.form("\(Self.congress).xls", as: "a.xls")
      let process = Process()
      process.executableURL = try Program.url()
      process.arguments = ["score", form]
      process.environment = office.environment
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      func wait(_ isThere: () throws -> Bool) rethrows {
        for _ in 0..<500 where try !isThere() { Thread.sleep(forTimeInterval: 0.02) }
      }
      wait { !office.note("second").isEmpty }
      #expect(office.isRunning("second"))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try wait {
        try !office.isRunning("first") && !office.isRunning("second") && office.left == []
      }
      #expect(!office.isRunning("first") && !office.isRunning("second"))
      #expect(try office.left == [])
    }
  }
}
