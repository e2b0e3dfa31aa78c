import Ziping
import ZipingReports

/// The program `ziping`: what was typed goes in, the exit code comes out.
///
/// A call is split by its command's options (``Arguments``), understood and run by the command
/// (``ScoreCommand`` is the main one), and what it writes goes through a ``Console``.
package enum ZipingCommand {
  /// The version of the program.
  package static let version = "0.1.0"

  private static let commands: [any Command.Type] = [
    ScoreCommand.self, ExplainCommand.self, CheckCommand.self, RubricCommand.self,
  ]

  /// The exit code for wrong usage.
  private static let wrongUsage: Int32 = 64

  /// Runs the program; `arguments` are without its own name.
  package static func run(_ arguments: [String], _ console: Console) -> Int32 {
    do {
      return try dispatch(arguments, console)
    } catch {
      let wording = Wording(language(in: arguments))
      console.complain("ziping: \(wording.text(error.message))\n")
      console.complain("\(wording.text(.seeHelp))\n")
      return wrongUsage
    }
  }

  private static func dispatch(
    _ arguments: [String], _ console: Console
  ) throws(UsageError) -> Int32 {
    guard let name = arguments.first(where: { !$0.hasPrefix("-") || $0 == "-" }),
      let position = arguments.firstIndex(of: name),
      !arguments[..<position].contains(OptionDefinition.language.name)
    else { return try runWithoutCommand(arguments, console) }
    guard let command = commands.first(where: { $0.name == name }) else {
      throw UsageError(unknown: name, among: commands.map { $0.name })
    }
    var rest = arguments
    rest.remove(at: position)
    let call = try Call(
      Arguments(rest, command.options + OptionDefinition.common), console)
    if call.arguments.has(.help) {
      console.write(Help.command(command, call.language))
      return 0
    }
    return try command.run(call)
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
    console.write(Help.program(commands, call.language))
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
  fileprivate static let commandMissing = Phrase(
    "command-missing", "请给出命令，如 ziping score 自评表.csv", "name a command, as in ziping score form.csv"
  )
  fileprivate static let seeHelp = Phrase(
    "see-help", "用 ziping --help 查看用法。", "See ziping --help.")
}
