/// Points are taken off for each event, down to 0 (按次扣分).
///
/// How a rubric writes it, with examples: <doc:event-deduction>.
///
/// Source: 岳阳 资金使用合规性 “每出现一例不符合要求的扣 1 分，扣完为止”.
public struct EventDeductionRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "event-deduction"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "event-deduction", "每发生一次扣分", "points off for each event")
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

  /// What an event costs.
  public var terms: [Message] {
    [Message(.eventTerms, [.points(fullMarks), .points(deduction)])]
  }

  /// None, one, two, and as many as leave nothing.
  public func boundaries(of target: Target) -> [String] {
    guard let all = try? Ratio(fullMarks, over: deduction) else { return [] }
    let whole = all.numerator / all.denominator
    let last = all.denominator == 1 ? whole : whole + 1
    var values = BoundaryValues(unit: .none)
    for count in [0, 1, 2, last - 1, last] where count >= 0 {
      if let number = try? ExactDecimal(coefficient: count, places: 0) { values.add(number) }
    }
    return values.texts
  }

  /// Judges a number of events; 无 is none.
  public func judge(_ attempt: Attempt) -> Judgement {
    let count: ExactDecimal
    switch attempt.actual.content {
    case .none: count = .zero
    case .empty: return .undetermined(.actualMissing)
    case .unreadable(let why): return .undetermined(Remark(why, actual: attempt.actual))
    case .measure(let measure):
      guard case .single(let quantity) = measure.extent, measure.comparator == nil,
        measure.approximation == nil, quantity.magnitude.places == 0,
        !quantity.magnitude.isNegative, !quantity.unit.isShare, quantity.unit.multiplier == .one
      else { return .undetermined(.valueNeeded, [attempt.actual.quoted]) }
      count = quantity.magnitude
    default: return .undetermined(.valueNeeded, [attempt.actual.quoted])
    }
    guard let lost = try? Ratio(deduction, over: fullMarks).multiplied(by: Ratio(count)),
      let share = try? Ratio.one.subtracting(lost)
    else { return .undetermined(.numberTooLong, attempt.bothTexts) }
    return .share(share, Reason(.events, .number(count), .points(deduction)))
  }
}

extension Phrase {
  fileprivate static let eventTerms = Phrase(
    "event-terms", "满分 {0}；每次扣 {1}，扣完为止", "of {0}; {1} off for each event, down to 0")
  fileprivate static let events = Phrase(
    "events", "{0} 次，每次扣 {1}，得 {points}", "{0} events at {1} each: {points}")
}
