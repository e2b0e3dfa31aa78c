import Testing
import Ziping
import ZipingTestSupport

/// A pair of cells with the rule that must judge it and a finding that must come with it.
struct TellingCell: Sendable, CustomTestStringConvertible {
  let name, target, actual, rule, finding: String

  init(_ name: String, _ target: String, _ actual: String, rule: String, finding: String) {
    (self.name, self.target, self.actual) = (name, target, actual)
    (self.rule, self.finding) = (rule, finding)
  }

  var testDescription: String { "\(name): \(target) ← \(actual)" }
}

@Suite("What is read otherwise than it is written is told")
struct ReadingFindingTests {
  static let cells: [TellingCell] = [
    TellingCell("办结", "次年3月底前", "2022年2月", rule: "deadline", finding: "another-year"),
    TellingCell("办结", "2021年12月底前", "次年1月5日", rule: "deadline", finding: "late"),
    TellingCell("办结", "2021.12", "2022.01", rule: "deadline", finding: "late"),
    TellingCell("安全生产", "零事故", "未达成", rule: "qualitative", finding: "suggested-level"),
    TellingCell("满意度", "0.95", "76", rule: "proportional", finding: "read-as-percent"),
    TellingCell("满意度", "0.95", "1.5", rule: "proportional", finding: "unit-doubtful"),
    TellingCell("支出", "≤50万元", "500000", rule: "reverse-ratio", finding: "unit-doubtful"),
    TellingCell("支出", "500000", "50万元", rule: "proportional", finding: "unit-doubtful"),
    TellingCell("巡查", "≥24次", "每月2次", rule: "proportional", finding: "counted-for-year"),
    TellingCell("用电量", "≤100度", "减少20度", rule: "reverse-ratio", finding: "change-for-value"),
    TellingCell("巡查", "≥5次", "约5-6次", rule: "proportional", finding: "approximate-value"),
    TellingCell("居民收入", "有所提高", "提高5%", rule: "qualitative", finding: "suggested-level"),
    TellingCell("居民收入", "有所提高", "5%", rule: "qualitative", finding: "change-untold"),
    TellingCell("居民收入", "有所提高", "下降5%", rule: "qualitative", finding: "labels-contradict"),
    TellingCell("巡查", "每周1次", "全年50次", rule: "proportional", finding: "periods-differ"),
    TellingCell("巡查", "每月2次", "24次", rule: "proportional", finding: "counted-for-year"),
    TellingCell("完成时限", "12.20", "12.31", rule: "deadline", finding: "late"),
    TellingCell("完成时间", "2021.12", "2024.3", rule: "deadline", finding: "late"),
    TellingCell("验收时间", "12月底前", "2021年11月31日", rule: "deadline", finding: "no-such-day"),
    TellingCell("验收时间", "3月底前", "3月32日", rule: "deadline", finding: "no-such-day"),
    TellingCell("完成时间", "6月前", "6月20日", rule: "deadline", finding: "deadline-doubtful"),
    TellingCell("失业率", "4%", "5%", rule: "proportional", finding: "open-direction"),
    TellingCell("失业率", "4%", "3%", rule: "proportional", finding: "open-direction"),
    TellingCell("死亡人数", "3人", "5人", rule: "proportional", finding: "open-direction"),
    TellingCell("满意度", "85%-95%", "98%", rule: "range", finding: "above-range"),
    TellingCell("培训人数", "100-120人", "150人", rule: "range", finding: "above-range"),
    TellingCell("补贴", "≥500万元", "480元", rule: "proportional", finding: "unit-improbable"),
    TellingCell("满意度", "≥90%", "920%", rule: "proportional", finding: "actual-suspect"),
    TellingCell("巡查", "≥1000次", "1 260次", rule: "proportional", finding: "spaced-number"),
    TellingCell("培训", "≥100人", "1.110人", rule: "proportional", finding: "list-number-doubtful"),
    TellingCell("合格率", "≥90%", "0.95%", rule: "proportional", finding: "share-doubtful"),
  ]

