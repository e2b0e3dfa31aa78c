/// The most points that a weight or claim may state; more is a slip of the pen.
private let mostPoints = ExactDecimal(1_000_000)

/// Returns the points that a cell states, such as `9.5` or `10分`; nil if it states none from 0 on.
package func points(in text: String) -> ExactDecimal? {
  if let plain = plainPoints(in: text) { return plain }
  // 9,5 and two numbers on two lines are no 95.
  let scanner = MeasureScanner(FoldedText(text).scalars, UnitTable())
  var cursor = TextCursor(scalars: scanner.scalars)
  guard let number = scanner.takeNumber(&cursor, groupsWithWideComma: false) else { return nil }
  cursor.skipBlanks()
  _ = cursor.takeAny(of: ["分", "%"])
  guard cursor.isAtEnd, number <= mostPoints, number.places <= 6 else { return nil }
  return number
}

/// The points of a cell of up to nine digits with a point between them, as most are.
private func plainPoints(in text: String) -> ExactDecimal? {
  let bytes = text.utf8
  guard (1...9).contains(bytes.count), let first = bytes.first, isDigit(first) else { return nil }
  var coefficient: Int128 = 0
  var places: Int?
  for byte in bytes {
    if isDigit(byte) {
      coefficient = coefficient * 10 + Int128(byte - UInt8(ascii: "0"))
      places = places.map { $0 + 1 }
    } else if byte == UInt8(ascii: "."), places == nil {
      places = 0
    } else {
      return nil
    }
  }
  guard places != 0, let number = try? ExactDecimal(coefficient: coefficient, places: places ?? 0),
    number <= mostPoints, number.places <= 6
  else { return nil }
  return number
}
