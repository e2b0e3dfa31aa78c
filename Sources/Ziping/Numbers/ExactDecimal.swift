/// An exact decimal number: an integer coefficient and a number of decimal places.
///
/// Everything between a cell and a score is calculated with this type and with ``Ratio``. It holds
/// up to 18 significant digits; a text or a result beyond that is an error, never a wrong number.
/// Trailing zeros do not count: `1.50` equals `1.5`.
public struct ExactDecimal: Sendable {
  /// The greatest number of significant digits.
  public static let mostDigits: Int = 18
  /// The greatest number of decimal places.
  public static let mostPlaces: Int = 18

  /// The digits as an integer, without trailing zeros behind the decimal point.
  public let coefficient: Int64
  /// The number of decimal places, 0 to ``mostPlaces``.
  public let places: Int

  /// The number 0.
  public static let zero: ExactDecimal = 0
  /// The number 1.
  public static let one: ExactDecimal = 1
  /// The number 100.
  public static let hundred: ExactDecimal = 100

  /// Creates a whole number.
  public init(_ whole: Int32) {
    coefficient = Int64(whole)
    places = 0
  }

  /// Creates `coefficient` / 10^`places`, dropping trailing zeros.
  ///
  /// - Throws: ``ArithmeticError/overflow`` if more than ``mostDigits`` digits or ``mostPlaces``
  ///   places remain.
  public init(coefficient: Int128, places: Int) throws(ArithmeticError) {
    var coefficient = coefficient
    var places = places
    while places > 0, coefficient % 10 == 0 {
      coefficient /= 10
      places -= 1
    }
    let digitLimit = powerOfTen(Self.mostDigits)
    guard places >= 0, places <= Self.mostPlaces, let digitLimit,
      coefficient > -digitLimit, coefficient < digitLimit
    else { throw .overflow }
    self.coefficient = Int64(coefficient)
    self.places = places
  }

  /// Returns 1 in the last of some decimal places: 0.01 for 2, 1 for none.
  ///
  /// Places outside 0 to ``mostPlaces`` are moved inside.
  public static func step(places: Int) -> ExactDecimal {
    ExactDecimal(uncheckedCoefficient: 1, places: min(max(places, 0), mostPlaces))
  }

  /// Whether the number is 0.
  public var isZero: Bool { coefficient == 0 }
  /// Whether the number is below 0.
  public var isNegative: Bool { coefficient < 0 }
}

extension ExactDecimal: Hashable {}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// Creates a whole number; a literal of more than 32 bits does not compile.
  public init(integerLiteral whole: Int32) { self.init(whole) }
}

extension ExactDecimal: Comparable {
  /// Whether one number is less than another.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.places == right.places { return left.coefficient < right.coefficient }
    // 18 digits times 10^18 stay below 2^127.
    let shared = max(left.places, right.places)
    return left.scaled(to: shared) < right.scaled(to: shared)
  }
}

extension ExactDecimal {
  /// The coefficient that the number has with `places` decimal places; `places` is not less than
  /// the number's own and at most ``mostPlaces``.
  func scaled(to places: Int) -> Int128 {
    Int128(coefficient) &* (powerOfTen(places - self.places) ?? 1)
  }

  /// Returns the sum.
  ///
  /// - Throws: ``ArithmeticError/overflow`` if it has too many digits.
  public func adding(_ other: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
    let shared = max(places, other.places)
    // Both summands are below 10^36 in magnitude.
    return try ExactDecimal(
      coefficient: scaled(to: shared) + other.scaled(to: shared), places: shared)
  }

  /// Returns the difference.
  ///
  /// - Throws: ``ArithmeticError/overflow`` if it has too many digits.
  public func subtracting(_ other: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
    try adding(other.negated)
  }

  /// The number with the other sign.
  public var negated: ExactDecimal {
    ExactDecimal(uncheckedCoefficient: -coefficient, places: places)
  }

  /// Returns the number with at most the places that `rounding` keeps.
  ///
  /// - Throws: ``ArithmeticError/overflow`` if rounding adds a digit that does not fit.
  public func rounded(_ rounding: Rounding) throws(ArithmeticError) -> ExactDecimal {
    guard places > rounding.places, let divisor = powerOfTen(places - rounding.places) else {
      return self
    }
    return try ExactDecimal(
      coefficient: rounding.divide(Int128(coefficient), by: divisor), places: rounding.places)
  }

  /// Returns the number with at most `digits` significant digits, half up.
  ///
  /// A workbook's numeric cell is brought to 15 digits at the door, because programs store binary
  /// noise: 97.649999999999991 is 97.65.
  public func rounded(toSignificantDigits digits: Int) throws(ArithmeticError) -> ExactDecimal {
    let excess = digitCount - max(digits, 1)
    guard excess > 0, let divisor = powerOfTen(excess) else { return self }
    let kept = try Rounding(places: 0).divide(Int128(coefficient), by: divisor)
    guard places < excess else {
      return try ExactDecimal(coefficient: kept, places: places - excess)
    }
    guard let factor = powerOfTen(excess - places) else { throw .overflow }
    return try ExactDecimal(coefficient: kept * factor, places: 0)
  }

  private var digitCount: Int {
    var count = 1
    var rest = coefficient.magnitude / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  private init(uncheckedCoefficient: Int64, places: Int) {
    coefficient = uncheckedCoefficient
    self.places = places
  }
}

/// 10 to the power of `exponent`, or nil outside 0 to 36.
func powerOfTen(_ exponent: Int) -> Int128? {
  guard exponent >= 0, exponent <= 36 else { return nil }
  var power: Int128 = 1
  for _ in 0..<exponent { power *= 10 }
  return power
}
