import Foundation
import Testing
import ZipingTestSupport

@Suite("Decisions about groups, vetoes and what does not apply")
struct DecisionKindTests {
  private static let form = packagePath("Samples/yanbian-2020/人大代表工作经费.csv")
  private static let call = ["review", form, "--rubric", "yanbian-2020-deputies"]
  private static let decisions =
    "指标,组,复核得分,复核完成值,不适用,理由,复核人,日期\n,过程,28,,,抽查了管理制度,李,2022-03-01\n"
    + "订阅相关报刊杂志,,,3类,,订了三类,李,2022-03-01\n代表集中视察,,,,是,没有组织,李,2022-03-01\n"

  private func write(_ text: String, _ name: String, in folder: URL) throws -> String {
    let file = folder.appending(path: name).path
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  @Test("They stand beside what was recomputed, in either language")
  func text() throws {
    try withFolder { folder in
      let call = Self.call + ["--decisions", try write(Self.decisions, "d.csv", in: folder)]
      let outcome = ziping(call)
      #expect(outcome.errors.isEmpty)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      let group = try #require(
        lines.firstIndex { $0.contains("过程 / 30 ") && $0.contains(" 28.00 ") })
      #expect(lines[group].contains("0.00 至 30.00"))
      #expect(lines[group + 1].hasSuffix("→ 复核决定 28.00（李，2022-03-01）：抽查了管理制度"))
      #expect(outcome.says("→ 复核决定：不适用：没有组织（李，2022-03-01）"))
      // (30 + 28 + 34.28) of 94.28.
      #expect(lines.contains { $0.hasPrefix("   总分 ") && $0.hasSuffix("97.88  +0.12") })
      #expect(!outcome.output.contains("要人决定"))
      let english = ziping(call + ["--lang", "en"])
      #expect(english.says("→ decided in review: not applicable: 没有组织 (李, 2022-03-01)"))
    }
  }

  @Test("A day that is still to come is refused, wherever it is written")
  func dayToCome() throws {
    try withFolder { folder in
      let later = Self.decisions.replacing("2022-03-01", with: "9998-01-01")
      let call = Self.call + ["--decisions", try write(later, "d.csv", in: folder)]
      let outcome = ziping(call)
      #expect(outcome.exitCode == 2 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("d.csv:2:"), "\(outcome.errors)")
      #expect(outcome.errors.contains("复核日期 9998-01-01 还没有到；请改正 [decision-day-to-come]"))
    }
  }

