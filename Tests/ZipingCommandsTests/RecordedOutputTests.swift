import Foundation
import Testing
import ZipingTestSupport

/// A call whose output is recorded in `Recorded/`.
struct RecordedCall: Sendable, CustomTestStringConvertible {
  let file: String
  let arguments: [String]
  var exitCode: Int32 = 0

  var testDescription: String { file }

  private static let folder = "Tests/ZipingCommandsTests/Recorded"
  /// Two forms of one project: another target and actual value, another weight, a row that went, one that
  /// appeared, other spending.
  private static let forms = ["\(folder)/before.csv", "\(folder)/after.csv"]
  private static let meeting = "Samples/panzhihua-2021/人大会议.csv"
  private static let inspection = "Samples/laoting-2020/人大代表视察与监督.csv"
  private static let department = "Samples/xinzhou-2021/部门整体支出.csv"
  /// Among them two that leave the total open, and one that claims more than it is due.
  private static let several = [
    inspection, "Samples/yanbian-2020/人大会议费.csv", meeting, "\(folder)/claimed.csv",
    "Samples/yanbian-2020/代表工作.csv",
  ]

  static let all = [
    RecordedCall(file: "diff.txt", arguments: ["diff"] + forms),
    RecordedCall(file: "diff.en.txt", arguments: ["diff"] + forms + ["--lang", "en"]),
    RecordedCall(
      file: "diff.json",
      arguments: ["diff"] + forms + ["--format", "json", "--fail-on", "lower"], exitCode: 1),
    RecordedCall(
      file: "diff-rubrics.txt",
      arguments: [
        "diff", meeting, "--rubric", "mof-2020-project", "--against", "hubei-2020-project",
      ]),
    RecordedCall(file: "score-several.txt", arguments: ["score"] + several),
    RecordedCall(
      file: "score-several.en.txt", arguments: ["score"] + several + ["--lang", "en"]),
    RecordedCall(file: "review-several.txt", arguments: ["review"] + several, exitCode: 1),
    RecordedCall(
      file: "review-several.en.txt", arguments: ["review"] + several + ["--lang", "en"],
      exitCode: 1),
    RecordedCall(
      file: "explain.txt",
      arguments: ["explain", department, "#10", "--rubric", "xinzhou-2021-department"]),
    RecordedCall(
      file: "explain.en.txt", arguments: ["explain", inspection, "1", "--lang", "en"]),
    RecordedCall(
      file: "rubric-show.txt", arguments: ["rubric", "show", "xinzhou-2021-department"]),
    RecordedCall(
      file: "rubric-show.en.txt",
      arguments: ["rubric", "show", "hubei-2020-project", "--lang", "en"]),
    RecordedCall(file: "rubric-list.txt", arguments: ["rubric", "list"]),
  ]

  /// Compares with the recorded file; with ZIPING_RECORD set, writes it and still fails.
  func check(_ text: String) throws {
    let url = packageFile("\(Self.folder)/\(file)")
    if ProcessInfo.processInfo.environment["ZIPING_RECORD"] != nil {
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(file); look at it, then run without ZIPING_RECORD")
      return
    }
    #expect(try text == String(contentsOf: url, encoding: .utf8))
  }
}

@Suite("Calls print what is recorded of them")
struct RecordedOutputTests {
  @Test("Differences, several forms, explanations and rubrics", arguments: RecordedCall.all)
  func output(_ call: RecordedCall) throws {
    #expect(RecordedCall.all.count == 13)
    let outcome = try Program.run(call.arguments)
    #expect(outcome.exitCode == call.exitCode)
    #expect(outcome.errors.isEmpty)
    try call.check(outcome.output)
  }
}
