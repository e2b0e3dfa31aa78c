import Ziping
import ZipingFiles

/// 绩效目标完成情况: the goal in words, what each group got, and the table of the indicators.
extension WordScore {
  func addGoals(to page: inout WordPage) {
    page.addSection(.goalsTitle)
    page.addPart(.goalTitle)
    addGoal(to: &page)
    page.addPart(.indicatorsTitle)
    page.say([states(page)] + (evaluation.hasPoints ? [groups(page)] : []))
    let table = WordIndicators(report, rows)
    page.add(table.table(page), caption: page.text(.indicatorTable))
    for note in table.notes(page) { page.add(note, .note) }
  }

  private func addGoal(to page: inout WordPage) {
    guard let goal = report.goal else { return page.say([page.text(.noGoal)]) }
    func text(_ text: String) -> Fact { .text(text.cut(to: Self.longestGoal)) }
    let wording = page.wording
    let planned =
      goal.planned.isEmpty
      ? page.text(.noPlannedGoal) : wording.text(Message(.plannedGoal, [text(goal.planned)]))
    let outcome =
      goal.outcome.isEmpty
      ? page.text(.noGoalOutcome) : wording.text(Message(.goalOutcome, [text(goal.outcome)]))
    page.say([planned])
    page.say([outcome])
  }

  /// A goal fills a page or two at most.
  private static let longestGoal = 2000

  /// How many indicators are in which state, and how many of them got full points.
  private func states(_ page: WordPage) -> String {
    let list = stateList(page)
    guard !list.isEmpty else { return page.text(.noIndicators) }
    return page.text(.seeTable, .text(list))
  }

  /// How many there are, and of each state.
  func stateList(_ page: WordPage) -> String {
    let own = rows.filter { $0.scored.kind == .indicator }
    let counts: [(Phrase, Int)] =
      evaluation.hasPoints
      ? [
        (.fullCount, own.count { $0.hasPoints && $0.lost == nil && !$0.isNotApplicable }),
        (.lostCount, own.count { $0.lost != nil }),
        (.openCount, own.count { $0.state == .undetermined }),
        (.notApplicableCount, own.count(where: \.isNotApplicable)),
      ]
      : [
        (.metCount, own.count { $0.scored.isMet == true }),
        (.notMetCount, own.count { $0.scored.isMet == false }),
        (.openCount, own.count { $0.state == .undetermined }),
        (.notApplicableCount, own.count(where: \.isNotApplicable)),
      ]
    let list = counts.filter { $0.1 > 0 }.map { page.text($0.0, .count($0.1)) }
    guard !list.isEmpty else { return "" }
    return page.text(
      .indicatorCounts, .count(own.count), .text(list.joined(separator: page.text(.comma))))
  }

  /// What each group got.
  private func groups(_ page: WordPage) -> String {
    let groups = evaluation.groups.prefix(Self.mostGroups).map { group in
      let points = Fact.text(page.wording.bounds(group.bounds))
      guard !group.isMissing else {
        return page.text(.emptyGroup, .text(group.name), .points(group.weight), points)
      }
      guard let share = group.bounds.value.flatMap({ try? Ratio($0, over: group.weight) }) else {
        return page.text(.openGroup, .text(group.name), .points(group.weight), points)
      }
      return page.text(
        .closedGroup, .text(group.name), .points(group.weight), points, .share(share))
    }
    return page.clauses(groups)
  }

  /// Of how many groups at most a sentence tells; a form has three to seven.
  private static let mostGroups = 30
}

extension FormReport.Row {
  /// Whether there are points that count.
  var hasPoints: Bool { scored.points != nil }
  /// Whether it does not apply, whatever became of its weight.
  var isNotApplicable: Bool { scored.state.isNotApplicable }
}

extension Phrase {
  fileprivate static let goalsTitle = Phrase(
    "goals-title", "绩效目标完成情况", "What was reached")
  fileprivate static let goalTitle = Phrase("goal-title", "年度总体目标", "The goal of the year")
  fileprivate static let indicatorsTitle = Phrase(
    "indicators-title", "各项指标完成情况", "The indicators")
  fileprivate static let noGoal = Phrase(
    "no-goal", "自评表没有写年度总体目标及其完成情况", "The form states no goal in words")
  fileprivate static let plannedGoal = Phrase("planned-goal", "预期目标：{0}", "Goal: {0}")
  fileprivate static let goalOutcome = Phrase(
    "goal-outcome", "实际完成情况：{0}", "What became of it: {0}")
  fileprivate static let noPlannedGoal = Phrase(
    "no-planned-goal", "自评表没有写预期目标", "The form does not state the goal")
  fileprivate static let noGoalOutcome = Phrase(
    "no-goal-outcome", "自评表没有写总体目标的实际完成情况",
    "The form does not state what became of the goal")
  fileprivate static let noIndicators = Phrase(
    "no-indicators", "自评表没有三级指标", "The form has no indicator")
  fileprivate static let indicatorCounts = Phrase(
    "indicator-counts", "三级指标共{0}项，{1}", "of {0} {0|indicator|indicators}, {1}")
  fileprivate static let seeTable = Phrase(
    "see-table", "{0}，各项完成情况见下表", "{0}; the table shows each")
  fileprivate static let fullCount = Phrase("full-count", "得满分{0}项", "{0} got full points")
  fileprivate static let lostCount = Phrase("lost-count", "失分{0}项", "{0} lost points")
  fileprivate static let openCount = Phrase(
    "open-count", "待定{0}项", "{0} {0|is|are} open")
  fileprivate static let notApplicableCount = Phrase(
    "not-applicable-count", "不适用{0}项", "{0} {0|is|are} not applicable")
  fileprivate static let metCount = Phrase(
    "met-count", "达成{0}项", "{0} {0|was|were} met")
  fileprivate static let notMetCount = Phrase(
    "not-met-count", "未达成{0}项", "{0} {0|was|were} not met")
  fileprivate static let closedGroup = Phrase(
    "closed-group", "“{0}”分值{1}分，得{2}分，得分率{3}", "\"{0}\" gets {2} of {1}, {3}")
  fileprivate static let openGroup = Phrase(
    "open-group", "“{0}”分值{1}分，得分待定，为{2}分", "\"{0}\" is open, {2} of {1}")
  fileprivate static let emptyGroup = Phrase(
    "empty-group", "“{0}”分值{1}分，没有指标，得{2}分",
    "\"{0}\" has no indicator, {2} of {1}")
  fileprivate static let indicatorTable = Phrase(
    "indicator-table", "绩效指标完成情况表", "Indicators, targets and points")
}
