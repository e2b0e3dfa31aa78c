import Ziping
import ZipingReports

/// `ziping score`: forms in, explained scores out.
enum ScoreCommand: Command {
  static let name = "score"
  static let summary = Phrase(
    "score", "计算自评表的得分与等级，逐项说明理由", "score self-evaluation forms and explain every point")
  static let reportFormat: OptionDefinition? = .reportFormat
  static let usage =
    "score FORM|FOLDER… [--rubric auto|ID|FILE|FOLDER]… [--output [FORMAT=]FILE|FOLDER/]… [--fill FILE|FOLDER/]"
  static let options: [OptionDefinition] =
    [
      .rubric, .sheet, .column, .year, .planned, .executed, .noConvert, .reportFormat,
      .reportOutput, .full,
      .fill, .decisions, .by, .on, .acceptInside, .jobs,
    ] + OptionDefinition.gates
  static let examples = [
    "ziping score Samples/xinzhou-2021/部门整体支出.csv --rubric xinzhou-2021-department",
    "ziping score Samples/panzhihua-2021/一般行政管理事务.csv --min-grade 良",
    "ziping score 自评表.xlsx --sheet 自评表 --year 2021 --planned 100万元 --executed 98.5万元",
    "ziping score 自评表.xlsx --fill 自评表-得分.xlsx",
    "ziping score 2021/*.xlsx --fill 得分/",
    "ziping score 自评表.xlsx --decisions 复核.xlsx",
    "ziping score 2021/ --output report.json --output 网页/",
    "ziping score 自评表.xlsx --output 自评报告.docx",
    "ziping score - < 自评表.csv",
  ]

  static func takesFolders(_ arguments: Arguments) -> Bool { true }

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    guard !arguments.operands.isEmpty else { throw UsageError(.formMissing) }
    let outputs = try ReportOutputs(arguments, .reportFormat)
    let gateSource = try GateSource(arguments)
    var options = try FormOptions(arguments)
    options.takesDigests = !outputs.areText || arguments.has(.fill)
    let jobs = try arguments.jobs(over: arguments.operands.count)
    let filling = try FormFilling(call)
    let decisions = try DecisionSource(call)
    let log = DiagnosticLog()
    var scores = Scores(call, outputs, Verdict.Gates())
    let recorded = gateSource.recorded
    let byDecisions = decisions.recordedRubrics
    let rubrics = RubricSelection(
      arguments.all(.rubric), recorded: (recorded?.rubrics ?? []) + byDecisions,
      of: byDecisions.isEmpty ? recorded : nil, log: log)
    if let rubrics {
      let forms = FormSource(rubrics, options)
      scores = Scores(call, outputs, try gateSource.gates(rubrics, log: log))
      // Nothing is written by a call that is at fault.
      let filling = log.hasErrors ? nil : filling
      if decisions.options.isGiven {
        scoreDecided(by: forms, decisions, filling, jobs, call, &scores, log)
      } else {
        score(by: forms, filling, jobs, call, &scores, log)
      }
      if rubrics.named == nil { gateSource.warn(of: scores.rubrics, scores.verdict, log: log) }
    }
    arguments.folders.report(to: log)
    call.complain(log.inOrder)
    scores.verdict.finish(hasInputFaults: log.hasErrors)
    // Of a form that should be filled in and was not, nothing but the reason is said.
    if filling != nil, outputs.areText, log.hasErrors, arguments.operands.count == 1 { return 2 }
    let exitCode = scores.verdict.exitCode(isReportOnly: arguments.has(.reportOnly))
    // An earlier report is not given up for one whose decisions were refused.
    if scores.count == 0, decisions.options.isGiven, arguments.has(.output) { return exitCode }
    return scores.deliver(outputs, log.inOrder, exitCode, call) ? exitCode : 2
  }

  /// Scores the forms of all files with what a reviewer decided about them.
  private static func scoreDecided(
    by forms: FormSource, _ decisions: DecisionSource, _ filling: FormFilling?, _ jobs: Int,
    _ call: Call, _ scores: inout Scores, _ log: DiagnosticLog
  ) {
    let files = decisions.decided(
      call.arguments.operands, by: forms, keepsInputs: filling != nil, jobs, log)
    for decided in files {
      var evaluations: [Evaluation] = []
      for (evaluation, own) in zip(decided.file.evaluations, decided.decisions) {
        guard let evaluation = try? evaluation.deciding(own) else {
          log.report(.decidedTooLong, at: Place(file: evaluation.submission.source))
          continue
        }
        evaluations.append(evaluation)
        scores.add(ScoredPiece(evaluation, scores.wanted))
      }
      let copy = filling?.copy(of: decided.file, evaluations, log: log)
      filling?.write(copy, call, log: log)
    }
  }

  /// Scores the forms of all files; what is kept of each is what is printed.
  private static func score(
    by forms: FormSource, _ filling: FormFilling?, _ jobs: Int, _ call: Call,
    _ scores: inout Scores, _ log: DiagnosticLog
  ) {
    let paths = call.arguments.operands
    let progress = call.console.progress(over: paths.count)
    let wanted = scores.wanted
    Workers.run(paths.count, jobs: jobs) { index -> ScoredPieces in
      let own = DiagnosticLog()
      let file = forms.file(paths[index], log: own)
      let copy = filling?.copy(of: file, file.evaluations, log: own)
      let pieces = file.evaluations.map { ScoredPiece($0, wanted) }
      return ScoredPieces(said: own.all, pieces: pieces, copy: copy)
    } take: { file in
      log.add(file.said)
      for piece in file.pieces { scores.add(piece) }
      filling?.write(file.copy, call, log: log)
      progress.advance()
    }
    progress.finish()
  }
}

/// What is kept of a file.
private struct ScoredPieces: Sendable {
  let said: Diagnostics
  let pieces: [ScoredPiece]
  let copy: FormFilling.Copy?
}

extension OptionDefinition {
  static let full = OptionDefinition(
    "--full", nil, "一份自评表时写出每行的理由和每个问题；多份时除汇总外，也输出每份的一页",
    "of one form, every reason and finding; of several, every form's page besides the summary")
}

extension Phrase {
  static let decidedTooLong = Phrase(
    "total-too-long", "分值位数太多，总分无法精确计算；请核对复核得分",
    "the points have too many digits for an exact total; check the reviewed points")
}
