import Ziping
import ZipingFiles
import ZipingForms
import ZipingReports

/// `ziping convert`: a form as it was read, in another format.
enum ConvertCommand: Command {
  static let name = "convert"
  static let summary = Phrase(
    "convert", "把读到的自评表写成 JSON、CSV 或 Excel；再读入时内容不变，写不成的说明原因",
    "write a form as it was read to JSON, CSV or Excel; what cannot read back the same is not written"
  )
  static let usage = "convert FORM --output FILE.json|FILE.csv|FILE.xlsx"
  static let options: [OptionDefinition] = [.sheet, .column, .noConvert, .output, .fileFormat]
  static let examples = [
    "ziping convert Samples/panzhihua-2021/人大会议.csv --output 人大会议.xlsx",
    "ziping convert Samples/panzhihua-2021/人大会议.csv --format json --output -",
  ]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let operands = call.arguments.operands
    guard let path = operands.first, operands.count == 1 else { throw UsageError(.oneForm) }
    let format = try ReportFormat.ofOutput(call.arguments, .fileFormat)
    let log = DiagnosticLog()
    let isWritten = write(path, format, try FormOptions(call.arguments), call, log)
    call.complain(log.inOrder)
    return isWritten && !log.hasErrors ? 0 : 2
  }

  private static func write(
    _ path: String, _ format: ReportFormat, _ options: FormOptions, _ call: Call,
    _ log: DiagnosticLog
  ) -> Bool {
    guard let form = SingleForm.read(path, options, log: log) else { return false }
    switch format {
    case .csv:
      let table = SheetCSV.text(FormSheet.sheet(form))
      return isTableKept(form, in: Array(table.utf8), path, log) && call.deliver(table)
    case .xlsx:
      do throws(WorkbookError) {
        let workbook = try FormWorkbook.bytes(form)
        return isTableKept(form, in: workbook, path, log) && call.deliver(workbook, log: log)
      } catch {
        error.report(to: log, file: call.arguments[.output] ?? "")
        return false
      }
    default: return call.deliver(SubmissionEncoder.text(form))
    }
  }

  /// Whether a file reads back as the form's table; the text around it is left out with a word.
  private static func isTableKept(
    _ form: Submission, in file: [UInt8], _ path: String, _ log: DiagnosticLog
  ) -> Bool {
    let place = Place(file: InputFile.shownName(path))
    let again = FormReader.read(file, file: path, log: DiagnosticLog())
    let table = form.adding(Submission.Narrative())
    let (before, after) = (
      lines(of: table.withoutSubtotals), again.first.map { lines(of: $0.withoutSubtotals) } ?? []
    )
    guard again.count == 1, before == after else {
      let change = zip(before, after).first { $0 != $1 }
      log.report(.notKept, [.text(change?.0 ?? "…"), .text(change?.1 ?? "…")], at: place)
      return false
    }
    if form.narrative != Submission.Narrative() { log.report(.textLeftOut, at: place, .warning) }
    // Points in the names of levels are kept there.
    if !form.subtotals.isEmpty, again.first.map(lines) != lines(of: table) {
      log.report(.subtotalsLeftOut, [.count(form.subtotals.count)], at: place, .warning)
    }
    return true
  }

  private static func lines(of form: Submission) -> [String] {
    SubmissionEncoder.text(form).split(separator: "\n").map { line in
      String(line.drop { $0 == " " })
    }
  }
}

extension Phrase {
  fileprivate static let subtotalsLeftOut = Phrase(
    "subtotals-left-out", "有 {0} 处小计或几行合用的得分没有写入表格；要保留请转换为 .json",
    "{0} {0|subtotal or value|subtotals or values} for several rows together {0|is|are} not in the table; convert to .json to keep them"
  )
  fileprivate static let textLeftOut = Phrase(
    "text-left-out", "表格放不下正文里的说明（总分、资金、满意度等），没有写入；要保留请转换为 .json",
    "a table has no room for what the text around it says (total, money, satisfaction); convert to .json to keep it"
  )
  fileprivate static let oneForm = Phrase(
    "one-form", "请给出一份自评表", "name one form")
  fileprivate static let notKept = Phrase(
    "not-kept", "表格放不下这份自评表的内容：{0} 会读成 {1}；请改正，或转换为 .json",
    "a table cannot hold this form: {0} would read back as {1}; correct it, or convert it to .json"
  )
}

extension [Phrase] {
  /// What is said here of an input.
  static var convertCommand: [Phrase] { [.notKept, .subtotalsLeftOut, .textLeftOut] }
}
