/// Full points once the target is reached, else `W·A/T` (按完成比例计分).
///
/// Never above W and never below 0. Under > the limit itself counts as reached.
///
/// How a rubric writes it, with examples: <doc:proportional>.
///
/// Source: 财预〔2020〕10号 art. 17; 江西 2017 “完成值达到指标值，记满分；未达到指标值，按 B/A … 记分”.
public struct ProportionalRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "proportional"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "proportional", "达到指标值得满分，否则 分值 × 完成值/指标值", "full when reached, else points × actual/target")
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.atLeast]

  /// The completion below which nothing is given (及格门槛), from 0 to 1; nil if there is none.
  public let minimum: ExactDecimal?

  /// Creates the rule.
  public init(minimum: ExactDecimal? = nil) {
    self.minimum = minimum
  }

  /// Reads the rule: `minimum`.
  public static func read(_ object: ObjectReader) -> ProportionalRule? {
    let minimum = object.optionalDecimal("minimum")
    if let minimum, minimum.isNegative || minimum > .one {
      object.report(.minimumOutOfRange, [.number(minimum)], at: "minimum")
    }
    return ProportionalRule(minimum: minimum)
  }

  /// The completion below which nothing is given, if there is one.
  public var terms: [Message] {
    minimum.map { [Message(.minimumTerms, [.share(Ratio($0))])] } ?? []
  }

  /// The target and the least completion that still counts, where there is one.
  public func boundaries(of target: Target) -> [String] {
    guard let minimum, case .atLeast(let limit) = target.demand,
      let least = try? Ratio(limit.quantity.magnitude).multiplied(by: Ratio(minimum))
    else { return [] }
    var values = BoundaryValues(unit: limit.quantity.unit)
    values.add(limit.quantity.magnitude)
    values.add(around: least)
    return values.texts
  }

  /// Judges an indicator whose target is at least some limit.
  public func judge(_ attempt: Attempt) -> Judgement {
    guard case .atLeast(let limit) = attempt.target.demand else {
      return .undetermined(.noRule, [attempt.target.reading.quoted])
    }
    switch attempt.measured(against: limit.quantity, wantsMore: true) {
    case .failed(let remark, let most): return .undetermined(remark, most: most)
    case .value(let value, let remarks): return judge(value, limit, attempt).adding(remarks)
    case .bound(let comparator, let value, let remarks):
      let proves = comparator.wantsMore && !isShort(value, of: limit.quantity)
      let most =
        comparator.wantsLess
        ? most(upTo: value, isOpen: comparator.isStrict, limit, attempt) : nil
      return attempt.judge(bound: value, proves: proves, most: most).adding(remarks)
    case .range(let range, let remarks):
      let proves = !isShort(range.low, of: limit.quantity)
      let most = most(upTo: range.high, isOpen: range.highIsOpen, limit, attempt)
      return attempt.judge(bound: range.low, proves: proves, most: most).adding(remarks)
    }
  }

  /// What values up to an end get at most where none of them reaches the limit; nil where one may.
  private func most(
    upTo end: Quantity, isOpen: Bool, _ limit: Target.Limit, _ attempt: Attempt
  ) -> Ratio? {
    let isMissed = isShort(end, of: limit.quantity)
    guard isMissed || (isOpen && !isShort(limit.quantity, of: end)) else { return nil }
    return judge(end, limit, attempt).share
  }

  private func isShort(_ value: Quantity, of limit: Quantity) -> Bool {
    value.isLess(than: limit)
  }

  private func judge(_ value: Quantity, _ limit: Target.Limit, _ attempt: Attempt) -> Judgement {
    let target = limit.quantity
    let (actual, goal) = (Fact.quantity(value), Fact.quantity(target))
    if target.magnitude.isZero {
      // W·A/0 is nothing; what is below zero has no rule.
      return value.magnitude.isNegative
        ? .undetermined(.targetNegative, [attempt.target.reading.quoted])
        : .share(
          .one, Reason(.metMore, actual, goal),
          remarks: limit.isStrict && value.magnitude.isZero
            ? [Remark(.atStrictLimit, [attempt.target.reading.quoted])] : [])
    }
    guard let share = try? value.ratio(to: target) else {
      return .undetermined(.numberTooLong, attempt.bothTexts)
    }
    var remarks = attempt.openDirection(at: share)
    guard share.isWholeOrMore else {
      return judge(shortfall: share, value, limit, attempt).adding(remarks)
    }
    // 5人 against 死亡人数 3人, 3小时 against 2小时: no fulfilment that could be over.
    guard !attempt.leavesDirectionOpen, !attempt.isDirectionDoubtful else {
      return .share(.one, Reason(.metMore, actual, goal), remarks: remarks)
    }
    if limit.isStrict, share == .one {
      remarks.append(Remark(.atStrictLimit, [attempt.target.reading.quoted]))
    }
    let over = attempt.setting.policy.overFulfilment
    guard share >= over.from else {
      return .share(.one, Reason(.metMore, actual, goal), remarks: remarks)
    }
    remarks.append(Remark(.overFulfilled, [.share(share), .share(over.from)]))
    return attempt.judge(overFulfilled: Reason(.metMore, actual, goal), remarks, share)
  }

  private func judge(
    shortfall share: Ratio, _ value: Quantity, _ limit: Target.Limit, _ attempt: Attempt
  ) -> Judgement {
    if limit.approximation == .below {
      return .undetermined(.targetApproximate, [attempt.target.reading.quoted])
    }
    if share.numerator < 0 { return .share(.zero, Reason(.belowZero, .quantity(value))) }
    if let minimum, share < Ratio(minimum) {
      return .share(
        .zero,
        Reason(.belowMinimum, .quantity(value), .quantity(limit.quantity), .share(Ratio(minimum))))
    }
    return .share(share, Reason(.shortOfTarget, .quantity(value), .quantity(limit.quantity)))
  }
}

