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
    (["FORM", "FORM", "--fill", "OUT.xlsx"], 64, "一次只能回填一份"),
    (["FORM", "--fill", "OUT.csv"], 64, "应以 .xlsx 结尾"),
    (["FORM", "--fill", "FORM"], 64, "与输入是同一个文件"),
    (["FORM", "--fill", "LINK.xlsx"], 64, "与输入是同一个文件"),
    (["FORM", "--fill", "OUT.xlsx", "--output", "OUT.xlsx"], 64, "是同一个文件"),
    (["CSV", "--fill", "OUT.xlsx"], 2, "[fill-other-kind]"),
    (["WORD", "--fill", "OUT.xlsx"], 2, "[fill-other-kind]"),
    (["NARROW", "--fill", "OUT.xlsx"], 2, "[nothing-to-fill]"),
    (["MISSING", "--fill", "OUT.xlsx"], 2, "[file-not-found]"),
    (["FORM", "--fill", "no/OUT.xlsx"], 2, "[file-not-written]"),
  ]

  @Test("What cannot be filled in is said, and nothing is written", arguments: wrong)
  func refused(_ row: (arguments: [String], code: Int32, says: String)) throws {
    #expect(Self.wrong.count == 10)
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
        ["score"] + row.arguments.map { $0.hasPrefix("--") ? $0 : path($0) } + own)
      #expect(outcome.exitCode == row.code)
      #expect(outcome.errors.contains(row.says), "\(outcome.errors)")
      // Nobody should look for the reason behind a whole report.
      #expect(outcome.output.isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
      #expect(
        try Data(contentsOf: URL(filePath: path("FORM"))) == Data(contentsOf: URL(filePath: form)))
    }
  }
}
