import Testing
import Ziping
import ZipingTestSupport

@Suite("A decimal is exact or an error")
struct ExactDecimalTests {
  struct Spelling: Sendable {
    let text, printed: String
    init(_ text: String, _ printed: String) { (self.text, self.printed) = (text, printed) }
  }

  static let accepted: [Spelling] = [
    Spelling("0", "0"), Spelling("-0", "0"), Spelling("+0", "0"), Spelling("0.0", "0"),
    Spelling("7", "7"), Spelling("007", "7"), Spelling("-7", "-7"), Spelling("+7", "7"),
    Spelling("1.50", "1.5"), Spelling("-12.50", "-12.5"), Spelling("0.05", "0.05"),
    Spelling("-0.05", "-0.05"), Spelling("100", "100"), Spelling("100.000", "100"),
    Spelling("97.649999999999991", "97.649999999999991"),
    Spelling("999999999999999999", "999999999999999999"),
    Spelling("-999999999999999999", "-999999999999999999"),
    Spelling("0.000000000000000001", "0.000000000000000001"),
    Spelling("0.999999999999999999", "0.999999999999999999"),
    Spelling("123456789.123456789", "123456789.123456789"),
    Spelling("0000000000000000000000000000000000000000000005", "5"),
    Spelling("1.00000000000000000000", "1"),
  ]

  static let malformed = [
    "", "-", "+", ".", "-.", ".5", "-.5", "5.", "-5.", "1..2", "1.2.3", "1e3", "1E3", "--1", "+-1",
    "-+1", "1-", "1+", "1 ", " 1", "1 000", "1,000", "0x10", "１", "一", "½", "−5", "1_000", "NaN",
    "inf", "∞", "5%", "1\u{200B}0", "1\u{301}", "\u{0}1",
  ]

  static let tooLong = [
    "1000000000000000000", "-1000000000000000000", "9999999999999999999", "1234567890.1234567891",
    "0.0000000000000000001", "1.0000000000000000001", "340282366920938463463374607431768211456",
    "9223372036854775808", String(repeating: "9", count: 40), String(repeating: "9", count: 4000),
    "0." + String(repeating: "0", count: 4000) + "1",
  ]

  @Test("the tables are all there")
  func tablesAreComplete() {
    #expect(Self.accepted.count == 22)
    #expect(Self.malformed.count == 35)
    #expect(Self.tooLong.count == 11)
  }

  @Test("digits with a sign and a point are read and printed shortest", arguments: accepted)
  func readsAndPrints(_ row: Spelling) throws {
    #expect(try ExactDecimal(parsing: row.text).description == row.printed)
  }

  @Test("anything else is malformed", arguments: malformed)
  func refusesMalformedText(_ text: String) {
    #expect(throws: DecimalTextError.malformed) { try ExactDecimal(parsing: text) }
  }

  @Test("more digits than are held are refused, not cut", arguments: tooLong)
  func refusesLongNumbers(_ text: String) {
    #expect(throws: DecimalTextError.tooManyDigits) { try ExactDecimal(parsing: text) }
  }

  @Test(
    "places are filled up with zeros and never cut",
    arguments: [
      ("9.5", 2, "9.50"), ("0", 2, "0.00"), ("-0.5", 3, "-0.500"), ("100", 0, "100"),
      ("1.234", 2, "1.234"), ("7", -3, "7"), ("7", 30, "7.000000000000000000"),
    ])
  func printsPlaces(_ text: String, _ places: Int, _ printed: String) throws {
    #expect(try decimal(text).text(places: places) == printed)
  }

  @Test("spellings of one number are equal and hash alike")
  func equalSpellings() throws {
    let same = try ["1.5", "1.50", "+1.500", "01.5"].map(decimal)
    #expect(Set(same).count == 1)
    #expect(try decimal("-0") == .zero)
    #expect(try decimal("1.0") == .one)
  }

