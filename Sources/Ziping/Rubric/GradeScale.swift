/// The grades of a total (等级), such as 优 from 90 on.
public struct GradeScale: Sendable, Hashable {
  /// A grade.
  public struct Grade: Sendable, Hashable {
    /// The grade's name.
    public let name: String
    /// Other names of it (优秀 for 优).
    public let aliases: [String]
    /// The least total that gets it.
    public let from: ExactDecimal

    /// Creates a grade.
    public init(name: String, aliases: [String], from: ExactDecimal) {
      self.name = name
      self.aliases = aliases
      self.from = from
    }
  }

  /// The grades, best first.
  public let grades: [Grade]
  /// How a total is rounded before it gets a grade, where a place grades whole numbers (76–89); nil where
  /// the total counts as it is shown.
  public let rounding: Rounding?

  /// Creates a scale; the grades are put in order, best first.
  public init(_ grades: [Grade], rounding: Rounding? = nil) {
    self.grades = grades.sorted { $0.from > $1.from }
    self.rounding = rounding
  }

  /// The grade of a total, or nil below the lowest one.
  public func grade(of total: ExactDecimal) -> Grade? {
    let graded = rounding.flatMap { try? total.rounded($0) } ?? total
    return grades.first { graded >= $0.from }
  }

  /// The grade that has this name or alias.
  public func grade(named name: String) -> Grade? {
    let key = comparisonKey(name)
    return grades.first { grade in
      ([grade.name] + grade.aliases).contains { comparisonKey($0) == key }
    }
  }
}
