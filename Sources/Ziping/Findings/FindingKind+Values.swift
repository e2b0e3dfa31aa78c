/// What the reading of targets and actual values brings to light.
extension FindingKind {
  // MARK: Targets

  /// The target cell is empty.
  public static let targetMissing: FindingKind = FindingKind(
    .warning, "target-missing", "没有指标值", "there is no target",
    about: .target, remedy: ("在“年度指标值”列填写指标值", "fill in the target column (年度指标值)"))
  /// The target says that there is none (无).
  public static let targetIsNone: FindingKind = FindingKind(
    .warning, "target-missing", "指标值填的是“{0}”，等于没有指标值", "the target says \"{0}\", which is none",
    about: .target, remedy: ("在“年度指标值”列填写指标值", "fill in the target column (年度指标值)"))
  /// The target repeats the indicator's name.
  public static let targetRepeatsName: FindingKind = FindingKind(
    .warning, "target-repeats-name", "指标值“{0}”只是重复了指标名称",
    "the target \"{0}\" only repeats the indicator's name",
    about: .target, remedy: ("在“年度指标值”列填写可衡量的指标值", "fill in a measurable target (年度指标值)"))
  /// The target is a question.
  public static let targetIsQuestion: FindingKind = FindingKind(
    .warning, "target-is-question", "指标值“{0}”是一个问题，不是目标",
    "the target \"{0}\" is a question, not a target",
    about: .target, remedy: ("在“年度指标值”列填写可衡量的指标值", "fill in a measurable target (年度指标值)"))
  /// The target is a word of failure.
  public static let targetIsFailure: FindingKind = FindingKind(
    .warning, "target-is-failure", "“{0}”不能作为指标值", "\"{0}\" can be no target",
    about: .target, remedy: ("在“年度指标值”列填写要达到的水平", "fill in the level to reach (年度指标值)"))
  /// Part of the target cannot be read.
  public static let targetUnreadable: FindingKind = FindingKind(
    .warning, "target-unreadable", "指标值“{0}”中的“{1}”读不懂",
    "\"{1}\" in the target \"{0}\" cannot be read",
    about: .target, remedy: ("改正“年度指标值”列的数字和单位", "correct number and unit of the target (年度指标值)"))
  /// The target has more values than anybody pairs with others.
  public static let targetOfTooManyParts: FindingKind = FindingKind(
    .warning, "target-unreadable", "指标值“{0}”一格里有超过 {1} 个数，没有读",
    "the target \"{0}\" has more than {1} values in one cell and is not read",
    about: .target, remedy: ("拆成几行，每行一个指标值", "split it into rows of one target each"))
  /// The target exceeds 100 % where nothing can.
  public static let targetSuspect: FindingKind = FindingKind(
    .warning, "target-suspect", "指标值“{0}”超过100%，这类指标不可能；可能是“{1}”",
    "the target \"{0}\" exceeds 100%, which this cannot; it may mean \"{1}\"",
    about: .target, remedy: ("核对“年度指标值”列", "check the target (年度指标值)"))
  /// The target exceeds 100 % where nothing can, and no other reading is likely.
  public static let targetAboveWhole: FindingKind = FindingKind(
    .warning, "target-suspect", "指标值“{0}”超过100%，这类指标不可能",
    "the target \"{0}\" exceeds 100%, which this cannot",
    about: .target, remedy: ("核对“年度指标值”列", "check the target (年度指标值)"))
  /// No rule covers a negative target.
  public static let targetNegative: FindingKind = FindingKind(
    .warning, "target-negative", "指标值“{0}”为负数，没有适用的计分规则",
    "the target \"{0}\" is negative; no rule covers that",
    about: .target, remedy: ("由人确定该指标得分", "a person has to decide this row"))
  /// The target is only about right, and the actual value falls just short.
  public static let targetApproximate: FindingKind = FindingKind(
    .warning, "target-approximate", "指标值“{0}”只是约数，低于它多少无法计算",
    "the target \"{0}\" is only approximate; a shortfall cannot be computed",
    about: .target, remedy: ("在“年度指标值”列填写准确数字", "fill in an exact target (年度指标值)"))
  /// Whether less or more is better was decided by the indicator's name or kind.
  public static let assumedDirection: FindingKind = FindingKind(
    .info, "assumed-direction", "指标值“{0}”没有写≥或≤；因为“{1}”，按≤计分",
    "the target \"{0}\" has no ≥ or ≤; read as ≤ because of \"{1}\"", about: .target)

  /// A length of time without a comparator, scored as one to be reached.
  public static let directionDoubtful: FindingKind = FindingKind(
    .warning, "direction-doubtful", "时长“{0}”没有写≥或≤，按≥计分；如果是限期，应写成≤",
    "the duration \"{0}\" has no ≥ or ≤ and is scored as ≥; a limit should say ≤", about: .target)

  // MARK: Actual values

