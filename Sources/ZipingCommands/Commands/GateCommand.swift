import Ziping
import ZipingForms
import ZipingReports

/// `ziping gate init`: writes the gates that a result meets today.
enum GateCommand: Command {
  static let name = "gate"
  static let summary = Phrase(
    "gate", "按一份结果写出它今天正好能过的关卡文件，供 --gate 使用",
    "write the gates that a result meets today, for --gate")
  static let usage = "gate init --from REPORT [--rubric auto|ID|FILE|FOLDER]… [--output gate.json]"
  static let verbs = ["init"]
  static let options: [OptionDefinition] = [.fromReport, .rubric, .output]
  static let examples = [
    "ziping gate init --from report.json --output gate.json",
    "ziping gate init --from Samples/panzhihua-2021/人大会议.csv",
  ]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    guard arguments.operands == ["init"], let path = arguments[.fromReport] else {
      throw UsageError(.initFrom)
    }
    let log = DiagnosticLog()
    let rubrics = RubricSelection(arguments.all(.rubric), log: log)
    let forms =
      rubrics.map {
        EvaluationSource(FormOptions()).evaluations(path, rubrics: $0, log: log)
      } ?? []
    if forms.isEmpty, !log.hasErrors { log.report(.nothingToMeet, at: Place(file: path)) }
    call.complain(log.inOrder)
    guard !log.hasErrors else { return 2 }
    let evaluations = forms.map(\.evaluation)
    guard let gates = GateReport.json(evaluations) else {
      call.complain(Self.obstacles(evaluations))
      return 1
    }
    return call.deliver(gates) ? 0 : 2
  }

  /// What keeps a result from meeting any gate.
  private static func obstacles(_ evaluations: [Evaluation]) -> [Diagnostic] {
    Verdict(of: evaluations, gates: Verdict.Gates(), hasInputFaults: false).conditions
      .filter { !$0.passed }.map { condition in
        let place = condition.place ?? Place(file: condition.source)
        guard condition.gate == .findings else {
          return Diagnostic(.error, .nothingPassesWithoutTotal, at: place, form: condition.form)
        }
        return Diagnostic(
          .error, .nothingPasses,
          [.text(condition.actual ?? "0"), .text(condition.subject ?? "")], at: place,
          form: condition.form)
      }
  }
}

extension OptionDefinition {
  static let fromReport = OptionDefinition(
    "--from", "REPORT", "JSON 报告，或自评表", "a JSON report, or a form")
}

extension [Phrase] {
  /// What is said here of an input.
  static var gateCommand: [Phrase] {
    [.nothingToMeet, .nothingPasses, .nothingPassesWithoutTotal]
  }
}

extension Phrase {
  fileprivate static let nothingPasses = Phrase(
    "nothing-passes", "有 {0} 个错误（如 {1}），今天过不了任何关卡，没有写出文件；改正后再写",
    "{0} {0|finding is an error|findings are errors} (such as {1}), so that no gate is met today and none was written; correct them first"
  )
  fileprivate static let nothingPassesWithoutTotal = Phrase(
    "nothing-passes", "得不出总分，今天过不了任何关卡，没有写出文件",
    "there is no total, so that no gate is met today and none was written")
  fileprivate static let initFrom = Phrase(
    "gate-init", "用法：ziping gate init --from REPORT", "usage: ziping gate init --from REPORT")
  fileprivate static let nothingToMeet = Phrase(
    "no-evaluation", "报告里没有任何评分结果", "the report has no evaluation")
}