extension Attempt {
  /// Judges an actual value that is only a bound: full points if it proves the target met; `most` is
  /// what it leaves at most if it proves the target missed.
  func judge(bound: Quantity, proves: Bool, most: Ratio? = nil) -> Judgement {
    guard proves else {
      return .undetermined(
        .boundProvesNothing, [actual.quoted, target.reading.quoted], most: most)
    }
    return .share(
      .one, Reason(.provenByBound, actual.quoted),
      remarks: [Remark(.boundForValue, [actual.quoted])])
  }
}

extension Attempt {
  /// Applies what the rubric makes of a value far above its target.
  fileprivate func judge(
    overFulfilled reason: Reason, _ remarks: [Remark], _ share: Ratio
  ) -> Judgement {
    switch setting.policy.overFulfilment.action {
    case .note: return .share(.one, reason, remarks: remarks)
    case .requireReason:
      let missing = hasReason ? [] : [Remark(.overFulfilledWithoutReason, [.share(share)])]
      return .share(.one, reason, remarks: remarks + missing)
    case .notMet: return .share(.zero, Reason(.overNotMet, .share(share)), remarks: remarks)
    case .deduct(let points):
      // A share of no weight is nothing, whatever it is.
      guard !weight.isZero else {
        return .share(
          .zero, Reason(.overDeducted, .share(share), .points(points)), isMet: true,
          remarks: remarks)
      }
      guard let kept = try? weight.subtracting(points), let left = try? Ratio(kept, over: weight)
      else { return .undetermined(.numberTooLong, bothTexts, remarks: remarks) }
      return .share(
        left, Reason(.overDeducted, .share(share), .points(points)), isMet: true, remarks: remarks)
    }
  }
}

extension Attempt {
  /// Whether the target is told to be a length of time of which less may be better.
  fileprivate var isDirectionDoubtful: Bool {
    target.remarks.contains { $0.kind == .directionDoubtful }
  }

  /// Whether the name says that less may well be better.
  fileprivate var leavesDirectionOpen: Bool { traits.openDirection != nil && target.isBare }

  /// What is told where ≥ was assumed of a name by which less may well be better.
  fileprivate func openDirection(at share: Ratio) -> [Remark] {
    guard share != .one, case .measure(let measure) = target.reading.content,
      measure.comparator == nil, Trend(of: target.reading.label) != .falling
    else { return [] }
    if setting.policy.traitWords.leavesDirectionOpen(traits)
      || setting.policy.traitWords.isUnwanted(target.reading.label)
      || (isDirectionDoubtful && !traits.level2.hasPrefix("数量"))
    {
      return [Remark(.directionAssumed, [target.reading.quoted])]
    }
    guard let word = traits.openDirection else { return [] }
    return [Remark(.openDirection, [target.reading.quoted, .text(word)])]
  }
}

