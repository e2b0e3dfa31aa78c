/// The unit of a quantity (计量单位).
///
/// Two units can be compared if they are of one family; the factor then converts between them.
public struct Unit: Sendable, Hashable {
  /// The unit as it is shown, such as `万元`; empty for a bare number.
  public let symbol: String
  /// What it measures: all units that convert into each other share it, such as `元`.
  public let family: String
  /// How many of the family's basic unit one of it is: 10000 for 万元.
  public let factor: Ratio
  /// The part of the factor that a multiplier before the unit's own name makes: 10000 for 万亩.
  public let multiplier: Ratio

  /// Creates a unit.
  public init(symbol: String, family: String, factor: Ratio = .one, multiplier: Ratio = .one) {
    self.symbol = symbol
    self.family = family
    self.factor = factor
    self.multiplier = multiplier
  }

  /// No unit: a bare number.
  public static let none: Unit = Unit(symbol: "", family: "")
  /// Percent.
  public static let percent: Unit = Unit(symbol: "%", family: "%")

  /// Whether there is no unit.
  ///
  /// A multiplier alone, as in `5万`, is no unit either.
  public var isBare: Bool { family.isEmpty }
  /// Whether it is money, of which 万元 is a unit of its own.
  public var isMoney: Bool { family == "元" || family.hasPrefix("元/") }
  /// Whether it is a length of time, of which mostly less is better.
  public var isDuration: Bool { family == "天" || family == "月" || family == "工作日" }
  /// Whether it is a rank, which is no amount: 三级, 5星.
  public var isRank: Bool {
    // Asked of every row: short families are compared as numbers.
    guard let code = Self.code(of: family) else { return false }
    return Self.ranks.contains(code)
  }
  private static let ranks = ["级", "等", "星", "甲", "A级"].map(code)

  /// The bytes of a family of one character, or two with a letter, as a number; nil for a longer one.
  private static func code(of family: String) -> UInt32? {
    guard family.utf8.count <= 4 else { return nil }
    return family.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }
  /// Whether it says what it is per: 元/人.
  public var isCompound: Bool { family.utf8.contains(UInt8(ascii: "/")) }
  /// Whether it is a share: percent, per mille, tenths.
  public var isShare: Bool { family == Unit.percent.family }
}

/// A number with its unit (数量).
public struct Quantity: Sendable, Hashable {
  /// The number as written, before its unit.
  public let magnitude: ExactDecimal
  /// The unit.
  public let unit: Unit

  /// Creates a quantity.
  public init(_ magnitude: ExactDecimal, _ unit: Unit = .none) {
    self.magnitude = magnitude
    self.unit = unit
  }

  /// Returns how much of `other` this is; both are of one family.
  ///
  /// - Throws: ``ArithmeticError`` if `other` is zero or the result exceeds 128 bits.
  public func ratio(to other: Quantity) throws(ArithmeticError) -> Ratio {
    let numbers = try Ratio(magnitude, over: other.magnitude)
    if unit.factor == other.unit.factor { return numbers }
    return try numbers.multiplied(by: unit.factor.divided(by: other.unit.factor))
  }

  /// Returns whether this is less than `other`; both are of one family.
  ///
  /// Quantities are not ordered by `<`: 1万元 and 10000元 are two, and neither is less.
  public func isLess(than other: Quantity) -> Bool {
    if unit.factor == other.unit.factor { return magnitude < other.magnitude }
    return Ratio.isProduct(
      Ratio(magnitude), unit.factor, less: Ratio(other.magnitude), other.unit.factor)
  }

  /// The same number with another unit.
  public func taking(_ unit: Unit) -> Quantity { Quantity(magnitude, unit) }
}

extension Unit {
  /// 亩 for 万亩; nil where no multiplier stands before the unit, and for money, whose 万元 is a unit.
  var withoutMultiplier: Unit? {
    guard multiplier != .one, !isMoney, let base = try? factor.divided(by: multiplier) else {
      return nil
    }
    return Unit(symbol: family, family: family, factor: base)
  }
}

extension Quantity {
  /// A bare amount in another one's unit; 5万 beside 元 is five times ten thousand of them.
  func joining(_ other: Unit) -> Quantity {
    guard unit.isBare, !other.isBare else { return self }
    guard unit.factor != .one else { return taking(other) }
    return taking(
      Unit(symbol: unit.symbol + other.family, family: other.family, factor: unit.factor))
  }
}
