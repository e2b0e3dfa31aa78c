import Ziping
import ZipingReports

/// The manual page in the language of man(7), of the definitions of commands and options.
enum ManualPage {
  static func text(_ commands: [any Command.Type], _ language: Language) -> String {
    let wording = Wording(language)
    var lines = [
      ".TH ZIPING 1 \"\" \"ziping \(ProgramVersion.text)\"", ".ad l", ".SH \(wording.text(.name))",
      "ziping \\- \(escaped(wording.text(.programSummary)))", ".SH \(wording.text(.synopsis))",
    ]
    for command in commands { lines += [".B ziping", escaped(command.usage), ".br"] }
    lines.append(".SH \(wording.text(.commands))")
    for command in commands {
      lines += [".SS \(command.name)", escaped(wording.text(command.summary))]
      lines += command.options.isEmpty ? [] : [".RS"]
      let own = command.everyOption.filter { !OptionDefinition.common.contains($0) }
      lines += own.flatMap { entry($0, wording) }
      lines += command.options.isEmpty ? [] : [".RE"]
    }
    lines.append(".SH \(wording.text(.options))")
    lines += ([.version] + OptionDefinition.common).flatMap { entry($0, wording) }
    lines += [".SH \(wording.text(.exitStatus))", escaped(wording.text(.exitCodes))]
    lines += [".SH \(wording.text(.examples))", ".nf"]
    for command in commands {
      lines += command.examples.map { escaped($0, breaks: false) }
    }
    return lines.joined(separator: "\n") + "\n.fi\n"
  }

  private static func entry(_ option: OptionDefinition, _ wording: Wording) -> [String] {
    let value = option.value.map { " \\fI\(escaped($0, breaks: false))\\fR" } ?? ""
    return [
      ".TP", "\\fB\(escaped(option.name, breaks: false))\\fR\(value)",
      escaped(wording.text(option.help)),
    ]
  }

  /// A text as roff takes it; lines may end behind any Chinese character.
  private static func escaped(_ text: String, breaks: Bool = true) -> String {
    var escaped = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      default:
        escaped.append(character)
        let isWide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
        if breaks, isWide { escaped += "\\:" }
      }
    }
    return escaped
  }
}

extension Phrase {
  fileprivate static let name = Phrase("name", "名称", "NAME")
  fileprivate static let synopsis = Phrase("synopsis", "概要", "SYNOPSIS")
  fileprivate static let commands = Phrase("commands", "命令", "COMMANDS")
  fileprivate static let options = Phrase("options", "选项", "OPTIONS")
  fileprivate static let exitStatus = Phrase("exit-status", "退出码", "EXIT STATUS")
  fileprivate static let examples = Phrase("examples", "例子", "EXAMPLES")
}
