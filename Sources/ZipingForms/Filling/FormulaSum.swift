import Ziping
import ZipingFiles

/// Works out a formula that adds up cells, the kind that a form has for its total.
struct FormulaSum {
  private var rest: ArraySlice<FormulaToken>
  private let sheet: String
  /// The numbers in the cells of a range; nil where they are not known.
  private let numbers: (MergedRange) -> [ExactDecimal]?
  private var depth = 0

  /// More brackets inside each other are no sum of a form.
  private static let mostDepth = 16

  /// The result; nil if the formula does anything but adding, `SUM` and `ROUND`, or is longer than
  /// one can be.
  static func value(
    of formula: String, on sheet: String, _ numbers: @escaping (MergedRange) -> [ExactDecimal]?
  ) -> ExactDecimal? {
    guard formula.utf16.count <= FormulaToken.mostCharacters else { return nil }
    var sum = FormulaSum(
      rest: FormulaToken.tokens(of: formula)[...], sheet: sheet, numbers: numbers)
    guard let value = sum.expression(), sum.rest.isEmpty else { return nil }
    return value
  }

  private init(
    rest: ArraySlice<FormulaToken>, sheet: String,
    numbers: @escaping (MergedRange) -> [ExactDecimal]?
  ) {
    self.rest = rest
    self.sheet = sheet
    self.numbers = numbers
  }

  private mutating func expression() -> ExactDecimal? {
    guard depth < Self.mostDepth else { return nil }
    depth += 1
    defer { depth -= 1 }
    var sum = term()
    while let left = sum, let sign = rest.first, sign == .sign("+") || sign == .sign("-") {
      rest = rest.dropFirst()
      guard let right = term() else { return nil }
      sum = sign == .sign("+") ? try? left.adding(right) : try? left.subtracting(right)
    }
    return sum
  }

  private mutating func term() -> ExactDecimal? {
    switch rest.popFirst() {
    case .number(let text): return try? ExactDecimal(parsing: text)
    case .range(let other, let range) where other == nil || other == sheet:
      return numbers(range).flatMap(Self.sum)
    case .sign("("): return takeClosing(expression())
    case .function("SUM"):
      guard rest.popFirst() == .sign("(") else { return nil }
      var sum = expression()
      while let left = sum, rest.first == .sign(",") {
        rest = rest.dropFirst()
        sum = expression().flatMap { try? left.adding($0) }
      }
      return takeClosing(sum)
    case .function("ROUND"):
      guard rest.popFirst() == .sign("("), let value = expression(),
        rest.popFirst() == .sign(","), case .number(let text)? = rest.popFirst(),
        let places = Int(text), (0...ExactDecimal.mostPlaces).contains(places)
      else { return nil }
      return takeClosing(try? value.rounded(Rounding(places: places)))
    default: return nil
    }
  }

  private mutating func takeClosing(_ value: ExactDecimal?) -> ExactDecimal? {
    rest.popFirst() == .sign(")") ? value : nil
  }

  private static func sum(_ numbers: [ExactDecimal]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for number in numbers {
      guard let next = try? sum.adding(number) else { return nil }
      sum = next
    }
    return sum
  }
}
