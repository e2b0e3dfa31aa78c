import RuleArticles
import Ziping
import ZipingReports

/// `ziping explain`: one indicator of a form, to the last step, or a rule with examples.
enum ExplainCommand: Command {
  static let name = "explain"
  static let summary = Phrase(
    "explain", "说明一项指标怎样读、按什么规则、为什么得这些分；或说明一条计分规则",
    "explain how one indicator was read, by which rule it was scored, and why; or explain a rule")
  static let usage = "explain FORM INDICATOR [--rubric auto|ID|FILE|FOLDER]… | RULE"
  static let options: [OptionDefinition] = [
    .rubric, .sheet, .column, .year, .planned, .executed, .noConvert, .output,
  ]
  static let examples = [
    "ziping explain Samples/panzhihua-2021/一般行政管理事务.csv 聘用保安保洁人员",
    "ziping explain Samples/xinzhou-2021/部门整体支出.csv 督办信访 --rubric xinzhou-2021-department",
    "ziping explain proportional",
  ]
  static let moved = [MovedOption(name: "--against", words: .diffCompares)]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let operands = call.arguments.operands
    if operands.count == 1, !RubricSource.isPath(operands[0]) {
      return try explainRule(operands[0], call)
    }
    guard operands.count == 2 else { throw UsageError(.twoOperands) }
    let options = try FormOptions(call.arguments)
    let log = DiagnosticLog()
    guard let rubrics = RubricSelection(call.arguments.all(.rubric), log: log) else {
      call.complain(log.inOrder)
      return 2
    }
    let forms = FormSource(rubrics, options)
    let evaluations = forms.evaluations(operands[0], log: log)
    let matches = evaluations.flatMap { evaluation in
      rows(named: operands[1], in: evaluation).map { (row: $0, evaluation: evaluation) }
    }
    if matches.isEmpty, !evaluations.isEmpty {
      let names = evaluations.flatMap(\.rows).map(\.name).joined(separator: "、")
      log.report(.noSuchRow, [.text(operands[1]), .text(names)], at: nil)
    }
    call.complain(log.inOrder)
    let text = matches.map { match in
      ExplainReport.text(
        match.row, in: match.evaluation, rubric: match.evaluation.form.rubric,
        call.language, style: call.style)
    }.joined(separator: "\n")
    guard text.isEmpty || call.deliver(text) else { return 2 }
    return log.hasErrors ? 2 : 0
  }

  /// What a rule does, how a rubric writes it, and its points in numbers.
  private static func explainRule(_ name: String, _ call: Call) throws(UsageError) -> Int32 {
    guard let article = RuleArticle.about(name) else {
      let rules = RuleArticle.all.map(\.rule)
      guard nearest(to: name, among: rules) != nil else { throw UsageError(.twoOperands) }
      throw UsageError(unknown: name, among: rules)
    }
    for option in options where option != .output && call.arguments.has(option) {
      throw UsageError(.ruleTakesNoOption, [.text(option.name)])
    }
    let text = call.language == .chinese ? article.chinese : article.english
    return call.deliver(ArticlePage.text(text, style: call.style)) ? 0 : 2
  }

  /// The rows with this id or name; failing that, those whose name contains it.
  private static func rows(named name: String, in evaluation: Evaluation) -> [ScoredRow] {
    let key = comparisonKey(name)
    let exact = evaluation.rows.filter { $0.id == name || comparisonKey($0.name) == key }
    guard exact.isEmpty, !key.isEmpty else { return exact }
    return evaluation.rows.filter { comparisonKey($0.name).contains(key) }
  }
}

extension Phrase {
  fileprivate static let diffCompares = Phrase(
    "diff-compares", "两种规则的对照在 ziping diff：ziping diff 自评表 --rubric 甲 --against 乙",
    "ziping diff holds a form under two rubrics: ziping diff FORM --rubric A --against B")
  fileprivate static let twoOperands = Phrase(
    "two-operands", "请给出自评表和指标名称，或一条计分规则", "name a form and an indicator, or a rule")
  fileprivate static let ruleTakesNoOption = Phrase(
    "option-unused", "说明计分规则时不用 {0}", "explaining a rule takes no {0}")
  fileprivate static let noSuchRow = Phrase(
    "no-such-row", "表中没有指标“{0}”；有：{1}", "the form has no indicator \"{0}\"; it has: {1}")
}
