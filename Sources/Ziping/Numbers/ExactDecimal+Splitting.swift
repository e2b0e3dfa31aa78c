extension ExactDecimal {
  /// Equal parts with some decimal places, or as many as the number has; the first ones take what is
  /// left over.
  package func split(into count: Int, places: Int) throws(ArithmeticError) -> [ExactDecimal] {
    guard count > 0 else { return [] }
    let places = max(places, self.places)
    let (part, rest) = scaled(to: places).quotientAndRemainder(dividingBy: Int128(count))
    var parts: [ExactDecimal] = []
    parts.reserveCapacity(count)
    for index in 0..<count {
      parts.append(
        try ExactDecimal(coefficient: part + (Int128(index) < rest ? 1 : 0), places: places))
    }
    return parts
  }
}
