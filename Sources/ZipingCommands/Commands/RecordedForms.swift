import Ziping
import ZipingForms

/// What a report was made from and by: its rubrics, and the forms that it has (报告里的表).
struct RecordedForms: Sendable {
  /// The rubrics by which it was made.
  let rubrics: [RubricMark]
  private var keys: Set<String> = []

  /// Reads the forms of a report one by one; nil where it is none.
  init?(_ bytes: [UInt8], file: String) {
    let log = DiagnosticLog()
    guard let report = ReportFile(bytes, name: file, log: log), let count = report.count else {
      return nil
    }
    rubrics = ReportReader.rubrics(of: report.frame)
    for index in 0..<count {
      guard let result = report.result(index, log: log),
        let form = ReportReader.form(result, of: report.frame, file: report.name, log: log)
      else { continue }
      keys.formUnion(Self.keys(of: form.submission))
    }
  }

  /// Whether a form is one of the report's: by project, unit and kind, or by its path.
  func contains(_ form: Submission) -> Bool { !keys.isDisjoint(with: Self.keys(of: form)) }

  private static func keys(of form: Submission) -> [String] {
    ["@" + form.source] + [form.identity].compactMap(\.self)
  }
}
