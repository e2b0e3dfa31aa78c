/// One name for two indicators with different targets (同名指标).
///
/// The same name with the same target is ``FindingKind/duplicateIndicator``.
struct RepeatedNameCheck: FormCheck {
  let kinds: [FindingKind] = [.repeatedName]

  func findings(in form: CheckedForm) -> [Finding] {
    let byName = Dictionary(grouping: form.rows.filter { !$0.row.isFixed }) {
      comparisonKey($0.name)
    }
    return form.rows.compactMap { row in
      guard let same = byName[comparisonKey(row.name)], let first = same.first,
        first.id != row.id, !row.row.isFixed,
        first.target.reading.key != row.target.reading.key,
        first.level2Key == row.level2Key || first.group != row.group
      else { return nil }
      return row.finding(.repeatedName, [.text(first.placeText)])
    }
  }
}

extension FindingKind {
  /// Two rows of one name whose targets differ.
  public static let repeatedName: FindingKind = FindingKind(
    .info, "repeated-name", "与另一行（{0}）同名，指标值不同",
    "has the name of another row ({0}), but another target", from: .reviewers,
    why: (
      "产出与效益下同一指标只应计一次，复核时往往只给一处的分；指标值不同更说不清考核什么",
      "an indicator under both outputs and effects should count once; reviewers give points to one of them"
    ),
    example: (
      "产出指标“培训人数 100人”与效益指标“培训人数 90人”",
      "outputs \"培训人数 100人\" and effects \"培训人数 90人\""
    ))
}
