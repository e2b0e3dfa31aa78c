/// What the weights, groups, claims and money of a form bring to light.
extension FindingKind {
  /// The form's weights make a group worth another number than the rubric.
  public static let groupWeightDiffers: FindingKind = FindingKind(
    .warning, "group-weight-differs", "“{0}”在表中共 {1} 分，评分规则为 {2} 分；按表中的计分",
    "\"{0}\" is worth {1} in the form and {2} by the rubric; the form's own counts",
    remedy: (
      "核对分值，或换用分值相符的评分规则（--rubric）",
      "check the weights, or use the rubric that they follow (--rubric)"
    ), from: .rubric,
    why: (
      "各组的分值是规则定的；表中另定，就不是按这份规则评的",
      "a rubric fixes what each group is worth; a form of other points follows another"
    ),
    example: (
      "规则：产出 50、效益 30；表中：产出 40、效益 40",
      "outputs 50 and benefits 30 by the rubric, 40 and 40 in the form"
    ))
  // MARK: Weights

  /// The form's weights do not make full marks.
  public static let weightsNotFullMarks: FindingKind = FindingKind(
    .error, "weights-not-full-marks", "分值合计 {0}，不是满分 {1}",
    "the weights make {0}, not full marks {1}", from: .system,
    why: (
      "各行分值合计必须等于满分，否则总分没有统一的尺度", "weights must make full marks, or totals cannot be compared"
    ),
    example: ("产出70、效益20、满意度10，另加执行率10，合计 110", "70 + 20 + 10 and 10 for the execution rate: 110"))
  /// The form has no weights.
  public static let weightsMissing: FindingKind = FindingKind(
    .info, "weights-missing", "表中没有分值，各组分值按行平均分配",
    "the form has no weights; each group's points are split equally by row", from: .system,
    why: (
      "没有分值，得分只能按平均分配推算，不是部门自己定的重要程度",
      "without weights each row counts the same, whatever it matters"
    ), example: ("“分值”列整列空白", "the column 分值 is blank"))
  /// A row without weight in a form that has weights.
  public static let weightMissing: FindingKind = FindingKind(
    .warning, "weight-missing", "没有分值，按 0 分计", "there is no weight; it counts as 0",
    remedy: ("在“分值”列填写分值", "fill in the weight (分值)"), from: .system,
    why: ("其他行都有分值，这一行完成与否都不影响总分", "all other rows have weights; this one changes nothing"),
    example: ("十行中有一行没有分值", "one of ten rows has no weight"))
  /// A weight that is no number from 0 on.
  public static let weightUnreadable: FindingKind = FindingKind(
    .error, "weight-unreadable", "分值“{0}”读不懂，得不出总分",
    "the weight \"{0}\" cannot be read; there is no total",
    remedy: ("改正“分值”列", "correct the weight (分值)"), from: .scoring,
    why: ("一个分值读不懂，整张表就得不出总分", "one weight that cannot be read leaves no total"),
    example: ("分值“9,5”", "weight \"9,5\""))

  /// Rows without weights under a heading that states points.
  public static let groupPointsShared: FindingKind = FindingKind(
    .info, "group-points-shared", "“{0}”各行没有分值，表中给该组的 {1} 分按行平均分配",
    "the rows under \"{0}\" have no weights; the form's {1} points for it are split equally by row",
    from: .publishedForms,
    why: (
      "只写了一级指标的分值，各行的分值是平均分配的", "only the group has points; those of its rows are split equally"
    ), example: ("一级指标“产出指标（50分）”，各行没有分值", "\"产出指标（50分）\", rows without weights"))
  /// A heading's points that its rows' weights do not make.
  public static let groupPointsDiffer: FindingKind = FindingKind(
    .error, "group-points-differ", "“{0}”写明 {1} 分，其下各行分值之和是 {2}，按各行分值计",
    "\"{0}\" states {1} points, but its rows' weights make {2}; the rows' weights count",
    remedy: ("核对该组的分值", "check the weights of this group"), from: .system,
    why: ("标题写的分值和各行之和不一致，不知以哪个为准", "heading and rows say different points"),
    example: ("“产出指标（50分）”各行合计 45 分", "\"产出指标（50分）\", rows of 45"))
  /// A heading that states its points twice, differently.
  public static let groupPointsTwice: FindingKind = FindingKind(
    .error, "group-points-twice", "“{0}”先写 {1} 分，又写 {2} 分，按前者计",
    "\"{0}\" states {1} points and later {2}; the first counts",
    remedy: ("改正“一级指标”列", "correct the group (一级指标)"), from: .publishedForms,
    why: ("同一组两处写了不同的分值，只能取一个", "one group states two numbers of points"),
    example: ("先写“效益（30分）”，后写“效益（40分）”", "\"效益（30分）\", later \"效益（40分）\""))

