/// How a calculated number is brought to a fixed number of decimal places (四舍五入).
public struct Rounding: Sendable, Hashable {
  /// What happens to a remainder of exactly one half.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Away from zero: 0.125 becomes 0.13, as `ROUND` does in databases and workbooks.
    case halfUp = "half-up"
    /// To the even neighbour: 0.125 becomes 0.12.
    case halfEven = "half-even"
  }

  /// The decimal places kept, 0 to ``ExactDecimal/mostPlaces``.
  public let places: Int
  /// What happens to a remainder of exactly one half.
  public let mode: Mode

  /// Creates a way of rounding; `places` outside 0 to ``ExactDecimal/mostPlaces`` are moved inside.
  public init(places: Int, mode: Mode = .halfUp) {
    self.places = min(max(places, 0), ExactDecimal.mostPlaces)
    self.mode = mode
  }

  /// Half up to 0.01, as scores are rounded everywhere in practice.
  public static let cents: Rounding = Rounding(places: 2)

  /// Divides two integers and rounds the quotient to an integer.
  func divide(
    _ numerator: Int128, by denominator: Int128
  ) throws(ArithmeticError) -> Int128 {
    guard denominator != 0 else { throw .divisionByZero }
    // Unsigned magnitudes, so that the lowest integer has one too.
    let top = numerator.magnitude
    let bottom = denominator.magnitude
    var (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
    let rest = bottom - remainder
    let isHalf = remainder == rest
    if remainder > rest || (isHalf && (mode == .halfUp || quotient & 1 == 1)) {
      quotient += 1
    }
    guard let positive = Int128(exactly: quotient) else { throw .overflow }
    return (numerator < 0) != (denominator < 0) ? -positive : positive
  }
}