  /// The actual cell is empty.
  public static let actualMissing: FindingKind = FindingKind(
    .warning, "actual-missing", "没有实际完成值", "there is no actual value",
    about: .actual, remedy: ("在“实际完成值”列填写完成值", "fill in the actual value (实际完成值)"))
  /// Part of the actual value cannot be read.
  public static let actualUnreadable: FindingKind = FindingKind(
    .warning, "actual-unreadable", "完成值“{0}”中的“{1}”读不懂",
    "\"{1}\" in the actual value \"{0}\" cannot be read",
    about: .actual,
    remedy: ("改正“实际完成值”列的数字和单位", "correct number and unit of the actual value (实际完成值)"))
  /// The actual value has more values than anybody pairs with others.
  public static let actualOfTooManyParts: FindingKind = FindingKind(
    .warning, "actual-unreadable", "完成值“{0}”一格里有超过 {1} 个数，没有读",
    "the actual value \"{0}\" has more than {1} values in one cell and is not read",
    about: .actual, remedy: ("拆成几行，每行一个完成值", "split it into rows of one value each"))
  /// The actual value exceeds 100 % where nothing can.
  public static let actualSuspect: FindingKind = FindingKind(
    .warning, "actual-suspect", "完成值“{0}”超过100%，这类指标不可能；可能是“{1}”",
    "the actual value \"{0}\" exceeds 100%, which this cannot; it may mean \"{1}\"",
    about: .actual, remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"))
  /// The actual value exceeds 100 % where nothing can, and no other reading is likely.
  public static let actualAboveWhole: FindingKind = FindingKind(
    .warning, "actual-suspect", "完成值“{0}”超过100%，这类指标不可能",
    "the actual value \"{0}\" exceeds 100%, which this cannot",
    about: .actual, remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"))
  /// The actual value is negative where that cannot be.
  public static let actualNegative: FindingKind = FindingKind(
    .warning, "actual-negative", "完成值“{0}”为负数，这类指标不应为负",
    "the actual value \"{0}\" is negative, which this cannot be",
    about: .actual, remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"))
  /// The actual value says the same as a text target.
  public static let actualRepeatsTarget: FindingKind = FindingKind(
    .warning, "actual-repeats-target", "完成值只是重复了指标值，按“{0}”计",
    "the actual value only repeats the target; counted as \"{0}\"", about: .actual)
  /// The actual value is an inequality that proves the target met.
  public static let boundForValue: FindingKind = FindingKind(
    .warning, "bound-for-value", "完成值“{0}”是一个界限，不是实际数；仅凭它足以说明达标",
    "the actual value \"{0}\" is a bound, not a value; it does prove the target met", about: .actual
  )
  /// The actual value is an inequality that proves nothing.
  public static let boundProvesNothing: FindingKind = FindingKind(
    .warning, "bound-proves-nothing", "完成值“{0}”只是一个界限，无法据此判断是否达到“{1}”",
    "the actual value \"{0}\" is only a bound; it does not show whether \"{1}\" was met",
    about: .actual, remedy: ("在“实际完成值”列填写实际数", "fill in the actual number (实际完成值)"))
  /// A number is only about right.
  public static let approximateValue: FindingKind = FindingKind(
    .info, "approximate-value", "“{0}”是约数", "\"{0}\" is only approximate")
  /// Target and actual value have units that neither match nor convert.
  public static let unitMismatch: FindingKind = FindingKind(
    .warning, "unit-mismatch", "指标值“{0}”与完成值“{1}”单位不同，不能比较",
    "the target \"{0}\" and the actual value \"{1}\" have different units",
    about: .actual, remedy: ("统一两列的计量单位", "give both columns the same unit"))
  /// A bare number that may or may not count in the other side's multiples.
  public static let unitDoubtful: FindingKind = FindingKind(
    .warning, "unit-doubtful", "指标值“{0}”与完成值“{1}”相差悬殊，没有单位的一方可能以万计",
    "the target \"{0}\" and the actual value \"{1}\" are far apart; the bare one may count in multiples",
    about: .actual, remedy: ("写明两列的计量单位", "write the unit in both columns"))
  /// The target counts a quarter or a month, the actual value does not say.
  public static let periodDoubtful: FindingKind = FindingKind(
    .warning, "period-doubtful", "指标值“{0}”按周期计，完成值“{1}”没有说明是一个周期还是全年的，不能直接比较",
    "the target \"{0}\" is for a period; the actual value \"{1}\" does not say whether it is for one or for the year, so they cannot be compared",
    about: .actual, remedy: ("写明完成值是每个周期的还是全年的，并与指标值一致", "say in both columns what period is meant")
  )
  /// The actual value counts one of several, the target does not say so.
  public static let actualOfOne: FindingKind = FindingKind(
    .warning, "actual-of-one", "完成值“{1}”只是每一期、每一月或每一个的数，不能直接与指标值“{0}”比较",
    "the actual value \"{1}\" is for one of several; it cannot be held against the target \"{0}\"",
    about: .actual, remedy: ("填写合计数", "fill in the sum"))
  /// The actual value states a change, the target asks for a value.
  public static let changeForValue: FindingKind = FindingKind(
    .warning, "change-for-value", "完成值“{1}”是增减的幅度，指标值“{0}”要的是数值",
    "the actual value \"{1}\" is a change; the target \"{0}\" asks for a value",
    about: .actual, remedy: ("填写变化后的数值", "fill in the value that was reached"))
  /// A word stands against a number.
  public static let levelAgainstNumber: FindingKind = FindingKind(
    .warning, "level-against-number", "指标值“{0}”是数量，完成值“{1}”不是",
    "the target \"{0}\" is a quantity, the actual value \"{1}\" is not",
    about: .actual, remedy: ("在“实际完成值”列填写实际数", "fill in the actual number (实际完成值)"))
  /// Something else stands against a deadline.
  public static let noDateAgainstDeadline: FindingKind = FindingKind(
    .warning, "no-date-against-deadline", "指标值“{0}”是期限，完成值“{1}”没有说明何时完成",
    "the target \"{0}\" is a deadline, the actual value \"{1}\" gives no date",
    about: .actual, remedy: ("在“实际完成值”列填写完成日期", "fill in the date (实际完成值)"))
  /// Two different texts.
  public static let differentTexts: FindingKind = FindingKind(
    .warning, "different-texts", "指标值“{0}”与完成值“{1}”是两句不同的话，只有人能判断",
    "the target \"{0}\" and the actual value \"{1}\" are different texts; only a person can tell",
    about: .actual,
    remedy: (
      "加一列“完成程度”（已有的直接填），写等次（如 {2}）或百分比",
      "add a column 完成程度 with a level (such as {2}) or a percentage"
    ))
  /// Several values stand against one, or other ones.
  public static let partsDiffer: FindingKind = FindingKind(
    .warning, "parts-differ", "指标值“{0}”与完成值“{1}”所列各项对不上",
    "the values in the target \"{0}\" and in the actual value \"{1}\" do not pair up",
    about: .actual, remedy: ("按指标值的各项逐一填写完成值", "give one actual value for each one of the target"))
  /// The label of one value says the opposite of the other's.
  public static let labelsContradict: FindingKind = FindingKind(
    .warning, "labels-contradict", "指标值“{0}”与完成值“{1}”方向相反",
    "the target \"{0}\" and the actual value \"{1}\" point in opposite directions",
    about: .actual, remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"))
  /// Done after the deadline, and the rubric has no rule for that.
  public static let late: FindingKind = FindingKind(
    .warning, "late", "{1}完成，晚于期限{0}；本评分规则没有逾期计分办法",
    "done {1}, after the deadline {0}; the rubric has no rule for lateness",
    about: .actual, remedy: ("由人确定该指标得分", "a person has to decide this row"))
  /// A date has no year and neither has the form.
  public static let yearUnknown: FindingKind = FindingKind(
    .warning, "year-unknown", "“{0}”没有年份，表中也没有年度", "\"{0}\" has no year, and neither has the form",
    remedy: ("用 --year 给出年度", "give the year with --year"))
  /// A date of another year than the form's.
  public static let anotherYear: FindingKind = FindingKind(
    .warning, "another-year", "“{0}”不是本表年度{1}", "\"{0}\" is not in the form's year {1}")
  /// The actual value equals the limit of a strict comparator.
  public static let atStrictLimit: FindingKind = FindingKind(
    .info, "at-strict-limit", "完成值恰好等于“{0}”的界限，按达标计",
    "the actual value equals the limit of \"{0}\"; counted as met", about: .target)
  /// A bare number between 0 and 1 was read as a ratio.
  public static let readAsRatio: FindingKind = FindingKind(
    .info, "read-as-ratio", "“{0}”读作比例，即{1}", "\"{0}\" is read as a ratio, {1}", about: .actual)
  /// A bare number was read as percent.
  public static let readAsPercent: FindingKind = FindingKind(
    .info, "read-as-percent", "“{0}”读作百分数，即{1}", "\"{0}\" is read as percent, {1}", about: .actual)
  /// Far above the target.
  public static let overFulfilled: FindingKind = FindingKind(
    .warning, "over-fulfilled", "完成值是指标值的{0}，达到{1}的超额线，应说明原因",
    "the actual value is {0} of the target, at or above the line of {1}; give the reason",
    about: .actual)
  /// A completion of more than all.
  public static let completionAboveWhole: FindingKind = FindingKind(
    .warning, "completion-above-100", "完成程度“{0}”超过100%，按100%计",
    "the completion \"{0}\" exceeds 100%; counted as 100%", about: .actual)
  /// The numbers are too long to calculate with exactly.
  public static let numberTooLong: FindingKind = FindingKind(
    .warning, "number-too-long", "“{0}”与“{1}”位数太多，无法精确计算",
    "\"{0}\" and \"{1}\" have too many digits to calculate exactly",
    remedy: ("核对两列数字", "check both numbers"))
}
