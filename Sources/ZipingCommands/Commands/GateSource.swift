import Ziping
import ZipingForms

/// The gates that a call asks for, from its options and from a file.
struct GateSource {
  private let arguments: Arguments

  init(_ arguments: Arguments) throws(UsageError) {
    self.arguments = arguments
    for option in [OptionDefinition.minScore, .maxLoss] { _ = try arguments.number(option) }
    if arguments.has(.maxLoss), !arguments.has(.baseline) {
      throw UsageError(.lossWithoutBaseline)
    }
  }

  /// The gates under a rubric; an option replaces what the file says.
  ///
  /// Faults go to the log.
  func gates(_ rubrics: RubricSelection, log: DiagnosticLog) throws(UsageError) -> Verdict.Gates {
    var gates = Verdict.Gates()
    var baseline = arguments[.baseline].map { (path: $0, place: Place?.none) }
    var maxLoss = try arguments.number(.maxLoss)
    if let path = arguments[.gate], let request = Self.read(path, arguments.files, log) {
      gates = request.gates
      if let (name, place) = request.minGrade {
        gates.minGrade = rubrics.grade(named: name)
        if gates.minGrade == nil {
          log.report(.unknownGrade, [.text(name), rubrics.gradeNames], at: place)
        }
      }
      if let own = request.baseline, baseline == nil {
        baseline = (Self.beside(path, own.path), own.place)
        maxLoss = maxLoss ?? own.maxLoss
      }
    }
    if let least = try arguments.number(.minScore) { gates.minScore = least }
    if let name = arguments[.minGrade] {
      guard let grade = rubrics.grade(named: name) else {
        throw UsageError(.unknownGrade, [.text(name), rubrics.gradeNames])
      }
      gates.minGrade = grade
    }
    if arguments.has(.strict) { gates.failsFrom = .warning }
    if let baseline {
      // What replaces the form's figures is not meant for the baseline's.
      let own = DiagnosticLog()
      let source = EvaluationSource(FormOptions())
      let forms =
        arguments.files.bytes(baseline.path, log: own).map {
          source.evaluations(in: $0, baseline.path, rubrics: rubrics, log: own)
        } ?? []
      log.add(own)
      // What cannot be read has been reported; that it lacks a form says nothing more.
      if !(forms.isEmpty && own.hasErrors) {
        gates.baseline = Verdict.Baseline(forms.map(\.evaluation), maxLoss: maxLoss ?? .zero)
      }
    }
    return gates
  }

  /// Says which rubrics were chosen where a file of gates names none, and warns of those that stand for a
  /// form's own groups: their points are nobody's standard.
  func warn(of rubrics: [Evaluation.RubricIdentity], _ verdict: Verdict, log: DiagnosticLog) {
    guard let path = arguments[.gate], !verdict.asksForRubric else { return }
    let ids = rubrics.map(\.id)
    let isOpen = rubrics.contains(where: \.takesGroupsOfForm)
    // Of one rubric that a place or the method sets, each form's page says it.
    guard isOpen || ids.count > 1 else { return }
    log.report(
      isOpen ? .gateTakesAnyForm : .gateTakesAnyRubric, [.names(ids)],
      at: Place(file: InputFile.shownName(path)), isOpen ? .warning : .info)
  }

  /// What the report of the baseline was made from and by; nil where there is no report.
  var recorded: RecordedForms? {
    guard let path = arguments[.baseline] ?? baselineOfFile,
      let bytes = arguments.files.bytes(path, log: DiagnosticLog())
    else { return nil }
    return RecordedForms(bytes, file: InputFile.shownName(path))
  }

  private var baselineOfFile: String? {
    arguments[.gate].flatMap { Self.baseline(ofFile: $0, arguments.files) }
  }

  /// The baseline that a file of gates names.
  static func baseline(ofFile file: String, _ files: InputFiles) -> String? {
    read(file, files, DiagnosticLog())?.baseline.map { beside(file, $0.path) }
  }

  private static func read(
    _ path: String, _ files: InputFiles, _ log: DiagnosticLog
  ) -> GateReader.Request? {
    files.bytes(path, log: log).flatMap {
      GateReader.read($0, file: InputFile.shownName(path), log: log)
    }
  }

  /// A path in a file is meant beside that file.
  private static func beside(_ file: String, _ path: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }
}

extension OptionDefinition {
  static let gate = OptionDefinition(
    "--gate", "FILE", "关卡文件（ziping gate init 生成）", "a file of gates (ziping gate init writes one)")
  static let baseline = OptionDefinition(
    "--baseline", "REPORT", "基线：上次的 JSON 报告或自评表，总分不得低于它",
    "an earlier JSON report or form that the total must not fall below")
  static let maxLoss = OptionDefinition(
    "--max-loss", "N", "允许比基线低多少分（默认 0）",
    "the points that may be lost against the baseline (default 0)")
  static let reportOnly = OptionDefinition(
    "--report-only", nil, "只报告结论，关卡未过也以 0 退出",
    "report the verdict but exit with 0 when a gate is not met")

  /// The options of every command with gates.
  static let gates: [OptionDefinition] = [
    .gate, .minScore, .minGrade, .baseline, .maxLoss, .strict, .reportOnly,
  ]
}

extension [Phrase] {
  /// What is said here of an input.
  static var gateSource: [Phrase] { [.gateTakesAnyForm, .gateTakesAnyRubric] }
}

extension Phrase {
  fileprivate static let gateTakesAnyForm = Phrase(
    "gate-without-rubrics",
    "关卡文件没有写用哪份评分规则（rubrics），这次选用了：{0}；其中有按表计分的，分值没有哪一地的文件规定",
    "the gates name no rubric (rubrics); these were chosen: {0}, among them one that takes the form's own points, which no document sets"
  )
  fileprivate static let gateTakesAnyRubric = Phrase(
    "gate-without-rubrics", "关卡文件没有写用哪份评分规则（rubrics），这次选用了：{0}",
    "the gates name no rubric (rubrics); these were chosen: {0}")
  fileprivate static let unknownGrade = Phrase(
    "unknown-grade", "评分规则没有等级“{0}”；可用：{1}", "the rubric has no grade \"{0}\"; it has {1}")
  fileprivate static let lossWithoutBaseline = Phrase(
    "loss-without-baseline", "--max-loss 需要 --baseline", "--max-loss needs --baseline")
}
