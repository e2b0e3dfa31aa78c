import Ziping
import ZipingFiles

/// 汇总: all forms of a run with their ranking, how the grades are spread, and what could not be read.
struct WordBatch {
  private let run: RunReport
  private let wording: Wording

  init(_ run: RunReport) {
    self.run = run
    wording = run.wording
  }

  /// Writes the summary.
  func write(to page: inout WordPage) {
    page.addTitle([page.text(title)])
    page.addSection(.overview)
    page.say([counts(page), run.outcome])
    if run.kind != .difference { addGrades(to: &page) }
    if !run.failed.isEmpty { page.say([page.text(.failedForms, .text(list(run.failed)))]) }
    addForms(to: &page)
    addFailures(to: &page)
  }

  private var title: Phrase {
    switch run.kind {
    case .score: .scoreTitle
    case .review: .reviewTitle
    case .difference: .differenceTitle
    }
  }

  private func counts(_ page: WordPage) -> String {
    let open = run.forms.count { $0.open > 0 }
    let failed = run.failedInputs.count
    let different = run.forms.count { $0.difference.map { !$0.isZero } ?? false }
    return page.clauses(
      [page.text(.formsCount, .count(run.forms.count))]
        + (run.kind == .review ? [page.text(.differentCount, .count(different))] : [])
        + (open > 0 ? [page.text(.openForms, .count(open))] : [])
        + (failed > 0 ? [page.text(.failedCount, .count(failed))] : []))
  }

  private func list(_ names: [String]) -> String {
    names.prefix(20).map { $0.cut(to: 80) }.joined(separator: wording.text(.listMark))
      + (names.count > 20 ? "……" : "")
  }

  // MARK: 等级分布

  private func addGrades(to page: inout WordPage) {
    let grades = run.grades
    guard !grades.isEmpty else { return }
    let all = grades.reduce(0) { $0 + $1.count }
    let rows = grades.map { grade, count in
      let share = (try? Ratio(Int128(count), Int128(all))).map(wording.percent) ?? ""
      return Document.Row.of([
        .of(grade ?? page.text(.gradeUnknown), .cell), .of(String(count), .cell),
        .of(share, .cell),
      ])
    }
    let headings = [page.text(.gradeLabel), page.text(.formCountLabel), page.text(.shareHeading)]
    page.add(
      Document.Table(
        columns: [2600, 2000, 2000], headingRows: 1, rows: [.heading(headings)] + rows),
      caption: page.text(.gradesTable))
  }

  // MARK: 各表

  /// The forms by their ranking; of differences in their order.
  private func addForms(to page: inout WordPage) {
    guard !run.forms.isEmpty else { return }
    page.addSection(run.kind == .difference ? .formsTitle : .rankingTitle)
    if run.kind != .difference { page.say([page.text(.rankingRule)]) }
    let order = run.kind == .difference ? Array(run.forms.indices) : run.ranking
    let isReview = run.kind == .review
    let headings: [Phrase] =
      [.rankLabel, .formHeading, .unitLabel]
      + (isReview ? [.claimedHeading, .recomputedHeading, .differenceHeading] : [.totalLabel]) + [
        .gradeLabel, .openHeading, .problemsHeading,
      ]
    let others =
      isReview ? [1500, 720, 1060, 720, 860, 560, 560] : [2000, 1200, 1400, 640, 640]
    let left = WordWidth.page - 560 - others.reduce(0, +)
    let rows = zip(order, places(order)).map { index, place in
      row(run.forms[index], place, isReview: isReview, page)
    }
    page.add(
      Document.Table(
        columns: [560, left] + others, headingRows: 1,
        rows: [.heading(headings.map { page.text($0) })] + rows),
      caption: page.text(run.kind == .difference ? .formsTable : .rankingTable))
  }

  private func row(
    _ form: RunReport.Form, _ place: Int?, isReview: Bool, _ page: WordPage
  ) -> Document.Row {
    let total = total(of: form, page)
    let own = Wording(wording.language, places: form.places)
    let points =
      isReview ? [own.points(form.claimed), total, own.difference(form.difference)] : [total]
    let numbers = points + [form.gradeText, String(form.open), String(form.problems)]
    return .of(
      [.of(place.map(String.init) ?? Wording.nothing, .cell), .of(form.title.cut(to: 80))]
        + [.of(form.unit.cut(to: 80))] + numbers.map { .of($0, .cell) })
  }

