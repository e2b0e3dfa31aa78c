public import Ziping

/// What a JSON report carries: the rubric that it names and the forms that it was made from.
public struct ReportInputs: Sendable {
  /// The forms, one for each evaluation or review.
  public let forms: [ReportForm]
  /// Where the rubric is named.
  public let place: Place
}

/// What one form of a JSON report carries.
public struct ReportForm: Sendable {
  /// The form.
  public let submission: Submission
  /// The rubric that scored it.
  public let rubric: RubricMark
  /// What was decided about it; empty for an evaluation.
  public let decisions: [Decision]
  /// The tolerance of a review; nil for an evaluation.
  public let tolerance: ExactDecimal?
  /// Where the form stands.
  public let place: Place
}

/// Reads the inputs that a report of `ziping score` or `ziping review` carries (报告所附的输入).
public enum ReportReader: Sendable {
  /// The inputs, or nil after reporting what is missing.
  public static func inputs(_ node: Node, file: String, log: DiagnosticLog) -> ReportInputs? {
    var forms: [ReportForm] = []
    for result in ReportMark.resultKeys.flatMap({ node[$0]?.items ?? [] }) {
      guard let form = form(result, of: node, file: file, log: log) else { return nil }
      forms.append(form)
    }
    if forms.isEmpty, rubric(of: node) == nil {
      log.report(.noRubric, at: node["rubric"]?.place ?? node.place)
      return nil
    }
    return ReportInputs(forms: forms, place: node["rubric"]?.place ?? node.place)
  }

  /// The rubric that a report or one of its results names; nil if it names none.
  package static func rubric(of node: Node) -> RubricMark? {
    guard let id = node["rubric"]?["id"]?.text, let digest = node["rubric"]?["digest"]?.text else {
      return nil
    }
    return RubricMark(id: id, digest: digest)
  }

  /// What one result of a report was made from, or nil after reporting what is missing.
  package static func form(
    _ result: Node, of report: Node, file: String, log: DiagnosticLog
  ) -> ReportForm? {
    // Of several rubrics each result names its own.
    guard let rubric = rubric(of: result) ?? rubric(of: report) else {
      log.report(.noRubric, at: report["rubric"]?.place ?? report.place)
      return nil
    }
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
    [.noRubric, .noInputs]
  }
}

extension Phrase {
  fileprivate static let noRubric = Phrase(
    "report-without-rubric", "报告没有写明评分规则（rubric.id 与 rubric.digest），无法重算",
    "the report names no rubric (rubric.id and rubric.digest); it cannot be recomputed")
  fileprivate static let noInputs = Phrase(
    "report-without-inputs", "报告没有附上输入（inputs），无法重算；请用 ziping score --format json 重新生成",
    "the report carries no inputs; make it again with ziping score --format json")
}
