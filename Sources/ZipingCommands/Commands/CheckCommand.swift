import Ziping
import ZipingFiles
import ZipingForms
import ZipingReports

/// `ziping check`: says of rubrics and forms everything that is wrong with them.
enum CheckCommand: Command {
  static let name = "check"
  static let summary = Phrase(
    "check", "检查评分规则文件，一次列出全部问题；自评表只检查能否读入",
    "check rubrics, listing every fault in one run; of forms, whether they can be read")
  static let usage = "check FILE…"
  static let options: [OptionDefinition] = [.noConvert]
  static let examples = [
    "ziping check Rubrics/mof-2020-project.json",
    "ziping check Samples/panzhihua-2021/人大会议.csv",
  ]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    guard !call.arguments.operands.isEmpty else { throw UsageError(.fileMissing) }
    let options = try FormOptions(call.arguments)
    var exitCode: Int32 = 0
    for path in call.arguments.operands {
      let log = DiagnosticLog()
      let files = RubricFiles()
      let (summary, rubric) = check(path, options, files, log: log)
      call.complain(log.inOrder, showing: files.texts)
      if let summary, !log.hasErrors {
        let words = Wording(call.language).text(summary)
        let line = "\(InputFile.shownName(path)): \(words)"
        call.console.write(TerminalText.escaped(line) + "\n")
        if let rubric { call.console.write(BoundaryTables.text(rubric, call)) }
      } else {
        exitCode = 2
      }
    }
    return exitCode
  }

  /// What is to be said of a file that is in order, and the rubric if it is one.
  private static func check(
    _ path: String, _ options: FormOptions, _ files: RubricFiles, log: DiagnosticLog
  ) -> (summary: Message?, rubric: Rubric?) {
    guard let bytes = InputFile.read(path, log: log) else { return (nil, nil) }
    let file = InputFile.shownName(path)
    guard FormReader.isJSON(bytes), !isForm(bytes, file), OlderFormat(bytes) == nil else {
      guard let input = FormInput(bytes, path, options, log: log) else { return (nil, nil) }
      let rows = input.forms(log: log).submissions.map(\.rows.count)
      return (rows.isEmpty ? nil : Message(.formFine, [.count(rows.reduce(0, +))]), nil)
    }
    guard let rubric = files.read(bytes, file: file, log: log)?.rubric else {
      return (nil, nil)
    }
    for failure in ExampleRun(rubric).failures + NotApplicableProof(rubric).failures {
      log.add(failure)
    }
    for warning in VetoProof(rubric).warnings + LeftStandards(rubric).warnings {
      log.report(warning.message.phrase, warning.message.facts, at: Place(file: file), .warning)
    }
    let summary =
      rubric.examples.isEmpty
      ? Message(.rubricUntested, [.text(rubric.id)])
      : Message(.rubricFine, [.text(rubric.id), .count(rubric.examples.count)])
    return (summary, rubric)
  }

  /// Whether a JSON file is a form: it has rows, a rubric has none.
  private static func isForm(_ bytes: [UInt8], _ file: String) -> Bool {
    let node = JSONReader.read(bytes, file: file, dialect: .relaxed, log: DiagnosticLog())
    guard case .object(let members)? = node?.value else { return false }
    return members.contains { $0.key == "rows" }
  }
}

extension Phrase {
  fileprivate static let fileMissing = Phrase(
    "file-missing", "请给出至少一个文件", "name at least one file")
  fileprivate static let formFine = Phrase(
    "form-fine", "自评表，读到 {0} 行指标", "a form, {0} {0|row|rows} read")
  fileprivate static let rubricUntested = Phrase(
    "rubric-untested", "评分规则 {0} 没有错误；没有算例，建议在 examples 里写几个",
    "the rubric {0} has no fault; it has no examples, a few under \"examples\" would test it")
  fileprivate static let rubricFine = Phrase(
    "rubric-fine", "评分规则 {0} 正确，{1} 个算例全部通过", "the rubric {0} is sound; all {1} examples pass")
}
