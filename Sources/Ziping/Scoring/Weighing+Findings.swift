/// What weighing the rows of a form brings to light (分值).
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
  /// The form's weights do not make full marks.
  public static let weightsNotFullMarks: FindingKind = FindingKind(
    .error, "weights-not-full-marks", "分值合计 {0}，不是满分 {1}",
    "the weights make {0}, not full marks {1}",
    remedy: ("改正“分值”列，使合计等于满分", "correct the weights (分值) so that they make full marks"),
    from: .system,
    why: (
      "各行分值合计必须等于满分，否则总分没有统一的尺度", "weights must make full marks, or totals cannot be compared"
    ),
    example: ("产出70、效益20、满意度10，另加执行率10，合计 110", "70 + 20 + 10 and 10 for the execution rate: 110"))
  /// 分值 beside the total is not what the weights make.
  public static let statedWholeDiffers: FindingKind = FindingKind(
    .warning, "stated-whole-differs", "合计行的分值“{0}”不是各行分值之和，不作满分，按满分 {1} 计",
    "the weight {0} beside the total is not what the rows' weights make; full marks are {1}",
    remedy: (
      "核对合计行的分值；如果是自评得分，填到“得分”列",
      "check the weight beside the total; if it is the claimed total, put it under 得分"
    ),
    from: .system,
    why: (
      "合计行的分值应当是各行之和；不是的，多半是把得分填到了分值列",
      "it should be what the rows make; where it is not, a claim often stands in the wrong column"
    ),
    example: (
      "各行分值合计 90，另加执行率 10，合计行的“分值”列写 92", "rows of 90, 10 for the rate, and 92 beside the total"
    ))
  /// The form has no weights.
  public static let weightsMissing: FindingKind = FindingKind(
    .info, "weights-missing", "表中没有分值，各组分值按行平均分配",
    "the form has no weights; each group's points are split equally by row", from: .system,
    why: (
      "没有分值，得分只能按平均分配推算，不是部门自己定的重要程度",
      "without weights each row counts the same, whatever it matters"
    ), example: ("“分值”列整列空白", "the column 分值 is blank"))
  /// The form has no weights, and no rubric has points for its groups.
  public static let weightsAssumed: FindingKind = FindingKind(
    .warning, "weights-assumed", "表中没有分值，各组平分预算执行率以外的分值，组内按行平分，得分只是建议",
    "the form has no weights: the groups share equally what the execution rate leaves and rows share "
      + "within, so that the points are only suggested",
    remedy: (
      "在“分值”列填写分值，或换用写明各组分值的评分规则",
      "fill in the weights (分值), or use a rubric that states each group's points"
    ),
    from: .system,
    why: ("各组、各行的分值都没有依据，总分只是参考", "no document says what groups and rows are worth"),
    example: ("没有“分值”列的部门整体支出自评表", "a department's form without a column 分值"),
    isAssumption: true)
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
  /// A group of the rubric has no row.
  public static let groupEmpty: FindingKind = FindingKind(
    .warning, "group-empty", "“{0}”（{1}分）没有任何指标",
    "the group \"{0}\" ({1} {1|point|points}) has no indicator",
    remedy: ("补充该组指标", "add indicators of this group"), from: .national,
    why: (
      "规则给分的一组没有指标，这一部分绩效没有考核", "a group with points has no indicator; that side goes unjudged"
    ), example: ("没有满意度指标", "no indicator of satisfaction"))
  /// The form's weight is not the rubric's.
  public static let weightDiffers: FindingKind = FindingKind(
    .error, "weight-differs", "表中分值 {0} 与评分规则的 {1} 不同，按评分规则计",
    "the form's weight {0} differs from the rubric's {1}, which counts",
    remedy: (
      "核对“分值”列，或换用分值相符的评分规则（--rubric）",
      "check the weight (分值), or use the rubric that it follows (--rubric)"
    ),
    from: .rubric,
    why: ("分值由规则规定，表中改了不算", "the rubric sets the weight; what the form says does not count"),
    example: ("规则 5 分，表中 8 分", "rubric 5, form 8"))
  /// The points of a group without rows went to another group.
  public static let groupPointsMoved: FindingKind = FindingKind(
    .info, "group-points-moved", "“{0}”没有指标，{1} 分按评分规则计入“{2}”",
    "\"{0}\" has no indicator; its {1} points go to \"{2}\" by the rubric", from: .indicators,
    why: (
      "没有满意度指标时分值按规则调入效益，应当知道",
      "without satisfaction its points go to effects; a reader should know"
    ), example: ("满意度 10 分计入效益", "10 points of satisfaction go to effects"))
  /// The form makes full marks without the execution row.
  public static let executionNotAdded: FindingKind = FindingKind(
    .info, "execution-not-added", "表中分值已满 {0} 分，预算执行率不再另计",
    "the form's weights already make {0}; the execution rate is not added", from: .system,
    why: ("各行分值已满，再加执行率就超过满分", "the rows make full marks; the rate would exceed them"),
    example: ("各行分值合计 100 分", "rows of 100 points"))
  /// The form prints no points for the execution row, and its rows are nearer to full marks without.
  public static let executionNotPrinted: FindingKind = FindingKind(
    as: .executionNotAdded, "各行分值合计 {1}，表中没有给预算执行率分值，不再另计",
    "the form's weights make {1} and it prints none for the execution rate, which is not added")
  /// More is not applicable than the place allows.
  public static let tooMuchNotApplicable: FindingKind = FindingKind(
    .error, "too-much-not-applicable", "不适用的分值占 {0}，超过评分规则允许的 {1}",
    "{0} of the weights are not applicable, more than the {1} that the rubric allows",
    remedy: ("核对“不适用”列的理由", "check the reasons (不适用)"),
    from: .rubric, why: ("不适用的太多，剩下的不足以评价整个项目", "too little is left to judge the project by"),
    example: ("不适用的分值占 60%", "60% of the weights do not apply"))
}
