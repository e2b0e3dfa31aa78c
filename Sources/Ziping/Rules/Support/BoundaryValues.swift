/// Collects the values around the ends of a rule, exactly and in its own unit (分界值).
struct BoundaryValues {
  private var numbers: Set<ExactDecimal> = []
  private let unit: Unit

  /// The distance at which a neighbour of an end stands.
  private static let hundredth = Ratio(ExactDecimal.step(places: 2))

  init(unit: Unit) {
    self.unit = unit
  }

  /// Adds a value alone.
  mutating func add(_ value: ExactDecimal) {
    numbers.insert(value)
  }

  /// Adds an end with its neighbours; an end that no decimal states is left to its neighbours.
  mutating func add(around end: Ratio) {
    guard let below = Self.rounded(end, by: -1), let above = Self.rounded(end, by: 1) else {
      return
    }
    if let exact = end.decimal {
      numbers.insert(exact)
      numbers.insert(below)
      numbers.insert(above)
    } else if let near = Self.rounded(end, by: 0) {
      // The nearest hundredth lies on one side, its neighbours on both.
      numbers.formUnion([below, near, above])
    }
  }

  /// Adds an end with its neighbours.
  mutating func add(around end: ExactDecimal) { add(around: Ratio(end)) }

  /// The values as cells state them, least first.
  var texts: [String] { numbers.sorted().map { $0.text() + unit.symbol } }

  /// A hundredth above or below an end, on its own digits or else on whole hundredths.
  private static func rounded(_ end: Ratio, by steps: Ratio) -> ExactDecimal? {
    guard let distance = try? hundredth.multiplied(by: steps),
      let value = try? end.adding(distance)
    else { return nil }
    return value.decimal ?? (try? value.times(.one, .cents))
  }
}

extension Ratio {
  /// The decimal that equals the fraction; nil if it has no end or too many digits.
  var decimal: ExactDecimal? {
    var (places, power) = (0, Int128(1))
    while places <= ExactDecimal.mostPlaces {
      if power % denominator == 0 {
        let (digits, isOver) = numerator.multipliedReportingOverflow(by: power / denominator)
        return isOver ? nil : try? ExactDecimal(coefficient: digits, places: places)
      }
      places += 1
      power *= 10
    }
    return nil
  }
}
