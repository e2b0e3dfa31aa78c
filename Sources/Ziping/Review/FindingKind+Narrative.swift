/// What the text around a form says otherwise than its table.
extension FindingKind {
  /// The text states another total than the table, or than elsewhere in the text.
  public static let narrativeTotalDiffers: FindingKind = FindingKind(
    .warning, "narrative-total-differs", "文字说明中自评总分为“{0}”，与“{1}”（{2}）不一致",
    "the text states the total \"{0}\", unlike \"{1}\" ({2})",
    remedy: ("核对自评总分，改为一致", "check the total and state one"))
  /// The text states another grade than the table, or than elsewhere in the text.
  public static let narrativeGradeDiffers: FindingKind = FindingKind(
    .warning, "narrative-grade-differs", "文字说明中等级为“{0}”，与“{1}”（{2}）不一致",
    "the text states the grade \"{0}\", unlike \"{1}\" ({2})",
    remedy: ("核对等级，改为一致", "check the grade and state one"))
  /// The text states another amount than the table.
  public static let narrativeMoneyDiffers: FindingKind = FindingKind(
    .warning, "narrative-money-differs", "文字说明中{3}为“{0}”，与表中的“{1}”（{2}）不一致",
    "the text states \"{0}\" as {3}, unlike the table's \"{1}\" ({2})",
    remedy: ("核对金额，改为一致", "check the amount and state one"))
  /// The text states another execution rate than the table's amounts make.
  public static let narrativeRateDiffers: FindingKind = FindingKind(
    .warning, "narrative-money-differs", "文字说明中预算执行率为“{0}”，按表中金额应为 {1}（{2}）",
    "the text states an execution rate of \"{0}\"; the table's amounts make {1} ({2})",
    remedy: ("核对金额和执行率，改为一致", "check the amounts and the rate"))
}
