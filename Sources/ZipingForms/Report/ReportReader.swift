public import Ziping

/// The rubric of a form, as a JSON report names it.
public struct NamedRubric: Sendable, Hashable {
  /// Its id and digest.
  public let mark: RubricMark
  /// Its file's text, where the report carries it.
  public let text: String?
  /// Where it is named.
  public let place: Place
}

/// What one form of a JSON report carries.
public struct ReportForm: Sendable {
  /// The form.
  public let submission: Submission
  /// The rubric that it was scored by.
  public let rubric: NamedRubric
  /// What was decided about it; empty for an evaluation.
  public let decisions: [Decision]
  /// The tolerance of a review; nil for an evaluation.
  public let tolerance: ExactDecimal?
  /// Where the form stands.
  public let place: Place
}

/// Reads the inputs that a report of `ziping score` or `ziping review` carries (报告所附的输入).
///
/// In the first format one rubric stands for all forms, in the second each form names its own.
public enum ReportReader: Sendable {
  /// The newest format that is read.
  public static let formatVersion: Int = 2

  /// The forms with what they were scored by, or nil after reporting what is missing.
  public static func forms(_ node: Node, file: String, log: DiagnosticLog) -> [ReportForm]? {
    guard version(node, log: log) != nil else { return nil }
    var forms: [ReportForm] = []
    for result in ReportMark.resultKeys.flatMap({ node[$0]?.items ?? [] }) {
      guard let form = form(result, of: node, file: file, log: log) else { return nil }
      forms.append(form)
    }
    return forms
  }

  /// The format of a report, or nil after reporting that it is not read.
  package static func version(_ report: Node, log: DiagnosticLog) -> Int? {
    let stated = report["formatVersion"]
    guard case .number(let digits)? = stated?.value, let version = Int(digits),
      (1...formatVersion).contains(version)
    else {
      log.report(.unknownVersion, [.count(formatVersion)], at: stated?.place ?? report.place)
      return nil
    }
    return version
  }

  /// The rubrics of the forms of a report.
  package static func rubrics(of report: Node) -> [RubricMark] {
    let named = report["rubrics"]?.items ?? [report["rubric"]].compactMap(\.self)
    return named.compactMap { rubric in
      guard let id = rubric["id"]?.text, let digest = rubric["digest"]?.text else { return nil }
      return RubricMark(id: id, digest: digest)
    }
  }

  /// The rubric of a result, or nil after reporting that none is named.
  private static func rubric(
    of result: Node, in report: Node, log: DiagnosticLog
  ) -> NamedRubric? {
    let named = result["rubric"] ?? report["rubric"]
    guard let named, let id = named["id"]?.text, let digest = named["digest"]?.text else {
      log.report(.noRubric, at: named?.place ?? result.place)
      return nil
    }
    let carried = report["rubrics"]?.items?.first { $0["digest"]?.text == digest }
    return NamedRubric(
      mark: RubricMark(id: id, digest: digest), text: carried?["text"]?.text, place: named.place)
  }

  /// What one result of a report was made from, or nil after reporting what is missing.
  ///
  /// - Parameters:
  ///   - result: The result.
  ///   - report: The report that it is of, with or without its results.
  ///   - file: The report's name.
  ///   - log: Where what is missing goes.
  /// - Returns: What the result carries, or nil if something is missing.
  package static func form(
    _ result: Node, of report: Node, file: String, log: DiagnosticLog
  ) -> ReportForm? {
    guard let rubric = rubric(of: result, in: report, log: log) else { return nil }
    guard let inputs = result["inputs"] else {
      log.report(.noInputs, at: result.place)
      return nil
    }
    let source = result["source"]?.text ?? file
    guard let submission = SubmissionReader.read(inputs, file: source, log: log),
      let decisions = decisions(of: result, log)
    else { return nil }
    return ReportForm(
      submission: submission.numbered(result.form), rubric: rubric, decisions: decisions,
      tolerance: result["tolerance"]?.text.flatMap { try? ExactDecimal(parsing: $0) },
      place: inputs.place)
  }

  /// The decisions that a review carries, or nil after reporting what is wrong with them.
  private static func decisions(of result: Node, _ log: DiagnosticLog) -> [Decision]? {
    let items = result["decisions"]?.items ?? []
    let decisions = items.compactMap { item -> Decision? in
      guard let reader = ObjectReader(item, log) else { return nil }
      // Where it once stood is no part of what was decided.
      _ = reader.optional("place")
      let decision = DecisionsReader.entry(reader).decision(log)
      return reader.hasFaults ? nil : decision
    }
    return decisions.count == items.count ? decisions : nil
  }
}

extension Node {
  /// Which of its file's forms a part of a report is about; nil where it does not say.
  package var form: Int? {
    guard case .number(let digits)? = self["form"]?.value else { return nil }
    return Int(digits)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var reportReader: [Phrase] {
    [.unknownVersion, .noRubric, .noInputs]
  }
}

extension Phrase {
  fileprivate static let unknownVersion = Phrase(
    "report-version", "报告没有写明格式版本（formatVersion），或版本高于 {0}；请用写它的那个版本的 ziping",
    "the report states no formatVersion, or one above {0}; take the version of ziping that wrote it"
  )
  fileprivate static let noRubric = Phrase(
    "report-without-rubric", "报告没有写明评分规则（rubric.id 与 rubric.digest），无法重算",
    "the report names no rubric (rubric.id and rubric.digest); it cannot be recomputed")
  fileprivate static let noInputs = Phrase(
    "report-without-inputs", "报告没有附上输入（inputs），无法重算；请用 ziping score --format json 重新生成",
    "the report carries no inputs; make it again with ziping score --format json")
}