extension FindingKind {
  /// The target is only about right, and the actual value falls just short.
  public static let targetApproximate: FindingKind = FindingKind(
    .warning, "target-approximate", "指标值“{0}”只是约数，低于它多少无法计算",
    "the target \"{0}\" is only approximate; a shortfall cannot be computed", about: .target,
    remedy: ownJudgementRemedy, from: .scoring,
    why: ("约数目标差一点算不算完成，无法计算", "just short of \"about\": nobody can compute it"),
    example: ("指标值“近百次”，完成 95 次", "target \"近百次\", 95 done"))
  /// Far above the target.
  public static let overFulfilled: FindingKind = FindingKind(
    .warning, "over-fulfilled", "完成值是指标值的{0}，达到{1}的超额线，应说明原因",
    "the actual value is {0} of the target, at or above the line of {1}; give the reason",
    about: .actual, remedy: ("在“偏差原因”列写明超额的原因", "give the reason for doing more (偏差原因)"),
    from: .system,
    why: ("超额太多，多半目标定低了", "far above the target: it was probably set too low"),
    example: ("指标值 10 次，完成 15 次", "target 10次, actual value 15次"))
  /// More is assumed to be better of a name by which less may well be.
  public static let openDirection: FindingKind = FindingKind(
    .info, "open-direction", "指标值“{0}”没有写≥或≤，按≥计分；“{1}”一般越低越好，是的话应写成≤",
    "the target \"{0}\" has no ≥ or ≤ and is scored as ≥; of \"{1}\" less is mostly better, which ≤ would say",
    about: .target, from: .scoring,
    why: ("名称像是越低越好，没有写≤就按≥计分，应当核对", "the name sounds as if less were better, and ≥ was assumed"),
    example: ("失业率“4%”，完成“5%”", "unemployment of \"4%\", \"5%\" reached"), isAssumption: true)
  /// More is assumed to be better of a name that leaves it open.
  public static let directionAssumed: FindingKind = FindingKind(
    .info, "direction-assumed", "指标值“{0}”没有写≥或≤，名称也看不出越高越好还是越低越好，按≥计分",
    "the target \"{0}\" has no ≥ or ≤ and the name leaves it open; scored as ≥",
    about: .target, from: .scoring,
    why: ("方向是推断的，由人确认", "the direction was assumed and should be confirmed"),
    example: ("人员比例“60%”，完成“54%”", "a proportion of \"60%\", \"54%\" reached"),
    isAssumption: true)
  /// Far above the target, and the reason that the place asks for is missing.
  public static let overFulfilledWithoutReason: FindingKind = FindingKind(
    .error, "over-fulfilled-without-reason", "完成值是指标值的{0}，没有填写偏差原因",
    "the actual value is {0} of the target, and no reason is given", about: .actual,
    remedy: ("在“偏差原因分析及改进措施”列说明原因", "give the reason (偏差原因分析及改进措施)"), from: .system,
    why: ("当地要求超额必须说明原因", "the place asks for a reason"),
    example: ("完成值是指标值的 150%，没有说明", "150% of the target, no note"))
}

extension [Phrase] {
  /// What is said here of an input.
  package static var proportionalRule: [Phrase] {
    [.minimumOutOfRange]
  }
}

extension Phrase {
  fileprivate static let minimumTerms = Phrase(
    "minimum-terms", "完成不到指标值的 {0} 不得分", "nothing below {0} of the target")
  fileprivate static let overNotMet = Phrase(
    "over-not-met", "完成 {0}，超额过多按未完成计，得 {points}", "{0} of the target, too far above: {points}")
  fileprivate static let overDeducted = Phrase(
    "over-deducted", "完成 {0}，超额过多扣 {1}，得 {points}",
    "{0} of the target, too far above: {1} off, {points}")
  fileprivate static let belowMinimum = Phrase(
    "below-minimum", "{0}/{1} 低于及格线 {2}，得 {points}", "{0}/{1} is below the minimum of {2}: {points}"
  )
  fileprivate static let minimumOutOfRange = Phrase(
    "share-out-of-range", "及格线 {0} 应在 0 到 1 之间", "the minimum {0} must lie between 0 and 1")
  fileprivate static let metMore = Phrase(
    "met", "{0} 达到 {1}，得满分 {points}", "{0} reaches {1}: full {points}")
  fileprivate static let shortOfTarget = Phrase(
    "short", "{weight} × {0}/{1} = {points}", "{weight} × {0}/{1} = {points}")
  fileprivate static let belowZero = Phrase(
    "below-zero", "{0} 为负，得 {points}", "{0} is negative: {points}")
  fileprivate static let provenByBound = Phrase(
    "proven-by-bound", "“{0}”已足以说明达标，得满分 {points}", "\"{0}\" proves the target met: full {points}")
}