  // MARK: Groups

  /// A row was put into its group by its 二级指标.
  public static let groupedByLevel2: FindingKind = FindingKind(
    .info, "grouped-by-level2", "一级指标“{0}”不在评分规则中；按二级指标“{1}”归入“{2}”",
    "the group \"{0}\" is not in the rubric; put under \"{2}\" by its 二级指标 \"{1}\"",
    from: .publishedForms,
    why: (
      "一级指标的写法不在规则中，按二级指标归组，应当核对",
      "the group is unknown and was told by the 二级指标; it should be checked"
    ), example: ("一级指标“年度绩效”，二级指标“数量指标”", "group \"年度绩效\", 二级指标 \"数量指标\""))
  /// A row belongs to no group of the rubric.
  public static let unknownGroup: FindingKind = FindingKind(
    .error, "unknown-group", "一级指标“{0}”、二级指标“{1}”都不属于评分规则的任何一组",
    "neither the group \"{0}\" nor the 二级指标 \"{1}\" belongs to a group of the rubric",
    remedy: ("改正“一级指标”列，或换用适合的评分规则", "correct the group (一级指标) or choose another rubric"),
    from: .scoring, why: ("不知道属于哪一组，就不知道按什么规则计分", "without a group there is no rule"),
    example: ("一级指标“其他”，没有二级指标", "group \"其他\", no 二级指标"))
  /// A row's 二级指标 belongs to another group.
  public static let wrongGroup: FindingKind = FindingKind(
    .warning, "wrong-group", "“{0}”属于“{1}”，却放在“{2}”下",
    "\"{0}\" belongs to \"{1}\" but stands under \"{2}\"", from: .reviewers,
    why: ("二级指标放错一级指标，两组的分值都不对", "a 二级指标 in the wrong group makes both groups' points wrong"),
    example: ("“时效指标”放在“效益指标”下", "\"时效指标\" under \"效益指标\""))
  /// A group of the rubric has no row.
  public static let groupEmpty: FindingKind = FindingKind(
    .warning, "group-empty", "“{0}”（{1}分）没有任何指标", "the group \"{0}\" ({1} points) has no indicator",
    remedy: ("补充该组指标", "add indicators of this group"), from: .national,
    why: (
      "规则给分的一组没有指标，这一部分绩效没有考核", "a group with points has no indicator; that side goes unjudged"
    ), example: ("没有满意度指标", "no indicator of satisfaction"))
  /// A row that a fixed group does not have.
  public static let unknownIndicator: FindingKind = FindingKind(
    .error, "unknown-indicator", "评分规则的“{0}”里没有“{1}”",
    "the rubric's group \"{0}\" has no indicator \"{1}\"",
    remedy: ("核对指标名称", "check the indicator's name"), from: .rubric,
    why: ("固定指标表里没有这一项，不能计分", "the fixed table has no such indicator; it cannot be scored"),
    example: ("规则没有的“加分项”", "a \"加分项\" that the rubric lacks"))
  /// An indicator of a fixed group that the form lacks.
  public static let indicatorMissing: FindingKind = FindingKind(
    .warning, "indicator-missing", "表中没有指标“{0}”（{1}分）",
    "the form lacks the indicator \"{0}\" ({1} points)", remedy: ("补充该指标", "add this indicator"),
    from: .rubric,
    why: ("规则固定的指标没有填，这部分分值没有着落", "a fixed indicator was not filled in; its points are open"),
    example: ("缺“在职人员控制率”一行", "no row \"在职人员控制率\""))
  /// The form's target is not the rubric's.
  public static let targetDiffers: FindingKind = FindingKind(
    .warning, "target-differs", "表中指标值“{0}”与评分规则的“{1}”不同，按评分规则计",
    "the form's target \"{0}\" differs from the rubric's \"{1}\", which counts", from: .rubric,
    why: ("指标值由规则规定，表中改了不算", "the rubric sets the target; what the form says does not count"),
    example: ("规则“≤100%”，表中“≤110%”", "rubric \"≤100%\", form \"≤110%\""))
  /// The form's weight is not the rubric's.
  public static let weightDiffers: FindingKind = FindingKind(
    .error, "weight-differs", "表中分值 {0} 与评分规则的 {1} 不同，按评分规则计",
    "the form's weight {0} differs from the rubric's {1}, which counts", from: .rubric,
    why: ("分值由规则规定，表中改了不算", "the rubric sets the weight; what the form says does not count"),
    example: ("规则 5 分，表中 8 分", "rubric 5, form 8"))

