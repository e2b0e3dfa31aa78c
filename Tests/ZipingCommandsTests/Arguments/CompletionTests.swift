import Foundation
import Testing
import ZipingReports

@testable import ZipingCommands

@Suite("Completions")
struct CompletionTests {
  private static let commands = ZipingCommand.commands

  /// What a shell's script must hold of an option of a command.
  private func marks(
    _ command: any Command.Type, _ option: OptionDefinition, in script: String, _ shell: String
  )
    -> Bool
  {
    switch shell {
    case "bash":
      script.components(separatedBy: "    \(command.name))\n").last?
        .components(separatedBy: ";;").first?.contains("\(option.name) ") == true
        || script.components(separatedBy: "    \(command.name))\n").last?
          .components(separatedBy: ";;").first?.contains("\(option.name)'") == true
    case "zsh":
      script.components(separatedBy: "        \(command.name))\n").last?
        .components(separatedBy: ";;").first?.contains("\(option.name)[") == true
    case "fish":
      script.contains(
        "complete -c ziping -n '__fish_seen_subcommand_from \(command.name)' -l \(option.name.dropFirst(2)) "
      )
    default:
      script.contains("\\fB" + option.name.replacing("-", with: "\\-") + "\\fR")
    }
  }

  @Test(
    "hold every option of every command, in either language",
    arguments: CompletionsCommand.verbs, ["zh", "en"])
  func options(_ shell: String, _ language: String) {
    let outcome = ziping(["completions", shell, "--lang", language])
    #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
    #expect(Self.commands.count > 10)
    for command in Self.commands {
      for option in command.everyOption {
        #expect(marks(command, option, in: outcome.output, shell), "\(command.name) \(option.name)")
      }
      for verb in command.verbs where shell != "man" {
        #expect(outcome.output.contains(verb))
      }
    }
  }

  @Test("take what an option may be from its definition")
  func values() {
    #expect(CompletionValue(of: .format).words == ["text", "json"])
    #expect(!CompletionValue(of: .format).isFile)
    #expect(CompletionValue(of: .rubric).words.contains("mof-2020-project"))
    #expect(CompletionValue(of: .rubric).words.contains("auto"))
    #expect(CompletionValue(of: .rubric).isFile && CompletionValue(of: .baseline).isFile)
    #expect(CompletionValue(of: .year).words.isEmpty && !CompletionValue(of: .year).isFile)
  }

  @Test(
    "complete commands, verbs, options and values in bash",
    arguments: [
      ("ziping sc", "score"), ("ziping score --for", "--format --force"),
      ("ziping score --format ", ReportFormat.allCases.map(\.rawValue).joined(separator: " ")),
      ("ziping score --format = js", "json"), ("ziping rubric sch", "schema"),
      ("ziping --lang ", "zh en"), ("ziping form --rubric mof-2020", "mof-2020-project"),
      ("ziping score Package.sw", "Package.swift"),
      ("ziping verify --rubric Package.sw", "Package.swift"),
    ])
  func bash(_ typed: String, _ proposed: String) throws {
    try withFolder { folder in
      let script = folder.appending(path: "ziping.bash").path
      #expect(ziping(["completions", "bash", "--output", script]).exitCode == 0)
      var words = typed.split(separator: " ").map(String.init)
      if typed.hasSuffix(" ") { words.append("") }
      let typed = words.map { "'\($0)'" }.joined(separator: " ")
      let line =
        "source '\(script)'; COMP_WORDS=(\(typed)); COMP_CWORD=\(words.count - 1); _ziping; "
        + "echo \"${COMPREPLY[*]}\""
      try line.write(toFile: "\(folder.path)/line", atomically: true, encoding: .utf8)
      #expect(try Program.shell("bash '\(folder.path)/line'") == proposed + "\n")
    }
  }
}
