/// Full points for what is done by the last day named; lateness is left to a person (时效指标).
///
/// How a rubric writes it, with examples: <doc:deadline>.
///
/// Source: common practice; no published national formula for lateness was found.
public struct DeadlineRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "deadline"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "deadline", "按期完成得满分", "full by the deadline")
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.deadline]

  /// Creates the rule; it has no parameters.
  public init() {}

  /// Reads the rule.
  public static func read(_ object: ObjectReader) -> DeadlineRule? { DeadlineRule() }

  /// Judges an indicator whose target is a deadline.
  public func judge(_ attempt: Attempt) -> Judgement {
    guard case .deadline(let deadline) = attempt.target.demand else {
      return .undetermined(.noRule, [attempt.target.reading.quoted])
    }
    let actual = attempt.actual
    switch actual.content {
    case .empty, .none: return .undetermined(.actualMissing)
    case .unreadable(let why): return .undetermined(Remark(why, actual: actual))
    case .date(let day): return judge(day, by: deadline, attempt)
    case .word(let word) where attempt.setting.vocabulary.inTime.contains(word):
      return .share(.one, Reason(.saidInTime, actual.quoted))
    default: return .undetermined(.noDateAgainstDeadline, attempt.bothTexts)
    }
  }

  private func judge(
    _ day: CalendarDay, by deadline: CalendarDay, _ attempt: Attempt
  ) -> Judgement {
    // Both without a year are of the form's year, whatever it is.
    let needsYear = (day.year == nil) != (deadline.year == nil)
    if needsYear, attempt.year == nil {
      let text = day.year == nil ? attempt.actual.text : attempt.target.reading.text
      return .undetermined(.yearUnknown, [.text(text)])
    }
    let (done, due) = (day.inYear(attempt.year), deadline.inYear(attempt.year))
    if done.isAfter(due) {
      return .undetermined(
        .late, [.text(due.description), .text(done.description)], most: .one)
    }
    if isInOpenMonth(done, due, attempt) {
      return .undetermined(.deadlineDoubtful, attempt.bothTexts + [.count(due.month)])
    }
    return .share(.one, Reason(.inTime, .text(done.description), .text(due.description)))
  }

  /// 6月20日 by 6月前, which may be the month's beginning or its end.
  private func isInOpenMonth(_ done: CalendarDay, _ due: CalendarDay, _ attempt: Attempt) -> Bool {
    let asked = attempt.target.reading.key
    guard due.day == nil, asked != attempt.actual.key, Self.openMonths.matches(asked),
      let first = CalendarDay(year: due.year, month: due.month, day: 1)
    else { return false }
    return !first.isAfter(done)
  }

  /// Months of which the first day or the last may be meant.
  static let openMonths = WordList(["月前", "月之前", "月以前"])
}

extension FindingKind {
  /// Something else stands against a deadline.
  public static let noDateAgainstDeadline: FindingKind = FindingKind(
    .warning, "no-date-against-deadline", "指标值“{0}”是期限，完成值“{1}”没有说明何时完成",
    "the target \"{0}\" is a deadline, the actual value \"{1}\" gives no date", about: .actual,
    remedy: ("在“实际完成值”列填写完成日期", "fill in the date (实际完成值)"), from: .publishedForms,
    why: ("期限指标要填完成日期", "a deadline needs a date"),
    example: ("指标值“6月底前”，完成值“5次”", "target \"6月底前\", actual value \"5次\""))
  /// Done after the deadline, and the rubric has no rule for that.
  public static let late: FindingKind = FindingKind(
    .warning, "late", "{1}完成，晚于期限{0}；本评分规则没有逾期计分办法",
    "done {1}, after the deadline {0}; the rubric has no rule for lateness", about: .actual,
    remedy: ownJudgementRemedy, from: .system,
    why: ("晚于期限，规则没有规定扣多少", "after the deadline, and no rule says how much that costs"),
    example: ("期限 12 月底，次年 1 月完成", "due by December, done in January"))
  /// A date has no year and neither has the form.
  public static let yearUnknown: FindingKind = FindingKind(
    .warning, "year-unknown", "“{0}”没有年份，表中也没有年度", "\"{0}\" has no year, and neither has the form",
    remedy: ("用 --year 给出年度", "give the year with --year"), from: .scoring,
    why: ("没有年份，不知道是否按期", "without a year nobody knows whether it was in time"),
    example: ("完成值“12月5日”，表中没有年度", "\"12月5日\" in a form without a year"))
  /// Done in the month before which it was due, which may mean its first day or its last.
  public static let deadlineDoubtful: FindingKind = FindingKind(
    .warning, "deadline-doubtful", "“{0}”可能指{2}月1日前，也可能指{2}月底前；“{1}”介于两者之间",
    "\"{0}\" may mean before the first or before the last day of the month; \"{1}\" lies between",
    about: .target, remedy: ownJudgementRemedy,
    from: .scoring, why: ("“6月前”是月初还是月底之前，说法不一", "\"6月前\" is read either way"),
    example: ("期限“6月前”，“6月20日”完成", "due \"6月前\", done \"6月20日\""))
}

extension Phrase {
  fileprivate static let inTime = Phrase(
    "in-time", "{0}完成，不晚于 {1}，得满分 {points}", "done {0}, no later than {1}: full {points}")
  fileprivate static let saidInTime = Phrase(
    "said-in-time", "“{0}”，得满分 {points}", "\"{0}\": full {points}")
}
