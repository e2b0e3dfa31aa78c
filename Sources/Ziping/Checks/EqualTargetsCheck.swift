/// Every actual value is exactly its target (指标值与完成值处处相等).
struct EqualTargetsCheck: FormCheck {
  let kinds: [FindingKind] = [.targetsEqualActuals]

  /// With fewer rows it happens by itself.
  private static let leastRows = 4

  func findings(in form: CheckedForm) -> [Finding] {
    let rows = form.rows.filter { !$0.state.isNotApplicable }
    guard rows.count >= Self.leastRows, rows.allSatisfy(\.isEqual) else { return [] }
    return [form.finding(.targetsEqualActuals, [.count(rows.count)])]
  }
}

extension ScoredRow {
  fileprivate var isEqual: Bool {
    let (target, actual) = (target.reading, actual)
    guard !target.isEmpty, !actual.isEmpty else { return false }
    if target.key == actual.key { return true }
    guard let limit = targetQuantity, let value = actual.content.quantity else { return false }
    return limit.unit.family == value.unit.family && (try? value.ratio(to: limit)) == .one
  }
}

extension FindingKind {
  /// All actual values equal their targets.
  public static let targetsEqualActuals: FindingKind = FindingKind(
    .info, "targets-equal-actuals", "{0} 行的完成值与指标值全部相同，可能没有统计实际完成情况",
    "all {0} actual values equal their targets; they may have been copied", from: .reviewers,
    why: (
      "每一行都恰好等于目标，多半是照抄指标值，没有统计实际完成情况",
      "where every row meets its target to the digit, the targets were probably copied"
    ), example: ("六行指标值与完成值全部相同", "six rows, each with the same target and actual value"))
}
