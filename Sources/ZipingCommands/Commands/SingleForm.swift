import Ziping
import ZipingForms

/// The one form of a file, for commands that write one form.
enum SingleForm {
  /// The form, by the headings of a rubric as well, or nil after reporting why there is none to write.
  static func read(
    _ path: String, _ options: FormOptions, by headings: PlaceHeadings = PlaceHeadings(),
    log: DiagnosticLog
  ) -> Submission? {
    file(path, options, by: headings, log: log)?.form
  }

  /// The form with its file, or nil after reporting why there is none to write.
  static func file(
    _ path: String, _ options: FormOptions, by headings: PlaceHeadings, log: DiagnosticLog
  ) -> (form: Submission, input: FormInput)? {
    guard let input = FormInput.read(path, options, log: log) else { return nil }
    let forms = input.forms(headings, log: log).submissions
    guard forms.count < 2 else {
      log.report(.severalForms, [.count(forms.count)], at: Place(file: input.name))
      return nil
    }
    return log.hasErrors ? nil : forms.first.map { ($0, input) }
  }
}

extension Phrase {
  fileprivate static let severalForms = Phrase(
    "several-forms", "文件里有 {0} 份自评表，这里一次只写一份；工作簿可用 --sheet 指定工作表，其他文件请拆成几个",
    "the file holds {0} forms, one is written at a time; choose a workbook's sheet with --sheet, split any other file"
  )
}

extension [Phrase] {
  /// What is said here of an input.
  static var singleForm: [Phrase] { [.severalForms] }
}
