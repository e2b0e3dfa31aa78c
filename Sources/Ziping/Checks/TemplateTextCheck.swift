/// The same text in the forms of different projects (套用模板).
struct TemplateTextCheck: FormCheck {
  let kinds: [FindingKind] = [.templateText, .copiedRows]

  /// Shorter texts are the field's own terms.
  private static let leastLength = 12
  private static let leastRows = 4

  func findings(in form: Int, of run: FormsOfRun) -> [Finding] {
    run.sharedTexts(of: form).map { shared in
      Finding(
        .templateText, [.text(shared.text), .text(shared.project)], row: shared.id,
        at: shared.place)
    } + copiedRows(in: form, of: run)
  }

  private func copiedRows(in form: Int, of run: FormsOfRun) -> [Finding] {
    let (others, count) = run.sharedRows(of: form)
    guard others.count >= Self.leastRows, others.count * 2 >= count, let first = others.first
    else { return [] }
    let facts: [Fact] = [.count(others.count), .count(count), .text(first)]
    return [run.finding(.copiedRows, facts, about: form)]
  }

  /// The texts of a form that no two projects should have alike.
  static func longTexts(of form: CheckedForm) -> [FormKeys.LongText] {
    form.rows.enumerated().flatMap { index, row in
      longTexts(of: row).map { text in
        FormKeys.LongText(
          key: comparisonKey(text), text: text, row: index, id: row.row.id,
          place: row.finding(.templateText).place)
      }
    }
  }

  /// Names that the rubric gives are the same for all.
  private static func longTexts(of row: ScoredRow) -> [String] {
    let name = row.row.isFixed ? [] : [row.name]
    let values = [row.target.reading, row.actual].filter { $0.content == .text }
    let note = [row.note?.text].compactMap(\.self)
    return (name + values.map(\.text) + note).filter { comparisonKey($0).count >= leastLength }
  }

  /// The rows of a form that the rubric does not name: indicator and target.
  static func keys(of form: CheckedForm) -> [String] {
    form.rows.filter { !$0.row.isFixed }.map { row in
      comparisonKey(row.name) + "=" + row.target.reading.key
    }
  }
}

extension FindingKind {
  /// A sentence that another project's form has, too.
  public static let templateText: FindingKind = FindingKind(
    .info, "template-text", "“{0}”也写在“{1}”的表里，可能是套用模板",
    "\"{0}\" stands in the form of \"{1}\", too; it may come from a template", from: .reviewers,
    why: (
      "不相关的项目用同一段话，多半是套用模板，没有写本项目的情况",
      "different projects with the same sentence were filled in from a template"
    ),
    example: (
      "修路项目和培训项目都写“为各项工作顺利开展提供了有力保障”",
      "a road and a training course both say \"为各项工作顺利开展提供了有力保障\""
    ))
  /// Rows that another project's form has, too.
  public static let copiedRows: FindingKind = FindingKind(
    .info, "copied-rows", "{1} 行中有 {0} 行的指标和指标值与“{2}”等项目相同",
    "{0} of {1} rows have indicator and target of another project, such as \"{2}\"",
    from: .reviewers,
    why: (
      "两个项目的指标和指标值大半相同，不能反映各自的任务",
      "two projects that share most indicators and targets do not say what each had to do"
    ), example: ("两个项目八行中有六行相同", "six of eight rows are the same in two projects"))
}
