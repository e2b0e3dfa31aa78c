package import Ziping

/// A form to be filled in (空白自评表): a submission whose actual values and claims are empty, and what
/// a rubric offers for them.
package struct FormDraft: Sendable {
  /// The form.
  package let submission: Submission
  /// The words that are offered for the actual value of a row; empty for none.
  let choices: [[String]]
  /// What the weights of a row's group make, for those who write them; nil where nobody does.
  let groupPoints: [(name: String, points: ExactDecimal)?]
  /// What the weights make together.
  let fullMarks: ExactDecimal?
  /// Whether each row's indicator is given.
  let isGiven: [Bool]
  /// What stands below the form.
  let notes: String

  /// How many empty rows each 二级指标 gets, and a group without any.
  private static let emptyRows = 2
  private static let emptyRowsOfGroup = 3

  private struct Line {
    let row: Submission.Row
    var choices: [String] = []
    var group: (name: String, points: ExactDecimal)?
    var isGiven = true
  }

  /// A draft of a rubric's own indicators, with empty rows where a form brings its own.
  package init(_ rubric: Rubric, year: Int? = nil) {
    let words = ChoiceWords(rubric.vocabulary)
    var lines = rubric.groups.flatMap { Self.lines(of: $0, words) }
    lines += rubric.derivations.inputs.map {
      Line(row: Self.row("基础数据", "", $0.name))
    }
    lines += rubric.vetoes.map { veto in
      Line(
        row: Self.row("一票否决", "", veto.indicator, target: veto.target ?? ""),
        choices: veto.rule == nil ? words.choices(for: veto.target ?? "") : [])
    }
    let isWhole = ["部门", "整体支出"].contains { rubric.title.contains($0) }
    let money = Submission.Money(
      unit: "万元",
      parts: ["财政拨款", "上年结转", "其他资金"].map {
        Submission.Money.Part(name: $0, planned: nil, executed: nil)
      }, weight: rubric.execution.map { Self.cell($0.points.text()) })
    self.init(
      Submission(
        source: "", title: isWhole ? "部门整体支出绩效自评表" : "项目支出绩效自评表",
        year: year, money: money, rows: lines.map(\.row)),
      lines, rubric)
  }

  /// A draft of a form as it was handed in: its head, budget, rows, targets and weights stay; spending,
  /// actual values, claims and remarks are emptied.
  package init(_ form: Submission, rubric: Rubric) {
    let words = ChoiceWords(rubric.vocabulary)
    let own = Self.nestedWeights(of: form, rubric)
    let lines = form.rows.map { row in
      Line(
        row: Self.row(
          row.group, row.level2, row.name, target: row.target.text,
          weight: own[row.name] ?? row.weight?.text),
        choices: Self.choices(of: row, rubric, words))
    }
    let money = Submission.Money(
      unit: form.money.unit, initial: form.money.initial, planned: form.money.planned,
      parts: form.money.parts.map {
        Submission.Money.Part(
          name: $0.name, initial: $0.initial, planned: $0.planned, executed: nil)
      }, weight: form.money.weight)
    self.init(
      Submission(
        source: form.source, title: form.title, unit: form.ownUnit,
        department: form.department, project: form.project, year: form.year, money: money,
        goal: form.goal, rows: lines.map(\.row)),
      lines, rubric)
  }

  private init(_ submission: Submission, _ lines: [Line], _ rubric: Rubric) {
    self.submission = submission
    fullMarks = rubric.fullMarks
    notes = FormNotes.text(rubric)
    choices = lines.map(\.choices)
    groupPoints = lines.map(\.group)
    isGiven = lines.map(\.isGiven)
  }

  private static func lines(of group: IndicatorGroup, _ words: ChoiceWords) -> [Line] {
    if let indicators = group.indicators {
      return indicators.map { indicator in
        Line(
          row: row(
            group.name, indicator.level2, indicator.name, target: indicator.target ?? "",
            weight: indicator.points.text()),
          choices: offers(indicator.rule) ? words.choices(for: indicator.target ?? "") : [],
          // Which of two is brought, the department says.
          isGiven: indicator.alternatives.isEmpty)
      }
    }
    let headings = OfficialLevel2.kept(of: group.level2)
    let repeated =
      headings.isEmpty
      ? Array(repeating: "", count: emptyRowsOfGroup)
      : headings.flatMap { Array(repeating: $0, count: emptyRows) }
    return repeated.map { level2 in
      Line(
        row: row(group.name, level2, ""), group: (group.name, group.inside ?? group.points),
        isGiven: false)
    }
  }

  /// The rubric's weights for the rows of a form that prints none, by name, where they are parts of a
  /// hundred inside their group: without them nobody knows what a claim is part of.
  private static func nestedWeights(of form: Submission, _ rubric: Rubric) -> [String: String] {
    var weights: [String: String] = [:]
    for group in rubric.groups where group.inside != nil {
      let headings = Set(([group.name] + group.aliases).map(headingKey))
      let own = form.rows.filter { headings.contains(headingKey($0.group)) }.compactMap { row in
        group.indicators?.flatMap(\.choices)
          .first { $0.isNamed(row.name) }.map { (row: row, indicator: $0) }
      }
      guard own.allSatisfy({ $0.row.weight?.isBlank ?? true }) else { continue }
      for (row, indicator) in own { weights[row.name] = indicator.points.text() }
    }
    return weights
  }

  private static func choices(
    of row: Submission.Row, _ rubric: Rubric, _ words: ChoiceWords
  ) -> [String] {
    let fixed = rubric.indicator(named: row.name)
    guard offers(fixed?.rule) else { return [] }
    return words.choices(for: fixed?.target ?? row.target.text)
  }

  /// Whether a rule takes the words of the rubric's vocabulary.
  private static func offers(_ rule: (any Rule)?) -> Bool {
    guard let rule else { return true }
    return type(of: rule).kind == QualitativeRule.kind || type(of: rule).kind == YesNoRule.kind
  }

  private static func row(
    _ group: String, _ level2: String, _ name: String, target: String = "",
    weight: String? = nil
  ) -> Submission.Row {
    Submission.Row(
      group: group, level2: level2, name: name, target: cell(target), actual: cell(""),
      weight: weight.map(cell), place: Place(file: ""))
  }

  private static func cell(_ text: String) -> Submission.Cell {
    Submission.Cell(text, at: Place(file: ""))
  }
}
