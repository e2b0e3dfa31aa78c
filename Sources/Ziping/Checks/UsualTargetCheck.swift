/// A target below what its group usually asks; how much that is stands in the rubric.
struct UsualTargetCheck: FormCheck {
  let kinds: [FindingKind] = [.targetBelowUsual]

  func findings(in form: CheckedForm) -> [Finding] {
    let usual = form.rubric.review.usualTargets
    guard !usual.isEmpty else { return [] }
    return form.rows.compactMap { row in
      guard !row.row.isFixed, case .atLeast(let limit) = row.target.demand else { return nil }
      for entry in usual where entry.holds(for: row) {
        guard limit.quantity.unit.family == entry.least.unit.family,
          limit.quantity.isLess(than: entry.least)
        else { continue }
        return row.finding(
          .targetBelowUsual, [.text(row.target.reading.text), .quantity(entry.least)])
      }
      return nil
    }
  }
}

extension ReviewPolicy.UsualTarget {
  fileprivate func holds(for row: ScoredRow) -> Bool {
    let isUnder = level2.isEmpty || level2.contains { headingKey($0) == row.level2Key }
    return isUnder && (words.isEmpty || words.contains { row.name.contains($0) })
  }
}

extension FindingKind {
  /// A target below what is usual.
  public static let targetBelowUsual: FindingKind = FindingKind(
    .info, "target-below-usual", "指标值“{0}”低于同类指标的常见水平 {1}",
    "the target \"{0}\" is below the {1} that its kind usually asks", about: .target, from: .rubric,
    why: (
      "目标定得低，完成得再好也说明不了绩效；与同类指标的常见水平相比才看得出来",
      "a low target is easily met and proves nothing; only beside its kind does that show"
    ),
    example: (
      "评分规则写同类满意度一般不低于 85%，指标值是“≥60%”",
      "the rubric says that satisfaction is usually at least 85%; the target is \"≥60%\""
    ))
}
