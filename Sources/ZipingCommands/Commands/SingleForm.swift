import Ziping
import ZipingForms

/// The one form of a file, for commands that write one form.
enum SingleForm {
  /// The form, or nil after reporting why there is none to write.
  static func read(_ path: String, sheet: String?, log: DiagnosticLog) -> Submission? {
    guard let bytes = InputFile.read(path, log: log) else { return nil }
    let file = InputFile.shownName(path)
    let forms = FormReader.read(bytes, file: file, sheet: sheet, log: log)
    guard forms.count < 2 else {
      log.report(.severalForms, [.count(forms.count)], at: Place(file: file))
      return nil
    }
    return log.hasErrors ? nil : forms.first
  }
}

extension Phrase {
  fileprivate static let severalForms = Phrase(
    "several-forms", "文件里有 {0} 份自评表，这里一次只写一份；工作簿可用 --sheet 指定工作表，其他文件请拆成几个",
    "the file holds {0} forms, one is written at a time; choose a workbook's sheet with --sheet, split any other file"
  )
}
