import Ziping
import ZipingFiles

/// 变动说明: both sides, how total and grade moved, what moved them, and each row that changed.
struct WordDifference {
  /// How many rows are told one by one.
  private static let most = 300

  private let report: FormReport
  private let difference: Difference

  init(_ report: FormReport, _ difference: Difference) {
    self.report = report
    self.difference = difference
  }

  /// Writes the note.
  func write(to page: inout WordPage) {
    page.addTitle(WordTitle(report).difference)
    addSides(to: &page)
    addTotals(to: &page)
    addSteps(to: &page)
    addRows(to: &page)
  }

  // MARK: 对比双方

  private func addSides(to page: inout WordPage) {
    page.addSection(.sidesTitle)
    page.say([side(.sideBefore, difference.before, difference.bases?.before, page)])
    page.say([side(.sideAfter, difference.after, difference.bases?.after, page)])
  }

  private func side(
    _ phrase: Phrase, _ evaluation: Evaluation, _ basis: Rubric.Basis?, _ page: WordPage
  ) -> String {
    let side = page.text(
      phrase, .text(evaluation.submission.source.cut(to: 200)), .text(evaluation.rubric.title),
      .text(evaluation.rubric.id))
    guard let basis else { return side }
    let evidence = page.text(basis.evidence.phrase)
    return side + page.text(.comma)
      + page.text(.sideBasis, .text(basis.document), .text(evidence))
  }

  // MARK: 总分和等级

  private func addTotals(to page: inout WordPage) {
    page.addSection(.totalsTitle)
    page.say([total(page), grade(page)])
    guard difference.before.hasPoints, difference.after.hasPoints else { return }
    let lines = report.groups.map { row($0, $0.weight?.text() ?? "") }
    let total = row(report.total, report.evaluation.fullMarks.text())
    let headings =
      [page.text(.partLabel), page.text(.weightLabel)] + report.columns.map(report.heading)
    page.add(
      Document.Table(
        columns: WordWidth.first(beside: [900] + report.columns.map { _ in 1600 }),
        headingRows: 1,
        rows: [.heading(headings)] + lines + [total, row(report.grade, "")]),
      caption: page.text(.totalsTable))
  }

  private func row(_ line: FormReport.Line, _ weight: String) -> Document.Row {
    .of([.of(line.name), .of(weight, .cell)] + line.values.map { .of(report.text($0), .cell) })
  }

  private func total(_ page: WordPage) -> String {
    let places = report.evaluation.places
    let ends = [difference.before, difference.after].map {
      Fact.text(page.wording.total($0.bounds, places: places))
    }
    guard let change = difference.total else { return page.text(.noChange, ends[0], ends[1]) }
    guard change != .none else { return page.text(.sameTotal, ends[1]) }
    return page.text(.total, ends[0], ends[1], .text(moved(change, page)))
  }

  private func grade(_ page: WordPage) -> String {
    let (before, after) = (difference.before.grade, difference.after.grade)
    guard let before, let after else { return page.text(.openGrade) }
    return before == after
      ? page.text(.sameGrade, .text(after)) : page.text(.grade, .text(before), .text(after))
  }

  // MARK: 变动来源

  private func addSteps(to page: inout WordPage) {
    var entries: [(Phrase, Difference.Change?)] = Difference.Step.allCases.map {
      ($0.phrase, try? difference.sum(of: $0))
    }
    entries.append((.appeared, try? difference.sum(ofAppeared: true)))
    entries.append((.gone, try? difference.sum(ofAppeared: false)))
    entries.append((.beside, difference.beside))
    let parts = entries.compactMap { phrase, change in
      change.flatMap { change in
        change == .none ? nil : page.text(.step, .phrase(phrase), .text(moved(change, page)))
      }
    }
    guard !parts.isEmpty else { return }
    page.say([page.text(.steps, .text(page.clauses(parts)))])
  }

  /// By how much points rose or fell, or between what that lies.
  private func moved(_ change: Difference.Change, _ page: WordPage) -> String {
    guard change.low == change.high, change != .none else {
      return page.text(.moved, .text(signed(change, page)))
    }
    return page.text(
      change.low.isNegative ? .fell : .rose, .text(page.wording.points(change.low.size)))
  }

  private func signed(_ change: Difference.Change, _ page: WordPage) -> String {
    page.wording.signed(change, places: report.evaluation.places)
  }

  // MARK: 各项变动

  private func addRows(to page: inout WordPage) {
    let changed = difference.rows.indices.filter { difference.rows[$0].isChanged }
      .sorted { left, right in
        let (first, second) = (
          difference.rows[left].change.size, difference.rows[right].change.size
        )
        return first == second ? left < right : first > second
      }
    page.addSection(.rowsTitle)
    guard !changed.isEmpty else { return page.say([page.text(.noRows)]) }
    for (index, position) in changed.prefix(Self.most).enumerated() {
      let row = difference.rows[position]
      page.addItem(
        index + 1, page.name(row.name, number: report.numbers[row.id]), told(row, page))
    }
    if changed.count > Self.most {
      page.say([page.text(.furtherRows, .count(changed.count - Self.most))])
    }
    let same = difference.rows.count - changed.count
    if same > 0 { page.say([page.text(.sameRows, .count(same))]) }
  }

