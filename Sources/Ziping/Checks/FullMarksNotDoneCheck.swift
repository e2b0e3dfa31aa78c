/// Full marks, claimed or by the row's numbers, beside a note that it was not done (满分却说明未完成).
struct FullMarksNotDoneCheck: FormCheck {
  let kinds: [FindingKind] = [.fullMarksNotDone, .fullByNumbersNotDone]
  let stage: CheckStage = .scoring

  private static let notDone = WordList([
    "未完成", "未达到", "未达标", "没有完成", "没有达到", "未能", "未开展", "未实施", "未召开", "未举办", "未启动", "延期",
    "推迟", "滞后", "因疫情", "受疫情",
  ])
  private static let denied = WordList([
    "无未", "没有未", "不存在", "并未延期", "未延期", "未推迟", "未滞后", "无滞后", "无延期",
  ])

  func findings(in form: CheckedForm) -> [Finding] {
    form.rows.compactMap { row in
      guard let note = row.note?.text, let word = Self.notDone.first(in: note),
        !Self.denied.matches(note), let full = row.full, !row.isOverFulfilled
      else { return nil }
      return row.finding(
        full.isClaimed ? .fullMarksNotDone : .fullByNumbersNotDone,
        [.points(full.points), .text(word)])
    }
  }
}

extension ScoredRow {
  /// Full marks as they are claimed or, where nothing is, as the numbers make them; nil where they are not
  /// full.
  fileprivate var full: (points: ExactDecimal, isClaimed: Bool)? {
    guard !weight.isZero else { return nil }
    if let claimed { return claimed == weight ? (claimed, true) : nil }
    return points == weight && !state.isNotApplicable ? (weight, false) : nil
  }

  /// Whether the note is about too much rather than too little.
  fileprivate var isOverFulfilled: Bool { findings.contains { $0.remark.kind == .overFulfilled } }
}

extension FindingKind {
  /// Full marks, and a note that says why it was not done.
  public static let fullMarksNotDone: FindingKind = FindingKind(
    .warning, "full-marks-not-done", "自评满分 {0}，说明里却写“{1}”",
    "full marks of {0} are claimed, yet the note says \"{1}\"",
    remedy: ("改正“得分”列，或更正说明", "correct the points (得分) or the note"),
    from: .system,
    why: (
      "偏差原因写明没有完成，得分却是满分，两处必有一处不对",
      "the note says that it was not done and full marks are claimed: one of them is wrong"
    ),
    example: (
      "分值 10、得分 10，备注“因疫情影响未完成”", "10 of 10 claimed, note \"因疫情影响未完成\""
    ))
  /// The same of full marks that nobody claims and the numbers make.
  public static let fullByNumbersNotDone: FindingKind = FindingKind(
    as: .fullMarksNotDone, "按完成值得满分 {0}，说明里却写“{1}”",
    "the actual value makes full marks of {0}, yet the note says \"{1}\"",
    remedy: (
      "核对“实际完成值”列，或更正说明", "check the actual value (实际完成值) or correct the note"
    ))
}
