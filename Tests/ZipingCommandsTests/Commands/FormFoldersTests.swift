import Foundation
import Testing
import ZipingTestSupport

@Suite("Folders of forms")
struct FormFoldersTests {
  private static let form = packagePath("Samples/panzhihua-2021/人大会议.csv")
  private static let workbook = packagePath("Samples/panzhihua-2021/人大会议.xlsx")

  /// A folder with three forms, one of them in a folder of its own, and much beside them.
  private func withForms<Result>(_ body: (String) throws -> Result) throws -> Result {
    try withFolder { folder in
      let files = FileManager.default
      func path(_ name: String) -> String { folder.appending(path: name).path }
      try files.createDirectory(atPath: path("乙"), withIntermediateDirectories: true)
      try files.createDirectory(atPath: path(".git"), withIntermediateDirectories: true)
      try files.copyItem(atPath: Self.form, toPath: path("b.csv"))
      try files.copyItem(atPath: Self.form, toPath: path(".git/c.csv"))
      try files.copyItem(atPath: Self.workbook, toPath: path("a.xlsx"))
      try files.copyItem(atPath: Self.form, toPath: path("乙/d.csv"))
      try files.copyItem(atPath: Self.form, toPath: path("~$a.xlsx"))
      try files.createSymbolicLink(atPath: path("link.csv"), withDestinationPath: path("b.csv"))
      try "见附件".write(toFile: path("说明.txt"), atomically: true, encoding: .utf8)
      try "单位,电话\n水务局,1\n".write(toFile: path("名单.csv"), atomically: true, encoding: .utf8)
      return try body(folder.path)
    }
  }

  private func sources(_ outcome: Outcome) throws -> [String] {
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let report = try #require(json as? [String: Any])
    let forms = try #require((report["evaluations"] ?? report["reviews"]) as? [[String: Any]])
    return forms.compactMap { $0["source"] as? String }
  }

