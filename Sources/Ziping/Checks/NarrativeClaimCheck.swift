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

extension FindingKind {
  /// The text states another total than the table, or than elsewhere in the text.
  public static let narrativeTotalDiffers: FindingKind = FindingKind(
    .warning, "narrative-total-differs", "文字说明中自评总分为“{0}”，与“{1}”（{2}）不一致",
    "the text states the total \"{0}\", unlike \"{1}\" ({2})",
    remedy: ("核对自评总分，改为一致", "check the total and state one"), from: .reportQuality,
    why: ("文字说明和表各写一个总分，不知道报的是哪个", "text and table claim different totals"),
    example: ("表中 98 分，文字写 96 分", "98 in the table, 96 in the text"))
  /// The text states another grade than the table, or than elsewhere in the text.
  public static let narrativeGradeDiffers: FindingKind = FindingKind(
    .warning, "narrative-grade-differs", "文字说明中等级为“{0}”，与“{1}”（{2}）不一致",
    "the text states the grade \"{0}\", unlike \"{1}\" ({2})",
    remedy: ("核对等级，改为一致", "check the grade and state one"), from: .reportQuality,
    why: ("文字说明和表各写一个等级，不知道报的是哪个", "text and table claim different grades"),
    example: ("表中“优”，文字写“良”", "\"优\" in the table, \"良\" in the text"))
}
