/// What groups and indicators bring to light (分组与指标).
extension FindingCatalogue {
  static let groups: [FindingEntry] = [
    FindingEntry(
      .groupedByLevel2, from: .publishedForms,
      why: (
        "一级指标的写法不在规则中，按二级指标归组，应当核对",
        "the group is unknown and was told by the 二级指标; it should be checked"
      ),
      example: ("一级指标“年度绩效”，二级指标“数量指标”", "group \"年度绩效\", 二级指标 \"数量指标\"")),
    FindingEntry(
      .unknownGroup, from: .scoring,
      why: ("不知道属于哪一组，就不知道按什么规则计分", "without a group there is no rule"),
      example: ("一级指标“其他”，没有二级指标", "group \"其他\", no 二级指标")),
    FindingEntry(
      .wrongGroup, from: .reviewers,
      why: ("二级指标放错一级指标，两组的分值都不对", "a 二级指标 in the wrong group makes both groups' points wrong"),
      example: ("“时效指标”放在“效益指标”下", "\"时效指标\" under \"效益指标\"")),
    FindingEntry(
      .groupEmpty, from: .national,
      why: (
        "规则给分的一组没有指标，这一部分绩效没有考核", "a group with points has no indicator; that side goes unjudged"
      ),
      example: ("没有满意度指标", "no indicator of satisfaction")),
    FindingEntry(
      .unknownIndicator, from: .rubric,
      why: ("固定指标表里没有这一项，不能计分", "the fixed table has no such indicator; it cannot be scored"),
      example: ("规则没有的“加分项”", "a \"加分项\" that the rubric lacks")),
    FindingEntry(
      .indicatorMissing, from: .rubric,
      why: ("规则固定的指标没有填，这部分分值没有着落", "a fixed indicator was not filled in; its points are open"),
      example: ("缺“在职人员控制率”一行", "no row \"在职人员控制率\"")),
    FindingEntry(
      .targetDiffers, from: .rubric,
      why: ("指标值由规则规定，表中改了不算", "the rubric sets the target; what the form says does not count"),
      example: ("规则“≤100%”，表中“≤110%”", "rubric \"≤100%\", form \"≤110%\"")),
    FindingEntry(
      .weightDiffers, from: .rubric,
      why: ("分值由规则规定，表中改了不算", "the rubric sets the weight; what the form says does not count"),
      example: ("规则 5 分，表中 8 分", "rubric 5, form 8")),
    FindingEntry(
      .duplicateIndicator, from: .reviewers,
      why: ("同一件事计两次分，应只保留一处", "one thing is counted twice; one row should go"),
      example: ("两行都是“群众满意度 ≥70%”", "two rows \"群众满意度 ≥70%\"")),
    FindingEntry(
      .costWithLowerBound, from: .reviewers,
      why: (
        "成本应当控制在限额以内；写成≥，花得越多越“达标”", "costs are to be limited; with ≥, spending more is better"
      ),
      example: ("成本指标“≥100万元”", "a cost of \"≥100万元\"")),
    FindingEntry(
      .costsAgainstBudget, from: .publishedForms,
      why: ("成本各行就是预算的各部分，合计应当等于预算", "the costs are the parts of the budget and should make it"),
      example: ("三行成本合计 94万元，预算 158.4万元", "three costs make 94万元, the budget is 158.4万元")),
    FindingEntry(
      .satisfactionInNameOnly, from: .publishedForms,
      why: ("列在满意度下却没有问谁满意", "it stands under satisfaction and asks nobody"),
      example: ("满意度指标“意见采纳率”", "under satisfaction: \"意见采纳率\"")),
    FindingEntry(
      .benefitInTimes, from: .publishedForms,
      why: (
        "效益要说带来了什么变化，次数只说做了几次", "an effect is a change; times only say how often something was done"
      ),
      example: ("社会效益“提升履职能力 ≥1次”", "the effect \"提升履职能力 ≥1次\"")),
    FindingEntry(
      .alternativeLeftOut, from: .rubric,
      why: ("二者择其一的指标只计一个，另一个不计", "of two alternatives one counts"),
      example: ("结转结余率与结转结余变动率都填了", "both alternatives are filled in")),
    FindingEntry(
      .poolDiffers, from: .rubric,
      why: ("规则给几个指标共一份分值，各行合计应当等于它", "some rows share a pool of points and should make it"),
      example: ("可选效益合计 35 分，规则给 40 分", "optional effects of 35, a pool of 40")),
    FindingEntry(
      .poolUnknown, from: .rubric,
      why: ("规则没有给这个二级指标分值", "the rubric gives this 二级指标 no points"),
      example: ("二级指标“其他效益”", "二级指标 \"其他效益\"")),
    FindingEntry(
      .groupPointsMoved, from: .indicators,
      why: (
        "没有满意度指标时分值按规则调入效益，应当知道",
        "without satisfaction its points go to effects; a reader should know"
      ),
      example: ("满意度 10 分计入效益", "10 points of satisfaction go to effects")),
    FindingEntry(
      .tooMuchNotApplicable, from: .rubric,
      why: ("不适用的太多，剩下的不足以评价整个项目", "too little is left to judge the project by"),
      example: ("不适用的分值占 60%", "60% of the weights do not apply")),
    FindingEntry(
      .notApplicableWithoutReason, from: .reviewers,
      why: (
        "不适用要有理由，否则等于随意去掉没完成的指标", "not applicable needs a reason, or whatever was missed could go"
      ),
      example: ("“不适用”列写了“是”，没有理由", "marked as not applicable without a word")),
    FindingEntry(
      .vetoOpen, from: .rubric,
      why: ("一票否决项没有说明，不知道总分是否受限", "nobody says whether a veto bars the result"),
      example: ("没有“违规违纪”一行", "no row \"违规违纪\"")),
    FindingEntry(
      .vetoUndecided, from: .rubric,
      why: (
        "评分规则没有能判断这一项的办法，总分因此有上下限", "no rule judges it, and the total stays between bounds"
      ),
      example: (
        "否决项的指标值是“0起”，评分规则没有“zero”一项",
        "a veto with the target 0起 in a rubric without a rule \"zero\""
      )),
    FindingEntry(
      .vetoWeighted, from: .rubric,
      why: ("一票否决项不计分，填了分值也不算", "a veto has no points"),
      example: ("“违规违纪”填了 5 分", "\"违规违纪\" with 5 points")),
  ]
}
