import Ziping
import ZipingFiles
import ZipingForms

/// A file that may hold forms, as its readers take it (读入的文件).
struct FormInput {
  /// The bytes, converted where the file is of an older format.
  let bytes: [UInt8]
  /// Its name in messages.
  let name: String
  /// The program that converted them, and its version; nil where none did.
  let converter: String?
  /// The SHA-256 of the file as handed in; nil where nobody asks for it.
  let digest: String?
  private let path: String
  private let folders: FormFolders
  private let sheet: String?
  private let columns: ColumnNames

  /// A file that has been read, converted if need be; nil after reporting why it cannot be, and for what
  /// is passed over in a folder.
  init?(_ bytes: [UInt8], _ path: String, _ options: FormOptions, log: DiagnosticLog) {
    guard !options.folders.passOver(bytes, path) else { return nil }
    self.path = path
    folders = options.folders
    name = InputFile.shownName(path)
    sheet = options.sheet
    digest = options.takesDigests ? SHA256.hex(bytes) : nil
    columns = options.columns
    // What is too large to be read is not converted first.
    guard bytes.count <= FormReader.mostBytes, let format = OlderFormat(bytes) else {
      self.bytes = bytes
      converter = nil
      return
    }
    guard let converted = options.converter.converted(bytes, from: format, file: name, log: log)
    else { return nil }
    self.bytes = converted.bytes
    converter = converted.program
  }

  /// Reads a file; nil after reporting why it cannot be.
  static func read(_ path: String, _ options: FormOptions, log: DiagnosticLog) -> FormInput? {
    InputFile.read(path, log: log).flatMap { FormInput($0, path, options, log: log) }
  }

  /// The forms in it, or in other bytes in its place, by the headings of a rubric as well; what a call
  /// names comes first.
  func read(_ headings: PlaceHeadings = PlaceHeadings(), in other: [UInt8]? = nil) -> FormFile {
    FormReader.read(
      other ?? bytes, file: name, sheet: sheet, columns: columns.adding(ColumnNames(headings)))
  }

  /// The forms in it; what is wrong goes to the log.
  func forms(_ headings: PlaceHeadings = PlaceHeadings(), log: DiagnosticLog) -> FormFile {
    let file = read(headings)
    report(file, to: log)
    return file
  }

  /// Reports what is to be said of what was read.
  func report(_ file: FormFile, to log: DiagnosticLog) {
    if folders.passOver(file, path) { return }
    log.add(file.diagnostics)
    if converter != nil, file.forms.isEmpty {
      log.report(.lostInConversion, at: Place(file: name), .warning)
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  static var formInput: [Phrase] { [.lostInConversion] }
}

extension Phrase {
  fileprivate static let lostInConversion = Phrase(
    "lost-in-conversion", "以上说的是转换后的文件，转换可能丢了表格；请在 Excel 或 WPS 中打开原文件，另存为 .xlsx 或 .docx",
    "this is about the converted file, and converting may have lost a table; open the original and save it as .xlsx or .docx"
  )
}
