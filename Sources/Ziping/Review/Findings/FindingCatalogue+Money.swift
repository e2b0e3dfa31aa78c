/// What the money brings to light (资金).
extension FindingCatalogue {
  static let money: [FindingEntry] = [
    FindingEntry(
      .executionAboveWhole, from: .system,
      why: ("执行数超过预算数，要么数字有误，要么超支", "spent more than planned: a wrong figure or an overrun"),
      example: ("预算 158.4，执行 170.51", "158.4 planned, 170.51 spent")),
    FindingEntry(
      .budgetMissing, from: .system,
      why: ("没有预算数，执行率无从计算", "without a budget there is no rate"),
      example: ("全年预算数空白", "no budget")),
    FindingEntry(
      .budgetOnlyOfPart, from: .publishedForms,
      why: ("只填了分项，没有总额", "only a part is stated"),
      example: ("总额空白，财政拨款 59.8", "no total, 59.8 of one part")),
    FindingEntry(
      .budgetZero, from: .system,
      why: ("预算为零，执行率没有意义", "a rate of a budget of zero means nothing"),
      example: ("全年预算数 0", "a budget of 0")),
    FindingEntry(
      .executedMissing, from: .system,
      why: ("没有执行数，执行率无从计算", "without spending there is no rate"),
      example: ("全年执行数空白", "no spending")),
    FindingEntry(
      .moneyUnreadable, from: .scoring,
      why: ("金额读不懂，执行率无从计算", "an amount that cannot be read gives no rate"),
      example: ("预算数“约百万”", "budget \"约百万\"")),
    FindingEntry(
      .claimedRateDiffers, from: .reportQuality,
      why: (
        "执行率就是执行数除以预算数；填报的不是这样得来的，得分也就不对",
        "the rate is spending over budget; one that is not gives wrong points, too"
      ),
      example: ("预算 200、执行 190，执行率写 98%", "190 of 200 spent, the rate stated as 98%")),
    FindingEntry(
      .narrativeTotalDiffers, from: .reportQuality,
      why: ("文字说明和表各写一个总分，不知道报的是哪个", "text and table claim different totals"),
      example: ("表中 98 分，文字写 96 分", "98 in the table, 96 in the text")),
    FindingEntry(
      .narrativeGradeDiffers, from: .reportQuality,
      why: ("文字说明和表各写一个等级，不知道报的是哪个", "text and table claim different grades"),
      example: ("表中“优”，文字写“良”", "\"优\" in the table, \"良\" in the text")),
    FindingEntry(
      .narrativeMoneyDiffers, .narrativeRateDiffers, .narrativeBudgetsDiffer,
      from: .reportQuality,
      why: (
        "文字说明的金额与表不同，执行率按哪个算说不清", "text and table give different amounts, and so different rates"
      ),
      example: ("表中执行数 59.8万元，文字写 152.45万元", "59.8万元 in the table, 152.45万元 in the text")),
    FindingEntry(
      .narrativeOverBudget, .narrativeAboveBudget, from: .publishedForms,
      why: (
        "一处说没有超出预算，一处的数字却超出，控制预算的指标按哪个评说不清",
        "spending that kept to the budget in one place and exceeds it in another can be scored either way"
      ),
      example: (
        "“控制在年初预算范围之内”，又“比年初预算批复超出176.59万元”", "\"控制在年初预算范围之内\" and \"比年初预算批复超出176.59万元\""
      )),
    FindingEntry(
      .narrativeSatisfactionDiffers, from: .reportQuality,
      why: ("调查只有一个结果，文字和表应写同一个数", "a survey has one result; text and table must state it"),
      example: ("表中 96%，文字写 92%", "96% in the table, 92% in the text")),
    FindingEntry(
      .narrativeSatisfactionBound, from: .publishedForms,
      why: (
        "满意度要有调查；处处只写界限，看不出调查过", "satisfaction needs a survey; bounds everywhere show none"
      ),
      example: ("表中“大于95%”，文字写“95%以上”", "\"大于95%\" in the table, \"95%以上\" in the text")),
    FindingEntry(
      .narrativeFigureDiffers, from: .reportQuality,
      why: (
        "同一指标在文字和表里是两个数，不知道按哪个评", "one indicator with two figures: nobody knows which one counts"
      ),
      example: ("表中 121 场，文字写“送戏下乡112场”", "121场 in the table, \"送戏下乡112场\" in the text")),
    FindingEntry(
      .rateAgainstMoney, from: .reportQuality,
      why: ("填报的执行率与表头资金不符，得分跟着错", "the rate among the indicators is not that of the money"),
      example: ("填 98%，资金算出 99.97%", "98% stated, 99.97% by the money")),
  ]
}
