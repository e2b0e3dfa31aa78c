import Foundation
import Testing
import ZipingReports

@testable import ZipingCommands
import ZipingTestSupport

@Suite("Help")
struct HelpTests {
  private static let commands = ZipingCommand.commands

  @Test("The help of every command names every option that it takes", arguments: ["zh", "en"])
  func options(_ language: String) {
    for command in Self.commands {
      let outcome = ziping([command.name, "--help", "--lang", language])
      #expect(outcome.exitCode == 0)
      #expect(outcome.errors.isEmpty)
      for option in command.options + OptionDefinition.common {
        #expect(outcome.output.contains("  \(option.name)"), "\(command.name) \(option.name)")
      }
    }
  }

  @Test("The help of verify says that the report's own rubric counts")
  func verify() {
    let help = ziping(["verify", "--help"])
    #expect(help.says("只认报告里写明的 id 和摘要"))
    #expect(!help.says("默认 auto"))
  }

  @Test("Every option that a command takes has an effect or a message of its own")
  func values() {
    for command in Self.commands {
      for option in command.options where option.value != nil {
        let outcome = ziping([command.name, "x", option.name])
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains(option.name))
      }
    }
  }

  @Test(
    "What is said of an option stands in its own column, as wide as the terminal",
    arguments: ["zh", "en"])
  func width(_ language: String) {
    for width in [60, 80, 120] {
      for command in Self.commands {
        var output = ""
        let console = Console(columns: width, write: { output += $0 }, complain: { _ in })
        #expect(
          ZipingCommand.run([command.name, "--help", "--lang", language], console) == 0)
        let isOption = output.split(separator: "\n", omittingEmptySubsequences: false)
          .drop { $0 != (language == "zh" ? "选项：" : "Options:") }.dropFirst()
          .prefix { !$0.isEmpty }
        #expect(isOption.count >= 2)
        for line in isOption {
          #expect(TerminalText.width(String(line)) <= width, "\(line)")
          #expect(line.hasPrefix("  --") || line.hasPrefix(String(repeating: " ", count: 24)))
        }
      }
    }
  }

  @Test("The help of the program names every command")
  func program() {
    let outcome = ziping(["--help"])
    #expect(outcome.exitCode == 0)
    for command in Self.commands {
      #expect(outcome.output.contains("ziping \(command.usage)"))
    }
    #expect(ziping(["-h"]).output == outcome.output)
  }

  @Test("The examples in the help run, where their files are part of the package")
  func examples() throws {
    var count = 0
    for example in Self.commands.flatMap({ $0.examples }) {
      let words = example.split(separator: " ").map(String.init)
      let files = words.dropFirst().filter {
        ($0.contains(".") || $0.contains("/")) && !$0.hasPrefix("-")
      }
      guard !example.contains("<"), !words.contains("--output"),
        files.allSatisfy({ FileManager.default.fileExists(atPath: packagePath($0)) })
      else { continue }
      let arguments = words.dropFirst().map { files.contains($0) ? packagePath($0) : $0 }
      let outcome = ziping(Array(arguments))
      #expect(outcome.exitCode == 0, "\(example)")
      #expect(!outcome.output.isEmpty, "\(example)")
      #expect(outcome.errors.isEmpty, "\(example)")
      count += 1
    }
    #expect(count >= 11)
  }
}
