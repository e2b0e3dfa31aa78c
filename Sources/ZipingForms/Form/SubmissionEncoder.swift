package import Ziping
package import ZipingFiles

/// A submission as JSON, as `submission.schema.json` documents it; what it writes reads back the same.
package enum SubmissionEncoder: Sendable {
  /// The submission as a JSON file.
  package static func text(_ submission: Submission) -> String { value(submission).text }

  /// The form as a value of JSON.
  package static func value(_ submission: Submission) -> JSONValue {
    var members: [String: JSONValue] = [
      "formatVersion": .integer(1),
      "title": optional(submission.title), "unit": optional(submission.ownUnit),
      "project": optional(submission.project),
      "year": submission.year.map { .integer($0) } ?? .null,
      "money": value(submission.money), "rows": .array(submission.rows.map(value)),
      "claimed": .object([
        "total": cell(submission.claimedTotal), "grade": cell(submission.claimedGrade),
      ]),
    ]
    // What few forms state is written only where one does.
    if !submission.department.isEmpty { members["department"] = .string(submission.department) }
    members.merge(stated(["goal": submission.goal, "goalOutcome": submission.goalOutcome])) {
      own, _ in own
    }
    // A hundred goes without saying.
    if let full = submission.totalWeight, points(in: full.text) != 100 {
      members["fullMarks"] = .string(full.text)
    }
    if !submission.subtotals.isEmpty {
      members["subtotals"] = .array(submission.subtotals.map(value))
    }
    // Rows that look like a score card's may have columns that nobody filled in.
    if submission.isScoreCard != Submission(source: "", rows: submission.rows).isScoreCard {
      members["isScoreCard"] = .bool(submission.isScoreCard)
    }
    // Only a document has a text around its table.
    if submission.narrative != Submission.Narrative() {
      members["narrative"] = value(submission.narrative)
    }
    return .object(members)
  }

  private static func value(_ narrative: Submission.Narrative) -> JSONValue {
    func texts(_ cells: [Submission.Cell]) -> JSONValue { .array(cells.map { .string($0.text) }) }
    return .object([
      "totals": texts(narrative.totals), "grades": texts(narrative.grades),
      "planned": texts(narrative.planned), "executed": texts(narrative.executed),
      "rates": texts(narrative.rates), "satisfaction": texts(narrative.satisfaction),
      "withinBudget": texts(narrative.withinBudget), "overBudget": texts(narrative.overBudget),
      "figures": .array(
        narrative.figures.map { figure in
          .object(["name": .string(figure.name), "value": .string(figure.value.text)])
        }),
    ])
  }

  private static func value(_ money: Submission.Money) -> JSONValue {
    .object(
      [
        "unit": optional(money.unit), "planned": cell(money.planned),
        "executed": cell(money.executed), "weight": cell(money.weight),
        "claimed": cell(money.claimed),
        "parts": .array(
          money.parts.map { part in
            .object(
              [
                "name": .string(part.name), "planned": cell(part.planned),
                "executed": cell(part.executed),
              ].merging(stated(["initial": part.initial])) { own, _ in own })
          }),
      ].merging(stated(["claimedRate": money.claimedRate, "initial": money.initial])) {
        own, _ in own
      })
  }

  /// Its rows are given by their numbers, from 1.
  private static func value(_ subtotal: Submission.Subtotal) -> JSONValue {
    .object([
      "name": .string(subtotal.name), "firstRow": .integer(subtotal.rows.lowerBound + 1),
      "lastRow": .integer(subtotal.rows.upperBound), "weight": cell(subtotal.weight),
      "claimed": cell(subtotal.claimed), "isShared": .bool(subtotal.isShared),
    ])
  }

  private static func value(_ row: Submission.Row) -> JSONValue {
    .object(
      [
        "group": optional(row.group), "level2": optional(row.level2), "name": .string(row.name),
        "target": optional(row.target.text), "actual": optional(row.actual.text),
        "weight": cell(row.weight), "claimed": cell(row.claimed), "level": cell(row.level),
        "notApplicable": cell(row.notApplicable), "note": cell(row.note),
      ].merging(
        stated(["reviewedActual": row.reviewedActual, "reviewedPoints": row.reviewedPoints])
      ) { own, _ in own })
  }

  /// The cells that hold something.
  private static func stated(_ cells: [String: Submission.Cell?]) -> [String: JSONValue] {
    cells.compactMapValues { $0.map { .string($0.text) } }
  }

  private static func cell(_ cell: Submission.Cell?) -> JSONValue { .optional(cell?.text) }

  private static func optional(_ text: String) -> JSONValue {
    text.contains { !$0.isWhitespace } ? .string(text) : .null
  }
}
