/// Why a text is no ``ExactDecimal``.
public enum DecimalTextError: Error, Sendable, Hashable {
  /// The text is not an optional sign, digits, and perhaps a point with digits behind it.
  case malformed
  /// The number has more than ``ExactDecimal/mostDigits`` significant digits or
  /// ``ExactDecimal/mostPlaces`` places.
  case tooManyDigits
}

extension ExactDecimal {
  /// Creates a number from ASCII digits such as `-12.50`; `.5`, `5.` and `1e3` are malformed.
  ///
  /// - Throws: ``DecimalTextError`` if the text is not such a number or does not fit.
  public init(parsing text: some StringProtocol) throws(DecimalTextError) {
    var coefficient: Int128 = 0
    var places = 0
    var digits = 0
    var isNegative = false
    var sawPoint = false
    var previousIsDigit = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if coefficient != 0 || byte != UInt8(ascii: "0") { digits += 1 }
        // Zeros behind the point may be many; what counts is what is left without them.
        guard digits <= 2 * Self.mostDigits, places < 2 * Self.mostPlaces else {
          throw .tooManyDigits
        }
        coefficient = coefficient * 10 + Int128(byte - UInt8(ascii: "0"))
        if sawPoint { places += 1 }
        previousIsDigit = true
      case UInt8(ascii: ".") where previousIsDigit && !sawPoint:
        sawPoint = true
        previousIsDigit = false
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "+") where index == 0: break
      default: throw .malformed
      }
    }
    guard previousIsDigit else { throw .malformed }
    do {
      try self.init(coefficient: isNegative ? -coefficient : coefficient, places: places)
    } catch {
      throw .tooManyDigits
    }
  }

  /// Returns the number as digits with at least `places` decimal places: `9.5` with 2 is `9.50`.
  public func text(places leastPlaces: Int = 0) -> String {
    var digits = String(coefficient.magnitude)
    let shown = max(places, min(leastPlaces, Self.mostPlaces))
    // Most numbers of a form are whole, or are shown with the places that they have.
    if shown == 0 { return isNegative ? "-" + digits : digits }
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
    }
    var text = isNegative ? "-" : ""
    text += String(digits.dropLast(places))
    text += "."
    text += String(digits.suffix(places))
    for _ in places..<shown { text += "0" }
    return text
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number as its shortest digits, such as `9.5`.
  public var description: String { text() }
}
