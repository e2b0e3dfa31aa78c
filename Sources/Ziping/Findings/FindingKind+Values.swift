/// What the reading of targets and actual values brings to light.
extension FindingKind {
  // MARK: Targets

  /// The target cell is empty.
  public static let targetMissing: FindingKind = FindingKind(
    .warning, "target-missing", "没有指标值", "there is no target", about: .target,
    remedy: ("在“年度指标值”列填写指标值", "fill in the target column (年度指标值)"), from: .national,
    why: ("没有指标值，完成多少都无从衡量", "without a target nothing can be measured"),
    example: ("指标值空白", "a blank target"))
  /// The target says that there is none (无).
  public static let targetIsNone: FindingKind = FindingKind(
    as: .targetMissing, "指标值填的是“{0}”，等于没有指标值", "the target says \"{0}\", which is none",
    about: .target, remedy: ("在“年度指标值”列填写指标值", "fill in the target column (年度指标值)"))
  /// The target repeats the indicator's name.
  public static let targetRepeatsName: FindingKind = FindingKind(
    .warning, "target-repeats-name", "指标值“{0}”只是重复了指标名称",
    "the target \"{0}\" only repeats the indicator's name", about: .target,
    remedy: ("在“年度指标值”列填写可衡量的指标值", "fill in a measurable target (年度指标值)"), from: .publishedForms,
    why: ("重复名称等于没有目标", "the name repeated is no target"),
    example: ("指标“完成时限”，指标值“完成时限”", "indicator and target \"完成时限\""))
  /// The target is a question.
  public static let targetIsQuestion: FindingKind = FindingKind(
    .warning, "target-is-question", "指标值“{0}”是一个问题，不是目标",
    "the target \"{0}\" is a question, not a target", about: .target,
    remedy: ("在“年度指标值”列填写可衡量的指标值", "fill in a measurable target (年度指标值)"), from: .publishedForms,
    why: ("问句没有说要达到什么", "a question does not say what to reach"),
    example: ("指标值“是否按期完成”", "target \"是否按期完成\""))
  /// The target is a word of failure.
  public static let targetIsFailure: FindingKind = FindingKind(
    .warning, "target-is-failure", "“{0}”不能作为指标值", "\"{0}\" can be no target", about: .target,
    remedy: ("在“年度指标值”列填写要达到的水平", "fill in the level to reach (年度指标值)"), from: .publishedForms,
    why: ("不能以没做到为目标", "failing is no aim"), example: ("指标值“未完成”", "target \"未完成\""))
  /// Part of the target cannot be read.
  public static let targetUnreadable: FindingKind = FindingKind(
    .warning, "target-unreadable", "指标值“{0}”中的“{1}”读不懂",
    "\"{1}\" in the target \"{0}\" cannot be read", about: .target,
    remedy: ("改正“年度指标值”列的数字和单位", "correct number and unit of the target (年度指标值)"), from: .scoring,
    why: ("读不懂的目标不猜，由人改正", "what cannot be read is not guessed"),
    example: ("指标值“1O次”（字母O）", "target \"1O次\" with a letter O"))
  /// The target has more values than anybody pairs with others.
  public static let targetOfTooManyParts: FindingKind = FindingKind(
    as: .targetUnreadable, "指标值“{0}”一格里有超过 {1} 个数，没有读",
    "the target \"{0}\" has more than {1} values in one cell and is not read",
    about: .target, remedy: ("拆成几行，每行一个指标值", "split it into rows of one target each"))
  /// The target exceeds 100 % where nothing can.
  public static let targetSuspect: FindingKind = FindingKind(
    .warning, "target-suspect", "指标值“{0}”超过100%，这类指标不可能；可能是“{1}”",
    "the target \"{0}\" exceeds 100%, which this cannot; it may mean \"{1}\"", about: .target,
    remedy: ("核对“年度指标值”列", "check the target (年度指标值)"), from: .publishedForms,
    why: ("满意度、合格率不可能超过 100%，多半是扫描或录入错误", "satisfaction above 100% is a slip or a misread scan"),
    example: ("满意度“290%”，应为“≥90%”", "satisfaction \"290%\" for \"≥90%\""))
  /// The target exceeds 100 % where nothing can, and no other reading is likely.
  public static let targetAboveWhole: FindingKind = FindingKind(
    as: .targetSuspect, "指标值“{0}”超过100%，这类指标不可能",
    "the target \"{0}\" exceeds 100%, which this cannot", about: .target,
    remedy: ("核对“年度指标值”列", "check the target (年度指标值)"))
  /// No rule covers a negative target.
  public static let targetNegative: FindingKind = FindingKind(
    .warning, "target-negative", "指标值“{0}”为负数，没有适用的计分规则",
    "the target \"{0}\" is negative; no rule covers that", about: .target,
    remedy: ("由人确定该指标得分", "a person has to decide this row"), from: .scoring,
    why: ("目标为负数，没有一种公式适用", "no formula covers a negative target"),
    example: ("指标值“-5次”", "target \"-5次\""))
  /// The target is only about right, and the actual value falls just short.
  public static let targetApproximate: FindingKind = FindingKind(
    .warning, "target-approximate", "指标值“{0}”只是约数，低于它多少无法计算",
    "the target \"{0}\" is only approximate; a shortfall cannot be computed", about: .target,
    remedy: ("在“年度指标值”列填写准确数字", "fill in an exact target (年度指标值)"), from: .scoring,
    why: ("约数目标差一点算不算完成，无法计算", "just short of \"about\": nobody can compute it"),
    example: ("指标值“近百次”，完成 95 次", "target \"近百次\", 95 done"))
  /// Whether less or more is better was decided by the indicator's name or kind.
  public static let assumedDirection: FindingKind = FindingKind(
    .info, "assumed-direction", "指标值“{0}”没有写≥或≤；因为“{1}”，按≤计分",
    "the target \"{0}\" has no ≥ or ≤; read as ≤ because of \"{1}\"", about: .target,
    from: .scoring,
    why: ("没有写≥或≤，方向是按名称推断的，应当核对", "the direction was told by the name and should be checked"),
    example: ("成本“54万元”", "a cost of \"54万元\""))

