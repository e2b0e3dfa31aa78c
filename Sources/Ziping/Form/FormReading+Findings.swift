/// What reading a form's rows brings to light.
extension FindingKind {
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
  /// The same of a heading that is nearly the name of a group.
  public static let unknownGroupNear: FindingKind = FindingKind(
    as: .unknownGroup, "一级指标“{0}”、二级指标“{1}”都不属于评分规则的任何一组；“{0}”是不是“{2}”？",
    "neither the group \"{0}\" nor the 二级指标 \"{1}\" belongs to a group of the rubric; is \"{0}\" meant to be \"{2}\"?",
    remedy: ("改正“一级指标”列，或换用适合的评分规则", "correct the group (一级指标) or choose another rubric"))
  /// A row of a form that states points alone.
  public static let scoreCardRow: FindingKind = FindingKind(
    .warning, "score-card-row", "得分表没有指标值和完成值，这一行无从计分，只核对分数的加总",
    "a score card has neither target nor actual value: there is nothing to score, only sums are checked",
    remedy: ("附上各指标的指标值和完成值", "add targets and actual values"), from: .publishedForms,
    why: ("只有得分的表，只能核对加总，不能复算", "points without targets can be added up but not recomputed"),
    example: ("“相关性（5分）”得分 5，没有指标值", "\"相关性（5分）\" got 5, without a target"))
  /// A row's 二级指标 belongs to another group.
  public static let wrongGroup: FindingKind = FindingKind(
    .warning, "wrong-group", "“{0}”属于“{1}”，却放在“{2}”下",
    "\"{0}\" belongs to \"{1}\" but stands under \"{2}\"",
    remedy: ("核对“一级指标”列", "check the group (一级指标)"),
    from: .reviewers,
    why: ("二级指标放错一级指标，两组的分值都不对", "a 二级指标 in the wrong group makes both groups' points wrong"),
    example: ("“时效指标”放在“效益指标”下", "\"时效指标\" under \"效益指标\""))
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
    "the form lacks the indicator \"{0}\" ({1} {1|point|points})",
    remedy: ("补充该指标", "add this indicator"),
    from: .rubric,
    why: ("规则固定的指标没有填，这部分分值没有着落", "a fixed indicator was not filled in; its points are open"),
    example: ("缺“在职人员控制率”一行", "no row \"在职人员控制率\""))
  /// The form's target is not the rubric's.
  public static let targetDiffers: FindingKind = FindingKind(
    .warning, "target-differs", "表中指标值“{0}”与评分规则的“{1}”不同，按评分规则计",
    "the form's target \"{0}\" differs from the rubric's \"{1}\", which counts",
    remedy: ("核对“年度指标值”列，或换用适合的评分规则", "check the target (年度指标值), or use the rubric of this form"),
    from: .rubric,
    why: ("指标值由规则规定，表中改了不算", "the rubric sets the target; what the form says does not count"),
    example: ("规则“≤100%”，表中“≤110%”", "rubric \"≤100%\", form \"≤110%\""))
  /// A claimed score above the weight.
  public static let claimedAboveWeight: FindingKind = FindingKind(
    .error, "claimed-above-weight", "自评得分 {0} 超过分值 {1}",
    "the claimed score {0} exceeds the weight {1}",
    remedy: ("改正“得分”列，不超过分值", "correct the points (得分): no more than the weight"),
    from: .system,
    why: ("得分不能超过分值", "no row gets more than its weight"),
    example: ("分值 10，得分 12", "12 claimed of 10"))
  /// A claimed score that is no number.
  public static let claimedUnreadable: FindingKind = FindingKind(
    .warning, "claimed-unreadable", "自评得分“{0}”读不懂", "the claimed score \"{0}\" cannot be read",
    remedy: ("“得分”列只写数字", "write a number alone (得分)"),
    from: .scoring, why: ("得分不是数，无法与复算比较", "a claim that is no number cannot be compared"),
    example: ("得分“较好”", "claimed \"较好\""))
}
