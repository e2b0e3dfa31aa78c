/// Texts and words are judged by levels, each with a band and a default (定性指标分等次计分).
///
/// A claimed score inside the band of its level counts; without a claim, or with one outside, the
/// level's default counts. A percentage against a text is the degree of completion, but a change
/// against a text that asks for one is met where it goes the same way. Two different sentences are
/// left to a person.
///
/// How a rubric writes it, with examples: <doc:qualitative>.
///
/// Source: 四川中江 2022 notes “达成年度指标 100%-80%（含）、部分达成 80%-60%（含）、未达成 60%-0%”, from
/// 财预〔2020〕10号; 忻州 2021 for the percentage.
public struct QualitativeRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "qualitative"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "qualitative", "按达成的等次计，可在该等次的区间内自定", "by level, any point of its band may be claimed")
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.words, .answer]

  /// Creates the rule; the levels are the rubric's words.
  public init() {}

  /// Reads the rule.
  public static func read(_ object: ObjectReader) -> QualitativeRule? { QualitativeRule() }

  /// Judges an indicator whose target is a text or a word.
  public func judge(_ attempt: Attempt) -> Judgement {
    if !attempt.level.isEmpty { return judge(given: attempt.level, attempt) }
    let actual = attempt.actual
    switch actual.content {
    case .empty, .none: return .undetermined(.actualMissing)
    case .unreadable(let why): return .undetermined(Remark(why, actual: actual))
    default: break
    }
    if actual.key == attempt.target.reading.key, let best = attempt.best {
      return judge(
        level: 0, as: actual.text, attempt,
        remarks: [Remark(.actualRepeatsTarget, [.text(best)])])
    }
    switch actual.content {
    case .word(let word):
      guard let level = level(of: word, attempt) else { return different(attempt) }
      return judge(level: level, as: actual.text, attempt)
    case .measure(let measure):
      return changed(measure, attempt) ?? completion(measure, actual, attempt)
        ?? different(attempt)
    default: return different(attempt)
    }
  }

  /// Judges a number against a target that asks in words for a change: 提高5% against 有所提高.
  private func changed(_ measure: Measure, _ attempt: Attempt) -> Judgement? {
    switch attempt.outcome(of: measure) {
    case .asAsked: judge(level: 0, as: attempt.actual.text, attempt)
    case .contrary: .undetermined(.labelsContradict, attempt.bothTexts)
    case .untold: .undetermined(.changeUntold, attempt.bothTexts)
    case .unasked: different(attempt)
    case nil: nil
    }
  }

  private func different(_ attempt: Attempt) -> Judgement {
    .undetermined(
      .differentTexts, attempt.bothTexts + [.text(attempt.best ?? "100%")])
  }

  /// The level of a word: by its steps below the target on a scale that has both, else by itself.
  private func level(of word: String, _ attempt: Attempt) -> Int? {
    let vocabulary = attempt.setting.vocabulary
    if case .word(let target) = attempt.target.reading.content,
      let steps = vocabulary.steps(from: target, to: word)
    {
      return min(max(steps, 0), vocabulary.levels.count - 1)
    }
    return vocabulary.level(of: word) ?? (vocabulary.inTime.contains(word) ? 0 : nil)
  }

  /// A level or percentage that a person gave in a column of its own (完成程度).
  private func judge(given: Reading, _ attempt: Attempt) -> Judgement {
    switch given.content {
    case .word(let word):
      if let level = attempt.setting.vocabulary.level(of: word) {
        return judge(level: level, as: given.text, attempt)
      }
    case .measure(let measure):
      if let judgement = completion(measure, given, attempt) { return judgement }
    default: break
    }
    return .undetermined(
      .levelUnreadable, [.text(given.text), .text(attempt.best ?? "100%")])
  }

  /// A plain percentage as the degree of completion.
  private func completion(
    _ measure: Measure, _ written: Reading, _ attempt: Attempt
  ) -> Judgement? {
    guard case .single(let quantity) = measure.extent, quantity.unit.isShare,
      measure.approximation == nil, !quantity.magnitude.isNegative,
      measure.comparator == nil || measure.comparator == .equal || measure.comparatorIsVerb,
      let share = try? quantity.ratio(to: Quantity(100, .percent))
    else { return nil }
    let isOver = share.isWholeOrMore && share != .one
    return .share(
      share, Reason(.completion, .quantity(isOver ? Quantity(100, .percent) : quantity)),
      remarks: isOver ? [Remark(.completionAboveWhole, [.text(written.text)])] : [])
  }

  private func judge(
    level index: Int, as word: String, _ attempt: Attempt, remarks: [Remark] = []
  ) -> Judgement {
    guard attempt.setting.vocabulary.levels.indices.contains(index) else {
      return different(attempt)
    }
    let level = attempt.setting.vocabulary.levels[index]
    let share = Ratio(level.share)
    guard let claimed = attempt.claimed, !attempt.weight.isZero else {
      return suggestion(level, word, share, remarks)
    }
    guard let asked = try? Ratio(claimed, over: attempt.weight) else {
      return .undetermined(.numberTooLong, attempt.bothTexts, remarks: remarks)
    }
    if level.contains(asked) {
      return .share(
        asked, Reason(.claimedInBand, .text(word), .text(level.name), .points(claimed)),
        remarks: remarks)
    }
    let cents = attempt.setting.policy.rounding
    guard let low = try? Ratio(level.low).times(attempt.weight, cents),
      let high = try? Ratio(level.high).times(attempt.weight, cents)
    else { return .undetermined(.numberTooLong, attempt.bothTexts, remarks: remarks) }
    let outside = Remark(
      level.highIsInside ? .claimedOutsideBand : .claimedOutsideOpenBand,
      [.points(claimed), .text(level.name), .points(low), .points(high)])
    return suggestion(level, word, share, remarks + [outside])
  }

  private func suggestion(
    _ level: Vocabulary.Level, _ word: String, _ share: Ratio, _ remarks: [Remark]
  ) -> Judgement {
    .share(
      share, Reason(.byLevel, .text(word), .text(level.name), .share(share)), isSuggestion: true,
      remarks: remarks + [Remark(.suggestedLevel, [.text(level.name), .share(share)])])
  }
}

extension Vocabulary.Level {
  /// Whether a claimed share lies inside the level's band.
  func contains(_ share: Ratio) -> Bool {
    let top = Ratio(high)
    return share >= Ratio(low) && (share < top || (highIsInside && share == top))
  }
}

extension Attempt {
  /// The name of the best level.
  var best: String? { setting.vocabulary.levels.first?.name }
}

extension Phrase {
  fileprivate static let completion = Phrase(
    "completion", "完成程度 {0}：{weight} × {0} = {points}", "completed {0}: {weight} × {0} = {points}")
  fileprivate static let byLevel = Phrase(
    "by-level", "“{0}”为{1}，默认 {2}：{weight} × {2} = {points}",
    "\"{0}\" is {1}, by default {2}: {weight} × {2} = {points}")
  fileprivate static let claimedInBand = Phrase(
    "claimed-in-band", "“{0}”为{1}，自评 {2} 在区间内，得 {points}",
    "\"{0}\" is {1}; the claimed {2} lies in its band: {points}")
}
