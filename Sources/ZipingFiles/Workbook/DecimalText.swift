/// A number as a workbook's XML writes it, kept as decimal digits.
///
/// Excel calculates in binary and writes 17 digits, the last ones noise: `97.649999999999991` is
/// shown as 97.65. It shows no more than 15, so that is where the number is rounded, half up.
package struct DecimalText: Hashable {
  /// The significant digits, each 0 to 9, without zeros at either end; empty for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the decimal point; it may be beyond either end.
  private(set) var point: Int
  let isNegative: Bool

  /// The most significant digits that Excel shows.
  static let mostDigits = 15

  /// Reads a number such as `-12.5` or `9.7E1`; nil if it is none or beyond what Excel holds.
  package init?(_ text: some StringProtocol) {
    var rest = text.utf8[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    let whole = rest.prefix(while: Self.isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: Self.isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    var exponent = 0
    if let mark = rest.first, mark == UInt8(ascii: "E") || mark == UInt8(ascii: "e") {
      guard let value = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
        Self.exponents.contains(value)
      else { return nil }
      exponent = value
      rest = rest.prefix(0)
    }
    guard rest.isEmpty else { return nil }
    digits = (Array(whole) + Array(fraction)).map { $0 - UInt8(ascii: "0") }
    point = whole.count + exponent
    normalize()
    if digits.count > Self.mostDigits { round() }
    guard Self.exponents.contains(point) else { return nil }
  }

  /// The numbers of Excel end at 10^308 and 10^-308.
  private static let exponents = -400...400
  /// Numbers with the point elsewhere are shown as `1E-05` or `1E+30`, as Excel does.
  private static let shownPoints = -3...21
  /// A number with the point further left is what is left over where a calculation gave 0.
  private static let noisePoint = -9

  /// This number times a power of ten.
  func shifted(by places: Int) -> DecimalText {
    var shifted = self
    if !digits.isEmpty { shifted.point += places }
    return shifted
  }

  /// Whether it is so near to 0 that only the noise of a calculation is left of it.
  var isNoise: Bool { !digits.isEmpty && point < Self.noisePoint }

  /// The number in digits.
  package var text: String {
    guard !digits.isEmpty else { return "0" }
    let sign = isNegative ? "-" : ""
    guard Self.shownPoints.contains(point) else {
      let power = point - 1
      let fraction = digits.dropFirst().isEmpty ? "" : "." + Self.text(digits.dropFirst())
      return sign + Self.text(digits.prefix(1)) + fraction + (power < 0 ? "E-" : "E+")
        + (abs(power) < 10 ? "0" : "") + String(abs(power))
    }
    return sign + wholeText + (fractionDigits.isEmpty ? "" : "." + Self.text(fractionDigits[...]))
  }

  /// The digits before the decimal point as a number; nil if it is greater than any use.
  var whole: Int? { point > 18 ? nil : Int(wholeText) }

  /// The digits behind the decimal point.
  var fractionDigits: [UInt8] {
    point >= 0
      ? Array(digits.dropFirst(point)) : [UInt8](repeating: 0, count: -point) + digits
  }

  private var wholeText: String {
    guard point > 0 else { return "0" }
    return Self.text(digits.prefix(point))
      + String(repeating: "0", count: max(0, point - digits.count))
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func normalize() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  private mutating func round() {
    let isUp = digits[Self.mostDigits] >= 5
    digits.removeLast(digits.count - Self.mostDigits)
    if isUp {
      while digits.last == 9 { digits.removeLast() }
      if let last = digits.popLast() {
        digits.append(last + 1)
      } else {
        digits = [1]
        point += 1
      }
    }
    normalize()
  }
}
