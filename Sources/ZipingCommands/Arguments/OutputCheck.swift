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

  /// Refuses standard input that is read twice, an output that is an input or another output, and the name
  /// of an office file for what is none.
  func refuseContradictions() throws(UsageError) {
    try refuseStandardInputTwice()
    let written = try outputs()
    guard !written.isEmpty else { return }
    for (index, output) in written.enumerated() {
      guard !isInput(output.path) else {
        throw UsageError(.outputIsInput, [.text(output.option.name), .text(output.path)])
      }
      if let other = written[..<index].first(where: {
        $0.option != output.option && Platform.isSameFile($0.path, output.path)
      }) {
        throw UsageError(
          .twoOutputs,
          [.text(other.option.name), .text(output.option.name), .text(output.path)])
      }
    }
    for output in written where output.option != .fill { try refuseName(output) }
  }

  /// Whether every file can be written; false after reporting which is there and stays.
  func areFree(_ log: DiagnosticLog) throws(UsageError) -> Bool {
    try outputs().allSatisfy { output in
      // What a folder gets is known when all forms are.
      if output.isFolder { return isFolderFree(output.path, log) }
      let existing: OutputFile.Existing =
        output.format?.seal == nil ? .stays : .staysUnlessReport
      return OutputFile.isFree(
        output.path, existing: arguments.has(.force) ? .isReplaced : existing,
        as: output.format?.seal, log: log)
    }
  }

  private func isFolderFree(_ path: String, _ log: DiagnosticLog) -> Bool {
    let name = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard Platform.isThere(name), !Platform.isFolder(name) else { return true }
    log.report(.folderIsFile, at: Place(file: name))
    return false
  }

  /// A file that is written.
  private struct Written {
    /// What names it.
    let option: OptionDefinition
    let path: String
    /// Its format, of a report.
    var format: ReportFormat?
    var isFolder = false
  }

  /// Every file that is written, with what names it; --fill may name many.
  private func outputs() throws(UsageError) -> [Written] {
    let options: [OptionDefinition] = [.fill, .output, .initDecisions]
    guard options.contains(where: arguments.has) else { return [] }
    let copies = try FilledNames(arguments).pairs.map {
      Written(option: .fill, path: $0.output)
    }
    let templates = arguments[.initDecisions].map { [Written(option: .initDecisions, path: $0)] }
    return copies + (try results()) + (templates ?? []).filter { $0.path != "-" }
  }

  /// What `--output` names.
  private func results() throws(UsageError) -> [Written] {
    guard let format = command.reportFormat else {
      return arguments[.output].map { [Written(option: .output, path: $0)] }?
        .filter { $0.path != "-" } ?? []
    }
    return try ReportOutputs(arguments, format).all.filter { !$0.isConsole }.map {
      Written(option: .output, path: $0.path, format: $0.format, isFolder: $0.isFolder)
    }
  }

  // MARK: Inputs

  /// What comes through a pipe is there but once.
  private func refuseStandardInputTwice() throws(UsageError) {
    let named = arguments.typed + Self.inputs.flatMap { arguments.all($0) }
    guard named.count(where: { $0 == "-" }) < 2 else { throw UsageError(.standardInputTwice) }
  }

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

  /// Refuses the name of an office file for what is none of its kind; reports have looked at theirs.
  private func refuseName(_ output: Written) throws(UsageError) {
    guard output.format == nil, let format = format(of: output.path, output.option) else { return }
    let choices = output.option == .output ? formats(of: output.option) : []
    try format.refuseOfficeName(output.path, choices: choices)
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
  fileprivate static let standardInputTwice = Phrase(
    "standard-input-twice", "标准输入（-）只能读一次，这里用了两次",
    "standard input (-) can be read once, and is named twice")
  fileprivate static let outputIsInput = Phrase(
    "output-is-input", "{0} 与输入是同一个文件“{1}”；请换一个文件名",
    "{0} names an input, \"{1}\"; choose another name")
  fileprivate static let twoOutputs = Phrase(
    "two-outputs", "{0} 与 {1} 是同一个文件“{2}”", "{0} and {1} name one file, \"{2}\"")
  fileprivate static let folderIsFile = Phrase(
    "folder-is-file", "这里要写一个文件夹，但已经有同名的文件；请换一个名称",
    "a folder is to be written here, where a file of that name is; choose another name")
}

extension [Phrase] {
  /// What is said here of an input.
  static var outputCheck: [Phrase] { [.folderIsFile] }
}
