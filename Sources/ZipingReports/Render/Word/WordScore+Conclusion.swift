import Ziping

/// 评价结论: total and grade, or between what they lie and what must be decided before.
extension WordScore {
  func addConclusion(to page: inout WordPage) {
    page.addSection(.conclusionTitle)
    let counts = evaluation.hasPoints ? "" : stateList(page)
    page.say([result(page), counts, suggested(page), claim(page)])
    addDecisions(to: &page)
    addMissing(to: &page)
    addConditions(to: &page)
  }

  private func result(_ page: WordPage) -> String {
    guard evaluation.hasPoints else { return page.text(.noPoints) }
    guard let bounds = evaluation.bounds else { return page.text(.noResult) }
    let full = Fact.points(evaluation.fullMarks)
    if let total = bounds.value {
      let points = Fact.text(page.wording.points(total))
      return evaluation.grade.map { page.text(.result, points, full, .text($0)) }
        ?? page.text(.resultWithoutGrade, points, full)
    }
    let ends = [bounds.low, bounds.high].map { Fact.text(page.wording.points($0)) }
    let total = page.text(.openResult, ends[0], ends[1], full)
    return total + page.text(.comma) + grade(page)
  }

  /// The grade, or those at both ends of the total.
  private func grade(_ page: WordPage) -> String {
    if let grade = evaluation.grade { return page.text(.gradeEitherWay, .text(grade)) }
    guard let low = evaluation.grades?.low, let high = evaluation.grades?.high else {
      return page.text(.gradeNotKnown)
    }
    return page.text(.openGrade, .text(low.name), .text(high.name))
  }

  /// How much of the total is only suggested.
  private func suggested(_ page: WordPage) -> String {
    let points = rows.filter { $0.state == .suggested }.compactMap(\.scored.points)
    guard evaluation.hasPoints, !points.isEmpty, let sum = points.sum else { return "" }
    return page.text(.suggestedSum, .count(points.count), .text(page.wording.points(sum)))
  }

  /// What the form itself says.
  private func claim(_ page: WordPage) -> String {
    let grade = evaluation.claim.grade.map { page.text(.claimedGrade, .text($0)) }
    guard let claimed = report.claimedTotal else {
      return grade.map { page.text(.claimedAlone, .text($0)) } ?? ""
    }
    var parts = [page.text(.claimedTotal, .text(page.wording.points(claimed)))]
    if let difference = report.claimedDifference {
      let size = Fact.text(page.wording.points(difference.size))
      parts.append(
        difference.isZero
          ? page.text(.sameTotal)
          : page.text(difference.isNegative ? .lowerTotal : .higherTotal, size))
    }
    parts += [grade].compactMap(\.self)
    return parts.joined(separator: page.text(.comma))
  }

  // MARK: What must be decided

  /// Each row and group that waits for a person.
  private func addDecisions(to page: inout WordPage) {
    let count = evaluation.openParts
    guard count > 0 else { return }
    let isTotalOpen = evaluation.bounds.map { $0.low != $0.high } ?? true
    page.say([page.text(isTotalOpen ? .decisions : .otherDecisions, .count(count))])
    let items = WordDecisions(report, rows).items(page)
    for (index, item) in items.prefix(WordDecisions.most).enumerated() {
      page.addItem(index + 1, item.lead, item.words)
    }
    if items.count > WordDecisions.most {
      page.say([page.text(.furtherItems, .count(items.count - WordDecisions.most))])
    }
  }

  /// The conditions that were asked for and are not met, or that all are.
  private func addConditions(to page: inout WordPage) {
    let asked = report.conditions.filter { $0.isAsked || !$0.passed }
    guard !asked.isEmpty else { return }
    let failed = asked.filter { !$0.passed }
    guard !failed.isEmpty else {
      return page.say([page.text(.conditionsMet, .count(asked.count))])
    }
    let messages = failed.map { page.wording.text(quoting: $0.message(page.wording)) }
    page.say([page.text(.conditionsFailed, .count(failed.count), .text(page.clauses(messages)))])
  }
}

/// What a person has to decide, as numbered sentences.
struct WordDecisions {
  /// How many a document tells one by one.
  static let most = 100

  private let report: FormReport
  private let rows: [FormReport.Row]

  init(_ report: FormReport, _ rows: [FormReport.Row]) {
    self.report = report
    self.rows = rows
  }

