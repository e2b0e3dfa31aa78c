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