  /// The same indicator with the same target a second time.
  public static let duplicateIndicator: FindingKind = FindingKind(
    .warning, "duplicate-indicator", "与另一行是同一指标、同一指标值（{0}）",
    "the same indicator and target as another row ({0})", from: .reviewers,
    why: ("同一件事计两次分，应只保留一处", "one thing is counted twice; one row should go"),
    example: ("两行都是“群众满意度 ≥70%”", "two rows \"群众满意度 ≥70%\""))
  /// A cost that must reach a limit rather than keep one.
  public static let costWithLowerBound: FindingKind = FindingKind(
    .warning, "cost-with-lower-bound", "成本指标写成“{0}”，与控制成本的目的相反",
    "a cost with the target \"{0}\" asks for more rather than less", about: .target,
    from: .reviewers,
    why: (
      "成本应当控制在限额以内；写成≥，花得越多越“达标”", "costs are to be limited; with ≥, spending more is better"
    ), example: ("成本指标“≥100万元”", "a cost of \"≥100万元\""))

  // MARK: Claims and levels

  /// A claimed score above the weight.
  public static let claimedAboveWeight: FindingKind = FindingKind(
    .error, "claimed-above-weight", "自评得分 {0} 超过分值 {1}",
    "the claimed score {0} exceeds the weight {1}", from: .system,
    why: ("得分不能超过分值", "no row gets more than its weight"),
    example: ("分值 10，得分 12", "12 claimed of 10"))
  /// A claimed score that is no number.
  public static let claimedUnreadable: FindingKind = FindingKind(
    .warning, "claimed-unreadable", "自评得分“{0}”读不懂", "the claimed score \"{0}\" cannot be read",
    from: .scoring, why: ("得分不是数，无法与复算比较", "a claim that is no number cannot be compared"),
    example: ("得分“较好”", "claimed \"较好\""))
  /// A claimed score outside its level's band.
  public static let claimedOutsideBand: FindingKind = FindingKind(
    .warning, "claimed-outside-band", "自评得分 {0} 不在“{1}”的区间 {2} 至 {3} 内，按默认比例计",
    "the claimed score {0} is outside the band of \"{1}\", {2} to {3}; the default counts",
    from: .system,
    why: ("定性得分应在等次的区间内，否则得分与等次矛盾", "points outside the band of their level contradict it"),
    example: ("部分达成，10 分得 9 分", "\"部分达成\", 9 of 10 claimed"))
  /// A claimed score outside its level's band, whose high end belongs to the next level.
  public static let claimedOutsideOpenBand: FindingKind = FindingKind(
    as: .claimedOutsideBand, "自评得分 {0} 不在“{1}”的区间 {2} 至 {3}（不含 {3}）内，按默认比例计",
    "the claimed score {0} is outside the band of \"{1}\", {2} to below {3}; the default counts")
  /// The default of a level counts, which is a suggestion.
  public static let suggestedLevel: FindingKind = FindingKind(
    .info, "suggested-level", "“{0}”按默认比例 {1} 计，是建议分；可在区间内自定",
    "\"{0}\" counts with its default of {1}, a suggestion; any point of the band may be claimed",
    from: .national,
    why: ("定性指标在区间内由人定分，这里取的是默认值", "a person sets points inside the band; this is the default"),
    example: ("“部分达成”按 70% 计", "\"部分达成\" counts 70%"))
  /// A level that is none of the rubric's words.
  public static let levelUnreadable: FindingKind = FindingKind(
    .warning, "level-unreadable", "完成程度“{0}”不是评分规则中的等次，也不是百分比",
    "the level \"{0}\" is none of the rubric's words and no percentage",
    remedy: ("在“完成程度”列填写等次（如 {1}）或百分比", "fill in a level (such as {1}) or a percentage (完成程度)"),
    from: .scoring, why: ("完成程度不是规则里的等次，不知道算多少", "the level is none of the rubric's"),
    example: ("完成程度“还可以”", "level \"还可以\""))
  /// A level where numbers decide.
  public static let levelUnused: FindingKind = FindingKind(
    .info, "level-unused", "指标值是数量或期限，完成程度“{0}”没有用上",
    "the target is a quantity or a deadline; the level \"{0}\" is not used", from: .scoring,
    why: ("数量和期限由数字计算，另写的完成程度没有用上", "numbers decide; the level is not used"),
    example: ("指标值“10次”，完成程度“达成”", "target \"10次\", level \"达成\""))
  /// Not applicable, without a reason.
  public static let notApplicableWithoutReason: FindingKind = FindingKind(
    .warning, "not-applicable-without-reason", "标为不适用，但没有理由",
    "said to be not applicable, without a reason", remedy: ("在“不适用”列写明理由", "give the reason (不适用)"),
    from: .reviewers,
    why: (
      "不适用要有理由，否则等于随意去掉没完成的指标", "not applicable needs a reason, or whatever was missed could go"
    ), example: ("“不适用”列写了“是”，没有理由", "marked as not applicable without a word"))

