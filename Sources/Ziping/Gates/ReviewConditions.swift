extension Verdict {
  /// What a review asks about the claims of its form; nothing where there are none.
  static func conditions(of review: Review) -> [Condition] {
    let claims = ReviewConditions(review)
    guard review.claimsAnything else { return [] }
    // Without points, there is nothing that a claim could be held against.
    let compared = review.reviewed.hasPoints ? [claims.differences] : []
    return compared + [claims.grade, claims.unreadable, claims.comparison].compactMap(\.self)
  }
}

/// The conditions on the claims of one form.
private struct ReviewConditions {
  private let review: Review

  init(_ review: Review) {
    self.review = review
  }

  private func condition(
    _ gate: Verdict.Condition.Gate, _ required: String, _ actual: String, _ passed: Bool,
    subject: String? = nil, at place: Place? = nil
  ) -> Verdict.Condition {
    let submission = review.evaluation.submission
    return Verdict.Condition(
      gate: gate, required: required, actual: actual, passed: passed, source: submission.source,
      form: submission.number, subjects: [subject].compactMap(\.self), place: place)
  }

  /// No claim differs by more than the tolerance.
  var differences: Verdict.Condition {
    let count = review.differences.count
    return condition(.differences, review.tolerance.text(), String(count), count == 0)
  }

  /// The claimed grade, and that of the claimed total, are possible.
  var grade: Verdict.Condition? {
    let grade = review.grade
    guard let grades = review.reviewed.grades,
      let told = grade.flip?.grade ?? grade.claimed ?? grade.ofClaimedTotal
    else { return nil }
    let possible = [grades.low, grades.high].compactMap { $0?.name }
    let names = possible.first == possible.last ? Array(possible.prefix(1)) : possible
    return condition(
      .gradeFlip, names.joined(separator: "–"), told, !grade.isFlip,
      subject: grade.flip?.total?.text())
  }

  /// A claim that nobody can read was not checked, whatever it says.
  var unreadable: Verdict.Condition? {
    let claims = review.unreadableClaims
    return claims.first.map {
      condition(.readableClaims, "0", String(claims.count), false, at: $0.place)
    }
  }

  /// What compared nothing is no pass, unless there is nothing to compare by design.
  var comparison: Verdict.Condition? {
    guard review.reviewed.hasPoints, !review.checksAnything else { return nil }
    return condition(.claims, "1", "0", false)
  }
}
