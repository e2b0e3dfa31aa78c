import Foundation
import Testing
import ZipingTestSupport

@Suite("The sample pipelines")
struct PipelineTests {
  /// The commands of a pipeline that call the program.
  private static func calls(_ file: String) throws -> [String] {
    try String(contentsOfFile: packagePath("Samples/ci/\(file)"), encoding: .utf8)
      .split(separator: "\n")
      .compactMap { line in
        let text = line.trimmingCharacters(in: .whitespaces)
        for prefix in ["- ziping ", "run: ziping "] where text.hasPrefix(prefix) {
          return String(text.dropFirst(prefix.count))
        }
        return nil
      }
  }

  /// Runs a pipeline's calls in a folder with one form; returns their exit codes.
  private static func run(_ file: String, form: String) throws -> [String] {
    try withFolder { folder in
      let forms = folder.appending(path: "自评")
      try FileManager.default.createDirectory(at: forms, withIntermediateDirectories: true)
      let files = FileManager.default
      try files.copyItem(
        atPath: packagePath(form), toPath: forms.appending(path: "自评表.csv").path)
      try files.copyItem(
        atPath: packagePath("Samples/ci/gate.json"),
        toPath: folder.appending(path: "gate.json").path)
      return try calls(file).map { call in
        try Program.shell("cd '\(folder.path)' && $ZIPING \(call) >/dev/null; echo $?")
          .trimmingCharacters(in: .newlines)
      }
    }
  }

  @Test("pass a form that meets the gates", arguments: ["github-actions.yml", "gitlab-ci.yml"])
  func passes(_ file: String) throws {
    let codes = try Self.run(file, form: "Samples/panzhihua-2021/人大会议.csv")
    #expect(codes == ["0", "0", "0"])
  }

  @Test("may hand over a form through a named pipe, as <(…) does")
  func pipe() throws {
    try withFolder { folder in
      let form = packagePath("Samples/panzhihua-2021/人大会议.csv")
      let output = try Program.shell(
        "cd '\(folder.path)' && mkfifo p && (cat '\(form)' > p &) && $ZIPING score p && echo done")
      #expect(output.contains("\np ===="))
      #expect(output.hasSuffix("done\n"))
    }
  }

  @Test("fail one that does not", arguments: ["github-actions.yml", "gitlab-ci.yml"])
  func fails(_ file: String) throws {
    let codes = try Self.run(file, form: "Samples/panzhihua-2021/一般行政管理事务.csv")
    #expect(codes == ["1", "0", "0"])
  }
}
