/// A cost that is to be at least so much (成本指标写成不低于).
struct CostLimitCheck: FormCheck {
  let stage: CheckStage = .scoring

  func findings(in form: CheckedForm) -> [Finding] {
    form.rows.compactMap { row in
      // A saving (成本节约率) is no cost.
      guard row.row.traits.isCost, row.target.statesLowerBound, !occurs("节约", in: row.name) else {
        return nil
      }
      return row.finding(.costWithLowerBound, [.text(row.target.reading.text)])
    }
  }
}

extension Target {
  /// Whether the cell itself says ≥ or >.
  fileprivate var statesLowerBound: Bool {
    if case .measure(let measure) = reading.content {
      return measure.comparator?.wantsMore ?? false
    }
    return false
  }
}

extension FindingKind {
  /// A cost that must reach a limit rather than keep one.
  public static let costWithLowerBound: FindingKind = FindingKind(
    .warning, "cost-with-lower-bound", "成本指标写成“{0}”，与控制成本的目的相反",
    "a cost with the target \"{0}\" asks for more rather than less", about: .target,
    remedy: ("核对方向；在“偏差原因”列写明怎样控制了成本", "check the direction; say how the cost was limited (偏差原因)"),
    from: .reviewers,
    why: (
      "成本应当控制在限额以内；写成≥，花得越多越“达标”", "costs are to be limited; with ≥, spending more is better"
    ), example: ("成本指标“≥100万元”", "a cost of \"≥100万元\""))
}
