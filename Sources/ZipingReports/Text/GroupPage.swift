import Ziping

/// The page of a group: what it got, and its rows (一级指标的说明).
struct GroupPage {
  private let group: Evaluation.Group
  private let evaluation: Evaluation
  private let words: EvaluationWords
  private var wording: Wording { words.wording }

  init(_ group: Evaluation.Group, _ evaluation: Evaluation, _ language: Language) {
    self.group = group
    self.evaluation = evaluation
    words = EvaluationWords(evaluation, language)
  }

  var page: Page {
    var page = Page()
    page.blocks = head
    page.addSection(missing)
    page.addSection(rows)
    return page
  }

  private var head: [Block] {
    let points = wording.bounds(group.bounds).unbroken
    let result =
      Words(wording.text(.pointsLabel) + "\u{A0}\u{A0}")
      + Words("\(points)\u{A0}/\u{A0}\(group.weight.text())", .heading)
    return [
      .title(
        Words(group.name, .heading), beside: [Words(words.name), words.identity].joined(by: "  ")),
      .banner(
        evaluation.hasPoints ? result : Words(),
        under: Words(whole: evaluation.submission.source, .quiet)),
    ]
  }

  /// What is said of a group without rows.
  private var missing: [Block] {
    evaluation.findings.filter {
      $0.remark.kind == .groupEmpty && $0.remark.facts.first?.text == group.name
    }.map { finding in
      .item(
        Words(wording.text(finding)), code: Words(whole: "[\(finding.code)]", .quiet),
        body: words.remedy(of: finding.remark).map { Words("→\u{A0}" + $0) } ?? Words())
    }
  }

  private var rows: [Block] {
    let numbers = RowNumbers(evaluation.rows)
    let own = evaluation.rows.filter { $0.group == group.name }
    guard !own.isEmpty else { return [] }
    let lines = own.map { row in
      let points = evaluation.hasPoints ? wording.bounds(row.bounds) : ""
      let weight = evaluation.hasPoints ? "/\u{A0}" + row.weight.text() : ""
      return Table.Row(
        [Words(numbers.mark(row.id)), Words(row.name), Words(points), Words(weight)],
        notes: [Words(wording.reason(of: row))])
    }
    return [.table(Table([.words(), .texts(), .numbers(), .suffix()], lines))]
  }
}
