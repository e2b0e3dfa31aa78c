/// Points are taken off for each event, down to 0 (按次扣分).
///
/// Source: 岳阳 资金使用合规性 “每出现一例不符合要求的扣 1 分，扣完为止”.
///
/// 6 points, 1 off for each event:
///
/// | actual | points |
/// | --- | --- |
/// | 无 | 6 |
/// | 2例 | 4 |
/// | 9次 | 0 |
public struct EventDeductionRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "event-deduction"
  /// Events are counted, not held against a target.
  public static let needsTarget: Bool = false

  /// The full marks that the deduction is taken from.
  public let fullMarks: ExactDecimal
  /// What an event costs.
  public let deduction: ExactDecimal

  /// Reads the rule: `of`, `deduct`.
  public static func read(_ object: ObjectReader) -> EventDeductionRule? {
    let fullMarks = object.positiveDecimal("of")
    let deduction = object.positiveDecimal("deduct")
    guard let fullMarks, let deduction else { return nil }
    return EventDeductionRule(fullMarks: fullMarks, deduction: deduction)
  }

  /// Judges a number of events; 无 is none.
  public func judge(_ attempt: Attempt) -> Judgement {
    let count: ExactDecimal
    switch attempt.actual.content {
    case .none: count = .zero
    case .empty: return .undetermined(.actualMissing)
    case .unreadable(let part):
      return .undetermined(.actualUnreadable, [.text(attempt.actual.text), .text(part)])
    case .measure(let measure):
      guard case .single(let quantity) = measure.extent, measure.comparator == nil,
        measure.approximation == nil, quantity.magnitude.places == 0,
        !quantity.magnitude.isNegative, !quantity.unit.isShare, quantity.unit.multiplier == .one
      else { return .undetermined(.valueNeeded, [.text(attempt.actual.text)]) }
      count = quantity.magnitude
    default: return .undetermined(.valueNeeded, [.text(attempt.actual.text)])
    }
    guard let lost = try? Ratio(deduction, over: fullMarks).multiplied(by: Ratio(count)),
      let share = try? Ratio(1, 1).adding(lost.multiplied(by: Ratio(-1, 1)))
    else { return .undetermined(.numberTooLong, attempt.bothTexts) }
    return .share(share, Reason(.events, .number(count), .points(deduction)))
  }
}

extension Phrase {
  fileprivate static let events = Phrase(
    "events", "{0} 次，每次扣 {1}，得 {points}", "{0} events at {1} each: {points}")
}
