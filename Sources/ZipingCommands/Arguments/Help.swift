import Ziping
import ZipingReports

/// Puts a command's help together from its own definition (帮助).
struct Help {
  private let wording: Wording
  /// The columns of the terminal.
  private let width: Int

  /// Help in a language, as wide as a terminal.
  init(_ language: Language, width: Int) {
    wording = Wording(language)
    self.width = width
  }

  /// The help of the whole program.
  func program(_ commands: [any Command.Type]) -> String {
    var text = paragraph(.programSummary) + "\n"
    text += wording.text(.usage) + "\n"
    for command in commands { text += "  ziping \(command.usage)\n" }
    text += "\n" + wording.text(.commands) + "\n"
    for command in commands {
      text += row(command.name, wording.text(command.summary))
    }
    text += "\n" + wording.text(.options) + "\n"
    text += options([.version] + OptionDefinition.common)
    text += "\n" + wording.text(.examples) + "\n"
    for command in commands {
      if let example = command.examples.first { text += "  \(example)\n" }
    }
    return text + "\n" + paragraph(.exitCodes)
  }

  /// The help of one command.
  func command(_ command: any Command.Type) -> String {
    var text = paragraph(command.summary) + "\n"
    text += wording.text(.usage) + "\n  ziping \(command.usage)\n"
    text += "\n" + wording.text(.options) + "\n"
    text += options(command.everyOption)
    text += "\n" + wording.text(.examples) + "\n"
    for example in command.examples { text += "  \(example)\n" }
    return text + "\n" + paragraph(.exitCodes)
  }

  private func options(_ options: [OptionDefinition]) -> String {
    options.map { option in
      row(option.name + (option.value.map { " " + $0 } ?? ""), help(of: option))
    }.joined()
  }

  private func help(of option: OptionDefinition) -> String {
    let help = wording.text(option.help)
    return option.words.isEmpty
      ? help : wording.text(Message(.withWords, [.text(help), .names(option.words)]))
  }

  private func paragraph(_ phrase: Phrase) -> String {
    TerminalText.lines(of: wording.text(phrase), width: width).map { $0 + "\n" }.joined()
  }

  /// Where what is said of a name begins.
  private static let column = 24

  /// A name with what is said of it, in a column of its own; a name that reaches into it has its own line.
  private func row(_ name: String, _ help: String) -> String {
    let lines = TerminalText.lines(of: help, width: max(width - Self.column, Self.column))
    let indent = String(repeating: " ", count: Self.column)
    let head = "  \(name)"
    let rest = lines.map { indent + $0 + "\n" }.joined()
    guard TerminalText.width(head) + 2 <= Self.column else { return head + "\n" + rest }
    return head + rest.dropFirst(TerminalText.width(head))
  }
}

extension Phrase {
  static let programSummary = Phrase(
    "summary", "ziping 自评：按评分规则文件计算绩效自评得分，并逐项说明理由。",
    "ziping scores performance self-evaluations by rubric files and explains every point.")
  fileprivate static let withWords = Phrase("with-words", "{0}：{1}", "{0}: {1}")
  fileprivate static let usage = Phrase("usage", "用法：", "Usage:")
  fileprivate static let commands = Phrase("commands", "命令：", "Commands:")
  fileprivate static let options = Phrase("options", "选项：", "Options:")
  fileprivate static let examples = Phrase("examples", "例子：", "Examples:")
  static let exitCodes = Phrase(
    "exit-codes", "退出码：0 完成且各项要求满足；1 有要求不满足；2 输入或规则有误；64 用法有误。",
    "Exit codes: 0 done and every condition met; 1 a condition not met; 2 an input or rubric at fault; 64 wrong usage."
  )
}
