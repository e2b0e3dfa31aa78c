/// Two forms of one project, unit and year in a run (同一项目的两份表).
struct RepeatedFormCheck: FormCheck {
  let kinds: [FindingKind] = [.formRepeated]

  func findings(in form: Int, of run: FormsOfRun) -> [Finding] {
    run.formAlike(form).map { other in
      [run.finding(.formRepeated, [.text(other)], about: form)]
    } ?? []
  }

  /// What two forms of the same have in common; nil of one that names neither project nor unit.
  static func identity(of form: Submission) -> String? {
    form.identity.map { "\($0)\n\(form.year.map(String.init) ?? "")" }
  }
}

extension FindingKind {
  /// Another form of the same project, unit and year.
  public static let formRepeated: FindingKind = FindingKind(
    .warning, "form-repeated", "与 {0} 是同一单位、同一项目、同一年度的表",
    "is a form of the same project, unit and year as {0}",
    remedy: ("只留一份，或改正项目、单位、年度", "keep one of them, or correct project, unit or year"),
    from: .system,
    why: (
      "同一项目一年只应有一份自评；两份会被算两次，也不知以哪份为准",
      "a project is evaluated once a year; two forms count twice and nobody knows which one holds"
    ),
    example: ("a.csv 和 b.csv 都是“道路养护”2021 年度", "a.csv and b.csv, both 道路养护 of 2021"))
}
