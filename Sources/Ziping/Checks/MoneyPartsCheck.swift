/// Parts of the money that do not make the whole (资金分项与合计不符).
struct MoneyPartsCheck: FormCheck {
  let kinds: [FindingKind] = [.moneyParts]

  /// A level of government beside 财政拨款 is a part of that part; levels alone make the whole.
  private static let levels = WordList(["中央", "省", "市级", "县级", "区级", "地方", "本级", "上级", "结转"])

  func findings(in form: CheckedForm) -> [Finding] {
    let levels = form.money.parts.filter { Self.levels.matches($0.name) }
    let isNested =
      !levels.isEmpty
      && form.money.parts.contains { occurs("财政", in: $0.name) && !Self.levels.matches($0.name) }
    let money = form.submission.money
    return [
      finding(
        form.money.parts.map(\.planned), form.money.whole.planned, isNested, money.planned, in: form
      ),
      finding(
        form.money.parts.map(\.executed), form.money.whole.executed, isNested, money.executed,
        in: form),
    ].compactMap(\.self)
  }

  private func finding(
    _ parts: [Quantity?], _ whole: Quantity?, _ isNested: Bool, _ cell: Submission.Cell?,
    in form: CheckedForm
  ) -> Finding? {
    guard let whole else { return nil }
    let stated = parts.compactMap(\.self).filter { $0.unit.family == whole.unit.family }
    // One blank part may be what is missing.
    let isComplete = stated.count == parts.count && stated.count > 1 && !isNested
    if isComplete, let sum = try? Quantity.sum(stated, in: whole.unit),
      sum.magnitude != whole.magnitude
    {
      return form.finding(
        .moneyParts, [.count(stated.count), .quantity(sum), .quantity(whole)], at: cell?.place)
    }
    if let part = stated.first(where: { whole.isLess(than: $0) }) {
      return form.finding(
        .moneyParts, [.count(1), .quantity(part), .quantity(whole)], at: cell?.place)
    }
    return nil
  }
}

extension FindingKind {
  /// The parts of the money do not make its whole.
  public static let moneyParts: FindingKind = FindingKind(
    .warning, "money-parts-differ", "{0} 项资金合计 {1}，与总额 {2} 不符",
    "{0} {0|part|parts} of the money {0|makes|make} {1}, not the whole of {2}",
    remedy: ("核对各项资金和总额，改为一致", "check the parts and the whole, and make them agree"),
    from: .reportQuality,
    why: (
      "各项资金之和应等于总额；对不上，执行率就不知道按哪个数算",
      "the parts must make the whole; where they do not, nobody knows which figure the rate is of"
    ),
    example: (
      "总额 100，财政拨款 80，其他资金 30", "100 in all, 80 from the budget and 30 from elsewhere"
    ))
}
