public import Ziping
import ZipingFiles
import ZipingForms

/// Reviews as JSON for programs; `review.schema.json` documents it (JSON 复核报告).
public enum ReviewReport: Sendable {
  /// The version of the format.
  public static let formatVersion: Int = JSONReport.formatVersion

  /// The report of a run.
  public static func json(
    _ reviews: [Review], diagnostics: [Diagnostic], verdict: Verdict, _ language: Language
  ) -> String {
    var bytes: [UInt8] = []
    ReportStream(.review, places: reviews.first?.evaluation.places ?? 2, language).write(
      rubrics: reviews.map(\.evaluation.rubric), diagnostics: diagnostics, verdict: verdict,
      count: reviews.count,
      piece: { ReportPiece(reviews[$0], language).bytes }, to: { bytes += $0 })
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ReportEncoder {
  /// A review, with the inputs that it was made from.
  func value(_ review: Review) -> JSONValue {
    let submission = review.evaluation.submission
    let hasPoints = review.evaluation.hasPoints
    func shown(_ members: [String: JSONValue]) -> [String: JSONValue] {
      hasPoints ? members : withoutPoints(members)
    }
    let own: [String: JSONValue] = [
      "source": .string(submission.source),
      "unit": optional(submission.unit),
      "project": optional(submission.project),
      "year": submission.year.map { .integer($0) } ?? .null,
      "inputs": SubmissionEncoder.value(submission),
      "decisions": .array(review.decisions.map(entry)),
      "tolerance": .string(review.tolerance.text()),
      "differences": .integer(review.differences.count),
      "rows": .array(
        zip(review.evaluation.rows, review.rows).map { score, line in
          .object(shown(members(line, of: score)))
        }),
      "groups": .array(
        review.groups.map { group in
          let own: [String: JSONValue] = [
            "name": .string(group.name), "decision": group.decision.map(value) ?? .null,
          ]
          return .object(shown(members(group).merging(own) { first, _ in first }))
        }),
      "total": .object(shown(members(review.total))),
      "grade": value(review.grade, review),
      "findings": .array(review.findings.map(value)),
    ]
    return object(
      of: submission.number, own.merging(origin(of: review.evaluation)) { first, _ in first })
  }

  private func members(_ line: Review.Line, of score: ScoredRow) -> [String: JSONValue] {
    let own: [String: JSONValue] = [
      "id": .string(score.id), "name": .string(score.name), "group": .string(score.group),
      "state": .string(stateName(score)),
      "decision": line.decision.map(value) ?? .null,
      "reason": .string(wording.reason(of: score)),
    ]
    let isTold = line.isToConfirm || version.hasEveryMember
    let asked: [String: JSONValue] = isTold ? ["toConfirm": .bool(line.isToConfirm)] : [:]
    return own.merging(members(line)) { first, _ in first }.merging(asked) { $1 }
  }

  /// What rows, groups and the total have in common.
  private func members(_ line: Review.Line) -> [String: JSONValue] {
    [
      "of": .string(line.weight.text()),
      "claimed": .optional(line.claimed.map(points)),
      "recomputed": .optional(line.recomputed?.value.map(points)),
      "bounds": line.recomputed.map(value) ?? .null,
      "reviewed": .optional(line.reviewed?.value.map(points)),
      "reviewedBounds": line.reviewed.map(value) ?? .null,
      "difference": .optional(line.difference.map(points)),
      "reviewedDifference": .optional(line.reviewedDifference.map(points)),
      "exceedsTolerance": .bool(line.exceedsTolerance),
      "causes": .array(line.causes.map(value)),
      "place": .optional(line.place?.description),
    ]
  }

  private func value(_ applied: ResolvedDecisions.Applied) -> JSONValue {
    let decision = applied.decision
    let outcome = outcome(of: decision)
    return .object([
      "level": outcome["level"] ?? .null, "notApplicable": outcome["notApplicable"] ?? .null,
      "veto": applied.bars.map { .bool($0) } ?? .null, "reason": .string(decision.reason),
      "by": .optional(decision.by), "on": .optional(decision.on),
      "place": .string(decision.place.description),
    ])
  }

  /// A decision as a decisions file has it, for verifying.
  func entry(_ decision: Decision) -> JSONValue {
    let rest: [String: JSONValue] = [
      "row": decision.group == nil ? .string(decision.row) : .null,
      "group": .optional(decision.group), "reason": .string(decision.reason),
      "by": .optional(decision.by), "on": .optional(decision.on),
      "target": .optional(decision.target), "actual": .optional(decision.actual),
      "place": .string(decision.place.description),
    ]
    let kept = [
      "weight": decision.printed.weight, "claimed": decision.printed.claimed,
      "recomputed": decision.printed.points,
    ].compactMapValues { $0.map { JSONValue.string($0) } }
    return .object(outcome(of: decision).merging(rest.merging(kept) { $1 }) { first, _ in first })
  }

  /// What is decided, each way of deciding under its key.
  private func outcome(of decision: Decision) -> [String: JSONValue] {
    var outcome: [String: JSONValue] = [
      "points": .null, "level": .null, "reviewedActual": .null, "notApplicable": .null,
      "veto": .null,
    ]
    switch decision.outcome {
    case .points(let points): outcome["points"] = .string(points.text())
    case .level(let word): outcome["level"] = .string(word)
    case .actual(let text): outcome["reviewedActual"] = .string(text)
    case .notApplicable: outcome["notApplicable"] = .bool(true)
    case .applicable: outcome["notApplicable"] = .bool(false)
    case .veto(let holds): outcome["veto"] = .bool(holds)
    }
    return outcome
  }

  private func value(_ cause: Review.Cause) -> JSONValue {
    .object([
      "code": .string(cause.code), "message": .string(wording.text(quoting: cause.message)),
      "part": .optional(cause.part.map(points)),
    ])
  }

  private func value(_ grade: Review.GradeLine, _ review: Review) -> JSONValue {
    .object([
      "claimed": .optional(grade.claimed),
      "ofClaimedTotal": .optional(grade.ofClaimedTotal),
      "recomputed": .optional(grade.recomputed),
      "bounds": review.evaluation.grades.map { grades in
        .object(["low": .optional(grades.low?.name), "high": .optional(grades.high?.name)])
      } ?? .null,
      "reviewed": .optional(grade.reviewed),
      "flip": .bool(grade.isFlip),
      "causes": .array(grade.causes.map(value)),
      "place": .optional(grade.place?.description),
    ])
  }
}
