import Foundation
import Testing
import ZipingTestSupport

@Suite("score --fill")
struct FillTests {
  private let form = packagePath("Tests/ZipingFormsTests/Fixtures/xinzhou-2021-department.xlsx")
  private let rubric = ["--rubric", "xinzhou-2021-department"]

  @Test("The form comes back filled in, beside the same report")
  func filled() throws {
    try withFolder { folder in
      let output = folder.appending(path: "得分.xlsx").path
      let outcome = ziping(["score", form, "--fill", output] + rubric)
      #expect(outcome.exitCode == 0)
      #expect(outcome.errors == "ziping: 已写入 \(output)\n")
      #expect(outcome.output == ziping(["score", form] + rubric).output)
      let review = ziping(["review", output] + rubric)
      #expect(review.exitCode == 0 && review.output.contains("98.25"))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(files == ["得分.xlsx"])
    }
  }

  @Test("A Word form and a CSV form come back filled in, too", arguments: ["csv", "docx"])
  func otherKinds(_ ending: String) throws {
    let form = packagePath("Samples/xinzhou-2021/部门整体支出." + ending)
    try withFolder { folder in
      let output = folder.appending(path: "得分." + ending).path
      let outcome = ziping(["score", form, "--fill", output] + rubric)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let review = ziping(["review", output] + rubric)
      #expect(review.exitCode == 0 && review.output.contains("98.25  98.25  0.00"))
    }
  }

  static let wrong: [(arguments: [String], code: Int32, says: String)] = [
    (["FORM", "CSV", "--fill", "OUT.xlsx"], 64, "--fill 要写进一个文件夹"),
    (["FORM", "--fill", "OUT.pdf"], 64, "应与自评表一样，以 .xlsx、.docx 或 .csv"),
    (["FORM", "--fill", "OUT.csv"], 2, "[fill-other-kind]"),
    (["LINK.xlsx", "--fill", "LINK.xlsx"], 64, "与输入是同一个文件"),
    (["FORM", "--fill", "LINK.xlsx"], 64, "与输入是同一个文件"),
    (["FORM", "sub/FORM", "--fill", "OUT/"], 64, "回填后同名"),
    (["FORM", "--fill", "OUT.xlsx", "--output", "OUT.xlsx"], 64, "是同一个文件"),
    (["CSV", "--fill", "OUT.xlsx"], 2, "[fill-other-kind]"),
    (["WORD", "--fill", "OUT.xlsx"], 2, "[fill-other-kind]"),
    (["NARROW", "--fill", "OUT.xlsx"], 2, "[nothing-to-fill]"),
    (["MISSING", "--fill", "OUT.xlsx"], 2, "[file-not-found]"),
    (["FORM", "--fill", "no/OUT.xlsx"], 2, "[file-not-written]"),
    (["FORM", "--fill", "OUT.xlsx", "--gate", "MISSING"], 2, "[file-not-found]"),
    (["FORM", "--fill", "OUT\u{FFFD}.xlsx"], 64, "不是 UTF-8"),
  ]

