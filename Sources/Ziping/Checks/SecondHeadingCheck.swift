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
