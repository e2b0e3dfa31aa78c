import Ziping
import ZipingReports

/// A result of a call: in which format, and where it goes (一份输出).
struct ReportOutput: Sendable, Hashable {
  /// The format.
  let format: ReportFormat
  /// The file or the folder; `-` for the console.
  let path: String

  /// Whether it goes to the console.
  var isConsole: Bool { path == "-" }
  /// Whether it is a folder of files.
  var isFolder: Bool { !isConsole && Self.isFolder(path) }

  private static func isFolder(_ path: String) -> Bool {
    path.hasSuffix("/") || Platform.isFolder(path)
  }
}

/// The results that a call asks for (各份输出).
///
/// Each `--output` names its format by a word in front (`junit=out.xml`) or by its ending; `--format` is that
/// of the only one, and beside several, or none, that of the console.
struct ReportOutputs: Sendable {
  /// Them all, each in a format of its own.
  let all: [ReportOutput]

  /// The results that arguments ask for; `option` is the command's `--format`.
  init(_ arguments: Arguments, _ option: OptionDefinition) throws(UsageError) {
    let stated = try arguments.format(option)
    let named = arguments.all(.output)
    if named.isEmpty, stated == nil {
      all = [ReportOutput(format: .text, path: "-")]
      return
    }
    var all: [ReportOutput] = []
    for value in named {
      all.append(try Self.output(value, named.count == 1 ? stated : nil, option))
    }
    if named.isEmpty || named.count > 1 && stated != nil {
      all.append(ReportOutput(format: stated ?? .text, path: "-"))
    }
    for output in all { try Self.refuseConsole(output) }
    try Self.refuseRepetition(all)
    self.all = all
  }

  /// The result in a format; nil where nobody asks for it.
  subscript(format: ReportFormat) -> ReportOutput? { all.first { $0.format == format } }

  /// Whether there is nothing but text.
  var areText: Bool { all.allSatisfy { $0.format == .text } }

  /// The file or folder that a value of `--output` names, and the format that stands in front of it.
  static func split(_ value: String) -> (format: ReportFormat?, path: String) {
    guard let mark = value.firstIndex(of: "="),
      let format = ReportFormat(rawValue: String(value[..<mark]))
    else { return (nil, value) }
    return (format, String(value[value.index(after: mark)...]))
  }

  private static func output(
    _ value: String, _ stated: ReportFormat?, _ option: OptionDefinition
  ) throws(UsageError) -> ReportOutput {
    let (word, path) = split(value)
    guard !path.isEmpty else { throw UsageError(.outputPathMissing, [.text(value)]) }
    if let word, let stated, word != stated {
      throw UsageError(.otherEnding, [.text(value), .text(stated.rawValue)])
    }
    let format = try format(of: path, named: word ?? stated, option.formats)
    guard option.formats.contains(format) else {
      throw UsageError(
        .unknownEnding, [.text(value), .text(ReportFormat.endings(of: option.formats))])
    }
    let output = ReportOutput(format: format, path: path)
    try refuseName(of: output, option.formats)
    return output
  }

  /// The format that a name says: a folder's is that of pages, one without an ending is text.
  private static func format(
    of path: String, named: ReportFormat?, _ formats: [ReportFormat]
  ) throws(UsageError) -> ReportFormat {
    if let named { return named }
    let output = ReportOutput(format: .html, path: path)
    if output.isFolder { return .html }
    if output.isConsole || Platform.isSpecial(path) { return .text }
    if let format = ReportFormat(ofFile: path), formats.contains(format) { return format }
    let name = path.split(separator: "/").last ?? ""
    guard name.dropFirst().contains(".") else { return .text }
    throw UsageError(
      .unknownEnding, [.text(path), .text(ReportFormat.endings(of: formats))])
  }

  // MARK: Refusals

