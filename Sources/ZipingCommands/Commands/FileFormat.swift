import Ziping

/// A format of files that the program writes (文件格式), told by the file's ending.
enum FileFormat: String, Sendable, CaseIterable {
  case json
  case csv
  case xlsx

  /// The format of what a call writes: what `--format` says, or the ending of `--output`.
  static func of(
    _ arguments: Arguments, among formats: [FileFormat]
  ) throws(UsageError) -> FileFormat {
    let stated = try arguments.choice(
      .fileFormat, formats.map { (word: $0.rawValue, value: $0) })
    guard let path = arguments[.output] else { throw UsageError(.outputMissing) }
    let format = stated ?? formats.first { path.lowercased().hasSuffix("." + $0.rawValue) }
    guard let format else {
      let endings = formats.map { "." + $0.rawValue }.joined(separator: " ")
      throw UsageError(.unknownEnding, [.text(path), .text(endings)])
    }
    // A workbook is no text for a terminal.
    if format == .xlsx, path == "-" { throw UsageError(.workbookNeedsFile) }
    return format
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
