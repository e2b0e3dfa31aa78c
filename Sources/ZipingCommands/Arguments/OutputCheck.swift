import Ziping

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

  /// Refuses an output that is an input or another output, and text under the name of an office file.
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
    if let path = arguments[.output], writesText, let ending = Self.officeEnding(of: path) {
      throw UsageError(.textInOffice, [.text(path), .text(ending)])
    }
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
    switch arguments[.format] {
    case "json": .json
    case "text": .text
    default: nil
    }
  }

  // MARK: Inputs

  private func isInput(_ path: String) -> Bool {
    var named = arguments.typed + Self.inputs.flatMap { arguments.all($0) }
    if let gate = arguments[.gate], let baseline = GateSource.baseline(ofFile: gate) {
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

  /// Whether a call writes text for certain; where the ending decides, the command does.
  private var writesText: Bool {
    if let format = arguments[.format] { return ["text", "json", "csv"].contains(format) }
    let format = command.options.first { $0.name == OptionDefinition.format.name }
    return !(format?.value?.contains("xlsx") ?? false)
  }

  /// What the name of an office file ends in; nil for any other name.
  static func officeEnding(of path: String) -> String? {
    officeEndings.first { path.lowercased().hasSuffix($0) }
  }

  private static let officeEndings = [
    ".xlsx", ".xlsm", ".xltx", ".xltm", ".docx", ".docm", ".dotx", ".dotm",
  ]
}

extension Phrase {
  fileprivate static let outputIsInput = Phrase(
    "output-is-input", "{0} 与输入是同一个文件“{1}”；请换一个文件名",
    "{0} names an input, \"{1}\"; choose another name")
  fileprivate static let twoOutputs = Phrase(
    "two-outputs", "{0} 与 {1} 是同一个文件“{2}”", "{0} and {1} name one file, \"{2}\"")
  fileprivate static let textInOffice = Phrase(
    "text-in-office-file", "写出的是文本，不能用“{0}”这个名称：以 {1} 结尾的文件用 Excel、Word 打不开",
    "what is written is text and no file for \"{0}\": nothing opens it under a name in {1}")
}
