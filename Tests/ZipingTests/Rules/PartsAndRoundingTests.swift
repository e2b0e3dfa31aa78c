import Testing
import Ziping
import ZipingTestSupport

@Suite("Parts of a cell, and rounding")
struct PartsAndRoundingTests {
  static let parts: [(target: String, actual: String, mean: String, worst: String)] = [
    ("6次会议，1次大会", "6次会议，1次大会", "10", "10"),
    ("6次会议，1次大会", "3次会议，1次大会", "7.5", "5"),
    ("6次会议，1次大会", "2次会议，0次大会", "1.67", "0"),
    // More in one part makes up for nothing in the other.
    ("6次会议，2次大会", "12次会议，1次大会", "7.5", "5"),
    ("6次会议，1次大会", "1次大会，3次会议", "7.5", "5"),
  ]

  @Test("the parts of a cell count by their mean or by the worst", arguments: parts)
  func joins(_ row: (target: String, actual: String, mean: String, worst: String)) throws {
    #expect(Self.parts.count == 5)
    for (policy, shown) in [("mean", row.mean), ("worst", row.worst)] {
      let score = try RubricSketch(parts: policy).scorer()
        .score(name: "会议", target: row.target, actual: row.actual, weight: ExactDecimal(10)).score
      #expect(score.shown == shown)
      #expect(score.reasonCode == "\(policy)-of-parts")
    }
  }

  static let roundings:
    [(weight: Int32, actual: Int, of: Int, places: Int, up: String, even: String)] =
      [
        (1, 1, 8, 2, "0.13", "0.12"), (1, 3, 8, 2, "0.38", "0.38"), (1, 1, 3, 2, "0.33", "0.33"),
        (10, 2, 3, 2, "6.67", "6.67"), (1, 1, 4, 1, "0.3", "0.2"), (1, 3, 4, 1, "0.8", "0.8"),
        (1, 1, 20, 1, "0.1", "0"), (10, 2, 3, 1, "6.7", "6.7"), (1, 1, 2, 0, "1", "0"),
        (3, 1, 2, 0, "2", "2"), (5, 1, 2, 0, "3", "2"), (10, 2, 3, 0, "7", "7"),
      ]

  @Test("each row is rounded as the rubric says", arguments: roundings)
  func rounding(
    _ row: (weight: Int32, actual: Int, of: Int, places: Int, up: String, even: String)
  ) throws {
    #expect(Self.roundings.count == 12)
    for (mode, shown) in [("half-up", row.up), ("half-even", row.even)] {
      let score = try RubricSketch(places: row.places, mode: mode).scorer().score(
        name: "会议", target: "\(row.of)次", actual: "\(row.actual)次",
        weight: ExactDecimal(row.weight)
      ).score
      #expect(score.shown == shown, "\(mode)")
    }
  }

  @Test("a weight finer than the rounding is not exceeded by it")
  func fineWeight() throws {
    let score = try RubricSketch(places: 0).scorer()
      .score(name: "会议", target: "2次", actual: "2次", weight: decimal("9.5")).score
    #expect(score.points.map { $0 <= score.weight } == true)
  }
}
