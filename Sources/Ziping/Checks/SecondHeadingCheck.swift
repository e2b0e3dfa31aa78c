/// What a 二级指标 says against the indicators below it (二级指标与指标不符).
struct SecondHeadingCheck: FormCheck {
  let stage: CheckStage = .scoring

  private static let satisfactionHeading = WordList(["满意"])
  private static let satisfactionNames = WordList(["满意", "好评", "认可", "投诉", "评价", "测评", "信访"])
  private static let benefitHeading = WordList(["效益"])

  func findings(in form: CheckedForm) -> [Finding] { form.rows.flatMap(findings) }

  private func findings(of row: ScoredRow) -> [Finding] {
    var found: [Finding] = []
    if Self.satisfactionHeading.first(in: row.level2) != nil,
      Self.satisfactionNames.first(in: row.name) == nil
    {
      found.append(row.finding(.satisfactionInNameOnly, [.text(row.level2)]))
    }
    if row.targetQuantity?.unit.symbol == "次",
      Self.benefitHeading.first(in: row.level2) != nil
    {
      found.append(row.finding(.benefitInTimes, [.text(row.target.reading.text)]))
    }
    return found
  }
}

extension FindingKind {
  /// An indicator of satisfaction that does not ask whether anybody is satisfied.
  public static let satisfactionInNameOnly: FindingKind = FindingKind(
    .info, "satisfaction-in-name-only", "列在“{0}”下，名称却与满意与否无关",
    "stands under \"{0}\", but its name has nothing to do with satisfaction", from: .publishedForms,
    why: ("列在满意度下却没有问谁满意", "it stands under satisfaction and asks nobody"),
    example: ("满意度指标“意见采纳率”", "under satisfaction: \"意见采纳率\""))
  /// A benefit measured by how often something was done.
  public static let benefitInTimes: FindingKind = FindingKind(
    .info, "benefit-in-times", "效益指标以“{0}”计量：说的是做了几次，不是有什么效果",
    "a benefit measured as \"{0}\" says how often something was done, not what came of it",
    about: .target, from: .publishedForms,
    why: (
      "效益要说带来了什么变化，次数只说做了几次", "an effect is a change; times only say how often something was done"
    ), example: ("社会效益“提升履职能力 ≥1次”", "the effect \"提升履职能力 ≥1次\""))
}
