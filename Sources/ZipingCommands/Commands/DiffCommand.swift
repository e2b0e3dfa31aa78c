import Ziping
import ZipingReports

/// `ziping diff`: what changed between two evaluations, split exactly by its causes.
enum DiffCommand: Command {
  static let name = "diff"
  static let summary = Phrase(
    "diff", "比较两份自评表或两份报告的得分，逐项说明差在哪里；--against 看另一套规则（如草案）对一批表的影响",
    "compare two forms or reports and say what made each difference; --against tries another rubric, such as a draft, on forms"
  )
  static let reportFormat: OptionDefinition? = .reportFormat
  static let usage =
    "diff A B | FORM|FOLDER… --against ID|FILE [--rubric auto|ID|FILE|FOLDER]… [--fail-on lower|any] [--output [FORMAT=]FILE|FOLDER/]…"
  static let options: [OptionDefinition] = [
    .rubric, .against, .sheet, .column, .year, .planned, .executed, .noConvert, .failOn, .full,
    .reportFormat, .reportOutput,
  ]
  static let examples = [
    "ziping diff Samples/panzhihua-2021/人大会议.csv --rubric mof-2020-project --against hubei-2020-project",
    "ziping diff 2024/ --against 草案.json",
    "ziping diff 上次.csv 这次.csv --fail-on lower",
    "ziping diff report-old.json report.json",
    "ziping diff 第一次.json 第二次.json",
  ]

  private enum FailOn: String, CaseIterable {
    case lower
    case any

    func fails(_ difference: Difference) -> Bool {
      switch self {
      case .lower: difference.isLower
      case .any: difference.isAny
      }
    }

    /// Whether a form that only one of two rounds has is a change that fails.
    func fails(_ form: ReviewRounds.Form) -> Bool {
      switch self {
      case .lower: form.second == nil
      case .any: form.first == nil || form.second == nil
      }
    }
  }

