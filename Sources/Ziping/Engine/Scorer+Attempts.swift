extension Scorer {
  /// Reads an indicator's texts once, ready to be scored any number of times.
  public func attempt(
    name: String, level2: String = "", target: String, actual: String, weight: ExactDecimal,
    claimed: ExactDecimal? = nil, level: String = "", year: Int? = nil
  ) -> Attempt {
    ready.attempt(
      name: name, level2: level2, target: target, actual: actual, weight: weight,
      claimed: claimed, level: level, year: year)
  }

  /// Scores parsed values; nothing is allocated for a row that gives no cause for remarks.
  public func score(_ attempt: Attempt, by fixed: (any Rule)? = nil) -> AttemptScore {
    AttemptScore(attempt, by: fixed, of: rubric.rules, rubric.policy.rounding)
  }

  /// Scores one indicator given by its texts, outside any form.
  public func score(
    name: String, level2: String = "", target: String, actual: String, weight: ExactDecimal,
    claimed: ExactDecimal? = nil, level: String = "", year: Int? = nil, rule: (any Rule)? = nil
  ) -> (score: ScoredRow, findings: [Finding]) {
    let attempt = attempt(
      name: name, level2: level2, target: target, actual: actual, weight: weight,
      claimed: claimed, level: level, year: year)
    let scored = score(attempt, by: rule)
    let row = ReadRow(
      id: name, kind: .indicator, groupName: "", heading: GroupHeading(""), level2: level2,
      name: name, traits: attempt.traits,
      cells: ReadCells(target: attempt.target, actual: attempt.actual, level: attempt.level),
      handedIn: nil, position: nil, places: RowPlaces())
    let findings = scored.remarks.map { Finding($0, row: name, at: nil) }
    let score = ScoredRow(
      row, weight: weight, state: scored.state, share: scored.share,
      rule: scored.rule, claimed: claimed, findings: findings)
    return (score, findings)
  }
}
