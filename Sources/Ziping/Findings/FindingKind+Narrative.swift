/// What the text around a form says otherwise than its table.
extension FindingKind {
  /// The text states another total than the table, or than elsewhere in the text.
  public static let narrativeTotalDiffers: FindingKind = FindingKind(
    .warning, "narrative-total-differs", "文字说明中自评总分为“{0}”，与“{1}”（{2}）不一致",
    "the text states the total \"{0}\", unlike \"{1}\" ({2})",
    remedy: ("核对自评总分，改为一致", "check the total and state one"), from: .reportQuality,
    why: ("文字说明和表各写一个总分，不知道报的是哪个", "text and table claim different totals"),
    example: ("表中 98 分，文字写 96 分", "98 in the table, 96 in the text"))
  /// The text states another grade than the table, or than elsewhere in the text.
  public static let narrativeGradeDiffers: FindingKind = FindingKind(
    .warning, "narrative-grade-differs", "文字说明中等级为“{0}”，与“{1}”（{2}）不一致",
    "the text states the grade \"{0}\", unlike \"{1}\" ({2})",
    remedy: ("核对等级，改为一致", "check the grade and state one"), from: .reportQuality,
    why: ("文字说明和表各写一个等级，不知道报的是哪个", "text and table claim different grades"),
    example: ("表中“优”，文字写“良”", "\"优\" in the table, \"良\" in the text"))
  /// The text states another amount than the table.
  public static let narrativeMoneyDiffers: FindingKind = FindingKind(
    .warning, "narrative-money-differs", "文字说明中{3}为“{0}”，与表中的“{1}”（{2}）不一致",
    "the text states \"{0}\" as {3}, unlike the table's \"{1}\" ({2})",
    remedy: ("核对金额，改为一致", "check the amount and state one"), from: .reportQuality,
    why: (
      "文字说明的金额与表不同，执行率按哪个算说不清", "text and table give different amounts, and so different rates"
    ), example: ("表中执行数 59.8万元，文字写 152.45万元", "59.8万元 in the table, 152.45万元 in the text"))
  /// The text itself states two budgets.
  public static let narrativeBudgetsDiffer: FindingKind = FindingKind(
    as: .narrativeMoneyDiffers, "文字说明中预算数写了“{1}”（{2}），又写“{0}”",
    "the text states a budget of \"{1}\" ({2}) and also \"{0}\"",
    remedy: (
      "核对预算数，改为一致；调整过的写明“调整后预算数”", "check the budget and state one, or call the later one 调整后预算数"
    ))
  /// The text states another satisfaction than the table.
  public static let narrativeSatisfactionDiffers: FindingKind = FindingKind(
    .warning, "narrative-satisfaction-differs", "文字说明中满意度为“{0}”，与表中的“{1}”（{2}）不一致",
    "the text states a satisfaction of \"{0}\", unlike the table's \"{1}\" ({2})",
    remedy: ("按调查结果改为一致", "state what the survey found in both"), from: .reportQuality,
    why: ("调查只有一个结果，文字和表应写同一个数", "a survey has one result; text and table must state it"),
    example: ("表中 96%，文字写 92%", "96% in the table, 92% in the text"))
  /// Text and table state no satisfaction that anybody measured, only bounds.
  public static let narrativeSatisfactionBound: FindingKind = FindingKind(
    .warning, "narrative-satisfaction-bound", "文字说明中的满意度“{0}”和表中的“{1}”（{2}）都只是界限，没有调查得出的数",
    "the satisfaction is \"{0}\" in the text and \"{1}\" in the table ({2}): bounds, and no survey's figure",
    remedy: ("填写调查得出的满意度", "state the satisfaction that the survey found"), from: .publishedForms,
    why: (
      "满意度要有调查；处处只写界限，看不出调查过", "satisfaction needs a survey; bounds everywhere show none"
    ), example: ("表中“大于95%”，文字写“95%以上”", "\"大于95%\" in the table, \"95%以上\" in the text"))
  /// The text states another number of an indicator than its row.
  public static let narrativeFigureDiffers: FindingKind = FindingKind(
    .info, "narrative-figure-differs", "文字说明中为“{0}”，表中完成值是“{1}”（{2}）",
    "the text says \"{0}\", the table's actual value is \"{1}\" ({2})",
    remedy: ("核对后改为一致", "check which is true and state one"), from: .reportQuality,
    why: (
      "同一指标在文字和表里是两个数，不知道按哪个评", "one indicator with two figures: nobody knows which one counts"
    ), example: ("表中 121 场，文字写“送戏下乡112场”", "121场 in the table, \"送戏下乡112场\" in the text"))
  /// The text says that spending kept to the budget, and that it did not.
  public static let narrativeOverBudget: FindingKind = FindingKind(
    .warning, "narrative-budget-contradicted", "文字说明中写支出“{0}”，又写超出预算“{1}”（{2}）",
    "the text says of spending \"{0}\", and also that it exceeded the budget by \"{1}\" ({2})",
    remedy: ("核对支出是否超出预算，改为一致", "check whether spending kept to the budget and say one"),
    from: .publishedForms,
    why: (
      "一处说没有超出预算，一处的数字却超出，控制预算的指标按哪个评说不清",
      "spending that kept to the budget in one place and exceeds it in another can be scored either way"
    ),
    example: (
      "“控制在年初预算范围之内”，又“比年初预算批复超出176.59万元”", "\"控制在年初预算范围之内\" and \"比年初预算批复超出176.59万元\""
    ))
  /// The text says that spending kept to the budget, and the table's amounts do not.
  public static let narrativeAboveBudget: FindingKind = FindingKind(
    as: .narrativeOverBudget, "文字说明中写支出“{0}”，表中执行数“{1}”却大于预算数“{2}”",
    "the text says of spending \"{0}\", yet the table's \"{1}\" spent exceed the \"{2}\" planned",
    remedy: ("核对支出是否超出预算，改为一致", "check whether spending kept to the budget and say one"))
  /// The text states another execution rate than the table's amounts make.
  public static let narrativeRateDiffers: FindingKind = FindingKind(
    as: .narrativeMoneyDiffers, "文字说明中预算执行率为“{0}”，按表中金额应为 {1}（{2}）",
    "the text states an execution rate of \"{0}\"; the table's amounts make {1} ({2})",
    remedy: ("核对金额和执行率，改为一致", "check the amounts and the rate"))
}
