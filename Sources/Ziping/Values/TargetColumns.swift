/// A target in three columns, as review sheets have it (指标性质、指标值、计量单位).
///
/// A target that is one number is split; any other stands in 指标值 as it was written.
public struct TargetColumns: Sendable, Hashable {
  /// 指标性质: ≥ > = < ≤, 定性 for words, empty for anything else.
  public let property: String
  /// 指标值: the number, or the target as written.
  public let value: String
  /// 计量单位: the number's unit; empty where there is none.
  public let unit: String

  /// What is said of words.
  private static let qualitative = "定性"

  /// Splits a target as it was read.
  public init(_ target: Target) {
    let reading = target.reading
    if case .measure(let measure) = reading.content, case .single(let quantity) = measure.extent,
      measure.approximation == nil, reading.label.isEmpty
    {
      property = (measure.comparator ?? Self.comparator(of: target.demand)).rawValue
      value = quantity.magnitude.text()
      unit = quantity.unit.symbol.isEmpty ? Self.unit(of: target.demand) : quantity.unit.symbol
      return
    }
    value = reading.text
    unit = ""
    switch target.demand {
    case .words, .answer: property = Self.qualitative
    default: property = ""
    }
  }

  /// What a number without a word asks: that much, or at most that much where less is better.
  private static func comparator(of demand: Target.Demand) -> Comparator {
    if case .atMost = demand { return .atMost }
    return .equal
  }

  /// The unit that a bare number got from elsewhere, such as the head of the money.
  private static func unit(of demand: Target.Demand) -> String {
    switch demand {
    case .atLeast(let limit), .atMost(let limit): limit.quantity.unit.symbol
    default: ""
    }
  }
}
