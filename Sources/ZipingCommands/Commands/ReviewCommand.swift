import Ziping
import ZipingReports

/// `ziping review`: holds what forms claim against what the rubric makes of them.
enum ReviewCommand: Command {
  static let name = "review"
  static let summary = Phrase(
    "review", "复核自评得分：自评、复算、差异及原因",
    "hold claimed scores against recomputed ones and say why they differ")
  static let usage = "review FORM… [--rubric ID|FILE] [--tolerance N] [--format text|json]"
  static let options: [OptionDefinition] = [
    .rubric, .year, .planned, .executed, .tolerance, .format, .output, .strict,
  ]
  static let examples = [
    "ziping review Samples/xinzhou-2021/部门整体支出.csv --rubric xinzhou-2021-department",
    "ziping review 自评表.csv --tolerance 0.1 --format json --output review.json",
  ]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    guard !arguments.operands.isEmpty else { throw UsageError(.formMissing) }
    let format = try arguments.format()
    let tolerance = try arguments.number(.tolerance) ?? Review.standardTolerance
    _ = try arguments.year()
    let log = DiagnosticLog()
    let rubric = RubricSource.load(arguments[.rubric], log: log)
    var reviews: [Review] = []
    if let rubric {
      let scorer = Scorer(rubric)
      let forms = try FormSource(scorer, arguments)
      for path in arguments.operands {
        for evaluation in forms.evaluations(path, log: log) {
          do {
            reviews.append(try scorer.review(evaluation, tolerance: tolerance))
          } catch {
            log.report(.differenceTooLong, at: Place(file: evaluation.submission.source))
          }
        }
      }
    }
    call.complain(log.inOrder)
    let gates = Verdict.Gates(failsFrom: arguments.has(.strict) ? .warning : .error)
    let verdict = Verdict(
      of: reviews, gates: gates, hasInputFaults: log.hasErrors, diagnostics: log.inOrder)
    let report =
      switch format {
      case .text: text(reviews, verdict, call)
      case .json:
        ReviewReport.json(
          reviews, rubric: rubric, diagnostics: log.inOrder, verdict: verdict, call.language)
      }
    guard report.isEmpty || call.deliver(report) else { return 2 }
    return verdict.exitCode
  }

  private static func text(_ reviews: [Review], _ verdict: Verdict, _ call: Call) -> String {
    guard !reviews.isEmpty else { return "" }
    let sections =
      reviews.map { TextReport.text($0, call.language, style: call.style) }
      + [TextReport.verdict(verdict, call.language, style: call.style)]
    return sections.joined(separator: "\n")
  }
}

extension Phrase {
  fileprivate static let differenceTooLong = Phrase(
    "difference-too-long", "得分位数太多，差异无法精确计算；请核对“得分”列",
    "the points have too many digits for an exact difference; check the column 得分")
}
