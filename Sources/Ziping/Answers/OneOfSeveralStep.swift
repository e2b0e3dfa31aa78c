/// The one value that answers the target, where the actual value has several (多个数中取一个).
///
/// A note in brackets explains the value before it: `97.5%（去年96%）`. What was planned or reached
/// earlier is no actual value. Of the rest, only one may be of the target's kind, and no word may
/// make it a part of something else; failing that, a person has to say which it is.
public enum OneOfSeveralStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "one-of-several", "完成值有几个数时，取回答指标值的那一个", "of several values, the one that answers the target"
  )
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("≥95%", "97.5%（去年96%）", like: "≥95%", "97.5%"),
    AnswerCase("≥20人", "男10人、女8人，共18人", like: "≥20人", "18人"),
    AnswerCase("≥10次", "计划10次，实际9次", like: "≥10次", "9次"),
    AnswerCase("2021年12月底前", "11月底完成100%", like: "2021年12月底前", "11月底"),
  ]

  /// The attempt with that value alone.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    guard case .parts(let parts) = attempt.actual.content,
      let part = answer(
        among: parts.filter { !$0.isSetAside(attempt) }, attempt.target)
    else { return nil }
    let chosen = attempt.replacing(
      target: attempt.target, actual: attempt.actual.reading(of: part, key: attempt.actual.key))
    guard let second = parts.first(where: { !$0.isExplained(beside: part, attempt) }) else {
      return chosen
    }
    return chosen.assuming(Remark(.secondNumber, [second.quoted(in: attempt.actual)]))
  }

  private static func answer(among parts: [Reading.Part], _ target: Target) -> Reading.Part? {
    let told = parts.filter { !$0.isNote }
    switch target.demand {
    case .atLeast(let limit), .atMost(let limit): return answer(among: told, of: limit.quantity)
    case .zero(let zero): return answer(among: told, of: zero)
    case .range(let range): return answer(among: told, of: range.low)
    case .deadline: return day(among: told)
    case .answer, .words, .parts, .unusable: return nil
    }
  }

  private static func answer(among parts: [Reading.Part], of limit: Quantity) -> Reading.Part? {
    // What follows 其中 is part of what came before.
    let whole = parts.firstIndex { occurs("其中", in: $0.label) }.map { parts[..<$0] } ?? parts[...]
    let measures = whole.filter { part in
      if case .measure = part.content { return true }
      return false
    }
    // Alone behind its plan, or before its note, it needs no unit to be known by.
    var fitting =
      measures.count == 1 ? measures : measures.filter { $0.unit?.family == limit.unit.family }
    // 男10人、女8人，共18人
    if fitting.count > 1 { fitting = fitting.filter { isSum($0.label) } }
    guard fitting.count == 1, let only = fitting.first, !shares.matches(only.label),
      measures.count == 1 || (!limit.unit.isBare && !measures.contains { $0.unit?.isBare == true })
    else { return nil }
    return only
  }

  /// The day it was done, where what else is said only confirms it: 11月底完成100%.
  private static func day(among parts: [Reading.Part]) -> Reading.Part? {
    let days = parts.filter { part in
      if case .date = part.content { return true }
      return false
    }
    let isDone = parts.allSatisfy { part in
      switch part.content {
      case .date: true
      case .measure(Measure(.single(Quantity(100, .percent)), comparatorIsVerb: false)),
        .measure(
          Measure(.single(Quantity(100, .percent)), comparator: .atLeast, comparatorIsVerb: true)):
        true
      default: false
      }
    }
    return days.count == 1 && isDone ? days.first : nil
  }

  private static func isSum(_ label: String) -> Bool {
    label.hasPrefix("共") || sums.matches(label)
  }

  private static let sums = WordList(["共计", "一共", "总共", "合计", "总计", "累计"])
  /// Words that make a number a part, a rate or a rest of what is asked for.
  private static let shares = WordList([
    "每", "各", "均", "其中", "剩余", "还", "缺", "差", "另", "仅", "不足",
  ])
}

extension Reading.Part {
  /// Whether its words make it a plan, a difference or a number of another year.
  fileprivate func isSetAside(_ attempt: Attempt) -> Bool {
    rest.map { attempt.turning(of: attempt.actual.reading(of: self), $0) } ?? false
  }

  /// Whether a value beside the chosen one is a plan, a comparison or a difference, or only confirms it.
  fileprivate func isExplained(beside chosen: Reading.Part, _ attempt: Attempt) -> Bool {
    if self == chosen { return true }
    // 11月底完成100%
    if case .date = chosen.content, case .measure(let measure) = content,
      measure.extent == .single(Quantity(100, .percent))
    {
      return rest.map { attempt.explains(attempt.actual.reading(of: self), $0) } ?? true
    }
    guard let rest else { return false }
    return attempt.turns(attempt.actual.reading(of: self), rest)
  }

  fileprivate func quoted(in reading: Reading) -> Fact { reading.reading(of: self).quoted }

  /// The unit of its quantity, if it has one.
  fileprivate var unit: Unit? {
    guard case .measure(let measure) = content else { return nil }
    switch measure.extent {
    case .single(let quantity): return quantity.unit
    case .range(let range): return range.low.unit
    }
  }
}

extension FindingKind {
  /// Another number stands beside the one that answers the target.
  public static let secondNumber: FindingKind = FindingKind(
    .info, "second-number", "完成值“{0}”里还有别的数，得分只作建议",
    "there is another number in the actual value \"{0}\"; the points are a suggestion",
    about: .actual,
    from: .scoring, why: ("取哪一个数是推断的，由人确认", "which number answers should be confirmed"),
    example: ("指标值“200人”，完成值“4期，160人”", "target \"200人\", actual value \"4期，160人\""),
    isAssumption: true)
}
