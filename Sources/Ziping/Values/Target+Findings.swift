/// What reading targets brings to light (指标值).
extension FindingKind {
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
  /// The target says nothing that can be reached (待定, 详见附件).
  public static let targetSaysNothing: FindingKind = FindingKind(
    as: .targetMissing, "指标值“{0}”没有说要达到什么，等于没有指标值",
    "the target \"{0}\" does not say what to reach, which is none",
    about: .target, remedy: ("在“年度指标值”列填写指标值", "fill in the target column (年度指标值)"))
  /// The target repeats the indicator's name.
  public static let targetRepeatsName: FindingKind = FindingKind(
    .warning, "target-repeats-name", "指标值“{0}”只是重复了指标名称",
    "the target \"{0}\" only repeats the indicator's name", about: .target,
    remedy: ownJudgementRemedy, from: .publishedForms,
    why: ("重复名称等于没有目标", "the name repeated is no target"),
    example: ("指标“完成时限”，指标值“完成时限”", "indicator and target \"完成时限\""))
  /// The target is a question.
  public static let targetIsQuestion: FindingKind = FindingKind(
    .warning, "target-is-question", "指标值“{0}”是一个问题，不是目标",
    "the target \"{0}\" is a question, not a target", about: .target,
    remedy: ownJudgementRemedy, from: .publishedForms,
    why: ("问句没有说要达到什么", "a question does not say what to reach"),
    example: ("指标值“是否按期完成”", "target \"是否按期完成\""))
  /// The target is a word of failure.
  public static let targetIsFailure: FindingKind = FindingKind(
    .warning, "target-is-failure", "“{0}”不能作为指标值", "\"{0}\" can be no target", about: .target,
    remedy: ownJudgementRemedy, from: .publishedForms,
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
    about: .target, remedy: ownJudgementRemedy)
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
    remedy: ownJudgementRemedy, from: .scoring,
    why: ("目标为负数，没有一种公式适用", "no formula covers a negative target"),
    example: ("指标值“-5次”", "target \"-5次\""))
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
    remedy: ("在“偏差原因”列写明是限期还是至少多久", "say whether the time is a limit or a least (偏差原因)"),
    from: .scoring, why: ("时长是至少还是至多，意思相反", "a duration may be a least or a most"),
    example: ("指标值“30天”", "target \"30天\""))
  /// A number is only about right.
  public static let approximateValue: FindingKind = FindingKind(
    .info, "approximate-value", "“{0}”是约数", "\"{0}\" is only approximate", from: .publishedForms,
    why: ("约数说不清到底多少", "\"about\" is no number"), example: ("“千余份”", "\"千余份\""))
}
