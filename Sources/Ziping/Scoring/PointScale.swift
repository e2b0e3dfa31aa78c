/// What the points that a form prints for the rows of a group are parts of (分值口径): full marks, or
/// what the weights inside the group make.
enum PointScale: Sendable, Hashable {
  /// Points of the whole.
  case whole
  /// Parts of what the weights inside the group make, where the group has so many points.
  case inside(ExactDecimal, of: ExactDecimal)
  /// Nobody can tell which of the two.
  case unclear(inside: ExactDecimal, of: ExactDecimal)

  /// A weight as points of the whole, exactly; nil if the scale is unclear or the digits do not suffice.
  func weight(_ printed: ExactDecimal) -> ExactDecimal? {
    whole(printed, places: ExactDecimal.mostPlaces)
  }

  /// A claim as points of the whole; nil if the scale is unclear.
  ///
  /// A third of a hundred is printed as 33.33, which is rounded once more on the way back.
  func claim(_ printed: ExactDecimal, _ rounding: Rounding) -> ExactDecimal? {
    whole(printed, places: max(rounding.places, Self.leastPlaces))
  }

  /// Points of the whole as the form prints them, with no more digits than it takes to read them back;
  /// nil if the scale is unclear or no such number is.
  func printed(_ points: ExactDecimal, _ rounding: Rounding) -> ExactDecimal? {
    switch self {
    case .whole: return points
    case .unclear: return nil
    case .inside(let inside, of: let group):
      guard let factor = try? Ratio(inside, over: group) else { return nil }
      for places in 0...Self.mostPrintedPlaces {
        guard let number = try? factor.times(points, Rounding(places: places)) else { return nil }
        if claim(number, rounding) == points { return number }
      }
      return nil
    }
  }

  /// Whether a claim is above a weight by more than what rounding makes of the weight itself.
  func isAbove(_ claimed: ExactDecimal, _ weight: ExactDecimal, _ rounding: Rounding) -> Bool {
    guard case .inside = self else { return claimed > weight }
    let places = max(rounding.places, Self.leastPlaces)
    return claimed > ((try? weight.rounded(Rounding(places: places))) ?? weight)
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

  private static let leastPlaces = 2
  /// As many as a form's points are read with.
  private static let mostPrintedPlaces = 6
}