  @Test(
    "numbers of different places compare by value",
    arguments: [
      ("0.1", "0.11"), ("-0.11", "-0.1"), ("-1", "0"), ("0.000000000000000001", "1"),
      ("999999999999999998", "999999999999999999"), ("99.99", "100"),
      ("0.999999999999999999", "1"), ("-999999999999999999", "0.000000000000000001"),
    ])
  func compares(_ less: String, _ more: String) throws {
    let (left, right) = (try decimal(less), try decimal(more))
    #expect(left < right)
    #expect(!(right < left))
    #expect(left != right)
  }

  @Test("a sum beyond the digits is an error, no wrap")
  func overflowIsAnError() throws {
    let most = try decimal("999999999999999999")
    let least = try decimal("0.000000000000000001")
    #expect(throws: ArithmeticError.overflow) { try most.adding(.one) }
    #expect(throws: ArithmeticError.overflow) { try most.negated.subtracting(.one) }
    #expect(throws: ArithmeticError.overflow) { try most.adding(least) }
    #expect(throws: ArithmeticError.overflow) {
      try ExactDecimal(coefficient: .max, places: 0)
    }
    #expect(throws: ArithmeticError.overflow) {
      try ExactDecimal(coefficient: .min, places: 18)
    }
    #expect(throws: ArithmeticError.overflow) { try ExactDecimal(coefficient: 1, places: 19) }
    #expect(throws: ArithmeticError.overflow) { try ExactDecimal(coefficient: 1, places: -1) }
    #expect(try most.subtracting(most) == .zero)
  }

  @Test(
    "binary noise goes with the fifteenth significant digit",
    arguments: [
      ("97.649999999999991", 15, "97.65"), ("0.30000000000000004", 15, "0.3"),
      ("-97.649999999999991", 15, "-97.65"), ("1.1000000000000001", 15, "1.1"),
      ("97.65", 15, "97.65"), ("99.9999999999999999", 15, "100"),
      ("123456789012345678", 15, "123456789012346000"), ("125", 2, "130"), ("-125", 2, "-130"),
      ("124", 2, "120"), ("0.0012345", 3, "0.00123"), ("5", 0, "5"), ("44", -2, "40"),
      ("0", 15, "0"),
    ])
  func roundsToSignificantDigits(_ text: String, _ digits: Int, _ rounded: String) throws {
    #expect(try decimal(text).rounded(toSignificantDigits: digits) == decimal(rounded))
  }

  @Test("rounding up past the most digits is an error")
  func roundingOverflow() throws {
    #expect(throws: ArithmeticError.overflow) {
      try decimal("999999999999999999").rounded(toSignificantDigits: 17)
    }
  }

  @Test("what is printed is read back, and sums undo each other, for 4000 random numbers")
  func properties() throws {
    var generator = SeededGenerator(seed: 20_210_101)
    var previous = ExactDecimal.zero
    for _ in 0..<4000 {
      let number = try random(&generator)
      #expect(try ExactDecimal(parsing: number.description) == number)
      #expect(try ExactDecimal(parsing: number.text(places: 6)) == number)
      #expect(number.negated.negated == number)
      #expect(try number.adding(previous).subtracting(previous) == number)
      #expect(try number.adding(previous) == previous.adding(number))
      let difference = try number.subtracting(previous)
      #expect((number < previous) == difference.isNegative)
      #expect((number == previous) == difference.isZero)
      previous = number
    }
  }

  private func random(_ generator: inout SeededGenerator) throws -> ExactDecimal {
    let width = Int128(Int.random(in: 1...6, using: &generator))
    let most = (0..<width).reduce(Int128(1)) { power, _ in power * 10 }
    let digits = Int64.random(in: -Int64(most)...Int64(most), using: &generator)
    let places = Int.random(in: 0...9, using: &generator)
    return try ExactDecimal(coefficient: Int128(digits), places: places)
  }
}
