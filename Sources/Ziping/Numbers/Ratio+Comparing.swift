extension Ratio: Comparable {
  /// Whether one fraction is less than another: right for all of them, since nothing overflows.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }

  /// Whether `first` × `second` is less than `third` × `fourth`, whether or not 128 bits hold either.
  static func isProduct(
    _ first: Ratio, _ second: Ratio, less third: Ratio, _ fourth: Ratio
  ) -> Bool {
    let sign = first.numerator.signum() * second.numerator.signum()
    let otherSign = third.numerator.signum() * fourth.numerator.signum()
    guard sign == otherSign, sign != 0 else { return sign < otherSign }
    let size = Product(first.numerator, second.numerator, third.denominator, fourth.denominator)
    let otherSize = Product(
      third.numerator, fourth.numerator, first.denominator, second.denominator)
    return sign > 0 ? size.limbs < otherSize.limbs : otherSize.limbs < size.limbs
  }
}

/// The size of four factors' product, in full.
private struct Product {
  /// The product in base 2^128, its highest digit first.
  let limbs: (UInt128, UInt128, UInt128, UInt128)

  init(_ first: Int128, _ second: Int128, _ third: Int128, _ fourth: Int128) {
    let left = first.magnitude.multipliedFullWidth(by: second.magnitude)
    let right = third.magnitude.multipliedFullWidth(by: fourth.magnitude)
    let low = left.low.multipliedFullWidth(by: right.low)
    let inner = left.low.multipliedFullWidth(by: right.high)
    let outer = left.high.multipliedFullWidth(by: right.low)
    let high = left.high.multipliedFullWidth(by: right.high)
    let (second, carry) = Self.sum(low.high, inner.low, outer.low, 0)
    let (third, nextCarry) = Self.sum(inner.high, outer.high, high.low, carry)
    limbs = (high.high + nextCarry, third, second, low.low)
  }

  /// One digit of a column of four, with what it carries into the next.
  private static func sum(
    _ first: UInt128, _ second: UInt128, _ third: UInt128, _ fourth: UInt128
  ) -> (digit: UInt128, carry: UInt128) {
    let (two, isTwoOver) = first.addingReportingOverflow(second)
    let (three, isThreeOver) = two.addingReportingOverflow(third)
    let (digit, isOver) = three.addingReportingOverflow(fourth)
    return (digit, (isTwoOver ? 1 : 0) + (isThreeOver ? 1 : 0) + (isOver ? 1 : 0))
  }
}
