/// The claimed grade with everything that a cause may ask about it.
struct ClaimedGrade {
  /// The claimed grade as written.
  let claimed: String?
  /// The grade of the scale that it names.
  let named: GradeScale.Grade?
  /// The grade of the claimed total.
  let ofClaimedTotal: GradeScale.Grade?
  /// The claimed total.
  let claimedTotal: ExactDecimal?
  /// The recomputed total.
  let recomputed: Evaluation.Bounds?
  /// The grade at the lowest recomputed total and at the highest.
  let possible: (low: GradeScale.Grade?, high: GradeScale.Grade?)?
  /// Where the claim stands.
  let place: Place?

  private let scale: GradeScale
  /// The best grade that a veto leaves, where one on the grade holds.
  let limit: GradeScale.Grade?

  init(_ evaluation: Evaluation, _ total: Review.Line, scale: GradeScale) {
    let submission = evaluation.submission
    claimed = evaluation.claim.grade
    named = evaluation.claim.grade.flatMap { scale.grade(named: $0) }
    claimedTotal = total.claimed
    limit = evaluation.gradeLimit
    let graded = total.claimed.flatMap { scale.grade(of: $0) }
    ofClaimedTotal = evaluation.gradeLimit?.holding(graded) ?? graded
    recomputed = evaluation.bounds
    possible = evaluation.grades
    place = (submission.claimedGrade ?? submission.claimedTotal)?.place
    self.scale = scale
  }

  /// The claimed grade, or the grade of the claimed total, that is none that is still possible.
  var flip: Review.Flip? {
    if let claimed, isOutside(named) { return Review.Flip(grade: claimed, total: nil) }
    guard let claimedTotal, let ofClaimedTotal, isOutside(ofClaimedTotal) else { return nil }
    return Review.Flip(grade: ofClaimedTotal.name, total: claimedTotal)
  }

  /// Whether there is one.
  var isFlip: Bool { flip != nil }

  private func isOutside(_ grade: GradeScale.Grade?) -> Bool {
    guard let possible, let grade else { return false }
    let rank = self.rank(grade)
    return rank > self.rank(possible.low) || rank < self.rank(possible.high)
  }

  /// The position in the scale, best first; below the lowest grade comes last.
  private func rank(_ grade: GradeScale.Grade?) -> Int {
    grade.flatMap { scale.grades.firstIndex(of: $0) } ?? scale.grades.count
  }
}
