/// A total below full marks of which no row says where the points went (失分没有落到指标).
struct UnlocatedLossCheck: FormCheck {
  let kinds: [FindingKind] = [.lossNotLocated]

  func findings(in form: CheckedForm) -> [Finding] {
    let evaluation = form.evaluation
    let full = form.rubric.fullMarks
    guard let claimed = evaluation.claim.total, claimed < full, !form.rows.isEmpty,
      form.saysNothingOfLosses, !form.showsLosses, let loss = try? full.subtracting(claimed)
    else { return [] }
    let cell = form.submission.claimedTotal
    return [form.finding(.lossNotLocated, [.points(claimed), .points(loss)], at: cell?.place)]
  }
}

extension CheckedForm {
  /// Whether some row claims no points, and none says that it lost some.
  fileprivate var saysNothingOfLosses: Bool {
    rows.contains { $0.claimed == nil } && !rows.contains(where: \.saysLoss)
      && !evaluation.rows.contains { ($0.claimed ?? $0.weight) < $0.weight }
  }

  /// Whether the values themselves show where points are lost.
  fileprivate var showsLosses: Bool {
    evaluation.rows.contains { row in row.points.map { $0 < row.weight } ?? false }
  }
}

extension ScoredRow {
  /// Whether a note speaks of points taken off, or the row is only partly done by its own word.
  fileprivate var saysLoss: Bool {
    if let note = note?.text, occurs("扣", in: note) { return true }
    guard case .measure(let measure) = row.cells.level.content,
      case .single(let share) = measure.extent
    else { return false }
    return share.isLess(than: Quantity(100, .percent))
  }
}

extension FindingKind {
  /// Points are off the total, and no row says where.
  public static let lossNotLocated: FindingKind = FindingKind(
    .warning, "loss-not-located", "总分自评 {0}，扣了 {1} 分，没有一行写明扣在哪里",
    "the claimed total is {0}, and no row says where the other {1} were lost",
    remedy: ("在各行“得分”列写明得分", "state the points of each row"), from: .publishedForms,
    why: (
      "总分扣了分，却没有一行写明扣在哪里，不能复核",
      "points are off the total and no row says where, which nobody can check"
    ),
    example: (
      "各行完成比例都是 100%，总分自评 98", "every row 100% done, and a claimed total of 98"
    ))
}
