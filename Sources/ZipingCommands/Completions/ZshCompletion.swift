import Ziping
import ZipingReports

/// The completion for zsh, of the definitions of commands and options.
enum ZshCompletion {
  static func script(_ commands: [any Command.Type], _ language: Language) -> String {
    let wording = Wording(language)
    let list = commands.map { "    \(quoted("\($0.name):\(plain(wording.text($0.summary)))"))" }
    let common = ([.version] + OptionDefinition.common).map { specification($0, wording) }
    let cases = commands.map { command in
      let options = command.everyOption.map { specification($0, wording) }
      let verbs = command.verbs.joined(separator: " ")
      let first = verbs.isEmpty ? [] : [quoted("1:\(command.name):(\(verbs))")]
      let lines = options + first + ["'*:file:_files'"]
      return "        \(command.name))\n          _arguments -s \\\n"
        + lines.map { "            \($0)" }.joined(separator: " \\\n") + "\n          ;;"
    }
    return """
      #compdef ziping
      # zsh completion for ziping: ziping completions zsh > _ziping, in a folder of $fpath
      _ziping() {
        local curcontext="$curcontext" state line
        local -a commands
        commands=(
      \(list.joined(separator: "\n"))
        )
        _arguments -C \\
      \(common.map { "    \($0)" }.joined(separator: " \\\n")) \\
          '1:command:->command' \\
          '*::argument:->argument'
        case $state in
          command) _describe command commands ;;
          argument)
            case $words[1] in
      \(cases.joined(separator: "\n"))
            esac
            ;;
        esac
      }

      if [[ $funcstack[1] == _ziping ]]; then
        _ziping "$@"
      else
        compdef _ziping ziping
      fi

      """
  }

  /// An option as `_arguments` wants it.
  private static func specification(_ option: OptionDefinition, _ wording: Wording) -> String {
    let repeats = option.isRepeatable ? "*" : ""
    var text = "\(repeats)\(option.name)[\(plain(wording.text(option.help)))]"
    if let name = option.value {
      let value = CompletionValue(of: option)
      let words = value.words.joined(separator: " ")
      let action =
        switch (words.isEmpty, value.isFile) {
        case (true, true): "_files"
        case (true, false): " "
        case (false, false): "(\(words))"
        case (false, true): "{compadd \(words); _files}"
        }
      text += ":\(plain(name)):\(action)"
    }
    return quoted(text)
  }

  /// A text without what means something in a specification.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      if "[]:\\".contains(character) { plain.append("\\") }
      plain.append(character)
    }
    return plain
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}
