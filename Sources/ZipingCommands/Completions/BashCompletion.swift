/// The completion for bash, of the definitions of commands and options.
enum BashCompletion {
  static func script(_ commands: [any Command.Type]) -> String {
    let names = commands.map { $0.name }.joined(separator: " ")
    let common = ([.version] + OptionDefinition.common).map(\.name).joined(separator: " ")
    return """
      # bash completion for ziping: ziping completions bash > ~/.local/share/bash-completion/completions/ziping
      _ziping_words() {
        local IFS=$' \\t\\n'
        mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2")
      }

      _ziping_files() {
        compopt -o filenames 2>/dev/null
        local -a files
        mapfile -t files < <(compgen -f -- "$1")
        COMPREPLY+=("${files[@]}")
      }

      _ziping() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
        local command= operands=0 word index
        COMPREPLY=()
        # --name=value comes in three words.
        if [[ $cur == = ]]; then
          cur=
        elif [[ $prev == = ]]; then
          prev=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        for ((index = 1; index < COMP_CWORD; index++)); do
          word=${COMP_WORDS[index]}
          if [[ -n $command ]]; then
            [[ $word == -* ]] || operands=$((operands + 1))
            continue
          fi
          case " \(names) " in *" $word "*) command=$word ;; esac
        done
        case $command:$prev in
      \(values(commands))
        esac
        case $command in
          '') _ziping_words '\(names) \(common)' "$cur" ;;
      \(commands.map(arguments).joined(separator: "\n"))
        esac
      }

      complete -F _ziping ziping

      """
  }

  /// What stands behind an option that takes a value.
  private static func values(_ commands: [any Command.Type]) -> String {
    var options: [(pattern: String, value: CompletionValue)] = commands.flatMap { command in
      command.everyOption.filter { $0.value != nil }.map {
        ("\(command.name):\($0.name)", CompletionValue(of: $0))
      }
    }
    options += OptionDefinition.common.filter { $0.value != nil }.map {
      (":\($0.name)", CompletionValue(of: $0))
    }
    return options.map { pattern, value in
      var steps: [String] = []
      if !value.words.isEmpty {
        steps.append("_ziping_words '\(value.words.joined(separator: " "))' \"$cur\"")
      }
      if value.isFile { steps.append("_ziping_files \"$cur\"") }
      return "    \(pattern)) \((steps + ["return"]).joined(separator: "; ")) ;;"
    }.joined(separator: "\n")
  }

  /// What stands behind a command.
  private static func arguments(_ command: any Command.Type) -> String {
    let options = command.everyOption.map(\.name).joined(separator: " ")
    let verbs = command.verbs.joined(separator: " ")
    var lines = ["    \(command.name))"]
    lines.append("      if [[ $cur == -* ]]; then")
    lines.append("        _ziping_words '\(options)' \"$cur\"")
    if !verbs.isEmpty {
      lines.append("      elif [[ $operands == 0 ]]; then")
      lines.append("        _ziping_words '\(verbs)' \"$cur\"")
    }
    lines += ["      else", "        _ziping_files \"$cur\"", "      fi", "      ;;"]
    return lines.joined(separator: "\n")
  }
}