  private func told(_ row: Difference.Row, _ page: WordPage) -> String {
    let points = [row.before, row.after].map { page.wording.bounds($0?.bounds) }
    let clauses: [String]
    switch (row.before, row.after) {
    case (let before?, let after?):
      clauses =
        [page.text(.rowChange, .text(points[0]), .text(points[1]), .text(moved(row.change, page)))]
        + row.steps.map { step($0, before, after, page) }
        + [page.text(.afterwards, .text(page.wording.reason(of: after)))]
    case (nil, let after?):
      clauses = [
        page.text(.rowAppeared, .text(points[1]), .text(page.wording.reason(of: after)))
      ]
    default: clauses = [page.text(.rowGone, .text(points[0]))]
    }
    return page.text(.says, .text(page.clauses(clauses)))
  }

  /// What a step changed, and from what to what.
  private func step(
    _ entry: (step: Difference.Step, change: Difference.Change), _ before: ScoredRow,
    _ after: ScoredRow, _ page: WordPage
  ) -> String {
    let texts = entry.step.texts(before, after, page.wording)
    let change = Fact.text(moved(entry.change, page))
    guard texts.0 != texts.1 else {
      return page.text(.step, .phrase(entry.step.phrase), change)
    }
    return page.text(
      .stepTexts, .phrase(entry.step.phrase), .text(texts.0), .text(texts.1), change)
  }
}

extension Phrase {
  fileprivate static let sidesTitle = Phrase("sides-title", "对比双方", "Both sides")
  fileprivate static let sideBefore = Phrase(
    "side-before", "变动前：{0}，评分规则《{1}》（{2}）", "Before: {0}, rubric \"{1}\" ({2})")
  fileprivate static let sideAfter = Phrase(
    "side-after", "变动后：{0}，评分规则《{1}》（{2}）", "After: {0}, rubric \"{1}\" ({2})")
  fileprivate static let sideBasis = Phrase(
    "side-basis", "依据：{0}（{1}）", "which rests on {0} ({1})")
  fileprivate static let totalsTitle = Phrase(
    "totals-title", "总分和等级的变动", "Total and grade")
  fileprivate static let totalsTable = Phrase("totals-table", "得分变动对照表", "Points before and after")
  fileprivate static let total = Phrase(
    "total", "总分由{0}分变为{1}分，{2}", "The total goes from {0} to {1}, {2}")
  fileprivate static let noChange = Phrase(
    "no-change", "变动前总分{0}，变动后总分{1}，无法相减", "The total was {0} and is {1}")
  fileprivate static let sameTotal = Phrase(
    "same-total", "总分没有变动，为{0}分", "The total is the same, {0}")
  fileprivate static let grade = Phrase(
    "grade", "等级由“{0}”变为“{1}”", "The grade goes from \"{0}\" to \"{1}\"")
  fileprivate static let sameGrade = Phrase(
    "same-grade", "等级没有变动，为“{0}”", "The grade is the same, \"{0}\"")
  fileprivate static let openGrade = Phrase(
    "open-grade", "等级未定，无从比较", "The grade is open")
  fileprivate static let steps = Phrase("steps", "变动的来源：{0}", "What changed it: {0}")
  fileprivate static let step = Phrase("step", "{0}使得分{1}", "{0}: {1}")
  fileprivate static let stepTexts = Phrase(
    "step", "{0}由“{1}”变为“{2}”，使得分{3}", "{0} from \"{1}\" to \"{2}\", {3}")
  fileprivate static let rowsTitle = Phrase("rows-title", "各项指标的变动", "Rows that changed")
  fileprivate static let noRows = Phrase(
    "no-rows", "各项指标没有变动", "No row changed")
  fileprivate static let sameRows = Phrase(
    "same-rows", "另有{0}项没有变动", "{0} {0|row|rows} did not change")
  fileprivate static let furtherRows = Phrase(
    "further-rows", "另有{0}项没有逐一列出，见 ziping 输出的其他格式",
    "{0} further {0|row is|rows are} not told here; see what ziping writes in other formats")
  fileprivate static let rose = Phrase("rose", "增加{0}分", "{0} more")
  fileprivate static let fell = Phrase("fell", "减少{0}分", "{0} less")
  fileprivate static let moved = Phrase("moved", "变动{0}分", "changed by {0}")
  fileprivate static let rowChange = Phrase(
    "row-change", "由{0}分变为{1}分，{2}", "from {0} to {1}, {2}")
  fileprivate static let rowAppeared = Phrase(
    "row-appeared", "变动后新增，得{0}分（{1}）", "appeared, with {0} ({1})")
  fileprivate static let rowGone = Phrase(
    "row-gone", "变动后没有这一项，原得{0}分", "went, with {0}")
  fileprivate static let afterwards = Phrase(
    "afterwards", "变动后的得分依据：{0}", "afterwards: {0}")
}
