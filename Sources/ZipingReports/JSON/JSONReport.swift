public import Ziping
import ZipingFiles
import ZipingForms

/// Evaluations as JSON for programs; `report.schema.json` documents it (JSON 报告).
///
/// Numbers are decimal strings, keys are sorted, and identical input gives identical bytes.
public enum JSONReport: Sendable {
  /// The version of the format.
  public static let formatVersion: Int = 1

  /// The report of a run; `rubric` is the rubric that was used, if it could be read.
  public static func text(
    _ evaluations: [Evaluation], rubric: Rubric?, diagnostics: [Diagnostic], verdict: Verdict,
    _ language: Language
  ) -> String {
    var bytes: [UInt8] = []
    ReportStream(.score, places: evaluations.first?.places ?? 2, language).write(
      rubric: rubric.map { Evaluation.RubricIdentity($0) }, diagnostics: diagnostics,
      verdict: verdict, count: evaluations.count,
      piece: { ReportPiece(evaluations[$0], language).bytes }, to: { bytes += $0 })
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Turns what a report holds into JSON, with mirror fields of its own.
struct ReportEncoder {
  let wording: Wording

  init(_ wording: Wording) {
    self.wording = wording
  }

  func value(_ rubric: Evaluation.RubricIdentity?) -> JSONValue {
    rubric.map { .object(members(of: $0)) } ?? .null
  }

  private func members(of rubric: Evaluation.RubricIdentity) -> [String: JSONValue] {
    ["id": .string(rubric.id), "title": .string(rubric.title), "digest": .string(rubric.digest)]
  }

  /// The rubric that was chosen for a form, and why; nothing where it was named.
  func choice(_ evaluation: Evaluation) -> [String: JSONValue] {
    guard let choice = evaluation.choice else { return [:] }
    let reason: [String: JSONValue] = [
      "reason": .string(wording.text(choice)), "reasonCode": .string(choice.phrase.code),
    ]
    return ["rubric": .object(members(of: evaluation.rubric).merging(reason) { own, _ in own })]
  }

  func value(_ evaluation: Evaluation) -> JSONValue {
    let submission = evaluation.submission
    return object(
      of: submission.number,
      [
        "source": .string(submission.source),
        "unit": optional(submission.unit),
        "project": optional(submission.project),
        "year": submission.year.map { .integer($0) } ?? .null,
        "inputs": SubmissionEncoder.value(submission),
        "total": .optional(evaluation.total.map(points)),
        "bounds": evaluation.bounds.map(value) ?? .null,
        "of": .string(evaluation.fullMarks.text()),
        "grade": .optional(evaluation.grade),
        "coverage": .string(share(evaluation.coverage)),
        "groups": .array(evaluation.groups.map(value)),
        "rows": .array(evaluation.rows.map(value)),
        "adjustments": .array(evaluation.adjustments.map(value)),
        "claimed": .object([
          "total": .optional(evaluation.claim.total?.text()),
          "grade": .optional(evaluation.claim.grade),
        ]),
        "findings": .array(evaluation.findings.map(value)),
      ].merging(choice(evaluation)) { own, _ in own })
  }

  private func value(_ group: Evaluation.Group) -> JSONValue {
    .object([
      "name": .string(group.name), "points": .optional(group.bounds.value.map(points)),
      "bounds": value(group.bounds), "of": .string(group.weight.text()),
    ])
  }

  private func value(_ row: ScoredRow) -> JSONValue {
    .object([
      "id": .string(row.id), "name": .string(row.name), "group": .string(row.group),
      "level2": .string(row.level2), "target": .string(row.target.reading.text),
      "actual": .string(row.actual.text), "of": .string(row.weight.text()),
      "state": .string(stateName(row)),
      "points": .optional(row.points.map(points)), "bounds": value(row.bounds),
      "suggested": .bool(row.state.isSuggested), "rule": .optional(row.rule),
      "reason": .string(wording.reason(of: row)), "reasonCode": .string(reasonCode(row)),
      "claimed": .optional(row.claimed?.text()), "place": .optional(row.place?.description),
    ])
  }

  func stateName(_ row: ScoredRow) -> String {
    switch row.state {
    // A suggestion is a scored row that says so beside its state.
    case .scored, .suggested: "scored"
    case .notApplicable: "notApplicable"
    case .undetermined: "undetermined"
    }
  }

  private func reasonCode(_ row: ScoredRow) -> String {
    switch row.state {
    case .scored(_, let reason, _), .suggested(_, let reason, _): reason.phrase.code
    case .notApplicable: "not-applicable"
    case .undetermined(let remark, _): remark.kind.code
    }
  }

  private func value(_ adjustment: Evaluation.Adjustment) -> JSONValue {
    .object([
      "code": .string(adjustment.message.phrase.code),
      "message": .string(wording.text(adjustment.message)),
      "points": .optional(adjustment.bounds.value.map(points)),
      "bounds": value(adjustment.bounds),
    ])
  }

  func value(_ finding: Finding) -> JSONValue {
    .object([
      "code": .string(finding.code), "severity": .string(finding.severity.rawValue),
      "message": .string(wording.text(finding)),
      "place": .optional(finding.place?.description), "row": .optional(finding.row),
    ])
  }

  func value(_ diagnostic: Diagnostic) -> JSONValue {
    object(
      of: diagnostic.form,
      [
        "code": .string(diagnostic.code), "severity": .string(diagnostic.severity.rawValue),
        "message": .string(wording.text(diagnostic.message)),
        "place": .optional(diagnostic.place?.description),
      ])
  }

  func value(_ condition: Verdict.Condition) -> JSONValue {
    object(
      of: condition.form,
      [
        "gate": .string(condition.gate.rawValue), "required": .string(condition.required),
        "actual": .optional(condition.actual), "passed": .bool(condition.passed),
        "source": .string(condition.source), "subject": .optional(condition.subject),
        "place": .optional(condition.place?.description),
      ])
  }

  func value(_ bounds: Evaluation.Bounds) -> JSONValue {
    .object(["low": .string(points(bounds.low)), "high": .string(points(bounds.high))])
  }

  /// An object that says which of its file's forms it is about, where the file holds several.
  func object(of form: Int?, _ members: [String: JSONValue]) -> JSONValue {
    guard let form else { return .object(members) }
    return .object(members.merging(["form": .integer(form)]) { first, _ in first })
  }

  func points(_ number: ExactDecimal) -> String { number.text(places: wording.places) }
  func optional(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }

  private func share(_ ratio: Ratio) -> String {
    ((try? ratio.times(.one, Rounding(places: 4))) ?? .zero).text(places: 4)
  }
}
