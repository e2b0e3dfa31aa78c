import Foundation
import Testing
import Ziping
import ZipingFiles

@Suite("The rounds of a reviewer")
struct ReviewRoundsTests {
  private static let head = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n"
  private static let rest =
    "效益指标,社会效益指标,效果,≥95%,95%,30,30\n满意度指标,满意度指标,满意度,≥95%,95%,10,10\n"

  /// A form with a meeting that is open and a training that fell short.
  private static func form(
    _ project: String, department: String = "教育局", actual: String = "8次", claimed: String = "30",
    budget: String = "100万元"
  ) -> String {
    "2021年度项目支出绩效自评表\n项目名称,\(project)\n主管部门,\(department),实施单位,\(project)中心\n"
      + "项目资金,全年预算数,全年执行数\n年度资金总额,\(budget),\(budget)\n" + head
      + "产出指标,数量指标,会议,改善条件,明显改善,20,18\n"
      + "产出指标,数量指标,培训,≥10次,\(actual),30,\(claimed)\n" + rest
      + "总分,,,,,,98\n"
  }

  private struct Desk {
    let folder: URL

    func path(_ name: String) -> String { folder.appending(path: name).path }

    @discardableResult
    func write(_ text: String, _ name: String) throws -> String {
      try text.write(toFile: path(name), atomically: true, encoding: .utf8)
      return path(name)
    }

    func read(_ name: String) throws -> String {
      try String(contentsOfFile: path(name), encoding: .utf8)
    }

    func decide(_ project: String, _ points: String, _ name: String) throws -> String {
      try write("项目,年度,指标,复核得分,理由,日期\n\(project),2021,培训,\(points),有签到,2022/3/1\n", name)
    }
  }

  private func atDesk(_ body: (Desk) throws -> Void) throws {
    try withFolder { try body(Desk(folder: $0)) }
  }

  // MARK: Several files, who and when

  @Test("Several files decide together, signed by the call where they do not say")
  func severalFiles() throws {
    try atDesk { desk in
      let forms = try [
        desk.write(Self.form("甲"), "a.csv"), desk.write(Self.form("乙"), "b.csv"),
      ]
      let files = try [desk.decide("甲", "27", "1.csv"), desk.decide("乙", "26", "2.csv")]
      let call =
        ["review"] + forms + ["--full"] + files.flatMap { ["--decisions", $0] }
        + ["--by", "李复核", "--on", "2022/3/5"]
      let outcome = ziping(call)
      #expect(outcome.errors.isEmpty, "\(outcome.errors)")
      // A day of its own stays.
      #expect(outcome.says("→ 复核决定 27.00（李复核，2022-03-01）：有签到"))
      #expect(outcome.says("→ 复核决定 26.00（李复核，2022-03-01）：有签到"))
      let other = try desk.decide("甲", "25", "3.csv")
      let refused = ziping(call + ["--decisions", other])
      #expect(refused.exitCode == 2 && refused.output.isEmpty)
      #expect(refused.errors.contains("3.csv") && refused.errors.contains("1.csv"))
      #expect(refused.errors.contains("[decided-differently]"))
      let alike = try desk.decide("甲", "27.0", "4.csv")
      #expect(ziping(call + ["--decisions", alike]).output == outcome.output)
    }
  }

  @Test("A file about a whole batch decides for the one form that is reviewed")
  func oneOfBatch() throws {
    try atDesk { desk in
      let forms = try [
        desk.write(Self.form("甲"), "a.csv"), desk.write(Self.form("乙"), "b.csv"),
      ]
      let sheets = desk.path("s.csv")
      #expect(ziping(["review"] + forms + ["--init-decisions", sheets]).exitCode == 0)
      let text = try desk.read("s.csv").replacing(",24,,24,6,", with: ",24,,27,6,")
        .components(separatedBy: "\r\n").map { line in
          line.contains(",24,,27,6,") && line.hasSuffix("\"") ? line.dropLast() + "查过\"" : line
        }.joined(separator: "\r\n")
      try desk.write(text, "s.csv")
      let outcome = ziping(["review", forms[1], "--decisions", sheets])
      #expect(outcome.says("→ 复核决定 27.00：查过"))
      #expect(outcome.errors.contains("info: “甲”（1 份）不在这次复核的表里"), "\(outcome.errors)")
      #expect(!outcome.errors.contains("error"))
    }
  }

  static let badOptions: [(words: [String], said: String)] = [
    (["--by", " "], "--by"), (["--on", "昨天"], "--on"), (["--on", "2999-01-01"], "还没有到"),
    (["--on", "2022-02-30"], "--on"), (["--on", "0000-01-01"], "太早"), (["--on", "1900-1-1"], "太早"),
  ]

