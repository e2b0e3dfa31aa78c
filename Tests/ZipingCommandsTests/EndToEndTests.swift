import Foundation
import Testing

@Suite("The built program")
struct EndToEndTests {
  private let panzhihua = "Samples/panzhihua-2021/一般行政管理事务.csv"
  private let xinzhou = "Samples/xinzhou-2021/部门整体支出.csv"

  @Test("The command of the README scores its sample, and says that a row is open")
  func readme() throws {
    let outcome = try Program.run(["score", panzhihua])
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("95.00 至 100.00"))
    #expect(outcome.output.contains("结论：没有设关卡；有 1 行待定，总分未定"))
  }

  @Test("Another rubric gives the total that the department published")
  func anotherRubric() throws {
    let outcome = try Program.run(["score", xinzhou, "--rubric", "xinzhou-2021-department"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("98.25"))
  }

  @Test("A gate that is not met makes exit code 1, in English where asked")
  func gate() throws {
    let outcome = try Program.run(["score", panzhihua, "--min-score", "96", "--lang", "en"])
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("Verdict: not passed"))
    #expect(outcome.errors.isEmpty)
  }

  @Test("A missing file makes exit code 2, a diagnostic and no result")
  func missing() throws {
    let outcome = try Program.run(["score", "no-such.csv"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "no-such.csv: error: 没有这个文件；请核对路径 [file-not-found]\n")
  }

  @Test("Wrong usage makes exit code 64")
  func usage() throws {
    let outcome = try Program.run(["score", panzhihua, "--bogus"])
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("--bogus"))
  }

  @Test("A form comes from standard input")
  func standardInput() throws {
    let outcome = try Program.run(["score", "-"], input: Form.sound)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("<stdin>"))
  }

  @Test("A bad form among several leaves the others scored")
  func several() throws {
    let outcome = try Program.run(["score", panzhihua, "no-such.csv", panzhihua])
    #expect(outcome.exitCode == 2)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.output.components(separatedBy: "95.00 至 100.00").count == 3)
    #expect(outcome.output.contains("汇总"))
    #expect(outcome.output.contains("共 2 份：优 2"))
    let full = try Program.run(["score", panzhihua, panzhihua, "--full"])
    #expect(full.output.components(separatedBy: "95.00 至 100.00 / 100").count == 3)
  }

  @Test("JSON on standard output stays JSON when a form is bad")
  func json() throws {
    let outcome = try Program.run(["score", "no-such.csv", panzhihua, "--format", "json"])
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let object = try #require(report as? [String: Any])
    #expect((object["evaluations"] as? [Any])?.count == 1)
    #expect((object["diagnostics"] as? [Any])?.count == 1)
    #expect(outcome.exitCode == 2)
  }

  @Test(
    "A result that cannot be written is never a success",
    arguments: [
      "score '\(Self.sample)' > /dev/full", "score '\(Self.sample)' >&-",
      "score '\(Self.sample)' --format json > /dev/full", "check '\(Self.sample)' > /dev/full",
      "rubric list > /dev/full", "rubric test > /dev/full", "--help > /dev/full",
    ])
  func lostResult(_ call: String) throws {
    let printed = try Program.shell("$ZIPING \(call); echo $?")
    #expect(printed == "2\n")
  }

  private static let sample = "Samples/panzhihua-2021/一般行政管理事务.csv"

  @Test("A reader that closes the pipe early is no error")
  func closedPipe() throws {
    let call = "$ZIPING score '\(panzhihua)'; echo $? >&5"
    let printed = try Program.shell("exec 5>&1; { \(call); } | true")
    #expect(printed == "0\n")
  }
}
