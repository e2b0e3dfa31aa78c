import Ziping
import ZipingReports

/// Holds the files that a call writes against what it reads and what is there, before anything is read
/// (输出的检查).
struct OutputCheck {
  private let arguments: Arguments
  private let command: any Command.Type

  /// Whatever names a file that is written.
  private static let outputs: [OptionDefinition] = [.output, .initDecisions]
  /// Whatever names a file that is read, besides the operands.
  private static let inputs: [OptionDefinition] = [
    .from, .rubric, .against, .decisions, .gate, .baseline,
  ]

  init(_ arguments: Arguments, of command: any Command.Type) {
    self.arguments = arguments
    self.command = command
  }

  /// Refuses an output that is an input or another output, and the name of an office file for what is none.
  func refuseContradictions() throws(UsageError) {
    let written = try outputs()
    guard !written.isEmpty else { return }
    for (option, path) in written {
      guard !isInput(path) else {
        throw UsageError(.outputIsInput, [.text(option.name), .text(path)])
      }
      if let other = written.first(where: {
        $0.option != option && Platform.isSameFile($0.path, path)
      }) {
        throw UsageError(
          .twoOutputs, [.text(other.option.name), .text(option.name), .text(path)])
      }
    }
    for (option, path) in written where option != .fill { try refuseName(path, option) }
  }

  /// Whether every file can be written; false after reporting which is there and stays.
  func areFree(_ log: DiagnosticLog) throws(UsageError) -> Bool {
    try outputs().allSatisfy { option, path in
      let isReport = command.writesReports && option == .output
      return OutputFile.isFree(
        path,
        existing: arguments.has(.force) ? .isReplaced : isReport ? .staysUnlessReport : .stays,
        as: seal, log: log)
    }
  }

  /// Every file that is written, with what names it; --fill may name many.
  private func outputs() throws(UsageError) -> [(option: OptionDefinition, path: String)] {
    let copies = try FilledNames(arguments).pairs.map {
      (option: OptionDefinition.fill, path: $0.output)
    }
    return copies
      + Self.outputs.compactMap { option in
        arguments[option].flatMap { $0 == "-" ? nil : (option, $0) }
      }
  }

  /// The seal that the report will get; nil where the ending decides.
  private var seal: ReportSeal? {
    switch arguments[.format].flatMap(ReportFormat.init(rawValue:)) {
    case .json: .json
    case .text: .text
    default: nil
    }
  }

  // MARK: Inputs

  private func isInput(_ path: String) -> Bool {
    var named = arguments.typed + Self.inputs.flatMap { arguments.all($0) }
    if let gate = arguments[.gate],
      let baseline = GateSource.baseline(ofFile: gate, arguments.files)
    {
      named.append(baseline)
    }
    if named.contains(where: { $0 != "-" && Platform.isSameFile($0, path) }) { return true }
    guard Platform.isThere(path) else { return false }
    // What the forms of a folder are read past, such as an earlier report, may be written again.
    if arguments.folders.files.contains(where: { Platform.isSameFile($0, path) }) {
      return arguments.folders.holdsForm(path)
    }
    return arguments.all(.rubric).contains { folder in
      Platform.isFolder(folder)
        && (Platform.names(inFolder: folder) ?? []).contains {
          $0.lowercased().hasSuffix(".json") && Platform.isSameFile("\(folder)/\($0)", path)
        }
    }
  }

  // MARK: Endings

  /// Refuses the name of an office file for what is none of its kind, and says which name or format would do.
  private func refuseName(_ path: String, _ option: OptionDefinition) throws(UsageError) {
    guard let ending = ReportFormat.officeEnding(of: path), let format = format(of: path, option),
      format.ending != ending
    else { return }
    let facts: [Fact] = [
      .phrase(format.phrase), .text(ending), .text(path), .text(format.ending),
    ]
    let own = ReportFormat(ofFile: path)
    guard option == .output, let own, formats(of: option).contains(own) else {
      throw UsageError(.otherName, facts)
    }
    throw UsageError(.otherFormatOrName, facts + [.text(own.rawValue)])
  }

  /// The formats in which an option's file is written; a command without a choice writes text.
  private func formats(of option: OptionDefinition) -> [ReportFormat] {
    if !option.formats.isEmpty { return option.formats }
    let format = command.options.first { $0.name == OptionDefinition.format.name }
    return format?.formats ?? [.text]
  }

  /// The format in which a file is written; nil where the command has to ask for one.
  private func format(of path: String, _ option: OptionDefinition) -> ReportFormat? {
    if option == .output, let stated = arguments[.format] { return ReportFormat(rawValue: stated) }
    let formats = formats(of: option)
    if let own = ReportFormat(ofFile: path), formats.contains(own) { return own }
    return formats.first { $0 == .text } ?? (option == .output ? nil : formats.first)
  }
}

extension Phrase {
  fileprivate static let outputIsInput = Phrase(
    "output-is-input", "{0} 与输入是同一个文件“{1}”；请换一个文件名",
    "{0} names an input, \"{1}\"; choose another name")
  fileprivate static let twoOutputs = Phrase(
    "two-outputs", "{0} 与 {1} 是同一个文件“{2}”", "{0} and {1} name one file, \"{2}\"")
  fileprivate static let otherName = Phrase(
    "text-in-office-file",
    "写出的是{0}，在以 {1} 结尾的文件“{2}”里 Excel、Word 打不开；请把文件名改为以 {3} 结尾",
    "what is written is {0}, which nothing opens in \"{2}\", a name in {1}; end the name in {3}")
  fileprivate static let otherFormatOrName = Phrase(
    "text-in-office-file",
    "写出的是{0}，在以 {1} 结尾的文件“{2}”里 Excel、Word 打不开；请把文件名改为以 {3} 结尾，或改用 --format {4}",
    "what is written is {0}, which nothing opens in \"{2}\", a name in {1}; end the name in {3}, or choose --format {4}"
  )
}
