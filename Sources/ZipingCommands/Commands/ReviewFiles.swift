import Ziping
import ZipingFiles
import ZipingReports

/// Writes reviews into files that people open, fill in and pass on (复核的文件).
struct ReviewFiles {
  private let call: Call
  private let reviews: [Review]

  init(_ reviews: [Review], _ call: Call) {
    self.reviews = reviews
    self.call = call
  }

  /// Whether a file to fill in is one of review sheets.
  static func areSheets(_ path: String) -> Bool {
    [.xlsx, .csv].contains(ReportFormat(ofFile: path))
  }

  /// Writes the final list as a table to where an output says; false after reporting why not.
  func writeList(to output: ReportOutput) -> Bool {
    let text = SheetCSV.text(FinalListSheet.table(FinalList(reviews), call.language))
    return call.deliver(to: output) { $0.write(text) }
  }

  /// Writes the final list and the review sheets to the workbook that an output names.
  func writeWorkbook(to output: ReportOutput) -> Bool {
    let log = DiagnosticLog()
    defer { call.complain(log.inOrder) }
    return workbook(output.path, log).map { bytes in
      call.deliver(to: output) { $0.write(bytes) }
    } ?? false
  }

  /// Writes the file to fill in that `--init-decisions` names; an existing one stays, unless `--force` is
  /// given.
  func writeTemplate(to path: String, _ log: DiagnosticLog) -> Int32 {
    var said: Message?
    if !log.hasErrors, let (bytes, message) = template(path, log) {
      let isReplaced = Platform.isThere(path)
      let isWritten =
        call.arguments.has(.force)
        ? OutputFile.write(bytes, to: path, log: log)
        : OutputFile.create(bytes, at: path, log: log)
      if isWritten { call.sayWritten(path, inPlaceOfAnother: isReplaced) }
      said = isWritten ? message : nil
    }
    call.complain(log.inOrder)
    guard let said else { return 2 }
    call.console.write(TerminalText.escaped(Wording(call.language).text(said)) + "\n")
    return 0
  }

  private func template(_ path: String, _ log: DiagnosticLog) -> ([UInt8], Message)? {
    let sheetsWritten = Message(.sheetsWritten, [.count(reviews.count)])
    switch ReportFormat(ofFile: path) {
    case .xlsx: return workbook(path, log).map { ($0, sheetsWritten) }
    case .csv: return (Array(sheets.utf8), sheetsWritten)
    default:
      let template = DecisionsTemplate.json(reviews, call.language)
      return (Array(template.text.utf8), Message(.templateWritten, [.count(template.count)]))
    }
  }

  private var sheets: String {
    SheetCSV.text(ReviewSheetLayout.table(reviews, call.language))
  }

  private func workbook(_ path: String, _ log: DiagnosticLog) -> [UInt8]? {
    do throws(WorkbookError) {
      return try ReviewWorkbook.bytes(reviews, call.language)
    } catch {
      error.report(to: log, file: path)
      return nil
    }
  }
}

@available(*, unavailable)
extension ReviewFiles: Sendable {}

extension Phrase {
  fileprivate static let templateWritten = Phrase(
    "template-written",
    "{0} 行待决定；填写 points、level、reviewedActual、notApplicable、veto 之一，以及 reason",
    "{0} {0|row|rows} to decide; fill in points, level, reviewedActual, notApplicable or veto, and the reason"
  )
  fileprivate static let sheetsWritten = Phrase(
    "sheets-written", "{0} 份复核表；改动复核得分或填写复核完成值，并在备注写明理由",
    "review sheets of {0} {0|form|forms}; change 复核得分 or fill in 复核完成值, with the reason in 备注")
}
