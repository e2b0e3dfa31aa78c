/// What one attempt got, before it has a place in a form (一次计分).
public struct AttemptScore: Sendable {
  /// What it got.
  public let state: ScoredRow.State
  /// The share of the weight before rounding, where a rule gives one.
  let share: Ratio?
  /// The name of the rule, where one was applied.
  public let rule: String?
  /// What came to light, and last what was assumed or what leaves the attempt to a person.
  public let remarks: [Remark]

  /// Judges an attempt and rounds its points once; nothing is allocated for one that gives no cause for
  /// remarks.
  init(_ attempt: Attempt, by fixed: (any Rule)?, of rules: RuleSet, _ rounding: Rounding) {
    let ruling = rules.ruling(on: attempt, by: fixed)
    self.init(ruling.judgement, of: attempt, by: ruling.rule, rounding)
  }

  /// Rounds the points of a judgement once.
  init(
    _ judgement: Judgement, of attempt: Attempt, by rule: (any Rule)?, _ rounding: Rounding
  ) {
    (state, share) = Self.state(of: judgement, attempt, rounding)
    self.rule = rule.map { type(of: $0).kind }
    var remarks = attempt.remarksBesideRule
    remarks += judgement.remarks
    switch state {
    case .suggested(_, _, let assumptions):
      remarks += assumptions.filter { !judgement.remarks.contains($0) }
    case .undetermined(let remark, _): remarks.append(remark)
    case .scored, .notApplicable: break
    }
    self.remarks = remarks
  }

  private init(_ state: ScoredRow.State, share: Ratio?, rule: String?, _ remarks: [Remark]) {
    self.state = state
    self.share = share
    self.rule = rule
    self.remarks = remarks
  }

  /// The same with a further remark.
  func adding(_ remark: Remark) -> AttemptScore {
    AttemptScore(state, share: share, rule: rule, remarks.filter(\.isUnsettled) + [remark])
  }

  /// The same points as a suggestion that rests on a person's word.
  func suggested(assuming word: Remark) -> AttemptScore {
    AttemptScore(state.assuming([word]), share: share, rule: rule, remarks + [word])
  }

  /// The same, closed by a person's word on what was open.
  func closed(_ state: ScoredRow.State, share: Ratio?, open: Remark) -> AttemptScore {
    let kept = remarks.filter { $0.isUnsettled && $0 != open }
    return AttemptScore(state, share: share, rule: rule, kept + state.assumptions)
  }

  /// What a share leaves at most of a weight that cannot be got whole: never nearer to it than rounding
  /// can tell.
  private static func most(
    _ share: Ratio, of weight: ExactDecimal, _ rounding: Rounding
  ) -> ExactDecimal? {
    guard let points = try? share.times(weight, rounding),
      let below = try? weight.subtracting(.step(places: rounding.places))
    else { return nil }
    return max(min(points, below), .zero)
  }

  /// What a leeway in shares makes of a weight; nil where nothing is known of it.
  private static func leeway(
    _ shares: Leeway<Ratio>, of weight: ExactDecimal, _ rounding: Rounding
  ) -> Leeway<ExactDecimal>? {
    let most = shares.most.flatMap { self.most($0, of: weight, rounding) }
    let least = (try? shares.least.times(weight, rounding)) ?? .zero
    guard most != nil || !least.isZero else { return nil }
    return Leeway(least: min(least, most ?? weight), most: most)
  }

  /// The points that a judgement makes, rounded once.
  private static func state(
    of judgement: Judgement, _ attempt: Attempt, _ rounding: Rounding
  ) -> (ScoredRow.State, Ratio?) {
    switch judgement.outcome {
    case .undetermined(let remark, let leeway):
      let points = leeway.flatMap { self.leeway($0, of: attempt.weight, rounding) }
      return (.undetermined(remark, within: points), nil)
    case .share(let share, let reason):
      guard let rounded = try? share.times(attempt.weight, rounding) else {
        return (.undetermined(Remark(.numberTooLong, attempt.bothTexts)), share)
      }
      // A weight finer than the rounding must not be exceeded by it.
      let points = min(rounded, attempt.weight)
      let state: ScoredRow.State =
        judgement.assumptions.isEmpty
        ? .scored(points: points, reason)
        : .suggested(points: points, reason, assuming: judgement.assumptions)
      return (state, share)
    }
  }
}

extension Remark {
  /// Whether it still holds where a level is used, whatever the rule.
  fileprivate var isUnsettled: Bool { kind != .levelUnused }
}

extension Attempt {
  /// What is worth saying whatever the rule makes of the row.
  fileprivate var remarksBesideRule: [Remark] {
    var remarks: [Remark] = []
    if let year {
      for reading in [target.reading, actual]
      where reading.years(in: year).contains(where: { $0 != year }) {
        remarks.append(Remark(.anotherYear, [.text(reading.text), .count(year)]))
      }
    }
    if !level.isEmpty, let kind = target.kind, kind != .words, kind != .answer {
      remarks.append(Remark(.levelUnused, [.text(level.text)]))
    }
    return remarks
  }
}

extension Reading {
  /// The years of the dates in it, where the form is of `year`.
  fileprivate func years(in year: Int) -> [Int] {
    switch content {
    case .date(let day): day.inYear(year).year.map { [$0] } ?? []
    case .parts(let parts):
      parts.compactMap { part in
        if case .date(let day) = part.content { return day.inYear(year).year }
        return nil
      }
    default: []
    }
  }
}
