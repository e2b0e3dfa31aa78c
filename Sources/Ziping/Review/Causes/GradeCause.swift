/// A grade that does not follow from the total (评分与等级不符).
struct GradeCause: CauseTest {
  let entries: [CauseEntry] = [.grade]

  func cause(of grade: ClaimedGrade) -> Review.Cause? {
    if let limit = grade.limit, let named = grade.named, named.from > limit.from {
      return Review.Cause(.barred, [.text(limit.name), .text(named.name)])
    }
    if let named = grade.named, let total = grade.claimedTotal, named != grade.ofClaimedTotal {
      let due = grade.ofClaimedTotal.map { Fact.text($0.name) } ?? .phrase(.noGrade)
      return Review.Cause(.notOfClaim, [.points(total), due, .text(named.name)])
    }
    guard grade.isFlip, let bounds = grade.recomputed, let possible = grade.possible else {
      return nil
    }
    let claimed = grade.named ?? grade.ofClaimedTotal
    let facts: [Fact] = [claimed, possible.low, possible.high].map { grade in
      grade.map { Fact.text($0.name) } ?? .phrase(.noGrade)
    }
    if let total = bounds.value {
      return Review.Cause(.notOfTotal, [.points(total)] + facts)
    }
    if possible.low == possible.high {
      return Review.Cause(
        .notOfEither, [.points(bounds.low), .points(bounds.high)] + facts)
    }
    return Review.Cause(.notOfBounds, [.points(bounds.low), .points(bounds.high)] + facts)
  }
}

extension CauseEntry {
  static let grade = CauseEntry(
    "grade",
    when: (
      "自评等级与自评总分或复算总分不符",
      "the claimed grade does not follow from the claimed or the recomputed total"
    ), example: ("总分 85，自评“优”", "a total of 85 called 优"))
}

extension Phrase {
  fileprivate static let noGrade = Phrase("no-grade", "没有等级", "no grade")
  fileprivate static let barred = Phrase(
    .grade, "一票否决，等级不高于“{0}”，自评是“{1}”",
    "barred: the grade is at most \"{0}\", claimed is \"{1}\"")
  fileprivate static let notOfClaim = Phrase(
    .grade, "自评总分 {0} 应为“{1}”，自评等级是“{2}”",
    "the claimed total {0} is \"{1}\", the claimed grade \"{2}\"")
  fileprivate static let notOfTotal = Phrase(
    .grade, "总分 {0} 应为“{2}”，自评是“{1}”", "a total of {0} is \"{2}\", claimed is \"{1}\"")
  fileprivate static let notOfEither = Phrase(
    .grade, "总分 {0} 至 {1} 都应为“{3}”，自评是“{2}”",
    "a total of {0} to {1} is \"{3}\" either way, claimed is \"{2}\"")
  fileprivate static let notOfBounds = Phrase(
    .grade, "总分 {0} 至 {1} 应为“{3}”至“{4}”，自评是“{2}”",
    "a total of {0} to {1} is \"{3}\" to \"{4}\", claimed is \"{2}\"")
}
