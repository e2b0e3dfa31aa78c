/// A deadline as the day on which something was done (完成时间照抄期限).
struct RepeatedDeadlineCheck: FormCheck {
  let kinds: [FindingKind] = [.deadlineRepeated]

  func findings(in form: CheckedForm) -> [Finding] {
    form.rows.compactMap { row in
      guard case .deadline = row.target.demand,
        row.actual.key == row.target.reading.key, occurs("前", in: row.actual.text)
      else { return nil }
      return row.finding(.deadlineRepeated, [.text(row.actual.text)])
    }
  }
}

extension FindingKind {
  /// The actual value repeats the deadline.
  public static let deadlineRepeated: FindingKind = FindingKind(
    .warning, "deadline-repeated", "完成值“{0}”照抄期限，没有写哪天完成",
    "the actual value \"{0}\" repeats the deadline and does not say when it was done",
    about: .actual, remedy: ("在“实际完成值”列写明哪天完成", "write the day on which it was done (实际完成值)"),
    from: .publishedForms,
    why: (
      "完成值应写实际完成的日期；照抄期限，是否按期无从核对",
      "an actual value is the day of completion; the deadline repeated does not show that it was kept"
    ),
    example: (
      "指标值“2021年12月底前”，完成值“2021年12月底前”",
      "target \"2021年12月底前\", actual value \"2021年12月底前\""
    ))
}
