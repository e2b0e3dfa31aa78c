public import Ziping
import ZipingFiles

/// Reads the self-evaluations in a file, whatever its format; the content decides, not the name.
public enum FormReader: Sendable {
  /// A form of more bytes is not read: no self-evaluation has a hundredth of it.
  public static let mostBytes: Int = 16 << 20
  /// A cell of more characters is not read; a workbook holds no more either.
  public static let mostCellCharacters: Int = CSVReader.mostFieldCharacters
  /// The forms of one file may have so many rows together: the longest form has some thousands.
  ///
  /// Scored and explained, a row takes about 12 kB, and the program is to stay below 256 MB.
  public static let mostRows: Int = 15_000

  /// Reads the forms in a file; one at fault is left out.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - file: The file's name, for places.
  ///   - sheet: The name of the only sheet to read of a workbook; nil for all.
  ///   - columns: Names of columns besides what the words of their headings say.
  /// - Returns: The forms in the order of the file, and what there is to say.
  public static func read(
    _ bytes: [UInt8], file: String, sheet: String? = nil, columns: ColumnNames = .words
  ) -> FormFile {
    let log = DiagnosticLog()
    let forms = submissions(bytes, file, sheet, columns, log)
    let rows = forms.reduce(0) { $0 + $1.rows.count }
    guard rows <= mostRows else {
      log.report(.tooManyRows, [.count(rows), .count(mostRows)], at: Place(file: file))
      return FormFile([], log.all)
    }
    return FormFile(forms, log.all)
  }

  /// Reads the forms in a file as they stand there; what there is to say goes to the log.
  public static func read(
    _ bytes: [UInt8], file: String, sheet: String? = nil, log: DiagnosticLog
  ) -> [Submission] {
    let read = read(bytes, file: file, sheet: sheet)
    log.add(read.diagnostics)
    return read.submissions
  }

  private static func submissions(
    _ bytes: [UInt8], _ file: String, _ sheet: String?, _ columns: ColumnNames,
    _ log: DiagnosticLog
  ) -> [Submission] {
    guard bytes.count <= mostBytes else {
      log.report(
        .tooLarge, [.count(bytes.count >> 20), .count(mostBytes >> 20)], at: Place(file: file))
      return []
    }
    if let message = unsupported(bytes) {
      log.report(message.phrase, message.facts, at: Place(file: file))
      return []
    }
    if bytes.starts(with: zipMark) {
      return OfficeFormReader.read(bytes, file: file, sheet: sheet, columns, log: log)
    }
    if let sheet { log.report(.noSheetsHere, [.text(sheet)], at: Place(file: file), .warning) }
    return isJSON(bytes) ? readJSON(bytes, file, log) : readCSV(bytes, file, columns, log)
  }

  private static func readJSON(
    _ bytes: [UInt8], _ file: String, _ log: DiagnosticLog
  ) -> [Submission] {
    let node = JSONReader.read(bytes, file: file, dialect: .relaxed, log: log)
    if let node, ReportMark.isReport(node) {
      log.report(.reportNotForm, at: Place(file: file))
      return []
    }
    let submission = node.flatMap { SubmissionReader.read($0, file: file, log: log) }
    if let submission { NumberCheck.check(submission, log) }
    return log.hasErrors ? [] : [submission].compactMap(\.self)
  }

  private static func readCSV(
    _ bytes: [UInt8], _ file: String, _ columns: ColumnNames, _ log: DiagnosticLog
  ) -> [Submission] {
    let rows = TextDecoder.decode(bytes, file: file, log: log)
      .flatMap { CSVReader.read($0, file: file, log: log) }
    guard let rows, !log.hasErrors else { return [] }
    return FormRecognizer.submissions(in: [Grid(csv: rows, source: file)], columns, log: log)
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

  /// How every ZIP archive begins that has an entry.
  private static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// What to do with a file of a format that is not read, told by its first bytes.
  private static func unsupported(_ bytes: [UInt8]) -> Message? {
    if bytes.starts(with: pdfMark) { return Message(.pdf) }
    if let format = OlderFormat(bytes) {
      return format.isEncrypted
        ? Message(.encrypted)
        : Message(.olderFormat, [.text(format.endings), .text("." + format.kind.ending)])
    }
    guard bytes.starts(with: compoundMark) else { return nil }
    return Message(isEncrypted(bytes) ? .encrypted : .oldOffice)
  }

  private static let pdfMark = Array("%PDF".utf8)
  /// How every older office file begins.
  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// Whether an old office file is only the wrapping of an encrypted new one, which it names.
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0 as UInt8] }
    return bytes.indices.contains { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var formReader: [Phrase] {
    [
      .reportNotForm, .tooLarge, .tooManyRows, .noSheetsHere, .olderFormat, .oldOffice, .encrypted,
      .pdf,
    ]
  }
}

extension Phrase {
  fileprivate static let reportNotForm = Phrase(
    "report-not-form", "这是 ziping 的 JSON 报告，不是自评表；用 ziping verify 核验，用 ziping diff 比较",
    "this is a JSON report of ziping, not a form; ziping verify checks it, ziping diff compares it")
  fileprivate static let tooLarge = Phrase(
    "file-too-large", "文件有 {0} MiB，超过 {1} MiB 的上限；请确认是否选对了文件",
    "the file has {0} MiB, above the limit of {1} MiB; is it the right one?")
  fileprivate static let tooManyRows = Phrase(
    "form-too-long", "文件里的自评表共有 {0} 行指标，最多读 {1} 行；请拆成几个文件后重试",
    "the forms in the file have {0} rows of indicators, at most {1} are read; split the file")
  static let noSheetsHere = Phrase(
    "no-such-sheet", "这个文件没有工作表，--sheet {0} 不起作用",
    "this file has no sheets; --sheet {0} has no effect")
  fileprivate static let olderFormat = Phrase(
    "format-not-read", "这是 {0} 文件，不能直接读取；请在 Excel 或 WPS 中另存为 {1}",
    "this is a file of the kind {0}, which is not read as it is; save it as {1} in Excel, Word or WPS"
  )
  fileprivate static let oldOffice = Phrase(
    "format-not-read", "这是旧版 Office 的文件，看不出是表格还是文档；请在 Excel 或 WPS 中打开，表格另存为 .xlsx，文档另存为 .docx",
    "this is an old office file that is neither plainly a workbook nor a document; open it and save it as .xlsx or .docx"
  )
  package static let encrypted = Phrase(
    "file-encrypted", "文件有打开密码，不能读取；请在 Excel 或 WPS 中去掉密码后保存",
    "the file opens with a password only and is not read; remove the password and save it")
  fileprivate static let pdf = Phrase(
    "format-not-read", "这是 PDF 文件，不能读取；请用原始表格另存为 .xlsx、.docx 或 CSV",
    "this is a PDF, which is not read; save the original table as .xlsx, .docx or CSV")
}
