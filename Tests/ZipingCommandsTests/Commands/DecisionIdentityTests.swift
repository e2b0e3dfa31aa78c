import Foundation
import Testing

@Suite("Whose form a decision is about")
struct DecisionIdentityTests {
  private static let money = ["--planned", "100万元", "--executed", "100万元"]
  private static let head = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n"
  private static let rest =
    "效益指标,社会效益指标,效果,≥95%,95%,30,30\n满意度指标,满意度指标,满意度,≥95%,95%,10,10\n"

  /// A form of a project and a year with a training that fell short.
  private static func form(
    _ project: String = "档案整理", year: Int? = 2021, actual: String = "8次", claimed: String = "50"
  ) -> String {
    let title = year.map { "\($0)年度项目支出绩效自评表\n" } ?? ""
    return title + "项目名称,\(project)\n" + head
      + "产出指标,数量指标,培训,≥10次,\(actual),50,\(claimed)\n" + rest
  }

  private struct Desk {
    let folder: URL

    func write(_ text: String, _ name: String) throws -> String {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }

    func review(_ words: [String]) -> Outcome { ziping(["review"] + words + money) }

    /// A form's sheet in which 培训 gets other points.
    func sheet(_ form: String, _ name: String, points: String = "45") throws -> String {
      let path = folder.appending(path: name).path
      _ = review([form, "--init-decisions", path, "--force"])
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try #require(text.contains(",50,40,,40,10,\""))
      let lines = text.components(separatedBy: "\r\n").map { line in
        guard line.contains(",50,40,,40,10,\"") else { return line }
        return line.replacing(",50,40,,40,10,\"", with: ",50,40,,\(points),10,\"").dropLast()
          + "有签到\""
      }
      try lines.joined(separator: "\r\n").write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
  }

  private func atDesk(_ body: (Desk) throws -> Void) throws {
    try withFolder { try body(Desk(folder: $0)) }
  }

  @Test("Last year's sheet is no decision on this year's form, in whatever order they are named")
  func lastYear() throws {
    try atDesk { desk in
      let old = try desk.write(Self.form(year: 2020), "2020/a.csv")
      let new = try desk.write(Self.form(year: 2021), "2021/a.csv")
      let sheet = try desk.sheet(old, "s.csv")
      let alone = desk.review([new, "--decisions", sheet])
      #expect(alone.exitCode == 2)
      #expect(alone.output.isEmpty)
      #expect(alone.errors.contains("是 2020 年度的，复核的表是 2021 年度的"), "\(alone.errors)")
      for forms in [[old, new], [new, old]] {
        let both = desk.review(forms + ["--decisions", sheet, "--full"])
        #expect(both.errors.isEmpty, "\(both.errors)")
        #expect(both.output.components(separatedBy: "→ 复核决定 45.00：有签到").count == 2)
      }
    }
  }

  @Test("A form without a name is known by its file, and by nothing else")
  func nameless() throws {
    try atDesk { desk in
      let text = Self.form("", year: nil)
      let (one, other) = try (desk.write(text, "a.csv"), desk.write(text, "b.csv"))
      let sheet = try desk.sheet(one, "s.csv")
      #expect(desk.review([one, "--decisions", sheet]).says("→ 复核决定 45.00：有签到"))
      let foreign = desk.review([other, "--decisions", sheet])
      #expect(foreign.exitCode == 2)
      #expect(foreign.errors.contains("[review-sheet-of-another-form]"))
      let both = desk.review([other, one, "--decisions", sheet, "--full"])
      #expect(both.errors.isEmpty, "\(both.errors)")
      #expect(both.output.components(separatedBy: "→ 复核决定 45.00：有签到").count == 2)
    }
  }

  @Test("A form that was moved is still the same one, and one of another rubric is not")
  func moved() throws {
    try atDesk { desk in
      let sheet = try desk.sheet(desk.write(Self.form(), "a.csv"), "s.csv")
      let moved = try desk.write(Self.form(), "第二稿/b.csv")
      let outcome = desk.review([moved, "--decisions", sheet])
      #expect(outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(outcome.says("→ 复核决定 45.00：有签到"))
      let other = desk.review([moved, "--decisions", sheet, "--rubric", "hubei-2020-project"])
      #expect(other.exitCode == 2)
      #expect(other.errors.contains("按评分规则 mof-2020-project 做的"), "\(other.errors)")
    }
  }

