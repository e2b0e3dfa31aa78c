/// The proof that a rubric defines a total whatever does not apply (不适用组合的检验).
///
/// Each combination of groups that do not apply is tried with full points for the rest: the total must
/// be full marks, and there must be none only where nothing is left.
public struct NotApplicableProof: Sendable {
  /// How many combinations were tried.
  public private(set) var combinations: Int = 0
  /// One error for each combination that comes out otherwise.
  public private(set) var failures: [Diagnostic] = []

  /// More groups than this are not combined; no table has as many 一级指标.
  private static let mostGroups = 10

  /// Tries a rubric.
  public init(_ rubric: Rubric) {
    let groups = rubric.groups.filter { !$0.points.isZero }
    guard groups.count <= Self.mostGroups else { return }
    for mask in 1..<(1 << groups.count) {
      combinations += 1
      let dropped = groups.indices.filter { mask & (1 << $0) != 0 }.map { groups[$0].name }
      let isNothing = dropped.count == groups.count && rubric.execution == nil
      let total = Self.total(rubric, without: Set(dropped))
      let isRight =
        isNothing && rubric.policy.notApplicable != .fullMarks
        ? total == nil : total == rubric.fullMarks
      guard !isRight else { continue }
      failures.append(
        Diagnostic(
          .error, .undefined,
          [
            .names(dropped), total.map { .points($0) } ?? .text("–"),
            .points(rubric.fullMarks),
          ], at: nil))
    }
  }

  /// What full points for everything else make, or nil where there is no total.
  private static func total(_ rubric: Rubric, without names: Set<String>) -> ExactDecimal? {
    var scores = rubric.groups.map { group in
      score(group.name, group.points, applies: !names.contains(group.name), rubric)
    }
    if let execution = rubric.execution {
      scores.append(score(execution.name, execution.points, applies: true, rubric))
    }
    let totals = try? Totals(
      rubric, scores, missing: [], weights: rubric.fullMarks, executionRate: .one)
    return totals?.bounds?.value
  }

  private static func score(
    _ name: String, _ points: ExactDecimal, applies: Bool, _ rubric: Rubric
  ) -> ScoredRow {
    let dropped = ScoredRow.State.notApplicable(reason: .text(name))
    let full = ScoredRow.State.scored(points: points, Reason(.provenFull))
    let state =
      applies ? full : rubric.policy.notApplicable == .fullMarks ? dropped.inFull(points) : dropped
    let row = ReadRow(
      id: name, kind: .indicator, groupName: name, heading: GroupHeading(name), level2: "",
      name: name, traits: Traits(),
      cells: ReadCells(target: Target(Reading.empty, .words), actual: .empty), handedIn: nil,
      position: nil, places: RowPlaces())
    return ScoredRow(row, weight: points, state: state)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var notApplicableProof: [Phrase] {
    [.undefined]
  }
}

extension Phrase {
  fileprivate static let provenFull = Phrase("proven-full", "{points}", "{points}")
  fileprivate static let undefined = Phrase(
    "not-applicable-undefined", "“{0}”不适用而其余得满分时，总分为 {1}，应为 {2}",
    "where \"{0}\" does not apply and the rest has full points, the total is {1}, not {2}")
}
