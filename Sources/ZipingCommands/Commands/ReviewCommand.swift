import Ziping
import ZipingFiles
import ZipingForms
import ZipingReports

/// `ziping review`: holds what forms claim against what the rubric makes of them.
enum ReviewCommand: Command {
  static let name = "review"
  static let summary = Phrase(
    "review", "复核自评得分：自评、复算、差异及原因",
    "hold claimed scores against recomputed ones and say why they differ")
  static let reportFormat: OptionDefinition? = .reviewFormat
  static let usage =
    "review FORM|FOLDER… [--rubric auto|ID|FILE|FOLDER]… [--init-decisions FILE | --decisions FILE…] [--output [FORMAT=]FILE|FOLDER/]… [--fill FILE|FOLDER/]"
  static let options: [OptionDefinition] =
    [
      .rubric, .sheet, .column, .decisions, .by, .on, .acceptInside, .initDecisions, .year,
      .planned, .executed, .noConvert,
      .tolerance,
      .reviewFormat, .reportOutput, .fill, .force, .full, .jobs,
    ] + OptionDefinition.gates
  static let examples = [
    "ziping review Samples/xinzhou-2021/部门整体支出.csv --rubric xinzhou-2021-department",
    "ziping review 自评表.csv --init-decisions 复核.xlsx",
    "ziping review 自评表.csv --decisions 复核.xlsx --by 李复核 --on 2022-03-01",
    "ziping review 2021/*.xlsx --decisions 甲.xlsx --decisions 乙.xlsx --output 汇总.xlsx",
    "ziping review 自评表.csv --accept-inside --by 李复核",
    "ziping review 2021/*.xlsx --decisions 复核.xlsx --fill 退回/",
    "ziping review 自评表.csv --tolerance 0.1 --format json --output review.json",
    "ziping review 2021/*.xlsx --full",
  ]

