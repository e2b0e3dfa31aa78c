import Foundation
import Testing
import Ziping
import ZipingFiles

@Suite("The review sheet")
struct ReviewSheetTests {
  private static let money = ["--planned", "100万元", "--executed", "100万元"]
  /// 会议 is open, 培训 falls short and is claimed in full, the rest is full; the head names a project.
  private static let form =
    "项目名称,档案整理\n一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n"
    + "产出指标,数量指标,会议,改善条件,明显改善,20,18\n"
    + "产出指标,数量指标,培训,≥10次,8次,30,30\n"
    + "效益指标,社会效益指标,效果,≥95%,95%,30,30\n满意度指标,满意度指标,满意度,≥95%,95%,10,10\n"
    + "总分,,,,,,98\n"

  /// Where the rows of the form stand in the sheet as CSV.
  private enum Line {
    static let meeting = 7
    static let training = 8
  }

  private struct Sheet {
    var lines: [String]

    init(_ text: String) { lines = text.components(separatedBy: "\r\n") }

    var text: String { lines.joined(separator: "\r\n") }

    /// Adds to the last cell of a line.
    mutating func remark(_ text: String, in line: Int) {
      let isQuoted = lines[line].hasSuffix("\"")
      if isQuoted { lines[line].removeLast() }
      lines[line] += text + (isQuoted ? "\"" : "")
    }

    /// Replaces what stands in a line, which must be there.
    mutating func replace(_ old: String, by new: String, in line: Int) throws {
      try #require(lines.indices.contains(line) && lines[line].contains(old), "\(lines)")
      lines[line] = lines[line].replacingOccurrences(of: old, with: new)
    }
  }

  /// Writes the form and its sheet, lets `change` fill in the sheet, and reviews with it.
  private func review(
    _ change: (inout Sheet) throws -> Void, _ options: [String] = [], form after: String? = nil
  ) throws -> Outcome {
    try withFolder { folder in
      let form = folder.appending(path: "form.csv")
      let file = folder.appending(path: "复核表.csv")
      try Data(Self.form.utf8).write(to: form)
      let call = ["review", form.path] + Self.money
      #expect(ziping(call + ["--init-decisions", file.path]).exitCode == 0)
      var sheet = Sheet(String(decoding: try Data(contentsOf: file), as: UTF8.self))
      try change(&sheet)
      try Data(sheet.text.utf8).write(to: file)
      if let after { try Data(after.utf8).write(to: form) }
      let outcome = ziping(call + ["--decisions", file.path] + options)
      return Outcome(
        exitCode: outcome.exitCode, output: outcome.output,
        errors: outcome.errors.replacingOccurrences(of: folder.path + "/", with: ""))
    }
  }

