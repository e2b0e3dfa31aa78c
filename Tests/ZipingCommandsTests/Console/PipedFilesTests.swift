import Foundation
import Testing

@Suite("Files that come through a pipe are read once")
struct PipedFilesTests {
  private static let money = ["--planned", "100万元", "--executed", "100万元"]
  private static let form = Form.sound.replacing("10次,10次", with: "10次,几次")

  /// The outcome of a call with a file, and with the same bytes from a pipe in its place; both are called
  /// F in what is said.
  private func outcomes(
    _ call: (String) -> [String], _ text: String
  ) throws -> (file: Outcome, pipe: Outcome) {
    try withFolder { folder in
      let file = folder.appending(path: "f").path
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let pipe = Pipe()
      try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try pipe.fileHandleForWriting.close()
      defer { try? pipe.fileHandleForReading.close() }
      func said(_ path: String) -> Outcome {
        let outcome = ziping(call(path))
        return Outcome(
          exitCode: outcome.exitCode,
          output: outcome.output.replacingOccurrences(of: path, with: "F"), errors: outcome.errors)
      }
      return (said(file), said("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"))
    }
  }

  /// Calls the body with a form's file.
  private func withForm<Result>(_ body: (String, URL) throws -> Result) throws -> Result {
    try withFolder { folder in
      let form = folder.appending(path: "form.csv").path
      try Self.form.write(toFile: form, atomically: true, encoding: .utf8)
      return try body(form, folder)
    }
  }

  @Test("decisions", arguments: ["score", "review"])
  func decisions(_ command: String) throws {
    let text =
      #"{ "formatVersion": 1, "decisions": [{ "row": "会议", "points": 40, "reason": "按记录", "by": "李", "on": "2022-03-01" }] }"#
    try withForm { form, _ in
      let (file, pipe) = try outcomes(
        { [command, form, "--decisions", $0] + Self.money }, text)
      #expect(file.output.contains("40.00"), "\(file.errors)")
      #expect(pipe.output == file.output, "\(pipe.errors)")
      #expect(pipe.exitCode == file.exitCode)
    }
  }

  @Test("gates, and the report that is written beside them")
  func gates() throws {
    try withForm { form, folder in
      let output = folder.appending(path: "r").path
      let (file, pipe) = try outcomes(
        { ["score", form, "--gate", $0, "--output", output, "--force"] + Self.money },
        #"{ "formatVersion": 1, "minScore": 90 }"#)
      #expect(file.exitCode == 1, "\(file.errors)")
      #expect(pipe.exitCode == 1, "\(pipe.errors)")
    }
  }

  @Test("a baseline, a report or a form")
  func baseline() throws {
    try withForm { form, _ in
      let report = ziping(["score", form, "--format", "json"] + Self.money).output
      for text in [report, Self.form] {
        let (file, pipe) = try outcomes({ ["score", form, "--baseline", $0] + Self.money }, text)
        #expect(file.exitCode < 2, "\(file.errors)")
        #expect(
          pipe.output.filter { !$0.isWhitespace } == file.output.filter { !$0.isWhitespace },
          "\(pipe.errors)")
        #expect(pipe.exitCode == file.exitCode)
      }
    }
  }
}
