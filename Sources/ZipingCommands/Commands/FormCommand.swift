import Ziping
import ZipingFiles
import ZipingForms
import ZipingReports

/// `ziping form`: a form to be filled in, in the official layout.
enum FormCommand: Command {
  static let name = "form"
  static let summary = Phrase(
    "form",
    "生成空白自评表；--from 取一份表的表头、预算、指标、指标值和分值，清空执行数、完成值、得分和说明，工作簿沿用原版式",
    "write a form to fill in; --from takes a form's head, budget, indicators, targets and weights, empties spending, actual values, points and remarks, and keeps a workbook's own layout"
  )
  static let usage = "form [--rubric ID|FILE] [--from FORM] --output FILE.xlsx|FILE.csv"
  static let options: [OptionDefinition] = [
    .oneRubric, .from, .sheet, .column, .noConvert, .year, .output, .formFormat,
  ]
  static let examples = [
    "ziping form --output 自评表.xlsx",
    "ziping form --rubric hunan-2018-department --year 2025 --output 自评表.xlsx",
    "ziping form --from Samples/panzhihua-2021/人大会议.csv --output 自评表.csv",
  ]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    if let operand = arguments.operands.first {
      throw UsageError(.noOperand, [.text(operand)])
    }
    guard !arguments.has(.sheet) || arguments.has(.from) else {
      throw UsageError(.sheetOfNothing)
    }
    let format = try ReportFormat.ofOutput(arguments, .formFormat)
    let options = try FormOptions(arguments)
    let log = DiagnosticLog()
    let isWritten = write(format, options, call, log)
    call.complain(log.inOrder)
    return isWritten && !log.hasErrors ? 0 : 2
  }

  private static func write(
    _ format: ReportFormat, _ options: FormOptions, _ call: Call, _ log: DiagnosticLog
  ) -> Bool {
    guard let rubric = RubricSource.load(call.arguments[.oneRubric], log: log) else { return false }
    let draft: FormDraft
    if let path = call.arguments[.from] {
      guard
        let (form, input) = SingleForm.file(path, options, by: rubric.headings, log: log),
        FormSource.fits(form, Scorer(rubric), log: log)
      else { return false }
      LastYearTexts.report(form, for: options.year, log)
      if format == .xlsx, let renewed = renewed(form, input, options, by: rubric, log) {
        return call.deliverToFillIn(renewed, log: log)
      }
      if format == .xlsx { log.report(.officialLayout, at: Place(file: input.name), .info) }
      draft = FormDraft(form.supplemented(year: options.year, money: nil), rubric: rubric)
    } else {
      draft = FormDraft(rubric, year: options.year)
    }
    guard format == .xlsx else {
      return call.deliverToFillIn(SheetCSV.text(FormSheet.sheet(draft)))
    }
    do throws(WorkbookError) {
      return call.deliverToFillIn(try FormWorkbook.bytes(draft, rubric: rubric), log: log)
    } catch {
      error.report(to: log, file: call.arguments[.output] ?? "")
      return false
    }
  }
}

extension FormCommand {
  /// A form in the layout of its own workbook; nil where it stands in another file, or in a workbook that
  /// cannot be changed in place, which is said.
  private static func renewed(
    _ form: Submission, _ input: FormInput, _ options: FormOptions, by rubric: Rubric,
    _ log: DiagnosticLog
  ) -> [UInt8]? {
    guard case .sheetCell? = form.rows.first?.place.position else { return nil }
    let own = DiagnosticLog()
    let renewed = FormRenewal.workbook(
      input.bytes, file: input.name, form, year: options.year, by: rubric, log: own
    ) { made in input.read(rubric.headings, in: made).submissions.first }
    // It is no fault: the form is then written in the official layout.
    for diagnostic in own.diagnostics {
      log.add(
        Diagnostic(
          diagnostic.severity == .error ? .warning : diagnostic.severity,
          diagnostic.message.phrase, diagnostic.message.facts, at: diagnostic.place))
    }
    return renewed
  }
}

extension Phrase {
  fileprivate static let officialLayout = Phrase(
    "official-layout", "按官方版式写出；只有 .xlsx 工作簿的版式会沿用",
    "it is written in the official layout; only that of a workbook (.xlsx) is kept")
  fileprivate static let sheetOfNothing = Phrase(
    "sheet-without-form", "--sheet 选的是 --from 那份工作簿里的工作表；请同时给出 --from，或去掉 --sheet",
    "--sheet picks a sheet of the workbook that --from names; give --from too, or leave it out")
  fileprivate static let noOperand = Phrase(
    "no-operand", "form 不带参数，不能是“{0}”；已有的表用 --from 给出",
    "form takes no argument such as \"{0}\"; give a form with --from")
}

extension [Phrase] {
  /// What is said here of an input.
  static var formCommand: [Phrase] { [.officialLayout] }
}
