/// Weights that make one side count too much or too little (权重失衡).
///
/// Only what the form itself decides is looked at: a weight that the rubric fixes is the place's.
struct WeightSanityCheck: FormCheck {
  let kinds: [FindingKind] = [
    .outputUnderweighted, .satisfactionOverweighted, .indicatorOverweighted,
    .indicatorUnderweighted, .coreUnderweighted,
  ]

  /// What a form marks a core indicator with, in its name, 二级指标 or note.
  private static let coreMarks = WordList(["核心指标", "核心绩效指标"])

  func findings(in form: CheckedForm) -> [Finding] {
    let full = form.rubric.fullMarks
    let limits = form.rubric.review.limits
    let rows = form.rows.filter { !$0.row.isFixed }
    guard !rows.isEmpty, rows.allSatisfy({ points(in: $0.row.statedWeight?.text ?? "") != nil })
    else {
      return []
    }
    var found: [Finding] = []
    for group in form.rubric.groups {
      let own = rows.filter { $0.group == group.name }
      guard !own.isEmpty, let sum = try? own.map(\.weight).sum(),
        let share = try? Ratio(sum, over: full), let usual = try? Ratio(group.points, over: full)
      else { continue }
      if occurs("产出", in: group.name), share.isBelow(percent: limits.outputsAtLeast),
        !usual.isBelow(percent: limits.outputsAtLeast)
      {
        found.append(
          form.finding(
            .outputUnderweighted, [.text(group.name), .points(sum), .number(limits.outputsAtLeast)])
        )
      }
      if occurs("满意", in: group.name), share.isAbove(percent: limits.satisfactionAtMost),
        !usual.isAbove(percent: limits.satisfactionAtMost)
      {
        found.append(
          form.finding(
            .satisfactionOverweighted,
            [.text(group.name), .points(sum), .number(limits.satisfactionAtMost)]))
      }
    }
    for row in rows where !row.weight.isZero {
      guard let share = try? Ratio(row.weight, over: full) else { continue }
      if share.isAbove(percent: limits.indicatorAtMost) {
        found.append(
          row.finding(
            .indicatorOverweighted, [.points(row.weight), .number(limits.indicatorAtMost)]))
      } else if share.isBelow(percent: limits.indicatorAtLeast) {
        found.append(
          row.finding(
            .indicatorUnderweighted, [.points(row.weight), .number(limits.indicatorAtLeast)]))
      }
      if share.isBelow(percent: limits.coreAtLeast), isCore(row, form.rubric.review) {
        found.append(
          row.finding(.coreUnderweighted, [.points(row.weight), .number(limits.coreAtLeast)]))
      }
    }
    return found
  }

  private func isCore(_ row: ScoredRow, _ policy: ReviewPolicy) -> Bool {
    let name = headingKey(row.name)
    return policy.coreIndicators.contains { headingKey($0) == name }
      || [row.name, row.level2, row.note?.text ?? ""].contains {
        Self.coreMarks.matches($0)
      }
  }
}

extension [ExactDecimal] {
  /// The sum.
  func sum() throws(ArithmeticError) -> ExactDecimal {
    var sum = ExactDecimal.zero
    for number in self { sum = try sum.adding(number) }
    return sum
  }
}

extension Ratio {
  /// Whether the share is below so many percent.
  func isBelow(percent: ExactDecimal) -> Bool {
    Ratio.isProduct(self, .hundred, less: Ratio(percent), .one)
  }

  /// Whether the share is above so many percent.
  func isAbove(percent: ExactDecimal) -> Bool {
    Ratio.isProduct(Ratio(percent), .one, less: self, .hundred)
  }
}

extension FindingKind {
  /// Outputs that weigh less than 40 of 100.
  public static let outputUnderweighted: FindingKind = FindingKind(
    .info, "output-underweighted", "“{0}”合计只有 {1} 分，不到满分的 {2}%",
    "\"{0}\" weighs only {1} together, less than {2}% of full marks", from: .reviewers,
    why: (
      "产出是项目做了什么；合计不到 40 分，没有做成事也能得高分",
      "outputs are what a project did; with less than 40 points it scores well without doing it"
    ), example: ("产出指标各行合计 30 分", "the outputs weigh 30 together"))
  /// Satisfaction that weighs more than 20 of 100.
  public static let satisfactionOverweighted: FindingKind = FindingKind(
    .info, "satisfaction-overweighted", "“{0}”合计 {1} 分，超过满分的 {2}%",
    "\"{0}\" weighs {1} together, more than {2}% of full marks", from: .reviewers,
    why: (
      "满意度靠调查，最容易得满分；超过 20 分会掩盖没有完成的产出",
      "satisfaction is surveyed and easily full; above 20 points it hides what was not done"
    ), example: ("满意度指标合计 25 分", "satisfaction weighs 25"))
  /// One indicator that weighs more than 40 of 100.
  public static let indicatorOverweighted: FindingKind = FindingKind(
    .info, "indicator-overweighted", "一项就占 {0} 分，超过满分的 {1}%",
    "this one indicator weighs {0}, more than {1}% of full marks", from: .reviewers,
    why: (
      "一个指标超过 40 分，总分几乎由它一项决定", "one indicator above 40 points decides the total alone"
    ), example: ("“印发文件”45 分", "\"印发文件\" weighs 45"))
  /// A core indicator that weighs less than 15 of 100.
  public static let coreUnderweighted: FindingKind = FindingKind(
    .info, "core-underweighted", "核心指标只占 {0} 分，不到满分的 {1}%",
    "a core indicator, and weighs only {0}, less than {1}% of full marks", from: .reviewers,
    why: (
      "核心指标不到 15 分，最要紧的事没有做成也不怎么扣分",
      "a core indicator below 15 points can fail without much loss"
    ), example: ("标为核心指标的“培训人数”5 分", "\"培训人数\", marked as core, weighs 5"))
  /// An indicator that weighs less than 1 of 100.
  public static let indicatorUnderweighted: FindingKind = FindingKind(
    .info, "indicator-underweighted", "只占 {0} 分，不到满分的 {1}%",
    "weighs only {0}, less than {1}% of full marks", from: .reviewers,
    why: (
      "不到 1 分的指标完成与否都不影响结果，等于没有考核",
      "an indicator below 1 point changes nothing whether it is met or not"
    ), example: ("“完成率”0.5 分", "\"完成率\" weighs 0.5"))
}
