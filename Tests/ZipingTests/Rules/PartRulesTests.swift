import Testing
import Ziping
import ZipingTestSupport

@Suite("Rules made of others, and lateness")
struct PartRulesTests {
  static let delay = #"{"rule":"lateness","of":3,"per":"day","deduct":1}"#
  static let farmland = """
    {"rule":"sum-of-parts","of":15,"parts":[{"name":"完成进度","points":15,"rule":
    {"rule":"step-deduction","of":15,"unit":"%","line":100,"side":"below","step":1,"deduct":1}},
    {"name":"质量问题","words":["不达标"],"points":6,"rule":{"rule":"event-deduction","of":6,"deduct":1}}]}
    """
  static let treasury = """
    {"rule":"zero-unless","conditions":[{"name":"国库集中支付","target":"是","rule":{"rule":"yes-no"}}],
    "then":{"rule":"lateness","of":3,"per":"day","deduct":1}}
    """
  /// Falsification is asked for by the rubric's own rule for zero, quality by its rule for words.
  static let honest = """
    {"rule":"zero-unless","conditions":[{"name":"弄虚作假","target":"0起"}],
    "then":{"rule":"sum-of-parts","parts":[{"name":"培训","points":6,"target":"≥10次"},
    {"name":"质量","points":4,"target":"符合要求"}]}}
    """
  static let application = """
    {"rule":"sum-of-parts","parts":[{"name":"上报","points":1,"rule":{"rule":"categories","of":1,
    "categories":[{"words":["按时"],"points":1},{"words":["逾期"],"points":0}]}},{"name":"数据错误",
    "points":2,"rule":{"rule":"event-deduction","of":2,"deduct":0.5}}]}
    """

  /// A row with what it gets at least and at most.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let weight: String
    let target: String
    let actual: String
    let least: String
    let most: String
    let code: String?

    init(
      _ rule: String, _ weight: String, _ target: String, _ actual: String, _ least: String,
      _ most: String? = nil, _ code: String? = nil
    ) {
      (self.rule, self.weight, self.target, self.actual) = (rule, weight, target, actual)
      (self.least, self.most, self.code) = (least, most ?? least, code)
    }

