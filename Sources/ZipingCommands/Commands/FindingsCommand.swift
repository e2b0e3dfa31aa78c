import Ziping
import ZipingReports

/// `ziping findings`: every finding that the program makes, and every cause of a difference.
enum FindingsCommand: Command {
  static let name = "findings"
  static let summary = Phrase(
    "findings", "列出发现的各种问题和复核的差异原因，说明为什么要查",
    "list what is looked for in a form and the causes of differences, and say why")
  static let usage = "findings list | explain CODE"
  static let options: [OptionDefinition] = [.format, .output]
  static let examples = [
    "ziping findings list", "ziping findings explain bound-for-value",
    "ziping findings explain direction --format json",
    "ziping findings list --format json --output findings.json",
  ]

  static let verbs = ["list", "explain"]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    let names = Array(arguments.operands.dropFirst())
    let format = try arguments.format()
    switch arguments.operands.first {
    case "list":
      guard names.isEmpty else { throw UsageError(.listTakesNothing) }
      let (findings, causes) = (FindingCatalogue.all, CauseEntry.all)
      let text =
        switch format {
        case .text:
          FindingReport.list(findings, call.language) + FindingReport.list(causes, call.language)
        case .json: FindingListReport.json(findings, causes)
        }
      return call.deliver(text) ? 0 : 2
    case "explain":
      guard let code = names.first, names.count == 1 else { throw UsageError(.oneCode) }
      return call.deliver(try explanation(of: code, format, call)) ? 0 : 2
    case let verb?: throw UsageError(unknown: verb, among: verbs)
    case nil: throw UsageError(.findingsVerb, [.names(verbs)])
    }
  }
}

extension FindingsCommand {
  /// What a finding or a cause is; what reading a file says is told apart from both.
  private static func explanation(
    of code: String, _ format: Arguments.Format, _ call: Call
  ) throws(UsageError) -> String {
    let finding = FindingCatalogue.entry(code)
    let cause = finding == nil ? CauseEntry.entry(code) : nil
    guard finding != nil || cause != nil else {
      let areas = InputArea.areas(of: code)
      guard areas.isEmpty else {
        return format == .text
          ? CodeExplanation.input(code, call) ?? ""
          : FindingListReport.json(input: code, areas.map(\.rawValue))
      }
      throw UsageError(
        unknown: code, among: FindingCatalogue.codes + CauseEntry.all.map(\.code))
    }
    if format == .json {
      return FindingListReport.json([finding].compactMap(\.self), [cause].compactMap(\.self))
    }
    return finding.map { FindingReport.explanation($0, call.language, style: call.style) }
      ?? cause.map { FindingReport.explanation($0, call.language, style: call.style) } ?? ""
  }
}

extension InputArea {
  /// What is being read.
  var phrase: Phrase {
    switch self {
    case .form: .readingForm
    case .file: .readingFile
    case .json: .readingJSON
    case .decisions: .readingDecisions
    case .gates: .readingGates
    case .rubric: .readingRubric
    case .filling: .fillingIn
    case .command: .runningCommand
    }
  }
}

extension Phrase {
  fileprivate static let readingForm = Phrase("area", "在表格中识别自评表", "finding the form in a table")
  fileprivate static let readingFile = Phrase("area", "读写文件", "reading or writing a file")
  fileprivate static let readingJSON = Phrase("area", "读 JSON 文件", "reading JSON")
  fileprivate static let readingDecisions = Phrase("area", "读复核决定", "reading decisions")
  fileprivate static let readingGates = Phrase("area", "读关卡文件", "reading gates")
  fileprivate static let readingRubric = Phrase("area", "检查评分规则", "checking a rubric")
  fileprivate static let runningCommand = Phrase("area", "执行命令", "running a command")
  fileprivate static let fillingIn = Phrase("area", "回填工作簿", "filling in a workbook")
  fileprivate static let listTakesNothing = Phrase(
    "no-operand", "findings list 不带参数", "findings list takes no argument")
  fileprivate static let oneCode = Phrase(
    "one-operand", "findings explain 需要一个问题代码，如 bound-for-value",
    "findings explain needs one code, such as bound-for-value")
  fileprivate static let findingsVerb = Phrase(
    "verb-missing", "请说明做什么：{0}", "say what to do: {0}")
}
