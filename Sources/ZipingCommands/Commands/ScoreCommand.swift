import Ziping
import ZipingReports

/// `ziping score`: forms in, explained scores out.
enum ScoreCommand: Command {
  static let name = "score"
  static let summary = Phrase(
    "score", "计算自评表的得分与等级，逐项说明理由", "score self-evaluation forms and explain every point")
  static let usage = "score FORM… [--rubric ID|FILE] [--format text|json] [--fill OUT.xlsx]"
  static let options: [OptionDefinition] =
    [
      .rubric, .sheet, .year, .planned, .executed, .format, .output, .full, .fill,
    ] + OptionDefinition.gates
  static let examples = [
    "ziping score Samples/xinzhou-2021/部门整体支出.csv --rubric xinzhou-2021-department",
    "ziping score Samples/panzhihua-2021/一般行政管理事务.csv --min-grade 良",
    "ziping score 自评表.xlsx --sheet 自评表 --year 2021 --planned 100万元 --executed 98.5万元",
    "ziping score 自评表.xlsx --fill 自评表-得分.xlsx",
    "ziping score 2021/*.xlsx --format json --output report.json",
    "ziping score - < 自评表.csv",
  ]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    guard !arguments.operands.isEmpty else { throw UsageError(.formMissing) }
    let format = try arguments.format()
    let gateSource = try GateSource(arguments)
    let options = try FormOptions(arguments)
    let filling = try FormFilling(call)
    let log = DiagnosticLog()
    let rubric = RubricSource.load(arguments[.rubric], log: log)
    var evaluations: [Evaluation] = []
    var gates = Verdict.Gates()
    if let rubric {
      let scorer = Scorer(rubric)
      let forms = FormSource(scorer, options)
      gates = try gateSource.gates(rubric, log: log)
      let progress = call.console.progress(over: arguments.operands.count)
      for path in arguments.operands {
        if let filling {
          evaluations += filling.evaluations(path, forms, scorer, log: log)
        } else {
          evaluations += forms.evaluations(path, log: log)
        }
        progress.advance()
      }
      progress.finish()
    }
    call.complain(log.inOrder)
    let verdict = Verdict(of: evaluations, gates: gates, hasInputFaults: log.hasErrors)
    // Of a form that should be filled in and was not, nothing but the reason is said.
    if filling != nil, format == .text, log.hasErrors { return 2 }
    let report: String
    switch format {
    case .text: report = text(evaluations, verdict, call)
    case .json:
      report = JSONReport.text(
        evaluations, rubric: rubric, diagnostics: log.inOrder, verdict: verdict,
        call.language)
    }
    guard report.isEmpty || call.deliver(report) else { return 2 }
    return verdict.exitCode(isReportOnly: arguments.has(.reportOnly))
  }

  private static func text(
    _ evaluations: [Evaluation], _ verdict: Verdict, _ call: Call
  ) -> String {
    guard !evaluations.isEmpty else { return "" }
    // Of many forms a line each is read; --full asks for every page.
    let isBatch = evaluations.count > 1
    var sections: [String] = []
    if !isBatch || call.arguments.has(.full) {
      sections = evaluations.map { TextReport.text($0, call.language, style: call.style) }
    }
    if isBatch {
      sections.append(BatchReport.text(evaluations, call.language, style: call.style))
    }
    let open = call.asksForGate ? 0 : evaluations.reduce(0) { $0 + $1.openParts }
    sections.append(TextReport.verdict(verdict, open: open, call.language, style: call.style))
    return sections.joined(separator: "\n")
  }
}

extension OptionDefinition {
  static let full = OptionDefinition(
    "--full", nil, "多份自评表时，除每份一行的汇总外，也输出每份的完整说明",
    "with several forms, every form's page besides the line each")
}