  /// What the words around a value bring to light.
  static let words: [TellingCell] = [
    TellingCell("公厕", "≥10座", "计划10座", rule: "proportional", finding: "actual-is-plan"),
    TellingCell("工期", "≤180天", "延期20天", rule: "reverse-ratio", finding: "actual-is-difference"),
    TellingCell("验收", "≥95%", "未完成5%", rule: "proportional", finding: "actual-denied"),
    TellingCell("宣传", "≥50场", "较上年增加10场", rule: "proportional", finding: "actual-is-comparison"),
    TellingCell("满意度", "≥90%", "投诉率1%", rule: "proportional", finding: "other-rate"),
    TellingCell("宣传", "≥50场", "线上50场", rule: "proportional", finding: "actual-unread"),
    TellingCell("硬化", "农村公路10公里", "8公里", rule: "proportional", finding: "target-unread"),
    TellingCell("培训", "≥200人", "4期，160人", rule: "proportional", finding: "second-number"),
    TellingCell("公厕", "≥10处", "10个", rule: "proportional", finding: "units-alike"),
    TellingCell("吞吐", "≥10", "10标箱", rule: "proportional", finding: "unit-unknown"),
    TellingCell("空气质量", "一级", "二级", rule: "proportional", finding: "ranks-differ"),
    TellingCell("验收", "通过验收", "已通过验收", rule: "qualitative", finding: "said-otherwise"),
    TellingCell("群众满意度", "满意", "95%", rule: "qualitative", finding: "share-as-word"),
    TellingCell("持证人员比例", "60%", "54%", rule: "proportional", finding: "direction-assumed"),
  ]

  static let untold: [TellingCell] = [
    TellingCell("死亡人数", "3人", "5人", rule: "proportional", finding: "over-fulfilled"),
    TellingCell("运行时间", "2小时", "3小时", rule: "proportional", finding: "over-fulfilled"),
    TellingCell("学习时间", "10分钟", "15分钟", rule: "proportional", finding: "open-direction"),
    TellingCell("失业率", "4%", "4%", rule: "proportional", finding: "open-direction"),
    TellingCell("失业率", "≥4%", "5%", rule: "proportional", finding: "open-direction"),
    TellingCell("培训人数", "40人", "50人", rule: "proportional", finding: "open-direction"),
    TellingCell("变动率", "1%-2%", "3%", rule: "range", finding: "above-range"),
    TellingCell("满意度", "85%-95%", "90%", rule: "range", finding: "above-range"),
    TellingCell("补贴", "≥500万元", "5万元", rule: "proportional", finding: "unit-improbable"),
    TellingCell("完成时间", "6月前", "5月31日", rule: "deadline", finding: "deadline-doubtful"),
  ]

  @Test("a reading that a person should know of", arguments: cells + words)
  func telling(_ cell: TellingCell) throws {
    let scored = try shippedScorer().score(
      name: cell.name, target: cell.target, actual: cell.actual, weight: try decimal("10"),
      year: 2021)
    #expect(scored.score.rule == cell.rule)
    #expect(scored.findings.map(\.remark.kind.code).contains(cell.finding), "\(scored.findings)")
  }

  @Test("a finding that such a reading does not call for", arguments: untold)
  func untelling(_ cell: TellingCell) throws {
    let scored = try shippedScorer().score(
      name: cell.name, target: cell.target, actual: cell.actual, weight: try decimal("10"),
      year: 2021)
    #expect(scored.score.rule == cell.rule)
    #expect(!scored.findings.map(\.remark.kind.code).contains(cell.finding), "\(scored.findings)")
  }

  @Test("the likely reading of a rate above its whole is one that may be")
  func likelyReading() throws {
    for (written, likely) in [("290%", "≥90%"), ("920%", "92.0%"), ("105%", nil)] {
      let scored = try shippedScorer().score(
        name: "满意度", target: "≥90%", actual: written, weight: try decimal("10"), year: 2021)
      let facts = scored.findings.filter { $0.remark.kind.code == "actual-suspect" }
        .map { $0.remark.facts.map(\.text) }
      #expect(facts == [[written] + (likely.map { [$0] } ?? [])])
    }
  }

  @Test("the table is all there")
  func tableIsComplete() {
    #expect(Self.untold.count == 10)
    #expect(Self.cells.count == 31)
  }

  @Test("a month in digits is a number where the form's year is another")
  func yearFarAway() throws {
    let scored = try shippedScorer().score(
      name: "投资", target: "2021.12", actual: "2020.11", weight: try decimal("10"), year: 2030)
    #expect(scored.score.rule == "proportional")
  }
}
