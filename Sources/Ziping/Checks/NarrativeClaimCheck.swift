/// A total or grade that the text around a form states otherwise than its table (文字与表中总分、等级不符).
struct NarrativeClaimCheck: FormCheck {
  let stage: CheckStage = .scoring

  func findings(in form: CheckedForm) -> [Finding] {
    let submission = form.submission
    return others(
      submission.narrative.totals, than: submission.claimedTotal, .narrativeTotalDiffers
    ) { points(in: $0) == points(in: $1) }
      + others(
        submission.narrative.grades, than: submission.claimedGrade, .narrativeGradeDiffers,
        isSame: isSameGrade)
  }

  /// Each statement that differs from the table's, or from the first one where the table has none.
  private func others(
    _ stated: [Submission.Cell], than own: Submission.Cell?, _ kind: FindingKind,
    isSame: (String, String) -> Bool
  ) -> [Finding] {
    guard let reference = own ?? stated.first else { return [] }
    return stated.filter { !isSame($0.text, reference.text) }.map { cell in
      Finding(
        kind, [.text(cell.text), .text(reference.text), .text(reference.place.description)],
        at: cell.place)
    }
  }

  /// 优 and 优秀 are one grade.
  private func isSameGrade(_ left: String, _ right: String) -> Bool {
    let (left, right) = (comparisonKey(left), comparisonKey(right))
    return left.hasPrefix(right) || right.hasPrefix(left)
  }
}
