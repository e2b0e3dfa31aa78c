/// The same text in the forms of different projects (套用模板).
struct TemplateTextCheck: FormCheck {
  let kinds: [FindingKind] = [.templateText, .copiedRows]

  /// Shorter texts are the field's own terms.
  private static let leastLength = 12
  private static let leastRows = 4

  func findings(across forms: [CheckedForm]) -> [[Finding]] {
    var texts = ProjectIndex()
    var rows = ProjectIndex()
    for form in forms {
      for row in form.rows {
        for text in Self.longTexts(of: row) { texts.add(comparisonKey(text), form.project) }
        if !row.row.isFixed { rows.add(Self.key(of: row), form.project) }
      }
    }
    return forms.map { form in
      Self.templateTexts(in: form, texts) + Self.copiedRows(in: form, rows)
    }
  }

  private static func templateTexts(in form: CheckedForm, _ index: ProjectIndex) -> [Finding] {
    form.rows.compactMap { row in
      for text in longTexts(of: row) {
        if let other = index.other(than: form.project, with: comparisonKey(text)) {
          return row.finding(.templateText, [.text(text), .text(other)])
        }
      }
      return nil
    }
  }

  private static func copiedRows(in form: CheckedForm, _ index: ProjectIndex) -> [Finding] {
    let open = form.rows.filter { !$0.row.isFixed }
    let others = open.compactMap { index.other(than: form.project, with: key(of: $0)) }
    guard others.count >= leastRows, others.count * 2 >= open.count, let first = others.first else {
      return []
    }
    return [
      form.finding(.copiedRows, [.count(others.count), .count(open.count), .text(first)])
    ]
  }

  /// Names that the rubric gives are the same for all.
  private static func longTexts(of row: ScoredRow) -> [String] {
    let name = row.row.isFixed ? [] : [row.name]
    let values = [row.target.reading, row.actual].filter { $0.content == .text }
    let note = [row.note?.text].compactMap(\.self)
    return (name + values.map(\.text) + note).filter { comparisonKey($0).count >= leastLength }
  }

  private static func key(of row: ScoredRow) -> String {
    comparisonKey(row.name) + "=" + row.target.reading.key
  }
}

/// The first two projects in which something stands.
private struct ProjectIndex {
  private var projects: [String: [String]] = [:]

  mutating func add(_ key: String, _ project: String) {
    let known = projects[key, default: []]
    if known.count < 2, !known.contains(project) { projects[key] = known + [project] }
  }

  func other(than project: String, with key: String) -> String? {
    projects[key]?.first { $0 != project }
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
