extension Scorer {
  /// What a look at the rows beside each other brings to light.
  func addFormFindings(_ rows: [AssignedRow], _ log: inout FindingLog) {
    var seen: [String: AssignedRow] = [:]
    for row in rows where row.places.row != nil {
      // A saving (成本节约率) is no cost.
      if row.traits.isCost, row.target.statesLowerBound, !row.name.contains("节约") {
        log.add([Remark(.costWithLowerBound, [.text(row.target.reading.text)])], to: row)
      }
      let key = comparisonKey(row.name) + "=" + row.target.reading.key
      guard let first = seen[key] else {
        seen[key] = row
        continue
      }
      let place = first.places.row.map(\.description) ?? first.id
      log.add([Remark(.duplicateIndicator, [.text(place)])], to: row)
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
  /// The same indicator with the same target a second time.
  public static let duplicateIndicator: FindingKind = FindingKind(
    .warning, "duplicate-indicator", "与另一行是同一指标、同一指标值（{0}）",
    "the same indicator and target as another row ({0})", from: .reviewers,
    why: ("同一件事计两次分，应只保留一处", "one thing is counted twice; one row should go"),
    example: ("两行都是“群众满意度 ≥70%”", "two rows \"群众满意度 ≥70%\""))
  /// A cost that must reach a limit rather than keep one.
  public static let costWithLowerBound: FindingKind = FindingKind(
    .warning, "cost-with-lower-bound", "成本指标写成“{0}”，与控制成本的目的相反",
    "a cost with the target \"{0}\" asks for more rather than less", about: .target,
    from: .reviewers,
    why: (
      "成本应当控制在限额以内；写成≥，花得越多越“达标”", "costs are to be limited; with ≥, spending more is better"
    ), example: ("成本指标“≥100万元”", "a cost of \"≥100万元\""))
}
