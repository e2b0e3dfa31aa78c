import Foundation
import Testing
import ZipingTestSupport

@Suite("Rubrics that name their place's headings")
struct PlaceHeadingsCommandTests {
  /// A form of a place, whose columns of target and actual values no general word tells.
  private static func form(_ unit: String = "某县水利局") -> String {
    """
    项目支出绩效自评表
    （2023年度）
    项目名称,除险加固,主管部门,\(unit)
    项目资金（万元）,年初预算数,全年预算数,全年执行数
    年度资金总额,100,100,100
    一级指标,二级指标,三级指标,应办数,兑现数,分值,得分
    产出指标,数量指标,除险,≥4座,3座,50,50
    效益指标,社会效益指标,受益,≥90%,90%,30,30
    满意度指标,服务对象满意度指标,满意度,≥90%,95%,10,10

    """
  }

  private static func rubric(_ id: String, place: String, _ headings: String) -> String {
    """
    { "formatVersion": 1, "extends": "mof-2020-project", "id": "\(id)", "title": "\(id)",
      "basis": { "document": "某县文件", "evidence": "seen" }, "applies": { "places": ["\(place)"] },
      "form": { "headings": \(headings) } }
    """
  }

  private static let headings = #"{ "指标值": ["应办数"], "actual": ["兑现数", "兑现情况"] }"#

  /// Calls the program in a folder with two counties' rubrics and a form; `#` stands for the folder.
  private func call(_ arguments: [String], form: String = form()) throws -> Outcome {
    try withFolder { folder in
      let rubrics = folder.appending(path: "rubrics")
      try FileManager.default.createDirectory(at: rubrics, withIntermediateDirectories: true)
      for (name, text) in [
        ("form.csv", form),
        ("rubrics/county.json", Self.rubric("county", place: "某县", Self.headings)),
        (
          "rubrics/other.json", Self.rubric("other", place: "邻县", #"{ "得分": ["兑现数"] }"#)
        ),
      ] {
        try text.write(
          toFile: folder.appending(path: name).path, atomically: true, encoding: .utf8)
      }
      let paths = arguments.map { $0.replacing("#", with: folder.path) }
      let outcome = ziping(paths)
      guard outcome.exitCode == 0, let index = paths.firstIndex(of: "--output") else {
        return outcome
      }
      let written = try String(contentsOfFile: paths[index + 1], encoding: .utf8)
      return Outcome(
        exitCode: ziping(["verify", paths[index + 1]]).exitCode, output: written,
        errors: outcome.errors)
    }
  }

  @Test("are read with them where the rubric is named, and a report says which were used")
  func named() throws {
    #expect(try !call(["score", "#/form.csv"]).output.contains("37.50"))
    let text = try call(["score", "#/form.csv", "--rubric", "#/rubrics/county.json"])
    #expect(text.output.contains("37.50"), "\(text.output)\(text.errors)")
    let report = try call([
      "score", "#/form.csv", "--rubric", "#/rubrics/county.json", "--format", "json", "--output",
      "#/report.json",
    ])
    #expect(report.exitCode == 0, "the report is true")
    #expect(report.output.contains(#""actual": "兑现数""#))
    #expect(report.output.contains(#""指标值": "应办数""#))
    #expect(!report.output.contains(#""actual": "兑现情况""#))
  }

  @Test("are read with them where the rubric is chosen for the form")
  func chosen() throws {
    let outcome = try call(["score", "#/form.csv", "--rubric", "#/rubrics"])
    #expect(outcome.output.contains("规则  county"), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("37.50"))
    #expect(outcome.errors.isEmpty)
  }

  @Test("are not read with them where another rubric is chosen")
  func others() throws {
    let form = Self.form("某市水利局").replacing("应办数,兑现数", with: "年度指标值,实际完成值")
      .replacing("分值,得分", with: "分值,兑现数")
    let outcome = try call(["score", "#/form.csv", "--rubric", "#/rubrics"], form: form)
    #expect(outcome.output.contains("mof-2020-project"), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("兑现数"))
    let unread = try call(["score", "#/form.csv", "--rubric", "#/rubrics"], form: Self.form("某市"))
    #expect(!unread.output.contains("37.50") && unread.errors.contains("兑现数"))
  }

  @Test("serve diff and form as well")
  func otherCommands() throws {
    let diff = try call([
      "diff", "#/form.csv", "#/form.csv", "--rubric", "#/rubrics/county.json",
    ])
    #expect(diff.exitCode == 0, "\(diff.errors)")
    let form = try call(
      [
        "form", "--from", "#/form.csv", "--rubric", "#/rubrics/county.json", "--format", "csv",
        "--output", "-",
      ].filter { $0 != "--output" && $0 != "-" } + ["--output=-"])
    #expect(form.output.contains("≥4座"), "\(form.errors)")
  }

  @Test("give way to --column, which a draft keeps, and rubric show prints them")
  func drafted() throws {
    let typed = ["--column", "指标值=应办数", "--column", "完成值=得分"]
    let score = try call(
      ["score", "#/form.csv", "--rubric", "#/rubrics/county.json"] + typed)
    #expect(score.output.contains("50.00"), "\(score.output)")
    let columns = ["--column", "指标值=应办数", "--column", "完成值=兑现数"]
    let draft = try call(["rubric", "init", "--from", "#/form.csv"] + columns)
    #expect(
      draft.output.contains(#""form": { "headings": { "指标值": ["应办数"], "完成值": ["兑现数"] } },"#),
      "\(draft.output)\(draft.errors)")
    try withFolder { folder in
      let (file, form) = (folder.appending(path: "d.json").path, folder.appending(path: "f").path)
      try draft.output.write(toFile: file, atomically: true, encoding: .utf8)
      try Self.form().write(toFile: form, atomically: true, encoding: .utf8)
      #expect(ziping(["check", file]).exitCode == 0)
      #expect(ziping(["score", form, "--rubric", file]).output.contains("37.50"))
      #expect(ziping(["rubric", "show", file]).output.contains("本地列名\n  指标值：应办数\n  完成值：兑现数\n"))
    }
  }
}