  /// A sentence for each row and for each group without rows.
  func items(_ page: WordPage) -> [(lead: String, words: String)] {
    let open = rows.filter { $0.state == .undetermined }.map { row in
      let lead = page.name(row.line.name, number: row.number)
      let range = range(of: row, page)
      return (lead: lead, words: page.text(.openItem, .text(range)) + page.sentences(why(row)))
    }
    return open
      + report.openGroups.map { group in
        let range = page.text(.decisionRange, .points(group.weight))
        return (
          lead: page.name(group.name, number: nil),
          words: page.text(.openItem, .text(range)) + page.sentences([page.text(.groupMissing)])
        )
      }
  }

  private func why(_ row: FormReport.Row) -> [String] {
    [row.reason] + [row.remedy].compactMap(\.self)
  }

  private func range(of row: FormReport.Row, _ page: WordPage) -> String {
    guard report.evaluation.hasPoints else { return page.text(.metQuestion) }
    guard !row.scored.isVeto else { return page.text(.vetoQuestion) }
    return page.text(.openRange, .text(page.wording.bounds(row.scored.bounds)))
  }
}

extension [ExactDecimal] {
  /// All of them together; nil where that has too many digits.
  var sum: ExactDecimal? {
    reduce(.some(.zero)) { sum, next in sum.flatMap { try? $0.adding(next) } }
  }
}

extension Phrase {
  fileprivate static let conclusionTitle = Phrase("conclusion-title", "评价结论", "Result")
  fileprivate static let noPoints = Phrase(
    "no-points", "此表不计分，只列各项指标是否达成",
    "The form has no points; it says of each indicator whether it is met")
  fileprivate static let noResult = Phrase(
    "no-result", "无法得出总分和等级", "There is no total and no grade")
  fileprivate static let result = Phrase(
    "result", "经评价，总分为{0}分（满分{1}分），等级为“{2}”",
    "The total is {0} of {1}, the grade \"{2}\"")
  fileprivate static let resultWithoutGrade = Phrase(
    "result", "经评价，总分为{0}分（满分{1}分），没有相应的等级",
    "The total is {0} of {1}, for which there is no grade")
  fileprivate static let openResult = Phrase(
    "open-result", "总分尚未确定，在{0}分至{1}分之间（满分{2}分）",
    "The total is still open, between {0} and {1} of {2}")
  fileprivate static let gradeEitherWay = Phrase(
    "grade-either-way", "等级都为“{0}”", "the grade is \"{0}\" either way")
  fileprivate static let openGrade = Phrase(
    "open-grade", "等级在“{0}”至“{1}”之间", "the grade between \"{0}\" and \"{1}\"")
  fileprivate static let gradeNotKnown = Phrase(
    "grade-not-known", "等级未定", "and so is the grade")
  fileprivate static let suggestedSum = Phrase(
    "suggested-sum", "其中{0}项共{1}分是建议分，请单位确认",
    "{1} of it, in {0} {0|row|rows}, are suggested and should be confirmed by the unit")
  fileprivate static let claimedTotal = Phrase(
    "claimed-total", "自评表所填总分为{0}分", "The form claims a total of {0}")
  fileprivate static let sameTotal = Phrase("same-total", "与此一致", "which is the same")
  fileprivate static let higherTotal = Phrase("higher-total", "高出{0}分", "{0} more")
  fileprivate static let lowerTotal = Phrase("lower-total", "低{0}分", "{0} less")
  fileprivate static let claimedGrade = Phrase(
    "claimed-grade", "所填等级为“{0}”", "the claimed grade is \"{0}\"")
  fileprivate static let claimedAlone = Phrase(
    "claimed-alone", "自评表没有填总分，{0}", "The form claims no total, {0}")
  fileprivate static let decisions = Phrase(
    "decisions", "以下{0}处须由人决定后，才能得出总分和等级：",
    "Before there is a total and a grade, a person has to decide {0} {0|point|points}:")
  fileprivate static let otherDecisions = Phrase(
    "other-decisions", "另有{0}处须由人决定，不影响总分：",
    "A person has to decide {0} further {0|point|points}, which the total does not wait for:")
  fileprivate static let openItem = Phrase("open-item", "（{0}）：", " ({0}): ")
  fileprivate static let openRange = Phrase("open-range", "{0}分", "{0} points")
  static let furtherItems = Phrase(
    "further-items", "另有{0}项，见上表或 ziping 的其他格式输出",
    "{0} more are in the table, or in what ziping writes in other formats")
  fileprivate static let conditionsMet = Phrase(
    "conditions-met", "设定的{0}项条件全部满足",
    "All of the {0} {0|condition|conditions} that were asked for are met")
  fileprivate static let conditionsFailed = Phrase(
    "conditions-failed", "设定的条件有{0}项没有满足：{1}",
    "{0} {0|condition|conditions} that were asked for {0|is|are} not met: {1}")
}