  static func takesFolders(_ arguments: Arguments) -> Bool { arguments.has(.against) }

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    let paths = arguments.operands
    let isTrial = arguments.has(.against)
    guard isTrial ? !paths.isEmpty : paths.count == 2 else { throw UsageError(.twoSides) }
    let outputs = try ReportOutputs(arguments, .reportFormat)
    let failOn = try arguments.choice(.failOn, FailOn.allCases.map { ($0.rawValue, $0) })
    let source = EvaluationSource(try FormOptions(arguments))
    let log = DiagnosticLog()
    guard let rubrics = RubricSelection(arguments.all(.rubric), log: log) else {
      call.complain(log.inOrder)
      return 2
    }
    let (differences, rounds) =
      isTrial
      ? (try trial(paths, source, rubrics, arguments, log), nil)
      : try pairs(paths, source, rubrics, arguments, log)
    arguments.folders.report(to: log)
    call.complain(log.inOrder)
    guard !differences.isEmpty || rounds != nil, isTrial || !log.hasErrors else { return 2 }
    // Of two forms there is one page, in full.
    if arguments.has(.full), !isTrial, rounds == nil, differences.count < 2 {
      throw UsageError(.fullOfTwo)
    }
    let failed = failOn.map { sources($0, differences, rounds) } ?? []
    let exitCode: Int32 = log.hasErrors ? 2 : failed.isEmpty ? 0 : 1
    let effect = isTrial ? effect(of: differences, log) : nil
    var rendered = RenderedOutputs(outputs.all, call.language)
    for difference in differences {
      rendered.add(rendered.renderers.pieces(of: .difference(difference), []))
    }
    var areDelivered = true
    for output in outputs.all where !output.format.isRendered {
      let report =
        output.format == .json
        ? DifferenceReport.json(
          differences, effect: effect, rounds: rounds, failed: failed, exitCode: exitCode,
          call.language)
        : text(
          differences, rounds == nil ? effect ?? self.effect(of: differences, log) : effect,
          rounds, call, call.style(of: outputs))
      let isDelivered = call.deliver(to: output) { $0.write(report) }
      areDelivered = areDelivered && isDelivered
    }
    let run = rendered.run(
      .difference, log.inOrder, failed: failed, exitCode: exitCode, call.language)
    return rendered.deliver(run, call) && areDelivered ? exitCode : 2
  }

  /// The files of the forms that fail.
  private static func sources(
    _ failOn: FailOn, _ differences: [Difference], _ rounds: ReviewRounds?
  ) -> [String] {
    let alone = (rounds?.forms ?? []).filter { failOn.fails($0) }
    return differences.filter { failOn.fails($0) }.map(\.after.submission.source)
      + alone.compactMap { ($0.second ?? $0.first)?.evaluation.submission.source }
  }

  /// Compares the forms of two files in their order; a rubric is chosen once, and each form of B is held
  /// against A's by the same.
  private static func pairs(
    _ paths: [String], _ source: EvaluationSource, _ rubrics: RubricSelection,
    _ arguments: Arguments, _ log: DiagnosticLog
  ) throws(UsageError) -> (differences: [Difference], rounds: ReviewRounds?) {
    let before = source.evaluations(paths[0], rubrics: rubrics, log: log)
    let after = source.evaluations(paths[1], rubrics: rubrics, beside: before, log: log)
    try refuseUnused(arguments, before + after)
    guard !log.hasErrors else { return ([], nil) }
    if let rounds = rounds(before, after) {
      // The forms of two rounds are told apart by what they are about, not by their order.
      let differences = rounds.forms.compactMap { form -> Difference? in
        guard let first = form.positions.first, let second = form.positions.second else {
          return nil
        }
        return difference(before[first], after[second], log)
      }
      return (differences, rounds)
    }
    if before.count != after.count {
      log.report(.unequalCounts, [.count(before.count), .count(after.count)], at: nil)
      return ([], nil)
    }
    return (zip(before, after).compactMap { difference($0, $1, log) }, nil)
  }

  /// Two rounds of a review, where both sides are reviews.
  private static func rounds(_ before: [ScoredForm], _ after: [ScoredForm]) -> ReviewRounds? {
    let (first, second) = (before.compactMap(\.review), after.compactMap(\.review))
    guard !first.isEmpty, !second.isEmpty, first.count == before.count,
      second.count == after.count
    else { return nil }
    return ReviewRounds(first: first, second: second)
  }

  /// Compares each form under its own rubric and under the one that `--against` names; a form at fault is
  /// left out.
  private static func trial(
    _ paths: [String], _ source: EvaluationSource, _ rubrics: RubricSelection,
    _ arguments: Arguments, _ log: DiagnosticLog
  ) throws(UsageError) -> [Difference] {
    guard let name = arguments[.against], let draft = RubricSelection([name], log: log) else {
      return []
    }
    let comparison = DraftComparison(source, rubrics, against: draft)
    var differences: [Difference] = []
    var isOfReports = true
    for path in paths {
      let own = DiagnosticLog()
      let forms = comparison.evaluations(path, log: own)
      log.add(own)
      isOfReports = isOfReports && forms.allSatisfy(\.before.isFromReport)
      differences += forms.compactMap { difference($0.before, $0.after, log) }
    }
    if isOfReports, !differences.isEmpty { try refuseReading(arguments) }
    return differences
  }

  private static func difference(
    _ before: ScoredForm, _ after: ScoredForm, _ log: DiagnosticLog
  ) -> Difference? {
    let difference = try? Difference(
      from: before.evaluation, by: before.scorer, to: after.evaluation, by: after.scorer)
    if difference == nil {
      log.report(.tooLong, at: Place(file: after.evaluation.submission.source))
    }
    return difference
  }

  /// What a rubric makes of all forms together.
  private static func effect(of differences: [Difference], _ log: DiagnosticLog) -> RubricEffect? {
    var effect = RubricEffect()
    for difference in differences {
      guard (try? effect.add(difference)) != nil else { return nil }
    }
    return effect
  }

  /// A page for two forms or for the only one that a rubric was tried on; for more a summary of which
  /// rows moved most, and in how many forms; of two rounds what became of the rows, and a page for each
  /// form where all is asked for.
  private static func text(
    _ differences: [Difference], _ effect: RubricEffect?, _ rounds: ReviewRounds?, _ call: Call,
    _ style: TextStyle
  ) -> String {
    let isSummed =
      effect != nil && differences.count > 1 || rounds.map { $0.forms.count > 1 } ?? false
    var pages: [String] = []
    if !isSummed || call.arguments.has(.full) {
      pages = differences.map { DifferencePage.text($0, call.language, style: style) }
    }
    if let rounds {
      pages.append(RoundsPage.text(rounds, call.language, style: style))
    }
    if let effect, isSummed {
      let places = differences.map { max($0.before.places, $0.after.places) }.max() ?? 2
      pages.append(EffectPage.text(effect, places: places, call.language, style: style))
    }
    return pages.joined(separator: "\n")
  }

  /// A report has its own year and money: nothing is left that these options could be for.
  private static func refuseUnused(
    _ arguments: Arguments, _ forms: [ScoredForm]
  ) throws(UsageError) {
    guard !forms.isEmpty, forms.allSatisfy(\.isFromReport) else { return }
    try refuseReading(arguments)
  }

  private static func refuseReading(_ arguments: Arguments) throws(UsageError) {
    let ofForms: [OptionDefinition] = [.sheet, .column, .year, .planned, .executed, .noConvert]
    for option in ofForms where arguments.has(option) {
      throw UsageError(.reportHasOwn, [.text(option.name)])
    }
  }
}

extension OptionDefinition {
  static let failOn = OptionDefinition(
    "--fail-on", "lower|any", "B 的总分更低、缺了 A 的表（lower）或有任何变化（any）时以 1 退出",
    "exit with 1 if B is lower or lacks a form of A (lower), or differs at all (any)")
}

extension Phrase {
  fileprivate static let twoSides = Phrase(
    "two-sides", "请给出两份自评表或报告，或若干份自评表和 --against",
    "name two forms or reports, or forms and --against")
  fileprivate static let fullOfTwo = Phrase(
    "full-of-two", "--full 用于多份表：除汇总外，也输出每份的完整说明；这里只有一份",
    "--full is for several forms: every form's page besides the summary; here is one")
  fileprivate static let reportHasOwn = Phrase(
    "report-has-own", "{0} 只用于自评表；报告带有自己的年度和资金，去掉 {0}，或给出自评表",
    "{0} is for forms; a report has its own year and money; leave it out, or name the form")
  static let unequalCounts = Phrase(
    "unequal-counts", "A 有 {0} 份自评表，B 有 {1} 份，无法逐份比较",
    "A has {0} forms and B has {1}; they cannot be compared one by one")
  fileprivate static let tooLong = Phrase(
    "difference-too-long", "得分位数太多，差异无法精确计算",
    "the points have too many digits for an exact difference")
}

extension [Phrase] {
  /// What is said here of an input.
  static var diffCommand: [Phrase] { [.tooLong, .unequalCounts] }
}
