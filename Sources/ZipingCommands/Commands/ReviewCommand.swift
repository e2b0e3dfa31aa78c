import Ziping
import ZipingFormats
import ZipingReports

/// `ziping review`: holds what forms claim against what the rubric makes of them.
enum ReviewCommand: Command {
  static let name = "review"
  static let summary = Phrase(
    "review", "复核自评得分：自评、复算、差异及原因",
    "hold claimed scores against recomputed ones and say why they differ")
  static let usage =
    "review FORM… [--rubric ID|FILE] [--decisions FILE] [--format text|json|xlsx|csv]"
  static let options: [OptionDefinition] =
    [
      .rubric, .sheet, .decisions, .initDecisions, .year, .planned, .executed, .tolerance,
      .reviewFormat, .output, .force, .full,
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
    let options = try FormOptions(arguments)
    try refuseContradictions(arguments)
    let gateSource = try GateSource(arguments)
    let log = DiagnosticLog()
    let rubric = RubricSource.load(arguments[.rubric], log: log)
    var reviews: [Review] = []
    var gates = Verdict.Gates()
    if let rubric {
      reviews = try self.reviews(by: Scorer(rubric), tolerance, options, arguments, log)
      gates = try gateSource.gates(rubric, log: log)
    }
    if let path = arguments[.initDecisions] {
      return writeTemplate(reviews, rubric, to: path, call, log)
    }
    call.complain(log.inOrder)
    let verdict = Verdict(of: reviews, gates: gates, hasInputFaults: log.hasErrors)
    let isDelivered =
      switch format {
      case .text: reviews.isEmpty || call.deliver(text(reviews, verdict, call))
      case .json:
        // An earlier report is not given up for one without any review.
        reviews.isEmpty && arguments.has(.decisions) && arguments.has(.output)
          || call.deliver(
            ReviewReport.json(
              reviews, rubric: rubric, diagnostics: log.inOrder, verdict: verdict, call.language))
      case .csv:
        reviews.isEmpty
          || call.deliverToFillIn(
            SheetCSV.text(ReviewSheetLayout.table(reviews, call.language)))
      case .xlsx: reviews.isEmpty || writeWorkbook(reviews, rubric, call)
      }
    guard isDelivered else { return 2 }
    return verdict.exitCode(isReportOnly: arguments.has(.reportOnly))
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

  /// The reviews of all forms, none where a decision is refused.
  private static func reviews(
    by scorer: Scorer, _ tolerance: ExactDecimal, _ options: FormOptions, _ arguments: Arguments,
    _ log: DiagnosticLog
  ) throws(UsageError) -> [Review] {
    let forms = FormSource(scorer, options)
    let evaluations = arguments.operands.flatMap { forms.evaluations($0, log: log) }
    var resolved = evaluations.map { _ in ResolvedDecisions() }
    if let path = arguments[.decisions] {
      let own = DiagnosticLog()
      let bytes = InputFile.read(path, log: own)
      let decisions = bytes.flatMap {
        DecisionsReader.read($0, file: InputFile.shownName(path), log: own)
      }
      if let decisions {
        resolved =
          decisions.sheets.isEmpty
          ? DecisionResolver(scorer).resolve(decisions.decisions, on: evaluations, log: own)
          : DecisionResolver(scorer).resolve(decisions.sheets, on: evaluations, log: own)
      }
      log.add(own)
      // Nobody should take a review for one with the decisions that it lacks.
      if own.hasErrors { return [] }
    }
    var reviews: [Review] = []
    for (evaluation, decisions) in zip(evaluations, resolved) {
      do {
        reviews.append(
          try Reviewer(scorer).review(evaluation, decisions: decisions, tolerance: tolerance))
      } catch {
        let form = evaluation.submission
        log.add(
          Diagnostic(
            .error, .differenceTooLong, at: Place(file: form.source), form: form.number))
      }
    }
    return Reviewer(scorer).acrossForms(reviews)
  }

  /// Writes the decisions file to fill in; an existing file stays, unless `--force` is given.
  private static func writeTemplate(
    _ reviews: [Review], _ rubric: Rubric?, to path: String, _ call: Call,
    _ log: DiagnosticLog
  ) -> Int32 {
    guard let rubric, !log.hasErrors else {
      call.complain(log.inOrder)
      return 2
    }
    let template = DecisionsTemplate.json(reviews, rubric: rubric, call.language)
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
  private static func writeWorkbook(
    _ reviews: [Review], _ rubric: Rubric?, _ call: Call
  ) -> Bool {
    guard let rubric else { return true }
    let log = DiagnosticLog()
    defer { call.complain(log.inOrder) }
    do throws(WorkbookError) {
      return call.deliverToFillIn(
        try ReviewWorkbook.bytes(reviews, rubric: rubric, call.language), log: log)
    } catch {
      error.report(to: log, file: call.arguments[.output] ?? "")
      return false
    }
  }

  private static func text(_ reviews: [Review], _ verdict: Verdict, _ call: Call) -> String {
    guard !reviews.isEmpty else { return "" }
    let isBatch = reviews.count > 1
    var sections: [String] = []
    if !isBatch || call.arguments.has(.full) {
      sections = reviews.map { TextReport.text($0, call.language, style: call.style) }
    }
    if isBatch { sections.append(ReviewSummary.text(reviews, call.language, style: call.style)) }
    let open = call.asksForGate ? 0 : reviews.reduce(0) { $0 + $1.reviewed.openParts }
    sections.append(
      TextReport.verdict(
        verdict, open: open, told: isBatch ? [.differences, .gradeFlip] : [], call.language,
        style: call.style))
    return sections.joined(separator: "\n")
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
