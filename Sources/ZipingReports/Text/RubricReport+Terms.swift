import Ziping

/// What the parameters of a rubric say, line by line.
extension RubricReport {
  /// A rule's own parameters in words, a line each.
  static func terms(of rule: any Rule, _ wording: Wording, indent: Int) -> [Block] {
    rule.terms.map { line(wording.text($0), indent: indent) }
  }

  /// The limits on the total by the execution rate.
  static func caps(of rubric: Rubric, _ wording: Wording) -> [Block] {
    let lines = rubric.caps.map { cap in
      line(
        wording.text(Message(.capTerms, [.number(cap.below), .points(cap.total)])), indent: 2)
    }
    return section(.capsLabel, lines, wording)
  }

  /// What the place's reviewers look for, and the findings that count otherwise here.
  static func review(_ review: ReviewPolicy, _ wording: Wording) -> [Block] {
    var messages = review.requires.map { names in
      Message(.requiredTerms, [.text(names.joined(separator: " / "))])
    }
    messages += review.usualTargets.map { usual in
      Message(.usualTerms, [.names(usual.level2 + usual.words), .quantity(usual.least)])
    }
    if !review.coreIndicators.isEmpty {
      messages.append(Message(.coreTerms, [.names(review.coreIndicators)]))
    }
    messages += limitTerms(review.limits)
    messages += review.settings.map { setting in
      let severity = setting.severity?.phrase ?? .switchedOff
      return Message(.findingTerms, [.text(setting.code), .phrase(severity), .text(setting.why)])
    }
    return section(.reviewLabel, messages.map { line(wording.text($0), indent: 2) }, wording)
  }

  /// The limits that differ from the usual ones.
  private static func limitTerms(_ limits: ReviewPolicy.Limits) -> [Message] {
    let usual = ReviewPolicy.Limits()
    let terms: [(Phrase, KeyPath<ReviewPolicy.Limits, ExactDecimal>)] = [
      (.outputsTerms, \.outputsAtLeast), (.satisfactionTerms, \.satisfactionAtMost),
      (.mostTerms, \.indicatorAtMost), (.leastTerms, \.indicatorAtLeast),
      (.coreLeastTerms, \.coreAtLeast), (.gapTerms, \.attainmentGap),
    ]
    return terms.filter { limits[keyPath: $0.1] != usual[keyPath: $0.1] }
      .map { Message($0.0, [.number(limits[keyPath: $0.1])]) }
  }

  /// What happens beside the rules.
  static func lines(of policy: Policy, _ wording: Wording) -> [Block] {
    let over = policy.overFulfilment
    let from = Fact.share(over.from)
    let action =
      switch over.action {
      case .note: Message(.overNote, [from])
      case .requireReason: Message(.overReason, [from])
      case .deduct(let points): Message(.overDeduct, [from, .points(points)])
      case .notMet: Message(.overNotMet, [from])
      }
    return [line(wording.text(action)), line(wording.text(policy.parts.phrase))]
      + [notApplicableLine(policy, wording)]
  }
}

extension Policy.PartsPolicy {
  fileprivate var phrase: Phrase {
    switch self {
    case .mean:
      Phrase("parts-mean", "一格中有几个值时取平均完成比例", "several values in one cell count by their mean")
    case .worst:
      Phrase("parts-worst", "一格中有几个值时取最低完成比例", "several values in one cell count by the worst")
    }
  }
}

extension Phrase {
  fileprivate static let capsLabel = Phrase(
    "caps", "执行率对总分的限制", "Limits on the total by the execution rate")
  static let capTerms = Phrase(
    "cap-terms", "执行率低于 {0}%：总分不超过 {1}", "a rate below {0}%: a total of at most {1}")
  fileprivate static let reviewLabel = Phrase("review", "复核口径", "What reviewers look for")
  fileprivate static let requiredTerms = Phrase(
    "required-terms", "每份表都要有：{0}", "every form must have: {0}")
  fileprivate static let usualTerms = Phrase(
    "usual-terms", "{0}：指标值一般不低于 {1}", "{0}: the target is usually at least {1}")
  fileprivate static let coreTerms = Phrase("core-terms", "核心指标：{0}", "core indicators: {0}")
  fileprivate static let outputsTerms = Phrase(
    "outputs-terms", "产出合计不低于满分的 {0}%", "the outputs weigh at least {0}% of full marks")
  fileprivate static let satisfactionTerms = Phrase(
    "satisfaction-terms", "满意度不超过满分的 {0}%", "satisfaction weighs at most {0}% of full marks")
  fileprivate static let mostTerms = Phrase(
    "most-terms", "一个指标不超过满分的 {0}%", "an indicator weighs at most {0}% of full marks")
  fileprivate static let leastTerms = Phrase(
    "least-terms", "一个指标不低于满分的 {0}%", "an indicator weighs at least {0}% of full marks")
  fileprivate static let coreLeastTerms = Phrase(
    "core-least-terms", "核心指标不低于满分的 {0}%", "a core indicator weighs at least {0}% of full marks")
  fileprivate static let gapTerms = Phrase(
    "gap-terms", "得分率与执行率相差不超过 {0}%", "attainment and execution rate are at most {0}% apart")
  fileprivate static let findingTerms = Phrase(
    "finding-terms", "{0}：{1}（{2}）", "{0}: {1} ({2})")
  fileprivate static let switchedOff = Phrase("off", "不报", "off")
  fileprivate static let overNote = Phrase(
    "over", "达到指标值的 {0} 起提示超额，不扣分", "over-fulfilled from {0} of the target on: a note, no deduction"
  )
  fileprivate static let overReason = Phrase(
    "over", "达到指标值的 {0} 起为超额，必须说明原因",
    "over-fulfilled from {0} of the target on: a reason is required")
  fileprivate static let overDeduct = Phrase(
    "over", "达到指标值的 {0} 起为超额，扣 {1} 分", "over-fulfilled from {0} of the target on: {1} points off")
  fileprivate static let overNotMet = Phrase(
    "over", "达到指标值的 {0} 起按未完成计，不得分", "over-fulfilled from {0} of the target on: counts as not met")
}
