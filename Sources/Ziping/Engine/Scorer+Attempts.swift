extension Scorer {
  /// What one attempt got, before it has a place in a form.
  public struct AttemptScore: Sendable {
    /// What it got.
    public let state: ScoredRow.State
    /// Whether the points are a default that a person may change inside a band.
    public let isSuggestion: Bool
    /// The name of the rule, where one was applied.
    public let rule: String?
    /// What came to light, and last what leaves an undetermined attempt to a person.
    public let remarks: [Remark]
  }

  /// Reads an indicator's texts once, ready to be scored any number of times.
  public func attempt(
    name: String, level2: String = "", target: String, actual: String, weight: ExactDecimal,
    claimed: ExactDecimal? = nil, level: String = "", year: Int? = nil
  ) -> Attempt {
    let traits = rubric.policy.traitWords.traits(name: name, level2: level2)
    return Attempt(
      target: targets.target(reader.read(target), name: name, traits: traits),
      actual: reader.read(actual), level: reader.read(level), traits: traits, weight: weight,
      claimed: claimed, year: year, setting: setting)
  }

  /// Scores parsed values; nothing is allocated for a row that gives no cause for remarks.
  public func score(_ attempt: Attempt, by fixed: (any Rule)? = nil) -> AttemptScore {
    let ruling = rubric.rules.ruling(on: attempt, by: fixed)
    let judgement = ruling.judgement
    let state = state(of: judgement, attempt)
    var remarks = attempt.remarksBesideRule
    remarks += judgement.remarks
    if case .undetermined(let remark) = state { remarks.append(remark) }
    return AttemptScore(
      state: state, isSuggestion: judgement.isSuggestion,
      rule: ruling.rule.map { type(of: $0).kind }, remarks: remarks)
  }

  /// The points that a judgement makes, rounded once.
  func state(of judgement: Judgement, _ attempt: Attempt) -> ScoredRow.State {
    switch judgement.outcome {
    case .undetermined(let remark): return .undetermined(remark)
    case .share(let share, let reason):
      guard let rounded = try? share.times(attempt.weight, rubric.policy.rounding) else {
        return .undetermined(Remark(.numberTooLong, attempt.bothTexts))
      }
      // A weight finer than the rounding must not be exceeded by it.
      return .scored(points: min(rounded, attempt.weight), reason)
    }
  }
}
