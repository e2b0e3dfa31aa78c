public import Ziping

/// Reads the self-evaluations in a file, whatever its format; the content decides, not the name.
public enum FormReader: Sendable {
  /// A form of more bytes is not read: no self-evaluation has a hundredth of it.
  public static let mostBytes: Int = 16 << 20
  /// A cell of more characters is not read; a workbook holds no more either.
  public static let mostCellCharacters: Int = CSVReader.mostFieldCharacters

  /// Reads the forms in a file; what is wrong goes to the log, and a form at fault is left out.
  public static func read(_ bytes: [UInt8], file: String, log: DiagnosticLog) -> [Submission] {
    guard bytes.count <= mostBytes else {
      log.report(
        .tooLarge, [.count(bytes.count >> 20), .count(mostBytes >> 20)], at: Place(file: file))
      return []
    }
    if let phrase = unsupported(bytes) {
      log.report(phrase, at: Place(file: file))
      return []
    }
    return isJSON(bytes) ? readJSON(bytes, file, log) : readCSV(bytes, file, log)
  }

  private static func readJSON(
    _ bytes: [UInt8], _ file: String, _ log: DiagnosticLog
  ) -> [Submission] {
    let own = DiagnosticLog()
    let submission = JSONReader.read(bytes, file: file, dialect: .relaxed, log: own)
      .flatMap { SubmissionReader.read($0, file: file, log: own) }
    if let submission { NumberCheck.check(submission, own) }
    for diagnostic in own.diagnostics { log.add(diagnostic) }
    return own.hasErrors ? [] : [submission].compactMap(\.self)
  }

  private static func readCSV(
    _ bytes: [UInt8], _ file: String, _ log: DiagnosticLog
  ) -> [Submission] {
    let own = DiagnosticLog()
    let rows = TextDecoder.decode(bytes, file: file, log: own)
      .flatMap { CSVReader.read($0, file: file, log: own) }
    for diagnostic in own.diagnostics { log.add(diagnostic) }
    guard let rows, !own.hasErrors else { return [] }
    return FormRecognizer.submissions(in: [Grid(csv: rows, source: file)], log: log)
  }

  /// A file that begins with a brace is JSON; a byte order mark and blanks may stand before it.
  package static func isJSON(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    while true {
      rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      // The relaxed dialect has comments.
      guard rest.starts(with: "//".utf8) else { break }
      rest = rest.drop { $0 != 0x0A && $0 != 0x0D }
    }
    let first = rest.first
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// What to do with a file of a format that is not read, told by its first bytes.
  private static func unsupported(_ bytes: [UInt8]) -> Phrase? {
    let signatures: [([UInt8], Phrase)] = [
      ([0x50, 0x4B, 0x03, 0x04], .zipFile), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
      ([0x25, 0x50, 0x44, 0x46], .pdf),
    ]
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }
}

extension Phrase {
  fileprivate static let tooLarge = Phrase(
    "file-too-large", "文件有 {0} MiB，超过 {1} MiB 的上限；请确认是否选对了文件",
    "the file has {0} MiB, above the limit of {1} MiB; is it the right one?")
  fileprivate static let zipFile = Phrase(
    "format-not-read", "这是 .xlsx 或 .docx 文件，还不能直接读取；请在 Excel 或 WPS 中另存为“CSV UTF-8”",
    "this is an .xlsx or .docx file, which is not read yet; save it as \"CSV UTF-8\"")
  fileprivate static let oldOffice = Phrase(
    "format-not-read", "这是 .xls、.doc、.et 或 .wps 文件，不能读取；请另存为“CSV UTF-8”",
    "this is an .xls, .doc, .et or .wps file, which is not read; save it as \"CSV UTF-8\"")
  fileprivate static let pdf = Phrase(
    "format-not-read", "这是 PDF 文件，不能读取；请用原始表格另存为“CSV UTF-8”",
    "this is a PDF, which is not read; save the original table as \"CSV UTF-8\"")
}
