import Testing
import Ziping
import ZipingTestSupport

@Suite("A number is rounded once, to a place")
struct RoundingTests {
  struct Case: Sendable {
    let text: String
    let places: Int
    let halfUp, halfEven: String

    init(_ text: String, _ places: Int, _ halfUp: String, _ halfEven: String) {
      (self.text, self.places, self.halfUp, self.halfEven) = (text, places, halfUp, halfEven)
    }
  }

  static let cases: [Case] = [
    Case("59.995", 2, "60", "60"), Case("59.985", 2, "59.99", "59.98"),
    Case("59.9949999", 2, "59.99", "59.99"), Case("0.125", 2, "0.13", "0.12"),
    Case("0.135", 2, "0.14", "0.14"), Case("-0.125", 2, "-0.13", "-0.12"),
    Case("-0.135", 2, "-0.14", "-0.14"), Case("-59.995", 2, "-60", "-60"),
    Case("0.005", 2, "0.01", "0"), Case("-0.005", 2, "-0.01", "0"), Case("0.004", 2, "0", "0"),
    Case("-0.004", 2, "0", "0"), Case("0.5", 0, "1", "0"), Case("1.5", 0, "2", "2"),
    Case("2.5", 0, "3", "2"), Case("-0.5", 0, "-1", "0"), Case("-1.5", 0, "-2", "-2"),
    Case("-2.5", 0, "-3", "-2"), Case("0.15", 1, "0.2", "0.2"), Case("0.25", 1, "0.3", "0.2"),
    Case("0.12345", 4, "0.1235", "0.1234"), Case("0.12355", 4, "0.1236", "0.1236"),
    Case("0.00000000000000005", 16, "0.0000000000000001", "0"),
    Case("0.000000000000000001", 17, "0", "0"), Case("8.92", 2, "8.92", "8.92"),
    Case("8.9", 5, "8.9", "8.9"), Case("99.995", 2, "100", "100"), Case("7", 0, "7", "7"),
    Case("2.50000001", 0, "3", "3"), Case("-2.50000001", 0, "-3", "-3"),
  ]

  @Test("the table is all there")
  func tableIsComplete() { #expect(Self.cases.count == 30) }

  @Test("half goes up, or to the even neighbour, on both sides of zero", arguments: cases)
  func rounds(_ row: Case) throws {
    let number = try decimal(row.text)
    #expect(try number.rounded(Rounding(places: row.places)) == decimal(row.halfUp))
    #expect(
      try number.rounded(Rounding(places: row.places, mode: .halfEven)) == decimal(row.halfEven))
    // The same through a fraction.
    #expect(
      try Ratio(number).times(.one, Rounding(places: row.places)) == decimal(row.halfUp))
    #expect(
      try Ratio(number).times(.one, Rounding(places: row.places, mode: .halfEven))
        == decimal(row.halfEven))
  }

  @Test("places outside what a decimal holds are moved inside")
  func placesAreHeld() {
    #expect(Rounding(places: -1).places == 0)
    #expect(Rounding(places: 99).places == ExactDecimal.mostPlaces)
    #expect(Rounding.cents == Rounding(places: 2, mode: .halfUp))
  }

  @Test("rounding moves by half a unit at most and a second time by nothing")
  func properties() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let digits = Int64.random(in: -9_999_999_999...9_999_999_999, using: &generator)
      let number = try ExactDecimal(
        coefficient: Int128(digits), places: Int.random(in: 0...9, using: &generator))
      let places = Int.random(in: 0...9, using: &generator)
      let half = try ExactDecimal(coefficient: 5, places: places + 1)
      for mode in Rounding.Mode.allCases {
        let rounding = Rounding(places: places, mode: mode)
        let rounded = try number.rounded(rounding)
        #expect(rounded.places <= places)
        #expect(try rounded.rounded(rounding) == rounded)
        let moved = try rounded.subtracting(number)
        #expect(moved <= half && half.negated <= moved)
        #expect(try number.negated.rounded(rounding) == rounded.negated)
      }
    }
  }
}