    var testDescription: String { "\(target) ← \(actual)" }
  }

  static let parts = [
    Case(farmland, "15", "", "完成进度100%；质量问题无", "15"),
    Case(farmland, "15", "", "完成进度：96%；质量问题：8处", "5"),
    Case(farmland, "15", "", "质量问题8处，完成进度96%", "5"),
    Case(farmland, "15", "", "①96%②8处", "5"),
    Case(farmland, "15", "", "①96%；②8处。", "5"),
    Case(farmland, "15", "", "96%；3处不达标", "8"),
    Case(farmland, "15", "", "96%，8处", "5"),
    // The weight of a row may be another than the rule's own.
    Case(farmland, "30", "", "①96%②8处", "10"),
    // An open part leaves its own points open, and no others.
    Case(farmland, "15", "", "完成进度96%", "5", "11", "part-open"),
    Case(farmland, "15", "", "①96%②若干", "5", "11", "part-open"),
    Case(farmland, "15", "", "①若干②8处", "0", "9", "part-open"),
    Case(farmland, "15", "", "①无②无", "0", "15", "part-open"),
    Case(farmland, "15", "", "不清楚", "0", "15", "part-open"),
    Case(farmland, "15", "", "", "0", "15", "actual-missing"),
    Case(application, "3", "", "按时上报；数据错误3处", "1.5"),
    Case(application, "3", "", "逾期上报；数据错误：无", "2"),
    Case(application, "3", "", "数据错误1处", "1.5", "2.5", "part-open"),
    Case(honest, "10", "", "弄虚作假：无；培训8次；质量：符合要求", "8.8"),
    Case(honest, "10", "", "弄虚作假1起；培训8次；质量：符合要求", "0"),
    Case(honest, "10", "", "培训10次；质量：符合要求", "0", "10", "condition-open"),
    Case(honest, "10", "", "培训8次；质量：符合要求", "0", "8.8", "condition-open"),
    Case(honest, "10", "", "弄虚作假：无；培训8次", "4.8", "8.8", "part-open"),
  ]

  static let conditions = [
    Case(treasury, "3", "", "国库集中支付：是；无", "3"),
    Case(treasury, "3", "", "国库集中支付：是；延迟1天", "2"),
    Case(treasury, "3", "", "延迟1天，国库集中支付：是", "2"),
    Case(treasury, "3", "", "国库集中支付：否；延迟1天", "0"),
    // What fails is nothing whatever else is open.
    Case(treasury, "3", "", "国库集中支付：否；不清楚", "0"),
    Case(treasury, "3", "", "延迟1天", "0", "2", "condition-open"),
    Case(treasury, "3", "", "延迟4天", "0", "0", "condition-open"),
    Case(treasury, "3", "", "0天", "0", "3", "condition-open"),
    Case(treasury, "3", "", "国库集中支付：大部分；延迟1天", "0", "2", "condition-open"),
    Case(treasury, "3", "", "国库集中支付：是；已拨付", "0", "3", "lateness-unknown"),
    Case(treasury, "3", "", "", "0", "3", "actual-missing"),
  ]

  static let monthly =
    #"{"rule":"lateness","of":10,"per":"month","deduct":1,"steps":"started"}"#
  static let wholeMonths = #"{"rule":"lateness","of":10,"per":"month","deduct":1}"#
  static let yearly = #"{"rule":"lateness","of":10,"per":"year","deduct":2}"#
  static let planned =
    #"{"rule":"lateness","of":10,"per":"planned-time","step":4,"deduct":1}"#
  static let prorata =
    #"{"rule":"lateness","of":10,"per":"day","step":10,"deduct":1,"steps":"prorata"}"#

  static let lateness = [
    Case(delay, "3", "2021年6月30日前", "2021年6月1日", "3"),
    Case(delay, "3", "2021年6月30日前", "2021年7月1日", "2"),
    Case(delay, "3", "2021年6月底前", "2021.7.2", "1"),
    Case(delay, "3", "6月底前", "7月2日", "1"),
    Case(delay, "3", "2021年12月31日", "次年1月1日", "2"),
    Case(delay, "3", "2020年2月28日", "2020年3月1日", "1"),
    Case(delay, "3", "2021年2月28日", "2021年3月1日", "2"),
    Case(delay, "3", "2021年6月30日前", "2021年7月", "0", "2", "lateness-open"),
    Case(delay, "3", "2021年6月15日前", "2021年6月", "0", "3", "lateness-open"),
    Case(delay, "3", "2021年6月前", "2021年6月2日", "2", "3", "lateness-open"),
    Case(delay, "3", "2021年6月30日前", "2021年12月", "0"),
    Case(delay, "3", "2021年6月30日前", "延期2天", "1"),
    Case(delay, "3", "2021年6月30日前", "逾期2日完成", "1"),
    Case(delay, "3", "2021年6月30日前", "提前10天", "3"),
    Case(delay, "3", "2021年6月30日前", "延期1个月", "0", "3", "unit-mismatch"),
    Case(delay, "3", "2021年6月30日前", "计划2021年7月1日", "0", "3", "actual-is-plan"),
    Case(delay, "3", "180天", "182天", "1"),
    Case(delay, "3", "≤180天", "179天", "3"),
    Case(delay, "3", "", "2", "1"),
    Case(delay, "3", "", "无", "3"),
    Case(delay, "3", "", "", "0", "3", "actual-missing"),
    Case(monthly, "10", "2021年6月30日", "2021年7月30日", "9"),
    Case(monthly, "10", "2021年6月30日", "2021年7月31日", "8"),
    Case(monthly, "10", "2021年1月31日", "2021年2月28日", "9"),
    Case(wholeMonths, "10", "2021年1月31日", "2021年2月27日", "10"),
    Case(wholeMonths, "10", "2021年6月", "2022年6月", "0"),
    Case(wholeMonths, "10", "2021年6月", "2021年9月", "7"),
    Case(wholeMonths, "10", "", "3个月", "7"),
    Case(yearly, "10", "2019年12月", "2021年12月", "6"),
    Case(yearly, "10", "2019年12月31日", "2020年12月30日", "10"),
    Case(yearly, "10", "2019年12月31日", "延期2年", "6"),
    Case(planned, "10", "200天", "230天", "7"),
    Case(planned, "10", "≤200天", "延期30天", "7"),
    Case(planned, "10", "6个月", "7个月", "6"),
    Case(planned, "10", "", "15%", "7"),
    Case(planned, "10", "2021年3月1日至9月16日", "2021年10月16日", "7"),
    Case(planned, "10", "2021年3月1日至9月16日", "2021年9月16日", "10"),
    Case(planned, "10", "2021年9月16日前", "2021年9月16日", "10"),
    Case(planned, "10", "2021年9月16日前", "2021年10月16日", "0", "9.99", "planned-time-unknown"),
    Case(prorata, "10", "2021年6月30日", "2021年7月5日", "9.5"),
  ]

  @Test("the tables are all there")
  func counts() {
    #expect(Self.parts.count == 22)
    #expect(Self.conditions.count == 11)
    #expect(Self.lateness.count == 40)
  }

  @Test("parts count by their own rules, and what is open is theirs alone", arguments: parts)
  func ofParts(_ row: Case) throws { try check(row) }

  @Test(
    "a condition that fails leaves nothing, one that is open leaves it open", arguments: conditions)
  func ofConditions(_ row: Case) throws { try check(row) }

  @Test("lateness costs what each step of it costs", arguments: lateness)
  func ofLateness(_ row: Case) throws { try check(row) }

  private func check(_ row: Case) throws {
    let log = DiagnosticLog()
    let rule = try #require(RuleCase.read(row.rule, log), "\(log.diagnostics)")
    let score = try shippedScorer().score(
      name: "某项", target: row.target, actual: row.actual, weight: decimal(row.weight),
      year: 2021, rule: rule
    ).score
    #expect(score.bounds.low.text() == row.least, "\(score.reasonCode)")
    #expect(score.bounds.high.text() == row.most, "\(score.reasonCode)")
    #expect((row.code == nil) == (score.points != nil), "\(score.reasonCode)")
    if let code = row.code { #expect(score.reasonCode == code) }
  }

  @Test("a part that the cell does not answer is told of")
  func unanswered() throws {
    let rule = try #require(RuleCase.read(Self.farmland, DiagnosticLog()))
    let findings = try shippedScorer().score(
      name: "某项", target: "", actual: "完成进度96%", weight: 15, rule: rule
    ).findings
    #expect(findings.map(\.code) == ["part-unanswered", "part-open"])
  }

  @Test("as the rubric's rule for days it judges every deadline, in words too")
  func ofDeadlines() throws {
    let log = DiagnosticLog()
    let rule = try #require(RuleCase.read(Self.delay, log))
    let rules = RuleSet([.deadline: rule])
    let attempt = try shippedScorer().attempt(
      name: "某项", target: "2021年6月30日前", actual: "延期1天", weight: 3, year: 2021)
    #expect(type(of: rule).targets == [.deadline])
    #expect(rules[.deadline] != nil && attempt.target.kind == .deadline)
  }
}