  @Test("The file to fill in asks for the group after the open row, with the levels")
  func template() throws {
    try withFolder { folder in
      let file = folder.appending(path: "d.json").path
      let written = ziping(Self.call + ["--init-decisions", file])
      #expect(written.output.contains("2 行待决定"))
      #expect(written.errors == "ziping: 已写入 \(file)\n")
      #expect(ziping(Self.call + ["--init-decisions", file]).exitCode == 2)
      let again = ziping(Self.call + ["--init-decisions", file, "--force"])
      #expect(again.errors == "ziping: 已替换 \(file)\n")
      let data = try Data(contentsOf: URL(filePath: file))
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      let entries = try #require(object?["decisions"] as? [[String: Any]])
      #expect(entries.map { $0["row"] as? String } == ["产出/数量/订阅相关报刊杂志", nil])
      #expect(entries.map { $0["group"] as? String } == [nil, "过程"])
      for entry in entries {
        #expect(entry["levels"] as? [String] == ["达成", "部分达成", "未达成"])
        #expect(entry.keys.contains("notApplicable"))
      }
      // Nobody has decided anything yet.
      #expect(ziping(Self.call + ["--decisions", file]).output == ziping(Self.call).output)
      let text = try String(contentsOfFile: file, encoding: .utf8)
        .replacing(#""level": null"#, with: #""level": "部分达成""#)
        .replacing(#""reason": null"#, with: #""reason": "看过""#)
      let filled = try write(text, "filled.json", in: folder)
      // 70% of 5.72 and of 30, beside 30 and 34.28.
      let after = ziping(Self.call + ["--decisions", filled])
      #expect(after.errors.isEmpty)
      #expect(after.says("复核决定 21.00：看过"))
      #expect(after.says("复核决定 4.00：看过"))
    }
  }

  @Test(
    "Whatever is offered for a row headed 一票否决 is accepted where the rubric has no veto",
    arguments: ["否决", "5"])
  func headedVeto(_ weight: String) throws {
    try withFolder { folder in
      let form = try write(
        """
        项目支出绩效自评表,,,,,,
        项目名称,培训,,,,,
        一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
        产出指标,数量指标,培训人数,≥10人,10人,50,50
        一票否决,,违规违纪问题,无,未发现,\(weight),

        """, "form.csv", in: folder)
      let page = ziping(["review", form]).output
      #expect(!page.contains("veto"))
      let template = folder.appending(path: "d.json").path
      #expect(ziping(["review", form, "--init-decisions", template]).exitCode == 0)
      let asked = try String(contentsOfFile: template, encoding: .utf8)
      #expect(!asked.contains(#""veto": null"#))
      let filled = try write(
        asked.replacing(#""points": null"#, with: #""points": "0""#)
          .replacing(#""reason": null"#, with: #""reason": "看过""#), "filled.json", in: folder)
      let outcome = ziping(["review", form, "--decisions", filled])
      #expect(!outcome.errors.contains("decision-"), "\(outcome.errors)")
    }
  }

  @Test("A report carries them; it is verified, and what is forged is found")
  func verify() throws {
    try withFolder { folder in
      let call = Self.call + ["--decisions", try write(Self.decisions, "d.csv", in: folder)]
      let report = folder.appending(path: "r.json").path
      _ = ziping(call + ["--format", "json", "--output", report])
      #expect(ziping(["verify", report]).exitCode == 0)
      let text = try String(contentsOfFile: report, encoding: .utf8)
      for (old, new) in [
        (#""points": "28""#, #""points": "29""#),
        (#""notApplicable": true"#, #""notApplicable": false"#),
        (#""group": "过程""#, #""group": "投入""#),
      ] {
        try #require(text.contains(old), "\(old)")
        let forged = try write(
          text.replacing(old, with: new, maxReplacements: 1), "forged.json", in: folder)
        #expect(ziping(["verify", forged]).exitCode == 1, "\(old)")
      }
      // What was decided is part of what changed.
      let plain = folder.appending(path: "plain.json").path
      _ = ziping(Self.call + ["--format", "json", "--output", plain])
      let change = ziping(["diff", plain, report, "--format", "json"])
      #expect(change.exitCode == 0)
      let object =
        try JSONSerialization.jsonObject(with: Data(change.output.utf8)) as? [String: Any]
      let difference = try #require((object?["differences"] as? [[String: Any]])?.first)
      let total = try #require(difference["change"] as? [String: String])
      // 64.28 to 100 became 97.88.
      #expect(total == ["low": "33.60", "high": "-2.12"])
    }
  }

  @Test("The review sheet has a row for the group and takes 不适用", arguments: ["csv", "xlsx"])
  func sheet(_ format: String) throws {
    try withFolder { folder in
      let list = try write(Self.decisions, "d.csv", in: folder)
      for options in [[], ["--decisions", list]] {
        let sheet = folder.appending(path: "s." + format).path
        _ = ziping(Self.call + options + ["--init-decisions", sheet, "--force"])
        let first = ziping(Self.call + options)
        #expect(ziping(Self.call + ["--decisions", sheet]).output == first.output)
      }
    }
  }

  @Test("The group's row in a sheet is filled in like any other")
  func filledSheet() throws {
    try withFolder { folder in
      let sheet = folder.appending(path: "s.csv").path
      _ = ziping(Self.call + ["--init-decisions", sheet])
      let text = try String(contentsOfFile: sheet, encoding: .utf8)
      let row = "过程,,,,,,30,,,,,,,【没有指标】"
      try #require(text.contains(row))
      func review(_ filled: String) throws -> Outcome {
        let file = try write(text.replacing(row, with: filled), "filled.csv", in: folder)
        return ziping(Self.call + ["--decisions", file])
      }
      let given = try review("过程,,,,,,30,,,,,27,,【没有指标】看过制度")
      #expect(given.says("→ 复核决定 27.00：看过制度"))
      let exempt = try review("过程,,,,,,30,,,,不适用,,,【没有指标】当年没有")
      #expect(exempt.says("→ 复核决定：不适用：当年没有"))
      #expect(try review("过程,,,,,,30,,,,,31,,【没有指标】是").errors.contains("[decision-above-weight]"))
      #expect(try review("过程,,,,,,30,,,,,27,,【没有指标】").errors.contains("[decision-without-reason]"))
      #expect(try review("过程,,,,,,30,,,,,,,【没有指标】是").errors.contains("“过程”写了备注"))
    }
  }

  /// A rubric with a veto that forms need not mention, and a form that does not.
  private func withVeto(
    ifAbsent: String = "clear", policy: String = "fold",
    _ body: (_ call: [String], _ folder: URL) throws -> Void
  ) throws {
    try withFolder { folder in
      let rubric = folder.appending(path: "rubric.json").path
      _ = ziping(["rubric", "show", "mof-2020-project", "--format", "json", "--output", rubric])
      let veto = """
        "vetoes": [{ "indicator": "违规违纪问题", "target": "0起", "total": 59,
          "ifAbsent": "\(ifAbsent)" }],
        "groups":
        """
      try String(contentsOfFile: rubric, encoding: .utf8).replacing("\"groups\":", with: veto)
        .replacing(#""notApplicable": "fold""#, with: #""notApplicable": "\#(policy)""#)
        .write(toFile: rubric, atomically: true, encoding: .utf8)
      let form = packagePath("Samples/panzhihua-2021/人大会议.csv")
      try body(["review", form, "--rubric", rubric], folder)
    }
  }

  @Test("A veto that the form does not mention is asked for, decided, verified and kept in a sheet")
  func veto() throws {
    try withVeto { call, folder in
      let template = folder.appending(path: "t.json").path
      #expect(ziping(call + ["--init-decisions", template]).exitCode == 0)
      let asked = try String(contentsOfFile: template, encoding: .utf8)
      #expect(asked.contains(#""veto": null"#))
      let filled = asked.replacing(#""veto": null"#, with: #""veto": true"#)
        .replacing(#""reason": null"#, with: #""reason": "审计通报""#)
      let decisions = try write(filled, "d.json", in: folder)
      let outcome = ziping(call + ["--decisions", decisions])
      #expect(outcome.errors.isEmpty)
      // The form claims nothing that could differ.
      #expect(outcome.exitCode == 0)
      #expect(outcome.says("→ 复核决定触发一票否决，总分不超过 59：审计通报"))
      #expect(outcome.says("总分 — 100.00 59.00 —"))
      let report = folder.appending(path: "r.json").path
      _ = ziping(call + ["--decisions", decisions, "--format", "json", "--output", report])
      let rubric = Array(call.suffix(2))
      #expect(ziping(["verify", report] + rubric).exitCode == 0)
      for format in ["csv", "xlsx"] {
        let sheet = folder.appending(path: "s." + format).path
        _ = ziping(call + ["--decisions", decisions, "--init-decisions", sheet])
        #expect(ziping(call + ["--decisions", sheet]).output == outcome.output)
      }
    }
  }

  private static let kept: [(policy: String, decision: String)] = [
    ("fold", #""row": "违规违纪问题", "veto": true"#), ("fold", #""row": "违规违纪问题", "veto": false"#),
    ("fold", #""row": "违规违纪问题", "reviewedActual": "2起""#),
    ("full-marks", #""row": "召开会议次数", "notApplicable": true"#),
  ]

  @Test(
    "A sheet keeps what was decided about an open veto, and what counts in full", arguments: 0..<4)
  func keptInSheet(_ index: Int) throws {
    #expect(Self.kept.count == 4)
    let (policy, decision) = Self.kept[index]
    try withVeto(ifAbsent: "open", policy: policy) { call, folder in
      let file = try write(
        #"{ "formatVersion": 1, "decisions": [{ \#(decision), "reason": "查过" }] }"#, "d.json",
        in: folder)
      let outcome = ziping(call + ["--decisions", file])
      #expect(outcome.says("→ 复核决定"), "\(outcome.errors)")
      for format in ["csv", "xlsx"] {
        let sheet = folder.appending(path: "s." + format).path
        _ = ziping(call + ["--decisions", file, "--init-decisions", sheet])
        let again = ziping(call + ["--decisions", sheet])
        #expect(again.errors == outcome.errors)
        #expect(again.output == outcome.output)
      }
    }
  }

  @Test("A report is not replaced where the decisions are refused")
  func nothingReplaced() throws {
    try withFolder { folder in
      let file = try write(
        #"{ "formatVersion": 1, "decisions": [{ "row": "没有的", "points": 1, "reason": "x" }] }"#,
        "d.json", in: folder)
      let report = try write("早先的报告", "r.json", in: folder)
      let call = Self.call + ["--decisions", file, "--format", "json"]
      let outcome = ziping(call + ["--output", report, "--force"])
      #expect(outcome.exitCode == 2)
      #expect(outcome.errors.contains("[decision-on-unknown-row]"))
      #expect(try String(contentsOfFile: report, encoding: .utf8) == "早先的报告")
      // To the standard output it goes all the same, with what is wrong.
      #expect(ziping(call).output.contains("decision-on-unknown-row"))
    }
  }
}
