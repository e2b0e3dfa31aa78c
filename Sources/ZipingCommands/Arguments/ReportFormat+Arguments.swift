import Ziping
import ZipingForms
import ZipingReports

/// What arguments say of the format of a file that is written (输出格式).
extension ReportFormat {
  /// What the name of an office file ends in, whoever writes it; nil for any other name.
  static func officeEnding(of path: String) -> String? {
    FormFiller.officeEndings.first { path.lowercased().hasSuffix($0) }
  }

  /// The format of a file that a call writes: what an option such as `--format` says, or the name of
  /// `--output`.
  static func ofOutput(
    _ arguments: Arguments, _ option: OptionDefinition
  ) throws(UsageError) -> ReportFormat {
    let stated = try arguments.format(option)
    guard let path = arguments[.output] else { throw UsageError(.outputMissing) }
    let own = ReportFormat(ofFile: path).flatMap { option.formats.contains($0) ? $0 : nil }
    guard let format = stated ?? own else {
      throw UsageError(.unknownEnding, [.text(path), .text(endings(of: option.formats))])
    }
    // A workbook is no text for a terminal.
    if format.isBinary, path == "-" { throw UsageError(.binaryNeedsFile, [.text(format.ending)]) }
    return format
  }

  /// What names of files of these formats end in.
  static func endings(of formats: [ReportFormat]) -> String {
    formats.flatMap(\.endings).joined(separator: " ")
  }
}

extension Phrase {
  fileprivate static let outputMissing = Phrase(
    "output-missing", "请用 --output 给出要写的文件，如 --output 自评表.xlsx",
    "name the file to write with --output, as in --output form.xlsx")
  static let unknownEnding = Phrase(
    "unknown-ending", "从“{0}”看不出格式；请用 {1} 之一结尾，或用 --format 说明",
    "the format of \"{0}\" is not clear; end it in one of {1}, or say so with --format")
  static let binaryNeedsFile = Phrase(
    "workbook-needs-file", "{0} 只能写入文件；请给 --output 一个文件名",
    "{0} is written to a file only; give --output a name")
}
