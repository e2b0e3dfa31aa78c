/// The most points that a weight or claim may state; more is a slip of the pen.
private let mostPoints = ExactDecimal(1_000_000)

/// Returns the points that a cell states, such as `9.5` or `10分`; nil if it states none from 0 on.
package func points(in text: String) -> ExactDecimal? {
  // 9,5 and two numbers on two lines are no 95.
  let scanner = MeasureScanner(FoldedText(text).scalars, UnitTable())
  var cursor = TextCursor(scalars: scanner.scalars)
  guard let number = scanner.takeNumber(&cursor, groupsWithWideComma: false) else { return nil }
  cursor.skipBlanks()
  _ = cursor.takeAny(of: ["分", "%"])
  guard cursor.isAtEnd, number <= mostPoints, number.places <= 6 else { return nil }
  return number
}
