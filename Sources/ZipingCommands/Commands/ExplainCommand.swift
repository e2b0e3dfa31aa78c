import Rubrics
import Ziping
import ZipingReports

/// `ziping explain`: one row of a form to the last step, or what it lacks; or a code, a rule, a rubric.
enum ExplainCommand: Command {
  static let name = "explain"
  static let summary = Phrase(
    "explain", "说明一行怎样读、按什么规则、为什么得这些分、怎么办；或到某个等级、满分还差什么；或说明一个代码、一条计分规则、一份评分规则",
    "explain how a row was read and scored, why, and what closes it; or what a form lacks of a grade or full marks; or a code, a rule or a rubric"
  )
  static let reportFormat: OptionDefinition? = .textFormat
  static let usage =
    "explain FORM ROW [--rubric auto|ID|FILE|FOLDER]… | FORM --to GRADE|full | CODE | RULE | RUBRIC | --list [AREA]"
  static let options: [OptionDefinition] = [
    .rubric, .sheet, .column, .year, .planned, .executed, .noConvert, .to, .decisions, .list,
    .output,
  ]
  static let examples = [
    "ziping explain Samples/panzhihua-2021/一般行政管理事务.csv 聘用保安保洁人员",
    "ziping explain Samples/panzhihua-2021/一般行政管理事务.csv 4",
    "ziping explain 自评表.xlsx 自评表!E12",
    "ziping explain Samples/panzhihua-2021/一般行政管理事务.csv --to 优",
    "ziping explain bound-for-value",
    "ziping explain proportional",
    "ziping explain --list money",
  ]
  static let moved = [MovedOption(name: "--against", words: .diffCompares)]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let operands = call.arguments.operands
    if call.arguments.has(.list) { return try list(call) }
    if let goal = call.arguments[.to] {
      guard operands.count == 1 else { throw UsageError(.oneForm, [.text(goal)]) }
      return try FormExplanation(operands[0], call).lacks(goal)
    }
    if operands.count == 1, !RubricSource.isPath(operands[0]) {
      return try explain(operands[0], call)
    }
    guard operands.count == 2 else { throw UsageError(.twoOperands) }
    return try FormExplanation(operands[0], call).row(operands[1])
  }

  // MARK: Codes, rules, rubrics

  /// Everything that a name stands for: a finding, a cause, what is said of an input, a rule, a rubric.
  private static func explain(_ name: String, _ call: Call) throws(UsageError) -> Int32 {
    let texts = CodeExplanation.texts(name, call)
    guard !texts.isEmpty else {
      guard nearest(to: name, among: CodeExplanation.names) != nil else {
        let (rules, rubrics) = (RuleCatalogue.all.map { $0.kind }, ShippedRubrics.ids)
        throw UsageError(.noSuchName, [.text(name), .names(rules), .names(rubrics)])
      }
      throw UsageError(unknown: name, among: CodeExplanation.names)
    }
    try refuse(beside: [.output], call)
    return call.deliverReport(texts.joined(separator: "\n")) ? 0 : 2
  }

  private static func list(_ call: Call) throws(UsageError) -> Int32 {
    try refuse(beside: [.output, .list], call)
    let all = CodeExplanation.sections
    let operands = call.arguments.operands
    guard operands.count < 2 else { throw UsageError(.oneArea) }
    let sections =
      operands.first.map { area in
        all.filter { [$0.title.code, $0.title.chinese, $0.title.english].contains(area) }
      } ?? all
    guard !sections.isEmpty else {
      throw UsageError(.noSuchArea, [.text(operands[0]), .names(all.map(\.title.code))])
    }
    return call.deliverReport(CatalogueSection.text(sections, call.language, style: call.style))
      ? 0 : 2
  }

  private static func refuse(
    beside allowed: [OptionDefinition], _ call: Call
  ) throws(UsageError) {
    for option in options where !allowed.contains(option) && call.arguments.has(option) {
      throw UsageError(.ruleTakesNoOption, [.text(option.name)])
    }
  }
}

extension OptionDefinition {
  static let to = OptionDefinition(
    "--to", "GRADE|full", "说明到这个等级（如 优）或满分（full）还差什么：先是可以补上、改定的，再是已有数据的各要多少",
    "what the form lacks of a grade (such as 优) or of full marks: what a person may still settle, then what the rules would have needed of what was measured"
  )
  static let list = OptionDefinition(
    "--list", nil, "列出全部代码和计分规则，按类；后面写类名（如 money）只列这一类",
    "list every code and rule by what it is about; an area behind it, such as money, lists that alone"
  )
}

extension Phrase {
  fileprivate static let diffCompares = Phrase(
    "diff-compares", "两种规则的对照在 ziping diff：ziping diff 自评表 --rubric 甲 --against 乙",
    "ziping diff holds a form under two rubrics: ziping diff FORM --rubric A --against B")
  fileprivate static let twoOperands = Phrase(
    "two-operands", "请给出自评表和指标名称（或行号，如 4），或一个代码、计分规则、评分规则；--list 列出全部",
    "name a form and an indicator (or its number, such as 4), or a code, a rule or a rubric; --list lists them"
  )
  fileprivate static let ruleTakesNoOption = Phrase(
    "option-unused", "说明代码和规则时不用 {0}", "explaining a code or a rule takes no {0}")
  fileprivate static let oneArea = Phrase(
    "one-area", "--list 后面最多写一个类名", "--list takes one area at most")
  fileprivate static let noSuchArea = Phrase(
    "no-such-area", "没有“{0}”这一类；有：{1}", "there is no area \"{0}\"; there are: {1}")
  fileprivate static let noSuchName = Phrase(
    "no-such-name", "没有“{0}”；计分规则有：{1}；评分规则有：{2}；代码用 --list 列出；自评表的一行：ziping explain 自评表 指标",
    "there is no \"{0}\"; rules: {1}; rubrics: {2}; --list names the codes; of a form's row: ziping explain FORM ROW"
  )
  fileprivate static let oneForm = Phrase(
    "one-form", "--to {0} 只带一份自评表，不带行", "--to {0} takes one form and no row")
}
