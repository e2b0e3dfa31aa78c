import Foundation
import Testing
import ZipingTestSupport

@Suite("A rubric in words")
struct RubricTextTests {
  private let hunan = "hunan-2018-department"

  @Test("shows what the parameters of its rules say")
  func parameters() {
    let outcome = ziping(["rubric", "show", hunan])
    #expect(outcome.exitCode == 0)
    for line in [
      "满分 5；高于 100% 每 1% 扣 0.5，扣完为止；不足一步不扣",
      "满分 6；高于或低于 100% 每 5% 扣 2，扣完为止；不足一步不扣",
      "满分 5：≤ 0% → 5；(0%, 10%] → 4；(10%, 20%] → 3；(20%, 30%] → 2；> 30% → 0",
      "满分 6；每次扣 1，扣完为止", "满分 6：好 → 6；一般 → 3；无 → 0", "由考核方给分，考核满分 100",
      "达到指标值的 130% 起提示超额，不扣分", "每行舍入到 2 位小数（四舍五入）", "一格中有几个值时取平均完成比例",
    ] {
      #expect(outcome.says(line), "\(line)")
    }
    let english = ziping(["rubric", "show", hunan, "--lang", "en"])
    #expect(
      english.says(
        "of 5; 0.5 off for each 1% above 100%, down to 0; part of a step costs nothing"))
    #expect(english.says("a score given by others, out of 100"))
  }

  @Test("says what its rules do, whichever they are", arguments: ["zh", "en"])
  func rules(_ language: String) throws {
    for id in ["mof-2020-project", "system-default-project", "laoting-2020-standards", hunan] {
      let shown = ziping(["rubric", "show", id, "--lang", language]).output
      let list = shown.components(separatedBy: "\n").drop { !["计分规则", "Rule"].contains($0) }
      let rules = list.dropFirst().filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .filter { $0.contains(": ") }
      #expect(!rules.isEmpty)
      for rule in rules { #expect(rule.dropFirst(2).contains("  "), "\(rule)") }
    }
    let explained = ziping([
      "explain", packageFolder.appending(path: "Samples/panzhihua-2021/人大会议.csv").path, "会议经费",
      "--lang", language,
    ])
    #expect(explained.exitCode == 0)
    let rule = language == "zh" ? "reverse-ratio  未超过限值得满分" : "reverse-ratio  full within"
    #expect(explained.output.contains(rule))
  }

  @Test("says in words how much of the source was seen")
  func evidence() {
    let list = ziping(["rubric", "list"]).output
    #expect(list.contains("（湖北省 2020 年）  [见过原文]"))
    #expect(ziping(["rubric", "list", "--lang", "en"]).output.contains("[source seen in part]"))
    #expect(ziping(["rubric", "show", hunan]).output.contains(" [见过一部分原文]\n"))
  }

  @Test("shows what is computed, shared, chosen from and barred")
  func shape() throws {
    let file = packageFolder.appending(path: "Rubrics/hunan-2018-department.json")
    var text = try String(contentsOf: file, encoding: .utf8)
    for (old, new) in [
      (
        #""groups": ["#,
        #""vetoes": [{ "indicator": "违纪", "total": 59, "ifAbsent": "open" }], "groups": ["#
      ),
      (
        #""name": "管理制度健全性","#,
        #""name": "管理制度健全性", "or": [{ "name": "制度执行有效性" }],"#
      ),
      (#""notApplicable": "fold""#, #""notApplicable": "shift""#),
    ] {
      try #require(text.contains(old))
      text = text.replacing(old, with: new)
    }
    let shown = try ziping(["rubric", "show", "FILE"], file: Array(text.utf8))
    #expect(shown.errors.isEmpty)
    for line in [
      "完成值 = 在职人数 ÷ 编制数", "可用预算 = 年初结余 + 年初预算 + 本年追加", "完成预算 = 可用预算 − 年末结余",
      "违纪：触发时总分不超过 59；表中没有这一行即未知", "与 制度执行有效性 择一考核",
      "不适用的分值调增至同组其余指标，整组不适用的调至指定的组",
    ] {
      #expect(shown.output.contains(line), "\(line)")
    }
  }

  @Test("shows limits by the execution rate, a least completion and points off")
  func capsAndPolicy() throws {
    let file = packageFolder.appending(path: "Rubrics/mof-2020-project.json")
    var text = try String(contentsOf: file, encoding: .utf8)
    for (old, new) in [
      (#""groups": ["#, #""caps": [{ "executionBelow": 80, "total": 89 }], "groups": ["#),
      (#"{ "rule": "proportional" }"#, #"{ "rule": "proportional", "minimum": 0.6 }"#),
      (#""action": "note""#, #""action": "deduct", "points": 2"#),
    ] {
      #expect(text.contains(old), "\(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    let outcome = try ziping(["rubric", "show", "FILE"], file: Array(text.utf8))
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("执行率低于 80%：总分不超过 89"))
    #expect(outcome.output.contains("完成不到指标值的 60% 不得分"))
    #expect(outcome.output.contains("达到指标值的 130% 起为超额，扣 2 分"))
  }

  @Test("is tested with the values at the ends of its rules, where it is named")
  func boundaries() {
    let outcome = ziping(["rubric", "test", hunan])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("  预算控制率（5 分，bands）：完成值 → 得分\n"))
    #expect(outcome.output.contains("     9.99% → 4.00\n       10% → 4.00\n    10.01% → 3.00\n"))
    #expect(outcome.output.contains("    -0.01% → 待定 [actual-negative]\n"))
    #expect(!ziping(["rubric", "test"]).output.contains("→"))
    let english = ziping(["rubric", "test", hunan, "--lang", "en"]).output
    #expect(
      english.contains("  行政效能 (6 points, categories): actual value → points\n      好 → 6.00\n"))
  }

  @Test("is checked with them too")
  func check() {
    let file = packagePath("Rubrics/laoting-2020-standards.json")
    let outcome = ziping(["check", file])
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.output.contains("     99.99% → 14.45\n       100% → 17.00\n    100.01% → 17.00\n"))
    // Without fixed indicators there is nothing of the kind.
    let open = ziping(["check", packagePath("Rubrics/mof-2020-project.json")])
    #expect(open.exitCode == 0)
    #expect(!open.output.contains("→"))
  }
}
