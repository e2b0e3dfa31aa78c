import Foundation
import Testing
import ZipingTestSupport

@Suite("form and convert")
struct WriteFormTests {
  private let sample = packagePath("Samples/xinzhou-2021/部门整体支出.csv")

  @Test("A converted form scores the same", arguments: ["json", "csv", "xlsx"])
  func convert(_ ending: String) throws {
    try withFolder { folder in
      let file = folder.appending(path: "f." + ending).path
      #expect(ziping(["convert", sample, "--output", file]).exitCode == 0)
      func rows(_ path: String) -> [Substring] {
        // The first lines name the file, however long that is.
        let report = ziping(["score", path, "--rubric", "xinzhou-2021-department"])
        #expect(report.exitCode == 0)
        // JSON has no headings, in whose words advice is given.
        return report.output.split(separator: "\n").drop { !$0.contains("总分") }
          .filter { !$0.contains("→") }
      }
      #expect(rows(file) == rows(sample))
      // What was converted is the same when it is converted again.
      let again = folder.appending(path: "again.json").path
      let first = folder.appending(path: "first.json").path
      #expect(ziping(["convert", file, "--output", again]).exitCode == 0)
      #expect(ziping(["convert", sample, "--output", first]).exitCode == 0)
      let (before, after) = (
        try Data(contentsOf: URL(filePath: first)), try Data(contentsOf: URL(filePath: again))
      )
      #expect(before == after)
    }
  }

  @Test("A workbook is written whole, and over an older file where that is asked for")
  func workbook() throws {
    try withFolder { folder in
      let file = folder.appending(path: "f.xlsx")
      try Data("old".utf8).write(to: file)
      #expect(ziping(["convert", sample, "--output", file.path]).exitCode == 2)
      #expect(ziping(["convert", sample, "--output", file.path, "--force"]).exitCode == 0)
      #expect(try Data(contentsOf: file).starts(with: Data("PK".utf8)))
      #expect(ziping(["form", "--output", file.path, "--force"]).exitCode == 0)
      #expect(try Data(contentsOf: file).starts(with: Data("PK".utf8)))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["f.xlsx"])
    }
  }