  private static func refuseName(
    of output: ReportOutput, _ formats: [ReportFormat]
  ) throws(UsageError) {
    if output.isFolder, output.format != .html {
      throw UsageError(
        .folderOfFile, [.text(output.path), .text(output.format.rawValue)])
    }
    guard !output.isFolder, !output.isConsole else { return }
    try output.format.refuseOfficeName(output.path, choices: formats)
    guard let own = ReportFormat(ofFile: output.path), own != output.format,
      !output.format.endings.isEmpty, formats.contains(own)
    else { return }
    throw UsageError(.otherEnding, [.text(output.path), .text(output.format.rawValue)])
  }

  private static func refuseConsole(_ output: ReportOutput) throws(UsageError) {
    guard output.isConsole, output.format.isBinary else { return }
    throw UsageError(.binaryNeedsFile, [.text(output.format.ending)])
  }

  /// Refuses two results on the console, in one file or in one format.
  private static func refuseRepetition(_ all: [ReportOutput]) throws(UsageError) {
    for (index, output) in all.enumerated() {
      for other in all[..<index] {
        if output.isConsole, other.isConsole { throw UsageError(.consoleTwice) }
        if output.format == other.format {
          throw UsageError(.formatTwice, [.text(output.format.rawValue)])
        }
        if !output.isConsole, !other.isConsole, Platform.isSameFile(output.path, other.path) {
          throw UsageError(.outputTwice, [.text(output.path)])
        }
      }
    }
  }
}

extension ReportFormat {
  /// Refuses the name of an office file for what is none of its kind, and says which name or format would do.
  func refuseOfficeName(
    _ path: String, choices: [ReportFormat]
  ) throws(UsageError) {
    guard let ending = Self.officeEnding(of: path), !endings.contains(ending) else { return }
    let facts: [Fact] = [
      .phrase(phrase), .text(ending), .text(path),
      .text(self.ending.isEmpty ? ".txt" : self.ending),
    ]
    guard let own = ReportFormat(ofFile: path), choices.contains(own) else {
      throw UsageError(.otherName, facts)
    }
    throw UsageError(.otherFormatOrName, facts + [.text(own.rawValue)])
  }
}

extension OptionDefinition {
  /// `--output` of a command that writes reports.
  static let reportOutput = OptionDefinition(
    OptionDefinition.output.name, "[FORMAT=]FILE|FOLDER/",
    "把结果写入文件（可多次）；格式由结尾决定，或写在前面，如 junit=结果.xml；文件夹里是网页，每份表一页；要么写全，要么不写；已有的文件见 --force",
    "write the result to a file (repeatable), in the format that its ending says or a word in front, as in junit=out.xml; a folder gets web pages, one a form; whole or not at all; see --force for a file that is there",
    isRepeatable: true)
  /// Stands for the `--format` of a command whose reports are text.
  static let textFormat = OptionDefinition(formats: [.text], "文本", "text")
  /// `--format` of a command that writes reports.
  static let reportFormat = OptionDefinition(
    formats: ReportFormat.allCases,
    "屏幕输出的格式（默认 text），或唯一的 --output 的格式",
    "the format of standard output (default text), or of the only --output")
}

extension Phrase {
  fileprivate static let outputPathMissing = Phrase(
    "output-path-missing", "--output {0} 缺少文件名", "--output {0} names no file")
  fileprivate static let otherEnding = Phrase(
    "other-ending", "“{0}”的结尾与 --format {1} 不符", "\"{0}\" does not end as --format {1} should")
  fileprivate static let folderOfFile = Phrase(
    "folder-of-file", "“{0}”是文件夹，只有 html 写成文件夹；{1} 请给出文件名",
    "\"{0}\" is a folder, which only html is written into; name a file for {1}")
  fileprivate static let consoleTwice = Phrase(
    "console-twice", "屏幕输出只能有一份；请给其余的 --output 文件名",
    "only one result goes to standard output; name files for the others")
  fileprivate static let formatTwice = Phrase(
    "format-twice", "{0} 格式只写一份；请去掉一个 --output",
    "{0} is written once; leave one --output out")
  fileprivate static let outputTwice = Phrase(
    "output-twice", "两份结果写到同一个文件“{0}”；请换一个文件名",
    "two results go into one file, \"{0}\"; choose another name")
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
