/// Points are taken off for each day, month or year that something is late, or for each share of the planned
/// time (逾期扣分).
///
/// How a rubric writes it, with examples: <doc:lateness>.
///
/// Source: 萧县棚户区改造 资金使用 “每延迟拨付1天扣1分,最多扣3分”; 国土综合整治项目绩效评价指标表 社会资本投资到位率
/// (each year behind −2); 中央级行政经费项目支出绩效考评管理办法(试行) 项目完成进度 (each 4 % of the planned
/// time −1).
public struct LatenessRule: Rule {
  /// In what lateness is counted.
  public enum Count: String, Sendable, Hashable, CaseIterable {
    /// Calendar days (按天).
    case day
    /// Months from day to day (按月).
    case month
    /// Years from day to day (按年).
    case year
    /// Percent of the time that was planned (按计划工期的百分比).
    case plannedTime = "planned-time"
  }

  /// The rule's name in a rubric.
  public static let kind: String = "lateness"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "lateness", "按期得满分，逾期按天、月、年或计划时间的比例扣分", "full in time; points off for each step of lateness")
  /// Where it is fixed, an indicator may count lateness without any target.
  public static let needsTarget: Bool = false
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.deadline]
  /// 延期20天 is a value here, which to other rules is none.
  public static let splitsCells: Bool = true

  /// The full marks that the deduction is taken from.
  public let fullMarks: ExactDecimal
  /// In what lateness is counted.
  public let count: Count
  /// The length of a step, in days, months, years or percent.
  public let step: ExactDecimal
  /// What a step costs.
  public let deduction: ExactDecimal
  /// What a part of a step costs.
  public let steps: StepDeductionRule.Steps

  /// Reads the rule: `of`, `per`, `step` (default 1), `deduct`, `steps` (default `whole`).
  public static func read(_ object: ObjectReader) -> LatenessRule? {
    let fullMarks = object.positiveDecimal("of")
    _ = object.required("per")
    let count = object.choice("per", Count.allCases.map { ($0.rawValue, $0) })
    let step = object.optional("step") == nil ? .one : object.positiveDecimal("step")
    let deduction = object.positiveDecimal("deduct")
    let steps =
      object.choice("steps", StepDeductionRule.Steps.allCases.map { ($0.rawValue, $0) }) ?? .whole
    guard let fullMarks, let count, let step, let deduction else { return nil }
    if count.isCalendar, step.places > 0 {
      object.report(.wholeSteps, [.text(count.rawValue)], at: "step")
    }
    if count.isCalendar, steps == .prorata {
      object.report(.noShareOfMonth, [.text(count.rawValue)], at: "steps")
    }
    return LatenessRule(
      fullMarks: fullMarks, count: count, step: step, deduction: deduction, steps: steps)
  }

  /// What each step of lateness costs.
  public var terms: [Message] {
    [
      Message(
        .latenessTerms,
        [
          .points(fullMarks), .text(step.text() + count.symbol), .points(deduction),
          .phrase(count.phrase), .phrase(steps.phrase),
        ])
    ]
  }

  /// In time, the first steps, and where nothing is left.
  public func boundaries(of target: Target) -> [String] {
    let word = target.reading.isEmpty ? "" : "延期"
    guard let all = try? Ratio(fullMarks, over: deduction) else { return [] }
    let whole = all.numerator / all.denominator
    let last = all.denominator == 1 ? whole : whole + 1
    var values = BoundaryValues(unit: Unit(symbol: count.symbol, family: ""))
    for steps in [0, 1, 2, last - 1, last] where steps >= 0 {
      let length = try? Ratio(steps, 1).multiplied(by: Ratio(step))
      if let length = length?.decimal { values.add(length) }
    }
    return values.texts.map { word + $0 }
  }

  /// Judges how late something was done.
  public func judge(_ attempt: Attempt) -> Judgement {
    switch attempt.actual.content {
    case .empty: return .undetermined(.actualMissing)
    case .unreadable(let why): return .undetermined(Remark(why, actual: attempt.actual))
    default: break
    }
    if let said = SaidLateness(attempt) { return judge(said.amount(in: count, attempt), attempt) }
    let settled = attempt.settled(isRuleFixed: true)
    if let obstacle = settled.obstacle { return .undetermined(obstacle) }
    return judge(lateness(of: settled), settled).adding(settled.target.remarks)
      .assuming(settled.assumptions)
  }

  /// How late target and actual value make it.
  private func lateness(of attempt: Attempt) -> Result<Lateness, Attempt.Refusal> {
    let (target, actual) = (attempt.target.reading, attempt.actual)
    if case .word(let word) = actual.content, attempt.setting.vocabulary.inTime.contains(word) {
      return .success(.none)
    }
    if !target.key.isEmpty, target.key == actual.key { return .success(.none) }
    switch (target.content, actual.content) {
    case (.date(let due), .date(let done)): return between(due, done, attempt)
    case (.measure, .measure): return beyond(attempt)
    case (.date, .none), (.empty, .date), (.measure, .none), (_, .none):
      return .failure(Attempt.Refusal(Remark(.actualMissing)))
    case (.date, _):
      return .failure(Attempt.Refusal(Remark(.noDateAgainstDeadline, attempt.bothTexts)))
    default: return .failure(Attempt.Refusal(Remark(.latenessUnknown, attempt.bothTexts)))
    }
  }

  // MARK: Days

  private func between(
    _ due: CalendarDay, _ done: CalendarDay, _ attempt: Attempt
  ) -> Result<Lateness, Attempt.Refusal> {
    let needsYear = (done.year == nil) != (due.year == nil)
    let (last, day) = (due.inYear(attempt.year), done.inYear(attempt.year))
    if attempt.year == nil, needsYear || day.last.needsYear(after: last.last) {
      let text = done.year == nil ? attempt.actual.text : attempt.target.reading.text
      return .failure(Attempt.Refusal(Remark(.yearUnknown, [.text(text)])))
    }
    // Months against months are as many apart as they are, whatever the days.
    if count.isCalendar, due.day == nil, done.day == nil {
      let late = amount(from: last.last, to: day.last, due: last)
      return .success(Lateness(least: late, most: late, symbol: count.symbol))
    }
    // 6月前 may end with the first day of the month.
    let isOpenMonth =
      due.day == nil && DeadlineRule.openMonths.matches(attempt.target.reading.key)
    let least = amount(from: last.last, to: day.first, due: last)
    let most = amount(from: isOpenMonth ? last.first : last.last, to: day.last, due: last)
    if count == .plannedTime, most != .zero {
      guard let planned = PlannedTime(attempt.target.reading, due: last, attempt) else {
        return .failure(
          Attempt.Refusal(
            Remark(.plannedTimeUnknown, [attempt.target.reading.quoted]), isMiss: least > .zero))
      }
      return planned.lateness(least, most)
    }
    return .success(Lateness(least: least, most: most, symbol: count.symbol))
  }

  /// What lies between the last day that is in time and the day on which it was done.
  private func amount(from due: CalendarDay, to done: CalendarDay, due written: CalendarDay)
    -> Ratio
  {
    guard done.isAfter(due) else { return .zero }
    switch count {
    case .day, .plannedTime: return Ratio(integerLiteral: Int64(done.days(after: due)))
    case .month, .year:
      let (months, hasMore) = done.months(after: written.day == nil ? written : due)
      let length = count == .year ? 12 : 1
      let isWhole = months % length == 0 && !hasMore
      // More than so many and less than one more, whatever the days.
      let whole = Ratio(integerLiteral: Int64(months / length))
      return isWhole ? whole : (try? whole.adding(.half)) ?? whole
    }
  }

  // MARK: Lengths of time

  /// 230天 where 200天 were planned.
  private func beyond(_ attempt: Attempt) -> Result<Lateness, Attempt.Refusal> {
    guard let planned = attempt.target.reading.length, let taken = attempt.actual.length else {
      return .failure(Attempt.Refusal(Remark(.valueNeeded, [attempt.actual.quoted])))
    }
    let unit = taken.unit.isBare ? planned.unit : taken.unit
    let written = Quantity(taken.magnitude, unit)
    guard unit.family == planned.unit.family, let share = try? written.ratio(to: planned),
      let over = try? share.subtracting(.one)
    else { return .failure(Attempt.Refusal(Remark(.unitMismatch, attempt.bothTexts))) }
    guard over > .zero else { return .success(.none) }
    if count == .plannedTime {
      return .success(Lateness(percent: over))
    }
    guard let own = count.unit, own.family == planned.unit.family,
      let length = try? planned.number(in: own).multiplied(by: over)
    else { return .failure(Attempt.Refusal(Remark(.unitMismatch, attempt.bothTexts))) }
    return .success(Lateness(least: length, most: length, symbol: count.symbol))
  }

  // MARK: Points

  private func judge(
    _ lateness: Result<Lateness, Attempt.Refusal>, _ attempt: Attempt
  ) -> Judgement {
    switch lateness {
    case .failure(let refusal):
      return .undetermined(refusal.remark, most: refusal.isMiss ? .one : nil)
    case .success(let late):
      guard let best = try? share(late.least), let worst = try? share(late.most) else {
        return .undetermined(.numberTooLong, attempt.bothTexts)
      }
      guard best == worst else {
        return .undetermined(
          Remark(.latenessOpen, attempt.bothTexts), least: worst, most: best == .one ? nil : best)
      }
      guard late.most > .zero else { return .share(.one, Reason(.notLate, attempt.actual.quoted)) }
      let taken = (try? Ratio.one.subtracting(best).times(fullMarks, .cents)) ?? fullMarks
      return .share(
        best, Reason(.lateBy, .text(late.text), attempt.target.reading.quoted, .points(taken)),
        isMet: false)
    }
  }

  private func share(_ late: Ratio) throws(ArithmeticError) -> Ratio {
    let counted = steps.counted(try late.divided(by: Ratio(step)))
    let lost = try counted.multiplied(by: Ratio(deduction, over: fullMarks))
    return try Ratio.one.subtracting(lost).clamped
  }
}

