/// Full points for what is done by the last day named; lateness is left to a person (时效指标).
///
/// How a rubric writes it, with more examples: <doc:deadline>.
///
/// Source: common practice; no published national formula for lateness was found.
///
/// 5 points, target 2021年12月底前:
///
/// | actual | points |
/// | --- | --- |
/// | 2021年11月 | 5 |
/// | 2021年12月31日 | 5 |
/// | 按期完成 | 5 |
/// | 2022年1月15日 | left to a person |
public struct DeadlineRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "deadline"
  /// The kinds of target that it judges.
  public static let sorts: [RuleSet.Sort] = [.deadline]

  /// Creates the rule; it has no parameters.
  public init() {}

  /// Reads the rule.
  public static func read(_ object: ObjectReader) -> DeadlineRule? { DeadlineRule() }

  /// Judges an indicator whose target is a deadline.
  public func judge(_ attempt: Attempt) -> Judgement {
    guard case .deadline(let deadline) = attempt.target.demand else {
      return .undetermined(.noRule, [.text(attempt.target.reading.text)])
    }
    let actual = attempt.actual
    switch actual.content {
    case .empty, .none: return .undetermined(.actualMissing)
    case .unreadable(let part):
      return .undetermined(.actualUnreadable, [.text(actual.text), .text(part)])
    case .date(let day): return judge(day, by: deadline, attempt)
    case .word(let word) where attempt.setting.vocabulary.inTime.contains(word):
      return .share(.one, Reason(.saidInTime, .text(actual.text)))
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
      return .undetermined(.late, [.text(due.description), .text(done.description)])
    }
    return .share(.one, Reason(.inTime, .text(done.description), .text(due.description)))
  }
}

extension Phrase {
  fileprivate static let inTime = Phrase(
    "in-time", "{0}完成，不晚于 {1}，得满分 {points}", "done {0}, no later than {1}: full {points}")
  fileprivate static let saidInTime = Phrase(
    "said-in-time", "“{0}”，得满分 {points}", "\"{0}\": full {points}")
}
