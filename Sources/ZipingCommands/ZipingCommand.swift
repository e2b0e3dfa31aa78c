import Ziping
import ZipingReports

/// The program `ziping`: what was typed goes in, the exit code comes out.
///
/// A call is split by its command's options (``Arguments``), understood and run by the command
/// (``ScoreCommand`` is the main one), and what it writes goes through a ``Console``.
package enum ZipingCommand {
  /// The version of the program.
  package static let version = ProgramVersion.text

  static let commands: [any Command.Type] = [
    ScoreCommand.self, ReviewCommand.self, DiffCommand.self, VerifyCommand.self, GateCommand.self,
    ExplainCommand.self, FormCommand.self, ConvertCommand.self, CheckCommand.self,
    RubricCommand.self, FindingsCommand.self, CompletionsCommand.self,
  ]

  /// The exit code for wrong usage.
  private static let wrongUsage: Int32 = 64

  /// Runs the program; `arguments` are without its own name.
  package static func run(_ arguments: [String], _ console: Console) -> Int32 {
    do throws(UsageError) {
      // The system's names are bytes; one that is no UTF-8 would be that of another file.
      if let damaged = arguments.first(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
        throw UsageError(.argumentNotUTF8, [.text(damaged)])
      }
      let exitCode = try dispatch(arguments, console)
      guard let loss = console.loss() else { return exitCode }
      let message = Message(.resultLost, [.text(loss)])
      console.complain("ziping: \(Wording(language(in: arguments)).text(message))\n")
      return 2
    } catch {
      let wording = Wording(language(in: arguments))
      console.complain("ziping: \(TerminalText.escaped(wording.text(error.message)))\n")
      console.complain("\(wording.text(.seeHelp))\n")
      return wrongUsage
    }
  }

  private static func dispatch(
    _ typed: [String], _ console: Console
  ) throws(UsageError) -> Int32 {
    // The command is the first word that is neither an option nor the value of one.
    let words = typed.indices.filter { index in
      let word = typed[index]
      let isValue = index > 0 && takesValue(typed[index - 1])
      return !isValue && (!word.hasPrefix("-") || word == "-")
    }
    guard let position = words.first else { return try runWithoutCommand(typed, console) }
    let name = typed[position]
    // ziping help score is ziping score --help.
    if name == "help" {
      var rest = typed
      rest.remove(at: position)
      return try dispatch(rest + [OptionDefinition.help.name], console)
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      throw UsageError(unknown: name, among: commands.map { $0.name })
    }
    var rest = typed
    rest.remove(at: position)
    let names = rest.map { $0.prefix { $0 != "=" } }
    if let moved = command.moved.first(where: { names.contains($0.name[...]) }) {
      throw UsageError(moved.words)
    }
    let arguments = try Arguments(rest, command.everyOption)
    let call = try Call(arguments, console)
    if arguments.has(.help) {
      console.write(Help(call.language, width: call.style.width).command(command))
      return 0
    }
    return try run(command, arguments, call)
  }

  /// Whether a word is an option of any command that has a value behind it.
  private static func takesValue(_ word: String) -> Bool {
    guard word.hasPrefix("--") else { return false }
    return word == OptionDefinition.language.name
      || commands.contains { $0.options.contains { $0.name == word && $0.value != nil } }
  }

  /// Runs a command once it is known that what it writes takes the place of nothing.
  private static func run(
    _ command: any Command.Type, _ arguments: Arguments, _ call: Call
  ) throws(UsageError) -> Int32 {
    var arguments = arguments
    if command.takesFolders(arguments) { arguments.walkFolders() }
    let check = OutputCheck(arguments, of: command)
    try check.refuseContradictions()
    let log = DiagnosticLog()
    let isFree = try check.areFree(log)
    // Folders without any file that could be a form leave nothing to run on.
    if isFree, arguments.operands.isEmpty { arguments.folders.report(to: log) }
    call.complain(log.inOrder)
    guard isFree, !log.hasErrors else { return 2 }
    let own = try Call(arguments, call.console)
    let exitCode = try command.run(own)
    return exitCode == 2 && own.usage.isWrong ? wrongUsage : exitCode
  }

  private static func runWithoutCommand(
    _ arguments: [String], _ console: Console
  ) throws(UsageError) -> Int32 {
    let call = try Call(Arguments(arguments, [.version] + OptionDefinition.common), console)
    if call.arguments.has(.version) {
      console.write("ziping \(version)\n")
      return 0
    }
    guard call.arguments.has(.help) else { throw UsageError(.commandMissing) }
    console.write(Help(call.language, width: call.style.width).program(commands))
    return 0
  }

  /// The language for a message about a call that could not be understood.
  private static func language(in arguments: [String]) -> Language {
    let wantsEnglish =
      arguments.contains("--lang=en")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--lang" && $1 == "en" }
    return wantsEnglish ? .english : .chinese
  }
}

extension Phrase {
  fileprivate static let argumentNotUTF8 = Phrase(
    "argument-not-utf8", "“{0}”不是 UTF-8，读写会落到别的文件上；请先改名",
    "\"{0}\" is no UTF-8 and would name another file; rename it first")
  fileprivate static let commandMissing = Phrase(
    "command-missing", "请给出命令，如 ziping score 自评表.xlsx",
    "name a command, as in ziping score form.xlsx"
  )
  fileprivate static let resultLost = Phrase(
    "result-lost", "结果没有写完：{0}", "the result could not be written: {0}")
  fileprivate static let seeHelp = Phrase(
    "see-help", "用 ziping --help 查看用法。", "See ziping --help.")
}
