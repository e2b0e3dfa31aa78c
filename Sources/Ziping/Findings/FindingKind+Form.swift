/// What the weights, groups, claims and money of a form bring to light.
extension FindingKind {
  /// The form's weights make a group worth another number than the rubric.
  public static let groupWeightDiffers: FindingKind = FindingKind(
    .warning, "group-weight-differs", "“{0}”在表中共 {1} 分，评分规则为 {2} 分；按表中的计分",
    "\"{0}\" is worth {1} in the form and {2} by the rubric; the form's own counts",
    remedy: (
      "核对分值，或换用分值相符的评分规则（--rubric）",
      "check the weights, or use the rubric that they follow (--rubric)"
    ))
  // MARK: Weights

  /// The form's weights do not make full marks.
  public static let weightsNotFullMarks: FindingKind = FindingKind(
    .error, "weights-not-full-marks", "分值合计 {0}，不是满分 {1}",
    "the weights make {0}, not full marks {1}")
  /// The form has no weights.
  public static let weightsMissing: FindingKind = FindingKind(
    .info, "weights-missing", "表中没有分值，各组分值按行平均分配",
    "the form has no weights; each group's points are split equally by row")
  /// A row without weight in a form that has weights.
  public static let weightMissing: FindingKind = FindingKind(
    .warning, "weight-missing", "没有分值，按 0 分计", "there is no weight; it counts as 0",
    remedy: ("在“分值”列填写分值", "fill in the weight (分值)"))
  /// A weight that is no number from 0 on.
  public static let weightUnreadable: FindingKind = FindingKind(
    .error, "weight-unreadable", "分值“{0}”读不懂，得不出总分",
    "the weight \"{0}\" cannot be read; there is no total",
    remedy: ("改正“分值”列", "correct the weight (分值)"))

  /// Rows without weights under a heading that states points.
  public static let groupPointsShared: FindingKind = FindingKind(
    .info, "group-points-shared", "“{0}”各行没有分值，表中给该组的 {1} 分按行平均分配",
    "the rows under \"{0}\" have no weights; the form's {1} points for it are split equally by row")
  /// A heading's points that its rows' weights do not make.
  public static let groupPointsDiffer: FindingKind = FindingKind(
    .error, "group-points-differ", "“{0}”写明 {1} 分，其下各行分值之和是 {2}，按各行分值计",
    "\"{0}\" states {1} points, but its rows' weights make {2}; the rows' weights count",
    remedy: ("核对该组的分值", "check the weights of this group"))
  /// A heading that states its points twice, differently.
  public static let groupPointsTwice: FindingKind = FindingKind(
    .error, "group-points-twice", "“{0}”先写 {1} 分，又写 {2} 分，按前者计",
    "\"{0}\" states {1} points and later {2}; the first counts",
    remedy: ("改正“一级指标”列", "correct the group (一级指标)"))

  // MARK: Groups

  /// A row was put into its group by its 二级指标.
  public static let groupedByLevel2: FindingKind = FindingKind(
    .info, "grouped-by-level2", "一级指标“{0}”不在评分规则中；按二级指标“{1}”归入“{2}”",
    "the group \"{0}\" is not in the rubric; put under \"{2}\" by its 二级指标 \"{1}\"")
  /// A row belongs to no group of the rubric.
  public static let unknownGroup: FindingKind = FindingKind(
    .error, "unknown-group", "一级指标“{0}”、二级指标“{1}”都不属于评分规则的任何一组",
    "neither the group \"{0}\" nor the 二级指标 \"{1}\" belongs to a group of the rubric",
    remedy: ("改正“一级指标”列，或换用适合的评分规则", "correct the group (一级指标) or choose another rubric"))
  /// A row's 二级指标 belongs to another group.
  public static let wrongGroup: FindingKind = FindingKind(
    .warning, "wrong-group", "“{0}”属于“{1}”，却放在“{2}”下",
    "\"{0}\" belongs to \"{1}\" but stands under \"{2}\"")
  /// A group of the rubric has no row.
  public static let groupEmpty: FindingKind = FindingKind(
    .warning, "group-empty", "“{0}”（{1}分）没有任何指标", "the group \"{0}\" ({1} points) has no indicator",
    remedy: ("补充该组指标", "add indicators of this group"))
  /// A row that a fixed group does not have.
  public static let unknownIndicator: FindingKind = FindingKind(
    .error, "unknown-indicator", "评分规则的“{0}”里没有“{1}”",
    "the rubric's group \"{0}\" has no indicator \"{1}\"",
    remedy: ("核对指标名称", "check the indicator's name"))
  /// An indicator of a fixed group that the form lacks.
  public static let indicatorMissing: FindingKind = FindingKind(
    .warning, "indicator-missing", "表中没有指标“{0}”（{1}分）",
    "the form lacks the indicator \"{0}\" ({1} points)",
    remedy: ("补充该指标", "add this indicator"))
  /// The form's target is not the rubric's.
  public static let targetDiffers: FindingKind = FindingKind(
    .warning, "target-differs", "表中指标值“{0}”与评分规则的“{1}”不同，按评分规则计",
    "the form's target \"{0}\" differs from the rubric's \"{1}\", which counts")
  /// The form's weight is not the rubric's.
  public static let weightDiffers: FindingKind = FindingKind(
    .error, "weight-differs", "表中分值 {0} 与评分规则的 {1} 不同，按评分规则计",
    "the form's weight {0} differs from the rubric's {1}, which counts")

