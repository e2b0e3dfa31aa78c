import Testing
import Ziping
import ZipingTestSupport

@Suite("Fractions and quantities are ordered exactly, however large their parts")
struct ComparingTests {
  struct Pair: Sendable {
    let less, more: Ratio

    init(_ less: (Int128, Int128), _ more: (Int128, Int128)) throws {
      self.less = try Ratio(less.0, less.1)
      self.more = try Ratio(more.0, more.1)
    }
  }

  private static let most = Int128.max

  static let pairs = Result {
    try [
      Pair((1, 3), (1, 2)), Pair((-1, 2), (-1, 3)), Pair((-1, 2), (0, 1)), Pair((0, 1), (1, most)),
      Pair((-1, most), (0, 1)), Pair((-1, most), (1, most)), Pair((1, most), (1, most - 1)),
      Pair((-1, most - 1), (-1, most)), Pair((most - 1, most), (1, 1)),
      Pair((1, 1), (most, most - 1)),
      Pair((most - 2, most - 1), (most - 1, most)), Pair((most, most - 1), (most - 1, most - 2)),
      Pair((1, most), (most, 1)), Pair((-most, 1), (-1, most)), Pair((-most, 1), (most, 1)),
      Pair((-most, 1), (-most, 2)), Pair((most - 1, 1), (most, 1)), Pair((.min, 2), (.min, 4)),
      Pair((1 - most, most), (2 - most, most - 1)), Pair((most / 2, most), (1, 2)),
    ]
  }

  @Test("one of two is less, at both ends of 128 bits")
  func ordersTheTable() throws {
    let pairs = try Self.pairs.get()
    #expect(pairs.count == 20)
    for pair in pairs {
      #expect(pair.less < pair.more && pair.less <= pair.more)
      #expect(!(pair.more < pair.less) && !(pair.less < pair.less) && !(pair.more < pair.more))
    }
  }

  @Test("2,000 random pairs are ordered as products of any length order them")
  func agreesWithLongProducts() throws {
    var generator = SeededGenerator(seed: 20_260_901)
    for _ in 0..<2000 {
      let (left, right) = (try part(&generator), try part(&generator))
      let first = Long(left.numerator.magnitude).times(right.denominator.magnitude)
      let second = Long(right.numerator.magnitude).times(left.denominator.magnitude)
      #expect((left.magnitude < right.magnitude) == (first < second))
      #expect((left.magnitude.negated < right.magnitude.negated) == (second < first))
      #expect((left < right) == (left.negated > right.negated))
    }
  }

  @Test("2,000 random quantities are ordered as products of any length order them")
  func ordersQuantities() throws {
    var generator = SeededGenerator(seed: 1_259)
    for _ in 0..<2000 {
      let (left, right) = (try quantity(&generator), try quantity(&generator))
      let (near, far) = (Ratio(left.magnitude), Ratio(right.magnitude))
      let first = Long(near.numerator.magnitude).times(left.unit.factor.numerator.magnitude)
        .times(far.denominator.magnitude).times(right.unit.factor.denominator.magnitude)
      let second = Long(far.numerator.magnitude).times(right.unit.factor.numerator.magnitude)
        .times(near.denominator.magnitude).times(left.unit.factor.denominator.magnitude)
      let (sign, otherSign) = (near.numerator.signum(), far.numerator.signum())
      let isLess =
        sign == otherSign ? (sign < 0 ? second < first : first < second) : sign < otherSign
      #expect(left.isLess(than: right) == isLess)
    }
  }

  @Test("units of one family are converted before they are compared")
  func convertsUnits() throws {
    let yuan = Unit(symbol: "元", family: "元")
    let tenThousands = Unit(symbol: "万元", family: "元", factor: 10_000)
    #expect(Quantity(9_999, yuan).isLess(than: Quantity(1, tenThousands)))
    #expect(!Quantity(10_000, yuan).isLess(than: Quantity(1, tenThousands)))
    #expect(!Quantity(1, tenThousands).isLess(than: Quantity(10_000, yuan)))
    #expect(Quantity(-1, tenThousands).isLess(than: Quantity(-9_999, yuan)))
    let huge = Unit(symbol: "", family: "元", factor: try Ratio(.max, 1))
    let tiny = Unit(symbol: "", family: "元", factor: try Ratio(1, .max))
    #expect(Quantity(1, tiny).isLess(than: Quantity(1, huge)))
    #expect(!Quantity(0, huge).isLess(than: Quantity(0, tiny)))
    #expect(Quantity(-1, huge).isLess(than: Quantity(-1, tiny)))
  }

  @Test("a whole number is written as it is")
  func literals() throws {
    #expect(try Ratio(100, 1) == 100 && Ratio(-3, 1) == -3 && Ratio.hundred == 100)
    #expect(try ExactDecimal(parsing: "100") == 100 && ExactDecimal(parsing: "-3") == -3)
    #expect(ExactDecimal.hundred == 100)
    let places = [-1, 0, 1, 2, 18, 19].map { ExactDecimal.step(places: $0).text() }
    #expect(places == ["1", "1", "0.1", "0.01", "0.000000000000000001", "0.000000000000000001"])
  }

  /// A fraction with parts of up to 127 bits, often close to the last one.
  private func part(_ generator: inout SeededGenerator) throws -> Ratio {
    func number() -> Int128 {
      let bits = Int.random(in: 1...126, using: &generator)
      let near = Int128.random(in: -2...2, using: &generator)
      let base = Int128(1) << bits
      let isNear = Bool.random(using: &generator)
      return max(1, isNear ? base + near : Int128.random(in: 1...base, using: &generator))
    }
    return try Ratio(Bool.random(using: &generator) ? number() : -number(), number())
  }

  private func quantity(_ generator: inout SeededGenerator) throws -> Quantity {
    let digits = Int64.random(in: -99...99, using: &generator)
    let places = Int.random(in: 0...18, using: &generator)
    return Quantity(
      try ExactDecimal(coefficient: Int128(digits), places: places),
      Unit(symbol: "", family: "元", factor: try part(&generator).magnitude))
  }
}

/// A natural number of any length, by school arithmetic in base 2^32.
private struct Long {
  private var limbs: [UInt64] = []

  init(_ number: UInt128) {
    var rest = number
    while rest > 0 {
      limbs.append(UInt64(truncatingIfNeeded: rest & 0xFFFF_FFFF))
      rest >>= 32
    }
  }

  func times(_ number: UInt128) -> Long {
    let other = Long(number).limbs
    var product = self
    product.limbs = [UInt64](repeating: 0, count: limbs.count + other.count)
    for (place, limb) in limbs.enumerated() {
      var carry: UInt64 = 0
      for (offset, factor) in other.enumerated() {
        let sum = product.limbs[place + offset] + limb * factor + carry
        product.limbs[place + offset] = sum & 0xFFFF_FFFF
        carry = sum >> 32
      }
      product.limbs[place + other.count] += carry
    }
    while product.limbs.last == 0 { product.limbs.removeLast() }
    return product
  }

  static func < (left: Long, right: Long) -> Bool {
    guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
    return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
  }
}
