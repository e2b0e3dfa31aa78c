public import Ziping
import ZipingFiles
import ZipingForms

/// Evaluations as JSON for programs; `report.schema.json` documents it (JSON 报告).
///
/// Numbers are decimal strings, keys are sorted, and identical input gives identical bytes.
public enum JSONReport: Sendable {
  /// The version of the format.
  public static let formatVersion: Int = 2

  /// The report of a run.
  public static func text(
    _ evaluations: [Evaluation], diagnostics: [Diagnostic], verdict: Verdict,
    _ language: Language
  ) -> String {
    var bytes: [UInt8] = []
    ReportStream(.score, places: evaluations.first?.places ?? 2, language).write(
      rubrics: evaluations.map(\.rubric), diagnostics: diagnostics, verdict: verdict,
      count: evaluations.count,
      piece: { ReportPiece(evaluations[$0], language).bytes }, to: { bytes += $0 })
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Turns what a report holds into JSON, with mirror fields of its own.
struct ReportEncoder {
  let wording: Wording
  /// The format that is written; older ones are for holding an old report against its inputs.
  let version: ReportVersion

  init(_ wording: Wording, _ version: ReportVersion = .current) {
    self.wording = wording
    self.version = version
  }

  /// A rubric once for a whole report, with its text where it does not ship with the command.
  func value(_ rubric: Evaluation.RubricIdentity) -> JSONValue {
    .object([
      "id": .string(rubric.id), "title": .string(rubric.title), "digest": .string(rubric.digest),
      "text": .optional(rubric.text),
    ])
  }

  /// What came before a form was scored.
  func origin(of evaluation: Evaluation) -> [String: JSONValue] {
    guard version.hasOrigin else { return [:] }
    let (rubric, origin) = (evaluation.rubric, evaluation.origin)
    let options = origin.options
    let choice = evaluation.choice ?? Message(.rubricNamed)
    return [
      "file": .object([
        "sha256": .optional(origin.digest), "convertedBy": .optional(origin.converter),
      ]),
      "options": .object([
        "sheet": .optional(options.sheet),
        "columns": .object(options.columns.mapValues { .string($0) }),
        "year": options.year.map { .integer($0) } ?? .null,
        "planned": .optional(options.planned), "executed": .optional(options.executed),
      ]),
      "rubric": .object([
        "id": .string(rubric.id), "title": .string(rubric.title),
        "digest": .string(rubric.digest),
        "choice": .object([
          "code": .string(choice.phrase.code), "message": .string(wording.text(choice)),
        ]),
      ]),
    ]
  }

  func value(_ evaluation: Evaluation) -> JSONValue {
    let submission = evaluation.submission
    let own: [String: JSONValue] = [
      "source": .string(submission.source),
      "unit": optional(submission.unit),
      "project": optional(submission.project),
      "year": submission.year.map { .integer($0) } ?? .null,
      "inputs": SubmissionEncoder.value(submission),
      "total": .optional(evaluation.total.map(points)),
      "bounds": evaluation.bounds.map(value) ?? .null,
      "of": evaluation.hasPoints ? .string(evaluation.fullMarks.text()) : .null,
      "grade": .optional(evaluation.grade),
      "coverage": .string(evaluation.coverage.text),
      "groups": .array(evaluation.groups.map { value($0, hasPoints: evaluation.hasPoints) }),
      "rows": .array(evaluation.rows.map { value($0, hasPoints: evaluation.hasPoints) }),
      "adjustments": .array(evaluation.adjustments.map(value)),
      "claimed": .object([
        "total": .optional(evaluation.claim.total?.text()),
        "grade": .optional(evaluation.claim.grade),
      ]),
      "findings": .array(evaluation.findings.map(value)),
    ]
    let decided: [String: JSONValue] =
      evaluation.decisions.isEmpty
      ? [:] : ["decisions": .array(evaluation.decisions.map(entry))]
    let all = own.merging(decided) { first, _ in first }
    return object(
      of: submission.number, all.merging(origin(of: evaluation)) { first, _ in first })
  }

  private func value(_ group: Evaluation.Group, hasPoints: Bool) -> JSONValue {
    let members: [String: JSONValue] = [
      "name": .string(group.name), "points": .optional(group.bounds.value.map(points)),
      "bounds": value(group.bounds), "of": .string(group.weight.text()),
    ]
    return .object(hasPoints ? members : withoutPoints(members))
  }

  private func value(_ row: ScoredRow, hasPoints: Bool) -> JSONValue {
    let members: [String: JSONValue] = [
      "id": .string(row.id), "name": .string(row.name), "group": .string(row.group),
      "level2": .string(row.level2), "target": .string(row.target.reading.text),
      "actual": .string(row.actual.text), "of": .string(row.weight.text()),
      "state": .string(stateName(row)),
      "points": .optional(row.points.map(points)), "bounds": value(row.bounds),
      "rule": .optional(row.rule),
      "reason": .string(wording.reason(of: row)), "reasonCode": .string(reasonCode(row)),
      "claimed": .optional(row.claimed?.text()), "place": .optional(row.place?.description),
    ]
    let more: [String: JSONValue] =
      version.hasSuggestedState
      ? ["met": row.isMet.map { .bool($0) } ?? .null]
      : ["suggested": .bool(row.state.isSuggested)]
    let all = members.merging(more) { first, _ in first }
    return .object(hasPoints ? all : withoutPoints(all))
  }

  /// What stands in a form without points, where no number of points would mean anything.
  func withoutPoints(_ members: [String: JSONValue]) -> [String: JSONValue] {
    let names = ["of", "points", "bounds", "recomputed", "reviewed", "reviewedBounds"]
    return members.merging(names.filter { members[$0] != nil }.map { ($0, .null) }) { $1 }
  }

  func stateName(_ row: ScoredRow) -> String {
    switch row.state {
    case .scored: "scored"
    // In the first format it was a scored row that said so beside its state.
    case .suggested: version.hasSuggestedState ? "suggested" : "scored"
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
        "source": .string(condition.source), "subject": .optional(subject(of: condition)),
        "place": .optional(condition.place?.description),
      ])
  }

  private func subject(of condition: Verdict.Condition) -> String? {
    condition.subjects.isEmpty ? nil : wording.list(condition.subjects)
  }

  func value(_ bounds: Evaluation.Bounds) -> JSONValue {
    .object(["low": .string(points(bounds.low)), "high": .string(points(bounds.high))])
  }

  /// An object that says which of its file's forms it is about, null where the file holds one.
  func object(of form: Int?, _ members: [String: JSONValue]) -> JSONValue {
    guard form != nil || version.hasEveryMember else { return .object(members) }
    let number = form.map { JSONValue.integer($0) } ?? .null
    return .object(members.merging(["form": number]) { first, _ in first })
  }

  func points(_ number: ExactDecimal) -> String { number.text(places: wording.places) }
  func optional(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }
}
