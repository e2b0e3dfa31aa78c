/// Full marks claimed beside a note that it was not done (满分却说明未完成).
struct FullMarksNotDoneCheck: FormCheck {
  let kinds: [FindingKind] = [.fullMarksNotDone]

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
        !Self.denied.matches(note), let claimed = row.claimed, !claimed.isZero,
        claimed == row.weight, !row.isOverFulfilled
      else { return nil }
      return row.finding(.fullMarksNotDone, [.points(claimed), .text(word)])
    }
  }
}

extension ScoredRow {
  /// Whether the note is about too much rather than too little.
  fileprivate var isOverFulfilled: Bool { findings.contains { $0.remark.kind == .overFulfilled } }
}

extension FindingKind {
  /// Full marks, and a note that says why it was not done.
  public static let fullMarksNotDone: FindingKind = FindingKind(
    .warning, "full-marks-not-done", "自评满分 {0}，说明里却写“{1}”",
    "full marks of {0} are claimed, yet the note says \"{1}\"", from: .system,
    why: (
      "偏差原因写明没有完成，得分却是满分，两处必有一处不对",
      "the note says that it was not done and full marks are claimed: one of them is wrong"
    ),
    example: (
      "分值 10、得分 10，备注“因疫情影响未完成”", "10 of 10 claimed, note \"因疫情影响未完成\""
    ))
}
