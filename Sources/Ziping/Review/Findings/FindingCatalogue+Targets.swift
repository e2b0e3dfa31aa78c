/// What reading targets brings to light (指标值).
extension FindingCatalogue {
  static let targets: [FindingEntry] = [
    FindingEntry(
      .targetMissing, .targetIsNone, from: .national,
      why: ("没有指标值，完成多少都无从衡量", "without a target nothing can be measured"),
      example: ("指标值空白", "a blank target")),
    FindingEntry(
      .targetRepeatsName, from: .publishedForms,
      why: ("重复名称等于没有目标", "the name repeated is no target"),
      example: ("指标“完成时限”，指标值“完成时限”", "indicator and target \"完成时限\"")),
    FindingEntry(
      .targetIsQuestion, from: .publishedForms,
      why: ("问句没有说要达到什么", "a question does not say what to reach"),
      example: ("指标值“是否按期完成”", "target \"是否按期完成\"")),
    FindingEntry(
      .targetIsFailure, from: .publishedForms,
      why: ("不能以没做到为目标", "failing is no aim"),
      example: ("指标值“未完成”", "target \"未完成\"")),
    FindingEntry(
      .targetUnreadable, .targetOfTooManyParts, from: .scoring,
      why: ("读不懂的目标不猜，由人改正", "what cannot be read is not guessed"),
      example: ("指标值“1O次”（字母O）", "target \"1O次\" with a letter O")),
    FindingEntry(
      .targetSuspect, .targetAboveWhole, from: .publishedForms,
      why: ("满意度、合格率不可能超过 100%，多半是扫描或录入错误", "satisfaction above 100% is a slip or a misread scan"),
      example: ("满意度“290%”，应为“≥90%”", "satisfaction \"290%\" for \"≥90%\"")),
    FindingEntry(
      .targetNegative, from: .scoring,
      why: ("目标为负数，没有一种公式适用", "no formula covers a negative target"),
      example: ("指标值“-5次”", "target \"-5次\"")),
    FindingEntry(
      .targetApproximate, from: .scoring,
      why: ("约数目标差一点算不算完成，无法计算", "just short of \"about\": nobody can compute it"),
      example: ("指标值“近百次”，完成 95 次", "target \"近百次\", 95 done")),
    FindingEntry(
      .assumedDirection, from: .scoring,
      why: ("没有写≥或≤，方向是按名称推断的，应当核对", "the direction was told by the name and should be checked"),
      example: ("成本“54万元”", "a cost of \"54万元\"")),
    FindingEntry(
      .directionDoubtful, from: .scoring,
      why: ("时长是至少还是至多，意思相反", "a duration may be a least or a most"),
      example: ("指标值“30天”", "target \"30天\"")),
    FindingEntry(
      .openDirection, from: .scoring,
      why: ("名称像是越低越好，没有写≤就按≥计分，应当核对", "the name sounds as if less were better, and ≥ was assumed"),
      example: ("失业率“4%”，完成“5%”", "unemployment of \"4%\", \"5%\" reached")),
    FindingEntry(
      .aboveRange, from: .scoring,
      why: ("区间指标高于上限要扣分，做得更好反而失分", "above a range points are lost, even for doing better"),
      example: ("满意度“85%-95%”，完成“98%”", "satisfaction of \"85%-95%\", \"98%\" reached")),
    FindingEntry(
      .deadlineDoubtful, from: .scoring,
      why: ("“6月前”是月初还是月底之前，说法不一", "\"6月前\" is read either way"),
      example: ("期限“6月前”，“6月20日”完成", "due \"6月前\", done \"6月20日\"")),
    FindingEntry(
      .approximateValue, from: .publishedForms,
      why: ("约数说不清到底多少", "\"about\" is no number"),
      example: ("“千余份”", "\"千余份\"")),
    FindingEntry(
      .noRule, from: .rubric,
      why: ("规则没有说这类指标值怎样计分", "the rubric does not say how such a target is scored"),
      example: ("规则没有“区间”的计分办法", "a rubric without a rule for ranges")),
  ]
}
