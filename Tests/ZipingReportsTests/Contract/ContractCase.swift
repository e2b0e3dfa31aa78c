import Testing
import Ziping
import ZipingForms
import ZipingReports
import ZipingTestSupport

/// What a format is put through: something that was done with forms, and what came out.
struct ContractCase: Sendable, CustomTestStringConvertible {
  /// The reports of the forms and of the run.
  struct Reported: Sendable {
    let reports: [FormReport]
    let run: RunReport
  }

  let name: String
  private let make: @Sendable () throws -> Reported

  var testDescription: String { name }

  private static let made = Prepared<String, Reported>()

  /// The reports, made once for all formats.
  func reported() throws -> Reported { try Self.made.value(name, make: make) }

  static let all: [ContractCase] = [
    ContractCase(name: "complete") { try scored([sample("xinzhou-2021/部门整体支出")]) },
    ContractCase(name: "open") { try scored([sample("panzhihua-2021/一般行政管理事务")]) },
    ContractCase(name: "suggested") { try scored([guessed()], Verdict.Gates(noSuggestions: true)) },
    ContractCase(name: "empty") { try scored([shippedScorer().evaluate(form([]))]) },
    ContractCase(name: "one row") {
      try scored([shippedScorer().evaluate(form([.output("甲", "50", tenths: 8)], total: "88"))])
    },
    ContractCase(name: "2,000 rows") { try scored([long()]) },
    ContractCase(name: "hostile") { try scored([hostile()]) },
    ContractCase(name: "without points") {
      let rows = [
        RowSketch(name: "享受补贴人数", target: "4443", actual: "4386"),
        RowSketch(name: "验收", target: "通过", actual: ""),
      ]
      let form = form(rows, money: money("7165.32", "6992.95", rate: "97.6%"))
      return try scored([shippedScorer("as-form-transfer").evaluate(form)])
    },
    ContractCase(name: "review") { try reviewed([]) },
    ContractCase(name: "review with decisions") {
      try reviewed([
        Decision(
          row: "甲", outcome: .points(try decimal("45")), reason: "有凭证",
          place: Place(file: "d", position: .text(line: 3, column: 5)))
      ])
    },
    ContractCase(name: "batch with one bad form") {
      let bad = Diagnostic(
        .error, Phrase("unreadable", "读不懂“{0}”", "cannot read \"{0}\""), [.text("=1|2")],
        at: Place(file: "坏 表.csv", position: .text(line: 3, column: 7)))
      let good = ["panzhihua-2021/人大会议", "xinzhou-2021/部门整体支出", "yanbian-2020/人大会议费"]
      return try scored(
        good.map(sample), Verdict.Gates(minScore: try decimal("97")), [bad])
    },
    ContractCase(name: "difference") { try differing() },
  ]

  // MARK: Making them

  private static func sample(_ path: String) throws -> Evaluation {
    try #require(Sample.all.first { $0.path == path }).evaluation()
  }

  private static func scored(
    _ evaluations: [Evaluation], _ gates: Verdict.Gates = Verdict.Gates(),
    _ diagnostics: [Diagnostic] = []
  ) throws -> Reported {
    var verdict = Verdict(gates)
    let reports = evaluations.map { evaluation in
      let part = Verdict.part(of: evaluation, gates)
      verdict.add(part)
      return FormReport(.score(evaluation), part.conditions, .chinese)
    }
    verdict.finish(hasInputFaults: !diagnostics.isEmpty)
    return Reported(
      reports: reports,
      run: RunReport(
        .score, forms: reports.map { RunReport.Form($0) },
        diagnostics: evaluations.flatMap(\.diagnostics) + diagnostics, verdict: verdict,
        exitCode: verdict.exitCode, .chinese))
  }

  private static func reviewed(_ decisions: [Decision]) throws -> Reported {
    let rows = [
      RowSketch(name: "甲", target: "改善条件", actual: "明显改善", weight: "50", claimed: "45"),
      RowSketch(
        group: "效益指标", level2: "社会效益指标", name: "乙", actual: "6次", weight: "30",
        claimed: "30"),
      .satisfaction("丙", "10"),
    ]
    let scorer = try shippedScorer()
    let evaluation = try scorer.evaluate(form(rows, total: "95", grade: "优"))
    let log = DiagnosticLog()
    let resolved = try #require(
      DecisionResolver(scorer).resolve(decisions, on: [evaluation], log: log).first)
    let review = try Reviewer(scorer).review(evaluation, decisions: resolved)
    let part = Verdict.part(of: review, Verdict.Gates())
    var verdict = Verdict(Verdict.Gates())
    verdict.add(part)
    verdict.finish(hasInputFaults: false)
    let report = FormReport(.review(review), part.conditions, .chinese)
    return Reported(
      reports: [report],
      run: RunReport(
        .review, forms: [RunReport.Form(report)], diagnostics: [], verdict: verdict,
        exitCode: verdict.exitCode, .chinese))
  }

  private static func differing() throws -> Reported {
    let scorer = try shippedScorer()
    func evaluation(_ tenths: Int) throws -> Evaluation {
      try scorer.evaluate(
        form([
          .output("甲", "50", tenths: tenths), .benefit("乙", "30"), .satisfaction("丙", "10"),
        ]))
    }
    let difference = try Difference(
      from: evaluation(10), by: scorer, to: evaluation(7), by: scorer)
    let report = FormReport(.difference(difference), [], .chinese)
    return Reported(
      reports: [report],
      run: RunReport(
        .difference, forms: [RunReport.Form(report)], diagnostics: [], failed: [report.id],
        exitCode: 1, .chinese))
  }

  private static func guessed() throws -> Evaluation {
    let row = RowSketch(
      level2: "成本指标", name: "甲", target: "≤10万元", actual: "12.5万元", weight: "50",
      claimed: "50")
    return try Scorer(try shippedRubric().guessing(at: .atMost))
      .evaluate(form([row, .benefit("乙", "30"), .satisfaction("丙", "10")]))
  }

  private static func long() throws -> Evaluation {
    let rows = (1...1998).map { RowSketch.output("指标\($0)", "0.025", tenths: $0 % 11) }
    return try shippedScorer().evaluate(
      form(rows + [.benefit("效益", "30.05"), .satisfaction("满意度", "10")]))
  }

  /// What tables, pages, shells and readers of XML would take for something else.
  private static func hostile() throws -> Evaluation {
    let texts = [
      "<script>alert(1)</script>", "\" onload=\"x()", "\u{202E}txt.exe\u{202C}", "响\u{7}铃\u{0}",
      "]]>--><!--", "a|b\\|c", "=cmd|' /C calc'!A0", "@owner #123 GH-5 www.a.cn http://b.cn",
      "::error::x ##[add-mask]y", "一\n二\r\n三", "**粗** _斜_ `码` [链](http://c.cn) ~~删~~ $x$",
      String(repeating: "长", count: 10_000), "{0} %s %25", "'=1", "\u{FEFF}\u{FFFE}",
    ]
    let rows = texts.enumerated().map { index, text in
      RowSketch(
        level2: texts[(index + 1) % texts.count], name: text, target: text, actual: text,
        weight: "3", note: text)
    }
    let sketch = form(rows + [.benefit("乙", "30"), .satisfaction("丙", "10")])
    return try shippedScorer().evaluate(
      Submission(
        source: "a b/<\"'>,:%|`#.csv", title: texts[0], unit: texts[5], project: texts[7],
        year: sketch.year, money: sketch.money, rows: sketch.rows))
  }
}
