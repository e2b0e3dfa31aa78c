/// A note that gives another number than the row it is of (说明与完成值不符).
struct NoteFigureCheck: FormCheck {
  let kinds: [FindingKind] = [.noteFigureDiffers]

  func findings(in form: CheckedForm) -> [Finding] {
    form.rows.compactMap { finding($0, in: form) }
  }

  private func finding(_ row: ScoredRow, in form: CheckedForm) -> Finding? {
    guard let note = row.note, !note.isBlank else { return nil }
    let figures = NamedFigures(inNoteOf: row.name)
    let told = note.text.split { "，。；;、\n".contains($0) }
      .compactMap { figures.figure(in: comparisonKey(String($0)))?.value }
    guard let value = told.first, Set(told).count == 1,
      form.contradicts(value, row.actual)
    else { return nil }
    return Finding(
      .noteFigureDiffers, [.text(value), .text(row.actual.text)], row: row.id,
      at: note.place)
  }
}

extension FindingKind {
  /// A note gives another number than the row it is of.
  public static let noteFigureDiffers: FindingKind = FindingKind(
    .info, "note-figure-differs", "说明里写“{0}”，完成值是“{1}”",
    "the note says \"{0}\", the actual value is \"{1}\"",
    remedy: ("核对后改为一致", "check which is true and state one"), from: .reportQuality,
    why: (
      "完成值和说明各写一个数，不知道按哪个评", "two figures for one thing: nobody knows which one counts"
    ),
    example: (
      "完成值 95%，偏差原因写“知晓率为85%”", "an actual value of 95%, \"知晓率为85%\" in the note"
    ))
}
