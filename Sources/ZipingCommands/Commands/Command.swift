import Ziping
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
  /// Calls that work from the package's folder.
  static var examples: [String] { get }
  /// Runs it and returns the exit code.
  static func run(_ call: Call) throws(UsageError) -> Int32
}

extension Command {
  static var moved: [MovedOption] { [] }
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

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    // A result must not take the place of what it was made from.
    let named: [OptionDefinition] = [.from, .rubric, .against, .decisions]
    let inputs = arguments.operands + named.flatMap { arguments.all($0) }
    if let output = arguments[.output], output != "-", inputs.contains(output) {
      throw UsageError(.outputIsInput, [.text(output)])
    }
    self.arguments = arguments
    self.console = console
    language = try arguments.language()
  }

  /// How results on the console look; a file looks the same whatever the terminal.
  var style: TextStyle {
    guard !arguments.has(.output) else { return .plain }
    return TextStyle(
      hasColors: console.hasColors, width: console.columns ?? TextStyle.standardWidth)
  }

  /// Writes diagnostics to standard error.
  func complain(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
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

  /// Writes a result that is no text to the file that `--output` names; false if it cannot.
  func deliver(_ bytes: [UInt8], log: DiagnosticLog) -> Bool {
    OutputFile.write(bytes, to: arguments[.output] ?? "", log: log)
  }

  /// Writes a file that people fill in; one that is there stays, unless `--force` is given.
  func deliverToFillIn(_ bytes: [UInt8], log: DiagnosticLog) -> Bool {
    guard let path = arguments[.output], !arguments.has(.force) else {
      return deliver(bytes, log: log)
    }
    return OutputFile.create(bytes, at: path, log: log)
  }

  /// Writes a table that people fill in; see the other one.
  func deliverToFillIn(_ text: String) -> Bool {
    guard let path = arguments[.output], path != "-" else { return deliver(text) }
    let log = DiagnosticLog()
    let isWritten = deliverToFillIn(Array(text.utf8), log: log)
    complain(log.inOrder)
    return isWritten
  }

  /// Writes a result to the console or to the file that `--output` names; false if it cannot.
  func deliver(_ text: String) -> Bool {
    guard let path = arguments[.output], path != "-" else {
      console.write(text)
      return true
    }
    return deliver { $0.write(text) }
  }

  /// Writes a result piece by piece to the console or to the file that `--output` names; false if it
  /// cannot.
  func deliver(_ body: (OutputStream) -> Void) -> Bool {
    let log = DiagnosticLog()
    let isWritten: Bool
    if let path = arguments[.output], path != "-" {
      isWritten = OutputFile.write(to: path, log: log, body)
    } else {
      let stream = OutputStream {
        console.write(String(decoding: $0, as: UTF8.self))
        return nil
      }
      body(stream)
      let failure = stream.finish()
      if let failure { log.report(.pieceLost, [.text(failure.text)], at: nil) }
      isWritten = failure == nil
    }
    complain(log.inOrder)
    return isWritten
  }
}

@available(*, unavailable)
extension Call: Sendable {}

extension Phrase {
  fileprivate static let pieceLost = Phrase(
    "result-lost", "结果没有写完：{0}", "the result could not be written: {0}")
  fileprivate static let outputIsInput = Phrase(
    "output-is-input", "--output 与输入是同一个文件“{0}”", "--output names an input, \"{0}\"")
}

extension [Phrase] {
  /// What is said here of an input.
  static var commandCall: [Phrase] { [.pieceLost] }
}
