import Ziping
import ZipingFiles

/// 绩效自评报告 of one form: what it is about, its money, what was reached, the result, what is wrong.
struct WordScore {
  let report: FormReport
  let rows: [FormReport.Row]

  init(_ report: FormReport) {
    self.report = report
    rows = report.rows
  }

  var evaluation: Evaluation { report.evaluation }
  var submission: Submission { report.submission }

  /// Writes the report.
  func write(to page: inout WordPage) {
    page.addTitle(WordTitle(report).score)
    addBasics(to: &page)
    addMoney(to: &page)
    addGoals(to: &page)
    addConclusion(to: &page)
    addProblems(to: &page)
    addMeasures(to: &page)
    page.addSignature(signature(page))
    addOrigin(to: &page)
  }

  private func signature(_ page: WordPage) -> String {
    submission.unit.isEmpty
      ? page.text(.unitLeftOpen) : page.text(.sealed, .text(submission.unit.cut(to: 40)))
  }

  // MARK: 基本情况

  private func addBasics(to page: inout WordPage) {
    page.addSection(.basics)
    page.say([identity(page), missing(page), extent(page)])
    page.say([rules(page)] + (report.choice.map { [page.text(.chosenBecause, .text($0))] } ?? []))
  }

  /// What it is about, as far as the form says.
  private func identity(_ page: WordPage) -> String {
    let (own, department) = (submission.ownUnit, submission.department)
    var parts: [String] = []
    if submission.kind == .department {
      parts.append(page.text(.aboutDepartment))
    } else if !submission.project.isEmpty {
      parts.append(page.text(.aboutProject, .text(submission.project)))
    }
    if !department.isEmpty { parts.append(page.text(.inCharge, .text(department))) }
    if !own.isEmpty { parts.append(page.text(.carriedOutBy, .text(own))) }
    if let year = submission.year { parts.append(page.text(.ofYear, .count(year))) }
    return parts.joined(separator: page.text(.comma))
  }

  /// What the form does not say of itself; empty where it says all.
  private func missing(_ page: WordPage) -> String {
    let lacks: [(Phrase, Bool)] = [
      (.projectName, submission.project.isEmpty && submission.kind != .department),
      (.unitName, submission.unit.isEmpty), (.yearName, submission.year == nil),
    ]
    let names = lacks.filter(\.1).map { page.text($0.0) }
    guard !names.isEmpty else { return "" }
    return page.text(.notStated, .text(names.joined(separator: page.text(.listMark))))
  }

  /// How many groups and indicators there are, and the full marks.
  private func extent(_ page: WordPage) -> String {
    let indicators = Fact.count(rows.count { $0.scored.kind == .indicator })
    let groups = Fact.count(evaluation.groups.count { !$0.isMissing })
    return evaluation.hasPoints
      ? page.text(.extent, groups, indicators, .points(evaluation.fullMarks))
      : page.text(.extentWithoutPoints, groups, indicators)
  }

  private func rules(_ page: WordPage) -> String {
    page.text(
      .scoredBy, .text(evaluation.rubric.title), .text(report.basis))
  }

  // MARK: 改进措施

  /// A place to write in for each indicator that lost points, or for the whole.
  private func addMeasures(to page: inout WordPage) {
    page.addSection(.measures)
    let lost = report.losses(of: rows).prefix(Self.mostMeasures)
    guard !lost.isEmpty else { return page.add(page.text(.leftToUnit)) }
    for (index, row) in lost.enumerated() {
      let name = page.name(row.line.name, number: row.number)
      page.addItem(index + 1, name, page.text(.measure, .phrase(.leftToUnit)))
    }
  }

  /// For how many rows at most a measure is asked for.
  private static let mostMeasures = 20

  // MARK: 说明

  /// What the report was made of, so that it can be made again.
  private func addOrigin(to page: inout WordPage) {
    let rubric = evaluation.rubric
    let source = Fact.text(submission.source.cut(to: 200))
    let form =
      submission.number.map { page.text(.numberedForm, source, .count($0)) }
      ?? page.text(.ofFile, source)
    page.add(
      page.text(.origin, .text(form), .text(rubric.id), .text(String(rubric.digest.prefix(16)))),
      .note)
  }
}

extension Phrase {
  fileprivate static let basics = Phrase("basics", "基本情况", "Background")
  fileprivate static let measures = Phrase("measures", "改进措施", "Measures")
  fileprivate static let measure = Phrase("measure", "：{0}", ": {0}")
  fileprivate static let aboutDepartment = Phrase(
    "about-department", "本报告评价部门（单位）整体支出", "The report is about a department as a whole")
  fileprivate static let aboutProject = Phrase(
    "about-project", "本报告评价的项目为“{0}”", "The report is about the project \"{0}\"")
  fileprivate static let inCharge = Phrase(
    "in-charge", "主管部门为{0}", "the department in charge is {0}")
  fileprivate static let carriedOutBy = Phrase(
    "carried-out-by", "实施单位为{0}", "carried out by {0}")
  fileprivate static let notStated = Phrase(
    "not-stated", "自评表没有写{0}", "The form does not state {0}")
  fileprivate static let projectName = Phrase("project-name", "项目名称", "the project")
  fileprivate static let unitName = Phrase(
    "unit-name", "主管部门和实施单位", "the department or unit")
  fileprivate static let yearName = Phrase("year-name", "评价年度", "the year")
  fileprivate static let ofYear = Phrase("of-year", "评价年度为{0}年", "for the year {0}")
  fileprivate static let extent = Phrase(
    "extent", "自评表设一级指标{0}个，三级指标{1}项，满分{2}分",
    "It has {0} {0|group|groups} and {1} {1|indicator|indicators}; full marks are {2}")
  fileprivate static let extentWithoutPoints = Phrase(
    "extent", "自评表设一级指标{0}个，三级指标{1}项，此表不计分",
    "It has {0} {0|group|groups} and {1} {1|indicator|indicators}, and no points")
  fileprivate static let scoredBy = Phrase(
    "scored-by", "评分规则为《{0}》，规则依据：{1}",
    "It was scored by the rubric \"{0}\", which rests on: {1}")
  fileprivate static let chosenBecause = Phrase(
    "chosen-because", "选用这一规则的理由：{0}", "Why this rubric: {0}")
  fileprivate static let sealed = Phrase("sealed", "{0}（盖章）", "{0} (seal)")
  fileprivate static let unitLeftOpen = Phrase(
    "unit-left-open", "〔单位名称（盖章）〕", "[unit, seal]")
  fileprivate static let ofFile = Phrase("of-file", "{0}", "{0}")
  fileprivate static let origin = Phrase(
    "origin",
    "说明：本报告由 ziping 根据自评表 {0} 生成，各数出自该表；评分规则 {1}，摘要（SHA-256 前 16 位）{2}。",
    "Note: made by ziping from the form {0}, whose figures these are; rubric {1}, digest (SHA-256) beginning with {2}."
  )
}
