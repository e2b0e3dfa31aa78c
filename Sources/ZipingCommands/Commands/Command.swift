import Ziping
import ZipingForms
import ZipingReports

/// A subcommand: its definition gives parser and help, its `run` does the work.
protocol Command: Sendable {
  /// The word that calls it.
  static var name: String { get }
  /// What it does.
  static var summary: Phrase { get }
  /// How it is called, behind `ziping`.
  static var usage: String { get }
  /// Its own options.
  static var options: [OptionDefinition] { get }
  /// Options that it had, and what takes their place.
  static var moved: [MovedOption] { get }
  /// Its `--format`, where what `--output` gets are reports, which the next ones may replace.
  static var reportFormat: OptionDefinition? { get }
  /// Whether a call takes folders of forms in place of forms.
  static func takesFolders(_ arguments: Arguments) -> Bool
  /// What its first operand may be, where that is one of some words.
  static var verbs: [String] { get }
  /// Calls that work from the package's folder.
  static var examples: [String] { get }
  /// Runs it and returns the exit code.
  static func run(_ call: Call) throws(UsageError) -> Int32
}

extension Command {
  static var moved: [MovedOption] { [] }
  static var reportFormat: OptionDefinition? { nil }
  static var verbs: [String] { [] }
  static func takesFolders(_ arguments: Arguments) -> Bool { false }

  /// Every option that it takes: what writes a file takes `--force`.
  static var everyOption: [OptionDefinition] {
    let names = options.map(\.name)
    let isForced =
      names.contains(OptionDefinition.output.name) && !names.contains(OptionDefinition.force.name)
    return options + (isForced ? [.force] : []) + OptionDefinition.common
  }
}

/// An option that a command no longer has.
struct MovedOption: Sendable {
  /// The name with its dashes.
  let name: String
  /// What takes its place.
  let words: Phrase
}

/// A call of a command: what was typed, and where results go.
struct Call {
  let arguments: Arguments
  let console: Console
  let language: Language
  /// What is told shows whether the call itself is at fault.
  let usage = UsageNotice()

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.arguments = arguments
    self.console = console
    language = try arguments.language()
  }

  /// How results on the console look; a file looks the same whatever the terminal.
  var style: TextStyle { arguments.has(.output) ? .plain : consoleStyle }

  /// How the text of some results looks.
  func style(of outputs: ReportOutputs) -> TextStyle {
    outputs[.text].map { $0.isConsole ? consoleStyle : .plain } ?? .plain
  }

  private var consoleStyle: TextStyle {
    TextStyle(
      hasColors: console.hasColors, width: console.columns ?? TextStyle.standardWidth)
  }

  /// Writes diagnostics to standard error.
  func complain(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      usage.note(diagnostic)
      console.complain(DiagnosticText.line(diagnostic, language) + "\n")
    }
  }

  /// Writes diagnostics to standard error, below each the line of its file that it is about.
  func complain(_ diagnostics: [Diagnostic], showing texts: [String: SourceText]) {
    for diagnostic in diagnostics {
      complain([diagnostic])
      guard let text = diagnostic.place.flatMap({ texts[$0.file] }) else { continue }
      console.complain(text.excerpt(at: diagnostic.place))
    }
  }

  /// Says what was written, or replaced.
  func sayWritten(_ path: String, inPlaceOfAnother isReplaced: Bool) {
    guard !Platform.isSpecial(path) else { return }
    say(isReplaced ? .fileReplaced : .fileWritten, [.text(path)])
  }

  /// Says what was done, beside what is wrong.
  func say(_ phrase: Phrase, _ facts: [Fact]) {
    let words = Wording(language).text(Message(phrase, facts))
    console.complain("ziping: \(TerminalText.escaped(words))\n")
  }

  /// Writes a result that is no text to the file that `--output` names; false if it cannot.
  func deliver(_ bytes: [UInt8], log: DiagnosticLog) -> Bool {
    write(arguments[.output] ?? "", nil, log) { $0.write(bytes) }
  }

  /// Writes a file that people fill in to where `--output` says.
  func deliverToFillIn(_ bytes: [UInt8], log: DiagnosticLog) -> Bool { deliver(bytes, log: log) }

  /// Writes a table that people fill in to the console or to the file that `--output` names.
  func deliverToFillIn(_ text: String) -> Bool { deliver(text) }

  /// Writes a result to the console or to the file that `--output` names; false if it cannot.
  func deliver(_ text: String) -> Bool { deliver(to: arguments[.output] ?? "-") { $0.write(text) } }

  /// Writes a report of text to where `--output` says, if anywhere; false if it cannot.
  func deliverReport(_ text: String) -> Bool {
    deliver(to: ReportOutput(format: .text, path: arguments[.output] ?? "-")) { $0.write(text) }
  }

  /// Writes a report piece by piece to where an output says; false if it cannot.
  func deliver(
    to output: ReportOutput, isQuiet: Bool = false, _ body: (OutputStream) -> Void
  ) -> Bool {
    deliver(to: output.path, seal: output.format.seal, isQuiet: isQuiet, body)
  }

  private func deliver(
    to path: String, seal: ReportSeal? = nil, isQuiet: Bool = false, _ body: (OutputStream) -> Void
  ) -> Bool {
    let log = DiagnosticLog()
    let isWritten = path == "-" ? show(log, body) : write(path, seal, isQuiet: isQuiet, log, body)
    complain(log.inOrder)
    return isWritten
  }

  /// Writes a result to the console.
  private func show(_ log: DiagnosticLog, _ body: (OutputStream) -> Void) -> Bool {
    let stream = OutputStream {
      console.write(String(decoding: $0, as: UTF8.self))
      return nil
    }
    body(stream)
    let failure = stream.finish()
    if let failure { log.report(.pieceLost, [.text(failure.text)], at: nil) }
    return failure == nil
  }

  private func write(
    _ path: String, _ seal: ReportSeal? = nil, isQuiet: Bool = false, _ log: DiagnosticLog,
    _ body: (OutputStream) -> Void
  ) -> Bool {
    let isReplaced = Platform.isThere(path)
    let existing: OutputFile.Existing = seal == nil ? .stays : .staysUnlessReport
    let isWritten = OutputFile.write(
      to: path, existing: arguments.has(.force) ? .isReplaced : existing, seal: seal, log: log, body
    )
    if isWritten, !isQuiet { sayWritten(path, inPlaceOfAnother: isReplaced) }
    return isWritten
  }
}

@available(*, unavailable)
extension Call: Sendable {}

/// Whether what a call says of its forms turned out to be wrong, which shows when they are read.
final class UsageNotice {
  private(set) var isWrong = false

  /// Takes a diagnostic that was told.
  func note(_ diagnostic: Diagnostic) {
    if diagnostic.message.phrase.code == ColumnNames.wrongName { isWrong = true }
  }
}

@available(*, unavailable)
extension UsageNotice: Sendable {}

extension Phrase {
  fileprivate static let pieceLost = Phrase(
    "result-lost", "结果没有写完：{0}", "the result could not be written: {0}")
  fileprivate static let fileWritten = Phrase("file-written", "已写入 {0}", "wrote {0}")
  fileprivate static let fileReplaced = Phrase("file-replaced", "已替换 {0}", "replaced {0}")
}

extension [Phrase] {
  /// What is said here of an input.
  static var commandCall: [Phrase] { [.pieceLost] }
}