  /// A length of time without a comparator, scored as one to be reached.
  public static let directionDoubtful: FindingKind = FindingKind(
    .warning, "direction-doubtful", "时长“{0}”没有写≥或≤，按≥计分；如果是限期，应写成≤",
    "the duration \"{0}\" has no ≥ or ≤ and is scored as ≥; a limit should say ≤", about: .target,
    from: .scoring, why: ("时长是至少还是至多，意思相反", "a duration may be a least or a most"),
    example: ("指标值“30天”", "target \"30天\""))

  // MARK: Actual values

  /// The actual cell is empty.
  public static let actualMissing: FindingKind = FindingKind(
    .warning, "actual-missing", "没有实际完成值", "there is no actual value", about: .actual,
    remedy: ("在“实际完成值”列填写完成值", "fill in the actual value (实际完成值)"), from: .national,
    why: ("没有完成值，不知道做没做", "without an actual value nobody knows whether it was done"),
    example: ("完成值空白", "a blank actual value"))
  /// Part of the actual value cannot be read.
  public static let actualUnreadable: FindingKind = FindingKind(
    .warning, "actual-unreadable", "完成值“{0}”中的“{1}”读不懂",
    "\"{1}\" in the actual value \"{0}\" cannot be read", about: .actual,
    remedy: ("改正“实际完成值”列的数字和单位", "correct number and unit of the actual value (实际完成值)"),
    from: .scoring, why: ("读不懂的完成值不猜，由人改正", "what cannot be read is not guessed"),
    example: ("完成值“12，5次”", "actual value \"12，5次\""))
  /// The actual value has more values than anybody pairs with others.
  public static let actualOfTooManyParts: FindingKind = FindingKind(
    as: .actualUnreadable, "完成值“{0}”一格里有超过 {1} 个数，没有读",
    "the actual value \"{0}\" has more than {1} values in one cell and is not read",
    about: .actual, remedy: ("拆成几行，每行一个完成值", "split it into rows of one value each"))
  /// The actual value exceeds 100 % where nothing can.
  public static let actualSuspect: FindingKind = FindingKind(
    .warning, "actual-suspect", "完成值“{0}”超过100%，这类指标不可能；可能是“{1}”",
    "the actual value \"{0}\" exceeds 100%, which this cannot; it may mean \"{1}\"", about: .actual,
    remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"), from: .publishedForms,
    why: ("满意度、合格率不可能超过 100%", "satisfaction cannot exceed 100%"),
    example: ("满意度“195%”", "satisfaction \"195%\""))
  /// The actual value exceeds 100 % where nothing can, and no other reading is likely.
  public static let actualAboveWhole: FindingKind = FindingKind(
    as: .actualSuspect, "完成值“{0}”超过100%，这类指标不可能",
    "the actual value \"{0}\" exceeds 100%, which this cannot", about: .actual,
    remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"))
  /// The actual value is negative where that cannot be.
  public static let actualNegative: FindingKind = FindingKind(
    .warning, "actual-negative", "完成值“{0}”为负数，这类指标不应为负",
    "the actual value \"{0}\" is negative, which this cannot be", about: .actual,
    remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"), from: .scoring,
    why: ("做的事不会是负数", "work done is not negative"), example: ("完成值“-3次”", "actual value \"-3次\""))
  /// The actual value says the same as a text target.
  public static let actualRepeatsTarget: FindingKind = FindingKind(
    .warning, "actual-repeats-target", "完成值只是重复了指标值，按“{0}”计",
    "the actual value only repeats the target; counted as \"{0}\"", about: .actual,
    from: .reviewers, why: ("照抄目标没有说明做了什么，无法核实", "the target repeated does not say what was done"),
    example: ("指标值和完成值都是“保障会议正常召开”", "both say \"保障会议正常召开\""))
  /// The actual value is an inequality that proves the target met.
  public static let boundForValue: FindingKind = FindingKind(
    .warning, "bound-for-value", "完成值“{0}”是一个界限，不是实际数；仅凭它足以说明达标",
    "the actual value \"{0}\" is a bound, not a value; it does prove the target met",
    about: .actual, from: .reviewers,
    why: ("完成值应是实际数；“6次以上”没有统计", "an actual value is a number; \"6次以上\" was not counted"),
    example: ("完成值“6次以上”", "actual value \"6次以上\""))
  /// The actual value is an inequality that proves nothing.
  public static let boundProvesNothing: FindingKind = FindingKind(
    .warning, "bound-proves-nothing", "完成值“{0}”只是一个界限，无法据此判断是否达到“{1}”",
    "the actual value \"{0}\" is only a bound; it does not show whether \"{1}\" was met",
    about: .actual, remedy: ("在“实际完成值”列填写实际数", "fill in the actual number (实际完成值)"), from: .scoring,
    why: ("只有界限，看不出是否达标", "the bound does not show whether the target was met"),
    example: ("指标值“≥10次”，完成值“≥8次”", "target \"≥10次\", actual value \"≥8次\""))
  /// A number is only about right.
  public static let approximateValue: FindingKind = FindingKind(
    .info, "approximate-value", "“{0}”是约数", "\"{0}\" is only approximate", from: .publishedForms,
    why: ("约数说不清到底多少", "\"about\" is no number"), example: ("“千余份”", "\"千余份\""))
  /// Target and actual value have units that neither match nor convert.
  public static let unitMismatch: FindingKind = FindingKind(
    .warning, "unit-mismatch", "指标值“{0}”与完成值“{1}”单位不同，不能比较",
    "the target \"{0}\" and the actual value \"{1}\" have different units", about: .actual,
    remedy: ("统一两列的计量单位", "give both columns the same unit"), from: .publishedForms,
    why: ("单位不同不能比较，不知道完成多少", "different units cannot be compared"),
    example: ("指标值“3类”，完成值“1次”", "target \"3类\", actual value \"1次\""))
  /// A bare number that may or may not count in the other side's multiples.
  public static let unitDoubtful: FindingKind = FindingKind(
    .warning, "unit-doubtful", "指标值“{0}”与完成值“{1}”相差悬殊，没有单位的一方可能以万计",
    "the target \"{0}\" and the actual value \"{1}\" are far apart; the bare one may count in multiples",
    about: .actual, remedy: ("写明两列的计量单位", "write the unit in both columns"), from: .publishedForms,
    why: ("没有单位的一方可能差一万倍", "the bare number may be ten thousand times off"),
    example: ("指标值“5万元”，完成值“50000”", "target \"5万元\", actual value \"50000\""))
  /// The target counts a quarter or a month, the actual value does not say.
  public static let periodDoubtful: FindingKind = FindingKind(
    .warning, "period-doubtful", "指标值“{0}”按周期计，完成值“{1}”没有说明是一个周期还是全年的，不能直接比较",
    "the target \"{0}\" is for a period; the actual value \"{1}\" does not say whether it is for one or for the year, so they cannot be compared",
    about: .actual,
    remedy: ("写明完成值是每个周期的还是全年的，并与指标值一致", "say in both columns what period is meant"),
    from: .scoring, why: ("一个季度的数与全年的数不能直接比较", "the number of a quarter is not that of a year"),
    example: ("指标值“每季度1次”，完成值“3次”", "target \"每季度1次\", actual value \"3次\""))
  /// The actual value counts one of several, the target does not say so.
  public static let actualOfOne: FindingKind = FindingKind(
    .warning, "actual-of-one", "完成值“{1}”只是每一期、每一月或每一个的数，不能直接与指标值“{0}”比较",
    "the actual value \"{1}\" is for one of several; it cannot be held against the target \"{0}\"",
    about: .actual, remedy: ("填写合计数", "fill in the sum"), from: .scoring,
    why: ("一个月、一期的数不是全部", "the number of one month or one course is not all"),
    example: ("指标值“24次”，完成值“每月2次”", "target \"24次\", actual value \"每月2次\""))
  /// The actual value states a change, the target asks for a value.
  public static let changeForValue: FindingKind = FindingKind(
    .warning, "change-for-value", "完成值“{1}”是增减的幅度，指标值“{0}”要的是数值",
    "the actual value \"{1}\" is a change; the target \"{0}\" asks for a value", about: .actual,
    remedy: ("填写变化后的数值", "fill in the value that was reached"), from: .scoring,
    why: ("只知道变化了多少，不知道是多少", "the change does not say what was reached"),
    example: ("指标值“≥90%”，完成值“提高5%”", "target \"≥90%\", actual value \"提高5%\""))
  /// A word stands against a number.
  public static let levelAgainstNumber: FindingKind = FindingKind(
    .warning, "level-against-number", "指标值“{0}”是数量，完成值“{1}”不是",
    "the target \"{0}\" is a quantity, the actual value \"{1}\" is not", about: .actual,
    remedy: ("在“实际完成值”列填写实际数", "fill in the actual number (实际完成值)"), from: .publishedForms,
    why: ("数量指标要填数，“已完成”说不清完成多少", "a quantity needs a number"),
    example: ("指标值“10次”，完成值“已完成”", "target \"10次\", actual value \"已完成\""))
  /// Something else stands against a deadline.
  public static let noDateAgainstDeadline: FindingKind = FindingKind(
    .warning, "no-date-against-deadline", "指标值“{0}”是期限，完成值“{1}”没有说明何时完成",
    "the target \"{0}\" is a deadline, the actual value \"{1}\" gives no date", about: .actual,
    remedy: ("在“实际完成值”列填写完成日期", "fill in the date (实际完成值)"), from: .publishedForms,
    why: ("期限指标要填完成日期", "a deadline needs a date"),
    example: ("指标值“6月底前”，完成值“5次”", "target \"6月底前\", actual value \"5次\""))
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
  /// Several values stand against one, or other ones.
  public static let partsDiffer: FindingKind = FindingKind(
    .warning, "parts-differ", "指标值“{0}”与完成值“{1}”所列各项对不上",
    "the values in the target \"{0}\" and in the actual value \"{1}\" do not pair up",
    about: .actual, remedy: ("按指标值的各项逐一填写完成值", "give one actual value for each one of the target"),
    from: .scoring, why: ("一格中的几个值对不上，不知道哪个对哪个", "the values of the cells do not pair up"),
    example: ("指标值两项，完成值一项", "two targets, one actual value"))
  /// The label of one value says the opposite of the other's.
  public static let labelsContradict: FindingKind = FindingKind(
    .warning, "labels-contradict", "指标值“{0}”与完成值“{1}”方向相反",
    "the target \"{0}\" and the actual value \"{1}\" point in opposite directions", about: .actual,
    remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"), from: .scoring,
    why: ("一增一减，方向相反", "one says more, the other less"),
    example: ("指标值“增长5%”，完成值“下降5%”", "\"增长5%\" against \"下降5%\""))
  /// Done after the deadline, and the rubric has no rule for that.
  public static let late: FindingKind = FindingKind(
    .warning, "late", "{1}完成，晚于期限{0}；本评分规则没有逾期计分办法",
    "done {1}, after the deadline {0}; the rubric has no rule for lateness", about: .actual,
    remedy: ("由人确定该指标得分", "a person has to decide this row"), from: .system,
    why: ("晚于期限，规则没有规定扣多少", "after the deadline, and no rule says how much that costs"),
    example: ("期限 12 月底，次年 1 月完成", "due by December, done in January"))
  /// A date has no year and neither has the form.
  public static let yearUnknown: FindingKind = FindingKind(
    .warning, "year-unknown", "“{0}”没有年份，表中也没有年度", "\"{0}\" has no year, and neither has the form",
    remedy: ("用 --year 给出年度", "give the year with --year"), from: .scoring,
    why: ("没有年份，不知道是否按期", "without a year nobody knows whether it was in time"),
    example: ("完成值“12月5日”，表中没有年度", "\"12月5日\" in a form without a year"))
  /// A date of another year than the form's.
  public static let anotherYear: FindingKind = FindingKind(
    .warning, "another-year", "“{0}”不是本表年度{1}", "\"{0}\" is not in the form's year {1}",
    from: .publishedForms,
    why: ("日期不在本年度，可能照抄了上年的表", "a date of another year may be copied from last year's form"),
    example: ("2020 年度的表写“2019年1-12月”", "\"2019年1-12月\" in a form of 2020"))
  /// The actual value equals the limit of a strict comparator.
  public static let atStrictLimit: FindingKind = FindingKind(
    .info, "at-strict-limit", "完成值恰好等于“{0}”的界限，按达标计",
    "the actual value equals the limit of \"{0}\"; counted as met", about: .target, from: .scoring,
    why: ("写的是“大于”，恰好等于；通常按达标计，应当知道", "\"more than\", and exactly that: counted as met"),
    example: ("指标值“>95%”，完成值“95%”", "target \">95%\", actual value \"95%\""))
  /// A bare number between 0 and 1 was read as a ratio.
  public static let readAsRatio: FindingKind = FindingKind(
    .info, "read-as-ratio", "“{0}”读作比例，即{1}", "\"{0}\" is read as a ratio, {1}", about: .actual,
    from: .scoring, why: ("0 到 1 之间的数读作比例，应当核对", "a number from 0 to 1 was read as a ratio"),
    example: ("指标值“≥90%”，完成值“0.95”", "target \"≥90%\", actual value \"0.95\""))
  /// A bare number was read as percent.
  public static let readAsPercent: FindingKind = FindingKind(
    .info, "read-as-percent", "“{0}”读作百分数，即{1}", "\"{0}\" is read as percent, {1}", about: .actual,
    from: .scoring, why: ("没有百分号的数读作百分数，应当核对", "a bare number was read as percent"),
    example: ("指标值“≥90%”，完成值“95”", "target \"≥90%\", actual value \"95\""))
  /// Far above the target.
  public static let overFulfilled: FindingKind = FindingKind(
    .warning, "over-fulfilled", "完成值是指标值的{0}，达到{1}的超额线，应说明原因",
    "the actual value is {0} of the target, at or above the line of {1}; give the reason",
    about: .actual, from: .system,
    why: ("超额太多，多半目标定低了", "far above the target: it was probably set too low"),
    example: ("指标值 10 次，完成 15 次", "target 10次, actual value 15次"))
  /// A completion of more than all.
  public static let completionAboveWhole: FindingKind = FindingKind(
    .warning, "completion-above-100", "完成程度“{0}”超过100%，按100%计",
    "the completion \"{0}\" exceeds 100%; counted as 100%", about: .actual, from: .scoring,
    why: ("完成程度最多 100%", "nothing is completed by more than all"),
    example: ("完成程度“120%”", "completion \"120%\""))
  /// The numbers are too long to calculate with exactly.
  public static let numberTooLong: FindingKind = FindingKind(
    .warning, "number-too-long", "“{0}”与“{1}”位数太多，无法精确计算",
    "\"{0}\" and \"{1}\" have too many digits to calculate exactly",
    remedy: ("核对两列数字", "check both numbers"), from: .scoring,
    why: ("位数太多，无法精确计算", "too many digits for exact arithmetic"),
    example: ("二十位的数字", "a number of twenty digits"))
}
