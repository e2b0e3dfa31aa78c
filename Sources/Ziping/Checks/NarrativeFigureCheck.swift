/// A number that the text around a form states of an indicator and its row does not (文字与指标完成值不符).
///
/// A name that several rows have, or of which the text states several numbers, is left alone.
struct NarrativeFigureCheck: FormCheck {
  let stage: CheckStage = .scoring

  func findings(in form: CheckedForm) -> [Finding] {
    let figures = form.submission.narrative.figures
    guard !figures.isEmpty else { return [] }
    let told = Dictionary(grouping: figures, by: \.name)
    let named = Dictionary(grouping: form.rows, by: \.name)
    return form.rows.compactMap { row in
      guard let stated = told[row.name], named[row.name]?.count == 1,
        stated.map(\.value).areOne, let value = stated.first?.value,
        form.contradicts(value.text, row.actual), let place = row.row.places.actual
      else { return nil }
      return Finding(
        .narrativeFigureDiffers,
        [.text(value.text), .text(row.actual.text), .text(place.description)], row: row.id,
        at: value.place)
    }
  }
}

extension FindingKind {
  /// The text states another number of an indicator than its row.
  public static let narrativeFigureDiffers: FindingKind = FindingKind(
    .info, "narrative-figure-differs", "文字说明中为“{0}”，表中完成值是“{1}”（{2}）",
    "the text says \"{0}\", the table's actual value is \"{1}\" ({2})",
    remedy: ("核对后改为一致", "check which is true and state one"), from: .reportQuality,
    why: (
      "同一指标在文字和表里是两个数，不知道按哪个评", "one indicator with two figures: nobody knows which one counts"
    ), example: ("表中 121 场，文字写“送戏下乡112场”", "121场 in the table, \"送戏下乡112场\" in the text"))
}
