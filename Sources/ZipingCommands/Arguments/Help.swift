import Ziping
import ZipingReports

/// Puts a command's help together from its own definition (帮助).
enum Help {
  /// The help of the whole program.
  static func program(_ commands: [any Command.Type], _ language: Language) -> String {
    let wording = Wording(language)
    var text = wording.text(.programSummary) + "\n\n"
    text += wording.text(.usage) + "\n"
    for command in commands { text += "  ziping \(command.usage)\n" }
    text += "\n" + wording.text(.commands) + "\n"
    for command in commands {
      text += row(command.name, wording.text(command.summary))
    }
    text += "\n" + wording.text(.options) + "\n"
    text += options([.version] + OptionDefinition.common, wording)
    text += "\n" + wording.text(.examples) + "\n"
    for command in commands {
      if let example = command.examples.first { text += "  \(example)\n" }
    }
    text += "\n" + wording.text(.exitCodes) + "\n"
    return text
  }

  /// The help of one command.
  static func command(_ command: any Command.Type, _ language: Language) -> String {
    let wording = Wording(language)
    var text = wording.text(command.summary) + "\n\n"
    text += wording.text(.usage) + "\n  ziping \(command.usage)\n"
    text += "\n" + wording.text(.options) + "\n"
    text += options(command.everyOption, wording)
    text += "\n" + wording.text(.examples) + "\n"
    for example in command.examples { text += "  \(example)\n" }
    text += "\n" + wording.text(.exitCodes) + "\n"
    return text
  }

  private static func options(_ options: [OptionDefinition], _ wording: Wording) -> String {
    options.map { option in
      row(option.name + (option.value.map { " " + $0 } ?? ""), wording.text(option.help))
    }.joined()
  }

  private static func row(_ name: String, _ help: String) -> String {
    let width = 22
    let blanks = String(repeating: " ", count: max(2, width - name.count))
    return "  \(name)\(blanks)\(help)\n"
  }
}

extension Phrase {
  static let programSummary = Phrase(
    "summary", "ziping 自评：按评分规则文件计算绩效自评得分，并逐项说明理由。",
    "ziping scores performance self-evaluations by rubric files and explains every point.")
  fileprivate static let usage = Phrase("usage", "用法：", "Usage:")
  fileprivate static let commands = Phrase("commands", "命令：", "Commands:")
  fileprivate static let options = Phrase("options", "选项：", "Options:")
  fileprivate static let examples = Phrase("examples", "例子：", "Examples:")
  static let exitCodes = Phrase(
    "exit-codes", "退出码：0 完成且各项要求满足；1 有要求不满足；2 输入或规则有误；64 用法有误。",
    "Exit codes: 0 done and every condition met; 1 a condition not met; 2 an input or rubric at fault; 64 wrong usage."
  )
}
