import Ziping

/// `ziping completions`: the command line as shells complete it, and its manual page.
enum CompletionsCommand: Command {
  static let name = "completions"
  static let summary = Phrase(
    "completions", "写出 bash、zsh、fish 的补全脚本，或手册页",
    "print the completion for bash, zsh or fish, or the manual page")
  static let usage = "completions " + verbs.joined(separator: "|")
  static let options: [OptionDefinition] = [.output]
  static let verbs = ["bash", "zsh", "fish", "man"]
  static let examples = [
    "ziping completions bash --output ~/.local/share/bash-completion/completions/ziping",
    "ziping completions zsh --output ~/.zfunc/_ziping",
    "ziping completions fish --output ~/.config/fish/completions/ziping.fish",
    "ziping completions man --output ~/.local/share/man/man1/ziping.1",
  ]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let operands = call.arguments.operands
    guard let shell = operands.first, operands.count == 1 else {
      throw UsageError(.oneShell, [.text(verbs.joined(separator: "|"))])
    }
    let commands = ZipingCommand.commands
    let text: String
    switch shell {
    case "bash": text = BashCompletion.script(commands)
    case "zsh": text = ZshCompletion.script(commands, call.language)
    case "fish": text = FishCompletion.script(commands, call.language)
    case "man": text = ManualPage.text(commands, call.language)
    default: throw UsageError(unknown: shell, among: verbs)
    }
    return call.deliver(text) ? 0 : 2
  }
}

extension Phrase {
  fileprivate static let oneShell = Phrase(
    "one-operand", "completions 需要一个参数：{0}", "completions needs one argument: {0}")
}
