/// A limit on the total where too little of the money was spent (执行率对总分的限制).
///
/// Source: a city's manual of 2022, “执行率 70%-80% 的总分不超过 89 分” and so on down.
public struct ExecutionCap: Sendable, Hashable {
  /// The execution rate in percent below which the limit holds.
  public let below: ExactDecimal
  /// The greatest total then.
  public let total: ExactDecimal

  /// Creates a limit.
  public init(below: ExactDecimal, total: ExactDecimal) {
    self.below = below
    self.total = total
  }
}

extension [ExecutionCap] {
  /// The strictest limit at an execution rate; without a known rate, the strictest of all.
  func strictest(at rate: Ratio?) throws(ArithmeticError) -> ExecutionCap? {
    guard let rate else { return self.min { $0.total < $1.total } }
    let percent = try rate.multiplied(by: .hundred)
    var found: ExecutionCap?
    for cap in self where percent < Ratio(cap.below) {
      if found.map({ cap.total < $0.total }) ?? true { found = cap }
    }
    return found
  }
}
