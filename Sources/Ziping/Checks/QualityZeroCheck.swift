/// The quantity is full and the quality of it is nothing (数量满分而质量零分).
struct QualityZeroCheck: FormCheck {
  let kinds: [FindingKind] = [.qualityZero]

  func findings(in form: CheckedForm) -> [Finding] {
    var qualities: [ScoredRow] = []
    var hasQuantity = false
    for row in form.rows {
      let (points, weight) = (row.points, row.weight)
      guard !weight.isZero else { continue }
      if occurs("数量", in: row.level2Key) {
        guard points == weight else { return [] }
        hasQuantity = true
      }
      if occurs("质量", in: row.level2Key), points == .zero { qualities.append(row) }
    }
    return hasQuantity ? qualities.map { $0.finding(.qualityZero) } : []
  }
}

extension FindingKind {
  /// Quality at nothing beside full quantities.
  public static let qualityZero: FindingKind = FindingKind(
    .warning, "quantity-full-quality-zero", "数量指标全部满分，质量却是 0 分",
    "all quantities get full points, yet this quality gets 0",
    remedy: (
      "核对质量指标的完成值；确为零的写明原因",
      "check the actual value of the quality; give the reason if it is nothing"
    ),
    from: .reviewers,
    why: (
      "同一件事没有做好，数量却算全部完成：没有合格的不应计入数量",
      "work of no quality is counted as all done: what is not accepted is no quantity"
    ),
    example: (
      "数量指标“建成 10 座”满分，质量指标“验收合格率”0 分",
      "the quantity \"建成 10 座\" is full, the quality \"验收合格率\" gets 0"
    ))
}
