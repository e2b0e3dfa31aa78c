import Ziping
import ZipingForms

/// A format in which files are written (输出格式): what `--format` calls it, what the names of its files end
/// in, and whether it is text.
///
/// Options, their help and the check of what is written all have it from here.
enum OutputFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// For programs.
  case json
  /// A table as text.
  case csv
  /// A workbook.
  case xlsx

  /// What the name of a file of it ends in.
  var ending: String {
    switch self {
    case .text: ".txt"
    case .json: ".json"
    case .csv: ".csv"
    case .xlsx: ".xlsx"
    }
  }

  /// Whether it is no text, so that only its own program opens it.
  var isBinary: Bool { self == .xlsx }

  /// The format that a file's name says; nil for any other name.
  init?(ofFile path: String) {
    guard let format = Self.allCases.first(where: { Self.ends(path, in: $0.ending) }) else {
      return nil
    }
    self = format
  }

  /// What the name of an office file ends in, whoever writes it; nil for any other name.
  static func officeEnding(of path: String) -> String? {
    FormFiller.officeEndings.first { ends(path, in: $0) }
  }

  private static func ends(_ path: String, in ending: String) -> Bool {
    path.lowercased().hasSuffix(ending)
  }

  /// The format of a file that a call writes: what an option such as `--format` says, or the name of
  /// `--output`.
  static func ofOutput(
    _ arguments: Arguments, _ option: OptionDefinition
  ) throws(UsageError) -> OutputFormat {
    let stated = try arguments.format(option)
    guard let path = arguments[.output] else { throw UsageError(.outputMissing) }
    let own = OutputFormat(ofFile: path).flatMap { option.formats.contains($0) ? $0 : nil }
    guard let format = stated ?? own else {
      let endings = option.formats.map(\.ending).joined(separator: " ")
      throw UsageError(.unknownEnding, [.text(path), .text(endings)])
    }
    // A workbook is no text for a terminal.
    if format.isBinary, path == "-" { throw UsageError(.workbookNeedsFile) }
    return format
  }
}

extension OutputFormat {
  /// What is written in it, in words that go behind Chinese ones.
  var phrase: Phrase {
    switch self {
    case .text: Phrase("written-text", "文本", "text")
    case .json: Phrase("written-json", " JSON", "JSON")
    case .csv: Phrase("written-csv", " CSV", "CSV")
    case .xlsx: Phrase("written-xlsx", "工作簿", "a workbook")
    }
  }
}

extension Phrase {
  fileprivate static let outputMissing = Phrase(
    "output-missing", "请用 --output 给出要写的文件，如 --output 自评表.xlsx",
    "name the file to write with --output, as in --output form.xlsx")
  fileprivate static let unknownEnding = Phrase(
    "unknown-ending", "从“{0}”看不出格式；请用 {1} 之一结尾，或用 --format 说明",
    "the format of \"{0}\" is not clear; end it in one of {1}, or say so with --format")
  static let workbookNeedsFile = Phrase(
    "workbook-needs-file", ".xlsx 只能写入文件；请给 --output 一个文件名",
    "an .xlsx is written to a file only; give --output a name")
}
