import Foundation
import Testing

@Suite("A second round of a review")
struct SecondRoundTests {
  private static let training = "产出指标,数量指标,培训,≥10次,8次,30,30\n"

  /// A form whose training claims more than it is due, unless another row is given.
  private static func form(_ project: String, training: String = training) -> String {
    "2021年度项目支出绩效自评表\n项目名称,\(project)\n主管部门,教育局,实施单位,\(project)中心\n"
      + "项目资金,全年预算数,全年执行数\n年度资金总额,100万元,100万元\n" + Form.header
      + "产出指标,数量指标,会议,10次,10次,20,20\n" + training + Form.rest + "总分,,,,,,100\n"
  }

  private static let due = training.replacing(",30,30", with: ",30,24")

  /// What two rounds come to, each of some forms in their files.
  private func diff(
    _ first: [(file: String, text: String)], _ second: [(file: String, text: String)],
    decisions: String? = nil, _ more: [String] = []
  ) throws -> Outcome {
    try withFolder { folder in
      func write(_ text: String, _ name: String) throws -> String {
        let path = folder.appending(path: name).path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
      }
      let reports = try [first, second].enumerated().map { index, forms in
        let paths = try forms.map { try write($0.text, $0.file) }
        let report = folder.appending(path: "\(index).json").path
        var call = ["review"] + paths + ["--format", "json", "--output", report]
        if let decisions, index == 0 { call += ["--decisions", try write(decisions, "d.csv")] }
        let outcome = ziping(call)
        #expect(outcome.exitCode < 2, "\(outcome.errors)")
        return report
      }
      return ziping(["diff"] + reports + more)
    }
  }

  @Test("What nobody changed or decided is not settled")
  func untouched() throws {
    let form = [(file: "a.csv", text: Self.form("甲", training: Self.due))]
    // What was claimed is what is due, and the reviewer gave less.
    let outcome = try diff(form, form, decisions: "指标,复核得分,理由\n培训,20,没有签到\n")
    #expect(outcome.says("第一次退回 1 行，已了结 0，已答复仍待 0，未答复 1；新出现 0"), "\(outcome.output)")
    #expect(outcome.says("未答复 培训 自评 24.00，复核 20.00（已决定） 自评 24.00，复核 24.00"))
  }

  @Test("A row that was removed is told, and is as open as before")
  func removed() throws {
    let first = [(file: "a.csv", text: Self.form("甲"))]
    let second = [(file: "a.csv", text: Self.form("甲", training: ""))]
    let outcome = try diff(first, second)
    #expect(outcome.says("已了结 0，已答复仍待 0，未答复 1（其中删去 1）"), "\(outcome.output)")
    #expect(outcome.says("删去，未答复 培训 自评 30.00，复核 24.00 没有这一行"))
    let json = try diff(first, second, ["--format", "json"])
    #expect(json.says(#""open": 1"#) && json.says(#""removed": 1"#), "\(json.output)")
  }

  @Test("A group that got rows was answered, not removed")
  func group() throws {
    let whole = Self.form("甲", training: Self.due)
    let lacking = whole.replacing("满意度指标,满意度指标,满意度,≥95%,95%,10,10\n", with: "")
    let outcome = try diff([("a.csv", lacking)], [("a.csv", whole)])
    #expect(outcome.says("第一次退回 1 行，已了结 1，"), "\(outcome.output)")
  }

  @Test("Two reports of different projects are two forms, each of one round")
  func differentProjects() throws {
    let first = [(file: "a.csv", text: Self.form("甲"))]
    let second = [(file: "a.csv", text: Self.form("乙"))]
    let outcome = try diff(first, second)
    #expect(outcome.says("两轮复核，2 份：第一次退回 1 行，已了结 0，已答复仍待 0，未答复 1；新出现 1"))
    #expect(outcome.says("乙 第一次没有这份表"), "\(outcome.output)")
    #expect(outcome.says("新出现 培训 没有这份表 自评 30.00，复核 24.00"))
    #expect(outcome.says("甲 第二次没有这份表"))
    #expect(outcome.says("未答复 培训 自评 30.00，复核 24.00 没有这份表"))
    // The same project in another file is the same form.
    let renamed = try diff(first, [("b.csv", Self.form("甲"))])
    #expect(renamed.says("两轮复核，1 份：第一次退回 1 行"), "\(renamed.output)")
  }

  @Test("A form of one round only is a change, and one that is gone is worse")
  func failing() throws {
    let (first, second) = (Self.form("甲"), Self.form("乙"))
    let both = [(file: "a.csv", text: first), (file: "b.csv", text: second)]
    func exitCode(_ before: [(file: String, text: String)], _ after: [(file: String, text: String)])
      throws -> [Int32]
    {
      try ["lower", "any"].map { try diff(before, after, ["--fail-on", $0]).exitCode }
    }
    #expect(try exitCode(both, both) == [0, 0])
    #expect(try exitCode([both[0]], both) == [0, 1])
    #expect(try exitCode(both, [both[0]]) == [1, 1])
    #expect(try exitCode([both[0]], [both[1]]) == [1, 1])
  }

  @Test("Points and what they lie between stay on one line")
  func unbroken() throws {
    let open = Self.training.replacing("≥10次,8次,30,30", with: "改善条件,明显改善,30,30")
      .replacing("培训", with: "订阅相关报刊杂志和资料")
    let form = [(file: "a.csv", text: Self.form("甲", training: open))]
    let lines = try diff(form, form).output.split(separator: "\n")
    #expect(lines.count { $0.contains("复核 0.00 至 30.00") } == 1, "\(lines)")
  }

  @Test("Who decided stands in the marks of the reader's language")
  func signature() throws {
    let first = [(file: "a.csv", text: Self.form("甲"))]
    let decisions = "指标,复核得分,理由,复核人,日期\n培训,20,没有签到,王五,2022-03-05\n"
    let english = try diff(first, first, decisions: decisions, ["--lang", "en"])
    for words in ["claimed 30.00, reviewed 20.00", "(王五, 2022-03-05)"] {
      #expect(english.says(words), "\(english.output)")
    }
    #expect(!english.output.contains("，"))
    let chinese = try diff(first, first, decisions: decisions)
    #expect(chinese.says("复核决定 20.00（王五，2022-03-05）：没有签到"), "\(chinese.output)")
  }
}
