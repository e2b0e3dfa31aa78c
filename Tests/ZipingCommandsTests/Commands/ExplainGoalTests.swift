import Foundation
import Testing
import ZipingTestSupport

@Suite("ziping explain FORM --to GRADE|full")
struct ExplainGoalTests {
  private static let form = packagePath("Samples/panzhihua-2021/一般行政管理事务.csv")

  @Test("says what is missing, what a person may settle, and what the rules would have needed")
  func page() {
    let outcome = ziping(["explain", Self.form, "--to", "full"])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("到满分（100 分）还差 5 分；补上待定的"), "\(outcome.output)")
    #expect(outcome.output.contains("可以补上或改定的（"), "\(outcome.output)")
    #expect(outcome.output.contains("#4"), "\(outcome.output)")
    #expect(outcome.output.contains("→"), "\(outcome.output)")
    let english = ziping(["explain", Self.form, "--to", "优秀", "--lang", "en"])
    #expect(english.exitCode == 0)
    #expect(english.output.contains("\"优\" (90 points):"), "\(english.output)")
  }

  @Test("of full marks, what was measured comes with the value that its rule asks for, as a fact")
  func full() throws {
    let form = try Self.made("≥100次,95次,50", "≥95%,80%,40")
    for word in ["full", "满分", "FULL"] {
      let outcome = try ziping(["explain", "FILE", "--to", word], file: form)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("到满分（100 分）还差"), "\(outcome.output)")
      #expect(outcome.output.contains("规则要求达到 100次，得 50"), "\(outcome.output)")
      #expect(outcome.output.contains("规则要求达到 95%，得 40"), "\(outcome.output)")
      #expect(outcome.output.contains("数据是事实，不因此改动"), "\(outcome.output)")
    }
    let good = try ziping(["explain", "FILE", "--to", "良"], file: form)
    #expect(good.exitCode == 0)
    #expect(good.output.contains("已达到“良”（80 分）"), "\(good.output)")
    #expect(!good.output.contains("规则要求"), "\(good.output)")
  }

  @Test("An unknown grade names the rubric's, and nothing else is said")
  func unknown() {
    let outcome = ziping(["explain", Self.form, "--to", "特优"])
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("优、良、中、差"), "\(outcome.errors)")
    let english = ziping(["explain", Self.form, "--to", "A", "--lang", "en"])
    #expect(english.exitCode == 64)
    #expect(english.errors.contains("优, 良, 中, 差"), "\(english.errors)")
  }

  @Test(
    "It takes one form, and no row and no code",
    arguments: [
      ["explain", "--to", "优"], ["explain", "a.csv", "4", "--to", "优"],
      ["explain", "a.csv", "--to"], ["explain", "--list", "--to", "优"],
    ])
  func usage(_ arguments: [String]) { #expect(ziping(arguments).exitCode == 64) }

  @Test("A form that cannot be read is an input at fault")
  func unreadable() {
    #expect(ziping(["explain", "no-such-form.csv", "--to", "优"]).exitCode == 2)
  }

  @Test("What a reviewer decided counts, for a row and for the goal")
  func decisions() throws {
    let form = try Self.made("按月支付,每月支付工资,50", "≥95%,95%,40")
    try withFolder { folder in
      let path = folder.appending(path: "表.csv").path
      try Data(form).write(to: URL(fileURLWithPath: path))
      let decisions = folder.appending(path: "复核.csv").path
      try Data("指标,复核得分,理由\n甲,50,查过\n".utf8).write(to: URL(fileURLWithPath: decisions))
      let open = ziping(["explain", path, "--to", "full"])
      #expect(open.output.contains("到满分（100 分）还差 50 分"), "\(open.output)")
      let decided = ziping(["explain", path, "--to", "full", "--decisions", decisions])
      #expect(decided.output.contains("已达到满分"), "\(decided.output) \(decided.errors)")
      let row = ziping(["explain", path, "甲", "--decisions", decisions])
      #expect(row.output.contains("查过"), "\(row.output) \(row.errors)")
    }
  }

  @Test("A group is explained by its name: what it got, and its rows")
  func group() {
    let outcome = ziping(["explain", Self.form, "满意度指标"])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("满意度指标"), "\(outcome.output)")
    #expect(outcome.output.contains("#14"), "\(outcome.output)")
  }

  @Test("An unknown name says which names there are")
  func names() {
    let outcome = ziping(["explain", "完全不沾边的名称"])
    #expect(outcome.exitCode == 64)
    for name in ["proportional", "mof-2020-project", "--list"] {
      #expect(outcome.errors.contains(name), "\(outcome.errors)")
    }
    #expect(ziping(["explain", "proportionl"]).errors.contains("proportional"))
  }

  private static func made(_ first: String, _ second: String) throws -> [UInt8] {
    func cells(_ row: String) -> [Substring] { row.split(separator: ",") }
    let (first, second) = (cells(first), cells(second))
    return Array(
      """
      项目支出绩效自评表
      （2021年度）
      项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
      ,年度资金总额,100,100,100,10,100%,10
      一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
      产出指标,数量指标,甲,\(first[0]),\(first[1]),\(first[2]),
      效益指标,社会效益指标,乙,\(second[0]),\(second[1]),\(second[2]),

      """.utf8)
  }
}
