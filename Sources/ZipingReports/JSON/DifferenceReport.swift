public import Ziping
import ZipingFiles

/// Differences as JSON for programs; `difference.schema.json` documents it.
public enum DifferenceReport: Sendable {
  /// The version of the format.
  public static let formatVersion: Int = 1

  /// The report of a run; where a rubric was tried on forms, with what it makes of all of them, and of two
  /// rounds of a review with what became of the rows that were given back.
  public static func json(
    _ differences: [Difference], effect: RubricEffect? = nil, rounds: ReviewRounds? = nil,
    failed: [String], exitCode: Int32,
    _ language: Language
  ) -> String {
    let places = differences.map { max($0.before.places, $0.after.places) }.max() ?? 2
    let report = ReportEncoder(Wording(language, places: places))
    let both = rounds.map { ["rounds": RoundsEncoder(language).value($0)] }
    let summary = effect.map { ["summary": EffectEncoder(report, places: places).value($0)] }
    return JSONValue.object(
      [
        "formatVersion": .integer(formatVersion),
        "differences": .array(differences.map(DifferenceEncoder(report).value)),
        "verdict": .object([
          "passed": .bool(exitCode == 0), "exitCode": .integer(Int(exitCode)),
          "failed": .array(failed.map { .string($0) }),
        ]),
      ].merging(summary ?? [:]) { first, _ in first }.merging(both ?? [:]) { first, _ in first }
    ).text
  }
}

private struct DifferenceEncoder {
  let report: ReportEncoder

  init(_ report: ReportEncoder) {
    self.report = report
  }

  func value(_ difference: Difference) -> JSONValue {
    .object([
      "before": value(difference.before), "after": value(difference.after),
      "change": difference.total.map(value) ?? .null,
      "steps": .object(
        Dictionary(
          uniqueKeysWithValues: Difference.Step.allCases.map {
            ($0.rawValue, value((try? difference.sum(of: $0)) ?? .none))
          })),
      "appeared": value((try? difference.sum(ofAppeared: true)) ?? .none),
      "gone": value((try? difference.sum(ofAppeared: false)) ?? .none),
      "beside": value(difference.beside),
      "rows": .array(difference.rows.map(value)),
    ])
  }

  private func value(_ evaluation: Evaluation) -> JSONValue {
    .object([
      "source": .string(evaluation.submission.source),
      "rubric": .object([
        "id": .string(evaluation.rubric.id), "title": .string(evaluation.rubric.title),
        "digest": .string(evaluation.rubric.digest),
      ]),
      "total": .optional(evaluation.total.map(report.points)),
      "bounds": evaluation.bounds.map(report.value) ?? .null,
      "grade": .optional(evaluation.grade),
    ])
  }

  private func value(_ row: Difference.Row) -> JSONValue {
    .object([
      "id": .string(row.id), "name": .string(row.name),
      "before": row.before.map(value) ?? .null, "after": row.after.map(value) ?? .null,
      "change": value(row.change),
      "steps": .array(
        row.steps.map { entry in
          .object(["step": .string(entry.step.rawValue), "change": value(entry.change)])
        }),
    ])
  }

  private func value(_ row: ScoredRow) -> JSONValue {
    .object([
      "points": .optional(row.points.map(report.points)), "bounds": report.value(row.bounds),
      "of": .string(row.weight.text()), "target": .string(row.target.reading.text),
      "actual": .string(row.actual.text), "rule": .optional(row.rule),
      "reason": .string(report.wording.reason(of: row)),
    ])
  }

  private func value(_ change: Difference.Change) -> JSONValue {
    .object([
      "low": .string(report.points(change.low)), "high": .string(report.points(change.high)),
    ])
  }
}
