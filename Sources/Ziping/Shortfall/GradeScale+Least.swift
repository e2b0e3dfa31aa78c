extension GradeScale {
  /// The least total of so many places that gets a grade, as it is rounded before it is graded.
  func least(of grade: Grade, places: Int) -> ExactDecimal {
    guard let rounding, rounding.places < places,
      let half = try? ExactDecimal(coefficient: 5, places: rounding.places + 1),
      let graded = try? grade.from.subtracting(half)
    else { return grade.from }
    // 89.5 is graded as 90 half up; to the even neighbour it depends on the digit before.
    let above = try? graded.adding(.step(places: places))
    return [graded, above].compactMap(\.self)
      .first { self.grade(of: $0).map { $0.from >= grade.from } ?? false } ?? grade.from
  }
}
