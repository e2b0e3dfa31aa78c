import Rubrics
import Ziping
import ZipingReports

/// `ziping rubric`: the shipped rubrics, one rubric in words, examples, schemas.
enum RubricCommand: Command {
  static let name = "rubric"
  static let summary = Phrase(
    "rubric", "列出、查看、检验评分规则，照自评表起草一份，给出 JSON Schema",
    "list, show and test rubrics, draft one after a form, print JSON Schemas")
  static let usage =
    "rubric list | show ID|FILE | test [ID|FILE…] | init --from FORM | schema "
    + ShippedSchema.allCases.map(\.rawValue).joined(separator: "|")
  static let options: [OptionDefinition] = [
    .format, .output, .from, .baseRubric, .sheet, .column, .year, .planned, .executed, .noConvert,
  ]
  static let examples = [
    "ziping rubric list", "ziping rubric show mof-2020-project",
    "ziping rubric show mof-2020-project --format json --output my-rubric.json",
    "ziping rubric test", "ziping rubric schema submission",
    "ziping rubric init --from Samples/panzhihua-2021/人大会议.csv --output 本县.json",
  ]

  static let verbs = ["list", "show", "test", "init", "schema"]

  static func run(_ call: Call) throws(UsageError) -> Int32 {
    let names = Array(call.arguments.operands.dropFirst())
    let verb = call.arguments.operands.first
    let uses: [(OptionDefinition, [String])] = [
      (.format, ["show"]), (.output, ["list", "show", "init", "schema"]), (.from, ["init"]),
      (.baseRubric, ["init"]), (.sheet, ["init"]), (.column, ["init"]), (.year, ["init"]),
      (.planned, ["init"]),
      (.executed, ["init"]), (.noConvert, ["init"]),
      (.force, ["list", "show", "init", "schema"]),
    ]
    for (option, users) in uses
    where call.arguments.has(option) {
      guard let verb, verbs.contains(verb), !users.contains(verb) else { continue }
      let value = call.arguments[option] ?? ""
      throw UsageError(.optionUnused, [.text(verb), .text(option.name), .text(value)])
    }
    switch call.arguments.operands.first {
    case "list":
      guard names.isEmpty else { throw UsageError(.noOperand, [.text("list")]) }
      return list(call)
    case "show":
      guard names.count == 1 else {
        throw UsageError(.oneOperand, [.text("show"), .text("ID|FILE")])
      }
      return try show(names[0], call)
    case "test": return test(names, call)
    case "init": return try RubricDrafting.run(call)
    case "schema":
      let words = ShippedSchema.allCases.map(\.rawValue)
      guard names.count == 1 else {
        throw UsageError(
          .oneOperand, [.text("schema"), .text(words.joined(separator: "|"))])
      }
      guard let schema = ShippedSchema(rawValue: names[0]) else {
        throw UsageError(unknown: names[0], among: words)
      }
      return call.deliver(String(decoding: schema.bytes, as: UTF8.self)) ? 0 : 2
    case let verb?: throw UsageError(unknown: verb, among: verbs)
    case nil: throw UsageError(.verbMissing, [.names(verbs)])
    }
  }

  private static func list(_ call: Call) -> Int32 {
    let log = DiagnosticLog()
    var rubrics: [(rubric: Rubric, isStandard: Bool)] = []
    for id in ShippedRubrics.ids {
      guard let rubric = RubricSource.load(id, log: log) else { continue }
      rubrics.append((rubric, id == ShippedRubrics.standardID))
    }
    call.complain(log.inOrder)
    let text = RubricReport.list(rubrics, call.language, style: call.style)
    return call.deliver(text) && !log.hasErrors ? 0 : 2
  }

  private static func show(_ name: String, _ call: Call) throws(UsageError) -> Int32 {
    let asJSON = try call.arguments.choice(.format, [("text", false), ("json", true)]) ?? false
    let log = DiagnosticLog()
    let file = RubricSource.loadFile(name, log: log)
    call.complain(log.inOrder)
    guard let (rubric, bytes) = file else { return 2 }
    if asJSON { return call.deliver(String(decoding: bytes, as: UTF8.self)) ? 0 : 2 }
    return call.deliver(RubricReport.text(rubric, call.language, style: call.style)) ? 0 : 2
  }

  private static func test(_ names: [String], _ call: Call) -> Int32 {
    var exitCode: Int32 = 0
    for name in names.isEmpty ? ShippedRubrics.ids : names {
      let log = DiagnosticLog()
      let files = RubricFiles()
      if let rubric = RubricSource.loadProved(name, files, log: log) {
        let run = ExampleRun(rubric)
        let proof = NotApplicableProof(rubric)
        for failure in run.failures + proof.failures { log.add(failure) }
        call.console.write(
          RubricReport.tested(rubric, run, proof, call.language, style: call.style))
        // Of all shipped rubrics at once the tables would bury the results.
        if !names.isEmpty { call.console.write(BoundaryTables.text(rubric, call)) }
        if rubric.examples.isEmpty {
          log.report(.noExamples, [.text(rubric.id)], at: nil)
        }
      }
      call.complain(log.inOrder, showing: files.texts)
      if log.hasErrors { exitCode = 2 }
    }
    return exitCode
  }
}

/// The boundary tables of a rubric as commands print them.
enum BoundaryTables {
  static func text(_ rubric: Rubric, _ call: Call) -> String {
    BoundaryReport.text(
      BoundaryTable.tables(Scorer(rubric)), places: rubric.policy.rounding.places, call.language,
      style: call.style)
  }
}

extension Phrase {
  fileprivate static let noOperand = Phrase(
    "no-operand", "{0} 不带参数", "{0} takes no argument")
  fileprivate static let optionUnused = Phrase(
    "option-unused", "{0} 不用选项 {1}（“{2}”）", "{0} takes no {1} (\"{2}\")")
  fileprivate static let oneOperand = Phrase(
    "one-operand", "{0} 需要一个参数：{1}", "{0} needs one argument: {1}")
  fileprivate static let verbMissing = Phrase(
    "verb-missing", "请说明做什么：{0}", "say what to do: {0}")
  fileprivate static let noExamples = Phrase(
    "no-examples", "评分规则“{0}”没有算例，没有检验任何东西",
    "the rubric \"{0}\" has no examples; nothing was tested")
}

extension [Phrase] {
  /// What is said here of an input.
  static var rubricCommand: [Phrase] { [.noExamples] }
}
