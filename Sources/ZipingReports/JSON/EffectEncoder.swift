import Ziping
import ZipingFiles

/// What a rubric makes of many forms, as JSON.
struct EffectEncoder {
  private let report: ReportEncoder
  private let places: Int

  init(_ report: ReportEncoder, places: Int) {
    self.report = report
    self.places = places
  }

  func value(_ effect: RubricEffect) -> JSONValue {
    .object([
      "forms": .integer(effect.count), "raised": .integer(effect.raised),
      "lowered": .integer(effect.lowered),
      "before": value(effect.before), "after": value(effect.after),
      "gradeChanges": .array(effect.gradeChanges.map(value)),
      "indicators": .array(effect.moved.map(value)),
    ])
  }

  private func value(_ side: RubricEffect.Side) -> JSONValue {
    let spread = try? side.spread(places: places)
    func points(_ number: ExactDecimal?) -> JSONValue { .optional(number.map(report.points)) }
    return .object([
      "rubrics": .array(
        side.rubrics.map { entry in
          .object([
            "id": .string(entry.rubric.id), "title": .string(entry.rubric.title),
            "digest": .string(entry.rubric.digest), "forms": .integer(entry.count),
          ])
        }),
      "totals": .object([
        "decided": .integer(side.totals.count), "open": .integer(side.open),
        "lowest": points(spread?.lowest), "median": points(spread?.median),
        "mean": points(spread?.mean), "highest": points(spread?.highest),
      ]),
      "grades": .array(
        side.grades.map { entry in
          .object(["grade": .optional(entry.name), "forms": .integer(entry.count)])
        }),
    ])
  }

  private func value(_ change: RubricEffect.GradeChange) -> JSONValue {
    .object([
      "source": .string(change.source), "form": change.form.map { .integer($0) } ?? .null,
      "before": value(change.before, change.gradeBefore),
      "after": value(change.after, change.gradeAfter),
    ])
  }

  private func value(_ bounds: Evaluation.Bounds?, _ grade: String?) -> JSONValue {
    .object([
      "total": .optional(bounds?.value.map(report.points)),
      "bounds": bounds.map(report.value) ?? .null, "grade": .optional(grade),
    ])
  }

  private func value(_ movement: RubricEffect.Movement) -> JSONValue {
    .object([
      "name": .string(movement.name), "forms": .integer(movement.forms),
      "change": .object([
        "low": .string(report.points(movement.change.low)),
        "high": .string(report.points(movement.change.high)),
      ]),
      "moved": .string(report.points(movement.size)),
    ])
  }
}