  @Test("Nobody and a day to come sign nothing", arguments: badOptions)
  func signing(_ words: [String], _ said: String) {
    #expect(Self.badOptions.count == 6)
    for command in ["review", "score"] {
      let outcome = ziping([command, "no-such.csv", "--accept-inside"] + words)
      #expect(outcome.exitCode == 64)
      #expect(outcome.errors.contains(said), "\(outcome.errors)")
    }
    #expect(ziping(["review", "no-such.csv", "--by", "李"]).exitCode == 64)
  }

  @Test("Claims that an open row can still get are taken as decisions that say so")
  func acceptInside() throws {
    try atDesk { desk in
      let form = try desk.write(Self.form("甲"), "a.csv")
      let call = [form, "--accept-inside", "--by", "李复核", "--on", "2022-03-01"]
      let outcome = ziping(["review"] + call)
      #expect(outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(
        outcome.says("→ 复核决定 18.00（李复核，2022-03-01）：自评在可得的 0 至 20 分之内，予以认可"))
      // What falls short is no claim inside of anything.
      #expect(outcome.output.components(separatedBy: "→ 复核决定").count == 2)
      let score = ziping(["score"] + call)
      #expect(score.says("92.00"), "\(score.output)")
    }
  }

  @Test("A score takes decisions, its report carries them, and is verified")
  func score() throws {
    try atDesk { desk in
      let form = try desk.write(Self.form("甲"), "a.csv")
      let file = try desk.write(
        "指标,复核得分,理由,复核人\n培训,27,有签到,李\n会议,18,有照片,李\n", "d.csv")
      let plain = ziping(["score", form])
      let outcome = ziping(["score", form, "--decisions", file])
      #expect(outcome.exitCode == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(plain.says("至"))
      #expect(outcome.says("95.00"))
      #expect(outcome.says("复核决定 27.00（李）：有签到"))
      let report = desk.path("r.json")
      _ = ziping(["score", form, "--decisions", file, "--format", "json", "--output", report])
      #expect(ziping(["verify", report]).exitCode == 0)
      let text = try desk.read("r.json")
      let forged = try desk.write(
        text.replacing(#""points": "27""#, with: #""points": "28""#), "f.json")
      #expect(ziping(["verify", forged]).exitCode == 1)
      let wrong = try desk.decide("丙", "1", "w.csv")
      #expect(ziping(["score", form, "--decisions", wrong]).exitCode == 2)
    }
  }

  // MARK: The workbook

  private func grids(_ path: String) throws -> [Grid] {
    let log = DiagnosticLog()
    return WorkbookReader.grids(
      in: [UInt8](try Data(contentsOf: URL(filePath: path))), file: "w", log: log)
  }

  @Test("A batch's workbook begins with the list, whose names lead to the sheets named after them")
  func workbook() throws {
    try atDesk { desk in
      let forms = try [
        desk.write(Self.form("甲", actual: "6次"), "a.csv"),
        desk.write(Self.form("乙/丙", department: "民政局"), "b.csv"),
        desk.write(Self.form("乙/丙", department: "民政局"), "c.csv"),
      ]
      let file = desk.path("w.xlsx")
      #expect(ziping(["review"] + forms + ["--init-decisions", file]).exitCode == 0)
      let names = try grids(file).compactMap { $0.rows.first?.first?.place }.map(\.description)
      let sheets = names.compactMap { $0.split(separator: "!").dropFirst().first.map(String.init) }
      #expect(
        sheets == ["汇总", "甲", "甲-问题", "乙 丙", "乙 丙-问题", "乙 丙 2", "乙 丙 2-问题"], "\(sheets)")
    }
  }

  @Test("The final list ranks, says why, and comes to the departments' means")
  func finalList() throws {
    try atDesk { desk in
      let forms = try [
        desk.write(Self.form("甲", actual: "6次", budget: "300万元"), "a.csv"),
        desk.write(Self.form("乙", department: "民政局"), "b.csv"),
        desk.write(Self.form("丙", actual: "9次"), "c.csv"),
      ]
      let list = desk.path("list.csv")
      let call = ["review"] + forms + ["--accept-inside", "--by", "李复核"]
      _ = ziping(call + ["--output", list])
      let lines = try desk.read("list.csv").components(separatedBy: "\r\n")
      let width = lines[0].split(separator: ",", omittingEmptySubsequences: false).count
      #expect(lines[0].hasSuffix("名次,项目,单位,主管部门,年度,自评,复算,复核,差,等级,待定,主要原因,复核人,评分规则"))
      #expect(width == 14)
      #expect(lines[1].hasPrefix("1,丙,丙中心,教育局,2021,98,"), "\(lines[1])")
      #expect(lines[1].contains(",95,3,优,0,") && lines[1].contains(",李复核,mof-2020-project"))
      #expect(lines[1].contains("培训：“9次”没有做到“≥10次”"))
      #expect(lines[2].hasPrefix("2,乙,") && lines[3].hasPrefix("3,甲,"))
      // 86 of 300 and 95 of 100: (86 × 300 + 95 × 100) / 400.
      #expect(lines.contains { $0.hasPrefix("教育局,,,2,2,90.5,,88.25,,2") }, "\(lines)")
      #expect(lines.contains { $0.hasPrefix("民政局,,,1,1,92,,92,,1") }, "\(lines)")
      #expect(lines.contains { $0.hasPrefix("全部,,,3,3,91,,89,,3") }, "\(lines)")
      #expect(lines.contains { $0.hasPrefix("优,,,2") } && lines.contains { $0.hasPrefix("良,,,1") })
      // A form whose total is open has no place.
      let open = desk.path("open.csv")
      _ = ziping(["review"] + forms + ["--output", open])
      #expect(try desk.read("open.csv").contains("\r\n,甲,甲中心,教育局,2021,98,\"68.00 至 88.00\""))
    }
  }

  @Test("Who reviewed and when is filled in once for all sheets of a batch")
  func signedOnce() throws {
    try atDesk { desk in
      let forms = try [
        desk.write(Self.form("甲"), "a.csv"), desk.write(Self.form("乙"), "b.csv"),
      ]
      let file = desk.path("w.xlsx")
      _ = ziping(
        ["review"] + forms
          + ["--accept-inside", "--by", "李复核", "--on", "2022-03-01", "--output", file])
      let read = ziping(["review"] + forms + ["--decisions", file, "--full"])
      #expect(read.errors.isEmpty, "\(read.errors)")
      #expect(read.output.components(separatedBy: "（李复核，2022-03-01）").count == 3)
      let grids = try grids(file)
      #expect(
        grids[0].rows[1].map(\.text).prefix(4).joined(separator: "|") == "复核人|李复核|复核日期|2022-03-01")
    }
  }

  @Test("The ending gives the format; one that disagrees with --format is wrong usage")
  func endings() throws {
    try atDesk { desk in
      let form = try desk.write(Self.form("甲"), "a.csv")
      let json = desk.path("r.json")
      _ = ziping(["review", form, "--output", json])
      #expect(try desk.read("r.json").hasPrefix("{"))
      let wrong = ziping(["review", form, "--format", "json", "--output", desk.path("r.xlsx")])
      #expect(wrong.exitCode == 64 && wrong.errors.contains("r.xlsx"))
      // The list is a format like any other; sheets to fill in are no result.
      let list = ziping(["review", form, "--format", "csv"])
      #expect(list.output.contains("名次") && !list.output.contains("绩效自评复核表"))
    }
  }

  // MARK: The second round

  @Test("Two rounds say what was given back, answered and is still open, form by form")
  func rounds() throws {
    try atDesk { desk in
      func round(_ forms: [(name: String, text: String)], _ report: String) throws {
        let paths = try forms.map { try desk.write($0.text, $0.name) }
        _ = ziping(
          ["review"] + paths + [
            "--accept-inside", "--format", "json", "--output", desk.path(report),
          ])
      }
      try round(
        [
          ("a.csv", Self.form("甲")), ("b.csv", Self.form("乙")), ("c.csv", Self.form("丙")),
          ("d.csv", Self.form("丁", claimed: "24")), ("e.csv", Self.form("戊")),
        ], "1.json")
      // In another order: 乙 lowers its claim, 丙 only half of it, 甲 does nothing, 丁 claims more.
      try round(
        [
          ("d.csv", Self.form("丁", claimed: "30")), ("c.csv", Self.form("丙", claimed: "27")),
          ("b.csv", Self.form("乙", claimed: "24")), ("a.csv", Self.form("甲")),
          ("f.csv", Self.form("己")),
        ], "2.json")
      let reports = [desk.path("1.json"), desk.path("2.json")]
      let text = ziping(["diff"] + reports)
      #expect(text.exitCode == 0 && text.errors.isEmpty, "\(text.errors)")
      #expect(
        text.output.hasPrefix("两轮复核，6 份：第一次退回 4 行，已了结 1，已答复仍待 1，未答复 2；新出现 2\n"),
        "\(text.output)")
      for part in ["第一次", "第二次", "戊  第二次没有这份表", "己  第一次没有这份表"] {
        #expect(text.says(part), "\(part)")
      }
      let lines = text.output.split(separator: "\n").map(String.init)
      #expect(
        lines.contains { $0.contains("已答复，仍待  培训  自评 30.00，复核 24.00  自评 27.00，复核 24.00") },
        "\(text.output)")
      let json = ziping(["diff"] + reports + ["--format", "json"])
      let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      let rounds = try #require(object?["rounds"] as? [String: Any])
      #expect(rounds["givenBack"] as? Int == 4 && rounds["settled"] as? Int == 1)
      #expect(rounds["answered"] as? Int == 1 && rounds["open"] as? Int == 2)
      #expect(rounds["removed"] as? Int == 0 && rounds["new"] as? Int == 2)
      #expect((rounds["forms"] as? [Any])?.count == 6)
    }
  }
}
