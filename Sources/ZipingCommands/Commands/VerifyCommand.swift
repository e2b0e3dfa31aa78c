import Ziping
import ZipingForms
import ZipingReports

/// `ziping verify`: recomputes JSON reports from the inputs that they carry.
enum VerifyCommand: Command {
  static let name = "verify"
  static let summary = Phrase(
    "verify", "核验 JSON 报告：按它附带的输入和所用的评分规则重算，指出哪里不符",
    "recompute JSON reports from the inputs they carry and say where they are not true")
  static let usage = "verify REPORT.json… [--rubric ID|FILE|FOLDER]…"
  static let options: [OptionDefinition] = [.recordedRubric]
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
    guard let report = ReportFile(path, log: log) else { return 2 }
    guard let count = report.count else {
      log.report(.noReport, at: Place(file: report.name))
      return 2
    }
    guard let number = ReportReader.version(report.frame, log: log),
      let version = ReportVersion(rawValue: number),
      let rubrics = RubricSelection(call.arguments.all(.rubric), log: log)
    else { return 2 }
    let recorded = RecordedRubrics(rubrics)
    // What shows beside others is known when all forms were read: each is read twice, and none kept.
    var run = FormsOfRun()
    for index in 0..<count {
      guard let form = form(index, of: report, recorded, log) else { return 2 }
      if report.hasReviews, count > 1 { run.add(Reviewer().keys(of: form.evaluation)) }
    }
    // A decision that could never have been taken.
    guard !log.hasErrors else { return 1 }
    var check = ReportCheck(report.frame, version)
    for index in 0..<count {
      guard let form = form(index, of: report, recorded, DiagnosticLog()) else { return 2 }
      var review: Review?
      if report.hasReviews {
        guard
          let own = try? Reviewer().review(
            form.evaluation, decisions: form.decisions,
            tolerance: form.tolerance ?? Review.standardTolerance)
        else {
          log.report(.notRecomputable, at: Place(file: report.name))
          return 2
        }
        review = Reviewer().acrossForms(own, in: index, of: run)
      }
      check.add(form.result, form.evaluation, review)
    }
    let differences = check.differences
    for difference in differences { log.add(difference) }
    guard differences.isEmpty else { return 1 }
    let words = Wording(call.language).text(
      Message(
        .reportTrue,
        [.count(count), .names(recorded.scorers.map(\.rubric.id))]))
    call.console.write(TerminalText.escaped("\(report.name): \(words)") + "\n")
    return 0
  }

  /// A result of a report, and what its inputs give.
  private struct Recomputed {
    let result: Node
    let evaluation: Evaluation
    let decisions: ResolvedDecisions
    let tolerance: ExactDecimal?
  }

  private static func form(
    _ index: Int, of report: ReportFile, _ rubrics: RecordedRubrics, _ log: DiagnosticLog
  ) -> Recomputed? {
    guard let result = report.result(index, log: log),
      let form = ReportReader.form(result, of: report.frame, file: report.name, log: log),
      let scorer = rubrics.scorer(form.rubric, log)
    else { return nil }
    guard let evaluation = try? scorer.evaluate(form.submission) else {
      log.report(.notRecomputable, at: form.place)
      return nil
    }
    let decisions =
      form.decisions.isEmpty
      ? nil : DecisionResolver(scorer).resolve(form.decisions, on: [evaluation], log: log).first
    let own = decisions ?? ResolvedDecisions()
    // A review has its decisions beside what was recomputed, a score in it.
    guard let scored = report.hasReviews ? evaluation : try? evaluation.deciding(own) else {
      log.report(.notRecomputable, at: form.place)
      return nil
    }
    return Recomputed(
      result: result, evaluation: scored, decisions: own, tolerance: form.tolerance)
  }
}

extension OptionDefinition {
  /// Where a report's own rubric is to be found.
  fileprivate static let recordedRubric = OptionDefinition(
    "--rubric", "ID|FILE|FOLDER",
    "报告所用的评分规则在哪里（可多次）：不是内置规则时给出文件或文件夹；只认报告里写明的 id 和摘要，不改用别的",
    "where the report's own rubric is, if it is none that ships: a file or a folder (repeatable); only the id and the digest that the report states count, and no other rubric takes their place",
    isRepeatable: true)
}

extension Phrase {
  fileprivate static let reportMissing = Phrase(
    "report-missing", "请给出至少一份 JSON 报告", "name at least one JSON report")
  fileprivate static let reportTrue = Phrase(
    "report-true", "报告属实：{0} 份按 {1} 重算，全部一致",
    "the report is true: {0} recomputed by {1}, all as stated")
}