extension FindingKind {
  /// The day is not stated finely enough for a rule that counts lateness.
  public static let latenessOpen: FindingKind = FindingKind(
    .warning, "lateness-open", "按“{0}”和“{1}”算不准逾期多少，没有写到日",
    "\"{0}\" and \"{1}\" do not settle how late it was; a day is missing",
    about: .actual, remedy: ("在“实际完成值”列写到日", "name the day (实际完成值)"), from: .rubric,
    why: ("按天扣分，只写到月的算不出天数", "points go by the day, and only a month is stated"),
    example: ("期限“6月30日”，“7月”完成", "due \"6月30日\", done \"7月\""))
  /// Lateness counts by the planned time, and the target states only its end.
  public static let plannedTimeUnknown: FindingKind = FindingKind(
    .warning, "planned-time-unknown", "“{0}”没有写从何时开始，计划时间多长不知道",
    "\"{0}\" does not say when it was to begin, so the planned time is not known",
    about: .target,
    remedy: ("指标值写明起止日期，或写计划天数", "state both dates, or the planned days, as the target"),
    from: .rubric, why: ("按计划时间的比例扣分，要知道计划多少天", "points go by the share of the planned time"),
    example: ("指标值只写“2021年9月底前”", "a target of \"2021年9月底前\" alone"))
  /// Neither dates nor lengths of time.
  public static let latenessUnknown: FindingKind = FindingKind(
    .warning, "lateness-unknown", "从“{0}”和“{1}”看不出逾期多少",
    "\"{0}\" and \"{1}\" do not say how late it was",
    about: .actual, remedy: ("填写完成日期，或“延期20天”", "fill in the date, or \"延期20天\" (实际完成值)"),
    from: .rubric,
    why: ("逾期扣分要有日期或天数", "lateness needs a date or a number of days"),
    example: ("完成值“已完成”", "actual value \"已完成\""))
}

extension Phrase {
  fileprivate static let latenessTerms = Phrase(
    "lateness-terms", "满分 {0}；每逾期 {1}（{3}）扣 {2}，扣完为止；{4}",
    "of {0}; {2} off for each {1} late ({3}), down to 0; {4}")
  fileprivate static let notLate = Phrase(
    "not-late", "“{0}”没有逾期，得满分 {points}", "\"{0}\" is not late: full {points}")
  fileprivate static let lateBy = Phrase(
    "late-by", "逾期 {0}（期限“{1}”），扣 {2}，得 {points}", "{0} late (due \"{1}\"): {2} taken off, {points}"
  )
  fileprivate static let wholeSteps = Phrase(
    "whole-steps", "按“{0}”计的步长要是整数", "a step of \"{0}\" must be a whole number")
  fileprivate static let noShareOfMonth = Phrase(
    "no-share-of-month", "“{0}”有长有短，不足一步不能按比例扣；用 whole 或 started",
    "a part of a \"{0}\" has no fixed share; use whole or started")
}

extension [Phrase] {
  /// What is said here of an input.
  package static var latenessRule: [Phrase] {
    [.wholeSteps, .noShareOfMonth]
  }
}
