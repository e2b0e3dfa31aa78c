/// The weight of rows that do not apply, gone to other rows (不适用指标的分值调增至其他指标).
///
/// It goes to the rest of the group, or from a group without any row in force to the group that takes
/// its points; a total then keeps its full marks without being folded.
struct WeightShift {
  /// The weight that goes.
  let weight: ExactDecimal
  /// What the rows that take it got, and could get before.
  private var taker: (name: String, bounds: Evaluation.Bounds, weight: ExactDecimal)
  private let rounding: Rounding

  /// Every shift of a form.
  static func shifts(
    of scores: [ScoredRow], _ groups: [Evaluation.Group], _ rubric: Rubric
  ) throws(ArithmeticError) -> [WeightShift] {
    var sides = try rubric.groups.map { group throws(ArithmeticError) in
      try Side(scores.filter { $0.group == group.name })
    }
    for group in groups {
      guard case .notApplicable? = group.decided,
        let index = rubric.groups.firstIndex(where: { $0.name == group.name })
      else { continue }
      sides[index].dropped = try sides[index].dropped.adding(group.weight)
    }
    // A group without a row in force hands all of its weight on, once.
    for (index, group) in rubric.groups.enumerated() where sides[index].inForce.isZero {
      guard let target = rubric.groups.firstIndex(where: { $0.name == group.movesTo }),
        !sides[target].inForce.isZero
      else { continue }
      sides[target].dropped = try sides[target].dropped.adding(sides[index].dropped)
      sides[index].dropped = .zero
    }
    return zip(rubric.groups, sides).compactMap { group, side in
      guard !side.dropped.isZero, !side.inForce.isZero else { return nil }
      return WeightShift(
        weight: side.dropped, taker: (group.name, side.bounds, side.inForce),
        rounding: rubric.policy.rounding)
    }
  }

  /// Adds points to what the rows of a group got, if they take the weight.
  mutating func add(
    _ points: Evaluation.Bounds, to group: String
  ) throws(ArithmeticError) {
    if taker.name == group { taker.bounds = try taker.bounds.adding(points) }
  }

  /// The total with what the weight adds at the takers' own rate.
  func applied(to sum: Evaluation.Bounds) throws(ArithmeticError) -> Evaluation.Bounds {
    let factor = try Ratio(weight, over: taker.weight)
    return try sum.adding(
      Evaluation.Bounds(
        low: factor.times(taker.bounds.low, rounding),
        high: factor.times(taker.bounds.high, rounding)))
  }

  /// What the line says.
  var message: Message {
    Message(.shifted, [.points(weight), .text(taker.name), .points(taker.weight)])
  }

  /// A group's rows: in force, and not.
  private struct Side {
    var inForce = ExactDecimal.zero
    var dropped = ExactDecimal.zero
    var bounds = Evaluation.Bounds(low: .zero, high: .zero)

    init(_ scores: [ScoredRow]) throws(ArithmeticError) {
      for score in scores {
        if case .notApplicable = score.state {
          dropped = try dropped.adding(score.weight)
        } else {
          inForce = try inForce.adding(score.weight)
          bounds = try bounds.adding(score.bounds)
        }
      }
    }
  }
}

extension Phrase {
  fileprivate static let shifted = Phrase(
    "weight-shifted", "不适用的 {0} 分调增至“{1}”其余指标（原 {2} 分），按其得分率计",
    "{0} points that do not apply go to the rest of \"{1}\" ({2} points), at its own rate")
}