  private func total(of form: RunReport.Form, _ page: WordPage) -> String {
    form.hasPoints
      ? Wording(wording.language, places: form.places).bounds(form.bounds)
      : page.text(.withoutPoints)
  }

  /// The places in the ranking: forms with the same share of full marks have the same.
  private func places(_ order: [Int]) -> [Int?] {
    var last: (place: Int, share: Ratio)?
    return order.enumerated().map { position, index in
      let form = run.forms[index]
      guard form.hasPoints, let low = form.bounds?.low,
        let share = try? Ratio(low, over: form.fullMarks)
      else { return nil }
      let place = last.flatMap { $0.share == share ? $0.place : nil } ?? position + 1
      last = (place, share)
      return place
    }
  }

  // MARK: 没有成功的

  private func addFailures(to page: inout WordPage) {
    let inputs = run.failedInputs
    let conditions = run.conditionsOfNoForm
    guard !inputs.isEmpty || !conditions.isEmpty else { return }
    page.addSection(.failuresTitle)
    for (index, input) in inputs.prefix(WordReport.mostForms).enumerated() {
      let said = input.errors.prefix(3).map { wording.text(quoting: $0.message) }
      page.addItem(
        index + 1, input.path.cut(to: 200), page.text(.failure, .text(page.clauses(said))))
    }
    for (index, condition) in conditions.prefix(WordReport.mostForms).enumerated() {
      let said = wording.text(quoting: condition.message(wording))
      page.addItem(
        inputs.count + index + 1, condition.source.cut(to: 200),
        page.text(.failure, .text(said)))
    }
  }
}

extension Phrase {
  fileprivate static let scoreTitle = Phrase(
    "score-summary", "绩效自评结果汇总", "Summary of self-evaluations")
  fileprivate static let reviewTitle = Phrase(
    "review-summary", "绩效自评复核结果汇总", "Summary of reviews")
  fileprivate static let differenceTitle = Phrase(
    "difference-summary", "绩效评价结果变动汇总", "Summary of changes")
  fileprivate static let overview = Phrase("overview", "总体情况", "Overview")
  fileprivate static let formsCount = Phrase(
    "forms-count", "共有自评表{0}份", "There {0|is|are} {0} {0|form|forms}")
  fileprivate static let differentCount = Phrase(
    "different-count", "自评总分与复核不同的{0}份", "{0} {0|differs|differ} in the total")
  fileprivate static let openForms = Phrase(
    "open-forms", "有待定事项的{0}份", "{0} {0|waits|wait} for a person")
  fileprivate static let failedCount = Phrase(
    "failed-count", "另有{0}个文件无法读取或评分", "{0} {0|file|files} could not be read or scored")
  fileprivate static let failedForms = Phrase(
    "failed-forms", "不符合要求的：{0}", "Not as required: {0}")
  fileprivate static let gradesTable = Phrase("grades-table", "等级分布表", "Grades")
  fileprivate static let shareHeading = Phrase("share-heading", "占比", "Share")
  fileprivate static let rankingTitle = Phrase("ranking-title", "各表得分和排名", "Ranking")
  fileprivate static let formsTitle = Phrase("forms-title", "各表情况", "Forms")
  fileprivate static let rankingRule = Phrase(
    "ranking-rule", "按得分占满分的比例从高到低排列，总分待定的按最低可能得分计，比例相同的名次并列",
    "By the share of full marks, the best first; open totals count by their lowest, equal ones share a "
      + "place")
  fileprivate static let rankingTable = Phrase("ranking-table", "得分排名表", "Ranking")
  fileprivate static let formsTable = Phrase("forms-table", "各表得分表", "Forms")
  fileprivate static let openHeading = Phrase("open-heading", "待定", "Open")
  fileprivate static let problemsHeading = Phrase("problems-heading", "问题", "To check")
  fileprivate static let failuresTitle = Phrase(
    "failures-title", "没有得出结果的", "What gave no result")
  fileprivate static let failure = Phrase("failure", "：{0}。", ": {0}.")
}
