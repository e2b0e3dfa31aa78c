/// A rule's boundary values with what they get, each really scored (分界算例).
public struct BoundaryTable: Sendable {
  /// One actual value with what it gets.
  public struct Line: Sendable {
    /// The actual value as a cell would state it.
    public let actual: String
    /// What it gets.
    public let state: ScoredRow.State
  }

  /// The name of the indicator or of the execution row.
  public let name: String
  /// The name of its rule.
  public let rule: String
  /// Its points.
  public let weight: ExactDecimal
  /// The values, in the rule's order.
  public let lines: [Line]

  /// Whether one of the values gets all of the points, as far as rounding leaves them.
  public let reachesFullMarks: Bool
}

extension BoundaryTable {
  /// The boundary values of the execution row and of each fixed indicator whose rule has any.
  public static func tables(_ scorer: Scorer) -> [BoundaryTable] {
    let rubric = scorer.rubric
    let fixed = rubric.groups.flatMap { $0.indicators ?? [] }.compactMap { table(of: $0, scorer) }
    let money = rubric.execution.flatMap { execution in
      table(ofMoney: scorer, execution.name, execution.points, execution.rule)
    }
    return [money].compactMap(\.self) + fixed
  }

  /// The boundary values of a fixed indicator; nil if its rule has none.
  public static func table(of indicator: Indicator, _ scorer: Scorer) -> BoundaryTable? {
    guard indicator.left == nil else { return nil }
    if let rule = indicator.rule, type(of: rule).judgesMoney {
      return table(ofMoney: scorer, indicator.name, indicator.points, rule)
    }
    func attempt(_ actual: String) -> Attempt {
      scorer.attempt(
        name: indicator.name, level2: indicator.level2, target: indicator.target ?? "",
        actual: actual, weight: indicator.points)
    }
    let target = attempt("").target
    guard let rule = indicator.rule ?? target.kind.flatMap({ scorer.rubric.rules[$0] }) else {
      return nil
    }
    return table(
      scorer, indicator.name, indicator.points, rule,
      rule.boundaries(of: target).map { ($0, attempt($0)) })
  }

  /// The money is spent out of 100.
  private static func table(
    ofMoney scorer: Scorer, _ name: String, _ weight: ExactDecimal, _ rule: any Rule
  ) -> BoundaryTable? {
    let (whole, reader) = ("100", scorer.ready.reader)
    let planned = Target(reader.read(whole), .atLeast(Target.Limit(Quantity(100))))
    return table(
      scorer, name, weight, rule,
      rule.boundaries(of: planned).map { spent in
        let attempt = Attempt(
          target: planned, actual: reader.read(spent), weight: weight,
          setting: scorer.ready.setting)
        return ("\(spent)/\(whole)", attempt)
      })
  }

  private static func table(
    _ scorer: Scorer, _ name: String, _ weight: ExactDecimal, _ rule: any Rule,
    _ attempts: [(actual: String, attempt: Attempt)]
  ) -> BoundaryTable? {
    guard !attempts.isEmpty else { return nil }
    let rounded = try? weight.rounded(scorer.rubric.policy.rounding)
    let full = min(rounded ?? weight, weight)
    let lines = attempts.map { line in
      BoundaryTable.Line(actual: line.actual, state: scorer.score(line.attempt, by: rule).state)
    }
    return BoundaryTable(
      name: name, rule: type(of: rule).kind, weight: weight, lines: lines,
      reachesFullMarks: lines.contains { $0.state.points == full })
  }
}
