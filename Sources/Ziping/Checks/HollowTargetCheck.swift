/// A number put before nothing that can be measured (形式量化、实质空泛).
struct HollowTargetCheck: FormCheck {
  let kinds: [FindingKind] = [.hollowTarget]

  private static let hollow = WordList([
    "成效显著", "效果显著", "成效明显", "效果明显", "效果良好", "成效良好", "作用明显", "作用显著", "影响显著", "影响良好",
  ])
  private static let measured = WordList([
    "率", "满意", "比例", "比重", "人数", "次数", "数量", "覆盖", "达标", "合格",
  ])

  func findings(in form: CheckedForm) -> [Finding] {
    form.rows.compactMap { row in
      guard let quantity = row.targetQuantity, quantity.unit.isShare,
        !Self.measured.matches(row.name)
      else { return nil }
      let reading = row.target.reading
      guard let word = Self.hollow.first(in: reading.text) ?? Self.hollow.first(in: row.name)
      else { return nil }
      return row.finding(.hollowTarget, [.text(reading.text), .text(word)])
    }
  }
}

extension FindingKind {
  /// A percentage of nothing that can be counted.
  public static let hollowTarget: FindingKind = FindingKind(
    .warning, "hollow-target", "指标值“{0}”形式上是数，“{1}”却无从计量",
    "the target \"{0}\" looks like a number, but \"{1}\" cannot be measured", about: .target,
    remedy: ("在“实际完成值”列写明能统计的数", "write a number that can be counted (实际完成值)"),
    from: .reviewers,
    why: (
      "“成效显著”没有分母，95% 是怎样得来的无从核对：形式上是定量，实质上是定性",
      "\"成效显著\" has no denominator: nobody can tell where 95% came from"
    ), example: ("效益指标的指标值“≥95% 成效显著”", "an effect with the target \"≥95% 成效显著\""))
}
