import Foundation
import Testing
import ZipingCommands
import ZipingReports
import ZipingTestSupport

@Suite("The page of a form fits its reader")
struct PageTests {
  private static let long = "Samples/panzhihua-2021/一般行政管理事务.csv"
  private static let forms = [
    long, "Samples/panzhihua-2021/人大会议.csv", "Samples/xinzhou-2021/部门整体支出.csv",
    "Samples/yanbian-2020/人大会议费-自评报告.docx", "Samples/laoting-2020/人大代表视察与监督.csv",
    "Samples/kinds/转移支付.csv", "Samples/kinds/部门整体支出-得分表.csv",
  ].map(packagePath)

  /// The lines that a call prints on a terminal of a width.
  private func lines(_ arguments: [String], _ width: Int, hasColors: Bool = false) -> [String] {
    var output = ""
    _ = ZipingCommand.run(
      arguments,
      Console(
        hasColors: hasColors, columns: width, write: { output += $0 }, complain: { _ in }))
    return output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  private func plain(_ line: String) -> String {
    line.replacing(/\u{1B}\[[0-9]+m/, with: "")
  }

  @Test("The page of a long form has at most 44 lines at 80 columns")
  func length() {
    let lines = lines(["score", packagePath(Self.long)], 80)
    #expect(lines.count <= 44, "\(lines.joined(separator: "\n"))")
    #expect(lines.count { $0.contains("一般行政管理事务.csv") } == 1)
    for words in ["95.00 至 100.00 / 100", "优", "待定 5.00（1 处）", "要人决定（1 处）", "#4 ", "结论"] {
      #expect(lines.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test(
    "No line goes beyond the width, no code is broken and no name is cut", arguments: forms,
    [80, 100, 120])
  func widths(_ form: String, _ width: Int) throws {
    for language in ["zh", "en"] {
      for more in [[], ["--full"]] {
        for command in ["score", "review"] {
          let call = [command, form, "--lang", language] + more
          let lines = lines(call, width)
          #expect(!lines.isEmpty)
          for line in lines { #expect(TerminalText.width(line) <= width, "\(line)") }
          for line in lines {
            #expect(line.count { $0 == "[" } == line.count { $0 == "]" }, "\(line)")
          }
          #expect(lines == self.lines(call, width, hasColors: true).map(plain))
        }
      }
    }
    for name in try names(form) {
      #expect(stands(name, in: lines(["score", form], width)), "\(name)")
    }
  }

  /// Calls whose pages are about several forms, two of them, a row, a code or a rubric.
  private static let calls: [[String]] =
    [
      ["score"] + forms, ["review"] + forms, ["review", "--full"] + forms,
      ["diff"] + recorded, ["diff", long, "--against", "hubei-2020-project"].map(placed),
      ["diff", "--against", "hubei-2020-project"] + forms,
      ["explain", placed(long), "1"], ["explain", "--list"],
      ["explain", "outside-bands"], ["explain", "lateness"], ["rubric", "list"],
      ["rubric", "test"], ["rubric", "test", "hubei-2020-project"],
    ] + shippedIDs.map { ["rubric", "show", $0] }

  private static let recorded = ["before.csv", "after.csv"].map {
    packagePath("Tests/ZipingCommandsTests/Recorded/\($0)")
  }

  private static func placed(_ word: String) -> String {
    word.hasPrefix("Samples/") ? packagePath(word) : word
  }

  @Test("No line of any other page goes beyond the width", arguments: calls)
  func otherWidths(_ call: [String]) {
    #expect(shippedIDs.count > 10)
    fits(call)
  }

  @Test("No line of two rounds goes beyond the width")
  func roundsWidths() throws {
    try withFolder { folder in
      let decisions = folder.appending(path: "d.csv").path
      try "指标,复核得分,理由,复核人,日期\n会议室使用效果,10,只有一次调查,一位名字很长的复核人,2022-03-05\n"
        .write(toFile: decisions, atomically: true, encoding: .utf8)
      let reports = ["1.json", "2.json"].map { folder.appending(path: $0).path }
      let call = ["review", packagePath(Self.long), "--format", "json", "--output"]
      #expect(ziping(call + [reports[0], "--decisions", decisions]).exitCode < 2)
      #expect(ziping(call + [reports[1]]).exitCode < 2)
      #expect(ziping(["diff"] + reports).says("一位名字很长的复核人"))
      fits(["diff"] + reports)
    }
  }

  /// Expects a call's lines to fit at three widths in both languages, with colours as without.
  private func fits(_ call: [String]) {
    for language in ["zh", "en"] {
      for width in [80, 100, 120] {
        let call = call + ["--lang", language]
        let lines = lines(call, width)
        #expect(!lines.isEmpty, "\(call)")
        for line in lines { #expect(TerminalText.width(line) <= width, "\(width): \(line)") }
        #expect(lines == self.lines(call, width, hasColors: true).map(plain))
      }
    }
  }

  @Test("From 110 columns on, reasons stand beside their rows; --full has them at any width")
  func reasons() {
    let form = packagePath(Self.long)
    let reason = "54万元 未超过 54万元，得满分 5.00"
    #expect(!lines(["score", form], 100).contains { $0.contains("未超过") })
    #expect(lines(["score", form], 130).contains { $0.contains(reason) })
    #expect(lines(["score", form, "--full"], 80).contains { $0.contains(reason) })
  }

  @Test("Green is for what was met; a suggestion has a colour of its own")
  func colors() {
    let lines = lines(["score", packagePath(Self.long)], 80, hasColors: true)
    func line(_ words: String) -> String { lines.last { $0.contains(words) } ?? "" }
    #expect(line("每周联系代表服务代表").contains("\u{1B}[32m5.00"))
    #expect(line("会议室使用效果").contains("\u{1B}[36m15.00"))
    #expect(line("聘用保安保洁人员").contains("\u{1B}[33m0.00"))
    #expect(!lines.prefix(3).joined().contains("\u{1B}[32m"))
  }

  @Test("What the page advises closes the row")
  func advice() throws {
    let url = URL(filePath: packagePath(Self.long))
    var rows = try String(contentsOf: url, encoding: .utf8)
      .replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let header = try #require(rows.firstIndex { $0.hasPrefix("一级指标") })
    rows[header] = rows[header] + ",完成程度"
    let row = try #require(rows.firstIndex { $0.contains("聘用保安保洁人员") })
    rows[row] = rows[row] + "按合同逐月支付,达成"
    let outcome = try ziping(["score", "FILE"], file: Array(rows.joined(separator: "\n").utf8))
    #expect(outcome.output.contains("100.00 / 100"), "\(outcome.output)")
    #expect(!outcome.output.contains("要人决定"), "\(outcome.output)")
  }

  /// Pairs that no rule can judge: an indicator with its target and actual value.
  static let undecidable = [
    "时效指标,完成时间,2021年11月底前,2021年12月15日", "数量指标,走访,近百次,95次",
    "质量指标,验收,是否按期验收,按期",
    "数量指标,库存变化,-5次,-3次", "时效指标,完成时限,完成时限,12月", "质量指标,验收,未完成,完成",
  ]

  @Test("The advice for what no rule can judge closes it, whatever it is", arguments: undecidable)
  func advised(_ row: String) throws {
    #expect(Self.undecidable.count == 6)
    func form(_ reason: String, _ level: String) -> [UInt8] {
      let fields = row.split(separator: ",")
      return Array(
        """
        项目支出绩效自评表
        （2021年度）
        项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
        ,年度资金总额,100,100,100,10,100%,10
        一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施,完成程度
        产出指标,\(fields[0]),\(fields[1]),\(fields[2]),\(fields[3]),50,,\(reason),\(level)
        效益指标,社会效益指标,效果,≥95%,95%,30,30,,
        满意度指标,服务对象满意度指标,满意度,≥95%,95%,10,10,,

        """.utf8)
    }
    let open = try ziping(["score", "FILE"], file: form("", ""))
    #expect(open.output.contains("要人决定（1 处）"), "\(open.output)")
    #expect(open.output.contains("→ 在“完成程度”列"), "\(open.output)")
    let closed = try ziping(["score", "FILE"], file: form("合同约定", "达成"))
    #expect(!closed.output.contains("要人决定"), "\(closed.output)")
    #expect(closed.output.contains("本单位认定") || closed.output.contains("own-judgement"))
  }

  @Test("A form that calls its columns otherwise is advised in its own words")
  func headings() throws {
    let text =
      "一级指标,二级指标,三级指标,年度指标值,全年实际完成情况,分值,得分,未完成原因\n"
      + "产出指标,数量指标,会议,10次,,50,50,\n效益指标,社会效益指标,效果,≥95%,95%,40,30,\n"
    let outcome = try ziping(["score", "FILE"], file: Array(text.utf8))
    #expect(outcome.output.contains("→ 在“全年实际完成情况”列填写完成值"), "\(outcome.output)")
  }

  /// The names of a form's rows.
  private func names(_ form: String) throws -> [String] {
    let json = ziping(["score", form, "--format", "json"]).output
    let report = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let evaluations = try #require(report?["evaluations"] as? [[String: Any]])
    let rows = evaluations.flatMap { $0["rows"] as? [[String: Any]] ?? [] }
    return rows.compactMap { $0["name"] as? String }
  }

  /// Whether a name stands in lines, wrapped perhaps but whole.
  private func stands(_ name: String, in lines: [String]) -> Bool {
    lines.indices.contains { index in
      var rest = name.filter { $0 != " " }[...]
      for line in lines[index...].prefix(8) {
        let line = line.filter { $0 != " " }
        let part = (0...rest.count).last { line.contains(rest.prefix($0)) } ?? 0
        rest = rest.dropFirst(part)
        if rest.isEmpty { return true }
        if part == 0 { return false }
      }
      return false
    }
  }
}
