import Ziping
import ZipingFiles
import ZipingForms
import ZipingReports

/// What `--fill` asks for: the form's own file with its points filled in (回填).
struct FormFilling {
  private let output: String
  private let call: Call

  /// Reads the option; nil if it is not given.
  init?(_ call: Call) throws(UsageError) {
    let arguments = call.arguments
    guard let output = arguments[.fill] else { return nil }
    guard arguments.operands.count == 1, let form = arguments.operands.first else {
      throw UsageError(.fillOneForm)
    }
    let ending = Self.ending(of: form)
    guard output.lowercased().hasSuffix(ending) else {
      throw UsageError(.fillEnding, [.text(output), .text(ending)])
    }
    self.output = output
    self.call = call
  }

  /// The evaluations of a form, after writing it with what they give, whole or not at all.
  func evaluations(
    _ path: String, _ options: FormOptions, _ forms: FormSource, log: DiagnosticLog
  ) -> [Evaluation] {
    guard let input = FormInput.read(path, options, log: log) else { return [] }
    let evaluations = forms.evaluations(in: input, log: log)
    // A form at fault has been reported; one that is left out would look filled in.
    guard let first = evaluations.first, !log.hasErrors else { return evaluations }
    var entries: [FormEntry] = []
    for evaluation in evaluations {
      let filled = FormEntries(evaluation, evaluation.form.rubric)
      let (own, without) = (filled.entries, filled.without)
      entries += own
      if let first = without.first {
        log.report(
          .noCell, [.count(without.count), .text(first.name)], at: first.place, .warning)
      }
    }
    let sheets = Set(evaluations.flatMap(sheets))
    let original = input.digest ?? SHA256.hex(input.bytes)
    guard
      let filled = fill(
        input.bytes, path, of: original, entries, on: sheets, first.places, log: log)
    else {
      return evaluations
    }
    guard !entries.isEmpty || !evaluations.allSatisfy(hasNoCell) else {
      log.report(.nothingToFill, at: Place(file: InputFile.shownName(path)))
      return evaluations
    }
    let isReplaced = Platform.isThere(output)
    let isWritten = OutputFile.write(
      to: output, existing: call.arguments.has(.force) ? .isReplaced : .stays, log: log
    ) { $0.write(filled) }
    if isWritten { call.sayWritten(output, inPlaceOfAnother: isReplaced) }
    return evaluations
  }

  private func fill(
    _ bytes: [UInt8], _ path: String, of original: String, _ entries: [FormEntry],
    on sheets: Set<String>,
    _ places: Int, log: DiagnosticLog
  ) -> [UInt8]? {
    let endings = FormFiller.kind(of: bytes).endings
    guard endings.contains(where: { output.lowercased().hasSuffix($0) }) else {
      log.report(
        .otherKind, [.text(output), .text(endings[0])], at: Place(file: InputFile.shownName(path)))
      return nil
    }
    let wording = Wording(call.language, places: places)
    return FormFiller.fill(
      bytes, file: InputFile.shownName(path), entries, on: sheets, of: original, log: log
    ) { wording.text($0) }
  }

  /// The sheets on which a form stands.
  private func sheets(_ evaluation: Evaluation) -> [String] {
    let form = evaluation.submission
    return (form.rows.map(\.place) + [form.claimedTotalPlace].compactMap(\.self)).compactMap {
      if case .sheetCell(let sheet, _, _)? = $0.position { sheet } else { nil }
    }
  }

  private func hasNoCell(_ evaluation: Evaluation) -> Bool {
    evaluation.submission.rows.allSatisfy { $0.claimedPlace == nil }
  }

  /// How a filled form ends: as the form does, since Excel and Word do not open a file under the name of
  /// another kind, or as what an older one is converted to.
  private static func ending(of form: String) -> String {
    let name = form.lowercased()
    if let own = endings.first(where: { name.hasSuffix($0) }) { return own }
    return olderDocuments.contains { name.hasSuffix($0) } ? ".docx" : endings[0]
  }

  /// How forms end that can be filled in.
  private static let endings = [
    ".xlsx", ".xlsm", ".xltx", ".xltm", ".docx", ".docm", ".dotx", ".csv", ".tsv", ".txt",
  ]
  private static let olderDocuments = [".doc", ".wps", ".rtf", ".odt"]
}

extension OptionDefinition {
  static let fill = OptionDefinition(
    "--fill", "OUT", "把得分、执行率、总分填进自评表（.xlsx、.docx 或 .csv）的副本，其余不动；待定的留空（工作簿里加批注）",
    "write a copy of the form (.xlsx, .docx or .csv) with points, rate and total filled in and nothing else changed; open rows stay empty, in a workbook with a comment"
  )
}

extension Phrase {
  fileprivate static let fillOneForm = Phrase(
    "fill-one-form", "--fill 一次只能回填一份文件", "--fill fills in one file at a time")
  fileprivate static let fillEnding = Phrase(
    "fill-ending", "--fill 的文件“{0}”应以 {1} 结尾，与自评表一样",
    "the file \"{0}\" of --fill must end in {1}, as the form does")
  fileprivate static let otherKind = Phrase(
    "fill-other-kind", "自评表是另一种文件，--fill 的文件“{0}”应以 {1} 结尾",
    "the form is a file of another kind; the file \"{0}\" of --fill must end in {1}")
  fileprivate static let nothingToFill = Phrase(
    "nothing-to-fill", "表里没有可以回填的“得分”单元格，没有写出文件；请加上“得分”列",
    "the form has no cell 得分 to fill in, and nothing is written; add the column 得分")
  fileprivate static let noCell = Phrase(
    "fill-no-cell", "从“{1}”起有 {0} 行没有自己的“得分”单元格，没有回填；请逐行留出“得分”",
    "{0} rows, beginning with \"{1}\", have no cell of their own in the column 得分 and are not "
      + "filled in; give each its own")
}

extension [Phrase] {
  /// What is said here of an input.
  static var formFilling: [Phrase] { [.noCell, .nothingToFill, .otherKind] }
}
