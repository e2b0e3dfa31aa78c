/// An exact fraction, such as the share of a target that was reached (完成比例).
///
/// It is kept reduced, with a positive denominator.
public struct Ratio: Sendable, Hashable {
  /// The part above the line.
  public let numerator: Int128
  /// The part below the line, at least 1.
  public let denominator: Int128

  /// The fraction 0.
  public static let zero: Ratio = 0
  /// The fraction 1.
  public static let one: Ratio = 1
  /// The fraction 100, which makes percent of a share.
  public static let hundred: Ratio = 100

  /// Creates `numerator` / `denominator`, reduced.
  ///
  /// - Throws: ``ArithmeticError`` for a denominator of zero or a part beyond 128 bits.
  public init(_ numerator: Int128, _ denominator: Int128) throws(ArithmeticError) {
    guard denominator != 0 else { throw .divisionByZero }
    let common = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard let top = Int128(exactly: numerator.magnitude / common),
      let bottom = Int128(exactly: denominator.magnitude / common)
    else { throw .overflow }
    self.numerator = (numerator < 0) != (denominator < 0) ? -top : top
    self.denominator = bottom
  }

  /// Creates the fraction that equals a decimal.
  public init(_ decimal: ExactDecimal) {
    let power = powerOfTen(decimal.places) ?? 1
    let top = Int128(decimal.coefficient)
    let common = Int128(
      truncatingIfNeeded: greatestCommonDivisor(top.magnitude, power.magnitude))
    self.init(reducedNumerator: top / common, denominator: power / common)
  }

  /// Creates `decimal` / `divisor`.
  ///
  /// - Throws: ``ArithmeticError`` for a divisor of zero or a part beyond 128 bits.
  public init(_ decimal: ExactDecimal, over divisor: ExactDecimal) throws(ArithmeticError) {
    let shared = max(decimal.places, divisor.places)
    try self.init(decimal.scaled(to: shared), divisor.scaled(to: shared))
  }

  private init(reducedNumerator: Int128, denominator: Int128) {
    numerator = reducedNumerator
    self.denominator = denominator
  }
}

extension Ratio {
  /// Returns the product.
  ///
  /// - Throws: ``ArithmeticError/overflow`` if a part exceeds 128 bits.
  public func multiplied(by other: Ratio) throws(ArithmeticError) -> Ratio {
    // Reducing crosswise first keeps the parts small.
    let first = try Ratio(numerator, other.denominator)
    let second = try Ratio(other.numerator, denominator)
    return try Ratio(
      product(first.numerator, second.numerator),
      product(first.denominator, second.denominator))
  }

  /// Returns the quotient.
  ///
  /// - Throws: ``ArithmeticError`` for a divisor of zero or a part beyond 128 bits.
  public func divided(by other: Ratio) throws(ArithmeticError) -> Ratio {
    try multiplied(by: Ratio(other.denominator, other.numerator))
  }

  /// Returns the sum.
  ///
  /// - Throws: ``ArithmeticError/overflow`` if a part exceeds 128 bits.
  public func adding(_ other: Ratio) throws(ArithmeticError) -> Ratio {
    let left = try product(numerator, other.denominator)
    let right = try product(other.numerator, denominator)
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw .overflow }
    return try Ratio(sum, product(denominator, other.denominator))
  }

  /// Returns the difference.
  ///
  /// - Throws: ``ArithmeticError/overflow`` if a part exceeds 128 bits.
  public func subtracting(_ other: Ratio) throws(ArithmeticError) -> Ratio {
    try adding(other.negated)
  }

  /// The fraction with the other sign.
  public var negated: Ratio {
    // A numerator is never the lowest integer, which has no opposite.
    Ratio(reducedNumerator: -numerator, denominator: denominator)
  }

  /// The fraction without its sign.
  public var magnitude: Ratio { numerator < 0 ? negated : self }

  /// Returns `factor` times the fraction as a decimal, rounded once.
  ///
  /// - Throws: ``ArithmeticError/overflow`` if the result or a step exceeds 128 bits.
  public func times(
    _ factor: ExactDecimal, _ rounding: Rounding
  ) throws(ArithmeticError) -> ExactDecimal {
    let whole = try multiplied(by: Ratio(factor))
    guard let power = powerOfTen(rounding.places) else { throw .overflow }
    let scaled = try product(whole.numerator, power)
    return try ExactDecimal(
      coefficient: rounding.divide(scaled, by: whole.denominator), places: rounding.places)
  }

  /// Whether the fraction is at least 1.
  public var isWholeOrMore: Bool { numerator >= denominator }

  /// The fraction, at most 1 and at least 0.
  public var clamped: Ratio {
    if isWholeOrMore { return .one }
    return numerator < 0 ? .zero : self
  }
}

extension Ratio: ExpressibleByIntegerLiteral {
  /// Creates a whole number.
  public init(integerLiteral whole: Int64) {
    self.init(reducedNumerator: Int128(whole), denominator: 1)
  }
}

private func product(_ left: Int128, _ right: Int128) throws(ArithmeticError) -> Int128 {
  let (result, overflow) = left.multipliedReportingOverflow(by: right)
  guard !overflow else { throw .overflow }
  return result
}

private func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  var (larger, smaller) = (left, right)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return max(larger, 1)
}
