/// What the points that a form prints for the rows of a group are parts of (分值口径): full marks, or
/// what the weights inside the group make.
package enum PointScale: Sendable, Hashable {
  /// Points of the whole.
  case whole
  /// Parts of what the weights inside the group make, where the group has so many points.
  case inside(ExactDecimal, of: ExactDecimal)
  /// Nobody can tell which of the two.
  case unclear(inside: ExactDecimal, of: ExactDecimal)

  /// The scale in which a rubric states the points of a group's rows.
  init(of group: IndicatorGroup) {
    if let inside = group.inside, inside != group.points {
      self = .inside(inside, of: group.points)
    } else {
      self = .whole
    }
  }

  /// A weight as points of the whole, exactly; nil if the scale is unclear or the digits do not suffice.
  func weight(_ printed: ExactDecimal) -> ExactDecimal? {
    whole(printed, places: ExactDecimal.mostPlaces)
  }

  /// A weight as the form prints it, exactly; nil if the scale is unclear or the digits do not suffice.
  package func printedWeight(_ weight: ExactDecimal) -> ExactDecimal? {
    inside(weight, places: ExactDecimal.mostPlaces)
  }

  /// A claim as points of the whole; nil if the scale is unclear.
  ///
  /// A third of a hundred is printed as 33.33, so that points inside are rounded on the way back, but
  /// not beyond the weight.
  package func claim(
    _ printed: ExactDecimal, of weight: ExactDecimal, _ rounding: Rounding
  ) -> ExactDecimal? {
    guard case .inside = self, let exact = self.weight(printed), exact != weight,
      let rounded = whole(printed, places: Self.places(rounding))
    else { return self.weight(printed) }
    return exact < weight ? min(rounded, weight) : rounded
  }

  /// Points of the whole as the form prints them, in a number that reads back as these points; nil if
  /// the scale is unclear or there is no such number.
  package func printed(
    _ points: ExactDecimal, of weight: ExactDecimal, _ rounding: Rounding
  ) -> ExactDecimal? {
    guard case .inside = self, points != weight else { return printedWeight(points) }
    let fewest = min(Self.places(rounding), Self.mostPrintedPlaces)
    for places in fewest...Self.mostPrintedPlaces {
      guard let number = inside(points, places: places) else { return nil }
      if claim(number, of: weight, rounding) == points { return number }
    }
    return nil
  }

  private func whole(_ printed: ExactDecimal, places: Int) -> ExactDecimal? {
    switch self {
    case .whole: return printed
    case .unclear: return nil
    case .inside(let inside, of: let group):
      let factor = try? Ratio(group, over: inside)
      return try? factor?.times(printed, Rounding(places: places))
    }
  }

  private func inside(_ whole: ExactDecimal, places: Int) -> ExactDecimal? {
    switch self {
    case .whole: return whole
    case .unclear: return nil
    case .inside(let inside, of: let group):
      let factor = try? Ratio(inside, over: group)
      return try? factor?.times(whole, Rounding(places: places))
    }
  }

  private static func places(_ rounding: Rounding) -> Int { max(rounding.places, 2) }

  /// As many as a form's points are read with.
  private static let mostPrintedPlaces = 6
}
