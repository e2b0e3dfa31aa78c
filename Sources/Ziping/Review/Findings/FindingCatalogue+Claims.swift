/// What claimed points and levels bring to light (自评得分与等次).
extension FindingCatalogue {
  static let claims: [FindingEntry] = [
    FindingEntry(
      .claimedAboveWeight, from: .system,
      why: ("得分不能超过分值", "no row gets more than its weight"),
      example: ("分值 10，得分 12", "12 claimed of 10")),
    FindingEntry(
      .claimedUnreadable, from: .scoring,
      why: ("得分不是数，无法与复算比较", "a claim that is no number cannot be compared"),
      example: ("得分“较好”", "claimed \"较好\"")),
    FindingEntry(
      .claimScaleUnclear, from: .scoring,
      why: (
        "同一个得分按组内百分和按全表相差很大，口径不明就不能与复算比较",
        "one claim means much more of the whole than inside a group; it cannot be compared"
      ),
      example: ("“产出”60 分、组内 100 分，得分 35，没有分值", "60 points, 100 inside: 35 claimed, no weight")),
    FindingEntry(
      .claimedOutsideBand, .claimedOutsideOpenBand, from: .system,
      why: ("定性得分应在等次的区间内，否则得分与等次矛盾", "points outside the band of their level contradict it"),
      example: ("部分达成，10 分得 9 分", "\"部分达成\", 9 of 10 claimed")),
    FindingEntry(
      .suggestedLevel, from: .national,
      why: ("定性指标在区间内由人定分，这里取的是默认值", "a person sets points inside the band; this is the default"),
      example: ("“部分达成”按 70% 计", "\"部分达成\" counts 70%")),
    FindingEntry(
      .levelUnreadable, from: .scoring,
      why: ("完成程度不是规则里的等次，不知道算多少", "the level is none of the rubric's"),
      example: ("完成程度“还可以”", "level \"还可以\"")),
    FindingEntry(
      .levelUnused, from: .scoring,
      why: ("数量和期限由数字计算，另写的完成程度没有用上", "numbers decide; the level is not used"),
      example: ("指标值“10次”，完成程度“达成”", "target \"10次\", level \"达成\"")),
    FindingEntry(
      .lossWithoutReason, from: .system,
      why: ("失分要写原因和改进措施，自评才有用", "points off need a reason, or nothing is learnt"),
      example: ("分值 10、得分 9.5，备注空白", "9.5 of 10, no note")),
    FindingEntry(
      .decisionTargetStale, .decisionActualStale, .decisionGroupStale,
      .decisionApplicableStale, from: .scoring,
      why: ("复核决定之后表又改了，原来的决定不再成立", "what was decided on has changed since"),
      example: ("决定时完成值 8次，现在 10次", "decided at \"8次\", now \"10次\"")),
  ]
}
