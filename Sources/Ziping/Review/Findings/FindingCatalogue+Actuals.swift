/// What reading actual values brings to light (完成值).
extension FindingCatalogue {
  static let actuals: [FindingEntry] = [
    FindingEntry(
      .actualMissing, from: .national,
      why: ("没有完成值，不知道做没做", "without an actual value nobody knows whether it was done"),
      example: ("完成值空白", "a blank actual value")),
    FindingEntry(
      .actualUnreadable, .actualOfTooManyParts, from: .scoring,
      why: ("读不懂的完成值不猜，由人改正", "what cannot be read is not guessed"),
      example: ("完成值“12，5次”", "actual value \"12，5次\"")),
    FindingEntry(
      .actualSuspect, .actualAboveWhole, from: .publishedForms,
      why: ("满意度、合格率不可能超过 100%", "satisfaction cannot exceed 100%"),
      example: ("满意度“195%”", "satisfaction \"195%\"")),
    FindingEntry(
      .actualNegative, from: .scoring,
      why: ("做的事不会是负数", "work done is not negative"),
      example: ("完成值“-3次”", "actual value \"-3次\"")),
    FindingEntry(
      .actualRepeatsTarget, from: .reviewers,
      why: ("照抄目标没有说明做了什么，无法核实", "the target repeated does not say what was done"),
      example: ("指标值和完成值都是“保障会议正常召开”", "both say \"保障会议正常召开\"")),
    FindingEntry(
      .boundForValue, from: .reviewers,
      why: ("完成值应是实际数；“6次以上”没有统计", "an actual value is a number; \"6次以上\" was not counted"),
      example: ("完成值“6次以上”", "actual value \"6次以上\"")),
    FindingEntry(
      .boundProvesNothing, from: .scoring,
      why: ("只有界限，看不出是否达标", "the bound does not show whether the target was met"),
      example: ("指标值“≥10次”，完成值“≥8次”", "target \"≥10次\", actual value \"≥8次\"")),
    FindingEntry(
      .unitMismatch, from: .publishedForms,
      why: ("单位不同不能比较，不知道完成多少", "different units cannot be compared"),
      example: ("指标值“3类”，完成值“1次”", "target \"3类\", actual value \"1次\"")),
    FindingEntry(
      .unitDoubtful, from: .publishedForms,
      why: ("没有单位的一方可能差一万倍", "the bare number may be ten thousand times off"),
      example: ("指标值“5万元”，完成值“50000”", "target \"5万元\", actual value \"50000\"")),
    FindingEntry(
      .unitImprobable, from: .publishedForms,
      why: ("差一万倍多半是元和万元写混了", "ten thousand times is 元 for 万元"),
      example: ("指标值“500万元”，完成值“480元”", "target \"500万元\", actual value \"480元\"")),
    FindingEntry(
      .noSuchDay, from: .scoring,
      why: ("不存在的日期说不清何时完成", "a day that does not exist is no date"),
      example: ("“2023年11月31日”", "\"2023年11月31日\"")),
    FindingEntry(
      .periodsDiffer, from: .scoring,
      why: ("每周的数与全年的数不能准确换算", "weeks do not divide a year"),
      example: ("指标值“每周1次”，完成值“全年50次”", "target \"每周1次\", actual value \"全年50次\"")),
    FindingEntry(
      .periodDoubtful, from: .scoring,
      why: ("一个季度的数与全年的数不能直接比较", "the number of a quarter is not that of a year"),
      example: ("指标值“每季度1次”，完成值“3次”", "target \"每季度1次\", actual value \"3次\"")),
    FindingEntry(
      .actualOfOne, from: .scoring,
      why: ("一个月、一期的数不是全部", "the number of one month or one course is not all"),
      example: ("指标值“24次”，完成值“每月2次”", "target \"24次\", actual value \"每月2次\"")),
    FindingEntry(
      .changeForValue, from: .scoring,
      why: ("只知道变化了多少，不知道是多少", "the change does not say what was reached"),
      example: ("指标值“≥90%”，完成值“提高5%”", "target \"≥90%\", actual value \"提高5%\"")),
    FindingEntry(
      .changeUntold, from: .scoring,
      why: ("看不出是提高了 5% 还是只完成了 5%", "5% may be the rise or the completion"),
      example: ("指标值“有所提高”，完成值“5%”", "target \"有所提高\", actual value \"5%\"")),
    FindingEntry(
      .levelAgainstNumber, from: .publishedForms,
      why: ("数量指标要填数，“已完成”说不清完成多少", "a quantity needs a number"),
      example: ("指标值“10次”，完成值“已完成”", "target \"10次\", actual value \"已完成\"")),
    FindingEntry(
      .noDateAgainstDeadline, from: .publishedForms,
      why: ("期限指标要填完成日期", "a deadline needs a date"),
      example: ("指标值“6月底前”，完成值“5次”", "target \"6月底前\", actual value \"5次\"")),
    FindingEntry(
      .differentTexts, from: .scoring,
      why: ("两句不同的话，是否达成只有人能判断", "two different sentences: only a person can tell"),
      example: ("指标值“改善条件”，完成值“明显改善”", "\"改善条件\" against \"明显改善\"")),
    FindingEntry(
      .partsDiffer, from: .scoring,
      why: ("一格中的几个值对不上，不知道哪个对哪个", "the values of the cells do not pair up"),
      example: ("指标值两项，完成值一项", "two targets, one actual value")),
    FindingEntry(
      .labelsContradict, from: .scoring,
      why: ("一增一减，方向相反", "one says more, the other less"),
      example: ("指标值“增长5%”，完成值“下降5%”", "\"增长5%\" against \"下降5%\"")),
    FindingEntry(
      .late, from: .system,
      why: ("晚于期限，规则没有规定扣多少", "after the deadline, and no rule says how much that costs"),
      example: ("期限 12 月底，次年 1 月完成", "due by December, done in January")),
    FindingEntry(
      .yearUnknown, from: .scoring,
      why: ("没有年份，不知道是否按期", "without a year nobody knows whether it was in time"),
      example: ("完成值“12月5日”，表中没有年度", "\"12月5日\" in a form without a year")),
    FindingEntry(
      .anotherYear, from: .publishedForms,
      why: ("日期不在本年度，可能照抄了上年的表", "a date of another year may be copied from last year's form"),
      example: ("2020 年度的表写“2019年1-12月”", "\"2019年1-12月\" in a form of 2020")),
    FindingEntry(
      .atStrictLimit, from: .scoring,
      why: ("写的是“大于”，恰好等于；通常按达标计，应当知道", "\"more than\", and exactly that: counted as met"),
      example: ("指标值“>95%”，完成值“95%”", "target \">95%\", actual value \"95%\"")),
    FindingEntry(
      .readAsRatio, from: .scoring,
      why: ("0 到 1 之间的数读作比例，应当核对", "a number from 0 to 1 was read as a ratio"),
      example: ("指标值“≥90%”，完成值“0.95”", "target \"≥90%\", actual value \"0.95\"")),
    FindingEntry(
      .readAsPercent, from: .scoring,
      why: ("没有百分号的数读作百分数，应当核对", "a bare number was read as percent"),
      example: ("指标值“≥90%”，完成值“95”", "target \"≥90%\", actual value \"95\"")),
    FindingEntry(
      .completionAboveWhole, from: .scoring,
      why: ("完成程度最多 100%", "nothing is completed by more than all"),
      example: ("完成程度“120%”", "completion \"120%\"")),
    FindingEntry(
      .numberTooLong, from: .scoring,
      why: ("位数太多，无法精确计算", "too many digits for exact arithmetic"),
      example: ("二十位的数字", "a number of twenty digits")),
    FindingEntry(
      .valueNeeded, from: .scoring,
      why: ("这条规则要一个确定的数", "the rule needs one number"),
      example: ("完成值“5–8次”", "actual value \"5–8次\"")),
    FindingEntry(
      .overFulfilled, from: .system,
      why: ("超额太多，多半目标定低了", "far above the target: it was probably set too low"),
      example: ("指标值 10 次，完成 15 次", "target 10次, actual value 15次")),
    FindingEntry(
      .overFulfilledWithoutReason, from: .system,
      why: ("当地要求超额必须说明原因", "the place asks for a reason"),
      example: ("完成值是指标值的 150%，没有说明", "150% of the target, no note")),
  ]
}
