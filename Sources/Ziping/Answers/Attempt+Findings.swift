/// What holding an actual value against its target brings to light.
extension FindingKind {
  /// The actual cell is empty.
  public static let actualMissing: FindingKind = FindingKind(
    .warning, "actual-missing", "没有实际完成值", "there is no actual value", about: .actual,
    remedy: ("在“实际完成值”列填写完成值", "fill in the actual value (实际完成值)"), from: .national,
    why: ("没有完成值，不知道做没做", "without an actual value nobody knows whether it was done"),
    example: ("完成值空白", "a blank actual value"))
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
    remedy: ("在“实际完成值”列写明做了什么、多少、何时", "say what was done, how much and when (实际完成值)"),
    from: .reviewers, why: ("照抄目标没有说明做了什么，无法核实", "the target repeated does not say what was done"),
    example: ("指标值和完成值都是“保障会议正常召开”", "both say \"保障会议正常召开\""))
  /// The actual value is an inequality that proves the target met.
  public static let boundForValue: FindingKind = FindingKind(
    .warning, "bound-for-value", "完成值“{0}”是一个界限，不是实际数；仅凭它足以说明达标",
    "the actual value \"{0}\" is a bound, not a value; it does prove the target met",
    about: .actual,
    remedy: (
      "写统计得出的数，如 9次、96.2%",
      "write the number that was counted, such as 9次 or 96.2% (实际完成值)"
    ),
    from: .reviewers,
    why: ("完成值应是实际数；“6次以上”没有统计", "an actual value is a number; \"6次以上\" was not counted"),
    example: ("完成值“6次以上”", "actual value \"6次以上\""))
  /// The actual value is an inequality that proves nothing.
  public static let boundProvesNothing: FindingKind = FindingKind(
    .warning, "bound-proves-nothing", "完成值“{0}”只是一个界限，无法据此判断是否达到“{1}”",
    "the actual value \"{0}\" is only a bound; it does not show whether \"{1}\" was met",
    about: .actual, remedy: ("在“实际完成值”列填写实际数", "fill in the actual number (实际完成值)"), from: .scoring,
    why: ("只有界限，看不出是否达标", "the bound does not show whether the target was met"),
    example: ("指标值“≥10次”，完成值“≥8次”", "target \"≥10次\", actual value \"≥8次\""))
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
    example: ("指标值“≤5%”，完成值“0.5”", "target \"≤5%\", actual value \"0.5\""))
  /// The numbers are too long to calculate with exactly.
  public static let numberTooLong: FindingKind = FindingKind(
    .warning, "number-too-long", "“{0}”与“{1}”位数太多，无法精确计算",
    "\"{0}\" and \"{1}\" have too many digits to calculate exactly",
    remedy: ("核对两列数字", "check both numbers"), from: .scoring,
    why: ("位数太多，无法精确计算", "too many digits for exact arithmetic"),
    example: ("二十位的数字", "a number of twenty digits"))
}
