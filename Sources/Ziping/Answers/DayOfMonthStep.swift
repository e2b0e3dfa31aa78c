/// A day of each month by which something is due, and the one on which it was done (每月的期限).
public enum DayOfMonthStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "day-of-month", "每月的期限与每月完成的日子比较先后",
    "a day of each month is held against the one by which it was due")
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("每月15日前", "每月10日", like: "按时报送", "达成"),
    AnswerCase("每月10日前", "每月8日前", like: "按时报送", "达成"),
    AnswerCase("每月5日前上报", "每月3日上报", like: "按时报送", "达成", name: "报表上报"),
  ]
  /// A fixed rule judges the words as they are.
  public static let isForFixedRules: Bool = false

  /// The attempt with the word that the earlier day amounts to.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    let asked = attempt.target.reading
    guard attempt.level.isEmpty, let due = DayOfMonth(asked), let done = DayOfMonth(attempt.actual),
      due.isLimit || attempt.traits.asksWhen, asked.key != attempt.actual.key,
      attempt.explains(due.rest), attempt.explains(done.rest)
    else { return nil }
    guard done.day <= due.day, let best = attempt.setting.vocabulary.levels.first?.words.first
    else {
      return attempt.obstructed(by: Remark(.lateInMonth, attempt.bothTexts))
    }
    return attempt.replacing(
      target: Target(asked.holding(.text), .words),
      actual: attempt.actual.holding(.word(comparisonKey(best)))
    ).assuming(Remark(.inTimeInMonth, attempt.bothTexts + [.text(best)]))
  }
}

extension Attempt {
  /// Whether words stand in both cells or in the name.
  fileprivate func explains(_ words: String) -> Bool {
    words.isEmpty || occurs(words, in: traits.name)
      || (occurs(words, in: target.reading.key) && occurs(words, in: actual.key))
  }
}

/// 每月15日前, 每月10日.
private struct DayOfMonth {
  let day: Int
  /// Whether it says that this is the last day.
  let isLimit: Bool
  /// What else is said.
  let rest: String

  init?(_ reading: Reading) {
    // Asked of every cell: most do not begin so.
    guard reading.key.utf8.starts(with: "每月".utf8) || reading.key.utf8.starts(with: "每个月".utf8)
    else { return nil }
    var cursor = TextCursor(scalars: Array(reading.key.unicodeScalars))
    guard cursor.takeAny(of: ["每个月", "每月"]) != nil, let day = cursor.takeInteger(upTo: 2),
      (1...31).contains(day), cursor.takeAny(of: ["日", "号"]) != nil
    else { return nil }
    isLimit = cursor.takeAny(of: ["之前", "以前", "前"]) != nil
    self.day = day
    rest = FoldedText.string(cursor.scalars[cursor.position...])
  }
}

extension FindingKind {
  /// Done each month by the day that was named.
  public static let inTimeInMonth: FindingKind = FindingKind(
    as: .saidOtherwise, "完成值“{1}”不晚于指标值“{0}”，按“{2}”建议计分",
    "the actual value \"{1}\" is no later than the target \"{0}\"; counted as \"{2}\"",
    about: .actual)
  /// Done each month after the day that was named.
  public static let lateInMonth: FindingKind = FindingKind(
    as: .late, "完成值“{1}”晚于指标值“{0}”；本评分规则没有逾期计分办法",
    "the actual value \"{1}\" is later than the target \"{0}\"; the rubric has no rule for lateness",
    about: .actual, remedy: ownJudgementRemedy)
}
