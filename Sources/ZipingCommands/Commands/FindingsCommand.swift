import Ziping
import ZipingReports

/// `ziping findings`: every finding that the program makes, and why it matters.
enum FindingsCommand: Command {
  static let name = "findings"
  static let summary = Phrase(
    "findings", "列出发现的各种问题，说明为什么要查", "list what is looked for in a form and say why")
  static let usage = "findings list | explain CODE"
  static let options: [OptionDefinition] = [.format, .output]
  static let examples = [
    "ziping findings list", "ziping findings explain bound-for-value",
    "ziping findings list --format json --output findings.json",
  ]

  private static let verbs = ["list", "explain"]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    let names = Array(arguments.operands.dropFirst())
    let format = try arguments.format()
    switch arguments.operands.first {
    case "list":
      guard names.isEmpty else { throw UsageError(.listTakesNothing) }
      let entries = FindingCatalogue.all
      let text =
        switch format {
        case .text: FindingReport.list(entries, call.language)
        case .json: FindingListReport.json(entries)
        }
      return call.deliver(text) ? 0 : 2
    case "explain":
      guard let code = names.first, names.count == 1 else { throw UsageError(.oneCode) }
      guard format == .text else { throw UsageError(.explainIsText) }
      guard let entry = FindingCatalogue.entry(code) else {
        throw UsageError(unknown: code, among: FindingCatalogue.codes)
      }
      return call.deliver(FindingReport.explanation(entry, call.language, style: call.style))
        ? 0 : 2
    case let verb?: throw UsageError(unknown: verb, among: verbs)
    case nil: throw UsageError(.findingsVerb, [.text(verbs.joined(separator: ", "))])
    }
  }
}

extension Phrase {
  fileprivate static let listTakesNothing = Phrase(
    "no-operand", "findings list 不带参数", "findings list takes no argument")
  fileprivate static let oneCode = Phrase(
    "one-operand", "findings explain 需要一个问题代码，如 bound-for-value",
    "findings explain needs one code, such as bound-for-value")
  fileprivate static let explainIsText = Phrase(
    "option-unused", "findings explain 只有文字；JSON 用 findings list --format json",
    "findings explain is text; for JSON use findings list --format json")
  fileprivate static let findingsVerb = Phrase(
    "verb-missing", "请说明做什么：{0}", "say what to do: {0}")
}
