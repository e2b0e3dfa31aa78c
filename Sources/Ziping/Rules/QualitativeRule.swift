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
    case .contrary: .undetermined(.labelsContradict, attempt.bothTexts, most: .one)
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
    guard let (share, quantity) = measure.completion else { return nil }
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
    Judgement.share(
      share, Reason(.byLevel, .text(word), .text(level.name), .share(share)), remarks: remarks
    ).assuming(Remark(.suggestedLevel, [.text(level.name), .share(share)]))
  }
}

extension Measure {
  /// The share that it states as a degree of completion (完成程度); nil unless it is a plain percentage.
  var completion: (share: Ratio, quantity: Quantity)? {
    guard case .single(let quantity) = extent, quantity.unit.isShare, approximation == nil,
      !quantity.magnitude.isNegative,
      comparator == nil || comparator == .equal || comparatorIsVerb,
      let share = try? quantity.ratio(to: Quantity(100, .percent))
    else { return nil }
    return (share, quantity)
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

extension FindingKind {
  /// A claimed score outside its level's band.
  public static let claimedOutsideBand: FindingKind = FindingKind(
    .warning, "claimed-outside-band", "自评得分 {0} 不在“{1}”的区间 {2} 至 {3} 内，按默认比例计",
    "the claimed score {0} is outside the band of \"{1}\", {2} to {3}; the default counts",
    remedy: (
      "“得分”填在区间内，或在“完成程度”列写明等次", "claim points inside the band (得分), or name the level (完成程度)"
    ),
    from: .system,
    why: ("定性得分应在等次的区间内，否则得分与等次矛盾", "points outside the band of their level contradict it"),
    example: ("部分达成，10 分得 9 分", "\"部分达成\", 9 of 10 claimed"))
  /// A claimed score outside its level's band, whose high end belongs to the next level.
  public static let claimedOutsideOpenBand: FindingKind = FindingKind(
    as: .claimedOutsideBand, "自评得分 {0} 不在“{1}”的区间 {2} 至 {3}（不含 {3}）内，按默认比例计",
    "the claimed score {0} is outside the band of \"{1}\", {2} to below {3}; the default counts")
  /// The default of a level counts, which is a suggestion.
  public static let suggestedLevel: FindingKind = FindingKind(
    .info, "suggested-level", "“{0}”按默认比例 {1} 计，是建议分；可在区间内自定",
    "\"{0}\" counts with its default of {1}, a suggestion; any point of the band may be claimed",
    remedy: ("要改定的，在“得分”列填区间内的分", "to settle it, claim points inside the band (得分)"),
    from: .national,
    why: ("定性指标在区间内由人定分，这里取的是默认值", "a person sets points inside the band; this is the default"),
    example: ("“部分达成”按 70% 计", "\"部分达成\" counts 70%"))
  /// A level that is none of the rubric's words.
  public static let levelUnreadable: FindingKind = FindingKind(
    .warning, "level-unreadable", "完成程度“{0}”不是评分规则中的等次，也不是百分比",
    "the level \"{0}\" is none of the rubric's words and no percentage",
    remedy: ("在“完成程度”列填写等次（如 {1}）或百分比", "fill in a level (such as {1}) or a percentage (完成程度)"),
    from: .scoring, why: ("完成程度不是规则里的等次，不知道算多少", "the level is none of the rubric's"),
    example: ("完成程度“还可以”", "level \"还可以\""))
  /// Two different texts.
  public static let differentTexts: FindingKind = FindingKind(
    .warning, "different-texts", "指标值“{0}”与完成值“{1}”是两句不同的话，只有人能判断",
    "the target \"{0}\" and the actual value \"{1}\" are different texts; only a person can tell",
    about: .actual,
    remedy: (
      "加一列“完成程度”（已有的直接填），写等次（如 {2}）或百分比",
      "add a column 完成程度 with a level (such as {2}) or a percentage"
    ), from: .scoring,
    why: ("两句不同的话，是否达成只有人能判断", "two different sentences: only a person can tell"),
    example: ("指标值“改善条件”，完成值“明显改善”", "\"改善条件\" against \"明显改善\""))
  /// A completion of more than all.
  public static let completionAboveWhole: FindingKind = FindingKind(
    .warning, "completion-above-100", "完成程度“{0}”超过100%，按100%计",
    "the completion \"{0}\" exceeds 100%; counted as 100%", about: .actual,
    remedy: ("核对“完成程度”列", "check the level (完成程度)"),
    from: .scoring,
    why: ("完成程度最多 100%", "nothing is completed by more than all"),
    example: ("完成程度“120%”", "completion \"120%\""))
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