  @Test("Two sheets that decide a row differently are refused, both named; alike they count once")
  func twoSheets() throws {
    try atDesk { desk in
      let form = try desk.write(Self.form(), "a.csv")
      let first = try desk.sheet(form, "1.csv")
      for (points, code) in [("45", 1), ("44", 2)] as [(String, Int32)] {
        let second = try desk.sheet(form, "2.csv", points: points)
        let text = try String(contentsOfFile: first, encoding: .utf8)
        let both = try desk.write(
          text + "\r\n" + String(contentsOfFile: second, encoding: .utf8).dropFirst(), "both.csv")
        let outcome = desk.review([form, "--decisions", both])
        #expect(outcome.exitCode == code, "\(outcome.errors)")
        guard code == 2 else { continue }
        let told = outcome.errors.components(separatedBy: "both.csv:").count - 1
        #expect(told == 2 && outcome.errors.contains("[decided-differently]"), "\(outcome.errors)")
      }
    }
  }

  @Test("What stands as it was printed is no decision, whatever became of the form, note or not")
  func untouched() throws {
    try atDesk { desk in
      let form = try desk.write(Self.form(), "a.csv")
      let sheet = desk.folder.appending(path: "s.csv").path
      _ = desk.review([form, "--init-decisions", sheet])
      _ = try desk.write(Self.form(actual: "9次"), "a.csv")
      let printed = try String(contentsOfFile: sheet, encoding: .utf8)
      let same = desk.review([form, "--decisions", sheet])
      #expect(same.errors.isEmpty, "\(same.errors)")
      #expect(same.output == desk.review([form]).output)
      let withNote = printed.components(separatedBy: "\r\n").map { line in
        line.contains("培训") && line.hasSuffix("\"") ? line.dropLast() + "看过\"" : line
      }
      try withNote.joined(separator: "\r\n").write(toFile: sheet, atomically: true, encoding: .utf8)
      let outcome = desk.review([form, "--decisions", sheet])
      #expect(outcome.exitCode == 1)
      #expect(outcome.output == desk.review([form]).output)
    }
  }

  private static let changes: [(form: String, said: String)] = [
    (form(actual: "9次"), "决定时完成值是“8次”，现在是“9次”"),
    (form(claimed: "45"), "决定时自评得分是“50”，现在是“45”"),
    (
      form().replacing("8次,50,50", with: "8次,40,40"),
      "决定时权重是 50，现在是 40"
    ),
    (form().replacing("≥10次", with: "≥12次"), "决定时指标值是“≥10次”，现在是“≥12次”"),
  ]

  @Test("A row that is not as it was printed is told and not counted", arguments: 0..<4)
  func stale(_ index: Int) throws {
    let (changed, said) = Self.changes[index]
    try atDesk { desk in
      let form = try desk.write(Self.form(), "a.csv")
      let sheet = try desk.sheet(form, "s.csv")
      let template = desk.folder.appending(path: "d.json").path
      _ = desk.review([form, "--init-decisions", template])
      let asked = try String(contentsOfFile: template, encoding: .utf8)
      let json = try desk.write(
        asked.replacing(#""points": null"#, with: #""points": 45"#)
          .replacing(#""reason": null"#, with: #""reason": "有签到""#), "e.json")
      _ = try desk.write(changed, "a.csv")
      for decisions in [sheet, json] {
        let outcome = desk.review([form, "--decisions", decisions])
        #expect(outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(outcome.says(said), "\(outcome.output)")
        #expect(outcome.says("[decision-stale]"))
        #expect(!outcome.says("→ 复核决定"))
      }
    }
  }

  @Test("Decisions in JSON say whose they are, and are refused on another form")
  func json() throws {
    try atDesk { desk in
      let form = try desk.write(Self.form(), "a.csv")
      let template = desk.folder.appending(path: "d.json").path
      _ = desk.review([form, "--init-decisions", template])
      let asked = try String(contentsOfFile: template, encoding: .utf8)
      for part in [
        #""project": "档案整理""#, #""year": 2021"#, #""rubric": "mof-2020-project""#,
        #""weight": "50""#, #""claimed": "50""#, #""recomputed": "40""#,
      ] {
        #expect(asked.contains(part), "\(part)")
      }
      let filled = try desk.write(
        asked.replacing(#""points": null"#, with: #""points": 45"#)
          .replacing(#""reason": null"#, with: #""reason": "有签到""#), "e.json")
      #expect(desk.review([form, "--decisions", filled]).says("→ 复核决定 45.00：有签到"))
      for other in [Self.form("会议"), Self.form(year: 2022)] {
        let foreign = try desk.write(other, "a.csv")
        let outcome = desk.review([foreign, "--decisions", filled])
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("[decision-of-another-form]"), "\(outcome.errors)")
      }
    }
  }
}
