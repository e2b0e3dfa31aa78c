import Testing
import ZipingReports

@testable import ZipingCommands

@Suite("Formats and the names of files")
struct FormatOfFileTests {
  private static let form = "no-such-form.csv"

  /// A call that writes something into a name that is not its own.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let call: [String]
    /// What the message must say: what is written, and what to do.
    let words: [String]
    var testDescription: String { call.joined(separator: " ") }

    init(_ call: [String], _ words: String...) {
      self.call = call
      self.words = words
    }
  }

  static let wrong = [
    Wrong(["score", form, "--format", "json", "--output", "x.docx"], "写出的是 JSON", "改为以 .json 结尾"),
    Wrong(
      ["review", form, "--format", "json", "--output", "x.xlsx"], "写出的是 JSON", "改为以 .json 结尾",
      "--format xlsx"),
    Wrong(["review", form, "--format", "xlsx", "--output", "x.docx"], "写出的是工作簿", "改为以 .xlsx 结尾"),
    Wrong(["review", form, "--init-decisions", "x.docx"], "写出的是 JSON", "改为以 .json 结尾"),
    Wrong(["convert", form, "--format", "csv", "--output", "X.XLSX"], "写出的是 CSV", "--format xlsx"),
    Wrong(["gate", "init", "--from", form, "--output", "x.xltm"], "写出的是文本"),
  ]

  @Test(
    "What is none of its kind gets no office file's name, and the message says what to do",
    arguments: wrong)
  func names(_ wrong: Wrong) {
    let outcome = ziping(wrong.call)
    #expect(outcome.exitCode == 64, "\(outcome.errors)")
    for words in wrong.words { #expect(outcome.errors.contains(words), "\(outcome.errors)") }
  }

  @Test("Each format that an option takes is named in its help")
  func help() {
    for command in ZipingCommand.commands {
      for option in command.options where option.name == "--format" {
        #expect(!option.formats.isEmpty, "\(command.name)")
        let help = ziping([command.name, "--help"]).output
        let said = help.drop { $0 != "\n" }.split(separator: "  --format ").last ?? ""
        for format in option.formats { #expect(said.contains(format.rawValue), "\(format)") }
      }
    }
  }

  @Test("A format is told by the end of a name, whatever its letters")
  func ends() {
    for format in ReportFormat.allCases {
      for ending in format.endings {
        #expect(ReportFormat(ofFile: "甲.b" + ending.uppercased()) == format)
      }
    }
    #expect(ReportFormat(ofFile: "甲") == nil)
    #expect(ReportFormat.officeEnding(of: "甲.DOCX") == ".docx")
    #expect(ReportFormat.officeEnding(of: "甲.csv") == nil)
  }
}
