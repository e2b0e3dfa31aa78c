import Testing
import Ziping
import ZipingTestSupport

@Suite("A share is an exact fraction")
struct RatioTests {
  @Test(
    "fractions are reduced, with a positive denominator",
    arguments: [
      (6, 8, 3, 4), (-6, 8, -3, 4), (6, -8, -3, 4), (-6, -8, 3, 4), (0, -5, 0, 1), (5, 1, 5, 1),
      (100, 100, 1, 1),
    ] as [(Int128, Int128, Int128, Int128)])
  func reduces(_ top: Int128, _ bottom: Int128, _ numerator: Int128, _ denominator: Int128) throws {
    let ratio = try Ratio(top, bottom)
    #expect(ratio.numerator == numerator)
    #expect(ratio.denominator == denominator)
  }

  @Test("a division by zero is an error")
  func divisionByZero() throws {
    #expect(throws: ArithmeticError.divisionByZero) { try Ratio(1, 0) }
    #expect(throws: ArithmeticError.divisionByZero) { try Ratio.one.divided(by: .zero) }
    #expect(throws: ArithmeticError.divisionByZero) { try Ratio(.one, over: .zero) }
  }

  @Test("beyond 128 bits is an error, no wrap")
  func overflowIsAnError() throws {
    let huge = try Ratio(.max, 1)
    let tiny = try Ratio(1, .max)
    #expect(throws: ArithmeticError.overflow) { try huge.multiplied(by: huge) }
    #expect(throws: ArithmeticError.overflow) { try huge.adding(.one) }
    #expect(throws: ArithmeticError.overflow) { try huge.divided(by: tiny) }
    #expect(throws: ArithmeticError.overflow) { try huge.times(.one, .cents) }
    #expect(throws: ArithmeticError.overflow) { try Ratio(.min, 1) }
    #expect(throws: ArithmeticError.overflow) { try Ratio(1, .min) }
    #expect(try Ratio(.min, 2).numerator == .min / 2)
    #expect(try Ratio(.min, .min) == .one)
  }

  @Test(
    "a share of a weight is rounded once",
    arguments: [
      (2, 3, "10", "6.67"), (1, 3, "3.5", "1.17"), (59_995, 100_000, "100", "60"),
      (1, 8, "1", "0.13"), (-1, 8, "1", "-0.13"), (92, 103, "10", "8.93"), (0, 1, "10", "0"),
      (1, 1, "8.5", "8.5"), (1, 1_000_000, "100", "0"), (1, 200, "1", "0.01"),
    ] as [(Int128, Int128, String, String)])
  func timesRoundsOnce(_ top: Int128, _ bottom: Int128, _ weight: String, _ points: String) throws {
    #expect(try Ratio(top, bottom).times(decimal(weight), .cents) == decimal(points))
  }

  @Test("a held share lies between nothing and the whole")
  func clamps() throws {
    #expect(try Ratio(-1, 7).clamped == .zero)
    #expect(try Ratio(8, 7).clamped == .one)
    #expect(try Ratio(6, 7).clamped == Ratio(6, 7))
    #expect(try Ratio(7, 7).isWholeOrMore)
    #expect(try !Ratio(6, 7).isWholeOrMore)
    #expect(try Ratio(-6, 7).magnitude == Ratio(6, 7) && Ratio(6, 7).magnitude == Ratio(6, 7))
  }

  @Test("fractions obey arithmetic, and a share never exceeds its weight")
  func properties() throws {
    var generator = SeededGenerator(seed: 31)
    func random() throws -> Ratio {
      try Ratio(
        Int128(Int32.random(in: -100_000...100_000, using: &generator)),
        Int128(Int32.random(in: 1...100_000, using: &generator)))
    }
    for _ in 0..<3000 {
      let (left, right) = (try random(), try random())
      let opposite = right.negated
      #expect(try left.adding(right).adding(opposite) == left)
      #expect(try left.adding(right) == right.adding(left))
      let difference = try left.adding(opposite)
      #expect((left < right) == (difference.numerator < 0))
      if right != .zero { #expect(try left.multiplied(by: right).divided(by: right) == left) }
      #expect(try left.subtracting(right) == difference)
      let cents = Int128(Int32.random(in: 0...10_000, using: &generator))
      let weight = try ExactDecimal(coefficient: cents, places: 2)
      let points = try left.clamped.times(weight, .cents)
      #expect(points <= weight && .zero <= points)
    }
  }

  @Test("a decimal and its fraction agree in order")
  func agreesWithDecimals() throws {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<2000 {
      let numbers = try (0..<2).map { _ in
        try ExactDecimal(
          coefficient: Int128(Int64.random(in: -1_000_000_000...1_000_000_000, using: &generator)),
          places: Int.random(in: 0...9, using: &generator))
      }
      let (left, right) = (numbers[0], numbers[1])
      #expect((Ratio(left) < Ratio(right)) == (left < right))
      guard !right.isZero else { continue }
      #expect(try Ratio(left, over: right) == Ratio(left).divided(by: Ratio(right)))
    }
  }
}