  @Test(
    "A file that people fill in is not replaced unless that is asked for",
    arguments: ["form xlsx", "form csv", "review xlsx", "review csv", "review --init-decisions"])
  func kept(_ kind: String) throws {
    try withFolder { folder in
      let words = kind.split(separator: " ").map(String.init)
      let file = folder.appending(path: "f." + words[1]).path
      try "filled in".write(toFile: file, atomically: true, encoding: .utf8)
      let form = words[0] == "form" ? [] : [packagePath("Samples/panzhihua-2021/人大会议.csv")]
      let target =
        words[1].hasPrefix("--")
        ? [words[1], file] : ["--format", words[1], "--output", file]
      let outcome = ziping([words[0]] + form + target)
      #expect(outcome.exitCode == 2)
      #expect(outcome.errors.contains("[file-exists]"))
      #expect(outcome.errors.contains("--force"))
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "filled in")
      let forced = ziping([words[0]] + form + target + ["--force"])
      #expect(forced.exitCode < 2, "\(forced.errors)")
      #expect(try Data(contentsOf: URL(filePath: file)) != Data("filled in".utf8))
    }
  }

  @Test("The CSV of a form begins with its mark and goes to standard output, too")
  func csv() {
    let outcome = ziping([
      "form", "--from", sample, "--rubric", "xinzhou-2021-department", "--format", "csv",
      "--output", "-",
    ])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.unicodeScalars.first == "\u{FEFF}")
    #expect(outcome.output.contains("一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施\r\n"))
  }

  @Test("A form is not made by a rubric that is not meant for it")
  func refused() {
    let outcome = ziping(["form", "--from", sample, "--format", "csv", "--output", "-"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("[needs-another-rubric]"))
  }

  @Test("A blank form says the year that was asked for")
  func year() {
    let outcome = ziping(["form", "--year", "2025", "--format", "csv", "--output", "-"])
    #expect(outcome.output.contains("（2025年度）"))
  }

  private static let official = """
    项目名称,水库维修,,,,,,
    主管部门,水利局,,,实施单位,工程站,,
    项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
    ,年度资金总额,110,120,118,10,98.3%,9.83
    ,其中：财政拨款,90,100,98,,,
    年度总体目标,预期目标,,,实际完成情况,,,
    ,维修12座,,,完成12座,,,
    一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施
    产出指标,数量指标,维修,12座,12座,90,90,
    小计,,,,,90,90,
    总分,,,,,100,99.83,
    """

  @Test(
    "Department, first budget and goal stay through every format",
    arguments: ["json", "csv", "xlsx"])
  func headKept(_ ending: String) throws {
    for text in [Self.official, Self.official.replacing("实施单位,工程站", with: ",")] {
      try withFolder { folder in
        func path(_ name: String) -> String { folder.appending(path: name).path }
        try Data(text.utf8).write(to: URL(filePath: path("f.csv")))
        let outcome = ziping(["convert", path("f.csv"), "--output", path("o." + ending)])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.contains("[subtotals-left-out]") == (ending != "json"))
        let again = ziping(["convert", path("o." + ending), "--format", "csv", "--output", "-"])
        let lines = again.output.split(separator: "\r\n").map(String.init)
        let unit = text.contains("工程站") ? "工程站" : ""
        #expect(lines.contains("主管部门,水利局,,,实施单位,\(unit),,"))
        #expect(lines.contains(",年度资金总额,110,120,118,10,98.3%,9.83"))
        #expect(lines.contains { $0.hasPrefix(",其中：财政拨款,90,100,98,") })
        #expect(lines.contains(",维修12座,,,完成12座,,,"))
        let json = ziping(["convert", path("o." + ending), "--format", "json", "--output", "-"])
        #expect(json.output.contains("\"subtotals\"") == (ending == "json"))
      }
    }
  }

  @Test("A blank form from another has its department, first budget and goal, and no outcome")
  func headOfDraft() throws {
    let outcome = try ziping(
      ["form", "--from", "FILE", "--format", "csv", "--output", "-"],
      file: Array(Self.official.utf8))
    let lines = outcome.output.split(separator: "\r\n").map(String.init)
    #expect(lines.contains("主管部门,水利局,,,实施单位,工程站,,"))
    #expect(lines.contains(",年度资金总额,110,120,,10,,"))
    #expect(lines.contains(",维修12座,,,,,,"))
  }

  @Test("A table is written without the text around it, with a word", arguments: ["csv", "xlsx"])
  func textLeftOut(_ ending: String) throws {
    try withFolder { folder in
      let output = folder.appending(path: "f." + ending).path
      let form = packagePath("Samples/yanbian-2020/人大会议费-自评报告.docx")
      let outcome = ziping(["convert", form, "--output", output])
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("[text-left-out]"))
      // The total that only the text states goes into the table.
      let score = ziping(["score", output])
      #expect(score.output.contains("自评  98.00"), "\(score.output)")
    }
  }

  @Test("What a table cannot hold is not written, and JSON holds it", arguments: ["csv", "xlsx"])
  func notKept(_ ending: String) throws {
    let form = """
      {"formatVersion": 1, "rows": [
        {"group": "产出指标", "level2": "数量指标", "name": "甲", "target": "5次", "actual": "5次"},
        {"group": "产出指标", "name": "乙", "target": "5次", "actual": "5次"}]}
      """
    try withFolder { folder in
      let (input, output) = (
        folder.appending(path: "f.json"), folder.appending(path: "f." + ending)
      )
      try Data(form.utf8).write(to: input)
      let outcome = ziping(["convert", input.path, "--output", output.path])
      #expect(outcome.exitCode == 2)
      #expect(outcome.errors.contains("[not-kept]"))
      #expect(outcome.errors.contains("level2"))
      #expect(!FileManager.default.fileExists(atPath: output.path))
      let json = folder.appending(path: "again.json").path
      #expect(ziping(["convert", input.path, "--output", json]).exitCode == 0)
    }
  }

  @Test(
    "A file that cannot be read is said so, and nothing is written", arguments: ["form", "convert"])
  func missing(_ command: String) throws {
    try withFolder { folder in
      let (input, output) = (
        folder.appending(path: "x.csv").path, folder.appending(path: "y.csv").path
      )
      let words = command == "form" ? ["form", "--from", input] : ["convert", input]
      let outcome = ziping(words + ["--output", output])
      #expect(outcome.exitCode == 2)
      #expect(outcome.errors.contains("[file-not-found]"))
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }

}
