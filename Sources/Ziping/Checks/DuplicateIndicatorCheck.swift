/// The same indicator with the same target twice (指标重复).
struct DuplicateIndicatorCheck: FormCheck {
  let stage: CheckStage = .scoring

  func findings(in form: CheckedForm) -> [Finding] {
    let rows = form.rows
    var seen: [TextKey: Int] = [:]
    seen.reserveCapacity(rows.count)
    return rows.indices.compactMap { index in
      let row = rows[index]
      let key = TextKey(comparisonKey(row.name) + "=" + row.target.reading.key)
      guard let first = seen[key] else {
        seen[key] = index
        return nil
      }
      return row.finding(.duplicateIndicator, [.text(rows[first].placeText)])
    }
  }
}

extension FindingKind {
  /// The same indicator with the same target a second time.
  public static let duplicateIndicator: FindingKind = FindingKind(
    .warning, "duplicate-indicator", "与另一行是同一指标、同一指标值（{0}）",
    "the same indicator and target as another row ({0})",
    remedy: ("确是两件事的，在“偏差原因”列写明有什么不同", "say how the two differ, if they do (偏差原因)"),
    from: .reviewers,
    why: ("同一件事计两次分，应只保留一处", "one thing is counted twice; one row should go"),
    example: ("两行都是“群众满意度 ≥70%”", "two rows \"群众满意度 ≥70%\""))
}
