public import Ziping

/// What keeps a form from a grade or from full marks, as a page (还差什么).
public enum ShortfallReport: Sendable {
  /// The page of a form: what is missing, what a person may still settle, what was measured and missed.
  public static func text(
    _ evaluation: Evaluation, to goal: Shortfall.Goal, _ language: Language,
    style: TextStyle = .plain
  ) -> String {
    let report = FormReport(.score(evaluation), [], language)
    return TextRenderer(style).text(ShortfallPage(report, goal).page)
  }
}

/// The page of what is missing.
private struct ShortfallPage {
  private let report: FormReport
  private let missing: FormReport.Missing?

  init(_ report: FormReport, _ goal: Shortfall.Goal) {
    self.report = report
    missing = report.missing(for: goal)
  }

  private var wording: Wording { report.wording }

  var page: Page {
    var page = Page(report.words.head(result))
    guard let missing else {
      page.add(.note(Words(wording.text(.withoutTotal))))
      return page
    }
    page.addSection([.note(Words(missing.headline, .heading), hanging: 2)] + limits(missing))
    guard missing.shortfall.standing != .reached else { return page }
    page.addSection(items(missing))
    page.addSection(misses(missing))
    return page
  }

  private var result: Words {
    let labels = [(Phrase.totalLabel, report.totalText), (.gradeLabel, report.gradeText)]
    return labels.map { label, value in
      Words(wording.text(label) + "\u{A0}\u{A0}") + Words(value.unbroken, .heading)
    }.joined(by: "   ")
  }

  private func limits(_ missing: FormReport.Missing) -> [Block] {
    missing.limits.map { .note(Words($0, .bad), indent: 1, hanging: 2) }
  }

  /// What to do is said once for the items that follow each other with the same.
  private func items(_ missing: FormReport.Missing) -> [Block] {
    guard !missing.items.isEmpty else { return [] }
    let rows = missing.items.enumerated().map { index, item in
      let next = index + 1 < missing.items.count ? missing.items[index + 1].remedy : nil
      let remedy = item.remedy.flatMap { $0 == next ? nil : Words("→\u{A0}" + $0) }
      return Table.Row(
        [
          Words(item.mark), Words(item.name, .open),
          item.place.map(report.words.place) ?? Words(), Words(item.points), Words(item.gain),
        ], notes: item.causes.map { Words($0) } + [remedy].compactMap(\.self))
    }
    let columns: [Table.Column] = [
      .words(), .texts(most: 36), .words(), .numbers(wording.text(.pointsLabel)),
      .numbers(wording.text(.gainHeading)),
    ]
    return [.heading(Words(missing.itemsTitle, .heading)), .table(Table(columns, rows))]
  }

  private func misses(_ missing: FormReport.Missing) -> [Block] {
    guard !missing.misses.isEmpty else { return [] }
    let rows = missing.misses.map { miss in
      Table.Row(
        [Words(miss.mark), Words(miss.name), Words(miss.points), Words(miss.actual)],
        notes: [Words(miss.need)])
    }
    let columns: [Table.Column] = [
      .words(), .texts(most: 36), .numbers(wording.text(.pointsLabel)),
      .texts(wording.text(.actualLabel)),
    ]
    var blocks: [Block] = [
      .heading(Words(missing.missesTitle, .heading)),
      .note(Words(missing.missesNote, .quiet), indent: 1), .table(Table(columns, rows)),
    ]
    if missing.missesLeftOut > 0 {
      let more = Message(.missesLeftOut, [.count(missing.missesLeftOut)])
      blocks.append(.note(Words(wording.text(more), .quiet), indent: 1))
    }
    return blocks
  }
}

extension Phrase {
  fileprivate static let gainHeading = Phrase("gain", "总分可增", "Total gains")
  fileprivate static let withoutTotal = Phrase(
    "without-total", "没有总分，说不出还差多少", "there is no total, hence nothing is missing of it")
  fileprivate static let missesLeftOut = Phrase(
    "misses-left-out", "另有 {0} 行失分更少，没有列出", "{0} more {0|row|rows} lost less")
}