  @Test(
    "are walked in order, and what is no form is passed over and counted",
    arguments: ["score", "review"])
  func walked(_ command: String) throws {
    try withForms { folder in
      let outcome = ziping([command, folder, "--format", "json"])
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let found = try sources(outcome)
      #expect(found == ["a.xlsx", "b.csv", "乙/d.csv"].map { "\(folder)/\($0)" })
      #expect(outcome.errors.contains("1 个文件里没有自评表，略过：名单.csv [passed-over]"))
      #expect(outcome.errors.contains("略过其他文件 1 个：说明.txt [passed-over]"))
      #expect(
        outcome.errors.contains("略过临时文件、隐藏文件和链接 3 个：.git、link.csv、~$a.xlsx [passed-over]"))
      #expect(outcome.errorLines.count == 3)
      // However many work on them, and however the folder is written.
      for call in [[folder + "/", "--jobs", "1"], [folder, "--jobs", "3"]] {
        let again = ziping([command] + call + ["--format", "json"])
        let files = try sources(again)
        #expect(files.count == 3)
        #expect(again.errorLines.count == 3)
      }
    }
  }

  @Test("may hold reports, decisions, sheets, rubrics and filled copies, which are no forms")
  func others() throws {
    try withForms { folder in
      for options in [
        ["--format", "json", "--output", "\(folder)/r.json"],
        ["--fill", "\(folder)/a-得分.xlsx"],
      ] {
        #expect(ziping(["score", "\(folder)/a.xlsx"] + options).exitCode == 0)
      }
      for options in [
        ["--init-decisions", "\(folder)/决定.json"],
        ["--format", "xlsx", "--output", "\(folder)/复核.xlsx"],
        ["--init-decisions", "\(folder)/复核.csv"],
      ] {
        #expect(ziping(["review", "\(folder)/a.xlsx"] + options).exitCode == 0)
      }
      try FileManager.default.copyItem(
        atPath: packagePath("Rubrics/mof-2020-project.json"), toPath: "\(folder)/规则.json")
      let outcome = ziping(["score", folder, "--format", "json"])
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(try sources(outcome) == ["a.xlsx", "b.csv", "乙/d.csv"].map { "\(folder)/\($0)" })
      for said in [
        "略过复核表 2 个", "略过复核决定 1 个：决定.json", "略过报告 1 个：r.json", "略过不是自评表的 JSON 1 个：规则.json",
        "略过回填的副本 1 个（原表在同一文件夹）：a-得分.xlsx",
      ] {
        #expect(outcome.errors.contains(said), "\(said)")
      }
      // The report may be written where it stood, though it lies in the folder.
      let report = ["--format", "json", "--output", "\(folder)/r.json"]
      #expect(ziping(["score", folder] + report).exitCode == 0)
      // A copy whose form is not there is the form.
      try FileManager.default.removeItem(atPath: "\(folder)/a.xlsx")
      let left = try sources(ziping(["score", folder, "--format", "json"]))
      #expect(left.first == "\(folder)/a-得分.xlsx" && left.count == 3)
    }
  }

  @Test(
    "without a form are an error; so is a workbook that cannot be opened, which its neighbours survive"
  )
  func faults() throws {
    try withForms { folder in
      for (name, bytes) in [("坏.xlsx", "PK\u{3}\u{4}…"), ("网页.xlsx", "<html>"), ("空.docx", "\0\0")]
      {
        try Data(bytes.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
      }
      let broken = ziping(["score", folder, "--format", "json"])
      #expect(broken.exitCode == 2)
      for name in ["坏.xlsx", "网页.xlsx", "空.docx"] {
        #expect(
          broken.errors.contains("\(name): error") || broken.errors.contains("\(name):1:1: error"))
      }
      #expect(try sources(broken).count == 3)
      let empty = "\(folder)/空"
      try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
      for count in 0..<2 {
        for call in [["score"], ["review"], ["score", "--format", "json"]] {
          let outcome = ziping(call + [empty])
          #expect(outcome.exitCode == 2, "\(call)")
          #expect(outcome.errors.contains("没有自评表（共 \(count) 个文件）"), "\(outcome.errors)")
        }
        try "甲,乙\n".write(toFile: "\(empty)/名单.csv", atomically: true, encoding: .utf8)
      }
      let both = ziping(["score", Self.form, empty, "--format", "json"])
      #expect(both.exitCode == 2)
      #expect(try sources(both) == [Self.form])
      #expect(both.output.contains("\"exitCode\": 2") && both.output.contains("no-form-in-folder"))
    }
  }

  @Test("are tried under another rubric, their reports passed over")
  func against() throws {
    try withForms { folder in
      _ = ziping(["score", Self.form, "--format", "json", "--output", "\(folder)/r.json"])
      let outcome = ziping(["diff", folder, "--against", "hubei-2020-project"])
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("略过报告 1 个：r.json"))
    }
  }

  @Test("with what cannot be opened are an error, which the forms beside it survive")
  func unreachable() throws {
    try withForms { folder in
      // A name in GB18030, as an archive from an older system leaves it.
      try shell("printf x > \"$(printf '\\272\\303').csv\"", in: folder)
      let outcome = ziping(["score", folder, "--format", "json"])
      #expect(outcome.exitCode == 2)
      #expect(outcome.errors.contains("error: 1 个文件或文件夹打不开，没有读"), "\(outcome.errors)")
      #expect(try sources(outcome).count == 3)
    }
  }

  @Test("take a form for one that speaks of a review sheet, or has a title like it")
  func titles() throws {
    try withForms { folder in
      let form = try String(contentsOfFile: Self.form, encoding: .utf8)
      try (form + "备注：另见绩效自评复核表\n").write(
        toFile: "\(folder)/c.csv", atomically: true, encoding: .utf8)
      let outcome = ziping(["score", folder, "--format", "json"])
      #expect(try sources(outcome).contains("\(folder)/c.csv"), "\(outcome.errors)")
      // The final list as a table is none.
      let list = ["review", "\(folder)/a.xlsx", "--output", "\(folder)/汇总.csv"]
      #expect(ziping(list).exitCode == 0)
      let again = ziping(["score", folder])
      #expect(again.errors.contains("略过复核表 1 个：汇总.csv"), "\(again.errors)")
    }
  }

  private func shell(_ command: String, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: folder)
    try process.run()
    process.waitUntilExit()
  }

  @Test("Reports that lie among the forms are none of them")
  func ownReports() throws {
    try withFolder { folder in
      func path(_ name: String) -> String { folder.appending(path: name).path }
      try FileManager.default.copyItem(
        atPath: packagePath("Samples/panzhihua-2021/人大会议.csv"), toPath: path("a.csv"))
      let alone = ziping(["score", folder.path])
      let names = ["计分.xlsx", "报告.docx", "汇总.csv", "网页.html", "结果.xml", "摘要.md", "每份.ndjson"]
      let outputs = names.map(path) + ["rows=" + path("各行.csv")]
      let written = ziping(["score", path("a.csv")] + outputs.flatMap { ["--output", $0] })
      #expect(written.exitCode == 0, "\(written.errors)")
      let again = ziping(["score", folder.path])
      #expect(again.exitCode == 0)
      #expect(again.output == alone.output)
      for name in ["计分.xlsx", "报告.docx", "汇总.csv", "各行.csv"] {
        #expect(again.errors.contains(name), "\(again.errors)")
      }
    }
  }
}
