/// What the department itself says of a row that no rule can judge: 完成程度 with its reason (本单位认定).
///
/// It closes the row with a suggestion, never above what the row can still get; a claim alone closes
/// nothing, and neither does a level without its reason in 偏差原因. Two sentences it closes without one,
/// since the rubric's levels judge texts: the whole needs no reason, and less is told to lack it.
struct OwnJudgement {
  private let attempt: Attempt

  /// The judgement beside an attempt; nil where none is given, or where nothing was reached that it
  /// could be about.
  init?(_ attempt: Attempt) {
    guard !attempt.level.isEmpty, !attempt.actual.isEmpty else { return nil }
    self.attempt = attempt
  }

  /// What an attempt got, closed by the judgement where it was left to a person.
  func closing(_ score: AttemptScore, _ rounding: Rounding) -> AttemptScore {
    guard case .undetermined(let open, let leeway) = score.state else { return score }
    guard let given else {
      // It is what leaves a row of words open, and then it is said already.
      guard open.kind != .levelUnreadable else { return score }
      return score.adding(
        Remark(.levelUnreadable, [.text(attempt.level.text), .text(attempt.best ?? "100%")]))
    }
    guard attempt.hasReason else {
      return score.adding(Remark(.levelWithoutReason, [.text(attempt.level.text)]))
    }
    guard let points = try? given.share.times(attempt.weight, rounding) else { return score }
    let most = min(leeway?.most ?? attempt.weight, attempt.weight)
    let kept = max(min(points, most), leeway?.least ?? .zero)
    let shown = Fact.text(given.name)
    let reason =
      kept == points
      ? Reason(.judgedByOwner, shown, .share(given.share)) : Reason(.judgedWithinLimits, shown)
    return score.closed(
      .suggested(points: kept, reason, assuming: [assumption(given.name, open)]),
      share: kept == points ? given.share : nil, open: open)
  }

  /// Whether the rubric's levels judge the target, which is a text.
  var isAboutWords: Bool { attempt.target.kind == .words || attempt.target.kind == .answer }

  /// What the rubric's levels made of a text, marked as the department's word where nothing else than
  /// the level could tell.
  func marking(
    _ score: AttemptScore, without plain: AttemptScore, _ rounding: Rounding
  ) -> AttemptScore {
    guard case .undetermined(let open, let leeway) = plain.state, let points = score.state.points,
      let given
    else { return score }
    var marked: AttemptScore
    if let most = leeway?.most, points > most {
      marked = closing(plain, rounding)
    } else {
      marked = score.suggested(assuming: assumption(given.name, open))
    }
    if !isWhole, !attempt.hasReason {
      marked = marked.adding(Remark(.partWithoutReason, [.text(attempt.level.text)]))
    }
    return marked
  }

  /// Whether it says that all was reached, from which nothing deviates (偏差).
  private var isWhole: Bool {
    switch attempt.level.content {
    case .word(let word): attempt.setting.vocabulary.level(of: word) == 0
    case .measure(let measure): measure.completion?.share.isWholeOrMore ?? false
    default: false
    }
  }

  private func assumption(_ name: String, _ open: Remark) -> Remark {
    Remark(.ownJudgement, [.text(name), .message(Message(open.kind.phrase, open.facts))])
  }

  /// The level or percentage with the share that it stands for.
  private var given: (name: String, share: Ratio)? {
    switch attempt.level.content {
    case .word(let word):
      let levels = attempt.setting.vocabulary.levels
      guard let index = attempt.setting.vocabulary.level(of: word), levels.indices.contains(index)
      else { return nil }
      return (levels[index].name, share(in: levels[index]))
    case .measure(let measure):
      return measure.completion.map { (attempt.level.text, min($0.share, .one)) }
    default: return nil
    }
  }

  /// The claim inside the level's band, else its default.
  private func share(in level: Vocabulary.Level) -> Ratio {
    guard let claimed = attempt.claimed, !attempt.weight.isZero,
      let asked = try? Ratio(claimed, over: attempt.weight), level.contains(asked)
    else { return Ratio(level.share) }
    return asked
  }
}

extension ScoredRow {
  /// Whether its points are what the department itself says of it (本单位认定), which nothing can check.
  public var isOwnJudgement: Bool {
    state.assumptions.contains { $0.kind == .ownJudgement }
  }
}

extension Phrase {
  fileprivate static let judgedByOwner = Phrase(
    "own-judgement-points", "本单位认定“{0}”：{weight} × {1} = {points}",
    "judged \"{0}\" by the department: {weight} × {1} = {points}")
  fileprivate static let judgedWithinLimits = Phrase(
    "own-judgement-limited", "本单位认定“{0}”，不超出该行还可能得的分，得 {points}",
    "judged \"{0}\" by the department; within what the row can still get, {points}")
}

extension FindingKind {
  /// How the department closes what no rule can judge, without touching a target that was approved.
  static let ownJudgementRemedy: (chinese: String, english: String) = (
    "在“完成程度”列填写等次或百分比，在“偏差原因”列写明依据",
    "give a level or a percentage (完成程度) and its reason (偏差原因)"
  )
  /// A row that no rule can judge counts as the department says.
  public static let ownJudgement: FindingKind = FindingKind(
    .warning, "own-judgement", "按本单位认定的“{0}”计，未经核对（{1}）",
    "counted as the department judges it, \"{0}\", which nothing checks ({1})",
    remedy: ("复核时核对“偏差原因”里的依据", "a reviewer should check the reason given (偏差原因)"), from: .scoring,
    why: (
      "规则判不出得分，本单位写了完成程度和依据，只作建议",
      "no rule can judge the row; the department states a level with its reason, which is a suggestion"
    ), example: ("逾期 14 天，完成程度“部分达成”，偏差原因“汛期停工”", "14 days late, level \"部分达成\" with a reason"),
    isAssumption: true)
  /// A level closes an open row only with its reason.
  public static let levelWithoutReason: FindingKind = FindingKind(
    .warning, "level-without-reason", "完成程度写了“{0}”，没有写依据，该行仍待定",
    "the level \"{0}\" is given without a reason; the row stays open",
    remedy: ("在“偏差原因”列写明依据", "give the reason (偏差原因)"), from: .scoring,
    why: ("没有依据的认定无法复核", "a judgement without its reason cannot be reviewed"),
    example: ("完成程度“达成”，偏差原因空白", "level \"达成\", 偏差原因 blank"))
  /// A text is judged by the level that is given, whose reason is missing.
  public static let partWithoutReason: FindingKind = FindingKind(
    as: .levelWithoutReason, "按完成程度“{0}”计，没有写依据",
    "counted by the level \"{0}\", which is given without a reason",
    remedy: ("在“偏差原因”列写明依据", "give the reason (偏差原因)"))
}
