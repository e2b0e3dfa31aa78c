/// For which forms a rubric is meant (适用范围).
public struct RubricScope: Sendable, Hashable {
  /// The kinds of form; empty for all.
  public let kinds: [FormKind]
  /// How 主管部门 or 实施单位 begins; empty for all.
  public let places: [String]
  /// The first year; nil where it is open.
  public let from: Int?
  /// The last year; nil where it is open.
  public let to: Int?

  /// Creates a scope.
  public init(kinds: [FormKind] = [], places: [String] = [], from: Int? = nil, to: Int? = nil) {
    self.kinds = kinds
    self.places = places
    self.from = from
    self.to = to
  }

  /// Whether it covers forms of a kind, handed in by units of these names.
  ///
  /// A form that does not say its year is of any: two rubrics of different years then both cover it.
  func covers(_ kind: FormKind, units: [String], year: Int?) -> Bool {
    guard kinds.isEmpty || kinds.contains(kind) else { return false }
    if let year {
      guard from.map({ $0 <= year }) ?? true, to.map({ year <= $0 }) ?? true else { return false }
    }
    guard !places.isEmpty else { return true }
    let units = units.map(comparisonKey)
    return places.contains { place in
      let key = comparisonKey(place)
      return units.contains { $0.hasPrefix(key) }
    }
  }
}
