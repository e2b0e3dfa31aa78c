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
  static let usage =
    "review FORM… [--rubric auto|ID|FILE|FOLDER]… [--decisions FILE] [--format text|json|xlsx|csv]"
  static let options: [OptionDefinition] =
    [
      .rubric, .sheet, .column, .decisions, .initDecisions, .year, .planned, .executed, .noConvert,
      .tolerance,
      .reviewFormat, .output, .force, .full, .jobs,
    ] + OptionDefinition.gates
  static let examples = [
    "ziping review Samples/xinzhou-2021/部门整体支出.csv --rubric xinzhou-2021-department",
    "ziping review 自评表.csv --init-decisions 复核.json",
    "ziping review 自评表.csv --decisions 复核.json",
    "ziping review 自评表.csv --format xlsx --output 复核表.xlsx",
    "ziping review 自评表.csv --decisions 复核表.xlsx",
    "ziping review 自评表.csv --tolerance 0.1 --format json --output review.json",
    "ziping review 2021/*.xlsx --full",
  ]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    guard !arguments.operands.isEmpty else { throw UsageError(.formMissing) }
    let format = try ReviewFormat.of(arguments)
    let tolerance = try arguments.number(.tolerance) ?? Review.standardTolerance
    var options = try FormOptions(arguments)
    options.takesDigests = format == .json
    try refuseContradictions(arguments)
    let jobs = try arguments.jobs(over: arguments.operands.count)
    let gateSource = try GateSource(arguments)
    let log = DiagnosticLog()
    let baseline = gateSource.recorded
    let byDecisions = recordedRubrics(arguments[.decisions])
    // Which forms decisions are about is not known before they are read.
    let rubrics = RubricSelection(
      arguments.all(.rubric), recorded: (baseline?.rubrics ?? []) + byDecisions,
      of: byDecisions.isEmpty ? baseline : nil, log: log)
    // Sheets to fill in, decisions and pages are about whole reviews; of others, what is printed is kept.
    let keepsReviews =
      ![.text, .json].contains(format) || arguments.has(.full) || arguments.has(.decisions)
      || arguments.has(.initDecisions)
    var results = ReviewResults(call, format, Verdict.Gates(), keepsReviews: keepsReviews)
    if let rubrics {
      let reviewer = rubrics.named.map { Reviewer($0) } ?? Reviewer()
      let forms = FormSource(rubrics, options)
      let gateLog = DiagnosticLog()
      results = ReviewResults(
        call, format, try gateSource.gates(rubrics, log: gateLog), keepsReviews: keepsReviews)
      if arguments.has(.decisions) {
        let reviews = decided(by: reviewer, forms, tolerance, jobs, arguments, log)
        for review in reviews { results.add(ReviewedPiece(review, results.wanted)) }
      } else {
        review(by: reviewer, forms, tolerance, jobs, call, &results, log)
      }
      results.finish(reviewer)
      if rubrics.named == nil {
        gateSource.warn(of: results.rubrics, results.verdict, log: gateLog)
      }
      log.add(gateLog)
    }
    if let path = arguments[.initDecisions] {
      return writeTemplate(results.reviews, to: path, call, log)
    }
    call.complain(log.inOrder)
    results.verdict.finish(hasInputFaults: log.hasErrors)
    let isDelivered =
      switch format {
      case .text: results.count == 0 || call.deliver { results.writeText(to: $0) }
      case .json:
        // An earlier report is not given up for one without any review.
        results.count == 0 && arguments.has(.decisions) && arguments.has(.output)
          || call.deliver {
            results.writeJSON(diagnostics: log.inOrder, to: $0)
          }
      case .csv:
        results.count == 0
          || call.deliverToFillIn(
            SheetCSV.text(ReviewSheetLayout.table(results.reviews, call.language)))
      case .xlsx: results.count == 0 || writeWorkbook(results.reviews, call)
      }
    guard isDelivered else { return 2 }
    return results.verdict.exitCode(isReportOnly: arguments.has(.reportOnly))
  }

  /// The rubrics by which decisions were made, if they say so.
  private static func recordedRubrics(_ path: String?) -> [RubricMark] {
    guard let path, path != "-", let bytes = InputFile.read(path, log: DiagnosticLog()) else {
      return []
    }
    return DecisionsReader.rubrics(of: bytes)
  }

  /// A file to fill in is written from the forms alone.
  private static func refuseContradictions(_ arguments: Arguments) throws(UsageError) {
    guard arguments.has(.initDecisions) else { return }
    let others: [OptionDefinition] = [.decisions, .output, .format] + OptionDefinition.gates
    for option in others where arguments.has(option) {
      throw UsageError(
        .notTogether, [.text(OptionDefinition.initDecisions.name), .text(option.name)])
    }
  }

  /// Reviews the forms of all files; what is kept of each is what is printed.
  private static func review(
    by reviewer: Reviewer, _ forms: FormSource, _ tolerance: ExactDecimal, _ jobs: Int,
    _ call: Call,
    _ results: inout ReviewResults, _ log: DiagnosticLog
  ) {
    let paths = call.arguments.operands
    let wanted = results.wanted
    Workers.run(paths.count, jobs: jobs) { index -> (Diagnostics, [ReviewedPiece]) in
      let own = DiagnosticLog()
      let pieces = forms.evaluations(paths[index], log: own).compactMap {
        review($0, ResolvedDecisions(), by: reviewer, tolerance, own)
      }.map { ReviewedPiece($0, wanted) }
      return (own.all, pieces)
    } take: { said, pieces in
      log.add(said)
      for piece in pieces { results.add(piece) }
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

  /// The reviews of all forms with the decisions of a file, none where a decision is refused.
  private static func decided(
    by reviewer: Reviewer, _ forms: FormSource, _ tolerance: ExactDecimal, _ jobs: Int,
    _ arguments: Arguments, _ log: DiagnosticLog
  ) -> [Review] {
    let paths = arguments.operands
    var evaluations: [Evaluation] = []
    Workers.run(paths.count, jobs: jobs) { index -> (Diagnostics, [Evaluation]) in
      let own = DiagnosticLog()
      let evaluations = forms.evaluations(paths[index], log: own)
      return (own.all, evaluations)
    } take: { said, more in
      log.add(said)
      evaluations += more
    }
    let own = DiagnosticLog()
    let path = arguments[.decisions] ?? ""
    let decisions = InputFile.read(path, log: own).flatMap {
      DecisionsReader.read($0, file: InputFile.shownName(path), log: own)
    }
    var resolved = evaluations.map { _ in ResolvedDecisions() }
    if let decisions {
      resolved = DecisionResolver().resolve([decisions], on: evaluations, log: own)
    }
    log.add(own)
    // Nobody should take a review for one with the decisions that it lacks.
    if own.hasErrors { return [] }
    return zip(evaluations, resolved).compactMap { review($0, $1, by: reviewer, tolerance, log) }
  }

  /// Writes the decisions file to fill in; an existing file stays, unless `--force` is given.
  private static func writeTemplate(
    _ reviews: [Review], to path: String, _ call: Call, _ log: DiagnosticLog
  ) -> Int32 {
    guard !log.hasErrors else {
      call.complain(log.inOrder)
      return 2
    }
    let template = DecisionsTemplate.json(reviews, call.language)
    let bytes = Array(template.text.utf8)
    let isWritten =
      call.arguments.has(.force)
      ? OutputFile.write(bytes, to: path, log: log)
      : OutputFile.create(bytes, at: path, log: log)
    call.complain(log.inOrder)
    guard isWritten else { return 2 }
    let message = Message(.templateWritten, [.text(path), .count(template.count)])
    call.console.write(TerminalText.escaped(Wording(call.language).text(message)) + "\n")
    return 0
  }

  /// Writes the review sheets to the file that `--output` names; false after reporting why not.
  private static func writeWorkbook(_ reviews: [Review], _ call: Call) -> Bool {
    let log = DiagnosticLog()
    defer { call.complain(log.inOrder) }
    do throws(WorkbookError) {
      return call.deliverToFillIn(
        try ReviewWorkbook.bytes(reviews, call.language), log: log)
    } catch {
      error.report(to: log, file: call.arguments[.output] ?? "")
      return false
    }
  }
}

extension Phrase {
  fileprivate static let notTogether = Phrase(
    "not-together", "{0} 不能与 {1} 同时使用", "{0} and {1} cannot be given together")
  fileprivate static let templateWritten = Phrase(
    "template-written",
    "{0}：{1} 行待决定；填写 points、level、reviewedActual、notApplicable、veto 之一，以及 reason",
    "{0}: {1} rows to decide; fill in points, level, reviewedActual, notApplicable or veto, and the reason"
  )
  fileprivate static let differenceTooLong = Phrase(
    "difference-too-long", "得分位数太多，差异无法精确计算；请核对“得分”列",
    "the points have too many digits for an exact difference; check the column 得分")
}
