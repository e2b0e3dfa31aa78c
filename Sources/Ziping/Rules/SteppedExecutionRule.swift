/// The points of the band that the execution rate lies in (预算执行率分档).
///
/// A rate above 100 % is held to 100 %.
///
/// How a rubric writes it, with examples: <doc:execution-bands>.
///
/// Source: 财预〔2021〕101号 “按区间赋分，并设置及格门槛” (general knowledge).
public struct SteppedExecutionRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "execution-bands"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "execution-bands", "按预算执行率分档", "by the band of the execution rate")
  /// It judges the money rather than a target.
  public static let targets: [TargetKind] = []

  /// The bands of the rate, in percent.
  public let table: BandTable

  /// Reads the rule: `of`, `bands` (in percent).
  public static func read(_ object: ObjectReader) -> SteppedExecutionRule? {
    BandTable.read(object, unit: .percent, reach: .executionRate)
      .map { SteppedExecutionRule(table: $0) }
  }

  /// What the bands are worth.
  public var terms: [Message] { table.terms }

  /// Each band's ends, as money spent of 100.
  public func boundaries(of target: Target) -> [String] {
    var values = BoundaryValues(unit: .none)
    for end in table.ends { values.add(around: end) }
    return values.texts.filter { !$0.hasPrefix("-") }
  }

  /// Judges the money: the target is the planned amount, the actual value the executed one.
  public func judge(_ attempt: Attempt) -> Judgement {
    let linear = ExecutionRateRule().judge(attempt)
    guard case .share(let rate, _) = linear.outcome,
      let percent = try? rate.multiplied(by: .hundred)
    else { return linear }
    return table.judge(percent, shown: .share(rate), attempt).adding(linear.remarks)
  }
}