  /// The same indicator with the same target a second time.
  public static let duplicateIndicator: FindingKind = FindingKind(
    .warning, "duplicate-indicator", "与另一行是同一指标、同一指标值（{0}）",
    "the same indicator and target as another row ({0})")
  /// A cost that must reach a limit rather than keep one.
  public static let costWithLowerBound: FindingKind = FindingKind(
    .warning, "cost-with-lower-bound", "成本指标写成“{0}”，与控制成本的目的相反",
    "a cost with the target \"{0}\" asks for more rather than less", about: .target)

  // MARK: Claims and levels

  /// A claimed score above the weight.
  public static let claimedAboveWeight: FindingKind = FindingKind(
    .error, "claimed-above-weight", "自评得分 {0} 超过分值 {1}",
    "the claimed score {0} exceeds the weight {1}")
  /// A claimed score that is no number.
  public static let claimedUnreadable: FindingKind = FindingKind(
    .warning, "claimed-unreadable", "自评得分“{0}”读不懂", "the claimed score \"{0}\" cannot be read")
  /// A claimed score outside its level's band.
  public static let claimedOutsideBand: FindingKind = FindingKind(
    .warning, "claimed-outside-band", "自评得分 {0} 不在“{1}”的区间 {2} 至 {3} 内，按默认比例计",
    "the claimed score {0} is outside the band of \"{1}\", {2} to {3}; the default counts")
  /// A claimed score outside its level's band, whose high end belongs to the next level.
  public static let claimedOutsideOpenBand: FindingKind = FindingKind(
    .warning, "claimed-outside-band", "自评得分 {0} 不在“{1}”的区间 {2} 至 {3}（不含 {3}）内，按默认比例计",
    "the claimed score {0} is outside the band of \"{1}\", {2} to below {3}; the default counts")
  /// The default of a level counts, which is a suggestion.
  public static let suggestedLevel: FindingKind = FindingKind(
    .info, "suggested-level", "“{0}”按默认比例 {1} 计，是建议分；可在区间内自定",
    "\"{0}\" counts with its default of {1}, a suggestion; any point of the band may be claimed")
  /// A level that is none of the rubric's words.
  public static let levelUnreadable: FindingKind = FindingKind(
    .warning, "level-unreadable", "完成程度“{0}”不是评分规则中的等次，也不是百分比",
    "the level \"{0}\" is none of the rubric's words and no percentage",
    remedy: ("在“完成程度”列填写等次（如 {1}）或百分比", "fill in a level (such as {1}) or a percentage (完成程度)"))
  /// A level where numbers decide.
  public static let levelUnused: FindingKind = FindingKind(
    .info, "level-unused", "指标值是数量或期限，完成程度“{0}”没有用上",
    "the target is a quantity or a deadline; the level \"{0}\" is not used")
  /// Not applicable, without a reason.
  public static let notApplicableWithoutReason: FindingKind = FindingKind(
    .warning, "not-applicable-without-reason", "标为不适用，但没有理由",
    "said to be not applicable, without a reason",
    remedy: ("在“不适用”列写明理由", "give the reason (不适用)"))

  /// More is not applicable than the place allows.
  public static let tooMuchNotApplicable: FindingKind = FindingKind(
    .error, "too-much-not-applicable", "不适用的分值占 {0}，超过评分规则允许的 {1}",
    "{0} of the weights are not applicable, more than the {1} that the rubric allows")
  /// The points of a group without rows went to another group.
  public static let groupPointsMoved: FindingKind = FindingKind(
    .info, "group-points-moved", "“{0}”没有指标，{1} 分按评分规则计入“{2}”",
    "\"{0}\" has no indicator; its {1} points go to \"{2}\" by the rubric")

  // MARK: Money

  /// More spent than planned.
  public static let executionAboveWhole: FindingKind = FindingKind(
    .warning, "execution-above-100", "执行数 {0} 超过预算数 {1}，执行率 {2}，按100%计",
    "spent {0} of {1} planned, a rate of {2}; counted as 100%")
  /// The budget is missing.
  public static let budgetMissing: FindingKind = FindingKind(
    .warning, "budget-missing", "没有全年预算数，预算执行率无法计算",
    "there is no budget; the execution rate is unknown",
    remedy: ("填写全年预算数，或用 --planned 给出", "fill in the budget, or give it with --planned"))
  /// The budget of the whole is missing, one of a part is there.
  public static let budgetOnlyOfPart: FindingKind = FindingKind(
    .warning, "budget-only-of-part", "预算总额为空或为零；若按“{0}”计，执行率为 {1}",
    "the total budget is blank or zero; by \"{0}\" the rate would be {1}",
    remedy: ("填写全年预算数（总额），或用 --planned 给出", "fill in the total budget, or give it with --planned"))
  /// The budget is zero.
  public static let budgetZero: FindingKind = FindingKind(
    .warning, "budget-zero", "全年预算数为零，预算执行率无法计算",
    "the budget is zero; the execution rate is unknown",
    remedy: ("核对全年预算数，或用 --planned 给出", "check the budget, or give it with --planned"))
  /// The spending is missing.
  public static let executedMissing: FindingKind = FindingKind(
    .warning, "executed-missing", "没有全年执行数，预算执行率无法计算",
    "the spending is missing; the execution rate is unknown",
    remedy: ("填写全年执行数，或用 --executed 给出", "fill in the spending, or give it with --executed"))
  /// An amount that cannot be read.
  public static let moneyUnreadable: FindingKind = FindingKind(
    .warning, "money-unreadable", "金额“{0}”读不懂", "the amount \"{0}\" cannot be read",
    remedy: ("改正金额", "correct the amount"))
  /// The form makes full marks without the execution row.
  public static let executionNotAdded: FindingKind = FindingKind(
    .info, "execution-not-added", "表中分值已满 {0} 分，预算执行率不再另计",
    "the form's weights already make {0}; the execution rate is not added")
}
