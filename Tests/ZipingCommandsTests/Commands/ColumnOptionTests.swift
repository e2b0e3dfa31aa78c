import Foundation
import Testing
import ZipingForms
import ZipingTestSupport

@Suite("Columns named on the command line")
struct ColumnOptionTests {
  private static let table = """
    一级指标,二级指标,三级指标,年度指标值,截至年底,分值
    产出指标,数量指标,会议,≥4次,4次,90

    """

  private func score(_ options: [String]) throws -> Outcome {
    try withFolder { folder in
      let form = folder.appending(path: "form.csv").path
      try Self.table.write(toFile: form, atomically: true, encoding: .utf8)
      return ziping(
        ["score", form, "--rubric", "mof-2020-project", "--planned", "1万元", "--executed", "1万元"]
          + options)
    }
  }

  @Test("a column that no word tells is open, and scored where it is named")
  func named() throws {
    let open = try score([])
    #expect(open.errors.contains("--column"))
    #expect(open.output.contains("10.00 至 100.00 / 100"))
    let scored = try score(["--column", "完成值=截至年底"])
    #expect(scored.exitCode == 0)
    #expect(scored.output.contains("总分  100.00 / 100"))
  }

  @Test(
    "a role that there is not is wrong usage, and the roles are listed",
    arguments: ["总分=截至年底", "截至年底", "完成值="])
  func wrongRole(_ text: String) throws {
    let result = try score(["--column", text])
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("计量单位"))
  }

  @Test(
    "a column that the form does not have is wrong usage, and those it has are listed",
    arguments: ["text", "json"])
  func notThere(_ format: String) throws {
    let result = try score(["--column", "完成值=年底", "--format", format])
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("截至年底"))
  }

  @Test("a column that the form has twice is wrong usage, too")
  func twice() throws {
    let table = Self.table.replacing("截至年底,分值", with: "截至年底,分值,截至年底")
    let result = try ziping(
      ["score", "FILE", "--column", "完成值=截至年底"], file: Array(table.utf8))
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("不止一列"))
  }

  @Test("the help names every role, those of the money among them", arguments: ["zh", "en"])
  func roles(_ language: String) {
    let help = ziping(["score", "--help", "--lang", language])
    for role in ColumnNames.roles { #expect(help.says(role), "\(role)") }
  }
}
