/// In which direction a number is only about right (约数).
public enum Approximation: Sendable, Hashable {
  /// 千余份, 上千, 50多: above the number.
  case above
  /// 近百: below the number.
  case below
  /// 约50, 50左右: around the number, read as the number.
  case around
}

/// A range of quantities of one unit (区间).
public struct QuantityRange: Sendable, Hashable {
  /// The low end.
  public let low: Quantity
  /// The high end, not below the low one.
  public let high: Quantity
  /// Whether the low end itself is outside (不含).
  public let lowIsOpen: Bool
  /// Whether the high end itself is outside (不含).
  public let highIsOpen: Bool

  /// Creates a range.
  public init(low: Quantity, high: Quantity, lowIsOpen: Bool = false, highIsOpen: Bool = false) {
    self.low = low
    self.high = high
    self.lowIsOpen = lowIsOpen
    self.highIsOpen = highIsOpen
  }
}

/// A quantity as a cell states it, with what stands around the number.
public struct Measure: Sendable, Hashable {
  /// What is stated: one quantity or a range.
  public enum Extent: Sendable, Hashable {
    /// One quantity.
    case single(Quantity)
    /// A range.
    case range(QuantityRange)
  }

  /// What is stated.
  public let extent: Extent
  /// The comparator before or behind the number, if any.
  public let comparator: Comparator?
  /// Whether the comparator is a verb that in an actual states no bound (达到95%).
  public let comparatorIsVerb: Bool
  /// Whether the number is only about right.
  public let approximation: Approximation?

  /// Creates a measure.
  public init(
    _ extent: Extent, comparator: Comparator? = nil, comparatorIsVerb: Bool = false,
    approximation: Approximation? = nil
  ) {
    self.extent = extent
    self.comparator = comparator
    self.comparatorIsVerb = comparatorIsVerb
    self.approximation = approximation
  }

  /// The same below zero: what 下降3% is of a rate of change; nil for a range or a bound.
  var negated: Measure? {
    guard case .single(let quantity) = extent, comparator == nil, approximation == nil else {
      return nil
    }
    return Measure(
      .single(Quantity(quantity.magnitude.negated, quantity.unit)), approximation: approximation)
  }
}
