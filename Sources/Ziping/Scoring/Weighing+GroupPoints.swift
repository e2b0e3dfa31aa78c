extension WeightFinder {
  /// The weights of the rows that share the points of their heading, by position: those under a
  /// heading that states points, where none of them has a weight of its own.
  mutating func shares(
    of own: GroupPoints
  ) throws(ArithmeticError) -> [Int: ExactDecimal] {
    var shares: [Int: ExactDecimal] = [:]
    for heading in own.headings
    where !heading.rows.isEmpty && !statesWeight(heading) {
      let parts = try heading.points.split(
        into: heading.rows.count, places: rubric.policy.rounding.places)
      for (row, part) in zip(heading.rows, parts) {
        shares[row] = part
        if parts.count > 1 { shared[row] = heading.points }
      }
      log.add(
        .groupPointsShared, [.text(heading.name), .points(heading.points)], at: heading.place)
    }
    return shares
  }

  /// Reports headings whose rows' weights do not make the points stated.
  ///
  /// - Returns: Whether all of them do.
  mutating func check(
    _ own: GroupPoints, _ weights: [ExactDecimal]
  ) throws(ArithmeticError) -> Bool {
    var areAsHeaded = true
    for heading in own.headings where statesWeight(heading) {
      var sum = ExactDecimal.zero
      for row in heading.rows where weights.indices.contains(row) {
        sum = try sum.adding(weights[row])
      }
      guard sum != heading.points else { continue }
      areAsHeaded = false
      log.add(
        .groupPointsDiffer, [.text(heading.name), .points(heading.points), .points(sum)],
        at: heading.place)
    }
    return areAsHeaded
  }

  private func statesWeight(_ heading: GroupPoints.Heading) -> Bool {
    heading.rows.contains {
      rows.indices.contains($0) && ready.saysSomething(rows[$0].statedWeight)
    }
  }
}