  @Test("The sheet has the offices' columns, 预算执行率 first, 合计 last, and says what it computes")
  func layout() throws {
    _ = try review { sheet in
      #expect(sheet.lines[0] == "\u{FEFF}绩效自评复核表" + String(repeating: ",", count: 13))
      #expect(sheet.lines[2].hasPrefix("项目名称,档案整理,"))
      #expect(
        sheet.lines[5]
          == "一级指标,二级指标,三级指标,指标性质,指标值,计量单位,权重,自评完成值,自评得分,复算得分,复核完成值,复核得分,复核指标偏差,备注")
      #expect(sheet.lines[6].hasPrefix("预算执行率,,,'=,100,万元,10,100万元,,10,,10,,"))
      #expect(
        sheet.lines[Line.meeting].hasPrefix("产出指标,数量指标,会议,定性,改善条件,,20,明显改善,18,,,,,【"))
      #expect(
        sheet.lines[Line.training].hasPrefix(",,培训,≥,10,次,30,8次,30,24,,24,6,\"【“8次”没有做到“≥10次”"))
      #expect(sheet.lines[11].hasPrefix("合计,,,,,,100,,98,,,74,,"))
      #expect(sheet.lines[11].contains("还有 1 行待定，总分 74.00 至 94.00"))
      #expect(sheet.lines[12].contains("复核指标偏差 = 自评得分 − 复核得分"))
    }
  }

  @Test("Points may be written as the form writes them, 6分; a percentage is none")
  func pointsWithUnit() throws {
    let decided = try review { sheet in
      try sheet.replace(",24,6,", by: ",25分,6,", in: Line.training)
      sheet.remark("查过", in: Line.training)
    }
    #expect(decided.errors.isEmpty, "\(decided.errors)")
    #expect(decided.says("→ 复核决定 25.00：查过"))
    let percent = try review { sheet in
      try sheet.replace(",24,6,", by: ",25%,6,", in: Line.training)
      sheet.remark("查过", in: Line.training)
    }
    #expect(percent.exitCode == 2)
    #expect(percent.errors.contains("[decision-points-unreadable]"))
  }

  @Test("A workbook has the findings on a sheet of their own, which nothing reads back")
  func findings() throws {
    try withFolder { folder in
      let form = folder.appending(path: "form.csv").path
      try Self.form.write(toFile: form, atomically: true, encoding: .utf8)
      let file = folder.appending(path: "复核表.xlsx")
      let call = ["review", form] + Self.money
      #expect(ziping(call + ["--format", "xlsx", "--output", file.path]).exitCode == 1)
      let log = DiagnosticLog()
      let grids = WorkbookReader.grids(
        in: [UInt8](try Data(contentsOf: file)), file: "f", log: log)
      try #require(grids.count == 3)
      let cells = grids[2].rows.map { $0.map(\.text) }
      #expect(cells.first == ["级别", "所在的行", "发现的问题", "怎么办", "代码", "位置"])
      #expect(cells.contains { $0.contains("different-texts") && $0[1] == "会议" })
      let again = ziping(call + ["--decisions", file.path])
      #expect(again.errors.isEmpty, "\(again.errors)")
      #expect(again.output == ziping(call).output)
    }
  }

  @Test("A sheet that nobody changed decides nothing", arguments: ["csv", "xlsx"])
  func unchanged(_ format: String) throws {
    try withFolder { folder in
      let form = folder.appending(path: "form.csv").path
      let sheet = folder.appending(path: "s." + format).path
      try Data(Self.form.utf8).write(to: URL(filePath: form))
      let call = ["review", form] + Self.money
      #expect(ziping(call + ["--init-decisions", sheet]).exitCode == 0)
      let (before, after) = (ziping(call), ziping(call + ["--decisions", sheet]))
      #expect(after.output == before.output)
      #expect(after.errors == before.errors)
      #expect(after.exitCode == before.exitCode)
    }
  }

  @Test("Points that are changed or filled in are decisions, with who and when from the head")
  func decisions() throws {
    let outcome = try review { sheet in
      try sheet.replace("复核人,,", by: "复核人,李复核,", in: 4)
      try sheet.replace("复核日期,,", by: "复核日期,2022年3月1日,", in: 4)
      try sheet.replace("18,,,,,", by: "18,,,16,,", in: Line.meeting)
      sheet.remark("有照片", in: Line.meeting)
      try sheet.replace(",30,24,,24,6,", by: ",30,24,,27,3,", in: Line.training)
      sheet.remark("两次补课有签到", in: Line.training)
    }
    #expect(outcome.errors.isEmpty)
    #expect(outcome.says("→ 复核决定 16.00（李复核，2022-03-01）：有照片"))
    #expect(outcome.says("→ 复核决定 27.00（李复核，2022-03-01）：两次补课有签到"))
    #expect(!outcome.says("要人决定"))
  }

  @Test("A reviewed actual value alone is scored by the rubric; with points, the points count")
  func actual() throws {
    let scored = try review { sheet in
      try sheet.replace(",30,24,,24,6,", by: ",30,24,9次,24,6,", in: Line.training)
      sheet.remark("签到表九份", in: Line.training)
    }
    #expect(scored.errors.isEmpty)
    #expect(scored.says("→ 复核决定 27.00：复核完成值“9次”，签到表九份"))
    let given = try review { sheet in
      try sheet.replace(",30,24,,24,6,", by: ",30,24,9次,20,6,", in: Line.training)
      sheet.remark("签到表九份", in: Line.training)
    }
    #expect(given.says("→ 复核决定 20.00：签到表九份（复核完成值：9次）"))
    let open = try review { sheet in
      try sheet.replace("18,,,,,", by: "18,,听说不错,,,", in: Line.meeting)
      sheet.remark("走访", in: Line.meeting)
    }
    #expect(open.exitCode == 2)
    #expect(open.errors.contains("[decision-actual-not-scored]"))
  }

  private static let refusals:
    [(line: Int, old: String, new: String, reason: String, code: String)] = [
      (Line.training, ",24,6,", ",27,3,", "", "复核表.csv:9:26: error: ?[decision-without-reason]"),
      (Line.training, ",24,6,", ",31,3,", "是", "error: ?[decision-above-weight]"),
      (Line.training, ",24,6,", ",-1,3,", "是", "error: ?[decision-negative]"),
      (Line.training, ",24,6,", ",很多,3,", "是", "error: ?[decision-points-unreadable]"),
      (Line.training, ",培训,", ",培训班,", "是", "error: ?[decision-on-unknown-row]"),
      (Line.training, ",培训,", ",会议,", "是", "error: ?[decision-on-unknown-row]"),
      (2, "档案整理", "会议中心", "", "复核表.csv:3:6: error: ?[review-sheet-of-another-form]"),
      (4, "复核日期,,", "复核日期,明天,", "", "error: ?[decision-day-unreadable]"),
    ]

  @Test("What cannot be taken is refused with its place", arguments: refusals)
  func refused(
    _ line: Int, _ old: String, _ new: String, _ reason: String, _ code: String
  ) throws {
    let outcome = try review { sheet in
      try sheet.replace(old, by: new, in: line)
      sheet.remark(reason, in: line)
    }
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    for part in code.split(separator: "?") {
      #expect(outcome.errors.contains(part), "\(outcome.errors)")
    }
  }

  @Test("The points of a row that is recomputed may not get lost without a word")
  func emptied() throws {
    let outcome = try review { sheet in
      try sheet.replace(",24,6,", by: ",,,", in: Line.training)
    }
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("warning: “培训”的复核得分空着"))
    let alone = try review { sheet in sheet.remark("再看", in: Line.meeting) }
    #expect(alone.errors.contains("warning: “会议”写了备注，没有填复核得分"))
  }

  @Test("A decision whose row has changed since is stale and does not count")
  func stale() throws {
    let outcome = try review(
      { sheet in
        try sheet.replace(",24,6,", by: ",27,3,", in: Line.training)
        sheet.remark("有签到", in: Line.training)
      }, form: Self.form.replacingOccurrences(of: "8次", with: "7次"))
    #expect(outcome.says("[decision-stale]"))
    #expect(outcome.says("决定时完成值是“8次”，现在是“7次”"))
    #expect(!outcome.says("→ 复核决定"))
  }

  @Test(
    "A sheet written with decisions holds them when it is read back", arguments: ["csv", "xlsx"])
  func decided(_ format: String) throws {
    try withFolder { folder in
      let form = folder.appending(path: "form.csv").path
      let list = folder.appending(path: "list.csv").path
      let sheet = folder.appending(path: "s." + format).path
      try Data(Self.form.utf8).write(to: URL(filePath: form))
      let text = "指标,复核得分,复核完成值,理由,复核人,日期\n会议,16,,【一】有照片,李,2022-03-01\n培训,,9次,签到,李,2022-03-01\n"
      try Data(text.utf8).write(to: URL(filePath: list))
      let call = ["review", form] + Self.money
      let first = ziping(call + ["--decisions", list])
      #expect(first.says("→ 复核决定 27.00（李，2022-03-01）：复核完成值“9次”，签到"))
      #expect(first.says("→ 复核决定 16.00（李，2022-03-01）：【一】有照片"))
      _ = ziping(call + ["--decisions", list, "--init-decisions", sheet])
      #expect(ziping(call + ["--decisions", sheet]).output == first.output)
    }
  }

  @Test("A workbook is written to a file only")
  func usage() {
    for rest in [[], ["--output", "-"]] {
      let outcome = ziping(["review", "no-such.csv", "--format", "xlsx"] + rest)
      #expect(outcome.exitCode == 64)
      #expect(outcome.errors.contains("--output"))
    }
  }
}
