public import Ziping
import ZipingFiles

/// The gates that evaluations meet, as a file that ``GateReader`` reads.
public enum GateReport: Sendable {
  /// The strictest gates that every evaluation meets; what is open counts at its lowest.
  public static func json(_ evaluations: [Evaluation]) -> String {
    var members: [String: JSONValue] = [
      "formatVersion": .integer(1),
      "noUndetermined": .bool(evaluations.allSatisfy(\.isDecided)),
      "noSuggestions": .bool(evaluations.allSatisfy(\.isCertain)),
    ]
    var rubrics: [Evaluation.RubricIdentity] = []
    for evaluation in evaluations where !rubrics.contains(evaluation.rubric) {
      rubrics.append(evaluation.rubric)
    }
    members["rubrics"] = .array(
      rubrics.map { .object(["id": .string($0.id), "digest": .string($0.digest)]) })
    let totals = evaluations.map { $0.bounds?.low }
    if let least = lowest(totals) { members["minScore"] = .string(least.text()) }
    if let grade = leastGrade(evaluations) { members["minGrade"] = .string(grade) }
    let differences = evaluations.compactMap(\.claimedDifference)
    if let most = differences.max() { members["maxDifference"] = .string(most.text()) }
    let severities = evaluations.flatMap(\.findings).map(\.severity)
    // Notes are no fault, and what is an error today cannot be asked for.
    if severities.max() ?? .info < .warning {
      members["failsFrom"] = .string(Severity.warning.rawValue)
    }
    members["groups"] = .array(groups(evaluations))
    return JSONValue.object(members).text
  }

  private static func lowest(_ numbers: [ExactDecimal?]) -> ExactDecimal? {
    numbers.contains(nil) ? nil : numbers.compactMap(\.self).min()
  }

  /// The least grade; scales of several rubrics cannot be compared.
  private static func leastGrade(_ evaluations: [Evaluation]) -> String? {
    guard Set(evaluations.map(\.form.rubric.grades)).count == 1 else { return nil }
    let grades = evaluations.map { $0.grades?.low }
    guard !grades.contains(nil) else { return nil }
    return grades.compactMap(\.self).min { $0.from < $1.from }?.name
  }

  private static func groups(_ evaluations: [Evaluation]) -> [JSONValue] {
    var names: [String] = []
    for group in evaluations.flatMap(\.groups) where !names.contains(group.name) {
      names.append(group.name)
    }
    return names.compactMap { name in
      let lows = evaluations.flatMap(\.groups).filter { $0.name == name }.map(\.bounds.low)
      return lows.min().map {
        .object(["name": .string(name), "atLeast": .string($0.text())])
      }
    }
  }
}

extension Evaluation {
  /// Whether nothing is left to a person.
  fileprivate var isDecided: Bool {
    let hasOpenRow = rows.contains { row in
      if case .undetermined = row.state { true } else { false }
    }
    return !hasOpenRow && !groups.contains(where: \.isOpen) && total != nil
  }

  /// Whether no row's points are only suggested.
  fileprivate var isCertain: Bool { !rows.contains(where: \.state.isSuggested) }
}
