/// Points that a department takes off its own row without a word (扣分没有说明原因).
struct UnexplainedLossCheck: FormCheck {
  let stage: CheckStage = .scoring

  func findings(in form: CheckedForm) -> [Finding] {
    form.rows.compactMap { row in
      let cells = row.row.cells
      guard let cell = cells.claimed, !cells.hasReason,
        !form.ready.saysSomething(cells.notApplicable), let claimed = points(in: cell.text),
        let weight = printedWeight(of: row.row, in: form), claimed < weight
      else { return nil }
      return Finding(
        .lossWithoutReason, [.points(claimed), .points(weight)], row: row.id, at: cell.place)
    }
  }

  /// A row's weight in the scale of its claim: the form's, else the rubric's.
  private func printedWeight(of row: ReadRow, in form: CheckedForm) -> ExactDecimal? {
    let scale = form.evaluation.form.scale(of: row)
    if case .unclear = scale { return nil }
    if let stated = row.statedWeight.flatMap({ points(in: $0.text) }) { return stated }
    guard let fixed = row.fixed else { return nil }
    return scale == .whole ? fixed.weight : fixed.indicator.points
  }
}

extension FindingKind {
  /// Points that the department itself takes off, without a word why (偏差原因).
  public static let lossWithoutReason: FindingKind = FindingKind(
    .warning, "loss-without-reason", "自评得分 {0} 低于分值 {1}，没有写偏差原因",
    "the claimed score {0} is below the weight {1}, and no reason is given",
    remedy: ("在“偏差原因”列写明为什么扣分", "give the reason for the points taken off (偏差原因)"),
    from: .system,
    why: ("失分要写原因和改进措施，自评才有用", "points off need a reason, or nothing is learnt"),
    example: ("分值 10、得分 9.5，备注空白", "9.5 of 10, no note"))
}