  /// More is not applicable than the place allows.
  public static let tooMuchNotApplicable: FindingKind = FindingKind(
    .error, "too-much-not-applicable", "不适用的分值占 {0}，超过评分规则允许的 {1}",
    "{0} of the weights are not applicable, more than the {1} that the rubric allows",
    from: .rubric, why: ("不适用的太多，剩下的不足以评价整个项目", "too little is left to judge the project by"),
    example: ("不适用的分值占 60%", "60% of the weights do not apply"))
  /// The points of a group without rows went to another group.
  public static let groupPointsMoved: FindingKind = FindingKind(
    .info, "group-points-moved", "“{0}”没有指标，{1} 分按评分规则计入“{2}”",
    "\"{0}\" has no indicator; its {1} points go to \"{2}\" by the rubric", from: .indicators,
    why: (
      "没有满意度指标时分值按规则调入效益，应当知道",
      "without satisfaction its points go to effects; a reader should know"
    ), example: ("满意度 10 分计入效益", "10 points of satisfaction go to effects"))

  // MARK: Money

  /// More spent than planned.
  public static let executionAboveWhole: FindingKind = FindingKind(
    .warning, "execution-above-100", "执行数 {0} 超过预算数 {1}，执行率 {2}，按100%计",
    "spent {0} of {1} planned, a rate of {2}; counted as 100%", from: .system,
    why: ("执行数超过预算数，要么数字有误，要么超支", "spent more than planned: a wrong figure or an overrun"),
    example: ("预算 158.4，执行 170.51", "158.4 planned, 170.51 spent"))
  /// The budget is missing.
  public static let budgetMissing: FindingKind = FindingKind(
    .warning, "budget-missing", "没有全年预算数，预算执行率无法计算",
    "there is no budget; the execution rate is unknown",
    remedy: ("填写全年预算数，或用 --planned 给出", "fill in the budget, or give it with --planned"),
    from: .system, why: ("没有预算数，执行率无从计算", "without a budget there is no rate"),
    example: ("全年预算数空白", "no budget"))
  /// The budget of the whole is missing, one of a part is there.
  public static let budgetOnlyOfPart: FindingKind = FindingKind(
    .warning, "budget-only-of-part", "预算总额为空或为零；若按“{0}”计，执行率为 {1}",
    "the total budget is blank or zero; by \"{0}\" the rate would be {1}",
    remedy: ("填写全年预算数（总额），或用 --planned 给出", "fill in the total budget, or give it with --planned"),
    from: .publishedForms, why: ("只填了分项，没有总额", "only a part is stated"),
    example: ("总额空白，财政拨款 59.8", "no total, 59.8 of one part"))
  /// The budget is zero.
  public static let budgetZero: FindingKind = FindingKind(
    .warning, "budget-zero", "全年预算数为零，预算执行率无法计算",
    "the budget is zero; the execution rate is unknown",
    remedy: ("核对全年预算数，或用 --planned 给出", "check the budget, or give it with --planned"),
    from: .system, why: ("预算为零，执行率没有意义", "a rate of a budget of zero means nothing"),
    example: ("全年预算数 0", "a budget of 0"))
  /// The spending is missing.
  public static let executedMissing: FindingKind = FindingKind(
    .warning, "executed-missing", "没有全年执行数，预算执行率无法计算",
    "the spending is missing; the execution rate is unknown",
    remedy: ("填写全年执行数，或用 --executed 给出", "fill in the spending, or give it with --executed"),
    from: .system, why: ("没有执行数，执行率无从计算", "without spending there is no rate"),
    example: ("全年执行数空白", "no spending"))
  /// An amount that cannot be read.
  public static let moneyUnreadable: FindingKind = FindingKind(
    .warning, "money-unreadable", "金额“{0}”读不懂", "the amount \"{0}\" cannot be read",
    remedy: ("改正金额", "correct the amount"), from: .scoring,
    why: ("金额读不懂，执行率无从计算", "an amount that cannot be read gives no rate"),
    example: ("预算数“约百万”", "budget \"约百万\""))
  /// The form makes full marks without the execution row.
  public static let executionNotAdded: FindingKind = FindingKind(
    .info, "execution-not-added", "表中分值已满 {0} 分，预算执行率不再另计",
    "the form's weights already make {0}; the execution rate is not added", from: .system,
    why: ("各行分值已满，再加执行率就超过满分", "the rows make full marks; the rate would exceed them"),
    example: ("各行分值合计 100 分", "rows of 100 points"))
}
