import Ziping
import ZipingReports

/// The completion for fish, of the definitions of commands and options.
enum FishCompletion {
  static func script(_ commands: [any Command.Type], _ language: Language) -> String {
    let wording = Wording(language)
    var lines = [
      "# fish completion for ziping: ziping completions fish > ~/.config/fish/completions/ziping.fish"
    ]
    for option in [.version] + OptionDefinition.common {
      lines.append(line("-n __fish_use_subcommand", option, wording))
    }
    for command in commands {
      lines.append(
        "complete -c ziping -n __fish_use_subcommand -f -a \(command.name) -d "
          + quoted(wording.text(command.summary)))
    }
    for command in commands {
      let isCalled = "__fish_seen_subcommand_from \(command.name)"
      if !command.verbs.isEmpty {
        let verbs = command.verbs.joined(separator: " ")
        lines.append(
          "complete -c ziping -n '\(isCalled); and not __fish_seen_subcommand_from \(verbs)' -f -a '\(verbs)'"
        )
      }
      lines += command.everyOption.map { line("-n '\(isCalled)'", $0, wording) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(
    _ condition: String, _ option: OptionDefinition, _ wording: Wording
  ) -> String {
    let value = CompletionValue(of: option)
    let takes = option.value == nil ? "" : value.isFile ? " -r" : " -x"
    let words = value.words.isEmpty ? "" : " -a \(quoted(value.words.joined(separator: " ")))"
    return "complete -c ziping \(condition) -l \(option.name.dropFirst(2))\(takes)\(words) -d "
      + quoted(wording.text(option.help))
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      if "'\\".contains(character) { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "'"
  }
}
