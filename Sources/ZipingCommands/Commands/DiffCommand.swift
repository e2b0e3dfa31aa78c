import Ziping
import ZipingReports

/// `ziping diff`: what changed between two evaluations, split exactly by its causes.
enum DiffCommand: Command {
  static let name = "diff"
  static let summary = Phrase(
    "diff", "比较两份自评表、两份报告或同一表在两套规则下的得分，逐项说明差在哪里",
    "compare two forms or reports, or one form under two rubrics, and say what made each difference"
  )
  static let usage =
    "diff A [B] [--rubric auto|ID|FILE|FOLDER]… [--against ID|FILE] [--fail-on lower|any]"
  static let options: [OptionDefinition] = [
    .rubric, .against, .sheet, .column, .year, .planned, .executed, .noConvert, .failOn, .format,
    .output,
  ]
  static let examples = [
    "ziping diff Samples/panzhihua-2021/人大会议.csv --rubric mof-2020-project --against hubei-2020-project",
    "ziping diff 上次.csv 这次.csv --fail-on lower",
    "ziping diff report-old.json report.json",
  ]

  private enum FailOn: String, CaseIterable {
    case lower
    case any
  }

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    let paths = arguments.operands
    guard let first = paths.first, paths.count <= 2,
      paths.count == 2 || arguments.has(.against)
    else { throw UsageError(.twoSides) }
    let format = try arguments.format()
    let failOn = try arguments.choice(.failOn, FailOn.allCases.map { ($0.rawValue, $0) })
    let source = EvaluationSource(try FormOptions(arguments))
    let log = DiagnosticLog()
    guard let rubrics = RubricSelection(arguments.all(.rubric), log: log) else {
      call.complain(log.inOrder)
      return 2
    }
    let before = source.evaluations(first, rubrics: rubrics, log: log)
    // What one file has to say is said once, though it is read for either rubric.
    let ofB = DiagnosticLog()
    let after = self.after(paths.last ?? first, beside: before, rubrics, arguments, source, ofB)
    let said = paths.count == 1 ? Set(log.diagnostics) : []
    log.add(ofB) { !said.contains($0) }
    try refuseUnused(arguments, before + after)
    let differences = pairs(before, after, log)
    call.complain(log.inOrder)
    guard !log.hasErrors, !differences.isEmpty else { return 2 }
    let failed = differences.filter { difference in
      switch failOn {
      case .lower: difference.isLower
      case .any: difference.isAny
      case nil: false
      }
    }.map(\.after.submission.source)
    let exitCode: Int32 = failed.isEmpty ? 0 : 1
    let report =
      switch format {
      case .text:
        differences.map { DifferencePage.text($0, call.language, style: call.style) }
          .joined(separator: "\n")
      case .json:
        DifferenceReport.json(differences, failed: failed, exitCode: exitCode, call.language)
      }
    return call.deliver(report) ? exitCode : 2
  }

  /// The other side, by the rubric that `--against` names, or by those of the first: a rubric is chosen
  /// once, and each form of B is held against A's by the same.
  private static func after(
    _ path: String, beside before: [ScoredForm], _ rubrics: RubricSelection,
    _ arguments: Arguments, _ source: EvaluationSource, _ log: DiagnosticLog
  ) -> [ScoredForm] {
    guard let name = arguments[.against] else {
      return source.evaluations(path, rubrics: rubrics, beside: before, log: log)
    }
    guard let other = RubricSelection([name], log: log) else { return [] }
    return source.evaluations(path, rubrics: other, log: log)
  }

  /// A report has its own year and money: nothing is left that these options could be for.
  private static func refuseUnused(
    _ arguments: Arguments, _ forms: [ScoredForm]
  ) throws(UsageError) {
    guard !forms.isEmpty, forms.allSatisfy(\.isFromReport) else { return }
    let ofForms: [OptionDefinition] = [.sheet, .column, .year, .planned, .executed, .noConvert]
    for option in ofForms where arguments.has(option) {
      throw UsageError(.reportHasOwn, [.text(option.name)])
    }
  }

  /// Compares the forms of both sides in their order.
  private static func pairs(
    _ before: [ScoredForm], _ after: [ScoredForm], _ log: DiagnosticLog
  ) -> [Difference] {
    guard !log.hasErrors else { return [] }
    if before.count != after.count {
      log.report(.unequalCounts, [.count(before.count), .count(after.count)], at: nil)
      return []
    }
    return zip(before, after).compactMap { left, right in
      let difference = try? Difference(
        from: left.evaluation, by: left.scorer, to: right.evaluation, by: right.scorer)
      if difference == nil {
        log.report(.tooLong, at: Place(file: right.evaluation.submission.source))
      }
      return difference
    }
  }
}

extension OptionDefinition {
  static let failOn = OptionDefinition(
    "--fail-on", "lower|any", "B 的总分更低（lower）或有任何变化（any）时以 1 退出",
    "exit with 1 if B is lower (lower) or differs at all (any)")
}

extension Phrase {
  fileprivate static let twoSides = Phrase(
    "two-sides", "请给出两份自评表或报告，或一份自评表和 --against",
    "name two forms or reports, or one form and --against")
  fileprivate static let reportHasOwn = Phrase(
    "report-has-own", "{0} 只用于自评表；报告带有自己的年度和资金，去掉 {0}，或给出自评表",
    "{0} is for forms; a report has its own year and money; leave it out, or name the form")
  fileprivate static let unequalCounts = Phrase(
    "unequal-counts", "A 有 {0} 份自评表，B 有 {1} 份，无法逐份比较",
    "A has {0} forms and B has {1}; they cannot be compared one by one")
  fileprivate static let tooLong = Phrase(
    "difference-too-long", "得分位数太多，差异无法精确计算",
    "the points have too many digits for an exact difference")
}
