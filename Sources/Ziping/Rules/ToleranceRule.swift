/// Bands of the deviation from the target to either side, `|A-T|/T` in percent (双向偏离分档).
///
/// How a rubric writes it, with examples: <doc:tolerance>.
///
/// Source: 江西 2017 成本控制率 “|(预算-实际)/预算| ≤10% 5；(10,15] 3；(15,20] 1；>20% 0”.
public struct ToleranceRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "tolerance"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "tolerance", "按偏离指标值的百分比分档", "by the deviation from the target")
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.atLeast, .atMost]

  /// The bands of the deviation, in percent of the target.
  public let table: BandTable

  /// Reads the rule: `of`, `bands` (in percent).
  public static func read(_ object: ObjectReader) -> ToleranceRule? {
    BandTable.read(object, unit: .percent, reach: .deviation).map { ToleranceRule(table: $0) }
  }

  /// What the bands of the deviation are worth.
  public var terms: [Message] { table.terms }

  /// The target, and what deviates from it by each band's ends to either side.
  public func boundaries(of target: Target) -> [String] {
    let limit: Quantity
    switch target.demand {
    case .atLeast(let asked), .atMost(let asked): limit = asked.quantity
    default: return []
    }
    var values = BoundaryValues(unit: limit.unit)
    values.add(limit.magnitude)
    for end in table.ends {
      guard let share = try? Ratio(end, over: 100),
        let distance = try? share.multiplied(by: Ratio(limit.magnitude)),
        let below = try? Ratio(limit.magnitude).subtracting(distance),
        let above = try? Ratio(limit.magnitude).adding(distance)
      else { continue }
      for edge in [below, above] where edge.numerator >= 0 { values.add(around: edge) }
    }
    return values.texts.filter { !$0.hasPrefix("-") }
  }

  /// Judges how far the actual value is from the target.
  public func judge(_ attempt: Attempt) -> Judgement {
    let limit: Target.Limit
    let wantsMore: Bool
    switch attempt.target.demand {
    case .atLeast(let asked): (limit, wantsMore) = (asked, true)
    case .atMost(let asked): (limit, wantsMore) = (asked, false)
    default: return .undetermined(.noRule, [attempt.target.reading.quoted])
    }
    switch attempt.measured(against: limit.quantity, wantsMore: wantsMore) {
    case .failed(let remark, let most): return .undetermined(remark, most: most)
    case .bound, .range: return .undetermined(.valueNeeded, [attempt.actual.quoted])
    case .value(let quantity, let remarks):
      guard let ratio = try? quantity.ratio(to: limit.quantity),
        let deviation = try? ratio.subtracting(1).magnitude,
        let percent = try? deviation.multiplied(by: .hundred)
      else { return .undetermined(.numberTooLong, attempt.bothTexts) }
      return table.judge(percent, shown: .share(deviation), attempt).adding(remarks)
    }
  }
}
