import Ziping
import ZipingFormats
import ZipingReports

/// `ziping verify`: recomputes JSON reports from the inputs that they carry.
enum VerifyCommand: Command {
  static let name = "verify"
  static let summary = Phrase(
    "verify", "核验 JSON 报告：按它附带的输入和所用的评分规则重算，指出哪里不符",
    "recompute JSON reports from the inputs they carry and say where they are not true")
  static let usage = "verify REPORT.json… [--rubric ID|FILE]"
  static let options: [OptionDefinition] = [.rubric]
  static let examples = [
    "ziping verify report.json",
    "ziping verify report.json --rubric 本地规则.json",
  ]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    guard !call.arguments.operands.isEmpty else { throw UsageError(.reportMissing) }
    var exitCode: Int32 = 0
    for path in call.arguments.operands {
      exitCode = max(exitCode, verify(path, call))
    }
    return exitCode
  }

  private static func verify(_ path: String, _ call: Call) -> Int32 {
    let log = DiagnosticLog()
    defer { call.complain(log.inOrder) }
    guard let bytes = InputFile.read(path, log: log) else { return 2 }
    let file = InputFile.shownName(path)
    guard let node = JSONReader.read(bytes, file: file, dialect: .strict, log: log) else {
      return 2
    }
    guard ReportReader.isReport(node) else {
      log.report(.noReport, at: Place(file: file))
      return 2
    }
    guard let inputs = ReportReader.inputs(node, file: file, log: log),
      let rubric = EvaluationSource.rubric(of: inputs, given: call.arguments[.rubric], log: log)
    else { return 2 }
    let scorer = Scorer(rubric)
    var evaluations: [Evaluation] = []
    for (submission, place) in zip(inputs.submissions, inputs.places) {
      guard let evaluation = try? scorer.evaluate(submission) else {
        log.report(.notRecomputable, at: place)
        return 2
      }
      evaluations.append(evaluation)
    }
    let resolved = zip(evaluations, inputs.decisions).map { evaluation, decisions in
      DecisionResolver(scorer).resolve(decisions, on: [evaluation], log: log).first
        ?? ResolvedDecisions()
    }
    // A decision that could never have been taken.
    guard !log.hasErrors else { return 1 }
    let single = zip(evaluations, zip(resolved, inputs.tolerances)).compactMap {
      evaluation, rest in
      try? Reviewer(scorer).review(
        evaluation, decisions: rest.0, tolerance: rest.1 ?? Review.standardTolerance)
    }
    guard single.count == evaluations.count else {
      log.report(.notRecomputable, at: Place(file: file))
      return 2
    }
    let reviews = Reviewer(scorer).acrossForms(single)
    let differences = ReportCheck.differences(
      of: node, evaluations: evaluations, reviews: reviews, grades: rubric.grades)
    for difference in differences { log.add(difference) }
    guard differences.isEmpty else { return 1 }
    let words = Wording(call.language).text(
      Message(.reportTrue, [.count(evaluations.count), .text(rubric.id)]))
    call.console.write(TerminalText.escaped("\(file): \(words)") + "\n")
    return 0
  }
}

extension Phrase {
  fileprivate static let reportMissing = Phrase(
    "report-missing", "请给出至少一份 JSON 报告", "name at least one JSON report")
  fileprivate static let noReport = Phrase(
    "no-report", "这不是 ziping 的 JSON 报告；用 ziping score --format json 生成",
    "this is no JSON report of ziping; ziping score --format json makes one")
  fileprivate static let reportTrue = Phrase(
    "report-true", "报告属实：{0} 份按 {1} 重算，全部一致",
    "the report is true: {0} recomputed by {1}, all as stated")
}
