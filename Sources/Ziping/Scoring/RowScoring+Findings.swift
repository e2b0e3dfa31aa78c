/// What scoring a row brings to light.
extension FindingKind {
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
  /// A date of another year than the form's.
  public static let anotherYear: FindingKind = FindingKind(
    .warning, "another-year", "“{0}”不是本表年度{1}", "\"{0}\" is not in the form's year {1}",
    remedy: ("核对年份", "check the year"),
    from: .publishedForms,
    why: ("日期不在本年度，可能照抄了上年的表", "a date of another year may be copied from last year's form"),
    example: ("2020 年度的表写“2019年1-12月”", "\"2019年1-12月\" in a form of 2020"))
}
