import Rubrics
import Ziping
import ZipingFiles
import ZipingForms
import ZipingReports

/// `ziping rubric init`: a rubric written after a form, to be made the place's own (起草评分规则).
enum RubricDrafting {
  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let arguments = call.arguments
    guard arguments.operands.count == 1 else { throw UsageError(.noOperand) }
    guard let path = arguments[.from] else { throw UsageError(.draftWithoutForm) }
    if let base = arguments[.rubric], RubricSource.isPath(base) {
      throw UsageError(.baseIsFile, [.text(base)])
    }
    let options = try FormOptions(arguments)
    let log = DiagnosticLog()
    let text = text(path, options, call, log: log)
    call.complain(log.inOrder)
    guard let text else { return 2 }
    return call.deliverToFillIn(text) ? 0 : 2
  }

  private static func text(
    _ path: String, _ options: FormOptions, _ call: Call, log: DiagnosticLog
  ) -> String? {
    guard let form = SingleForm.read(path, options, log: log) else { return nil }
    let base = call.arguments[.rubric] ?? standardBase(for: form)
    guard let (rubric, bytes) = RubricSource.loadFile(base, log: log),
      let node = JSONReader.read(bytes, file: base, dialect: .strict, log: log)
    else { return nil }
    let scorer = Scorer(rubric)
    let source = FormSource(RubricSelection(named: scorer), options)
    guard let evaluation = source.evaluation(of: form, log: log) else { return nil }
    let wording = Wording(call.language)
    return RubricDraft(
      evaluation, scorer, parent: node, id: id(call.arguments[.output]),
      headings: PlaceHeadings(options.headings),
      // A comment holds texts of the form, and may be written to a terminal.
      say: { TerminalText.escaped(wording.text($0)) }
    ).text
  }

  /// The rubric that leaves groups and weights to the form.
  private static func standardBase(for form: Submission) -> String {
    form.kind == .department ? "as-form-department" : "as-form"
  }

  /// The draft's id: what its file is called.
  private static func id(_ output: String?) -> String {
    let name = output?.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    return stem.isEmpty || stem == "-" ? "draft" : stem
  }
}

extension Phrase {
  fileprivate static let noOperand = Phrase(
    "no-operand", "rubric init 不带参数；自评表用 --from 给出",
    "rubric init takes no argument; name the form with --from")
  fileprivate static let draftWithoutForm = Phrase(
    "form-missing", "请用 --from 给出一份自评表", "name a form with --from")
  fileprivate static let baseIsFile = Phrase(
    "base-is-file", "草稿在内置规则上补充，--rubric 请写 id，不能是文件“{0}”；写好后可把 extends 改为文件名",
    "a draft extends a shipped rubric: give its id, not the file \"{0}\"; change \"extends\" afterwards"
  )
}
