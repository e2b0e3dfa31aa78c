public import Ziping
import ZipingFiles

/// The gates that evaluations meet, as a file that ``GateReader`` reads.
public enum GateReport: Sendable {
  /// The strictest gates that every evaluation meets, as a file; what is open counts at its lowest.
  ///
  /// Nil where they meet none: there is an error, or no total.
  public static func json(_ evaluations: [Evaluation]) -> String? {
    gates(evaluations).map { text(of: $0) }
  }

  /// The strictest gates that every evaluation meets; nil where they meet none.
  public static func gates(_ evaluations: [Evaluation]) -> Verdict.Gates? {
    var rubrics: [RubricMark] = []
    for mark in evaluations.map({ RubricMark(id: $0.rubric.id, digest: $0.rubric.digest) })
    where !rubrics.contains(mark) { rubrics.append(mark) }
    let hasPoints = evaluations.allSatisfy(\.hasPoints)
    let differences = evaluations.map(\.claimedDifference)
    var gates = Verdict.Gates(
      rubrics: rubrics, minScore: hasPoints ? lowest(evaluations.map { $0.bounds?.low }) : nil,
      minGrade: leastGrade(evaluations), groups: hasPoints ? groups(evaluations) : [],
      maxDifference: differences.contains(nil) ? nil : differences.compactMap(\.self).max(),
      noUndetermined: evaluations.allSatisfy(\.isDecided),
      noSuggestions: evaluations.allSatisfy(\.isCertain), failsFrom: .warning)
    // What is an error today cannot be asked for, and nothing that is asked for beside it is met.
    for least in [Severity.warning, .error] {
      gates.failsFrom = least
      let verdict = Verdict(of: evaluations, gates: gates, hasInputFaults: false)
      if verdict.passed == true { return gates }
    }
    return nil
  }

  private static func lowest(_ numbers: [ExactDecimal?]) -> ExactDecimal? {
    numbers.contains(nil) ? nil : numbers.compactMap(\.self).min()
  }

  /// The least grade; scales of several rubrics cannot be compared.
  private static func leastGrade(_ evaluations: [Evaluation]) -> GradeScale.Grade? {
    guard Set(evaluations.map(\.form.rubric.grades)).count == 1 else { return nil }
    let grades = evaluations.map { $0.grades?.low }
    guard !grades.contains(nil) else { return nil }
    return grades.compactMap(\.self).min { $0.from < $1.from }
  }

  /// What the groups that every form has get at least.
  private static func groups(_ evaluations: [Evaluation]) -> [Verdict.Gates.Floor] {
    var keys: Set<String> = []
    return (evaluations.first?.groups ?? []).compactMap { group in
      let key = headingKey(group.name)
      guard keys.insert(key).inserted else { return nil }
      let lows = evaluations.map { evaluation in
        lowest(evaluation.groups.filter { headingKey($0.name) == key }.map(\.bounds.low))
      }
      return lowest(lows).map { Verdict.Gates.Floor(name: group.name, points: $0) }
    }
  }

  private static func text(of gates: Verdict.Gates) -> String {
    var members: [String: JSONValue] = [
      "formatVersion": .integer(1), "noUndetermined": .bool(gates.noUndetermined),
      "noSuggestions": .bool(gates.noSuggestions),
      "rubrics": .array(
        gates.rubrics.map { .object(["id": .string($0.id), "digest": .string($0.digest)]) }),
      "groups": .array(
        gates.groups.map {
          .object(["name": .string($0.name), "atLeast": .string($0.points.text())])
        }),
    ]
    if let least = gates.minScore { members["minScore"] = .string(least.text()) }
    if let grade = gates.minGrade { members["minGrade"] = .string(grade.name) }
    if let most = gates.maxDifference { members["maxDifference"] = .string(most.text()) }
    // Notes are no fault, and errors are asked about in any case.
    if gates.failsFrom == .warning {
      members["failsFrom"] = .string(Severity.warning.rawValue)
    }
    return JSONValue.object(members).text
  }
}

extension Evaluation {
  /// Whether nothing is left to a person.
  fileprivate var isDecided: Bool { openParts == 0 && (total != nil || !hasPoints) }

  /// Whether no row's points are only suggested.
  fileprivate var isCertain: Bool { !rows.contains(where: \.state.isSuggested) }
}