  @Test("What cannot be filled in is said, and nothing is written", arguments: wrong)
  func refused(_ row: (arguments: [String], code: Int32, says: String)) throws {
    #expect(Self.wrong.count == 14)
    try withFolder { folder in
      func path(_ name: String) -> String { folder.appending(path: name).path }
      let fixtures = packagePath("Tests/ZipingFormsTests/Fixtures/")
      try Data(contentsOf: URL(filePath: form)).write(to: URL(filePath: path("FORM")))
      try FileManager.default.createSymbolicLink(
        atPath: path("LINK.xlsx"), withDestinationPath: path("FORM"))
      try Data(Form.sound.utf8).write(to: URL(filePath: path("CSV")))
      try Data(contentsOf: URL(filePath: fixtures + "/xinzhou-2021-department.docx"))
        .write(to: URL(filePath: path("WORD")))
      let narrow = Form.sound.split(separator: "\n")
        .map { $0.split(separator: ",").dropLast().joined(separator: ",") }.joined(separator: "\n")
      try Data(WorkbookTests.workbook([("表", WorkbookTests.rows(narrow))]))
        .write(to: URL(filePath: path("NARROW")))
      let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      let own = ["FORM", "LINK.xlsx", "WORD"].contains(row.arguments[0]) ? rubric : []
      let outcome = ziping(
        ["score"]
          + row.arguments.map {
            $0.hasPrefix("--") ? $0 : path($0) + ($0.hasSuffix("/") ? "/" : "")
          }
          + own)
      #expect(outcome.exitCode == row.code)
      #expect(outcome.errors.contains(row.says), "\(outcome.errors)")
      // Nobody should look for the reason behind a whole report.
      #expect(outcome.output.isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
      #expect(
        try Data(contentsOf: URL(filePath: path("FORM"))) == Data(contentsOf: URL(filePath: form)))
    }
  }

  // MARK: What gave way

  @Test("What stood in a cell is listed, once and for all", arguments: ["xlsx", "docx", "csv"])
  func replaced(_ ending: String) throws {
    let form =
      ending == "xlsx" ? form : packagePath("Samples/xinzhou-2021/部门整体支出." + ending)
    let others = ["--rubric", "hunan-2018-department"]
    try withFolder { folder in
      let output = folder.appending(path: "得分." + ending).path
      let outcome = ziping(["score", form, "--fill", output] + others)
      #expect(outcome.exitCode < 2, "\(outcome.errors)")
      let changes = outcome.errorLines.filter { $0.contains("原填“") }
      #expect(outcome.errors.contains("改动 14 处原来填写的内容 [fill-replaced]"))
      #expect(changes.count == 14 && changes.allSatisfy { $0.contains("已清空") })
      // The copy says nothing else any more.
      let again = ziping(
        ["score", output, "--fill", folder.appending(path: "再." + ending).path] + others)
      #expect(again.exitCode < 2 && !again.errors.contains("fill-replaced"))
    }
  }

  @Test("A claim of other points gives way to those of the rubric, with both said")
  func corrected() throws {
    try withFolder { folder in
      let path = folder.appending(path: "a.csv").path
      let sound = try String(
        contentsOfFile: packagePath("Samples/xinzhou-2021/部门整体支出.csv"), encoding: .utf8)
      let wrong = sound.replacing(">=4次,5次,10,10,", with: ">=4次,5次,10,3.25,")
      try wrong.write(toFile: path, atomically: true, encoding: .utf8)
      let filled = (folder.appending(path: "b.csv").path, folder.appending(path: "c.csv").path)
      let outcome = ziping(["score", path, "--fill", filled.0] + rubric)
      #expect(outcome.errors.contains("改动 1 处"), "\(outcome.errors)")
      #expect(outcome.errors.contains("原填“3.25”，改为 10"), "\(outcome.errors)")
      let form = packagePath("Samples/xinzhou-2021/部门整体支出.csv")
      #expect(!ziping(["score", form, "--fill", filled.1] + rubric).errors.contains("改动"))
      let both = try [filled.0, filled.1].map { try String(contentsOfFile: $0, encoding: .utf8) }
      #expect(both[0] == both[1] && wrong != sound)
    }
  }

  // MARK: Several forms, and decisions

  private static let forms = [
    "panzhihua-2021/人大会议.csv", "xinzhou-2021/部门整体支出.docx",
    "panzhihua-2021/一般行政管理事务.xlsx",
  ]

  @Test("Several forms and those of a folder go into a folder", arguments: ["score", "review"])
  func several(_ command: String) throws {
    try withFolder { folder in
      func path(_ name: String) -> String { folder.appending(path: name).path }
      try FileManager.default.createDirectory(
        atPath: path("2021/乙"), withIntermediateDirectories: true)
      let written = ["人大会议.csv", "乙/部门整体支出.docx", "乙/一般行政管理事务.xlsx"]
      for (form, name) in zip(Self.forms, written) {
        try FileManager.default.copyItem(
          atPath: packagePath("Samples/" + form), toPath: path("2021/" + name))
      }
      let whole = ziping([command, path("2021"), "--fill", path("得分/")])
      #expect(whole.exitCode == 0 || command == "review", "\(whole.errors)")
      for name in written {
        #expect(whole.errors.contains("已写入 " + path("得分/" + name)))
        #expect(FileManager.default.fileExists(atPath: path("得分/" + name)))
      }
      // What is there stays; in the folder itself the copies are no forms.
      let again = ziping([command, path("2021"), "--fill", path("得分/")])
      #expect(again.exitCode == 2 && again.errors.contains("[file-exists]"))
      let inside = ziping([command, path("2021"), "--fill", path("2021/得分/"), "--jobs", "3"])
      #expect(inside.exitCode == whole.exitCode, "\(inside.errors)")
      let forced = ziping([command, path("2021"), "--fill", path("2021/得分/"), "--force"])
      #expect(forced.errors.contains("略过 --fill 写入的文件夹 1 个：得分"))
      #expect(forced.exitCode == whole.exitCode && forced.errors.contains("已替换"))
      let named = ziping([command, path("2021/人大会议.csv"), "--fill", path("单份") + "/"])
      #expect(named.exitCode == 0 && named.errors.contains("单份/人大会议.csv"))
    }
  }

  @Test("The reviewed points go into the department's own file", arguments: ["score", "review"])
  func decided(_ command: String) throws {
    try withFolder { folder in
      func path(_ name: String) -> String { folder.appending(path: name).path }
      let form = packagePath("Samples/panzhihua-2021/一般行政管理事务.xlsx")
      let row = try Self.decide("4.5", on: form, in: path("决定.json"))
      let outcome = ziping(
        [command, form, "--decisions", path("决定.json"), "--fill", path("复核.xlsx")])
      #expect(outcome.errors.contains("已写入"), "\(outcome.errors)")
      let filled = ziping(["review", path("复核.xlsx"), "--format", "json"])
      let report = try JSONSerialization.jsonObject(with: Data(filled.output.utf8))
      let lines =
        (((report as? [String: Any])?["reviews"] as? [[String: Any]])?.first?["rows"])
        as? [[String: Any]] ?? []
      let line = try #require(lines.first { $0["name"] as? String == row })
      #expect(line["claimed"] as? String == "4.50", "\(line)")
    }
  }

  /// Decides about the one row that a form leaves to a person; returns its name.
  private static func decide(_ points: String, on form: String, in path: String) throws -> String {
    #expect(ziping(["review", form, "--init-decisions", path]).exitCode == 0)
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
    var file = try #require(json as? [String: Any])
    var decision = try #require((file["decisions"] as? [[String: Any]])?.first)
    for (key, value) in ["points": points, "reason": "合同约定", "by": "李复核"] {
      decision[key] = value
    }
    file["decisions"] = [decision]
    try JSONSerialization.data(withJSONObject: file).write(to: URL(filePath: path))
    let row = try #require(decision["row"] as? String)
    return row.split(separator: "/").last.map(String.init) ?? row
  }
}
