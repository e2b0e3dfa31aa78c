public import Ziping

/// What a rubric's rules make of the values at their ends, as small tables (分界算例).
public enum BoundaryReport: Sendable {
  /// A table for each row whose rule has ends; empty for a rubric without such a rule.
  public static func text(
    _ tables: [BoundaryTable], places: Int, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language, places: places)
    var page = Page()
    for table in tables {
      let title = Message(
        .tableTitle, [.text(table.name), .points(table.weight), .text(table.rule)])
      page.add(.note(Words(wording.text(title), .heading), indent: 2, hanging: 2))
      let rows = table.lines.map { line in
        Table.Row([Words(line.actual), Words("→ " + text(line.state, wording))])
      }
      page.add(.table(Table([Self.actuals, .suffix()], rows, indent: 4)))
    }
    return TextRenderer(style).text(page)
  }

  /// A column of values, which may be sentences.
  private static let actuals = Table.Column(
    heading: "", alignment: .right, wraps: true, most: nil)

  private static func text(_ state: ScoredRow.State, _ wording: Wording) -> String {
    switch state {
    case .scored(let points, _, _): points.text(places: wording.places)
    case .suggested(let points, _, _):
      "\(points.text(places: wording.places)) [\(wording.text(.stateSuggested))]"
    case .notApplicable: wording.text(.stateNotApplicable)
    case .undetermined(let remark, _): "\(wording.text(.stateUndetermined)) [\(remark.kind.code)]"
    }
  }
}

extension Phrase {
  fileprivate static let tableTitle = Phrase(
    "boundary-title", "{0}（{1} 分，{2}）：完成值 → 得分", "{0} ({1} points, {2}): actual value → points")
}
