/// A bare length of time under 时效 is a limit (时效指标中的时长): 工期180天 is at most 180 days.
///
/// The 二级指标 asks how soon, so less is better, unless the name asks how long something goes on. Of a name
/// that says so, such as 工期, that is certain; of any other it is a suggestion.
public enum TimeLimitStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "time-limit", "时效指标中没有写≥或≤的时长按≤计", "a bare length of time under 时效 is at most")
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("12个月", "10个月", like: "≤12个月", "10个月", name: "完成时间", level2: "时效指标"),
    AnswerCase("180天", "200天", like: "≤180天", "200天", name: "工期", level2: "产出时效"),
    AnswerCase("30天", "25天", like: "≤30天", "25天", level2: "时效指标"),
  ]
  /// A fixed rule says itself which way it goes.
  public static let isForFixedRules: Bool = false

  /// The attempt at a limit.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    let target = attempt.target
    guard case .atLeast(let limit) = target.demand, limit.quantity.unit.isDuration, target.isBare,
      attempt.traits.asksHowSoon, Trend(of: target.reading.label) == nil
    else { return nil }
    let isSame = attempt.actual.quantity.map { $0.isAsMuch(as: limit.quantity) } ?? false
    let isSure =
      Self.limits.matches(attempt.traits.name) || Self.limits.matches(target.reading.label)
    let level2 = Fact.text(attempt.traits.level2)
    let remarks = target.remarks.filter { $0.kind != .directionDoubtful }
    let changed = attempt.replacing(
      target: Target(
        target.reading, .atMost(limit),
        remarks: remarks
          + (isSure ? [Remark(.assumedDirection, [target.reading.quoted, level2])] : [])))
    guard !isSure, !isSame else { return changed }
    return changed.assuming(Remark(.timeLimitAssumed, [target.reading.quoted, level2]))
  }

  /// Names of a time in which something is to be done.
  private static let limits = WordList(["工期", "时限", "用时", "耗时"])
}

extension Quantity {
  /// Whether it is another's equal: 90日 of 90天.
  fileprivate func isAsMuch(as other: Quantity) -> Bool {
    unit.family == other.unit.family && !isLess(than: other) && !other.isLess(than: self)
  }
}

extension Traits {
  /// Whether it asks how soon something is done, rather than how long it goes on.
  fileprivate var asksHowSoon: Bool {
    occurs("时效", in: level2) && !Self.goingOn.matches(name)
  }

  /// What is to go on as long as the target says.
  private static let goingOn = WordList([
    "服务", "运行", "开放", "在线", "保存", "值班", "值守", "学习", "质保", "使用", "保障", "供", "持续", "有效期", "养护", "管护",
    "播", "宣传", "展", "坚持", "保持", "保修", "任期", "聘", "驻", "培训", "提前", "间隔", "寿命", "年限", "维护", "开馆",
  ])
}

extension FindingKind {
  /// A length of time under 时效 was taken for a limit.
  public static let timeLimitAssumed: FindingKind = FindingKind(
    as: .directionAssumed, "时长“{0}”没有写≥或≤；因为是“{1}”，按≤计分",
    "the duration \"{0}\" has no ≥ or ≤; scored as ≤ because it stands under \"{1}\"",
    about: .target)
}
