/// Full marks at zero, falling in a straight line to none (按比率线性扣分): `W·(1 - k·A)`.
///
/// How a rubric writes it, with examples: <doc:slope>.
///
/// Source: 四川大英 2020 编制准确 “(1 - 10 × 调剂额/年初预算) × 分值；比率大于 0.1 的 0 分”.
public struct SlopeRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "slope"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "slope", "按比率线性扣分", "points off in proportion to the ratio")
  /// The line is the rule's own.
  public static let needsTarget: Bool = false

  /// How many times the ratio counts: 10 leaves nothing at 10 %.
  public let slope: ExactDecimal

  /// Reads the rule: `slope`.
  public static func read(_ object: ObjectReader) -> SlopeRule? {
    guard let slope = object.positiveDecimal("slope") else { return nil }
    return SlopeRule(slope: slope)
  }

  /// How steep it falls, and where nothing is left.
  public var terms: [Message] {
    let end = (try? Ratio(.one, over: slope)).map { Fact.share($0) } ?? .text("?")
    return [Message(.slopeTerms, [.number(slope), end])]
  }

  /// Zero, the middle, and where nothing is left.
  public func boundaries(of target: Target) -> [String] {
    guard let end = try? Ratio(100, over: slope),
      let middle = try? end.divided(by: 2)
    else { return [] }
    var values = BoundaryValues(unit: .percent)
    values.add(around: ExactDecimal.zero)
    values.add(around: middle)
    values.add(around: end)
    return values.texts
  }

  /// Judges a ratio in percent; its sign does not matter.
  public func judge(_ attempt: Attempt) -> Judgement {
    switch attempt.value(in: .percent, wantsMore: false) {
    case .failure(let refusal): return .undetermined(refusal.remark)
    case .success(let (quantity, remarks)):
      guard let ratio = try? quantity.ratio(to: Quantity(100, .percent)),
        let lost = try? ratio.magnitude.multiplied(by: Ratio(slope)),
        let share = try? Ratio.one.subtracting(lost)
      else { return .undetermined(.numberTooLong, attempt.bothTexts) }
      return Judgement.share(share, Reason(.sloping, .quantity(quantity), .number(slope)))
        .adding(remarks)
    }
  }
}

extension Phrase {
  fileprivate static let slopeTerms = Phrase(
    "slope-terms", "分值 × (1 - {0} × 比率)；比率到 {1} 得 0 分",
    "points × (1 - {0} × ratio); nothing left at {1}")
  fileprivate static let sloping = Phrase(
    "slope", "{weight} × (1 - {1} × {0}) = {points}", "{weight} × (1 - {1} × {0}) = {points}")
}