  static func takesFolders(_ arguments: Arguments) -> Bool { true }

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    guard !arguments.operands.isEmpty else { throw UsageError(.formMissing) }
    let outputs = try ReportOutputs(arguments, .reviewFormat)
    let tolerance = try arguments.number(.tolerance) ?? Review.standardTolerance
    var options = try FormOptions(arguments)
    options.takesDigests = !outputs.areText || arguments.has(.fill)
    try refuseContradictions(arguments)
    let jobs = try arguments.jobs(over: arguments.operands.count)
    let gateSource = try GateSource(arguments)
    let filling = try FormFilling(call)
    let decisions = try DecisionSource(call)
    let log = DiagnosticLog()
    let baseline = gateSource.recorded
    let byDecisions = decisions.recordedRubrics
    // Which forms decisions are about is not known before they are read.
    let rubrics = RubricSelection(
      arguments.all(.rubric), recorded: (baseline?.rubrics ?? []) + byDecisions,
      of: byDecisions.isEmpty ? baseline : nil, log: log)
    // Sheets to fill in, decisions and pages are about whole reviews; of others, what is printed is kept.
    let keepsReviews =
      outputs.all.contains { ![.text, .json].contains($0.format) } || arguments.has(.full)
      || decisions.options.isGiven
      || arguments.has(.initDecisions)
    var results = ReviewResults(call, outputs, Verdict.Gates(), keepsReviews: keepsReviews)
    if let rubrics {
      let reviewer = rubrics.named.map { Reviewer($0) } ?? Reviewer()
      let forms = FormSource(rubrics, options)
      let gateLog = DiagnosticLog()
      results = ReviewResults(
        call, outputs, try gateSource.gates(rubrics, log: gateLog), keepsReviews: keepsReviews)
      // Nothing is written by a call that is at fault.
      let filling = gateLog.hasErrors ? nil : filling
      if decisions.options.isGiven {
        let files = decisions.decided(
          arguments.operands, by: forms, keepsInputs: filling != nil, jobs, log)
        for file in files {
          let reviews = zip(file.file.evaluations, file.decisions).compactMap {
            review($0, $1, by: reviewer, tolerance, log)
          }
          for review in reviews { results.add(ReviewedPiece(review, results.wanted)) }
          let copy = filling?.copy(of: file.file, reviews.map(\.reviewed), log: log)
          filling?.write(copy, call, log: log)
        }
      } else {
        review(by: reviewer, forms, filling, tolerance, jobs, call, &results, log)
      }
      results.finish(reviewer)
      if rubrics.named == nil {
        gateSource.warn(of: results.rubrics, results.verdict, log: gateLog)
      }
      log.add(gateLog)
    }
    arguments.folders.report(to: log)
    if let path = arguments[.initDecisions] {
      return ReviewFiles(results.reviews, call).writeTemplate(to: path, log)
    }
    call.complain(log.inOrder)
    results.verdict.finish(hasInputFaults: log.hasErrors)
    let exitCode = results.verdict.exitCode(isReportOnly: arguments.has(.reportOnly))
    // An earlier report is not given up for one without any review.
    if results.count == 0, decisions.options.isGiven, arguments.has(.output) { return exitCode }
    return results.deliver(outputs, log.inOrder, exitCode, call) ? exitCode : 2
  }

  /// A file to fill in is no result: it has no gate, and questions are asked of the forms alone.
  private static func refuseContradictions(_ arguments: Arguments) throws(UsageError) {
    guard let path = arguments[.initDecisions] else { return }
    var others: [OptionDefinition] = [.output, .fill, .format] + OptionDefinition.gates
    // Sheets hold what was decided before; a list of questions does not.
    if !ReviewFiles.areSheets(path) { others += [.decisions, .acceptInside] }
    for option in others where arguments.has(option) {
      throw UsageError(
        .notTogether, [.text(OptionDefinition.initDecisions.name), .text(option.name)])
    }
  }

  /// Reviews the forms of all files; what is kept of each is what is printed.
  private static func review(
    by reviewer: Reviewer, _ forms: FormSource, _ filling: FormFilling?,
    _ tolerance: ExactDecimal, _ jobs: Int, _ call: Call, _ results: inout ReviewResults,
    _ log: DiagnosticLog
  ) {
    let paths = call.arguments.operands
    let wanted = results.wanted
    Workers.run(paths.count, jobs: jobs) { index -> ReviewedPieces in
      let own = DiagnosticLog()
      let file = forms.file(paths[index], log: own)
      let reviews = file.evaluations.compactMap {
        review($0, ResolvedDecisions(), by: reviewer, tolerance, own)
      }
      let copy = filling?.copy(of: file, reviews.map(\.reviewed), log: own)
      let pieces = reviews.map { ReviewedPiece($0, wanted) }
      return ReviewedPieces(said: own.all, pieces: pieces, copy: copy)
    } take: { file in
      log.add(file.said)
      for piece in file.pieces { results.add(piece) }
      filling?.write(file.copy, call, log: log)
    }
  }

  /// The review of a form, or nil after reporting why there is none.
  private static func review(
    _ evaluation: Evaluation, _ decisions: ResolvedDecisions, by reviewer: Reviewer,
    _ tolerance: ExactDecimal, _ log: DiagnosticLog
  ) -> Review? {
    do {
      return try reviewer.review(evaluation, decisions: decisions, tolerance: tolerance)
    } catch {
      let form = evaluation.submission
      log.add(
        Diagnostic(
          .error, .differenceTooLong, at: Place(file: form.source), form: form.number))
      return nil
    }
  }
}

/// What is kept of a file.
private struct ReviewedPieces: Sendable {
  let said: Diagnostics
  let pieces: [ReviewedPiece]
  let copy: FormFilling.Copy?
}

extension Phrase {
  fileprivate static let notTogether = Phrase(
    "not-together", "{0} 不能与 {1} 同时使用", "{0} and {1} cannot be given together")
  fileprivate static let differenceTooLong = Phrase(
    "difference-too-long", "得分位数太多，差异无法精确计算；请核对“得分”列",
    "the points have too many digits for an exact difference; check the column 得分")
}
